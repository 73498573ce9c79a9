"""An actor's shape as an artist; its border says what became of the actor."""

from __future__ import annotations

from matplotlib.artist import Artist

from graph.figure.ink import polygon
from graph.figure.shapes import Outline
from graph.palette import BORDERS, LIGHT

_FAINT = 0.55


def drawn(corners: Outline, fill: str, change: str, pixel: float) -> Artist:
    """An actor who is there, in a colour of the palette; `change` is "began", "ended" or blank."""
    return _shape(corners, LIGHT.colours[fill], LIGHT.outline, change, pixel)


def faint(corners: Outline, fill: str, change: str, pixel: float) -> Artist:
    """An actor whose dates are uncertain, or whom another matters more than."""
    shape = drawn(corners, fill, change, pixel)
    shape.set_alpha(_FAINT)
    return shape


def ghost(corners: Outline, pixel: float) -> Artist:
    """The empty outline of an actor who is not there."""
    return _shape(corners, "none", LIGHT.colours["grey"], "ghost", pixel)


def _shape(corners: Outline, fill: str, ink: str, border: str, pixel: float) -> Artist:
    look = BORDERS[border]
    return polygon(corners, fill, ink, look.width * pixel, dashes=[length * pixel for length in look.dashes])
