"""The tiny case with a lesson."""

from __future__ import annotations

from places import TINY

LESSONS = """
lessons:
  - id: the-change
    title: "The change: a <i>lesson</i>"
    summary: What became of the Old Council.
    steps:
      - title: Before
        text: |
          Avaria backs the Old Council.
          It says so.

          <b>Not</b> bold.
        view: {at: before, focus: avaria, steps: 2, highlight: [avaria-old-patron]}
        edges: [avaria-old-patron]
        question:
          ask: Who is the patron?
          choices: [Avaria, The Front]
          answer: Avaria
          explanation: Avaria armed it.
      - title: What changed
        text: The Old Council ended.
        view: {from: before, to: after, hide: [talks], highlight: [avaria, front]}
        edges: [avaria-front-adversary, avaria-front-ally]
      - title: After
        text: An open question remains.
        view: {at: 2001-07-01, show: [ally, adversary]}
        edges: [avaria-new-adversary]
        question: {ask: Why is this triangle not balanced?, answer: One sign of three is minus.}
"""


def files(lessons: str = LESSONS) -> dict[str, bytes]:
    """The files of the tiny case and its lessons."""
    read = {path.name: path.read_bytes() for path in TINY.iterdir()}
    return read | {"lessons.yaml": lessons.encode()}
