"""Every page over a case that has markup wherever a text may stand: nothing is asked of another host,
even where the browser ignores the server's policy. And the policy holds on its own.

`visit` fails a test on a dialog, an error of the page, and a request to another host.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from driving import opened, serving
from hostile import ELSEWHERE, case_of_markup
from places import ROOT

from graph.files.extract import whole
from graph.files.formats import FORMATS
from graph.load import load
from ui.study import TABS
from ui.views import PAGES

READY = """document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'
    && document.querySelector('.stMain [data-testid="stHeading"]')"""
SELECTED = "?actor=avaria&focus=avaria&a=avaria&b=front"
HOME, *OTHERS = (page.id for page in PAGES)
PATHS = [
    SELECTED,
    *(path + SELECTED for path in OTHERS),
    *(f"analysis{SELECTED}&study={tab}&suppose=actor.avaria" for tab in TABS[1:]),
]
WITHOUT_THE_CASE = "your-case"
"""The one page that shows nothing of the case that is open."""
ATTEMPTS = f":is([src*='{ELSEWHERE}'], [href*='{ELSEWHERE}'], [href^='javascript:'], [onerror])"


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    """The app over the case of markup."""
    folder = tmp_path_factory.mktemp("markup")
    zipped = FORMATS["case"].write(whole(case_of_markup()))
    zipfile.ZipFile(io.BytesIO(zipped)).extractall(folder)
    assert ELSEWHERE in load(folder).title
    with serving(ROOT / "app.py", folder) as address:
        yield address


def attempts(page):
    """What of the case became more than text; the address of a reference is meant to be a link."""
    found = page.locator(ATTEMPTS).evaluate_all("(all) => all.map((one) => one.outerHTML)")
    return [one for one in found if "https://" not in one]


def test_no_page_asks_anything_of_another_host(visit, spoiled):
    page = visit(spoiled, ready=READY, bypass_csp=True)
    for path in PATHS:
        opened(page, f"{spoiled}/{path}", READY)
        page.wait_for_timeout(400)
        assert path.startswith(WITHOUT_THE_CASE) or page.get_by_text(ELSEWHERE).count() > 0, path
        assert attempts(page) == [], path
        menus = page.get_by_test_id("stPopover").get_by_role("button")
        for n in range(menus.count()):
            menus.nth(n).click()
            page.get_by_test_id("stPopoverBody").last.wait_for()
            page.wait_for_timeout(200)
            assert attempts(page) == [], (path, n)
            page.keyboard.press("Escape")


def test_what_got_into_a_page_all_the_same_could_not_ask_either(browser, spoiled):
    page = opened(browser.new_page(), spoiled, READY)
    blocked = page.evaluate(
        f"""async () => {{
            const blocked = []
            addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
            const image = new Image()
            image.src = 'http://{ELSEWHERE}/i.png'
            const script = document.createElement('script')
            script.textContent = 'globalThis.__ran = true'
            document.body.append(script)
            await fetch('http://{ELSEWHERE}/').catch(() => 0)
            await new Promise((resume) => setTimeout(resume, 300))
            return [blocked.sort(), globalThis.__ran ?? false]
        }}"""
    )
    page.close()
    assert blocked == [["connect-src", "img-src", "script-src-elem"], False]
