"""Text from a case is shown as it is written: no label loads an image, leads elsewhere or is a formula."""

from __future__ import annotations

import re
import shutil

import pytest
from apptest import page, read_case, unfolded
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from places import TINY

from ui.words import plain

JOINER = "\u2060"
HOSTILE = "![](http://example.org/x.png) **bold** :red[x] $y$ [z](http://example.org)"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), max_size=60))
def test_markdown_reads_a_plain_text_as_that_text(text):
    shown = MarkdownIt("commonmark").render(plain(text)).replace(JOINER, "")
    words = " ".join(text.split())
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert shown == (f"<p>{escaped}</p>\n" if words else "")


@pytest.mark.parametrize(
    "address", ["http://example.org", "HTTPS://example.org/x", "www.example.org", "somebody@example.org"]
)
def test_an_address_does_not_become_a_link(address):
    autolink = re.compile(r"https?://|www\.|[-.\w+]@", re.IGNORECASE)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain(f"see {address}"))
    assert text.replace(JOINER, "") == f"see {address}"
    assert not autolink.search(text)


@pytest.fixture
def hostile(monkeypatch, tmp_path):
    folder = tmp_path / "case"
    shutil.copytree(TINY, folder)
    for file, old, new in (
        ("case.yaml", "title:", f'title: "{HOSTILE}"\n# was:'),
        ("snapshots.yaml", "label:", f'label: "{HOSTILE}" #'),
        ("actors.yaml", "kind: state", f'region: "{HOSTILE}"\n    kind: state'),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    read_case(monkeypatch, folder)


def test_titles_switches_and_filters_show_what_the_case_says(hostile):
    test = unfolded(page("explore")(), "filters")
    assert test.title[0].value == plain(HOSTILE)
    labels = [option for group in test.get("button_group") for option in group.options]
    assert labels.count(plain(HOSTILE)) == 2
    assert HOSTILE not in labels
