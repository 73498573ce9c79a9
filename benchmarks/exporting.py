"""Writing data files: a large graph beside networkx's own writers, and the Syria case in every format."""

from __future__ import annotations

import io
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import networkx as nx

from benchmarks.loading import ACTORS, EDGES, large_case
from benchmarks.timing import collector_off, median_ms, seconds
from graph.files.columns import ACTORS as ACTOR_TABLE
from graph.files.columns import EDGES as EDGE_TABLE
from graph.files.columns import flat
from graph.files.extract import Extract, whole
from graph.files.formats import FORMATS
from graph.load import load

ROUNDS = 5
_DATA = Path(__file__).parent.parent / "data"
_WRITERS = {"graphml": nx.write_graphml, "gexf": nx.write_gexf}


def measured() -> Iterator[str]:
    extract = whole(load(large_case(1)))
    G = as_networkx(extract)
    for id_, theirs in _WRITERS.items():
        ratios = [_ratio(id_, theirs, extract, G) for _ in range(ROUNDS)]
        yield (
            f"write {ACTORS:,} actors, {EDGES:,} edges to {FORMATS[id_].label}: "
            f"{statistics.median(ratios):.2f} times networkx's own writer "
            f"({min(ratios):.2f} to {max(ratios):.2f}, n={ROUNDS})"
        )
    syria = whole(load(_DATA))
    for form in FORMATS.values():
        times = [1000 * seconds(partial(form.write, syria)) for _ in range(ROUNDS)]
        yield f"write the Syria case, {form.label}: {median_ms(times)}"


def _ratio(id_: str, theirs: Callable[..., None], extract: Extract, G: nx.MultiDiGraph) -> float:
    with collector_off():
        ours = seconds(partial(FORMATS[id_].write, extract))
        return ours / seconds(partial(theirs, G, io.BytesIO()))


def as_networkx(extract: Extract) -> nx.MultiDiGraph:
    """The same nodes, edges and attributes, for networkx to write."""
    G = nx.MultiDiGraph()
    for row in ACTOR_TABLE.rows(extract):
        G.add_node(row["id"], **{name: flat(value) for name, value in row.items() if name != "id"})
    for row in EDGE_TABLE.rows(extract):
        said = {name: flat(value) for name, value in row.items() if name not in ("source", "target")}
        G.add_edge(row["source"], row["target"], row["id"], **said)
    return G
