"""The Explore page in a real browser."""

from __future__ import annotations

import re
import struct
from itertools import combinations

import pytest
from driving import choose, drag, edges, on_screen, switch, until
from filming import filmed, least_ink


def positions(page):
    return page.evaluate("__wbw.network.getPositions()")


def test_the_switch_changes_the_edges_and_moves_nothing(visit, syria):
    page = visit(syria)
    before, places = edges(page), positions(page)
    spot = on_screen(page, "russia")
    switch(page, "After")
    assert edges(page) != before
    after = positions(page)
    assert len(after.keys() & places.keys()) > 20
    assert all(after[id_] == places[id_] for id_ in after.keys() & places.keys())
    assert on_screen(page, "russia") == spot
    assert "at=after" in page.url


def test_pan_zoom_dragged_actors_and_selection_survive_the_switch(visit, address):
    page = visit(address)
    page.evaluate("__wbw.network.moveTo({ scale: 1.3, position: { x: 40, y: 10 } })")
    drag(page, on_screen(page, "front"), 30, 20)
    choose(page, "avaria")
    places, scale = positions(page), page.evaluate("__wbw.network.getScale()")
    switch(page, "After")
    assert page.evaluate("__wbw.network.getScale()") == scale
    assert positions(page)["front"] == places["front"]
    assert page.evaluate("__wbwSelected") == {"kind": "actor", "id": "avaria"}


def test_no_frame_is_blank_while_switching(visit, syria):
    page = visit(syria)
    page.wait_for_timeout(500)
    with filmed(page) as frames:
        switch(page, "After")
        switch(page, "Before")
    box = page.locator("canvas").first.bounding_box()
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    assert least_ink(frames, box["x"] + 5, box["y"] + 5, right - 5, bottom - 5) > 0.4


def test_an_edge_that_stands_twice_in_a_dossier_opens_where_it_was_pressed(visit, address):
    page = visit(f"{address}/?actor=avaria")
    entries = page.locator("details[data-key^='avaria-old-patron ']")
    assert entries.count() == 2
    entries.first.locator("summary").click()
    switch(page, "After")
    assert entries.evaluate_all("all => all.map(({ open }) => open)") == [True, False]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_header_hides_what_scrolls_under_it_and_covers_no_title(visit, address, width):
    page = visit(address, width=width)
    header, title = page.locator(".stAppHeader"), page.get_by_role("heading").first
    assert title.bounding_box()["y"] >= header.bounding_box()["height"]
    shade = "element => getComputedStyle(element).backgroundColor"
    assert header.evaluate(shade) == page.locator(".stApp").evaluate(shade)


def test_a_switch_that_wraps_keeps_its_borders(visit, address):
    page = visit(f"{address}/?at=after", width=390)
    border = "element => getComputedStyle(element).borderRightColor"
    assert page.get_by_role("radio", name="Before").evaluate(border) != "rgba(0, 0, 0, 0)"


def test_pressing_the_switch_twice_in_a_hurry_ends_right(visit, address):
    page = visit(address)
    before = edges(page)
    page.get_by_role("radio", name="After").click()
    page.get_by_role("radio", name="Before").click()
    page.wait_for_timeout(1500)
    until(page, "document.querySelector('.stApp').dataset.testScriptState === 'notRunning'")
    assert edges(page) == before
    assert page.get_by_role("radio", name="Before").is_checked()


def test_a_click_on_an_actor_opens_its_dossier_and_goes_into_the_address(visit, address):
    page = visit(address)
    choose(page, "avaria")
    heading = page.get_by_role("heading", name="Avaria", exact=True)
    heading.wait_for()
    until(page, "location.search.includes('actor=avaria')")
    page.get_by_text("is patron of the Old Council").click()
    page.get_by_text("Avaria armed and paid the Old Council.").wait_for()
    link = page.get_by_role("link", name=re.compile("Yearbook"))
    assert link.get_attribute("href") == "https://example.org/yearbook/1981"
    assert "noopener" in link.get_attribute("rel")


WRITTEN = r"""() => {
    const pen = CanvasRenderingContext2D.prototype
    const { fillText } = pen
    const written = []
    pen.fillText = function (text, x, y, ...rest) {
        const { a, e, f } = this.getTransform()
        const scale = a / devicePixelRatio
        const [left, top] = [x * scale + e / devicePixelRatio, y * scale + f / devicePixelRatio]
        const height = scale * parseFloat(this.font.match(/([\d.]+)px/)[1])
        const width = scale * this.measureText(text).width
        written.push({ text, height, left, right: left + width, top, bottom: top + height })
        return fillText.call(this, text, x, y, ...rest)
    }
    __wbw.network.redraw()
    pen.fillText = fillText
    const lines = new Set(__wbw.nodes.get().flatMap(({ label }) => label.split('\n')))
    return written.filter(({ text }) => lines.has(text))
}"""
"""The lines of the actors' labels as they are drawn, in pixels of the canvas."""


def test_labels_can_be_read_lie_apart_and_in_the_picture_and_the_chosen_actor_has_one(visit, syria):
    page = visit(f"{syria}/?actor=assad-government", width=390)
    page.wait_for_timeout(800)
    lines = page.evaluate(WRITTEN)
    width = page.locator("canvas").first.bounding_box()["width"]
    assert min(line["height"] for line in lines) > 10
    assert min(line["left"] for line in lines) >= 0
    assert max(line["right"] for line in lines) <= width
    for one, other in combinations(lines, 2):
        beside = min(one["right"], other["right"]) - max(one["left"], other["left"]) < 0.5
        below = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) < 0.5
        assert beside or below, (one["text"], other["text"])
    assert {"Assad", "government"} <= {line["text"] for line in lines}


def test_a_click_on_an_edge_opens_its_dossier(visit, address):
    page = visit(address)
    spot = page.evaluate(
        """() => {
            const edge = __wbw.network.body.edges['avaria-old-patron']
            const { x, y } = __wbw.network.canvasToDOM(edge.edgeType.getPoint(0.5))
            const frame = __wbw.network.canvas.frame.getBoundingClientRect()
            return [frame.x + x, frame.y + y]
        }"""
    )
    page.mouse.click(*spot)
    until(page, "globalThis.__wbwDossier?.id === 'avaria-old-patron'")
    page.get_by_text("Avaria armed and paid the Old Council.").wait_for()


def test_an_address_opens_the_view_it_was_copied_from(visit, address):
    page = visit(f"{address}/?at=after&hide_types=credit&actor=front")
    assert page.get_by_role("radio", name="After").is_checked()
    assert "front-avaria-credit" not in edges(page)
    until(page, "globalThis.__wbwDossier?.id === 'front'")


def test_the_back_button_walks_the_views(visit, address):
    page = visit(address)
    choose(page, "avaria")
    until(page, "location.search.includes('actor=avaria')")
    page.go_back()
    until(page, "globalThis.__wbwDossier?.id !== 'avaria' && __wbwSelected.kind === ''")


def test_an_actor_is_found_by_another_name(visit, syria):
    page = visit(syria)
    page.get_by_role("combobox").first.click()
    page.keyboard.type("Turkey")
    page.keyboard.press("Enter")
    until(page, "globalThis.__wbwDossier?.id === 'turkiye'")


def test_everything_works_from_the_keyboard(visit, address):
    page = visit(address)
    radio = page.get_by_role("radio", name="Before")
    radio.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    until(page, "__wbw.edges.get('avaria-new-adversary')")
    scale = page.evaluate("__wbw.network.getScale()")
    page.get_by_role("button", name=re.compile("zoom in", re.IGNORECASE)).focus()
    page.keyboard.press("Enter")
    until(page, f"__wbw.network.getScale() > {scale}")


def take_along(page, how):
    page.get_by_role("button", name="Take the picture along").click()
    page.get_by_role("button", name=how).click()


@pytest.mark.parametrize(("how", "scale"), [("PNG, twice the size", 2), ("PNG, four times", 4)])
def test_the_picture_can_be_downloaded_with_legend_and_caption(visit, syria, how, scale):
    page = visit(syria)
    with page.expect_download() as waiting:
        take_along(page, how)
    content = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename == "before.png"
    width, height = struct.unpack(">II", content[16:24])
    box = page.locator("canvas").first.bounding_box()
    assert width >= scale * (box["width"] - 1)
    assert height > scale * (box["height"] + 100)


def test_the_picture_can_be_copied(visit, address):
    page = visit(address)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    take_along(page, "Copy the picture")
    page.locator(".hint", has_text="Copied: the picture, with its legend").wait_for()
    assert page.evaluate("navigator.clipboard.read().then(([item]) => item.types)") == ["image/png"]


def test_a_browser_that_refuses_to_copy_a_picture_is_told_of(visit, address):
    page = visit(address)
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')) }")
    take_along(page, "Copy the picture")
    page.locator(".hint", has_text="This browser does not let the page copy a picture").wait_for()


@pytest.mark.parametrize("label", ["PNG", "SVG", "PDF"])
def test_a_figure_for_print_can_be_downloaded(visit, address, label):
    page = visit(address)
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as waiting:
        page.get_by_test_id("stDownloadButton").get_by_text(re.compile(label)).click()
    assert waiting.value.suggested_filename == f"before.{label.lower()}"
    assert waiting.value.path().stat().st_size > 5_000


@pytest.mark.parametrize("width", [390, 768, 1280, 1600])
def test_nothing_is_wider_than_the_window(visit, syria, width):
    page = visit(f"{syria}/?actor=russia", width=width)
    page.wait_for_timeout(300)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    main = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert main <= width


def test_the_canvas_follows_the_dark_theme(visit, address):
    light = visit(address)
    dark = visit(address, color_scheme="dark")
    colour = "__wbw.nodes.get('avaria').font.color"
    assert light.evaluate(colour) != dark.evaluate(colour)


def test_with_reduced_motion_nothing_fades(visit, address):
    page = visit(address, reduced_motion="reduce")
    switch(page, "After")
    assert page.evaluate("__wbw.perf.settled - __wbw.perf.patched") < 60


ATTACK = "<img src=x onerror=alert(1)></script><script>alert(2)</script> href=javascript:alert(3)"
TEXTS = "name|label|statement|summary|title|publisher|sentence|forward|backward|definition"


def test_text_from_a_case_never_runs(visit, hostile):
    folder, address = hostile
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        spoiled = re.sub(rf"^(\s+(?:{TEXTS})): .*$", rf'\1: "{ATTACK}"', text, flags=re.MULTILINE)
        path.write_text(spoiled, encoding="utf-8")
    page = visit(f"{address}/?edge=avaria-old-patron")
    page.mouse.move(*on_screen(page, "avaria"))
    page.wait_for_timeout(600)
    choose(page, "avaria")
    page.get_by_role("radio").nth(1).click()
    until(page, "__wbw.edges.get('avaria-new-adversary')")
    with page.expect_download():
        take_along(page, "PNG, twice the size")
    assert page.locator("img[src=x]").count() == 0
    assert page.get_by_text("onerror=alert(1)").count() > 0


def test_problems_are_listed_above_the_sound_part(visit, hostile):
    folder, address = hostile
    with (folder / "edges.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {source: <script>alert(1)</script>, target: avaria, type: ally}\n")
    page = visit(address)
    page.get_by_text("This case has 1 problem").wait_for()
    page.get_by_text("What is wrong, and where").click()
    page.get_by_text("unknown-actor").wait_for()
