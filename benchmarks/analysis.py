"""How long the measures of the Analysis page take, exact frustration of a real network, and signed triangles.

In processor time, which other work on the machine lengthens less than the time that passes.
"""

from __future__ import annotations

import csv
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

from benchmarks.timing import collector_off, median_ms, processor_seconds
from graph.analysis.frustration import frustration
from graph.analysis.signed import Signed
from graph.analysis.triangles import count

HERE = Path(__file__).parent
RUNS = 5
ACTORS, PAIRS = 20_000, 100_000

COLD = """
import time
from pathlib import Path
import networkx, numpy
from graph.load import load
from graph.snapshot import day_of, graph_at
case = load(Path("data"))
before, after = (graph_at(case, day_of(case, day)) for day in ("before", "after"))
start = time.process_time()
from graph.analysis.balance import balance
from graph.analysis.camps import camp_changes
from graph.analysis.communities import communities
from graph.analysis.degrees import degrees
from graph.analysis.measures import measures
from graph.analysis.ranking import ranking
from graph.analysis.sensitivity import readings
from graph.analysis.triangle_changes import triangle_changes
one, other = (balance(case, G) for G in (before, after))
triangle_changes(one.network, other.network)
camp_changes(one.frustration, other.frustration)
for G in (before, after):
    communities(case, G), degrees(case, G), readings(case, G)
for measure in measures().values():
    ranking(case, measure, before, after)
print(time.process_time() - start)
"""


def measured() -> Iterator[str]:
    cold = [_cold() * 1000 for _ in range(RUNS)]
    yield f"Syria, every measure of the page for both days, in a new process: {median_ms(cold)}"
    network = interstate()
    times = [processor_seconds(lambda: frustration(network)) * 1000 for _ in range(RUNS)]
    found = frustration(network)
    said = "exactly" if found.exact else "a bound"
    size = f"{len(network.actors)} states, {len(network.pairs)} pairs"
    yield f"frustration index of {size}: {found.value}, {said}: {median_ms(times)}"
    yield _triangles()


def _cold() -> float:
    done = subprocess.run(
        [sys.executable, "-c", COLD], cwd=HERE.parent, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def interstate() -> Signed:
    """Alliances and militarised disputes of states, 1994 to 1997 (see the page on benchmarks)."""
    with (HERE / "interstate.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["source"], row["target"], int(row["sign"])) for row in csv.DictReader(file)]
    return Signed(
        frozenset((one, other) for one, other, sign in rows if sign > 0),
        frozenset((one, other) for one, other, sign in rows if sign < 0),
    )


def _triangles() -> str:
    G = nx.gnm_random_graph(ACTORS, PAIRS, seed=1)
    named = nx.relabel_nodes(G, {n: f"{n:05}" for n in G})
    turned = random.Random(1)
    pairs = {tuple(sorted(pair)): turned.random() < 0.6 for pair in named.edges}
    network = Signed(
        frozenset(pair for pair, friends in pairs.items() if friends),
        frozenset(pair for pair, friends in pairs.items() if not friends),
    )
    with collector_off():
        ratios = [
            processor_seconds(lambda: count(network)) / processor_seconds(lambda: nx.triangles(named))
            for _ in range(RUNS)
        ]
    assert count(network).total == sum(nx.triangles(named).values()) // 3
    ratio, span = statistics.median(ratios), f"{min(ratios):.2f} to {max(ratios):.2f}, n={RUNS}"
    return f"signed triangles, {ACTORS:,} actors, {PAIRS:,} pairs: {ratio:.2f} times nx.triangles ({span})"
