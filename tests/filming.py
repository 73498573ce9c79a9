"""Keeping every frame that a browser paints, and counting what is drawn in it."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from playwright.sync_api import Page

BACKGROUND = 235


@contextmanager
def filmed(page: Page) -> Iterator[list[bytes]]:
    """Every frame painted meanwhile, as PNG; at the end at least four."""
    frames: list[bytes] = []
    session = page.context.new_cdp_session(page)

    def keep(event):
        frames.append(base64.b64decode(event["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png"})
    yield frames
    session.send("Page.stopScreencast")
    assert len(frames) > 3


def least_ink(frames: list[bytes], left: float, top: float, right: float, bottom: float) -> float:
    """The least that any frame shows in a rectangle, as a share of what the first shows there."""
    first, *others = (_ink(frame, (left, top, right, bottom)) for frame in frames)
    return min(others) / first


def _ink(png: bytes, rectangle: tuple[float, float, float, float]) -> int:
    """How many pixels of the rectangle are not background."""
    image = Image.open(io.BytesIO(png)).convert("L")
    left, top, right, bottom = map(int, rectangle)
    return sum(image.crop((left, top, right, bottom)).histogram()[:BACKGROUND])
