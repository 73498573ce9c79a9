"""A figure as it looks on the screen, also to people who see colours otherwise."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from graph.exporter import FigureOptions
from graph.figure.files import png
from graph.plate import Plate
from graph.sight import SIGHTS, encoded, linear

_LEVELS = 256
_FINE = 4096


def preview(plate: Plate, options: FigureOptions, sight: str = "") -> bytes:
    """The figure as PNG as a sight of `graph.sight.SIGHTS` sees it; a blank one changes nothing."""
    content = png(plate, options)
    return _as_seen(content, sight) if sight else content


def _as_seen(content: bytes, sight: str) -> bytes:
    picture = np.asarray(Image.open(io.BytesIO(content)).convert("RGBA"))
    light = np.array([linear(level / (_LEVELS - 1)) for level in range(_LEVELS)])
    shades = np.array(
        [round(encoded(level / (_FINE - 1)) * (_LEVELS - 1)) for level in range(_FINE)], np.uint8
    )
    seen = np.clip(light[picture[..., :3]] @ np.array(SIGHTS[sight].matrix).T, 0, 1)
    colours = shades[np.rint(seen * (_FINE - 1)).astype(np.intp)]
    target = io.BytesIO()
    Image.fromarray(np.dstack([colours, picture[..., 3]])).save(target, "PNG")
    return target.getvalue()
