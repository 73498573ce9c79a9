"""The view in the session. It is one frozen value; widgets show it, and their callbacks replace it.

The only place that spells a state key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from graph.case_files import Content
from graph.edit.draft import Draft, draft_of
from graph.focus import Focus
from graph.model import Case
from graph.snapshot import snapshots
from ui.address import EVERYONE, Selection, View, from_query, to_query
from ui.attempt import Attempt
from ui.editing.mounted import Mounted
from ui.editing.place import Place
from ui.filters import FILTERS
from ui.rail import Rail, known_rail
from ui.room import Share
from ui.study import Study

NETWORK, DOSSIER = "network", "dossier"
SECOND, CHANGES = "network-later", "changes"
TABLE, MATRIX = "table", "matrix"
DATES, BARS = "date-slider", "bars"
_ATTEMPT = "attempt"
_VIEW, _CHOICES, _WRITTEN, _TOUCHED = "view", "choices", "written", "touched"
_DRAFT, _ORIGIN, _TOLD = "draft", "origin", "told"
_SHEET, _PLACE, _HEARD = "sheet", "place", "heard"
_CASE, _HOME, _BROUGHT, _MADE = "case", "home", "brought", "made"
_SHARE = "share"

Value = TypeVar("Value")


def case_id(known: Sequence[str]) -> str:
    """Which case the session looks at: the one of the URL on the first run and after Back or Forward.

    The first known one is open at first, and where the URL names none that is known.
    """
    st.session_state[_HOME] = known[0]
    if st.session_state.get(_CASE) not in known or _navigated():
        named = _query().get("case", "")
        st.session_state[_CASE] = named if named in known else known[0]
    id_: str = st.session_state[_CASE]
    return id_


def open_case(id_: str) -> None:
    """Turn to another case, with the view that it opens with."""
    st.session_state[_TOUCHED] = True
    st.session_state[_CASE], st.session_state[_CHOICES] = id_, None
    st.query_params.clear()


def brought() -> Content | None:
    """The files of the case that this session brought, if it has brought one."""
    content: Content | None = st.session_state.get(_BROUGHT)
    return content


def has_room_for(content: Content) -> bool:
    """Whether the server has room for what this session brings; from now on it is counted."""
    return _share().has_room_for(content)


def _share() -> Share:
    if _SHARE not in st.session_state:
        st.session_state[_SHARE] = Share()
    share: Share = st.session_state[_SHARE]
    return share


def bring(id_: str, content: Content) -> None:
    """Keep the files of a case for this session, and turn to it under that id."""
    keep_copy(id_, content)
    open_case(id_)


def keep_copy(id_: str, content: Content) -> None:
    """Keep the files of the open case for this session, which goes on under that id with the view of now."""
    st.session_state[_TOUCHED] = True
    st.session_state[_BROUGHT], st.session_state[_CASE] = content, id_
    st.session_state.pop(_ORIGIN, None)
    _share().keep(content)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of saving; a `conflict` is a folder that changed since it was read."""

    words: str
    conflict: bool = False


def origin() -> tuple[Path, Content] | None:
    """The folder that the draft may be saved to, and what was read there; nothing for other drafts."""
    origin: tuple[Path, Content] | None = st.session_state.get(_ORIGIN)
    return origin


def keep_origin(folder: Path, content: Content) -> None:
    """Remember the folder of the draft with what stands in it."""
    st.session_state[_ORIGIN] = (folder, content)


def tell(told: Told) -> None:
    """Keep what came of saving until it has been shown."""
    st.session_state[_TOLD] = told


def told() -> Told | None:
    """What came of saving, once."""
    words: Told | None = st.session_state.pop(_TOLD, None)
    return words


def draft(own: str) -> Draft | None:
    """The draft of the case that this session brought under that id; None while another case is open."""
    content = brought()
    if content is None or st.session_state.get(_CASE) != own:
        return None
    kept: Draft | None = st.session_state.get(_DRAFT)
    if kept is None or kept.content != content:
        kept = draft_of(content)
        st.session_state[_DRAFT] = kept
    return kept


def keep_draft(draft: Draft) -> None:
    """Make a draft the case that this session brought."""
    st.session_state[_TOUCHED] = True
    st.session_state[_DRAFT], st.session_state[_BROUGHT] = draft, draft.content
    _share().keep(draft.content)


def sheet() -> Mounted | None:
    """The sheet of the draft that the browser holds, if it holds one."""
    kept: Mounted | None = st.session_state.get(_SHEET)
    return kept


def keep_sheet(sheet: Mounted) -> None:
    """Remember the sheet that the browser is sent."""
    st.session_state[_SHEET] = sheet


def hear(number: int) -> None:
    """Remember the number of the last text that was typed."""
    st.session_state[_HEARD] = number


def heard() -> int:
    """The number of the last text that was typed."""
    number: int = st.session_state.get(_HEARD, 0)
    return number


def go_to(place: Place) -> None:
    """Keep a place in a text until it has been shown."""
    st.session_state[_PLACE] = place


def place() -> Place | None:
    """The place in a text to show, once."""
    kept: Place | None = st.session_state.pop(_PLACE, None)
    return kept


def made_of_brought(content: Content, make: Callable[[Content], Value]) -> Value:
    """What is made of the files that this session brought, kept for as long as these are the files."""
    kept: tuple[Content, Value] | None = st.session_state.get(_MADE)
    if kept is None or kept[0] != content:
        kept = (content, make(content))
        st.session_state[_MADE] = kept
    return kept[1]


def current(case: Case) -> View:
    """The view; on the first run of a session, and when the case offers other choices, from the URL."""
    choices = [[snapshot.id for snapshot in snapshots(case)], *(list(one.options(case)) for one in FILTERS)]
    if st.session_state.get(_CHOICES) != choices or _navigated():
        st.session_state[_CHOICES] = choices
        st.session_state[_VIEW] = from_query(case, _query())
    return _known(case, st.session_state[_VIEW])


def _known(case: Case, view: View) -> View:
    """A view without the actors and edges that the case does not have: it may have been read anew."""
    known = case.actor if view.selected.kind == "actor" else case.edge
    first, second = (id_ if id_ in case.actor else "" for id_ in view.pair)
    return replace(
        view,
        selected=view.selected if view.selected.id in known else Selection(),
        pair=(first, second),
        focus=view.focus if view.focus.actor in case.actor else Focus(),
        rail=known_rail(case, view.rail),
        whose=view.whose if view.whose in {EVERYONE, *case.actor} else "",
    )


def _navigated() -> bool:
    """Whether the browser went back or forward, upon which Streamlit runs the page with the URL of then.

    The URL is then not the one that was written last, without a person having touched anything; who did may
    have been quicker than the URL. A link to another page has no view in its address.
    """
    if _WRITTEN not in st.session_state:
        return False
    page, address = st.session_state[_WRITTEN]
    if page != st.context.url:
        return bool(_query())
    return not st.session_state.get(_TOUCHED) and _query() != address


def _query() -> dict[str, str]:
    return {name: st.query_params[name] for name in st.query_params}


def change(**parts: Any) -> None:
    """Replace parts of the view; for callbacks."""
    st.session_state[_TOUCHED] = True
    st.session_state[_VIEW] = replace(st.session_state[_VIEW], **parts)


def held(key: str, value: object) -> str:
    """Make a widget show a value of the view; gives the widget's key."""
    st.session_state[key] = value
    return key


def seen(key: str) -> Any:
    """What a widget held when the page was last drawn; nothing when it was not there."""
    return st.session_state.get(key)


def taken(key: str) -> Any:
    """What a widget holds; for its callback."""
    st.session_state[_TOUCHED] = True
    return st.session_state.get(key)


def change_part(part: str, key: str) -> None:
    """Take one part of the view from the widget of that key."""
    change(**{part: taken(key)})


def choose(key: str, options: Callable[[], tuple[str, ...]]) -> None:
    """Set what a filter lets through."""
    view: View = st.session_state[_VIEW]
    change(chosen={**view.chosen, key: options()})


def refocus(**parts: Any) -> None:
    """Replace parts of the focus."""
    view: View = st.session_state[_VIEW]
    change(focus=replace(view.focus, **parts))


def refigure(**parts: Any) -> None:
    """Replace parts of what was chosen for a figure."""
    view: View = st.session_state[_VIEW]
    change(figure=replace(view.figure, **parts))


def take_selection(component: str) -> None:
    """Make what was chosen in a component the selection."""
    chosen: Mapping[str, Any] = (taken(component) or {}).get("selected") or {}
    select(str(chosen.get("kind", "")), str(chosen.get("id", "")))


def select(kind: str, id_: str) -> None:
    """Open the dossier of an actor or an edge; with any other kind, close it."""
    change(selected=Selection(kind, id_) if kind in ("actor", "edge") and id_ else Selection())


def study(**parts: Any) -> None:
    """Replace parts of what is studied on the Analysis page."""
    change(study=replace(studied(), **parts))


def studied() -> Study:
    """What is studied on the Analysis page."""
    view: View = st.session_state[_VIEW]
    return view.study


def follow(lesson: str, step: int = 1) -> None:
    """Go to a step of a lesson; with no lesson, leave the rail."""
    change(rail=Rail(lesson, step), selected=Selection())


def attempt() -> Attempt:
    """How far the session is with the questions of *Check yourself*."""
    found: Attempt = st.session_state.get(_ATTEMPT, Attempt())
    return found


def attempted(attempt: Attempt) -> None:
    """Keep how far the session is with the questions; for callbacks."""
    st.session_state[_ATTEMPT] = attempt


def take_pair(component: str) -> None:
    """Make the two actors that were chosen in a component the pair to explain."""
    chosen: Mapping[str, Any] = (taken(component) or {}).get("pair") or {}
    change(pair=(str(chosen.get("a", "")), str(chosen.get("b", ""))), selected=Selection())


def unfocus() -> None:
    """Look at everyone again."""
    change(focus=Focus())


def case_words() -> dict[str, str]:
    """The words of the URL that name the case; none for the one that is open at first."""
    at_home = st.session_state.get(_CASE) == st.session_state.get(_HOME)
    return {} if at_home else {"case": st.session_state[_CASE]}


def words_of(case: Case, view: View) -> dict[str, str]:
    """The words of the URL that name the case and a view of it."""
    return {**case_words(), **to_query(case, view)}


def write_url(case: Case, view: View) -> None:
    """Put the view into the URL."""
    address = words_of(case, view)
    st.session_state[_WRITTEN], st.session_state[_TOUCHED] = (st.context.url, address), False
    if address != _query():
        st.query_params.from_dict(address)
