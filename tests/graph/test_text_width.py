import string
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from graph import text_width as table
from graph.text_width import text_width

FONT = Path(__file__).parents[2] / "static" / "fonts" / "DejaVuSansCondensed.ttf"
ARABIC = range(0x0600, 0x0700)


@pytest.fixture(scope="module")
def font():
    with TTFont(FONT) as font:
        yield font


@pytest.fixture(scope="module")
def advances(font):
    widths = font["hmtx"].metrics
    return {code: widths[name][0] for code, name in font.getBestCmap().items()}


def test_every_advance_of_the_table_is_that_of_the_bundled_font(font, advances):
    assert font["head"].unitsPerEm == table._UNITS
    listed = {
        code: width for code, width in table._ADVANCES.items() if code in advances and code not in ARABIC
    }
    assert {code: advances[code] for code in listed} == listed


def test_arabic_letters_are_never_wider_than_the_table_says(advances):
    letters = [code for code in table._ADVANCES if code in ARABIC and code in advances]
    assert letters
    assert all(advances[code] <= table._ADVANCES[code] for code in letters)


@pytest.mark.parametrize("text", [string.printable[:95], "Türkiye", "Łódź", "Ελλάδα", "Россия", "“—…”"])
def test_a_line_is_as_wide_as_its_letters(text, advances):
    assert text_width(text, 14) == pytest.approx(sum(advances[ord(c)] for c in text) * 14 / 2048)


def test_the_widest_line_counts():
    assert text_width("a\nwide line\nb", 14) == text_width("wide line", 14)


@pytest.mark.parametrize("text", ["", "\n", "\u200d", "\u0301"])
def test_what_shows_nothing_has_no_width(text):
    assert text_width(text, 14) == 0


def test_width_grows_with_the_size_of_type():
    assert text_width("Iran", 28) == 2 * text_width("Iran", 14)


@pytest.mark.parametrize("text", ["漢", "😀", "ก", "अ"])
def test_letters_outside_the_table_get_room(text):
    assert text_width(text, 14) >= 14
