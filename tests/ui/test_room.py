"""The limits of what readers may bring, each by its name."""

from __future__ import annotations

import asyncio
import gc
import tomllib
import weakref
from types import SimpleNamespace

import asgi
import pytest
from apptest import page, read_case, type_text
from places import ROOT, TINY

from graph import bring
from graph.edit import draft
from ui import room

MB = 2**20
own = page("own")


def uploads(*sizes):
    return {str(n): SimpleNamespace(data=bytes(size)) for n, size in enumerate(sizes)}


def test_the_server_takes_no_larger_file_than_a_case_may_be():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["maxUploadSize"] * MB == bring.MAX_BYTES


@pytest.mark.parametrize(
    ("held", "word"),
    [
        ({}, ""),
        ({"me": uploads(*[1] * (room.SESSION_FILES - 1))}, ""),
        ({"me": uploads(*[1] * room.SESSION_FILES)}, "You have uploaded 40 files"),
        ({"me": uploads(8 * MB, 8 * MB)}, "You have uploaded 16 MB"),
        ({"you": uploads(8 * MB, 8 * MB)}, ""),
        ({str(n): uploads(8 * MB, 8 * MB) for n in range(8)}, "This server holds as many uploads"),
    ],
    ids=["nothing", "files below", "files", "bytes", "another's bytes", "server"],
)
def test_uploads_are_limited_by_session_and_by_server(held, word):
    said = room.refusal(held, "me")
    assert said.startswith(word)
    assert bool(said) == bool(word)


def put(monkeypatch, held, at_once=1, path="/class/_stcore/upload_file/me/file"):
    """What as many uploads at once are answered with."""
    monkeypatch.setattr(room, "_held", lambda: held)

    async def app(scope, receive, send):
        await asyncio.sleep(0.01)
        await send({"type": "http.response.start", "status": 204, "headers": []})

    async def run():
        guarded = room.limited(app)

        async def send(message):
            if message["type"] == "http.response.start":
                sent.append(message["status"])

        scope = {"type": "http", "method": "PUT", "path": path}
        await asyncio.gather(*(guarded(scope, None, send) for _ in range(at_once)))
        await guarded(scope, None, send)

    sent = []
    asgi.run(run)
    return sent


def test_an_upload_beyond_the_limits_is_refused_before_it_is_read(monkeypatch):
    assert put(monkeypatch, {}) == [204, 204]
    full = {"me": uploads(16 * MB)}
    assert put(monkeypatch, full) == [413, 413]
    assert put(monkeypatch, full, path="/class/elsewhere/me/file") == [204, 204]


def test_no_more_uploads_are_on_their_way_than_have_room(monkeypatch):
    answers = put(monkeypatch, {}, at_once=room.AT_ONCE + 3)
    assert sorted(answers) == [204] * (room.AT_ONCE + 1) + [413] * 3
    assert answers[-1] == 204, "those that were on their way have made room"


def test_the_cases_of_all_sessions_have_a_limit_and_one_that_is_gone_makes_room(monkeypatch):
    monkeypatch.setattr(room, "_SHARES", weakref.WeakSet())
    monkeypatch.setattr(room, "SERVER_BYTES", 100)
    first, second = room.Share(), room.Share()
    assert first.has_room_for({"actors.yaml": bytes(60)})
    assert not second.has_room_for({"actors.yaml": bytes(60)})
    assert second.size == 0
    assert first.has_room_for({"actors.yaml": bytes(90)}), "another case in place of one's own"
    del first
    gc.collect()
    assert second.has_room_for({"actors.yaml": bytes(60)})


def test_a_copy_that_is_edited_counts_as_it_grows(monkeypatch):
    shares = weakref.WeakSet()
    monkeypatch.setattr(room, "_SHARES", shares)
    read_case(monkeypatch, TINY)
    test = page("edit")()
    test.button(key="edit-copy").click().run()
    kept = {file.name: file.read_bytes() for file in TINY.iterdir()}
    assert [share.size for share in shares] == [sum(map(len, kept.values()))]
    test.segmented_control(key="edit-look").set_value("").run()
    type_text(test, "edges: []\n")
    kept["edges.yaml"] = b"edges: []\n"
    assert [share.size for share in shares] == [sum(map(len, kept.values()))]


def test_a_reader_is_told_when_the_server_has_no_room(monkeypatch):
    monkeypatch.setattr(room, "SERVER_BYTES", 10)
    test = own()
    test.button(key="own-template").click().run()
    assert not test.exception
    assert test.error[0].value.startswith("This server holds as many cases")


def test_undo_keeps_no_more_text_than_it_may(monkeypatch):
    monkeypatch.setattr(draft, "MOST_CHARACTERS", 50)
    written = draft.draft_of({"actors.yaml": b"", "edges.yaml": b"x" * 1000})
    for n in range(30):
        written = draft.changed(written, {"actors.yaml": "a" * n})
    assert 1 <= len(written.past) < 5
    assert draft.undone(written).text("actors.yaml") == "a" * 28
