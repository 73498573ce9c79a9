"""What an exporter of pictures is, and what may be asked of it. Loads no drawing library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.plate import Plate
from graph.scene import Scene

SIDES_IN = (3.0, 40.0)
"""Least and greatest width or height of a figure, in inches."""
DPI = (36, 600)
"""Least and greatest resolution of a figure, in dots per inch."""


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """The paper of a figure: width and height in inches, resolution in dots per inch, background, ink.

    A `height_in` of None makes the figure as high as its picture needs, up to `tallest_in` where that is
    given; otherwise the picture shrinks to fit. `dpi` matters to pixels only: SVG and PDF have none. `grey`
    ink has the lightness of every colour and no hue. Raises ValueError outside `SIDES_IN` and `DPI`.

    >>> FigureOptions(width_in=100)
    Traceback (most recent call last):
    ValueError: The width of a figure must be between 3 and 40 inches, not 100.
    """

    width_in: float = 10.0
    height_in: float | None = None
    dpi: int = 200
    transparent: bool = False
    grey: bool = False
    tallest_in: float | None = None

    def __post_init__(self) -> None:
        _within("width", self.width_in, SIDES_IN, "inches")
        if self.height_in is not None:
            _within("height", self.height_in, SIDES_IN, "inches")
        if self.tallest_in is not None:
            _within("height", self.tallest_in, SIDES_IN, "inches")
        _within("resolution", self.dpi, DPI, "dots per inch")

    @property
    def shorter_in(self) -> float:
        """The width, or the height where one is given that is less, in inches."""
        return min(self.width_in, self.height_in or self.width_in)


def _within(name: str, value: float, bounds: tuple[float, float], unit: str) -> None:
    low, high = bounds
    if not low <= value <= high:
        raise ValueError(
            f"The {name} of a figure must be between {low:g} and {high:g} {unit}, not {value:g}."
        )


@dataclass(frozen=True, slots=True)
class Exporter:
    """A file format for pictures.

    `id` is its name on the command line and in URLs, `label` what people read, `suffix` begins with a dot,
    `mime` is its media type. `write` gives the bytes of the file, the same for the same figure and options; a
    scene is a figure of one panel.
    """

    id: str
    label: str
    suffix: str
    mime: str
    write: Callable[[Plate | Scene, FigureOptions], bytes]
