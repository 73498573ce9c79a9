"""A figure drawn for print with matplotlib: title, panels, legend, caption, references, credits."""

from graph.figure.files import pdf, png, svg
from graph.figure.sheet import Measures, draw, measured

__all__ = ["Measures", "draw", "measured", "pdf", "png", "svg"]
