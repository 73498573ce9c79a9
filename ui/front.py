"""The page that a browser gets first: Streamlit's, with our name, icon and style, a word while it opens."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.headers import with_headers
from ui.policy import FRONT

NAME = "Who Backs Whom"

_TITLE, _ROOT = "<title>Streamlit</title>", '<div id="root"></div>'
_THEIR_ICON = '<link rel="shortcut icon" href="./favicon.png" />'
_ICON = (
    '<link rel="icon" href="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 '
    'viewBox=%220 0 100 100%22><text y=%22.9em%22 font-size=%2290%22>🕸️</text></svg>" />'
)
"""A tab's icon from here spares each new server Streamlit's table of all emoji."""

_OPENING = """<style>
@keyframes opening { from { opacity: 0; } }
html:has(.opening) { color-scheme: light dark; }
.opening { margin: 40vh 1rem 0; text-align: center; font-family: sans-serif; }
.opening { animation: opening 0.3s 0.3s both; }
</style>
<style>STYLE</style>
<div id="root"><p class="opening" role="status">NAME is opening …</p></div>"""
_OF_THEIRS = {"content-encoding", "etag", "last-modified", "accept-ranges"}
_NO_PAGES = ("/_stcore/", "/static/", "/media/")


@lru_cache(maxsize=1)
def front() -> bytes:
    """The page. Streamlit puts its styles before ours, and in the place of the word what it draws."""
    style = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
    opening = _OPENING.replace("NAME", NAME).replace("STYLE", style)
    page = FRONT.read_text(encoding="utf-8")
    ours = {_TITLE: f"<title>{NAME}</title>", _THEIR_ICON: _ICON, _ROOT: opening}
    for theirs, replaced in ours.items():
        page = page.replace(theirs, replaced)
    return page.encode()


def fronted(app: ASGIApp) -> ASGIApp:
    """A server that answers a browser that opens a page with `front`."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if not _opens_a_page(scope):
            await app(scope, receive, send)
            return
        is_front = False

        async def answer(message: Message) -> None:
            nonlocal is_front
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                is_front = kind.startswith("text/html") and message["status"] == 200
                if is_front:
                    length = {"content-length": str(len(front()))}
                    await send(with_headers(message, length, without=_OF_THEIRS))
                    await send({"type": "http.response.body", "body": front()})
            if not is_front:
                await send(message)

        await app(scope, receive, answer)

    return serve


def _opens_a_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    accepts = Headers(scope=scope).get("accept", "")
    return "text/html" in accepts and not any(part in scope["path"] for part in _NO_PAGES)
