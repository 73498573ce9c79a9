"""PNG: pixels, for documents and slides."""

from __future__ import annotations

from graph.exporter import Exporter, FigureOptions
from graph.plate import Plate
from graph.scene import Scene


def write(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as a PNG file. Raises ValueError when it would have too many pixels."""
    from graph.figure import png

    return png(figure, options)


EXPORTER = Exporter("png", "PNG (pixels)", ".png", "image/png", write)
