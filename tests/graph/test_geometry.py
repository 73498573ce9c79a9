"""The figure's curves are those of the canvas: vis-network's own formula, and what follows from it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.geometry import control_point, point_on

coordinates = st.floats(-5000, 5000).map(lambda x: round(x, 3))
points = st.tuples(coordinates, coordinates)
bends = st.floats(-1, 1).map(lambda x: round(x, 3))
steps = st.floats(0, 1)


def vis_network(source, target, kind, roundness):
    """`BezierEdgeStatic._getViaCoordinates` of vis-network 9.1.2, line by line."""
    dx, dy = target[0] - source[0], source[1] - target[1]
    radius = math.sqrt(dx * dx + dy * dy)
    factor = roundness if kind == "curvedCW" else -roundness
    angle = math.fmod(math.atan2(dy, dx) + (factor * 0.5 + 0.5) * math.pi, 2 * math.pi)
    reach = (roundness * 0.5 + 0.5) * radius
    return (source[0] + reach * math.sin(angle), source[1] + reach * math.cos(angle))


def near(point):
    return pytest.approx(point, abs=1e-6)


def mirrored(point, on, along):
    """A point mirrored at the line through `on` in direction `along`."""
    length = math.hypot(*along)
    ux, uy = along[0] / length, along[1] / length
    px, py = point[0] - on[0], point[1] - on[1]
    dot = px * ux + py * uy
    return (on[0] + 2 * dot * ux - px, on[1] + 2 * dot * uy - py)


def middle(source, target):
    return ((source[0] + target[0]) / 2, (source[1] + target[1]) / 2)


def direction(source, target):
    return (target[0] - source[0], target[1] - source[1])


apart = st.tuples(points, points).filter(lambda ends: math.dist(*ends) > 1)


@given(points, points, st.floats(0, 1))
def test_a_curve_is_the_one_that_the_canvas_draws(source, target, roundness):
    clockwise = vis_network(source, target, "curvedCW", roundness)
    other_way = vis_network(source, target, "curvedCCW", roundness)
    assert control_point(source, target, roundness) == near(clockwise)
    assert control_point(source, target, -roundness) == near(other_way)


@given(apart, bends)
def test_the_other_sign_bends_to_the_other_side(ends, bend):
    source, target = ends
    expected = mirrored(control_point(source, target, bend), source, direction(source, target))
    assert control_point(source, target, -bend) == near(expected)


@given(apart, bends)
def test_the_way_back_with_the_other_sign_leaves_on_the_same_side(ends, bend):
    source, target = ends
    dx, dy = direction(source, target)
    expected = mirrored(control_point(source, target, bend), middle(source, target), (-dy, dx))
    assert control_point(target, source, -bend) == near(expected)


@given(apart, bends)
def test_there_and_back_with_one_bend_make_a_lens(ends, bend):
    source, target = ends
    x, y = control_point(source, target, bend)
    centre = middle(source, target)
    assert control_point(target, source, bend) == near((2 * centre[0] - x, 2 * centre[1] - y))


@given(points, points)
def test_no_bend_is_a_straight_line(source, target):
    assert control_point(source, target, 0) == near(middle(source, target))


@given(points, bends)
def test_two_actors_in_one_place_break_nothing(place, bend):
    assert control_point(place, place, bend) == near(place)


def test_clockwise_leaves_to_the_left_on_a_screen_whose_y_points_down():
    assert control_point((0, 0), (10, 0), 0.4)[1] < 0 < control_point((0, 0), (10, 0), -0.4)[1]


@given(points, points, points)
def test_a_curve_begins_and_ends_at_the_actors(source, control, target):
    assert point_on(source, control, target, 0) == near(source)
    assert point_on(source, control, target, 1) == near(target)


@given(points, points, points, steps)
def test_a_curve_stays_within_the_box_of_its_three_points(source, control, target, t):
    point = point_on(source, control, target, t)
    for axis in (0, 1):
        values = (source[axis], control[axis], target[axis])
        assert min(values) - 1e-6 <= point[axis] <= max(values) + 1e-6
