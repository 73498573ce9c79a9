"""The HTML around the scripts: what can be read without them, and what lets nothing else run."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlsplit

from graph.dates import day_in_words
from graph.model import Case, Reference
from graph.page import scripts
from graph.page.opening import CHANGES, Opening
from graph.page.words import citations, view_in_words
from graph.palette import DARK, LIGHT, Theme
from graph.payload import Payload
from graph.prose import counted, listed, reference_in_words

_NOTICE = (
    "This page needs nothing but itself: it loads nothing and sends nothing. "
    "The picture is drawn by vis-network 9.1.2, under the Apache 2.0 or the MIT licence."
)


def document(case: Case, opening: Opening, faces: Sequence[Payload], data: str) -> str:
    """The page as HTML; `data` is JSON that is safe in a script element."""
    style = f"{_colours()}\n{scripts.style()}"
    programs = (scripts.library(), scripts.program())
    title = f"{case.title}: {_shown(opening, faces)['network']['subtitle']}"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_policy(style, programs))}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f'<meta name="description" content="{escape(_shown(opening, faces)["network"]["alt"])}">',
            f"<title>{escape(title)}</title>",
            '<link rel="icon" href="data:,">',
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *_body(case, opening, faces),
            f'<script type="application/json" id="data">{data}</script>',
            *(f"<script>{program}</script>" for program in programs),
            "</body>",
            "</html>",
            "",
        ]
    )


def _shown(opening: Opening, faces: Sequence[Payload]) -> Payload:
    """The face that the page opens with."""
    return next(face for face in faces if face["id"] == opening.face)


def _policy(style: str, programs: Iterable[str]) -> str:
    """Only what stands in this page runs; nothing is asked of anybody."""
    allowed = " ".join(digest(program) for program in programs)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """A script or a style as a Content-Security-Policy allows it."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _colours() -> str:
    """The colours of light and dark; on paper those of light."""
    return (
        f":root {{ {_theme(LIGHT)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root:not(.paper) {{ {_theme(DARK)} }} }}"
    )


def _theme(theme: Theme) -> str:
    return (
        f"color-scheme: {theme.name}; --st-background-color: {theme.background}; "
        f"--st-text-color: {theme.text}; --st-primary-color: {theme.colours['blue']}; "
        f"--st-link-color: {theme.colours['blue']};"
    )


def _body(case: Case, opening: Opening, faces: Sequence[Payload]) -> list[str]:
    shown = _shown(opening, faces)
    return [
        '<a class="skip" href="#rows">Skip to the tables</a>',
        f'<header><h1 dir="auto">{escape(case.title)}</h1>{_summary(case)}</header>',
        "<main>",
        *_switches("switches", "face", "Date", [(face["id"], face["label"]) for face in faces]),
        '<p id="face-words" class="unseen" role="status"></p>',
        f"<noscript><p>{escape(shown['network']['alt'])}</p>"
        "<p>Picture, tables and details need JavaScript, which this browser does not run.</p></noscript>",
        '<div class="look"><div id="network"></div>'
        '<div class="reading"><div id="changes" hidden></div><div id="dossier"></div></div></div>',
        '<section id="rows" aria-labelledby="rows-title" tabindex="-1">',
        '<h2 id="rows-title">The same in rows</h2>',
        *_switches("row-switches", "rows", "Rows", [("actors", "Actors"), ("edges", "Edges")]),
        '<div id="table"></div></section>',
        *_references(case, faces),
        "</main>",
        *_foot(case, opening),
    ]


def _summary(case: Case) -> str:
    return f'<p dir="auto">{escape(case.summary)}</p>' if case.summary else ""


def _switches(id_: str, name: str, legend: str, options: Iterable[tuple[str, str]]) -> list[str]:
    return [
        f'<fieldset id="{id_}" class="switches"><legend>{legend}</legend>',
        *(
            f"<label{' class=apart' if value == CHANGES else ''}>"
            f'<input type="radio" name="{name}" value="{escape(value)}">'
            f'<span dir="auto">{escape(label)}</span></label>'
            for value, label in options
        ),
        "</fieldset>",
    ]


def _references(case: Case, faces: Sequence[Payload]) -> list[str]:
    edges = {mark["id"] for face in faces for mark in face["network"]["edges"]}
    ids = {id_ for edge in edges for id_ in case.edge[edge].references if id_ in case.reference}
    found = sorted((case.reference[id_] for id_ in ids), key=reference_in_words)
    if not found:
        return []
    return [
        '<section class="references" aria-labelledby="references-title">'
        '<h2 id="references-title">References</h2>'
        f"<details><summary>{counted(len(found), 'publication')} behind the edges of this page</summary><ul>",
        *(f'<li dir="auto">{reference_with_link(reference)}</li>' for reference in found),
        "</ul></details></section>",
    ]


def reference_with_link(reference: Reference) -> str:
    """A reference as HTML, with its address as a link where it is one."""
    words, address = escape(reference_in_words(reference)), reference.url
    if urlsplit(address).scheme not in ("http", "https"):
        return words
    attributes = f'href="{escape(address)}" target="_blank" rel="noopener noreferrer"'
    return f"{words}. <a {attributes}>{escape(address)}</a>"


def _foot(case: Case, opening: Opening) -> list[str]:
    facts = [
        ("Case", case.title),
        ("Version", case.version),
        ("As of", day_in_words(case.as_of) if case.as_of else ""),
        ("Authors", listed(case.authors)),
        ("Licence", case.licence),
        ("View", view_in_words(case, opening)),
    ]
    told = [(name, escape(text)) for name, text in facts if text]
    cited = [(f"Cite: {what.lower()}", words) for what, words in citations(case, opening).items()]
    rows = (f'<dt>{name}</dt><dd dir="auto">{words}</dd>' for name, words in (*told, *cited))
    return [
        f"<footer><h2>About this page</h2><dl>{''.join(rows)}</dl>",
        f"<p>{_NOTICE}</p></footer>",
    ]
