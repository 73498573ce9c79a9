"""The Compare page in a real browser."""

from __future__ import annotations

import re
import struct

import pytest
from driving import choose, click, drag, edges, on_screen, until
from filming import filmed, least_ink

DARK_PIXELS = """(() => {
    const { canvas } = __wbwAll.later.network.canvas.frame
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    return data.filter((value, i) => i % 4 === 0 && value < 100 && data[i + 3] > 200).length
})()"""


def compare(visit, address, look="difference", **options):
    return visit(f"{address}/compare?look={look}", **options)


def side(visit, address, **options):
    page = compare(visit, address, "side", **options)
    until(page, "__wbwAll.earlier?.perf['first-draw'] && __wbwAll.later?.perf['first-draw']")
    until(page, "__wbwAll.earlier.network.body.view.scale === __wbwAll.later.network.body.view.scale")
    return page


def look(page, label):
    page.get_by_role("radio", name=label).click()


def views(page):
    """Scale and translation of each pane."""
    return page.evaluate(
        """() => ['earlier', 'later'].map((pane) => {
            const { scale, translation } = __wbwAll[pane].network.body.view
            return [scale, translation.x, translation.y]
        })"""
    )


def places(page, actor):
    """Where an actor stands in each pane."""
    return [page.evaluate(f"__wbwAll.{pane}.network.getPosition({actor!r})") for pane in ("earlier", "later")]


def test_two_panes_pan_zoom_and_fit_together(visit, address):
    page = side(visit, address)
    first, second = views(page)
    assert first == second
    x, y = on_screen(page, "front", "later")
    drag(page, (x - 60, y - 20), 30, 20)
    until(page, f"__wbwAll.earlier.network.body.view.translation.x !== {first[1]}")
    page.keyboard.press("+")
    until(page, f"__wbwAll.earlier.network.body.view.scale > {first[0]}")
    moved, also_moved = views(page)
    assert moved == also_moved
    page.keyboard.press("f")
    until(page, f"Math.abs(__wbwAll.earlier.network.body.view.translation.x - {first[1]}) < 0.01")
    assert views(page)[0] == views(page)[1]


def test_two_panes_hover_and_choose_together(visit, address):
    page = side(visit, address)
    picture = "__wbwAll.earlier.network.canvas.frame.canvas.toDataURL()"
    page.evaluate(f"globalThis.before = {picture}")
    page.mouse.move(*on_screen(page, "avaria", "later"))
    until(page, f"{picture} !== before")
    level = [on_screen(page, "avaria", pane)[1] for pane in ("earlier", "later")]
    assert level[0] == level[1]
    click(page, "avaria", "earlier")
    chosen = "['earlier', 'later'].every((pane) => __wbwAll[pane].network.getSelectedNodes()[0] === 'avaria')"
    until(page, chosen)
    until(page, "globalThis.__wbwDossier?.id === 'avaria'")
    until(page, chosen)
    assert "actor=avaria" in page.url


def test_a_dragged_place_shows_in_the_other_pane_and_stays_when_the_dates_change(visit, address):
    page = side(visit, address)
    old = places(page, "old-council")
    drag(page, on_screen(page, "old-council", "later"), -15, 10)
    new = places(page, "old-council")
    assert new[0] == new[1] != old[1]
    page.get_by_role("button", name="Swap", exact=True).click()
    until(page, "__wbwAll.earlier.edges.get('avaria-new-adversary')")
    until(page, "__wbwAll.later.edges.get('avaria-old-patron')")
    assert places(page, "old-council") == new


def test_a_pane_that_comes_later_shows_what_the_first_one_shows(visit, address):
    page = compare(visit, address)
    page.locator(".stage").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowRight")
    page.evaluate("() => { document.fonts.load = () => new Promise(() => {}) }")
    look(page, "Side by side")
    until(page, "__wbwAll.earlier?.network.canvas.frame.clientWidth < 500")
    view = "JSON.stringify(__wbwAll.earlier.network.body.view)"
    first = page.evaluate(view)
    until(page, "__wbwAll.later?.perf['first-draw']")
    one, other = views(page)
    assert one == other
    assert page.evaluate(view) == first


def test_panes_of_unequal_size_move_each_for_itself(visit, address):
    page = side(visit, address)
    height = page.locator(".stage").last.bounding_box()["height"]
    page.locator(".stage").last.evaluate("stage => { stage.style.height = '300px' }")
    until(page, f"__wbwAll.later.network.body.view.translation.y < {height / 2 - 20}")
    first, second = views(page)
    page.locator(".stage").first.focus()
    page.keyboard.press("+")
    page.evaluate("__wbwAll.earlier.network.redraw()")
    moved, left = views(page)
    assert moved[0] > first[0]
    assert left == second


def test_narrow_panes_stand_one_above_the_other(visit, address):
    page = side(visit, address, width=390, height=844)
    first, second = (on_screen(page, "avaria", pane) for pane in ("earlier", "later"))
    assert first[0] == second[0]
    assert second[1] > first[1] + 300
    overflow = "document.querySelector('[data-testid=stMain]').scrollWidth"
    assert page.evaluate(overflow) <= page.evaluate("innerWidth")


def test_blink_swaps_the_dates_in_place_by_key_and_by_button(visit, address):
    page = compare(visit, address, "blink")
    later, view = edges(page), page.evaluate("JSON.stringify(__wbw.network.body.view)")
    choose(page, "avaria")
    calls = page.evaluate("__wbw.perf.called")
    page.keyboard.press("b")
    assert "avaria-old-patron" in edges(page) - later
    assert page.locator(".subtitle").first.inner_text() == "31 May 2001"
    page.get_by_role("button", name="Swap dates").click()
    assert edges(page) == later
    assert page.evaluate("__wbw.perf.called") == calls
    assert page.evaluate("JSON.stringify(__wbw.network.body.view)") == view


def test_one_key_goes_round_the_looks_and_the_first_canvas_stays(visit, address):
    page = compare(visit, address)
    page.evaluate("globalThis.first = __wbw.network")
    click(page, "front")
    for name, pane in (("side", "earlier"), ("blink", "network"), ("", "network")):
        page.keyboard.press("d")
        until(
            page,
            f"new URLSearchParams(location.search).get('look') === {name or None!r}".replace("None", "null"),
        )
        until(page, f"__wbwAll.{pane}?.network === first")
    assert "avaria-old-patron" in edges(page)


@pytest.mark.parametrize("pane", ["earlier", "later"])
def test_the_key_of_the_looks_leaves_the_focus_on_a_canvas(visit, address, pane):
    page = side(visit, address)
    page.mouse.click(*on_screen(page, "front", pane))
    page.keyboard.press("d")
    until(page, "new URLSearchParams(location.search).get('look') === 'blink' && !__wbwAll.later")
    until(page, "document.activeElement.shadowRoot?.activeElement?.matches('.stage')")
    page.keyboard.press("b")
    page.get_by_text("31 May 2001", exact=True).first.wait_for()


def test_no_frame_is_blank_while_the_look_changes(visit, syria):
    page = compare(visit, syria)
    page.wait_for_timeout(500)
    with filmed(page) as frames:
        look(page, "Side by side")
        until(page, "__wbwAll.later?.perf['first-draw']")
        page.wait_for_timeout(300)
        look(page, "Blink")
        until(page, "__wbwAll.network && !__wbwAll.later")
        page.wait_for_timeout(300)
    box = page.locator("canvas").first.bounding_box()
    # All of the first pane, and what of a picture is left of there while the log beside it is missing.
    right, bottom = box["x"] + 0.6 * box["width"], box["y"] + box["height"]
    assert least_ink(frames, box["x"] + 5, box["y"] + 5, right, bottom - 90) > 0.2


def test_another_date_patches_the_canvas_and_moves_nothing(visit, address):
    page = compare(visit, address)
    page.evaluate("globalThis.first = __wbw.network")
    spot = on_screen(page, "avaria")
    page.get_by_role("button", name="Any date").click()
    page.get_by_role("spinbutton", name="year, First day").click()
    page.keyboard.type("19990501")
    page.mouse.click(1000, 850)
    until(page, "__wbw.edges.get('avaria-old-credit')")
    assert page.evaluate("__wbw.network === first")
    assert on_screen(page, "avaria") == spot
    assert "from=1999-05-01" in page.url


def test_a_sentence_of_the_log_selects_its_edge(visit, address):
    page = compare(visit, address)
    page.get_by_role("button", name=re.compile("patronage of the Old Council")).first.click()
    until(page, "__wbw.network.getSelectedEdges()[0] === 'avaria-old-patron'")
    until(page, "globalThis.__wbwDossier?.id === 'avaria-old-patron'")
    assert page.locator("button[aria-current=true]").count() == 2
    assert "edge=avaria-old-patron" in page.url


def test_a_pane_without_the_chosen_edge_still_shows_its_ends(visit, address):
    page = side(visit, address)
    bright = page.evaluate(DARK_PIXELS)
    page.get_by_role("button", name=re.compile("patronage of the Old Council")).first.click()
    until(page, "__wbwAll.earlier.network.getSelectedEdges()[0] === 'avaria-old-patron'")
    assert page.evaluate("__wbwAll.later.network.getSelectedEdges().length") == 0
    assert 0 < page.evaluate(DARK_PIXELS) < 0.7 * bright


def test_the_log_narrows_to_the_chosen_actor_and_is_copied(visit, address):
    page = compare(visit, address, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_role("button", name="Copied").wait_for()
    whole = page.evaluate("navigator.clipboard.readText()")
    assert "New Council" in whole
    click(page, "front")
    page.get_by_role("button", name=re.compile("^Only Front")).click()
    assert page.locator("details[data-actor]").count() == 1
    page.get_by_role("button", name=re.compile("Copy|Copied"), exact=False).last.wait_for()
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_role("button", name="Copied").wait_for()
    assert len(page.evaluate("navigator.clipboard.readText()")) < len(whole)


def test_what_gave_way_is_drawn_as_two_lines(visit, address):
    page = visit(f"{address}/compare?from=2001-06-09&to=2001-06-30&hide_confidence=-")
    strokes = page.evaluate("Object.fromEntries(__wbw.edges.get().map(({ id, stroke }) => [id, stroke]))")
    assert strokes["avaria-front-adversary"] == strokes["avaria-front-ally"] == "double"
    middle = page.evaluate(
        """() => {
            const { network } = __wbw
            const { edgeType } = network.body.edges['avaria-front-ally']
            network.moveTo({ scale: 4, position: edgeType.getPoint(0.25) })
            network.redraw()
            const { canvas } = network.canvas.frame
            const pen = canvas.getContext('2d')
            return [...pen.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data]
        }"""
    )
    assert middle == [255, 255, 255, 255]


def test_side_by_side_hubs_keep_their_labels(visit, syria):
    page = side(visit, syria)
    for pane in ("earlier", "later"):
        labelled = page.evaluate(f"__wbwAll.{pane}.labelled()")
        assert {"assad-government", "syria", "russia", "united-states"} <= set(labelled), pane


def test_a_full_screen_holds_both_panes_also_when_the_look_has_changed_in_it(visit, address):
    page = compare(visit, address)
    page.get_by_role("button", name="Full screen").click()
    until(page, "document.fullscreenElement")
    page.locator(".stage").focus()
    page.keyboard.press("d")
    until(page, "__wbwAll.earlier?.perf['first-draw'] && __wbwAll.later?.perf['first-draw']")
    left, right = page.locator(".stage").all()
    until(page, "__wbwAll.earlier.network.body.view.scale === __wbwAll.later.network.body.view.scale")
    one, other = left.bounding_box(), right.bounding_box()
    assert one["width"] == other["width"] > 500
    assert (one["y"], one["height"]) == (other["y"], other["height"])
    page.keyboard.press("Escape")
    until(page, "!document.fullscreenElement")
    until(page, "__wbwAll.earlier.network.canvas.frame.clientWidth < 500")


def test_a_picture_of_two_panes_holds_both(visit, address):
    page = side(visit, address)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Take the picture along").last.click()
        page.get_by_role("button", name="PNG, twice the size").last.click()
    assert waiting.value.suggested_filename == "before-after.png"
    width, _ = struct.unpack(">II", waiting.value.path().read_bytes()[16:24])
    panes = [pane.bounding_box()["width"] for pane in page.locator(".stage").all()]
    assert width >= 2 * (sum(panes) - 4)
