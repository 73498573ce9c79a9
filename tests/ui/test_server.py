"""What the server does before anybody has come."""

from __future__ import annotations

import asyncio
import time
import webbrowser

import asgi
import pytest
import streamlit as st
from apptest import read_case, whole_app
from places import ROOT, TINY
from starlette.requests import Request
from starlette.routing import Match
from streamlit import config, net_util
from streamlit.web import bootstrap

import app
from graph.components import module_of, names
from ui import data
from ui.components.served import address, scripts
from ui.server import HOME, home, prepared
from ui.views import PAGES


@pytest.fixture
def started(monkeypatch):
    """Starts and stops the server's preparations with some options; gives the addresses that were opened."""
    read_case(monkeypatch, TINY)
    addresses = []
    monkeypatch.setattr(webbrowser, "open", addresses.append)

    def start(**options):
        known = {f"server.{name}": value for name, value in options.items()}
        monkeypatch.setattr(st, "get_option", known.get)

        async def run():
            async with prepared(app.app):
                await asyncio.sleep(0)

        asgi.run(run)
        return addresses

    return start


def soon(condition):
    end = time.monotonic() + 20
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


def test_the_case_is_there_before_the_first_page_asks_for_it(started):
    data._kept_stage.cache_clear()
    started(headless=True)
    assert soon(lambda: data._kept_stage.cache_info().currsize == 1)
    whole_app()
    assert data._kept_stage.cache_info().misses == 1


def test_a_browser_opens_at_the_address(started):
    opened = started(headless=False, address="127.0.0.1", port=8500, baseUrlPath="")
    assert soon(lambda: opened == ["http://127.0.0.1:8500/"])


def test_it_does_so_at_the_address_below_another_root(started):
    opened = started(headless=False, address="127.0.0.1", port=8500, baseUrlPath="/class/")
    assert soon(lambda: opened == ["http://127.0.0.1:8500/class/"])


def test_on_a_machine_without_a_screen_none_opens(started):
    opened = started(headless=True)
    time.sleep(0.2)
    assert opened == []


def led_to(path, query=""):
    """Where somebody who asks for a path is sent; None where nobody is sent anywhere."""
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": []}
    route = home()
    matched, _ = route.matches(scope)
    return route.endpoint(Request(scope)).headers["location"] if matched is Match.FULL else None


def test_the_name_of_the_first_page_leads_to_it_with_its_view():
    assert PAGES[0].id == HOME
    assert led_to("/explore", "at=after&actor=avaria") == "./?at=after&actor=avaria"
    assert led_to("/explore") == "./"
    assert led_to("/compare") is None


def test_it_does_so_below_another_root_too(monkeypatch):
    monkeypatch.setattr(st, "get_option", {"server.baseUrlPath": "/network/"}.get)
    assert led_to("/network/explore") == "./"
    assert led_to("/explore") is None


def test_it_asks_no_other_host_for_its_own_address(monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(net_util, "get_external_ip", lambda: asked.append(1))
    monkeypatch.chdir(ROOT)
    config.get_config_options(force_reparse=True, options_from_flags={"server.headless": True})
    try:
        bootstrap._print_url(is_running_hello=False)
    finally:
        config.get_config_options(force_reparse=True)
    assert "http://localhost:8501" in capsys.readouterr().out
    assert asked == []


def test_who_comes_while_the_case_is_read_loads_meanwhile_what_the_picture_needs(monkeypatch):
    read_case(monkeypatch, TINY)
    loaded = []
    monkeypatch.setattr(data, "ahead", lambda: (loaded.append(True), data._PREPARED.set()))
    whole_app()
    assert not loaded
    data._PREPARED.clear()
    test = whole_app()
    assert loaded
    places = {place: child.type for place, child in test.main.children.items()}
    test.run()
    assert {place: child.type for place, child in test.main.children.items()} == places


def served(asked):
    """The answer to who asks for an address of a component's module."""
    path, _, query = f"/{asked}".partition("?")
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": []}
    matched, found = scripts("").matches(scope)
    assert matched is Match.FULL
    return scripts("").endpoint(Request({**scope, **found}))


@pytest.mark.parametrize("name", names())
def test_a_component_comes_from_this_server_and_is_kept_as_long_as_it_is_the_same(name):
    answer = served(address(name))
    assert answer.body.decode() == module_of(name)
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert served(f"scripts/{name}.js?another-version").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("file", ["nothing.js", "shared.js", "..app.py", "%2e%2e"])
def test_nothing_else_can_be_had_that_way(file):
    assert served(f"scripts/{file}").status_code == 404
