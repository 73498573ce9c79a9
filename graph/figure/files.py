"""Figures as the bytes of a file; the same figure and options give the same bytes.

matplotlib's settings belong to the whole process, so one figure is drawn at a time, whatever the thread.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.backends.backend_pdf import PdfPages

from graph.exporter import FigureOptions
from graph.figure.booklet import figures
from graph.figure.ink import FAMILIES
from graph.figure.sheet import draw
from graph.figure.words import clean_text
from graph.leaf import Leaf
from graph.plate import Plate
from graph.scene import Scene

MOST_PIXELS = 120_000_000
"""More than these are not drawn: at four bytes each they would need half a gigabyte."""

_MAKER = "Who Backs Whom"
_LOCK = Lock()
_PACKING: dict[str, Any] = {"png": {"pil_kwargs": {"compress_level": 3}}}
"""The usual level takes four times as long to save a sixth of the bytes."""
_SETTINGS: dict[Any, Any] = {
    "lines.scale_dashes": True,
    "path.simplify": False,
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "svg.fonttype": "none",
    "svg.hashsalt": _MAKER,
    "svg.id": None,
    "text.hinting": "none",
    "text.antialiased": True,
    "text.usetex": False,
    "savefig.bbox": None,
}
_FALLBACKS = ", ".join(f"'{family}'" for family in FAMILIES[1:])
_VIEWERS = "Arial, 'Liberation Sans', sans-serif"
"""Fonts about as wide as ours, for viewers that do not have it."""
_BIDI = "text{unicode-bidi: plaintext}"
"""Lines run from the side that their own letters ask for, as in the other formats."""
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>\s*")


def png(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as PNG. Raises ValueError when it would have more than `MOST_PIXELS` pixels."""
    texts = {"Title": figure.title, "Description": figure.alt, "Software": _MAKER}
    return _saved(figure, options, "png", {name: clean_text(text) for name, text in texts.items()})


def pdf(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as a PDF of one page; its Subject is the alternative text, which readers show and search."""
    texts = {"Title": clean_text(figure.title), "Subject": clean_text(figure.alt)}
    return _saved(figure, options, "pdf", {**texts, "Creator": _MAKER, "CreationDate": None})


def svg(figure: Plate | Scene, options: FigureOptions) -> bytes:
    """The figure as SVG: text as text, `<title>` and `<desc>` for those who do not see it.

    Every actor is a group `node-ID`, every edge a group `edge-ID`.
    """
    texts = {"Title": clean_text(figure.title) or _MAKER, "Creator": _MAKER, "Date": None}
    drawing = _saved(figure, options, "svg", texts).decode()
    drawing = _DOCTYPE.sub("", drawing, count=1)
    drawing = drawing.replace('<style type="text/css">', f'<style type="text/css">{_BIDI}', 1)
    drawing = drawing.replace("<svg ", '<svg role="img" ', 1)
    drawing = drawing.replace("</title>", f"</title>\n <desc>{escape(clean_text(figure.alt))}</desc>", 1)
    return drawing.replace(_FALLBACKS, _VIEWERS).encode()


def booklet_pdf(title: str, leaves: Sequence[Leaf]) -> bytes:
    """Text and figures as a PDF of as many pages as they need."""
    target = io.BytesIO()
    metadata = {"Title": clean_text(title), "Creator": _MAKER, "CreationDate": None}
    with _LOCK, mpl.rc_context(_SETTINGS), PdfPages(target, metadata=metadata) as pages:
        for sheet in figures(leaves):
            pages.savefig(sheet)
    return target.getvalue()


def _saved(
    figure: Plate | Scene, options: FigureOptions, form: str, metadata: Mapping[str, str | None]
) -> bytes:
    target = io.BytesIO()
    with _LOCK, mpl.rc_context(_SETTINGS):
        sheet = draw(figure, options)
        width, height = (side * options.dpi for side in sheet.get_size_inches())
        if form == "png" and width * height > MOST_PIXELS:
            raise ValueError(
                f"At {options.dpi} dots per inch the figure would have {width:.0f} × {height:.0f} pixels; "
                "choose a lower resolution or a smaller size."
            )
        sheet.savefig(
            target,
            format=form,
            dpi=options.dpi,
            transparent=options.transparent,
            metadata=dict(metadata),
            **_PACKING.get(form, {}),
        )
    return target.getvalue()
