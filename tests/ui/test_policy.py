"""The headers that every answer of the server carries."""

from __future__ import annotations

import contextlib

from ui.policy import guarded, headers


def answered(with_headers):
    """What leaves the server when a page gives these headers."""

    async def page(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": with_headers})
        await send({"type": "http.response.body", "body": b""})

    sent = []

    async def send(message):
        sent.append(message)

    with contextlib.suppress(StopIteration):
        guarded(page)({"type": "http"}, None, send).send(None)
    return dict(sent[0]["headers"])


def test_every_answer_carries_them_once():
    answer = answered([(b"Content-Type", b"text/html"), (b"Referrer-Policy", b"unsafe-url")])
    assert answer[b"Content-Type"] == b"text/html"
    assert answer[b"referrer-policy"] == b"no-referrer"
    assert b"Referrer-Policy" not in answer
    assert {name.lower() for name in headers()} <= {name.decode() for name in answer}


def test_only_this_server_is_asked_for_anything_and_no_script_stands_in_a_page():
    policy = dict(part.split(" ", 1) for part in headers()["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "connect-src" not in policy
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert "'sha256-" in policy["script-src"]
    assert not any("http" in sources or "*" in sources for sources in policy.values())
