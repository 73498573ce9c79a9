"""The command line: `python -m graph COMMAND [CASE_DIR]`. What it can do stands in `graph.commands`."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from graph import plain
from graph.command import CANNOT, PROBLEMS, SOUND, CommandError
from graph.commands import COMMANDS
from graph.problems import CaseError, printable


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; complaints go to standard error."""
    _speak_utf8()
    parsed = _parsed(arguments)
    try:
        answer = COMMANDS[parsed.command].run(parsed)
        print(_json(answer.data()) if parsed.json else answer.text())
        sys.stdout.flush()
        return answer.code
    except CaseError as error:
        if parsed.json:
            print(_json(plain.problems(error.problems)))
        print(*error.problems, sep="\n", file=sys.stderr)
        return CANNOT if error.cannot_read else PROBLEMS
    except CommandError as error:
        print(printable(str(error)), file=sys.stderr)
        return CANNOT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOUND


def parser() -> argparse.ArgumentParser:
    """What reads the words behind `python -m graph`: `command` is a name, the rest are its arguments."""
    whole = _OneLineParser(
        prog="python -m graph", description="Who backs, fights and hosts whom, at any date."
    )
    choices = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for command in COMMANDS.values():
        one = choices.add_parser(command.name, help=command.words, description=command.words)
        one.add_argument("case", nargs="?", default="data", metavar="CASE_DIR", help="default: data")
        one.add_argument("--json", action="store_true", help="print data instead of sentences")
        command.add_arguments(one)
    return whole


class _OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with the words on one line, and where to read more."""

    def error(self, message: str) -> NoReturn:
        self.exit(CANNOT, f"{printable(message)} (see {self.prog} --help)\n")


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    whole = parser()
    for word in arguments:
        option, _, value = word.partition("=")
        if option.startswith("-") and value == "--":  # Python 3.11 would make an empty list of it
            whole.error(f"{option} has no value")
    return whole.parse_args(arguments)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
