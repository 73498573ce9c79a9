"""The headers of an answer on its way from the app to the browser (ASGI messages)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from starlette.types import Message


def with_headers(start: Message, ours: Mapping[str, str], without: Collection[str] = ()) -> Message:
    """The beginning of an answer with these headers in place of its own of the same name, and `without` some.

    >>> with_headers({"headers": [(b"ETag", b"1"), (b"a", b"2")]}, {"A": "3"}, {"etag"})
    {'headers': [(b'a', b'3')]}
    """
    gone = {name.lower().encode() for name in (*ours, *without)}
    kept = [pair for pair in start.get("headers", ()) if pair[0].lower() not in gone]
    return {
        **start,
        "headers": [*kept, *((name.lower().encode(), value.encode()) for name, value in ours.items())],
    }
