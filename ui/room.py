"""How much memory readers may take with what they bring: each session, and all of a server together."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime

from graph import bring
from graph.case_files import Content
from graph.prose import counted

MB = 2**20
SESSION_FILES, SESSION_BYTES = 2 * bring.MAX_FILES, 2 * bring.MAX_BYTES
"""What the uploads that a session has not taken back may be: another try fits beside the first."""

SERVER_BYTES = 128 * MB
"""What the uploads of all sessions may be together, and again the cases that they have open."""

AT_ONCE = 8
"""How many uploads may be on their way at a time."""

_UPLOAD = "/_stcore/upload_file/"


class Sized(Protocol):
    """An uploaded file, as far as it matters here."""

    data: bytes


def refusal(held: Mapping[str, Mapping[str, Sized]], session: str) -> str:
    """Why a session may not upload another file, in a sentence; nothing where it may.

    `held` has the uploads that the server keeps, by session and file.
    """
    sizes = {id_: [len(file.data) for file in files.values()] for id_, files in held.items()}
    own = sizes.get(session, [])
    if len(own) >= SESSION_FILES:
        return f"You have uploaded {counted(len(own), 'file')}, and may have no more: take some back."
    if sum(own) >= SESSION_BYTES:
        return f"You have uploaded {SESSION_BYTES // MB} MB, and may have no more: take some back."
    if sum(map(sum, sizes.values())) >= SERVER_BYTES:
        return (
            "This server holds as many uploads of its readers as it has room for. Try again later, or paste."
        )
    return ""


def limited(app: ASGIApp) -> ASGIApp:
    """A server that refuses uploads beyond the limits, with 413 and the reason, before it reads them."""
    waiting = 0

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal waiting
        path = str(scope.get("path", ""))
        if scope["type"] != "http" or scope["method"] != "PUT" or _UPLOAD not in path:
            await app(scope, receive, send)
            return
        why = refusal(_held(), path.split("/")[-2])
        if waiting >= AT_ONCE:
            why = "Too many files are on their way at this moment. Try again."
        if why:
            await PlainTextResponse(why, 413)(scope, receive, send)
            return
        waiting += 1
        try:
            await app(scope, receive, send)
        finally:
            waiting -= 1

    return serve


def _held() -> Mapping[str, Mapping[str, Sized]]:
    storage = getattr(Runtime.instance().uploaded_file_mgr, "file_storage", {})
    return {session: dict(files) for session, files in dict(storage).items()}


@dataclass(eq=False, slots=True, weakref_slot=True)
class Share:
    """What a session has open, in bytes; it counts for as long as the session keeps it."""

    size: int = 0

    def __post_init__(self) -> None:
        with _LOCK:
            _SHARES.add(self)

    def keep(self, content: Content) -> None:
        """Count these files in place of the former ones, whether there is room for them or not."""
        self.size = _size(content)

    def has_room_for(self, content: Content) -> bool:
        """Whether the server has room for these files in place of the former ones; if so, they count."""
        with _LOCK:
            others = sum(share.size for share in _SHARES if share is not self)
            has_room = others + _size(content) <= SERVER_BYTES
            if has_room:
                self.keep(content)
        return has_room


_SHARES: weakref.WeakSet[Share] = weakref.WeakSet()
_LOCK = threading.Lock()


def _size(content: Content) -> int:
    return sum(map(len, content.values()))
