"""Reading a large case, against PyYAML's bare C loader on the same bytes."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from benchmarks.timing import collector_off, seconds
from graph.load import load

ACTORS, EDGES, ROUNDS = 2_000, 10_000, 5


def measured() -> Iterator[str]:
    ratios, repeats = [], []
    for round_ in range(ROUNDS):
        with TemporaryDirectory() as folder, collector_off():
            for name, content in large_case(round_).items():
                (Path(folder) / name).write_bytes(content)
            bare = seconds(partial(bare_load, folder))
            first = seconds(partial(load, folder))
            second = seconds(partial(load, folder))
        ratios.append(first / bare)
        repeats.append(first / second)
    yield (
        f"load {ACTORS:,} actors, {EDGES:,} edges: {statistics.median(ratios):.2f} times bare CSafeLoader "
        f"({min(ratios):.2f} to {max(ratios):.2f}, n={ROUNDS})"
    )
    yield f"load the same again: {statistics.median(repeats):.0f} times faster than the first time"


def bare_load(folder: str) -> list[object]:
    return [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in Path(folder).iterdir()]


def large_case(seed: int) -> dict[str, bytes]:
    rng = random.Random(seed)
    actors = ["actors:"]
    for n in range(ACTORS):
        actors += [
            f"  - id: actor-{n}",
            f"    name: {{en: Actor {n}, ar: ممثل {n}}}",
            "    kind: state",
            f"    aliases: [Alias {n}, Other {seed} {n}]",
            "    start: 1950-01-01",
            f"    summary: An invented actor with the number {n}.",
        ]
    edges = ["edges:"]
    for n in range(EDGES):
        source, target = rng.sample(range(ACTORS), 2)
        year = rng.randint(1951, 2000)
        edges += [
            f"  - id: edge-{n}",
            f"    source: actor-{source}",
            f"    target: actor-{target}",
            f"    type: {rng.choice(['ally', 'patron', 'adversary', 'basing_rights'])}",
            f"    start: {year}-{rng.randint(1, 12):02}",
            f"    end: {year + rng.randint(1, 20)}",
            "    confidence: established",
            f"    statement: An invented statement about the tie with the number {n}.",
            "    references: [https://example.org/a, https://example.org/b]",
        ]
    return {"actors.yaml": "\n".join(actors).encode(), "edges.yaml": "\n".join(edges).encode()}
