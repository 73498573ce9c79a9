"""The tiny case, and the settings that hold for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from places import TINY

from graph.load import load
from graph.model import Case

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
os.environ.setdefault("MPLBACKEND", "agg")


@pytest.fixture(scope="session")
def tiny() -> Case:
    return load(TINY)
