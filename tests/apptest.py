"""A page without a browser: opened with a query, and asked what it sent and what its address says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from places import ROOT
from streamlit.testing.v1 import AppTest

PATIENCE = 60


def read_case(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on the app reads the case in a folder."""
    monkeypatch.setenv("WHO_BACKS_WHOM_CASE", str(folder))


def whole_app(**query: str) -> AppTest:
    """The app with its navigation, opened with a query; it stands at its first page."""
    return _run(AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE), query)


def page(name: str) -> Callable[..., AppTest]:
    """A way to open one page, by the name of its module in ui.views, with a query."""
    script = f"from ui.views.{name} import PAGE\n\nPAGE.draw()\n"
    return lambda **query: _run(AppTest.from_string(script, default_timeout=PATIENCE), query)


def _run(test: AppTest, query: dict[str, str]) -> AppTest:
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def unfolded(test: AppTest, menu: str) -> AppTest:
    """The same page with a menu open, by its key."""
    test.session_state[menu] = True
    return test.run()


def query(test: AppTest) -> dict[str, str]:
    """The query of the page's address now."""
    return {
        name: values[0] if isinstance(values, list) else values for name, values in test.query_params.items()
    }


def sent(test: AppTest, name: str) -> list[Any]:
    """What was sent to each component whose payload has a part of that name."""
    payloads = [json.loads(element.proto.json) for element in test.get("bidi_component")]
    whole = [{**json.loads(shared), **own} for shared, own in payloads]
    return [payload for payload in whole if name in payload]


def component_of(test: AppTest, name: str) -> Any:
    """The component whose payload has a part of that name, as its message to the browser."""
    found = (one.proto for one in test.get("bidi_component"))
    return next(proto for proto in found if name in json.loads(proto.json)[1])


def do_in(test: AppTest, name: str, event: str, value: object) -> AppTest:
    """Do something in the component whose payload has a part of that name."""
    states, id_ = test._tree.get_widget_states(), component_of(test, name).id
    told = json.dumps([{"event": event, "value": value}])
    states.widgets.add(id=f"$$STREAMLIT_INTERNAL_KEY_{id_}__events", json_trigger_value=told)
    test._run(states)
    assert not test.exception
    return test


def canvas_of(test: AppTest) -> Any:
    """What the first network of the page was given."""
    return sent(test, "nodes")[0]


def dossier_of(test: AppTest) -> Any:
    """What stands beside it to be read."""
    return sent(test, "lang_names")[0]


def edge_ids(test: AppTest) -> set[str]:
    """The edges in the first network of the page."""
    return {edge["id"] for edge in canvas_of(test)["edges"]}


def text_of(test: AppTest) -> str:
    """The text that the Edit page shows to write in."""
    text: str = sent(test, "caret")[0]["text"]
    return text


def type_text(test: AppTest, text: str) -> AppTest:
    """Type another text over the one that the Edit page shows."""
    shown = sent(test, "caret")[0]
    return do_in(test, "caret", "typed", {"file": shown["file"], "text": text, "n": shown["heard"] + 1})
