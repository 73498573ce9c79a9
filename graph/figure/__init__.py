"""A figure drawn for print with matplotlib: title, panels, legend, caption, references, credits."""

from graph.figure.files import booklet_pdf, pdf, png, svg
from graph.figure.sheet import Measures, draw, measured

__all__ = ["Measures", "booklet_pdf", "draw", "measured", "pdf", "png", "svg"]
