"""Processes that are killed while they save, and what is in the folder then.

What is promised is promised of each file: it is the old one or the new one, whole. Of two that are saved
together one may be new and the other old. The moments are drawn from a seed; where in a save they fall is up
to the machine.
"""

from __future__ import annotations

import collections
import itertools
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playwright.sync_api import Page, sync_playwright

from benchmarks.saver import original, version
from graph.case_files import FILES
from graph.load import load
from graph.save import sweep

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from driving import launched, running  # noqa: E402

_CASE = ROOT / "data"
SEED = 0
KILLS, APP_KILLS = 200, 6
WARM = (2, 6)
"""How many saves a process has said before the one in which it is killed, at least and at most."""

BEYOND = 1.3
"""Up to how many times the length of a save after it was said the kill comes."""

_EDITED = "edges.yaml"
_PATIENCE_S = 60

Outcome = collections.Counter[str]


def measured() -> Iterator[str]:
    with _case() as folder:
        yield _of_a_loop(folder, random.Random(SEED))
    with _case() as folder:
        yield _of_the_app(folder, random.Random(SEED))


@contextmanager
def _case() -> Iterator[Path]:
    """A copy of the Syria case."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "case"
        folder.mkdir()
        for file in FILES:
            if (_CASE / file).is_file():
                shutil.copy(_CASE / file, folder)
        yield folder


def _of_a_loop(folder: Path, chance: random.Random) -> str:
    outcome: Outcome = collections.Counter()
    plain, number = original(folder), 1
    length_s = _length_s(folder)
    for _ in range(KILLS):
        number = 1 + _killed(folder, number, chance.randint(*WARM), chance.uniform(0, BEYOND * length_s))
        _judge(folder, version(plain, number - 2), version(plain, number - 1), outcome)
    return _said("a process that saves two files over and over", outcome, length_s)


def _length_s(folder: Path) -> float:
    """How long a save takes, from where it is said to where the next one is said, in seconds."""
    with _saving(folder, 1) as (process, said):
        times = []
        for _ in range(60):
            said.readline()
            times.append(time.perf_counter())
        process.kill()
    return statistics.median(later - earlier for earlier, later in itertools.pairwise(times[10:]))


@contextmanager
def _saving(folder: Path, first: int) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    command = [sys.executable, "-m", "benchmarks.saver", str(folder), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process, process.stdout


def _killed(folder: Path, first: int, warm: int, after_s: float) -> int:
    """Have a process save and kill it that long after it said a version; gives the last it said."""
    with _saving(folder, first) as (process, said):
        for _ in range(warm):
            said.readline()
        _wait(after_s)
        process.kill()
        process.wait()
        return max([first + warm - 1, *map(int, said.read().split())])


def _wait(seconds: float) -> None:
    """Wait more exactly than by sleeping."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def _judge(folder: Path, old: Mapping[str, bytes], new: Mapping[str, bytes], outcome: Outcome) -> None:
    """Count what is in the folder: which version each file is, what temporary files there are to sweep."""
    strays = _names(folder) - set(FILES)
    found = {name: (folder / name).read_bytes() for name in new}
    news = sum(found[name] == new[name] for name in new)
    whole = all(found[name] in (old[name], new[name]) for name in new)
    swept = set(sweep(folder, older_than=0))
    kept = _names(folder) == _names(_CASE) and len(load(folder).edges) == len(load(_CASE).edges)
    outcome["kills"] += 1
    outcome["damaged"] += not (whole and kept and swept == strays)
    outcome["new"] += whole and news == len(new)
    outcome["old"] += whole and news == 0
    outcome["one new"] += whole and 0 < news < len(new)
    outcome["temporaries"] += len(strays)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _said(what: str, outcome: Outcome, length_s: float) -> str:
    return (
        f"{what}, killed {outcome['kills']} times, a save of two files taking {1000 * length_s:.1f} ms: "
        f"{outcome['old']} found the old, {outcome['new']} the new, {outcome['one new']} one of each, "
        f"{outcome['damaged']} anything else; {outcome['temporaries']} temporary files left and swept"
    )


def _of_the_app(folder: Path, chance: random.Random) -> str:
    """The same for the server of the app; the moments count from the first sign of a save in the folder."""
    outcome: Outcome = collections.Counter()
    length_s = _length_s(folder)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for number in range(APP_KILLS):
            line = f"# line {number}\n"
            old = (folder / _EDITED).read_bytes()
            with running(ROOT / "app.py", folder, "--", "--edit") as (address, process):
                _add_and_save(browser.new_page(), address, line)
                _await_save(folder, old)
                _wait(chance.uniform(0, BEYOND * length_s))
                os.kill(process, signal.SIGKILL)
            _judge(folder, {_EDITED: old}, {_EDITED: old + line.encode()}, outcome)
        browser.close()
    return _said("the app with -- --edit while it saves a file", outcome, length_s)


def _add_and_save(page: Page, address: str, line: str) -> None:
    page.goto(f"{address}/edit")
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("radio", name="YAML").click()
    page.get_by_role("textbox", name="Text of the file").press("Control+End")
    page.keyboard.insert_text(line)
    page.keyboard.press("Control+Enter")
    save = page.get_by_role("button", name="Save to case").and_(page.locator(":enabled"))
    save.wait_for()
    save.evaluate("button => button.click()")


def _await_save(folder: Path, old: bytes) -> None:
    """Wait for a temporary file, or for the new one where that was quicker."""
    end = time.monotonic() + _PATIENCE_S
    while not _names(folder) - set(FILES) and (folder / _EDITED).read_bytes() == old:
        if time.monotonic() > end:
            raise TimeoutError("the app did not save")


if __name__ == "__main__":
    for line in measured():
        print(line, flush=True)
