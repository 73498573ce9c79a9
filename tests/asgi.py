"""Applications of the server's protocol, run without a server."""

from __future__ import annotations

import asyncio
from threading import Thread


def run(main):
    """Run a coroutine function to its end, in a thread of its own.

    Where browser tests ran before, this thread has a loop already.
    """
    thread = Thread(target=lambda: asyncio.run(main()))
    thread.start()
    thread.join()


def answered(around, headers, *, path="/", accept=b"*/*", status=200):
    """What leaves a middleware around a page that gives these headers and "theirs": headers and body."""

    async def page(scope, receive, send):
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"theirs"})

    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [(b"accept", accept)]}
    run(lambda: around(page)(scope, None, send))
    return dict(sent[0]["headers"]), b"".join(message["body"] for message in sent[1:])
