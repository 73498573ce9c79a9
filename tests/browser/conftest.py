"""A served app and a headless Chromium; without one a skip that is seen, or a failure where CI asks."""

from __future__ import annotations

import os
import shutil
from urllib.parse import urlsplit

import pytest
from driving import FIRST_PICTURE, chromium, launched, opened, serving
from places import ROOT, TINY
from playwright.sync_api import sync_playwright

REQUIRED = os.environ.get("REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="session")
def browser():
    if chromium() is None:
        reason = "no Chromium on this machine (apt install chromium)"
        pytest.fail(reason) if REQUIRED else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address():
    """The app over the tiny case."""
    with serving(ROOT / "app.py", TINY) as address:
        yield address


@pytest.fixture(scope="session")
def syria():
    """The app over the case that ships."""
    with serving(ROOT / "app.py", ROOT / "data") as address:
        yield address


@pytest.fixture
def hostile(tmp_path):
    """The app over a copy of the tiny case that a test may spoil; gives folder and address."""
    folder = tmp_path / "case"
    shutil.copytree(TINY, folder)
    with serving(ROOT / "app.py", folder) as address:
        yield folder, address


@pytest.fixture
def visit(browser):
    """Open an address; afterwards, nothing may have gone wrong and nothing been asked of another host."""
    contexts, complaints = [], []

    def opens(url, *, ready=FIRST_PICTURE, width=1280, height=900, prepare=None, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: foreign(request.url, url, complaints))
        if prepare:
            prepare(page)
        return opened(page, url, ready)

    yield opens
    for context in contexts:
        context.close()
    assert complaints == []


def foreign(asked, home, complaints):
    parts = urlsplit(asked)
    if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(home).netloc:
        complaints.append(f"request to another host: {asked}")
