"""What the server does before anybody has come."""

from __future__ import annotations

import asyncio
import time
import webbrowser
from threading import Thread

import pytest
import streamlit as st
from apptest import read_case, whole_app
from places import TINY

import app
from ui import data
from ui.server import prepared


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

        # In a thread of its own: where browser tests ran before, this one has a loop already.
        server = Thread(target=lambda: asyncio.run(run()))
        server.start()
        server.join()
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


def test_on_a_machine_without_a_screen_none_opens(started):
    opened = started(headless=True)
    time.sleep(0.2)
    assert opened == []
