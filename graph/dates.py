"""Partial dates and periods: parse, compare, say in words.

A date is kept as its source gives it, to the year, the month or the day, perhaps approximate. The
written form is a subset of EDTF level 1 (ISO 8601-2:2019): ``2011``, ``2011-10``, ``2011-10-04``, each
with a trailing ``~`` when approximate.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class DateError(ValueError):
    """A text that is not a date; the message says what would be."""


class Presence(Enum):
    """Whether something holds on a day."""

    ABSENT = "absent"
    UNCERTAIN = "uncertain"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date to the precision its source gives.

    >>> PartialDate.parse("2011-10").first_day, PartialDate.parse("2011-10").last_day
    (datetime.date(2011, 10, 1), datetime.date(2011, 10, 31))
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    first_day: date = field(init=False, repr=False, compare=False)
    """The first day that the date may mean."""
    last_day: date = field(init=False, repr=False, compare=False)
    """The last day that the date may mean."""

    def __post_init__(self) -> None:
        last_month = self.month or 12
        last = self.day or calendar.monthrange(self.year, last_month)[1]
        object.__setattr__(self, "first_day", date(self.year, self.month or 1, self.day or 1))
        object.__setattr__(self, "last_day", date(self.year, last_month, last))

    @classmethod
    @lru_cache(maxsize=50_000)
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, with a trailing ``~`` for approximate.

        Raises DateError for any other text and for a day that does not exist.

        >>> str(PartialDate.parse("1979~"))
        '1979~'
        >>> PartialDate.parse("2023-02-29")
        Traceback (most recent call last):
        graph.dates.DateError: 2023-02-29 does not exist: February 2023 has 28 days
        """
        match = _WRITTEN.fullmatch(text)
        if not match:
            raise DateError("a date is written YYYY, YYYY-MM or YYYY-MM-DD, with a trailing ~ if approximate")
        year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
        assert year is not None
        _require_existing(text, year, month, day)
        return cls(year, month, day, bool(match.group(4)))

    @property
    def exact(self) -> bool:
        """Whether the date is one certain day."""
        return self.day is not None and not self.approximate

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts) + "~" * self.approximate

    @property
    def in_words(self) -> str:
        """The date as a reader says it.

        >>> PartialDate.parse("2024-12-08").in_words, PartialDate.parse("1979~").in_words
        ('8 December 2024', 'about 1979')
        """
        parts = [str(self.year)]
        if self.month:
            parts.insert(0, _MONTHS[self.month - 1])
        if self.day:
            parts.insert(0, str(self.day))
        return "about " * self.approximate + " ".join(parts)

    @property
    def with_preposition(self) -> str:
        """The date as it stands after a verb.

        >>> PartialDate.parse("2024-12-08").with_preposition, PartialDate.parse("2015-09").with_preposition
        ('on 8 December 2024', 'in September 2015')
        """
        return ("on " if self.day else "in ") + self.in_words


@dataclass(frozen=True, slots=True)
class Period:
    """A start and an end, both included. No start: since ever. No end: until now.

    >>> Period.parse("2011", "2024-12-08").presence(date(2011, 6, 1))
    <Presence.UNCERTAIN: 'uncertain'>
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def parse(cls, start: str | None, end: str | None) -> Period:
        """A period from two written dates; raises DateError as PartialDate.parse does."""
        return cls((start and PartialDate.parse(start)) or None, (end and PartialDate.parse(end)) or None)

    def presence(self, day: date) -> Presence:
        """Whether the period holds on a day.

        It holds from the first day of its start to the last day of its end, both included, as Correlates
        of War and EDTF have it. On a day inside a boundary that is not known to the day, this is uncertain.
        """
        uncertain = False
        if self.start:
            if day < self.start.first_day:
                return Presence.ABSENT
            uncertain = not self.start.exact and day <= self.start.last_day
        if self.end:
            if day > self.end.last_day:
                return Presence.ABSENT
            uncertain = uncertain or (not self.end.exact and day >= self.end.first_day)
        return Presence.UNCERTAIN if uncertain else Presence.PRESENT

    def overlaps(self, other: Period) -> bool:
        """Whether a day certainly or possibly lies in both periods.

        >>> Period.parse("2011", "2012").overlaps(Period.parse("2012-05", None))
        True
        """
        return self._begins_by(other.end) and other._begins_by(self.end)

    def _begins_by(self, end: PartialDate | None) -> bool:
        return not self.start or not end or self.start.first_day <= end.last_day

    @property
    def in_words(self) -> str:
        """The period as a reader says it.

        >>> Period.parse("2011", "2024-12-08").in_words, Period.parse("2017", None).in_words, ALWAYS.in_words
        ('2011 to 8 December 2024', 'since 2017', 'dates unknown')
        """
        if self.start and self.start == self.end:
            return self.start.in_words
        if self.start and self.end:
            return f"{self.start.in_words} to {self.end.in_words}"
        if self.start:
            return f"since {self.start.in_words}"
        return f"until {self.end.in_words}" if self.end else "dates unknown"


ALWAYS = Period()


def day_in_words(day: date) -> str:
    """A day as a reader says it.

    >>> day_in_words(date(2024, 12, 8))
    '8 December 2024'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _require_existing(text: str, year: int, month: int | None, day: int | None) -> None:
    if year < 1:
        raise DateError(f"{text} does not exist: years count from 0001")
    if month is None:
        return
    if not 1 <= month <= 12:
        raise DateError(f"{text} does not exist: a year has 12 months")
    days = calendar.monthrange(year, month)[1]
    if day is not None and not 1 <= day <= days:
        raise DateError(f"{text} does not exist: {_MONTHS[month - 1]} {year} has {days} days")
