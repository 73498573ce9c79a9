"""A component of the app: its module and style made known to Streamlit, and a way to send it a payload."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from graph.components import style_of
from ui.components.served import address

_MODULE = """const {{ default: component }} = await import(new URL("{address}", document.baseURI).href)
export default (given) => {{
    const [shared, own] = given.data
    return component({{ ...given, data: {{ ...JSON.parse(shared), ...own }} }})
}}
"""


def mounted(name: str) -> Callable[..., None]:
    """The function that shows a component; it takes the `payload`, the `key`, and callbacks by name.

    What is sent to many alike may go as JSON, in `shared`: it is then written once and not for each of them.
    Both go in a list. Streamlit looks through a mapping for tables, and imports pandas for it, which takes as
    long as all else that a first page imports.
    """
    component = st.components.v2.component(
        f"who_backs_whom_{name}",
        js=_MODULE.format(address=address(name)),
        css=style_of(name),
    )

    def show(payload: Mapping[str, object], *, key: str, shared: str = "{}", **callbacks: Any) -> None:
        component(key=key, data=[shared, dict(payload)], **callbacks)

    return show
