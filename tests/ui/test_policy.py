"""The headers that every answer of the server carries."""

from __future__ import annotations

from asgi import answered

from ui.policy import guarded, headers


def test_every_answer_carries_them_once():
    theirs = [(b"Content-Type", b"text/html"), (b"Referrer-Policy", b"unsafe-url")]
    answer, _ = answered(guarded, theirs)
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
