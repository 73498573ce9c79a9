"""Dates are kept as written, and a period holds from the first day of its start to the last of its end."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import ALWAYS, DateError, PartialDate, Period, Presence, day_in_words

ONE_DAY = timedelta(days=1)

days = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))


@st.composite
def partial_dates(draw):
    day = draw(days)
    precision = draw(st.integers(1, 3))
    parts = (day.year, day.month, day.day)[:precision]
    return PartialDate(*parts, approximate=draw(st.booleans()))


@given(partial_dates())
def test_a_date_is_read_as_it_is_written(partial):
    assert PartialDate.parse(str(partial)) == partial


@given(partial_dates())
def test_a_date_spans_whole_days(partial):
    assert partial.first_day <= partial.last_day
    assert (partial.first_day == partial.last_day) == (partial.day is not None)


@given(partial_dates())
def test_the_days_around_a_date_do_not_belong_to_it(partial):
    before, after = partial.first_day - ONE_DAY, partial.last_day + ONE_DAY
    for outside in (before, after):
        parts = (outside.year, outside.month, outside.day)
        own = (partial.year, partial.month, partial.day)
        assert any(mine is not None and mine != other for mine, other in zip(own, parts, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "11", "20111", "2011-1", "2011-10-4", "2011-10-04 ", " 2011", "2011\n", "2011-10-04T00:00",
        "10/04/2011", "2011~~", "~2011", "2011?", "-2011", "+2011", "2011-", "٢٠١١", "２０１１", "201１",
        "null", "2011-10-04-05", "2011/2012", "NaN", "1e3",
    ],
)  # fmt: skip
def test_any_other_text_is_refused_with_what_would_be_right(text):
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-13-01", "a year has 12 months"),
        ("2024-00", "a year has 12 months"),
        ("2023-02-29", "February 2023 has 28 days"),
        ("1900-02-29", "February 1900 has 28 days"),
        ("2024-04-31", "April 2024 has 30 days"),
        ("2024-01-00", "January 2024 has 31 days"),
        ("0000", "years count from 0001"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_reason(text, why):
    with pytest.raises(DateError, match=f"{text} does not exist: {why}"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["0001", "9999-12-31", "2000-02-29", "2024-02-29~"])
def test_the_first_the_last_and_the_leap_day_exist(text):
    assert str(PartialDate.parse(text)) == text


@given(st.text(max_size=12))
def test_no_text_does_anything_but_parse_or_raise_a_date_error(text):
    with contextlib.suppress(DateError):
        assert str(PartialDate.parse(text)) == text


def _present(period, *written):
    return [period.presence(date.fromisoformat(day)).value for day in written]


def test_both_boundary_days_belong_to_a_period():
    period = Period.parse("2011-10-04", "2024-12-08")
    assert _present(period, "2011-10-03", "2011-10-04", "2024-12-08", "2024-12-09") == [
        "absent", "present", "present", "absent",
    ]  # fmt: skip


def test_a_day_inside_an_imprecise_start_is_uncertain():
    period = Period.parse("1971", None)
    assert _present(period, "1970-12-31", "1971-01-01", "1971-12-31", "1972-01-01") == [
        "absent", "uncertain", "uncertain", "present",
    ]  # fmt: skip


def test_a_day_inside_an_imprecise_end_is_uncertain():
    period = Period.parse(None, "2015-09")
    assert _present(period, "2015-08-31", "2015-09-01", "2015-09-30", "2015-10-01") == [
        "present", "uncertain", "uncertain", "absent",
    ]  # fmt: skip


def test_an_approximate_day_is_uncertain_on_that_day_only():
    period = Period.parse("2015-09-30~", "2015-10-02~")
    assert _present(period, "2015-09-29", "2015-09-30", "2015-10-01", "2015-10-02", "2015-10-03") == [
        "absent", "uncertain", "present", "uncertain", "absent",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("2001", "2002-05-31"), ("2002-05-31", "2003"), True),
        (("2001", "2002-05-31"), ("2002-06-01", "2003"), False),
        (("2001", "2002-05"), ("2002-05-31", None), True),
        ((None, "2001"), ("2002", None), False),
        ((None, "2001"), (None, "1990"), True),
    ],
)
def test_periods_overlap_when_a_day_may_lie_in_both(one, other, together):
    one, other = Period.parse(*one), Period.parse(*other)
    assert one.overlaps(other) is together
    assert other.overlaps(one) is together


def test_a_period_of_one_day_holds_on_that_day_only():
    period = Period.parse("2001-06-10", "2001-06-10")
    assert _present(period, "2001-06-09", "2001-06-10", "2001-06-11") == ["absent", "present", "absent"]
    assert period.in_words == "10 June 2001"


def test_no_dates_mean_always():
    assert ALWAYS.presence(date.min) is ALWAYS.presence(date.max) is Presence.PRESENT
    assert Period.parse(None, None) == Period.parse("", "") == ALWAYS


@given(partial_dates(), partial_dates(), days)
def test_a_period_holds_exactly_between_its_outer_days(one, other, day):
    start, end = sorted([one, other], key=lambda partial: partial.first_day)
    held = Period(start, end).presence(day) is not Presence.ABSENT
    assert held == (start.first_day <= day <= end.last_day)


@given(partial_dates(), days)
def test_only_an_inexact_boundary_makes_a_day_uncertain(start, day):
    uncertain = Period(start, None).presence(day) is Presence.UNCERTAIN
    assert uncertain == (not start.exact and start.first_day <= day <= start.last_day)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2011-10", "2024-12-08", "October 2011 to 8 December 2024"),
        ("1979~", None, "since about 1979"),
        (None, "2015", "until 2015"),
        ("0812", "0812", "812"),
    ],
)
def test_a_period_in_words(start, end, words):
    assert Period.parse(start, end).in_words == words


@given(days)
def test_a_day_and_a_date_to_the_day_read_alike(day):
    assert PartialDate.parse(day.isoformat()).in_words == day_in_words(day)
