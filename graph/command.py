"""What a command of `python -m graph` is, and what commands share: days, files, the printed answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from graph.model import Case
from graph.snapshot import UnknownDayError, day_of, snapshots

SOUND, PROBLEMS, CANNOT = 0, 1, 2
"""The exit codes: sound, the case has problems, something could not be read, written or understood."""

_DAY = "a snapshot's id or a date YYYY-MM-DD"


class CommandError(Exception):
    """A command that cannot be carried out; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: the data of `--json`, the text of a terminal, the exit code.

    The one that is not asked for is not made.
    """

    data: Callable[[], Mapping[str, Any]]
    text: Callable[[], str]
    code: int = SOUND


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does in a sentence, its arguments, and what carries it out.

    `add_arguments` gives a parser the arguments beyond CASE_DIR (`case`) and `--json`, which all have. `run`
    may raise CaseError and CommandError, and no other exception.
    """

    name: str
    words: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Answer]


def add_day(parser: argparse.ArgumentParser, default: str = "the latest snapshot") -> None:
    """Let a command ask for one day, `--at`; `default` says what it means to leave it out."""
    parser.add_argument("--at", metavar="DAY", help=f"{_DAY}; default: {default}")


def add_two_days(parser: argparse.ArgumentParser) -> None:
    """Let a command ask for two days, `--from` and `--to`."""
    parser.add_argument("--from", dest="earlier", metavar="DAY", help=_DAY)
    parser.add_argument("--to", dest="later", metavar="DAY", help=_DAY)


def add_output(parser: argparse.ArgumentParser, suffixes: str) -> None:
    """Let a command ask for the file to write, `--output`; `suffixes` names the endings that are known."""
    words = f"its ending says the format: {suffixes}"
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=words)


def day(case: Case, word: str | None) -> date:
    """The day that a word means, the latest snapshot where there is none. Raises CommandError."""
    if word is None:
        return snapshots(case)[-1].date
    try:
        return day_of(case, word)
    except UnknownDayError as error:
        raise CommandError(str(error)) from None


def two_days(case: Case, arguments: argparse.Namespace) -> tuple[date, date]:
    """The days of `--from` and `--to`, else those that the case compares. Raises CommandError."""
    defaults = case.compare or (None, None)
    earlier, later = arguments.earlier or defaults[0], arguments.later or defaults[1]
    if not earlier or not later:
        raise CommandError("Say the two days: --from A --to B.")
    return day(case, earlier), day(case, later)


def written(path: Path, content: bytes, said: Mapping[str, Any]) -> Answer:
    """Write a file; the answer names it and adds what is said of it, a "warning" in its text too.

    Raises CommandError.
    """
    try:
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from None
    lines = filter(None, [f"{path}: {len(content):,} bytes", said.get("warning")])
    return Answer(lambda: {"file": str(path), **said}, lambda: "\n".join(lines))


def cannot_write(path: Path, error: Exception) -> CommandError:
    """What to say of a file that could not be written."""
    return CommandError(f"{path} cannot be written: {_reason(error)}.")


def cannot_read(path: Path, error: Exception) -> CommandError:
    """What to say of a file that could not be read."""
    return CommandError(f"{path} cannot be read: {_reason(error)}.")


def _reason(error: Exception) -> str:
    return str((isinstance(error, OSError) and error.strerror) or error)
