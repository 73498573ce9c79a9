"""Where bodies stand: apart, inside a frame, the same every time."""

import hashlib
import itertools
import json
import math
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout import Body, positions
from graph.text_width import text_width

ROOT = Path(__file__).parents[2]
ROUNDING = 0.2
GOLDEN = "66bb6407ab606849"
GOLDEN_OF_MANY = "9931c69b675d535e"


def box(body, centre):
    """What a reader sees of a body: left, right, top and bottom of its shape and its 14 px label."""
    x, y = centre
    half = max(body.size, text_width(body.label, 14) / 2)
    below = 4 + 17 * len(body.label.split("\n")) if body.label else 0
    return x - half, x + half, y - body.size, y + body.size + below


def overlaps(bodies, places):
    boxes = [box(body, places[body.id]) for body in bodies]
    return [
        (a, b)
        for a, b in itertools.combinations(boxes, 2)
        if min(a[1], b[1]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[2], b[2])
    ]


def frame(bodies, places):
    boxes = [box(body, places[body.id]) for body in bodies]
    return (
        min(b[0] for b in boxes),
        max(b[1] for b in boxes),
        min(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def aspect_of(bodies, places):
    left, right, top, bottom = frame(bodies, places)
    return (right - left) / (bottom - top)


def some(n, label="Actor {}"):
    return [Body(f"n{i:04}", label.format(i), 12 + i % 5) for i in range(n)]


def with_edges(*pairs):
    return [(f"n{a:04}", f"n{b:04}") for a, b in pairs]


def network(n, m, hubs=4, seed=1):
    """Bodies of which all but a few hang on a hub, with further ties at random."""
    rng = Random(seed)
    spokes = [(i, int(rng.random() * hubs)) for i in range(hubs, n)]
    others = [(int(rng.random() * n), int(rng.random() * n)) for _ in range(m - len(spokes))]
    return some(n), with_edges(*spokes, *others)


def star(n):
    return some(n), with_edges(*((0, i) for i in range(1, n)))


def complete(n):
    return some(n), with_edges(*itertools.combinations(range(n), 2))


CASES = {
    "one": (some(1), []),
    "a pair": (some(2), with_edges((0, 1))),
    "nobody tied": (some(40), []),
    "same label": (some(2, "Same"), with_edges((0, 1), (0, 1))),
    "long labels": (some(9, "{} " + "long " * 40), with_edges(*((0, i) for i in range(1, 9)))),
    "no labels": (some(20, ""), with_edges(*((i, (3 * i + 1) % 20) for i in range(20)))),
    "wide letters": (some(8, "漢字😀العربية {}"), with_edges(*((i, (i + 1) % 8) for i in range(8)))),
    "several lines": (some(12, "First {}\nsecond\nthird"), with_edges(*((i, i // 2) for i in range(1, 12)))),
    "points": ([Body(f"n{i:04}", "", 0) for i in range(9)], with_edges(*((0, i) for i in range(1, 9)))),
    "star": star(31),
    "complete": complete(14),
    "path": (some(15), with_edges(*itertools.pairwise(range(15)))),
    "parts": (some(40), with_edges(*((0, i) for i in range(1, 15)), (20, 21), (21, 22), (25, 26))),
    "network": network(45, 140),
    "300 bodies": network(300, 800, 8),
    "600 bodies": network(600, 1500, 12),
    "1,200 bodies": network(1200, 5000, 20),
}


@pytest.fixture(scope="module", params=CASES)
def drawn(request):
    bodies, ties = CASES[request.param]
    return bodies, positions(bodies, ties)


def test_nobody_stands_on_anybody(drawn):
    bodies, places = drawn
    assert overlaps(bodies, places) == []


def test_everybody_has_a_place_in_tenths_of_a_pixel(drawn):
    bodies, places = drawn
    assert places.keys() == {body.id for body in bodies}
    assert all(math.isfinite(v) and round(v, 1) == v for place in places.values() for v in place)


def test_the_picture_is_centred(drawn):
    bodies, places = drawn
    left, right, top, bottom = frame(bodies, places)
    assert left + right == pytest.approx(0, abs=ROUNDING)
    assert top + bottom == pytest.approx(0, abs=ROUNDING)


def test_no_bodies_no_places():
    assert positions([], [("a", "b")]) == {}


@pytest.mark.parametrize("aspect", [0.6, 1, 1.35, 2])
def test_the_picture_has_the_aspect_asked_for(aspect):
    bodies, ties = network(30, 50)
    assert aspect_of(bodies, positions(bodies, ties, aspect)) == pytest.approx(aspect, rel=0.05)


def test_a_case_of_45_fits_a_page():
    bodies, ties = network(45, 140)
    left, right, top, bottom = frame(bodies, positions(bodies, ties))
    assert right - left <= 1200
    assert bottom - top <= 900


def test_a_hub_is_in_the_middle_of_its_star():
    bodies, ties = star(25)
    places = positions(bodies, ties)
    left, right, top, bottom = frame(bodies, places)
    x, y = places["n0000"]
    assert abs(x) < (right - left) / 8
    assert abs(y) < (bottom - top) / 8


def test_a_tree_is_drawn_without_crossings():
    pairs = [((i - 1) // 3, i) for i in range(1, 40)]
    places = positions(some(40), with_edges(*pairs))
    lines = [(places[a], places[b]) for a, b in with_edges(*pairs)]
    assert not [1 for one, two in itertools.combinations(lines, 2) if cross(one, two)]


def cross(one, two):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    (a, b), (c, d) = one, two
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def test_links_can_be_seen():
    bodies, ties = network(45, 100)
    places, size = positions(bodies, ties), {body.id: body.size for body in bodies}
    assert all(math.dist(places[a], places[b]) > size[a] + size[b] + 8 for a, b in ties if a != b)


def test_ties_to_strangers_and_to_oneself_are_left_out():
    bodies, ties = network(12, 16)
    assert positions(bodies, [*ties, ("n0001", "n0001"), ("n0002", "nobody")]) == positions(bodies, ties)


@pytest.mark.parametrize(
    ("bodies", "aspect", "words"),
    [
        ([Body("a", "A", 5), Body("a", "B", 5)], 1.35, "two bodies have the id 'a'"),
        ([Body("a", "A", -1)], 1.35, "size of 'a'"),
        ([Body("a", "A", math.nan)], 1.35, "size of 'a'"),
        ([Body("a", "A", 5)], 0, "aspect"),
        ([Body("a", "A", 5)], math.inf, "aspect"),
    ],
)
def test_nonsense_is_refused_in_words(bodies, aspect, words):
    with pytest.raises(ValueError, match=words):
        positions(bodies, [], aspect)


LABELS = st.text(st.characters(codec="utf-8"), max_size=20)
SIZES = st.floats(0, 40)


@st.composite
def graphs(draw):
    looks = draw(st.lists(st.tuples(LABELS, SIZES), min_size=1, max_size=14))
    bodies = [Body(f"n{i:04}", label, size) for i, (label, size) in enumerate(looks)]
    ends = st.integers(0, len(bodies) - 1)
    return bodies, with_edges(*draw(st.lists(st.tuples(ends, ends), max_size=25)))


@settings(max_examples=40, deadline=None)
@given(graphs(), st.floats(0.3, 3))
def test_whatever_the_graph_nobody_stands_on_anybody(graph, aspect):
    bodies, ties = graph
    places = positions(bodies, ties, aspect)
    assert overlaps(bodies, places) == []
    assert all(math.isfinite(v) for place in places.values() for v in place)


@settings(max_examples=20, deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(graph, rng):
    bodies, ties = graph
    mixed = rng.sample(bodies, len(bodies)), [(b, a) for a, b in rng.sample(ties, len(ties))]
    assert positions(*mixed) == positions(bodies, ties)


def digest(places):
    return hashlib.sha256(json.dumps(places, sort_keys=True).encode()).hexdigest()[:16]


def test_the_picture_does_not_move():
    """The same on every machine; when the method is changed on purpose, put in the new digest."""
    assert digest(positions(*network(24, 50))) == GOLDEN


def test_nor_does_that_of_many():
    assert digest(positions(*network(700, 9000, 12))) == GOLDEN_OF_MANY


def test_another_process_with_other_hashes_draws_the_same():
    script = "from tests.graph.test_layout import *; print(digest(positions(*network(24, 50))))"
    env = {**os.environ, "PYTHONHASHSEED": "4321", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == digest(positions(*network(24, 50)))
