"""PDF: a drawing for print, fonts embedded, text searchable."""

from __future__ import annotations

from graph.exporter import Exporter, FigureOptions
from graph.scene import Scene


def write(scene: Scene, options: FigureOptions) -> bytes:
    """The scene as a PDF file of one page."""
    from graph.figure import pdf

    return pdf(scene, options)


EXPORTER = Exporter("pdf", "PDF (print)", ".pdf", "application/pdf", write)
