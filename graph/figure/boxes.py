"""Rectangles on the page, y down, in points or pixels; and how panels share one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one, give or take a hundredth."""
        return (
            self.left - 0.01 <= other.left
            and other.right <= self.right + 0.01
            and self.top - 0.01 <= other.top
            and other.bottom <= self.bottom + 0.01
        )


Quality = Callable[[float, float], float]
"""How well a panel is served by a width and a height; more is better."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Equal places for panels: so many columns and rows, `gap` apart, under headings of one height."""

    columns: int
    rows: int
    gap: float
    heading: float

    def size(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of one place without its heading, where all together have so much."""
        return (
            (width - self.gap * (self.columns - 1)) / self.columns,
            (height - self.gap * (self.rows - 1)) / self.rows - self.heading,
        )

    def height(self, one: float) -> float:
        """The height of all places when each, without its heading, has this."""
        return self.rows * (one + self.heading) + self.gap * (self.rows - 1)

    def boxes(self, area: Box, count: int) -> list[Box]:
        """The first so many places in an area, row by row."""
        wide, high = self.size(area.width, area.height)
        return [
            Box(left, top, left + wide, top + high)
            for i in range(count)
            for left in [area.left + (i % self.columns) * (wide + self.gap)]
            for top in [area.top + self.heading + (i // self.columns) * (high + self.heading + self.gap)]
        ]


def grid_for(count: int, width: float, height: float, gap: float, heading: float, quality: Quality) -> Grid:
    """The grid in which so many panels are served best; among equals the one with the most columns."""
    grids = [
        Grid(columns, math.ceil(count / columns), gap, heading if count > 1 else 0.0)
        for columns in range(max(1, count), 0, -1)
    ]
    return max(grids, key=lambda grid: quality(*grid.size(width, height)))
