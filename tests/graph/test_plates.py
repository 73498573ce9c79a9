"""Every kind of figure: what is on it, on which paper, in which ink."""

from __future__ import annotations

import io
import random
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PIL import Image

from graph.edge_types import BUILT_IN
from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.figure import draw, measured
from graph.figure.preview import preview
from graph.figure_words import left_out, too_small
from graph.focus import Focus
from graph.model import KINDS as ACTOR_KINDS
from graph.model import Actor, Case, Edge, Snapshot
from graph.paper import CM, NAMED, PaperError, paper_of
from graph.plates import KINDS, Wish
from graph.select import Choice
from graph.sight import SIGHTS, seen
from graph.stage import stage_of

DAY = date(2001, 1, 1)

SVG = "{http://www.w3.org/2000/svg}"
A4 = FigureOptions(17 / CM, tallest_in=24.7 / CM, dpi=60)
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


def wish(case, **parts):
    return replace(Wish(stage_of(case), date(2001, 5, 31), date(2001, 5, 31), date(2001, 7, 1)), **parts)


def texts(plate, options=A4):
    root = ElementTree.fromstring(EXPORTERS["svg"].write(plate, options))
    return [element.text or "" for element in root.iter(f"{SVG}text")]


@EVERY_KIND
def test_a_kind_is_drawn_in_every_format_the_same_each_time(tiny, kind):
    plate = KINDS[kind].build(wish(tiny))
    assert plate == KINDS[kind].build(wish(tiny))
    assert hash(plate)
    for exporter in EXPORTERS.values():
        assert exporter.write(plate, A4) == exporter.write(plate, A4)


@EVERY_KIND
def test_a_figure_says_what_it_shows_and_where_it_comes_from(tiny, kind):
    plate = KINDS[kind].build(wish(tiny))
    assert plate.alt.endswith(".")
    assert "2001" in plate.alt
    assert tiny.title in plate.credits
    assert "CC0" in plate.credits
    whole = " ".join(texts(plate))
    assert plate.subtitle in whole
    assert all(word in whole for word in plate.credits.split())


@EVERY_KIND
def test_ids_come_once_in_a_file(tiny, kind):
    drawing = EXPORTERS["svg"].write(KINDS[kind].build(wish(tiny)), A4)
    ids = Counter(element.get("id") for element in ElementTree.fromstring(drawing).iter(f"{SVG}g"))
    assert [id_ for id_, number in ids.items() if id_ and number > 1] == []


@EVERY_KIND
def test_a_choice_that_leaves_nothing_leaves_an_empty_plate(tiny, kind):
    plate = KINDS[kind].build(wish(tiny, choice=Choice(types=[])))
    assert plate.is_empty or kind == "multiples"
    assert EXPORTERS["png"].write(plate, A4)


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_without_actors_leaves_an_empty_plate(kind):
    wish = Wish(stage_of(Case()), DAY, DAY, DAY)
    assert KINDS[kind].build(wish).is_empty


def test_side_by_side_has_one_legend_with_the_numbers_of_both_days(tiny):
    plate = KINDS["side"].build(wish(tiny))
    assert [panel.heading for panel in plate.panels] == ["31 May 2001", "1 July 2001"]
    assert [node.id for node in plate.panels[0].nodes] == [node.id for node in plate.panels[1].nodes]
    assert dict(plate.tallies)["type-patron"] == "1 → 0"
    assert texts(plate).count("Patron") == 1


def test_the_order_of_two_days_does_not_matter(tiny):
    turned = wish(tiny, earlier=date(2001, 7, 1), later=date(2001, 5, 31))
    assert KINDS["difference"].build(turned) == KINDS["difference"].build(wish(tiny))


def test_small_multiples_have_a_picture_for_every_named_date(tiny):
    plate = KINDS["multiples"].build(wish(tiny))
    assert [panel.heading for panel in plate.panels] == [
        f"{one.date.day} {one.date:%B} {one.date.year}" for one in tiny.snapshots
    ]
    places = {}
    for panel in plate.panels:
        for node in panel.nodes:
            assert places.setdefault(node.id, (node.x, node.y)) == (node.x, node.y)


def test_an_ego_network_holds_nobody_further_away(tiny):
    plate = KINDS["ego"].build(wish(tiny, focus=Focus("new-council")))
    assert {node.id for node in plate.panels[0].nodes} == set()
    plate = KINDS["ego"].build(wish(tiny, at=date(2001, 7, 1), focus=Focus("new-council")))
    assert {node.id for node in plate.panels[0].nodes} == {"avaria", "front", "new-council"}
    assert plate.title == "Ego network of the New Council"


def test_a_matrix_has_as_many_rows_as_its_paper_has_room_for():
    case = crowd(60)
    rows = [
        len(KINDS["matrix"].build(replace(in_2020(case), width_in=width)).panels[0].names)
        for width in (8.5 / CM, 17 / CM)
    ]
    assert 5 < rows[0] < rows[1] < 60
    assert "left out" in KINDS["matrix"].build(replace(in_2020(case), width_in=17 / CM)).caption


def test_a_timeline_is_named_as_on_its_page(tiny):
    plate = KINDS["timeline"].build(wish(tiny, whose="front"))
    name = tiny.actor["front"].name_in_text
    assert plate.title == f"{tiny.title}: {name} through time"
    assert f"edges of {name}. " in plate.caption
    assert KINDS["timeline"].build(wish(tiny)).title.endswith(": all actors through time")


@pytest.mark.parametrize("year", range(2011, 2025))
def test_labels_of_named_dates_on_one_row_keep_apart(year):
    named = (Snapshot("a", "The first one", date(2010, 6, 1)), Snapshot("b", "Next", date(year, 6, 1)))
    case = replace(crowd(12), as_of=date(2026, 1, 31), snapshots=named)
    sheet = draw(KINDS["timeline"].build(in_2020(case)), A4)
    FigureCanvasAgg(sheet).draw()
    labels = {text.get_text(): text.get_window_extent() for text in sheet.findobj(Text)}
    a, b = labels["The first one"], labels["Next"]
    assert round(a.y0 - b.y0) or b.x0 - a.x1 > 0.6 * a.height


def test_a_timeline_has_a_bar_for_every_spell_and_a_line_for_every_named_date(tiny):
    plate = KINDS["timeline"].build(wish(tiny, whose="front"))
    (panel,) = plate.panels
    bars = {bar.id for group in panel.groups for bar in group.bars}
    assert bars == {edge.id for edge in tiny.edges if "front" in edge.pair}
    assert {event.label for event in panel.events} == {one.label for one in tiny.snapshots}
    drawn = texts(plate)
    assert all(bar.label in drawn for group in panel.groups for bar in group.bars)
    whole = KINDS["timeline"].build(wish(tiny)).panels[0]
    assert {bar.id for group in whole.groups for bar in group.bars} > bars


def test_filters_stand_in_the_caption(tiny):
    for kind in KINDS.values():
        assert "No allies." in kind.build(wish(tiny, filters="No allies.")).caption


NAMES = ("United States", "Russia", "Syrian Democratic Forces", "Iran", "Türkiye", "Coalition against ISIS")


def crowd(count):
    """As many actors and edges, with names as long, as the case that ships has on a day."""
    rng = random.Random(7)
    ids = [f"a{n:02}" for n in range(count)]
    actors = tuple(
        Actor(id_, f"{NAMES[n % len(NAMES)]} {n}", list(ACTOR_KINDS)[n % 7]) for n, id_ in enumerate(ids)
    )
    pairs = [(ids[n], ids[rng.randrange(n) if n % 3 else n // 12]) for n in range(1, count)]
    pairs += [tuple(rng.sample(ids[:20], 2)) for _ in range(90)]
    edges = tuple(Edge(f"e{n:03}", *pair, BUILT_IN[n % len(BUILT_IN)].id) for n, pair in enumerate(pairs))
    return Case(title="Crowd", actors=actors, edge_types=BUILT_IN, edges=edges, as_of=date(2020, 1, 1))


def in_2020(case):
    day = date(2020, 1, 1)
    return Wish(stage_of(case), day, day, day)


def names_on(figure):
    """The names in a figure with the boxes of their ink, in pixels at 300 dpi."""
    figure.set_dpi(300)
    renderer = FigureCanvasAgg(figure).get_renderer()
    (group,) = figure.findobj(lambda artist: artist.get_gid() == "labels")
    texts = [text for text in group.findobj(Text) if not text.get_path_effects()]
    return [(text, text.get_window_extent(renderer)) for text in texts]


def test_sixty_actors_at_a4_width_have_names_of_eight_points_that_do_not_overlap():
    plate = KINDS["one"].build(in_2020(crowd(60)))
    names = names_on(draw(plate, A4))
    assert {text.get_fontsize() for text, _ in names} == {8.0}
    assert len({text.get_text() for text, _ in names}) >= 60
    for (one, a), (other, b) in combinations(names, 2):
        wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
        assert wide <= 0 or high <= 0.1 * a.height, (one.get_text(), other.get_text())


def test_names_that_cannot_be_read_are_reported_with_a_paper_that_helps():
    plate = KINDS["one"].build(in_2020(crowd(60)))

    def points(paper):
        return measured(plate, FigureOptions(paper.width_in, paper.height_in, tallest_in=paper.tallest_in))

    column = NAMED["a4-column"].paper
    words = too_small(
        column.width_in, points(column).name_points, lambda p: points(p.paper).name_points, "show less"
    )
    assert "too small to read: choose “A4, full width”, or show less." in words
    assert too_small(17 / CM, 8.0, lambda _: 0.0, "show less") == ""
    assert too_small(17 / CM, 3.0, lambda _: 0.0, "show less").endswith("too small to read: show less.")
    assert left_out(3, has_references_counted=True)[0] == "3 actors without a name for want of room."


def test_grey_ink_has_no_hue(tiny):
    for kind in KINDS.values():
        content = EXPORTERS["png"].write(kind.build(wish(tiny)), replace(A4, grey=True))
        pixels = Image.open(io.BytesIO(content)).convert("RGB").getcolors(1 << 20)
        assert all(max(colour) - min(colour) <= 1 for _, colour in pixels)


@EVERY_KIND
def test_grey_ink_fills_nothing_that_colour_leaves_open(tiny, kind):
    plate = KINDS[kind].build(wish(tiny))
    colour, grey = (
        Image.open(io.BytesIO(EXPORTERS["png"].write(plate, replace(A4, grey=flag)))).convert("L")
        for flag in (False, True)
    )
    dark = [sum(picture.histogram()[:128]) for picture in (colour, grey)]
    assert dark[1] == pytest.approx(dark[0], rel=0.25, abs=200)


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_sight_keeps_white_black_and_greys(sight):
    for light in (0.0, 0.3, 1.0):
        assert seen(light, light, light, sight) == pytest.approx((light,) * 3, abs=0.002)


def test_a_size_is_a_name_or_a_length_in_a_unit():
    assert paper_of("a4-width", 200) == NAMED["a4-width"].paper
    assert paper_of(" 17 cm x 12 cm ", 200) == paper_of("17x12cm", 96) == paper_of("170mmx120mm", 200)
    assert paper_of("800px", 100).width_in == 8
    assert paper_of("6.5in", 100) == paper_of("6.5", 300)
    assert NAMED["slide"].paper.in_words() == "33.9 × 19.1 cm"


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("0cm", "between 7.6 and 101.6 cm, not 0"),
        ("10000cm", "not 10,000"),
        ("100m", "is no length"),
        ("a4-colum", "Did you mean"),
        ("", "is no size"),
        ("17cmx0", "The height"),
        ("1.2.3cm", "is no length"),
        ("100px", "at 200 dpi"),
        ("<script>", "is no size"),
    ],
)
def test_a_size_that_is_none_is_refused_in_words(word, told):
    with pytest.raises(PaperError, match=told):
        paper_of(word, 200)


def test_a_resolution_that_is_none_is_refused_in_words():
    with pytest.raises(PaperError, match="not 10,000"):
        paper_of("800px", 10_000)


@pytest.mark.parametrize("sight", SIGHTS)
def test_a_preview_shows_the_colours_that_are_seen(tiny, sight):
    plate = KINDS["one"].build(wish(tiny))
    plain, simulated = (
        Image.open(io.BytesIO(preview(plate, A4, name))).convert("RGB") for name in ("", sight)
    )
    assert plain.size == simulated.size
    for _, colour in sorted(plain.getcolors(1 << 20), reverse=True)[:12]:
        spot = next(
            (x, y)
            for x in range(plain.width)
            for y in range(plain.height)
            if plain.getpixel((x, y)) == colour
        )
        expected = [255 * part for part in seen(*(part / 255 for part in colour), sight)]
        assert simulated.getpixel(spot) == pytest.approx(expected, abs=4)
