"""A `Scene` drawn for print with matplotlib: title, network, legend, caption, references, credits."""

from graph.figure.files import pdf, png, svg
from graph.figure.sheet import draw

__all__ = ["draw", "pdf", "png", "svg"]
