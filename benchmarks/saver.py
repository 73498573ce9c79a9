"""A process that saves a case again and again, for `kill_saves.py`.

`python -m benchmarks.saver FOLDER FIRST` begins with the version of that number. It says the number of each
version on a line before it saves it.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Mapping
from pathlib import Path

from graph.save import save

SAVED = ("actors.yaml", "edges.yaml")
"""The pair of files that every save writes."""

_MOST_LINES = 400


def version(original: Mapping[str, bytes], number: int) -> dict[str, bytes]:
    """Both files with a comment behind them that no other version has, of another length each time."""
    comment = b"# version %d\n" % number * (1 + number * 79 % _MOST_LINES)
    return {name: original[name] + comment for name in SAVED}


def original(folder: Path) -> dict[str, bytes]:
    """The pair as it was before any version."""
    return {name: (folder / name).read_bytes().partition(b"# version ")[0] for name in SAVED}


def main() -> None:
    """Save one version after the other until somebody ends it."""
    folder, first = Path(sys.argv[1]), int(sys.argv[2])
    plain, read = original(folder), {name: (folder / name).read_bytes() for name in SAVED}
    for number in itertools.count(first):
        new = version(plain, number)
        print(number, flush=True)
        save(folder, new, read)
        read = new


if __name__ == "__main__":
    main()
