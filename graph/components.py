"""The scripts and styles of the app's components as text: for the app, and for files that carry them.

`ui/components/scripts.json` says which plain scripts make up a component's module, in their order; the last
holds its only export. The "shared" ones come first in every module, as does `shared/style.css` in every
style sheet.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "ui" / "components"
_SHARED = "shared"


def names() -> list[str]:
    """The components that there are."""
    return [name for name in _scripts() if name != _SHARED]


def module_of(component: str) -> str:
    """The JavaScript module of a component."""
    scripts = _scripts()
    return "\n".join(text_of(FOLDER / name) for name in (*scripts[_SHARED], *scripts[component]))


def style_of(component: str) -> str:
    """The style sheet of a component."""
    return "\n".join(text_of(FOLDER / name / "style.css") for name in (_SHARED, component))


def text_of(path: Path) -> str:
    """A text file, with the line ends that a browser makes of any."""
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _scripts() -> dict[str, list[str]]:
    scripts: dict[str, list[str]] = json.loads(text_of(FOLDER / "scripts.json"))
    return scripts
