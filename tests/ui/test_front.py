"""The page that a browser gets first."""

from __future__ import annotations

import pytest
from asgi import answered

from ui.front import NAME, front, fronted
from ui.policy import FRONT

HTML = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b"1"), (b"cache-control", b"no-cache")]
OPENS = b"text/html,application/xhtml+xml"


def opened(headers=HTML, **asked):
    """What a browser gets that opens a page of a server: headers and body."""
    return answered(fronted, headers, **{"path": "/compare", "accept": OPENS, **asked})


def test_it_has_the_name_the_style_and_a_word_and_is_streamlits_otherwise():
    page, theirs = front().decode(), FRONT.read_text(encoding="utf-8")
    assert f"<title>{NAME}</title>" in page
    assert f"{NAME} is opening" in page
    assert "favicon.png" not in page
    assert '<link rel="icon" href="data:image/svg+xml,' in page
    assert page.index("</head>") < page.index(".stMainBlockContainer") < page.index('id="root"')
    scripts = [line for line in theirs.splitlines() if "<script" in line]
    assert [line for line in page.splitlines() if "<script" in line] == scripts


def test_a_browser_that_opens_a_page_gets_it_whole():
    headers, body = opened()
    assert body == front()
    assert headers == {
        b"content-type": b"text/html; charset=utf-8",
        b"cache-control": b"no-cache",
        b"content-length": str(len(body)).encode(),
    }


@pytest.mark.parametrize(
    "asked",
    [
        {"path": "/_stcore/health"},
        {"path": "/app/static/fonts/font.html"},
        {"accept": b"*/*"},
        {"status": 404},
        {"headers": [(b"content-type", b"text/plain")]},
    ],
)
def test_what_is_no_page_that_opens_is_left_as_it_is(asked):
    assert opened(**asked)[1] == b"theirs"
