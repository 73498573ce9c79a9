"""The four edge types that every case has, and looks for the types that a case adds without one.

Signs follow the design page's rule of signs: ally and patron +1, adversary -1, all else 0 unless the case
says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import EdgeType
from graph.palette import DASHES, HEADS, LINE_COLOURS

BUILT_IN: tuple[EdgeType, ...] = (
    EdgeType(
        id="ally",
        label="Ally",
        forward="is allied with",
        backward="is allied with",
        noun="the alliance between {source} and {target}",
        directed=False,
        sign=1,
        colour="blue",
        dash="solid",
        head="circle",
        letter="A",
        definition="Two actors bound by a treaty, a declared alliance, or fighting side by side.",
    ),
    EdgeType(
        id="patron",
        label="Patron",
        forward="is patron of",
        backward="is client of",
        noun="{source's} patronage of {target}",
        directed=True,
        sign=1,
        colour="purple",
        dash="solid",
        head="arrow",
        letter="P",
        definition="The source sustains the target with arms, money, troops, training or protection.",
    ),
    EdgeType(
        id="adversary",
        label="Adversary",
        forward="is an adversary of",
        backward="is an adversary of",
        noun="the hostility between {source} and {target}",
        directed=False,
        sign=-1,
        colour="orange",
        dash="dashed",
        head="bar",
        letter="X",
        definition="Two actors in armed conflict, in a coded rivalry, or with a declared hostile policy.",
    ),
    EdgeType(
        id="basing_rights",
        label="Basing rights",
        forward="has basing rights in",
        backward="grants basing rights to",
        noun="{source's} basing rights in {target}",
        directed=True,
        sign=0,
        colour="teal",
        dash="solid",
        head="box",
        letter="B",
        definition="The target hosts forces of the source with the consent of its government.",
    ),
)


def free_look(taken: Iterable[EdgeType], dash: str = "", head: str = "") -> tuple[str, str]:
    """The first dash and head that no type has yet, headless lines last; one of them may be set."""
    used = {(edge_type.dash, edge_type.head) for edge_type in taken}
    dashes, heads = [dash] if dash else DASHES, [head] if head else (*HEADS[1:], HEADS[0])
    looks = [(dash, head) for dash in dashes for head in heads]
    return next((look for look in looks if look not in used), looks[0])


def free_colour(taken: Iterable[EdgeType]) -> str:
    """The line colour that the fewest types have."""
    used = [edge_type.colour for edge_type in taken]
    return min(LINE_COLOURS, key=used.count)


def free_letter(label: str, taken: Iterable[EdgeType]) -> str:
    """A capital letter or digit that no type has yet, from the label if possible."""
    used = {edge_type.letter.upper() for edge_type in taken}
    letters = [*filter(str.isalnum, label.upper()), *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
    return next((letter for letter in letters if letter not in used), "?")
