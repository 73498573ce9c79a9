"""The scripts and styles that a page carries: those of the app's own components, and its own."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from graph.components import module_of, style_of, text_of

_LIBRARY = Path(__file__).parents[2] / "static" / "vis-network.min.js"
_HERE = Path(__file__).parent / "browser"
_COMPONENTS = ("network", "changes", "dossier", "table")
_OWN = ("unpack", "pick", "page")
_EXPORT = "export default function"


@lru_cache(maxsize=1)
def library() -> str:
    """vis-network as it ships, with the line ends that a browser makes of them."""
    return text_of(_LIBRARY)


@lru_cache(maxsize=1)
def program() -> str:
    """The components, and the script that drives them, as one script."""
    parts = [f"{json.dumps(name)}: {_component(name)}" for name in _COMPONENTS]
    styles = {name: style_of(name) for name in _COMPONENTS}
    own = [text_of(_HERE / f"{name}.js") for name in _OWN]
    lines = [
        '"use strict";',
        "const COMPONENTS = {",
        ",\n".join(parts),
        "};",
        f"const STYLES = {json.dumps(styles)};",
        *own,
    ]
    return "\n".join(lines)


@lru_cache(maxsize=1)
def style() -> str:
    """The style of the page around the components."""
    return text_of(_HERE / "page.css")


def _component(name: str) -> str:
    """A component's module as an expression whose value is what the module exports."""
    text = module_of(name)
    if text.count(_EXPORT) != 1:
        raise ValueError(f"The component {name} must have one default export, a function.")
    return f"(() => {{\n{text.replace(_EXPORT, 'return function')}\n}})()"
