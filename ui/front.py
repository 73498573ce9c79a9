"""The page that a browser gets first: Streamlit's, with the app's name and style, a word while it opens."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ui.policy import FRONT, Application, Message, Receive, Send

NAME = "Who Backs Whom"

_TITLE, _ROOT = "<title>Streamlit</title>", '<div id="root"></div>'
_OPENING = """<style>
@keyframes opening { from { opacity: 0; } }
html:has(.opening) { color-scheme: light dark; }
.opening { margin: 40vh 1rem 0; text-align: center; font-family: sans-serif; }
.opening { animation: opening 0.3s 0.3s both; }
</style>
<style>STYLE</style>
<div id="root"><p class="opening" role="status">NAME is opening …</p></div>"""
_OURS = {b"content-length", b"content-encoding", b"etag", b"last-modified", b"accept-ranges"}
_NO_PAGES = ("/_stcore/", "/static/", "/media/")


@lru_cache(maxsize=1)
def front() -> bytes:
    """The page. Streamlit puts its styles before ours, and in the place of the word what it draws, with the
    styles that a page adds."""
    style = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
    opening = _OPENING.replace("NAME", NAME).replace("STYLE", style)
    page = FRONT.read_text(encoding="utf-8")
    return page.replace(_TITLE, f"<title>{NAME}</title>").replace(_ROOT, opening).encode()


def fronted(app: Application) -> Application:
    """A server that answers a browser that opens a page with `front`."""

    async def serve(scope: Message, receive: Receive, send: Send) -> None:
        if not _opens_a_page(scope):
            await app(scope, receive, send)
            return
        is_front = False

        async def answer(message: Message) -> None:
            nonlocal is_front
            if message["type"] == "http.response.start":
                headers = {name.lower(): value for name, value in message.get("headers", ())}
                is_html = headers.get(b"content-type", b"").startswith(b"text/html")
                is_front = is_html and message["status"] == 200
                if is_front:
                    await send({**message, "headers": _headers(message)})
                    await send({"type": "http.response.body", "body": front()})
            if not is_front:
                await send(message)

        await app(scope, receive, answer)

    return serve


def _opens_a_page(scope: Message) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    accepts = b"".join(value for name, value in scope["headers"] if name == b"accept")
    return b"text/html" in accepts and not any(part in scope["path"] for part in _NO_PAGES)


def _headers(message: Message) -> list[tuple[bytes, bytes]]:
    kept = [pair for pair in message.get("headers", ()) if pair[0].lower() not in _OURS]
    return [*kept, (b"content-length", str(len(front())).encode())]
