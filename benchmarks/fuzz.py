"""Damaged and malicious files: the loader and every reader answer with a case or with its problems, and what
is sound of a case goes through every writer: data files; less often, as they are slow, figures, the page in
one file, reports and handouts. `python -m benchmarks.fuzz --inputs 100000`."""

from __future__ import annotations

import argparse
import collections
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import taught  # noqa: E402
from mutations import mutated, mutated_within  # noqa: E402
from writers import QUICK, SLOW, Writer  # noqa: E402

from graph.files.extract import whole  # noqa: E402
from graph.files.formats import FORMATS  # noqa: E402
from graph.load import load  # noqa: E402
from graph.model import Case  # noqa: E402
from graph.problems import CaseError  # noqa: E402

WRITTEN_OF, SLOWLY_OF = 3, 10
"""Of how many inputs one goes through a writer too, and through a slow one, another one each time."""


def main() -> int:
    """Run, print what came of it; 1 where anything but a case or its problems came."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000, help="how many files to try")
    parser.add_argument("--seed", type=int, default=0, help="another seed tries other files")
    chosen = parser.parse_args()
    outcomes: collections.Counter[str] = collections.Counter()
    written: collections.Counter[str] = collections.Counter()
    slowest = (0.0, "")
    for number, (name, read) in enumerate(inputs(random.Random(chosen.seed), chosen.inputs)):
        start = time.perf_counter()
        step = "reading"
        try:
            case, outcome = sound(read)
            for step, write in writers(number):
                write(case)
                written[step] += 1
        except Exception:  # noqa: BLE001 (any that comes is what is looked for)
            outcome = "neither"
            where = f"input {number} of seed {chosen.seed}, {name}, {step}"
            print(f"{where}:\n{traceback.format_exc()}", flush=True)
        slowest = max(slowest, (time.perf_counter() - start, f"input {number}, {name}, {step}"))
        outcomes[f"{name}: {outcome}"] += 1
    for label, count in sorted(outcomes.items()):
        print(f"{count:7,} {label}")
    print(f"{sum(outcomes.values()):,} inputs, the slowest {slowest[0]:.2f} s: {slowest[1]}")
    for label, some in (("quick", QUICK), ("slow", SLOW)):
        print(f"{sum(written[one] for one in some):,} went through one of {len(some)} {label} writers")
    return int(any(label.endswith("neither") for label in outcomes))


def sound(read: Callable[[], Case]) -> tuple[Case, str]:
    """The sound part of a case, and whether that is all of it."""
    try:
        return read(), "a case"
    except CaseError as error:
        str(error)
        return error.sound, "problems"


def writers(number: int) -> Iterator[tuple[str, Writer]]:
    """What the input of that number is written by."""
    for some, every in ((QUICK, WRITTEN_OF), (SLOW, SLOWLY_OF)):
        if number % every == 0:
            yield list(some.items())[number // every % len(some)]


def inputs(chance: random.Random, number: int) -> Iterator[tuple[str, Callable[[], Case]]]:
    """Files by what reads them: half for the loader, half for the readers of the other formats."""
    files = taught.files()
    tiny = load(files)
    seeds = [(one, one.write(whole(tiny))) for one in FORMATS.values() if one.read]
    for n in range(number):
        if n % 2:
            name = chance.choice(sorted(files))
            spoiled = {**files, name: mutated(chance, files[name])}
            yield "loader", lambda spoiled=spoiled: load(spoiled)
        else:
            one, data = chance.choice(seeds)
            bad = chance.choice((mutated, mutated_within))(chance, data)
            yield one.id, lambda one=one, bad=bad: one.read("x" + one.suffix, bad)


if __name__ == "__main__":
    sys.exit(main())
