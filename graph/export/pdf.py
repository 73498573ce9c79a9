"""PDF: a drawing for print, fonts embedded, text searchable."""

from __future__ import annotations

from graph.exporter import Exporter, FigureOptions
from graph.plate import Plate
from graph.scene import Scene


def write(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as a PDF file of one page."""
    from graph.figure import pdf

    return pdf(figure, options)


EXPORTER = Exporter("pdf", "PDF (print)", ".pdf", "application/pdf", write)
