"""How colours look to people who see them otherwise, and on paper without colour.

Deuteranopia, protanopia and tritanopia after Machado, Oliveira and Fernandes 2009, "A Physiologically-based
Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 1291-1298, severity 1.0: matrices that are
applied to linear RGB. Grey keeps the relative luminance of WCAG 2.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Matrix = tuple[tuple[float, float, float], ...]

LUMINANCE = (0.2126, 0.7152, 0.0722)


@dataclass(frozen=True, slots=True)
class Sight:
    """A way of seeing: its name, and what it makes of linear red, green and blue."""

    label: str
    matrix: Matrix


SIGHTS: Mapping[str, Sight] = MappingProxyType(
    {
        "grey": Sight("Without colour", (LUMINANCE, LUMINANCE, LUMINANCE)),
        "deuteranopia": Sight(
            "Deuteranopia (no green cones)",
            (
                (0.367322, 0.860646, -0.227968),
                (0.280085, 0.672501, 0.047413),
                (-0.011820, 0.042940, 0.968881),
            ),
        ),
        "protanopia": Sight(
            "Protanopia (no red cones)",
            (
                (0.152286, 1.052583, -0.204868),
                (0.114503, 0.786281, 0.099216),
                (-0.003882, -0.048116, 1.051998),
            ),
        ),
        "tritanopia": Sight(
            "Tritanopia (no blue cones)",
            (
                (1.255528, -0.076749, -0.178779),
                (-0.078411, 0.930809, 0.147602),
                (0.004733, 0.691367, 0.303900),
            ),
        ),
    }
)


def seen(red: float, green: float, blue: float, sight: str) -> tuple[float, float, float]:
    """A colour of sRGB, each part 0 to 1, as a sight of SIGHTS sees it, in sRGB again.

    >>> seen(1.0, 1.0, 1.0, "grey")
    (1.0, 1.0, 1.0)
    """
    parts = [linear(part) for part in (red, green, blue)]
    made = [sum(a * b for a, b in zip(row, parts, strict=True)) for row in SIGHTS[sight].matrix]
    red, green, blue = (round(encoded(min(1.0, max(0.0, part))), 6) for part in made)
    return red, green, blue


def linear(part: float) -> float:
    """A part of sRGB as an amount of light, both 0 to 1 (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """An amount of light as a part of sRGB, both 0 to 1 (IEC 61966-2-1)."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
