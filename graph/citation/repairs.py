"""What citeproc-py 0.11.1 does otherwise than the CSL specification, put right in this one place.

`repair` changes the library's classes where the fault is in them; `repaired` mends the printed text where the
library has no place for it. Each says what is wrong without it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from citeproc import model
from citeproc.string import String

ITALIC, UPRIGHT = "\ue000", "\ue001"
OPEN, CLOSE = "\ue002", "\ue003"
LESS = "\ue004"
"""Private characters for italics, quotation marks of a style, and "<"; no text of an item contains them."""

_TEXT = "{http://purl.org/net/xbiblio/csl}text"
_QUOTED = re.compile(f"{OPEN}(.*?){CLOSE}([.,]?)")
_ENDED = re.compile(f"((?:[?!]|[.?!]{UPRIGHT}))\\.(?=\\s|$)")
_NO_DAY = re.compile(r"\bRetrieved (?=https?:)")


def repair() -> None:
    """Put the library's classes right; once for the process."""
    model.CitationStylesElement.get_macro = _macro_of
    model.Text.calls_variable = _calls_variable(model.Text.calls_variable)
    # The library takes every group for one that prints a variable, so that one of words alone is printed too.
    model.Group.calls_variable = model.Parent.calls_variable
    model.Label.render = _label(model.Label.render)
    model.Text._variable = _noting(model.Text._variable)
    model.Substitute.render = _silencing(model.Substitute.render)
    model.Name.initialize = _initialed(model.Name.initialize)
    model.Quoted.quote = _quote
    String.capitalize_first = _capitalized


def repaired(text: str) -> str:
    """A printed entry with its punctuation in place.

    >>> repaired(f"{OPEN}Who rules?{CLOSE}. {ITALIC}Done!{UPRIGHT}.").translate({0xE000: "_", 0xE001: "_"})
    '“Who rules?” _Done!_'
    """
    text = _QUOTED.sub(_american, text)
    # The library drops a second mark only where it is the same one and no markup stands between the two.
    text = _ENDED.sub(r"\1", text)
    # The style says "Retrieved DAY, from URL" of an undated page. Without a day APA prints the address alone.
    return _NO_DAY.sub("", text).replace(LESS, "<")


def _american(match: re.Match[str]) -> str:
    """The library ignores punctuation-in-quote and leaves quotation marks inside others double.

    A question or exclamation mark stands for the full stop (Chicago 6.134).
    """
    inside, mark = match.groups()
    closed = inside.rstrip(UPRIGHT)[-1:]
    mark = "" if mark == "." and closed in (".", "?", "!") else mark
    return f"“{_single_quoted(inside)}{mark}”"


def _single_quoted(text: str) -> str:
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return text.replace("“", "‘").replace("”", "’")


@cache
def _macro(root: Any, name: str) -> Any:
    """The library searches the whole file for a macro each time, which makes a list take minutes."""
    return root.xpath_search(f"cs:macro[@name='{name}']")[0]


def _macro_of(self: Any, name: str) -> Any:
    return _macro(self.get_root(), name)


@cache
def _macro_calls_variable(root: Any, name: str) -> bool:
    return bool(_macro(root, name).calls_variable())


def _calls_variable(calls_variable: Any) -> Any:
    """The answer for a macro is the same each time."""

    def repaired_calls_variable(self: Any) -> Any:
        name = self.get("macro")
        return _macro_calls_variable(self.get_root(), name) if name else calls_variable(self)

    return repaired_calls_variable


def _label(render: Any) -> Any:
    """The library prints the label of a variable that the item does not have ("Edition.")."""

    def repaired_render(self: Any, item: Any, variable: str | None = None, *rest: Any, **more: Any) -> Any:
        name = (variable or self.get("variable")).replace("-", "_")
        return render(self, item, variable, *rest, **more) if name in item.reference else None

    return repaired_render


def _noting(variable: Any) -> Any:
    """Remember which variables were printed, for `_silencing`."""

    def repaired_variable(self: Any, item: Any, context: Any) -> Any:
        text = variable(self, item, context)
        if text:
            layout = context.get_layout()
            layout.printed = {*(getattr(layout, "printed", None) or ()), self.get("variable")}
        return text

    return repaired_variable


def _silencing(render: Any) -> Any:
    """The library prints what stands in for a missing author twice where it does so through a macro."""

    def repaired_render(self: Any, item: Any, context: Any = None, **more: Any) -> Any:
        layout = context.get_layout()
        layout.printed = set()
        text = render(self, item, context=context, **more)
        if text:
            layout.repressed.setdefault(_TEXT, []).extend(layout.printed)
        return text

    return repaired_render


def _initialed(initialize: Any) -> Any:
    """The library does not know initialize="false" and makes initials of every given name."""

    def repaired_initialize(self: Any, given: str, mark: str, context: Any) -> str:
        whole = self.get("initialize") == "false"
        return given if whole else str(initialize(self, given, mark, context))

    return repaired_initialize


def _quote(self: Any, text: Any) -> Any:
    return OPEN + text + CLOSE if self.get("quotes", "false").lower() == "true" else text


def _capitalized(self: Any) -> Any:
    """The library capitalizes a bracket or quotation mark instead of the letter after it."""
    for index, character in enumerate(self):
        if character.isalpha():
            if index and self[index:] in model.TextCased._stop_words:
                return self
            return type(self)(self[:index] + character.upper() + self[index + 1 :])
    return self
