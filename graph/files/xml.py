"""XML out, as text; XML in, from strangers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.sax.saxutils import escape, quoteattr

from graph.case_files import MAX_FILE_BYTES
from graph.files import rebuild
from graph.files.columns import Type

MAX_DEPTH = 50
"""How deep elements may be nested; a graph needs six."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

__all__ = ["DECLARATION", "Element", "attributes", "escape", "quoteattr", "root_of", "typed"]


def attributes(values: Mapping[str, str]) -> str:
    """The attributes of an element, each after a blank; those without a value are left out.

    >>> attributes({"id": "a", "label": 'x "y" <z>', "end": ""})
    ' id="a" label=\\'x "y" &lt;z&gt;\\''
    """
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items() if value)


def typed(type_: Type, whole: str) -> str:
    """The name that GraphML and GEXF give a type; they differ in that of whole numbers."""
    return {Type.WHOLE: whole, Type.NUMBER: "double", Type.TRUTH: "boolean"}.get(type_, "string")


def root_of(name: str, data: bytes) -> Any:
    """The root of a document, processing instructions within it included.

    Nothing outside the file is read and no entity is expanded. Raises CaseError for what is no XML, has a
    document type or no graph, is too large or nested too deeply.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    if len(data) > MAX_FILE_BYTES:
        limit = f"{MAX_FILE_BYTES // 2**20} MB are allowed"
        raise rebuild.unreadable(name, "too-large", f"the file is too large: {limit}")
    parser = DefusedXMLParser(target=TreeBuilder(insert_pis=True), forbid_dtd=True)
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException:
        message = "the file has a document type or entities, which are not read"
        raise rebuild.unreadable(name, "entities", message, "Take the <!DOCTYPE …> out.") from None
    except (ParseError, ValueError, LookupError) as error:
        raise rebuild.unreadable(name, "syntax", f"this is not XML: {error}") from None
    if _too_deep(root):
        raise rebuild.unreadable(name, "too-deep", f"the file is nested more than {MAX_DEPTH} deep")
    if next(found(root, "graph"), None) is None:
        raise rebuild.unreadable(name, "missing-field", "there is no <graph> in the file")
    return root


def _too_deep(root: Element) -> bool:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [inner for element in level for inner in element]
    return bool(level)


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def found(root: Element, tag: str) -> Iterator[Element]:
    """Every element of a name, whatever its namespace."""
    return (element for element in root.iter() if isinstance(element.tag, str) and local(element) == tag)
