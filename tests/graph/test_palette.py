"""Colours can be read in both themes, and nothing can be told apart by colour alone."""

import colorsys
import itertools
import math

import pytest

from graph.edge_types import BUILT_IN, free_colour, free_letter, free_look
from graph.model import KINDS
from graph.palette import DARK, DASHES, HEADS, KIND_LOOKS, LIGHT, LINE_COLOURS, THEMES, contrast, night
from graph.sight import SIGHTS

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)

MACHADO = {name: SIGHTS[name].matrix for name in ("protanopia", "deuteranopia")}
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
D65 = (0.95047, 1.0, 1.08883)
PAIRS = list(itertools.combinations(BUILT_IN, 2))
NOTICEABLE = 8
"""A difference in CIE L*a*b* (1976) that thin lines need; 2.3 is the least that a patch needs."""


def linear(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(rgb):
    scaled = [value / white for value, white in zip(times(XYZ, rgb), D65, strict=True)]
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in scaled)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def seen(colour, sight):
    return lab([min(1, max(0, c)) for c in times(MACHADO[sight], linear(colour))])


def hue(colour):
    """The hue in degrees: red 0, green 120, blue 240."""
    return 360 * colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))[0]


def test_the_simulation_confuses_what_it_should():
    red, green = "#bb2200", "#668000"
    assert math.dist(lab(linear(red)), lab(linear(green))) > 60
    assert math.dist(seen(red, "deuteranopia"), seen(green, "deuteranopia")) < 30


@THEME
@pytest.mark.parametrize("name", LINE_COLOURS)
def test_every_line_stands_out_from_its_background(theme, name):
    assert contrast(theme.colours[name], theme.background) >= 3


@THEME
def test_text_can_be_read_on_the_background(theme):
    assert contrast(theme.text, theme.background) >= 4.5
    assert contrast(theme.muted, theme.background) >= 4.5


@THEME
@pytest.mark.parametrize("kind", KINDS)
def test_the_outline_of_a_node_stands_out_from_its_fill_and_the_background(theme, kind):
    fill = theme.colours[KIND_LOOKS[kind].fill]
    assert contrast(theme.outline, fill) >= 3
    assert contrast(theme.outline, theme.background) >= 3


def test_every_kind_has_a_shape_of_its_own():
    shapes = [KIND_LOOKS[kind].shape for kind in KINDS]
    assert len(set(shapes)) == len(KINDS) == len(KIND_LOOKS)


def test_both_themes_know_the_same_colours():
    assert LIGHT.colours.keys() == DARK.colours.keys() >= set(LINE_COLOURS)


def test_no_colour_stands_for_two_things_when_the_theme_changes():
    light = [LIGHT.background, LIGHT.text, LIGHT.muted, LIGHT.outline, *LIGHT.colours.values()]
    assert len(set(light)) == len(light) == len(night())


def test_built_in_types_differ_without_colour():
    assert len({(kind.dash, kind.head) for kind in BUILT_IN}) == len(BUILT_IN)
    assert len({kind.letter for kind in BUILT_IN}) == len(BUILT_IN)
    assert all(
        kind.dash in DASHES and kind.head in HEADS and kind.colour in LINE_COLOURS for kind in BUILT_IN
    )


@THEME
@pytest.mark.parametrize("sight", MACHADO)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(t.id for t in pair))
def test_built_in_types_with_one_dash_differ_for_the_colour_blind(theme, sight, pair):
    one, other = pair
    far = math.dist(seen(theme.colours[one.colour], sight), seen(theme.colours[other.colour], sight))
    assert one.dash != other.dash or far >= NOTICEABLE or one.head != other.head


@THEME
@pytest.mark.parametrize("sight", MACHADO)
def test_patronage_and_hostility_differ_in_colour_for_everyone(theme, sight):
    named = {kind.id: seen(theme.colours[kind.colour], sight) for kind in BUILT_IN}
    assert math.dist(named["patron"], named["adversary"]) >= NOTICEABLE
    assert math.dist(named["ally"], named["adversary"]) >= NOTICEABLE


@THEME
def test_allies_are_not_green_nor_adversaries_red(theme):
    named = {kind.id: hue(theme.colours[kind.colour]) for kind in BUILT_IN}
    assert not 70 <= named["ally"] <= 170
    assert 15 <= named["adversary"] <= 345


def test_many_more_types_get_looks_and_letters_of_their_own():
    types = list(BUILT_IN)
    for n in range(26):
        dash, head = free_look(types)
        letter = free_letter("Ally", types)
        types.append(type(types[0])(f"t{n}", "", "", "", "", True, 0, free_colour(types), dash, head, letter))
    assert len({(kind.dash, kind.head) for kind in types}) == len(types)
    assert len({kind.letter for kind in types}) == len(types)
    assert {kind.colour for kind in types} == set(LINE_COLOURS)
