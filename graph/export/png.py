"""PNG: pixels, for documents and slides."""

from __future__ import annotations

from graph.exporter import Exporter, FigureOptions
from graph.scene import Scene


def write(scene: Scene, options: FigureOptions) -> bytes:
    """The scene as a PNG file. Raises ValueError when it would have too many pixels."""
    from graph.figure import png

    return png(scene, options)


EXPORTER = Exporter("png", "PNG (pixels)", ".png", "image/png", write)
