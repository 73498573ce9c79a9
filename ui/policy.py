"""What a browser may do on a page of this server: nothing that leads to another one."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.headers import with_headers

FRONT = Path(st.__file__).parent / "static" / "index.html"
"""The page of Streamlit in which every page of the app is drawn."""
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def policy() -> str:
    """The content security policy of every page (https://www.w3.org/TR/CSP3/).

    Scripts come from this server, among them the modules of the app's components, which Streamlit hands to
    the browser as blobs, and the few lines within Streamlit's own front page, by their digest. Styles may
    stand within a page: Streamlit writes its own that way.
    """
    digests = (hashlib.sha256(script).digest() for script in _INLINE.findall(FRONT.read_bytes()))
    inline = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: {inline}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def headers() -> dict[str, str]:
    """What goes with every answer of the server."""
    return {
        "Content-Security-Policy": policy(),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def guarded(app: ASGIApp) -> ASGIApp:
    """A server whose every answer carries the headers."""
    fixed = headers()

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            is_start = message["type"] == "http.response.start"
            await send(with_headers(message, fixed) if is_start else message)

        await app(scope, receive, answer)

    return serve
