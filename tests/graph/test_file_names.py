"""File names that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.file_names import file_name


@given(st.lists(st.text(max_size=400), max_size=3), st.sampled_from([".gexf", "edges.csv"]))
def test_a_name_has_no_path_fits_and_keeps_its_suffix(parts, suffix):
    name = file_name(*parts[:2], suffix=suffix)
    assert name.endswith(suffix)
    assert not set(name) & set('/\\:*?"<>|\0\n\t')
    assert len(name.encode()) < 255
    assert not name.startswith((".", "-"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c", "a-b-c.csv"),
        ("../../etc/passwd", "etc-passwd.csv"),
        ("x" * 300, "x" * 90 + ".csv"),
        ("CON", "_con.csv"),
        ("<b>", "b.csv"),
        ("…", "case.csv"),
    ],
)
def test_a_title_becomes_a_name(title, name):
    assert file_name(title, suffix=".csv") == name
