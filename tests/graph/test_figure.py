from __future__ import annotations

import io
import math
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from graph.export import EXPORTERS
from graph.exporter import FigureOptions
from graph.figure import curves, draw
from graph.figure.shapes import HEADS, hull, inside, outline
from graph.geometry import control_point
from graph.palette import HEADS as HEAD_NAMES
from graph.palette import KIND_LOOKS
from graph.scene import ChangeEntry, EdgeMark, KindEntry, NodeMark, Scene, TypeEntry

LOOKS = {
    "ally": ("Ally", "blue", "solid", "circle", True, "A"),
    "patron": ("Patron", "purple", "solid", "arrow", False, "P"),
    "adversary": ("Adversary", "orange", "dashed", "bar", True, "X"),
    "basing_rights": ("Basing rights", "teal", "solid", "box", False, "B"),
    "military_presence": ("Military presence", "ochre", "dash-dot", "box", False, "F"),
    "occupation": ("Occupation", "brown", "long-dash", "box", False, "O"),
    "diplomatic_engagement": ("Diplomatic engagement", "sky", "dotted", "none", True, "D"),
    "agreement": ("Agreement", "teal", "dash-dot", "none", True, "G"),
    "membership": ("Membership", "grey", "solid", "diamond", False, "M"),
    "mediation": ("Mediation", "sky", "dashed", "arrow", False, "I"),
    "sanctions": ("Sanctions", "pink", "dashed", "vee", False, "S"),
    "designation": ("Designation as terrorist", "pink", "dotted", "vee", False, "T"),
    "leadership": ("Leadership", "ink", "solid", "vee", False, "L"),
    "succession": ("Succession", "ink", "long-dash", "arrow", False, "C"),
    "asylum": ("Asylum", "ochre", "dotted", "arrow", False, "Y"),
    "located_in": ("Located in", "grey", "dotted", "diamond", False, "K"),
}
KINDS = {
    "state": "State",
    "government": "Government",
    "armed_group": "Armed group",
    "organisation": "Organisation",
    "bloc": "Bloc",
    "person": "Person",
    "facility": "Facility",
}
ACTORS = (
    ("russia", "Russia", "state", 20, -420, -230),
    ("iran", "Iran", "state", 18, 430, -180),
    ("usa", "United States", "state", 20, -420, 210),
    ("turkey", "Türkiye", "state", 17, -80, -290),
    ("israel", "Israel", "state", 15, 60, 300),
    ("assad", "Assad\ngovernment", "government", 17, 40, -40),
    ("transitional", "Syrian transitional\ngovernment", "government", 15, -190, 40),
    ("hezbollah", "Hezbollah", "armed_group", 14, 330, 130),
    ("sdf", "Syrian Democratic\nForces", "armed_group", 13, -230, 270),
    ("arab-league", "Arab League", "bloc", 14, 250, -300),
    ("un", "United Nations", "organisation", 15, 420, 320),
    ("sharaa", "Ahmad al-Sharaa\nأحمد الشرع", "person", 12, -420, -20),
    ("hmeimim", "Hmeimim\nair base", "facility", 12, -210, -150),
)
TIES = (
    ("russia", "assad", "patron", 0.08),
    ("iran", "assad", "patron", 0.08),
    ("iran", "hezbollah", "patron", -0.08),
    ("assad", "hezbollah", "ally", 0.0),
    ("assad", "iran", "ally", 0.26),
    ("usa", "sdf", "ally", 0.08),
    ("usa", "assad", "sanctions", 0.1),
    ("usa", "assad", "adversary", -0.1),
    ("turkey", "sdf", "adversary", 0.22),
    ("israel", "hezbollah", "adversary", 0.08),
    ("israel", "assad", "occupation", 0.1),
    ("turkey", "transitional", "military_presence", 0.08),
    ("russia", "hmeimim", "basing_rights", 0.08),
    ("hmeimim", "assad", "located_in", 0.0),
    ("usa", "hezbollah", "designation", 0.12),
    ("sharaa", "transitional", "leadership", 0.0),
    ("transitional", "assad", "succession", 0.08),
    ("assad", "russia", "asylum", 0.3),
    ("assad", "arab-league", "membership", 0.0),
    ("transitional", "sdf", "agreement", 0.1),
    ("un", "assad", "mediation", 0.05),
    ("arab-league", "iran", "diplomatic_engagement", 0.1),
    ("turkey", "russia", "diplomatic_engagement", 0.1),
)


def edge(number: int, source: str, target: str, type_: str, bend: float) -> EdgeMark:
    _, colour, dash, head, both, letter = LOOKS[type_]
    tail = head if both else "none"
    return EdgeMark(
        f"e{number}", source, target, type_, colour, dash, head, tail, letter, bend, "", faint=number % 9 == 6
    )


def actor(id_: str, label: str, kind: str, size: float, x: float, y: float) -> NodeMark:
    look = KIND_LOOKS[kind]
    return NodeMark(id_, label, kind, look.shape, look.fill, size, x, y, "", faint=id_ == "sharaa")


def scene() -> Scene:
    used = [tie[2] for tie in TIES]
    types = tuple(
        TypeEntry(id_, label, colour, dash, head, head if both else "none", letter, used.count(id_))
        for id_, (label, colour, dash, head, both, letter) in LOOKS.items()
    )
    kinds = tuple(
        KindEntry(id_, label, KIND_LOOKS[id_].shape, KIND_LOOKS[id_].fill, sum(a[2] == id_ for a in ACTORS))
        for id_, label in KINDS.items()
    )
    return Scene(
        title="Syria: who backs whom before and after the fall of the Assad government",
        subtitle="7 December 2024",
        nodes=tuple(actor(*entry) for entry in ACTORS),
        edges=tuple(edge(number, *tie) for number, tie in enumerate(TIES)),
        types=types,
        kinds=kinds,
        caption="The day before the government fell. 13 actors, 23 edges. 14 edges not shown because of "
        "filters. Fainter lines: date uncertain (2).",
        credits="Syria before and after the Assad government, version 1.2. As of 1 November 2025. CC BY 4.0. "
        "Drawn with Who Backs Whom.",
        references=tuple(
            f"{publisher} 20{year:02}-0{1 + year % 9}-14, {what}"
            for year in range(11, 25)
            for publisher, what in (
                ("AP", "report"),
                ("UN Security Council", f"resolution S/RES/{2000 + year}"),
            )
        ),
        alt="Network of 13 actors and 23 edges; Russia & Iran are patrons of the Assad government.",
    )


SMALL = FigureOptions(dpi=50)
HOSTILE = '<script>alert(1)</script> $x_2$ \\frac \u202eevil 中文 😀 🇸🇾 سوريا \x00\ud800\ufffe ]]> & "q"'
NAMESPACE = "{http://www.w3.org/2000/svg}"


def written(form: str, picture: Scene | None = None, options: FigureOptions = SMALL) -> bytes:
    return EXPORTERS[form].write(scene() if picture is None else picture, options)


def svg_texts(picture: Scene | None = None, options: FigureOptions = SMALL) -> list[str]:
    root = ElementTree.fromstring(written("svg", picture, options))
    return [element.text or "" for element in root.iter(f"{NAMESPACE}text")]


def texts_of(figure: Figure, *groups: str) -> list[tuple[Text, Bbox]]:
    """The plain texts of these groups, not their halos, with the boxes of their ink in pixels at 300 dpi."""
    figure.set_dpi(300)
    renderer = FigureCanvasAgg(figure).get_renderer()
    found = [
        text for group in figure.findobj(lambda a: a.get_gid() in groups) for text in group.findobj(Text)
    ]
    texts = [text for text in found if not text.get_path_effects()]
    return [(text, text.get_window_extent(renderer)) for text in texts]


def test_formats_are_found_by_id():
    assert set(EXPORTERS) >= {"pdf", "png", "svg"}
    assert all(exporter.suffix == f".{id_}" for id_, exporter in EXPORTERS.items())


def test_nothing_is_loaded_before_a_figure_is_asked_for():
    code = "import sys, graph, graph.exporter, graph.export; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_same_scene_same_bytes_from_any_thread():
    forms = ["pdf", "png", "svg", "svg"]
    alone = [written(form) for form in forms]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(written, forms)) == alone


def test_every_actor_and_edge_has_its_group():
    drawing = written("svg").decode()
    assert set(re.findall(r'id="edge-([^"]*)"', drawing)) == {edge.id for edge in scene().edges}
    assert set(re.findall(r'id="node-([^"]*)"', drawing)) == {node.id for node in scene().nodes}


def test_every_edge_has_ink_in_its_group():
    root = ElementTree.fromstring(written("svg"))
    groups = {group.get("id", ""): group for group in root.iter(f"{NAMESPACE}g")}
    for edge in scene().edges:
        ends = [edge.head, edge.tail]
        paths = list(groups[f"edge-{edge.id}"].iter(f"{NAMESPACE}path"))
        assert len(paths) == 1 + len([end for end in ends if end != "none"])
        assert not any("nan" in path.get("d", "") for path in paths)


def test_names_and_notes_are_text():
    texts = svg_texts()
    for node in scene().nodes:
        assert set(node.label.split("\n")) <= set(texts)
    whole = " ".join(texts)
    assert scene().title in whole
    assert scene().subtitle in texts
    assert scene().credits in whole
    assert all(reference in whole.replace("\u200e", "") for reference in scene().references)


def test_letters_of_edges_are_drawn():
    texts = svg_texts(replace(scene(), types=()))
    assert sorted(text for text in texts if len(text) == 1 and text.isalpha()) == sorted(
        edge.letter for edge in scene().edges
    )


def test_description_is_escaped():
    root = ElementTree.fromstring(written("svg", replace(scene(), title="<b> & co")))
    assert root.findtext(f"{NAMESPACE}title") == "<b> & co"
    assert root.findtext(f"{NAMESPACE}desc") == scene().alt
    untitled = ElementTree.fromstring(written("svg", replace(scene(), title="")))
    assert untitled.findtext(f"{NAMESPACE}desc") == scene().alt


def test_svg_names_no_other_host_but_namespaces():
    drawing = re.sub(r'xmlns(:\w+)?="[^"]*"|rdf:resource="[^"]*"', "", written("svg").decode())
    assert "http" not in drawing
    assert "DOCTYPE" not in drawing


def hostile() -> Scene:
    mild = scene()
    return replace(
        mild,
        title=HOSTILE,
        subtitle=HOSTILE,
        caption=HOSTILE * 3,
        credits=HOSTILE,
        alt=HOSTILE,
        references=(HOSTILE, "x" * 2000, "וזה בעברית"),
        nodes=tuple(replace(node, label=HOSTILE, tooltip=HOSTILE) for node in mild.nodes),
        types=tuple(replace(entry, label=HOSTILE * 4) for entry in mild.types),
        kinds=tuple(replace(entry, label=HOSTILE) for entry in mild.kinds),
    )


def test_text_from_a_case_is_data():
    assert written("png", hostile()).startswith(b"\x89PNG")
    assert written("pdf", hostile()).startswith(b"%PDF")
    drawing = written("svg", hostile()).decode()
    root = ElementTree.fromstring(drawing)
    assert not list(root.iter(f"{NAMESPACE}script"))
    texts = [element.text or "" for element in root.iter(f"{NAMESPACE}text")]
    assert any("<script>" in text and "$x_2$" in text for text in texts)
    assert "\u202e" not in drawing


def test_fonts_are_those_of_the_house():
    page = written("pdf")
    assert b"DejaVuSansCondensed" in page
    assert b"DejaVuSansCondensed-Bold" in page
    assert b"LastResort" not in page


def test_pixels_follow_width_and_dpi():
    picture = Image.open(io.BytesIO(written("png", options=FigureOptions(6, 4, dpi=100))))
    assert picture.size == (600, 400)
    assert picture.info["Title"] == scene().title
    assert picture.info["Description"] == scene().alt


def test_svg_has_no_resolution():
    assert written("svg", options=FigureOptions(dpi=300)) == written("svg", options=FigureOptions(dpi=72))


def test_transparent_background():
    plain, clear = (
        Image.open(io.BytesIO(written("png", options=FigureOptions(dpi=50, transparent=flag)))).convert(
            "RGBA"
        )
        for flag in (False, True)
    )
    assert plain.getpixel((1, 1)) == (255, 255, 255, 255)
    assert clear.getpixel((1, 1))[3] == 0


@pytest.mark.parametrize(
    "bad",
    [{"width_in": 1}, {"width_in": float("nan")}, {"height_in": 900}, {"dpi": 0}, {"dpi": 9999}],
)
def test_senseless_paper_is_refused(bad):
    with pytest.raises(ValueError, match="of a figure must be between"):
        FigureOptions(**bad)


def test_too_many_pixels_are_refused_in_words():
    with pytest.raises(ValueError, match="choose a lower resolution"):
        written("png", options=FigureOptions(40, 40, dpi=600))


def test_legend_shows_only_what_is_there():
    shown = scene()
    types = tuple(entry if entry.id != "ally" else replace(entry, count=0) for entry in shown.types)
    kinds = tuple(entry if entry.id != "bloc" else replace(entry, count=0) for entry in shown.kinds)
    texts = svg_texts(replace(shown, types=types, kinds=kinds))
    assert "Patron" in texts
    assert "Ally" not in texts
    assert "State" in texts
    assert "Bloc" not in texts


def test_no_legend_without_entries():
    assert not {"Edges", "Actors"} & set(svg_texts(replace(scene(), types=(), kinds=())))


MARKS = (
    ("kept", "thin", "solid", ""),
    ("began", "thick", "solid", "+"),
    ("ended", "normal", "dashed", "−"),
    ("changed_from", "double", "dashed", "±"),
    ("changed_to", "double", "solid", "±"),
)
CHANGES = (
    ChangeEntry("began", "Began", "+", "ink", "thick", "solid", 5),
    ChangeEntry("ended", "Ended", "−", "ink", "normal", "dashed", 5),
    ChangeEntry("changed", "Changed type", "±", "ink", "double", "solid", 4),
    ChangeEntry("kept", "Stayed", "", "grey", "thin", "solid", 5),
    ChangeEntry("actor_began", "New actor", "+", "ink", "thick", "solid", 1),
    ChangeEntry("actor_ended", "Gone actor", "−", "ink", "normal", "dashed", 1),
)


def change() -> Scene:
    """The scene with every mark of change in it, and a ghost."""
    still = scene()
    edges = []
    for number, mark in enumerate(still.edges):
        fate, stroke, dash, sign = MARKS[number % len(MARKS)]
        edges.append(replace(mark, change=fate, stroke=stroke, dash=dash, letter=sign + mark.letter))
    came = {"transitional": ("began", "+ "), "assad": ("ended", "− ")}
    nodes = []
    for node in still.nodes:
        fate, sign = came.get(node.id, ("", ""))
        nodes.append(replace(node, change=fate, label=sign + node.label, ghost=node.id == "un"))
    return replace(still, nodes=tuple(nodes), edges=tuple(edges), changes=CHANGES)


def paths_of(picture: Scene, group: str) -> list[dict[str, str]]:
    """The styles of the lines and shapes in a group of the SVG."""
    root = ElementTree.fromstring(written("svg", picture))
    found = next(one for one in root.iter(f"{NAMESPACE}g") if one.get("id") == group)
    return [
        dict(part.split(": ", 1) for part in path.get("style", "").split("; ") if ": " in part)
        for path in found.iter(f"{NAMESPACE}path")
    ]


def width(style: dict[str, str]) -> float:
    return float(style.get("stroke-width", 1))


def test_a_double_edge_is_two_lines():
    edges = {edge.id: edge for edge in change().edges}
    for id_, mark in edges.items():
        heads = sum(end != "none" for end in (mark.head, mark.tail))
        assert len(paths_of(change(), f"edge-{id_}")) == heads + (2 if mark.stroke == "double" else 1)


def test_what_began_is_heavier_than_what_ended_and_what_stayed_is_lightest():
    kept, began, ended = (paths_of(change(), f"edge-e{number}")[0] for number in (0, 1, 2))
    assert width(began) > width(ended) > width(kept)
    assert "stroke-dasharray" in ended
    assert "stroke-dasharray" not in kept | began


def test_actors_that_came_and_went_and_ghosts_have_outlines_of_their_own():
    plain, began, ended, ghost = (
        paths_of(change(), f"node-{id_}")[0] for id_ in ("russia", "transitional", "assad", "un")
    )
    assert width(began) > width(ended) > width(plain)
    assert "stroke-dasharray" in ended
    assert ghost["fill"] == "none"
    assert "stroke-dasharray" in ghost


def test_marks_of_change_are_in_the_legend_and_on_the_edges():
    texts = svg_texts(change())
    assert {"Changes", "Began", "Ended", "Changed type", "Stayed", "New actor", "Gone actor"} <= set(texts)
    assert {"+P", "−P", "±A", "+ Syrian transitional", "− Assad"} <= set(texts)
    gone = tuple(replace(entry, count=0) for entry in CHANGES)
    assert "Changes" not in svg_texts(replace(change(), changes=gone))


def test_a_line_beside_another_keeps_its_distance():
    whole = ((0.0, 0.0), control_point((0, 0), (100, 0), 0.2), (100.0, 0.0))
    aside = curves.beside(whole, 3)
    far = [
        min(math.dist(curves.at(aside, i / 50), curves.at(whole, j / 500)) for j in range(501))
        for i in range(51)
    ]
    assert all(distance == pytest.approx(3, abs=0.15) for distance in far)


PAPERS = [
    FigureOptions(),
    FigureOptions(width_in=5),
    FigureOptions(width_in=20),
    FigureOptions(10, 6),
    FigureOptions(13.33, 7.5),
    FigureOptions(7, 14),
    FigureOptions(4, 3),
]


@pytest.mark.parametrize(
    ("picture", "paper"),
    [(scene, paper) for paper in PAPERS]
    + [(one, paper) for one in (hostile, change) for paper in PAPERS[-3:]],
)
def test_no_text_is_cut_or_on_another(picture, paper):
    figure = draw(picture(), paper)
    around = texts_of(figure, "around")
    found = [box for _, box in around + texts_of(figure, "labels")]
    assert all(figure.bbox.containsx(box.x0) and figure.bbox.containsx(box.x1) for box in found)
    assert all(figure.bbox.containsy(box.y0) and figure.bbox.containsy(box.y1) for box in found)
    pairs = combinations(around, 2)
    assert not [(one.get_text(), other.get_text()) for (one, a), (other, b) in pairs if meet(a, b)]


def meet(a: Bbox, b: Bbox) -> bool:
    """Whether two boxes share more than a fifth of the lower one's height; lines of text may touch."""
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.y1, b.y1) - max(a.y0, b.y0)
    return wide > 1 and high > 0.2 * min(a.height, b.height)


def test_labels_have_seven_points_on_ordinary_paper():
    figure = draw(scene(), FigureOptions())
    labels = [text for text, _ in texts_of(figure, "labels")]
    assert [text.get_text() for text in labels] == [
        line for node in scene().nodes for line in node.label.split("\n")
    ]
    assert min(text.get_fontsize() for text in labels) >= 7


def test_more_references_make_the_figure_higher():
    few, many = (draw(replace(scene(), references=("AP 2024",) * n), SMALL) for n in (3, 300))
    assert many.get_figheight() > few.get_figheight() + 1


def test_the_empty_scene_is_a_figure():
    empty = Scene("", "", (), (), (), (), "", "", (), "")
    for form in EXPORTERS:
        assert written(form, empty)
        assert written(form, empty, FigureOptions(6, 4, dpi=50))


def test_an_edge_from_an_actor_to_itself_does_not_fail():
    looped = replace(scene(), edges=(edge(0, "iran", "iran", "patron", 0.2),))
    assert b'id="edge-e0"' in written("svg", looped)


def test_every_head_and_shape_of_the_palette_is_known():
    assert {*HEADS, "none"} == set(HEAD_NAMES)
    for look in KIND_LOOKS.values():
        assert inside(hull(look.shape, 10))((0, 0))
        assert max(abs(x) for x, _ in outline(look.shape, 10)) <= 12


def test_an_edge_ends_where_shapes_begin():
    whole = ((0.0, 0.0), control_point((0, 0), (100, 0), 0.2), (100.0, 0.0))
    seen = curves.uncovered(whole, lambda p: p[0] < 10, lambda p: p[0] > 80)
    assert seen[0][0] == pytest.approx(10, abs=0.1)
    assert seen[2][0] == pytest.approx(80, abs=0.1)
    middle = curves.at(whole, 0.5)
    assert min(abs(curves.at(seen, i / 400)[1] - middle[1]) for i in range(401)) < 0.1
