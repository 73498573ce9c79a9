"""The command line as a whole process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import median_ms, seconds

ROOT = Path(__file__).parent.parent
ROUNDS = 7


def measured() -> Iterator[str]:
    command = [sys.executable, "-m", "graph", "validate", "data"]

    def run() -> None:
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    yield f"python -m graph validate data: {median_ms([1000 * seconds(run) for _ in range(ROUNDS)])}"
