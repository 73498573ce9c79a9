"""A picture in which actors carry the letter and the fill of their camp."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from graph.scene import KindEntry, NodeMark, Scene

FILLS = ("sand", "mist", "mint", "lilac", "rose", "slate")
"""The fills of the first camps; the letter tells the camps apart where fills do not."""

_NONE = "stone"


def camped(scene: Scene, camps: Mapping[str, str], free: Collection[str] = ()) -> Scene:
    """A scene with the camps of its actors; `camps` holds letters by actor id, `free` who could stand
    elsewhere.

    Whoever has no letter has the fill of stone. The shape still says the kind; the legend says all of it.
    """
    fills = _fills(camps)
    nodes = tuple(_in_camp(node, camps.get(node.id, ""), fills, node.id in free) for node in scene.nodes)
    numbers = Counter(camps[node.id] for node in scene.nodes if node.id in camps)
    entries = [
        KindEntry(f"camp-{letter}", f"Camp {letter}", "square", fill, numbers[letter])
        for letter, fill in fills.items()
        if numbers[letter]
    ]
    kinds = [replace(entry, fill=_NONE) for entry in scene.kinds]
    doubt = "; a question mark: could stand in the other camp at no cost" if free else ""
    note = f"Letters and fills: camps of the best split{doubt}."
    return replace(
        scene,
        nodes=nodes,
        kinds=(*entries, *kinds),
        caption=f"{scene.caption} {note}",
        alt=f"{scene.alt} {note}",
    )


def _fills(camps: Mapping[str, str]) -> dict[str, str]:
    found = sorted(set(camps.values()), key=lambda letter: (len(letter), letter))
    return {letter: FILLS[n] if n < len(FILLS) else _NONE for n, letter in enumerate(found)}


def _in_camp(node: NodeMark, letter: str, fills: Mapping[str, str], free: bool) -> NodeMark:
    if not letter:
        return replace(node, fill=_NONE)
    said = letter + "?" * free
    doubt = ", could stand in the other camp at no cost" * free
    return replace(
        node,
        label=f"{said} · {node.label}",
        fill=fills[letter],
        tooltip=f"{node.tooltip}\nCamp {letter}{doubt}",
    )
