"""Clocks and words for figures."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def collector_off() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def processor_seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def median_ms(values: list[float]) -> str:
    ordered = sorted(values)
    span = f"{ordered[0]:.0f} to {ordered[-1]:.0f}, n={len(ordered)}"
    return f"median {statistics.median(ordered):.0f} ms ({span})"
