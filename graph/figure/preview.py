"""A figure as it looks on the screen, also to people who see colours otherwise."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image
from PIL.ImageFilter import Color3DLUT

from graph.exporter import FigureOptions
from graph.figure.files import png
from graph.plate import Plate
from graph.sight import seen

_STEPS = 25
"""Steps of each colour for which what is seen is reckoned; between them it is interpolated."""


def preview(plate: Plate, options: FigureOptions, sight: str = "") -> bytes:
    """The figure as PNG as a sight of `graph.sight.SIGHTS` sees it; a blank one changes nothing."""
    content = png(plate, options)
    return _as_seen(content, sight) if sight else content


def _as_seen(content: bytes, sight: str) -> bytes:
    picture = Image.open(io.BytesIO(content)).convert("RGBA")
    target = io.BytesIO()
    picture.filter(_table(sight)).save(target, "PNG")
    return target.getvalue()


@lru_cache(maxsize=8)
def _table(sight: str) -> Color3DLUT:
    return Color3DLUT.generate(_STEPS, lambda red, green, blue: seen(red, green, blue, sight))
