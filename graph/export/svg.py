"""SVG: a drawing that stays editable; its text stays text and its groups carry the ids of the case."""

from __future__ import annotations

from graph.exporter import Exporter, FigureOptions
from graph.plate import Plate
from graph.scene import Scene


def write(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as an SVG file in UTF-8."""
    from graph.figure import svg

    return svg(figure, options)


EXPORTER = Exporter("svg", "SVG (editable drawing)", ".svg", "image/svg+xml", write)
