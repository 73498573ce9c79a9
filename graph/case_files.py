"""The files of a case: which there are, and their bytes from a folder or an upload, never too many."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.problems import Problem, did_you_mean, printable, shown

FILES = (
    "case.yaml", "actors.yaml", "edge_types.yaml", "edges.yaml", "snapshots.yaml", "references.yaml",
    "positions.yaml", "lessons.yaml",
)  # fmt: skip
"""Every file of a case, in the order in which problems are told."""
REQUIRED = ("actors.yaml", "edges.yaml")
MAX_FILE_BYTES = 32 * 2**20

Content = Mapping[str, bytes]
"""The bytes of files by name."""


def files_of(source: Path | str | Content) -> tuple[dict[str, bytes], list[Problem]]:
    """The files that a folder or a mapping holds, and a problem for each that cannot be read.

    A file that no case has stands there empty; one that is too large is read a byte further than allowed.
    """
    return _read_mapping(source) if isinstance(source, Mapping) else _read_folder(source)


def _read_mapping(source: Mapping[Any, object]) -> tuple[dict[str, bytes], list[Problem]]:
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    for key, data in source.items():
        name = str(key)
        if not _concerns_us(name):
            continue
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogatepass")
        if isinstance(data, (bytes, bytearray, memoryview)):
            content[name] = bytes(data) if name in FILES else b""
        else:
            problems.append(_cannot_read(name, f"it is {shown(type(data).__name__)}, not bytes"))
    return content, problems


def _read_folder(folder: Path | str) -> tuple[dict[str, bytes], list[Problem]]:
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    try:
        paths = sorted(path for path in Path(folder).iterdir() if _concerns_us(path.name))
        paths = [path for path in paths if path.suffix in (".yaml", ".yml")]
    except (OSError, ValueError) as error:
        where, reason = shown(str(folder), 200), _reason(error)
        message = f"there is no folder {where} that can be read: {reason}"
        return {}, [Problem(printable(str(folder)), 1, 1, "no-such-folder", message)]
    for path in paths:
        try:
            content[path.name] = _read_file(path) if path.name in FILES else b""
        except OSError as error:
            problems.append(_cannot_read(path.name, _reason(error)))
    return content, problems


def _concerns_us(name: str) -> bool:
    return not name.startswith(".")


def _read_file(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(None, "it is not a file")
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)


def _cannot_read(name: str, reason: str) -> Problem:
    return Problem(name, 1, 1, "cannot-read", f"the file cannot be read: {reason}")


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or "unknown reason"


def known_files(
    content: dict[str, bytes], unread: frozenset[str], problems: list[Problem]
) -> dict[str, bytes]:
    """Those files that a case has and that are not too large; what is wrong is reported.

    `unread` names files whose problems are reported already.
    """
    known = {}
    for name, data in content.items():
        if name not in FILES:
            hint = did_you_mean(name, FILES) or f"A case has {', '.join(FILES)}."
            problems.append(Problem(name, 1, 1, "unknown-file", f"{shown(name)} is no file of a case", hint))
        elif len(data) > MAX_FILE_BYTES:
            limit = f"{MAX_FILE_BYTES // 2**20} MB are allowed"
            problems.append(Problem(name, 1, 1, "too-large", f"the file is too large: {limit}"))
        else:
            known[name] = data
    for name in REQUIRED:
        if name not in content and name not in unread:
            message = f'the file "{name}" is missing'
            problems.append(
                Problem(name, 1, 1, "no-such-file", message, "A case needs actors.yaml and edges.yaml.")
            )
    return known


def in_order_of_files(problem: Problem) -> tuple[int, Problem]:
    """The key that sorts problems by file, then by line."""
    return (FILES.index(problem.file) if problem.file in FILES else -1, problem)
