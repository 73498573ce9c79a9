"""What a picture needs of the browser, loaded while the case is still being read; nothing of it is seen."""

from __future__ import annotations

from ui.components.mount import mounted
from ui.payloads import VIS_URL

_component = mounted("ahead")


def ahead() -> None:
    """Have the browser load vis-network and the font."""
    _component({"vis_url": VIS_URL}, key="ahead")
