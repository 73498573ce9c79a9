"""The server around the pages: what it answers besides them, and what it does before anybody has come."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from graph.collector import collector_paused
from ui.components.served import scripts
from ui.front import fronted
from ui.policy import guarded
from ui.room import limited

HOME = "explore"
"""The page that is served at the root."""

_TURN = 0.0005
"""How long, in seconds, a thread that computes keeps the interpreter while another waits to answer."""


@asynccontextmanager
async def prepared(_: st.App) -> AsyncIterator[None]:
    """Open a browser, and the case, so that the first page is there sooner; the server answers already."""
    sys.setswitchinterval(_TURN)
    for task in (_open_browser, _open_case):
        Thread(target=task, daemon=True).start()
    yield


def routes() -> list[Route]:
    """What this server answers besides the pages."""
    return [home(), scripts(_base())]


def middleware() -> list[Middleware]:
    """What every request passes, from the outside in."""
    return [Middleware(one) for one in (guarded, fronted, limited)]


def home() -> Route:
    """Leads from the name of the first page to the root, where Streamlit serves it and nowhere else."""
    return Route(f"{_base()}/{HOME}", _to_root)


def _base() -> str:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def _to_root(request: Request) -> RedirectResponse:
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


def _open_browser() -> None:
    """Do what Streamlit does for a script, and leaves undone for an app that is served like this one."""
    option = st.get_option
    if not option("server.headless"):
        scheme = "https" if option("server.sslCertFile") else "http"
        host = option("server.address") or option("browser.serverAddress")
        webbrowser.open(f"{scheme}://{host}:{option('server.port')}{_base()}/")


def _open_case() -> None:
    with collector_paused():
        from ui import library, views  # noqa: F401 - the first page imports all views
        from ui.data import prepare

        prepare(next(iter(library.shelf().values())))
