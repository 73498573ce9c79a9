"""A handout as one HTML file: no script, no network; print it, or read it on a screen."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from graph.exporter import FigureOptions
from graph.handout.parts import answer_of, asked, evidence, figure_of, lettered
from graph.lesson import Lesson, Question, Step, paragraphs
from graph.page.document import digest, reference_with_link
from graph.palette import LIGHT
from graph.plate import Plate
from graph.prose import counted, credits_of
from graph.stage import Stage

_FIGURE = FigureOptions(width_in=9)
_STYLE = f"""
:root {{ color-scheme: light; }}
body {{ margin: 0 auto; max-width: 50rem; padding: 1.5rem;
  background: {LIGHT.background}; color: {LIGHT.text};
  font: 1.05rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }}
h1, h2, h3 {{ line-height: 1.25; }}
h2 {{ margin-top: 2.5rem; }}
figure {{ margin: 1rem 0; overflow-x: auto; }}
img {{ display: block; width: 100%; height: auto; border: 1px solid {LIGHT.muted}; box-sizing: border-box; }}
aside {{ margin: 1rem 0; padding: 0.25rem 1rem; border-left: 4px solid {LIGHT.colours["blue"]}; }}
ol.choices {{ list-style: upper-alpha; }}
.small, footer {{ color: {LIGHT.muted}; font-size: 0.9rem; }}
a {{ color: {LIGHT.colours["blue"]}; }}
@media screen {{ img {{ min-width: 36rem; }} }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 10.5pt; }}
  section {{ break-before: page; }}
  section:first-of-type {{ break-before: auto; }}
  figure, aside, li {{ break-inside: avoid; }}
  img {{ max-height: 52vh; object-fit: contain; }}
}}
"""


def as_html(stage: Stage, lesson: Lesson) -> bytes:
    """The lesson as HTML in UTF-8."""
    policy = (
        f"default-src 'none'; style-src {digest(_STYLE)}; img-src data:; base-uri 'none'; form-action 'none'"
    )
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(lesson.title)}</title>",
        '<link rel="icon" href="data:,">',
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f'<header><h1 dir="auto">{escape(lesson.title)}</h1>',
        *_texts(paragraphs(lesson.summary)),
        f'<p class="small" dir="auto">{escape(stage.case.title)} · '
        f"{counted(len(lesson.steps), 'step')}</p></header>",
        "<main>",
        *(line for number, step in enumerate(lesson.steps, 1) for line in _step(stage, number, step)),
        *_answers(lesson),
        *_evidence(stage, lesson),
        "</main>",
        f'<footer><p dir="auto">{escape(credits_of(stage.case))}</p></footer>',
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _texts(texts: Iterable[str]) -> list[str]:
    return [f'<p dir="auto">{escape(text)}</p>' for text in texts]


def _step(stage: Stage, number: int, step: Step) -> Iterator[str]:
    yield f'<section><h2 dir="auto">{number}. {escape(step.title)}</h2>'
    yield from _texts(step.paragraphs)
    yield from _figure(figure_of(stage, step))
    if step.question:
        yield from _question(step.question)
    yield "</section>"


def _figure(plate: Plate) -> Iterator[str]:
    from graph.figure import svg

    drawn = b64encode(svg(plate, _FIGURE)).decode()
    yield f'<figure><img src="data:image/svg+xml;base64,{drawn}" alt="{escape(plate.alt)}"></figure>'


def _question(question: Question) -> Iterator[str]:
    yield f'<aside><p dir="auto"><strong>{escape(question.ask)}</strong></p>'
    if question.choices:
        items = "".join(f'<li dir="auto">{escape(choice)}</li>' for _, choice in lettered(question))
        yield f'<ol class="choices">{items}</ol>'
    yield "</aside>"


def _answers(lesson: Lesson) -> Iterator[str]:
    questions = asked(lesson)
    if not questions:
        return
    yield "<section><h2>Answers</h2>"
    for number, step, question in questions:
        yield f'<h3 dir="auto">{number}. {escape(step.title)}</h3>'
        yield f'<p class="small" dir="auto">{escape(question.ask)}</p>'
        yield from _texts([answer_of(question), *paragraphs(question.explanation)])
    yield "</section>"


def _evidence(stage: Stage, lesson: Lesson) -> Iterator[str]:
    yield "<section><h2>What this rests on</h2><ul>"
    for one in evidence(stage.case, lesson):
        yield f'<li><p dir="auto"><strong>{escape(one.sentence)}</strong> {escape(one.statement)}</p>'
        yield '<ul class="small">'
        yield from (f'<li dir="auto">{reference_with_link(reference)}</li>' for reference in one.references)
        yield "</ul></li>"
    yield "</ul></section>"
