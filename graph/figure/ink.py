"""The house's marks as matplotlib artists, on a page measured in points from its top left corner.

Fonts: DejaVu Sans Condensed from `static/fonts`; what it lacks comes from the fonts that matplotlib ships,
DejaVu Sans and at last Unicode's Last Resort, which shows the script of a letter that nobody has. So no
text ever fails for want of a glyph, and the machine's own fonts play no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as File
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontEntry, FontProperties, fontManager
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from graph.figure.curves import Curve
from graph.figure.shapes import Outline
from graph.geometry import Point
from graph.palette import LIGHT
from graph.text_width import text_width

INCH = 72.0
"""Points in an inch."""
FAMILIES = ["DejaVu Sans Condensed", "DejaVu Sans", "Last Resort High-Efficiency"]

_OURS = File(__file__).parents[2] / "static" / "fonts"
_THEIRS = File(mpl.get_data_path()) / "fonts" / "ttf"
_REGULAR, _BOLD = 400, 700
_UNIT = 100.0
_ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0}
_FONTS = (
    (FAMILIES[0], _REGULAR, _OURS / "DejaVuSansCondensed.ttf"),
    (FAMILIES[0], _BOLD, _OURS / "DejaVuSansCondensed-Bold.ttf"),
    (FAMILIES[1], _REGULAR, _THEIRS / "DejaVuSans.ttf"),
    (FAMILIES[1], _BOLD, _THEIRS / "DejaVuSans-Bold.ttf"),
    (FAMILIES[2], _REGULAR, _THEIRS / "LastResortHE-Regular.ttf"),
    (FAMILIES[2], _BOLD, _THEIRS / "LastResortHE-Regular.ttf"),
)


def _register() -> None:
    """Put the figure's fonts before all others that matplotlib has found on this machine."""
    entries = [
        FontEntry(fname=str(file), name=name, weight=weight, size="scalable") for name, weight, file in _FONTS
    ]
    fontManager.ttflist[:0] = entries


_register()


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, colour as a hex code, bold or not, and which end the point fixes.

    Words that are `turned` run upwards.
    """

    size: float
    colour: str = LIGHT.text
    bold: bool = False
    anchor: str = "left"
    turned: bool = False

    def width(self, text: str) -> float:
        """The width of a line of text in points."""
        if not self.bold:
            return text_width(text, self.size)
        return _outline_of(text, self.bold)[1] * self.size / _UNIT


class Group(Artist):
    """Artists that are drawn together and, in SVG, stand in a group with an id."""

    def __init__(self, gid: str, members: Iterable[Artist]) -> None:
        super().__init__()
        self.set_gid(gid)
        self._members = tuple(members)

    def get_children(self) -> list[Artist]:
        """The members, in the order in which they are drawn."""
        return list(self._members)

    def place(self, figure: Figure) -> None:
        """Put the group on the figure; members without a transform measure points from its top left."""
        page = Affine2D().scale(1 / INCH, -1 / INCH).translate(0, figure.get_figheight())
        for member in self._members:
            if isinstance(member, Group):
                member.place(figure)
            else:
                member.set_figure(figure)
                member.set_transform(page + figure.dpi_scale_trans)
        if self.get_figure() is None:
            self.set_figure(figure)

    def draw(self, renderer: Any) -> None:
        """Draw the members one after the other."""
        renderer.open_group("group", gid=self.get_gid())
        for member in self._members:
            member.draw(renderer)
        renderer.close_group("group")


def words(text: str, point: Point, face: Type) -> Text:
    """A line of text; the point is at its left, centre or right, on the baseline."""
    return Text(
        *point,
        text=text,
        fontfamily=FAMILIES,
        fontsize=face.size,
        fontweight=_BOLD if face.bold else _REGULAR,
        color=face.colour,
        ha=face.anchor,
        va="baseline",
        rotation=90 if face.turned else 0,
        rotation_mode="anchor",
        parse_math=False,
    )


def halo(text: str, point: Point, face: Type, width: float) -> PathPatch:
    """What is white around and under a line of text, `width` points on every side."""
    outline, advance = _outline_of(text, face.bold)
    share = face.size / _UNIT
    left = point[0] - share * advance * _ANCHORS[face.anchor]
    place = Affine2D().scale(share, -share).translate(left, point[1])
    return PathPatch(
        place.transform_path(outline),
        facecolor=LIGHT.background,
        edgecolor=LIGHT.background,
        linewidth=2 * width,
        joinstyle="round",
    )


@lru_cache(maxsize=4096)
def _outline_of(text: str, bold: bool) -> tuple[Path, float]:
    """The outlines of a line of text, y up from its baseline, and its width, at the size of a unit."""
    font = FontProperties(family=FAMILIES, weight=_BOLD if bold else _REGULAR, size=_UNIT)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    vertices, codes = text_to_path.get_text_path(font, text, ismath=False)
    return Path(vertices, codes), float(width)


def line(curve: Curve, colour: str, width: float, dashes: Sequence[float], alpha: float) -> PathPatch:
    """A curve of the given width; `dashes` are lengths of stroke and gap. All in points.

    matplotlib measures dashes in widths of the line (`lines.scale_dashes`).
    """
    path = Path(curve, [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    return PathPatch(
        path,
        fill=False,
        edgecolor=colour,
        linewidth=width,
        linestyle=_style(dashes, width),
        alpha=alpha,
        capstyle="butt",
    )


def _style(dashes: Sequence[float], width: float) -> Any:
    return (0, tuple(dash / width for dash in dashes)) if dashes else "solid"


def polygon(
    corners: Outline, fill: str, border: str, width: float, alpha: float = 1, dashes: Sequence[float] = ()
) -> PathPatch:
    """A closed shape, filled and with a border of the given width; `dashes` as for `line`. All in points."""
    path = Path([*corners, corners[0]], closed=True)
    return PathPatch(
        path,
        facecolor=fill,
        edgecolor=border,
        linewidth=width,
        linestyle=_style(dashes, width),
        alpha=alpha,
        joinstyle="miter",
        capstyle="butt",
    )


def stroke(corners: Outline, colour: str, width: float, alpha: float = 1) -> PathPatch:
    """An open line through the corners, of the given width in points."""
    return PathPatch(
        Path(corners), fill=False, edgecolor=colour, linewidth=width, alpha=alpha, joinstyle="miter"
    )


def lines(ends: Sequence[tuple[Point, Point]], colour: str, width: float) -> PathPatch:
    """Straight lines of one colour and width in points, as one artist."""
    points = [point for pair in ends for point in pair]
    path = Path(points, [Path.MOVETO, Path.LINETO] * len(ends))
    return PathPatch(path, fill=False, edgecolor=colour, linewidth=width, capstyle="butt")
