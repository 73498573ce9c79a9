"""A lesson to hand out holds all of it, asks nothing of anybody, and is the same each time."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace

import pytest
import taught
from pypdf import PdfReader

from graph.cli import main
from graph.handout import HANDOUTS
from graph.handout.parts import answer_of, lettered
from graph.lesson import Question
from graph.load import load
from graph.stage import stage_of


@pytest.fixture(scope="module")
def case():
    return load(taught.files())


@pytest.fixture(scope="module")
def written(case):
    return {suffix: write(stage_of(case), case.lessons[0]) for suffix, write in HANDOUTS.items()}


def pages_of(data, path):
    path.write_bytes(data)
    return [page.extract_text() for page in PdfReader(path).pages]


def test_the_page_has_every_step_with_its_figure_and_the_answers_after_them(written):
    page = written[".html"].decode()
    titles = ("1. Before", "2. What changed", "3. After")
    steps = [page.index(f'<h2 dir="auto">{title}') for title in titles]
    assert steps == sorted(steps)
    assert page.count("<img ") == 3
    assert page.index("<h2>Answers</h2>") > steps[-1]
    assert page.index("A: Avaria") > page.index("<h2>Answers</h2>")
    assert "Avaria armed and paid the Old Council." in page
    assert 'href="https://example.org/yearbook/1981"' in page


def test_texts_stay_texts_and_nothing_is_asked_of_another_host(written):
    page = written[".html"].decode()
    assert "&lt;b&gt;Not&lt;/b&gt; bold." in page
    assert "<i>lesson" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page.replace("&#x27;", "'")
    assert not re.search(r'(src|srcset)="(?!data:)', page)
    for figure in re.findall(r"data:image/svg\+xml;base64,([^\"]+)", page):
        assert not re.search(r'href="http|url\(http|<script|<image', b64decode(figure).decode())


def test_the_pages_of_the_pdf_can_be_read_and_have_numbers(written, tmp_path):
    pages = pages_of(written[".pdf"], tmp_path / "lesson.pdf")
    assert len(pages) == 5
    assert "Avaria backs the Old Council. It says so." in pages[0]
    assert "1 of 3" in pages[0]
    assert "31 May 2001" in pages[0]
    assert "Answers" in pages[3]
    assert "https://example.org/yearbook/1981" in "".join(pages[4].split())
    assert [page.split()[-1] for page in pages][3:] == ["4", "5"]


def test_a_long_text_goes_on_over_pages_and_its_figure_has_one_of_its_own(case, tmp_path):
    lesson = case.lessons[0]
    step = replace(lesson.steps[1], text="word " * 1_500)
    data = HANDOUTS[".pdf"](stage_of(case), replace(lesson, steps=(step,)))
    pages = pages_of(data, tmp_path / "long.pdf")
    assert sum(page.count("word") for page in pages) == 1_500
    assert "word" not in pages[-2]
    assert "Avaria" in pages[-2]


@pytest.mark.parametrize("suffix", list(HANDOUTS))
def test_the_same_lesson_gives_the_same_bytes(case, written, suffix):
    assert HANDOUTS[suffix](stage_of(case), case.lessons[0]) == written[suffix]


def test_many_choices_have_letters():
    question = Question("?", "c27", tuple(f"c{n}" for n in range(28)))
    assert lettered(question)[26:] == (("AA", "c26"), ("BB", "c27"))
    assert answer_of(question) == "BB: c27"


@pytest.fixture
def folder(tmp_path):
    for name, content in taught.files().items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_the_command_writes_a_file(capsys, folder):
    path = folder / "lesson.html"
    assert main(["handout", str(folder), "the-change", "-o", str(path)]) == 0
    assert path.read_bytes().startswith(b"<!doctype html>")
    assert str(path) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("lesson", "name", "complaint"),
    [
        ("the-chang", "a.pdf", '"the-chang" is no lesson of the case. Did you mean "the-change"?'),
        ("zzz", "a.pdf", '"zzz" is no lesson of the case. It has the-change.'),
        ("the-change", "a.docx", "a.docx names no format that is known: .html and .pdf."),
    ],
)
def test_what_cannot_be_handed_out_is_said(capsys, folder, lesson, name, complaint):
    assert main(["handout", str(folder), lesson, "-o", str(folder / name)]) == 2
    assert capsys.readouterr().err == f"{complaint}\n"
