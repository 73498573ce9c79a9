"""Whatever is wrong with the words behind `python -m graph`: one line says so, and the exit code is 2."""

from __future__ import annotations

import argparse

import pytest
import taught

from graph.cli import main, parser
from graph.commands import COMMANDS

SOUND = {
    "validate": ["CASE"],
    "snapshot": ["CASE"],
    "diff": ["CASE"],
    "balance": ["CASE"],
    "explain": ["CASE", "avaria", "old-council", "--at", "before"],
    "figure": ["CASE", "-o", "OUT/figure.svg"],
    "export": ["CASE", "-o", "OUT/tiny.gexf"],
    "cite": ["CASE"],
    "report": ["CASE", "-o", "OUT/report.zip", "--figures", "matrix"],
    "convert": ["CASE", "OUT/tiny.xlsx"],
    "handout": ["CASE", "the-change", "-o", "OUT/handout.html"],
    "schema": ["-o", "OUT/schemas"],
}
"""Words with which each command works."""

WRONG = {
    "--at": "befor",
    "--from": "2001-02-30",
    "--to": "2099-01-01",
    "--output": "OUT/nowhere.there",
    "--kind": "pie",
    "--actor": "nobody",
    "--steps": "0",
    "--order": "chaos",
    "--size": "wide",
    "--dpi": "many",
    "--style": "vague",
    "--accessed": "yesterday",
    "--figures": "pie",
    "--sections": "poems",
}
"""A wrong value of each option that takes one."""

BESIDE = {"--actor": ["--kind", "ego"], "--steps": ["--kind", "ego"]}
"""What else an option needs to matter."""

ANYTHING = {"--title", "--subtitle", "--url"}
"""Options that take any text."""

WITHOUT_CASE = {"schema"}

MISLEADING = ["a\nb", "a\0b", "\ud800", "\u202e", "x" * 5000, "--", "'"]


def options(command):
    """The options of a command that take a value, by their long names."""
    choices = next(one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)).choices
    takes = [one for one in choices[command]._actions if one.option_strings and one.nargs != 0]
    return {one.option_strings[-1]: one for one in takes}


EVERY_OPTION = [(command, option) for command in COMMANDS for option in options(command)]
COMMANDS_OF_A_CASE = sorted(set(COMMANDS) - WITHOUT_CASE)


@pytest.fixture
def place(tmp_path):
    """A folder with a sound case and one in which to write."""
    (tmp_path / "case").mkdir()
    (tmp_path / "out").mkdir()
    for name, data in taught.files().items():
        (tmp_path / "case" / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def told(capsys, place):
    """Runs a command; gives its exit code and the lines of its complaint."""

    def run(*words):
        named = {"CASE": str(place / "case"), "OUT": str(place / "out")}
        for word, path in named.items():
            words = [str(one).replace(word, path) for one in words]
        try:
            code = main(words)
        except SystemExit as stopped:
            code = stopped.code
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.err.splitlines()

    return run


def require_one_line(answer):
    code, lines = answer
    assert code == 2
    assert len(lines) == 1
    assert lines[0].isprintable()


def test_every_command_and_every_option_is_tried():
    assert set(SOUND) == set(COMMANDS)
    assert {option for _, option in EVERY_OPTION} == WRONG.keys() | ANYTHING


@pytest.mark.parametrize("command", COMMANDS)
def test_the_words_are_sound_as_they_stand(told, command):
    assert told(command, *SOUND[command]) == (0, [])


@pytest.mark.parametrize(("command", "option"), EVERY_OPTION)
def test_a_wrong_value_of_an_option(told, command, option):
    if option not in ANYTHING and (command, option) != ("schema", "--output"):
        words = [*SOUND[command], *BESIDE.get(option, []), f"{option}={WRONG[option]}"]
        require_one_line(told(command, *words))


@pytest.mark.parametrize(("command", "option"), EVERY_OPTION)
def test_a_misleading_value_of_an_option_breaks_nothing(told, command, option):
    for value in () if option in ("--output", *ANYTHING) else MISLEADING:
        require_one_line(told(command, *SOUND[command], *BESIDE.get(option, []), f"{option}={value}"))


@pytest.mark.parametrize(("command", "option"), [pair for pair in EVERY_OPTION if pair[1] in ANYTHING])
def test_any_text_is_taken_where_text_is_asked_for(told, command, option):
    for text in ("a\nb\0\u202e<b>'--", "a=--"):
        assert told(command, *SOUND[command], f"{option}={text}") == (0, [])
    code, lines = told(command, *SOUND[command], f"{option}=\ud800")
    assert code == 0 or (code == 2 and len(lines) == 1), "half a character may be refused"


@pytest.mark.parametrize("where", ["nowhere", "case/actors.yaml", "out", *MISLEADING], ids=ascii)
@pytest.mark.parametrize("command", COMMANDS_OF_A_CASE)
def test_a_case_that_is_not_there(told, place, command, where):
    words = [str(place / where) if one == "CASE" else one for one in SOUND[command]]
    code, lines = told(command, *words)
    assert code == 2
    most = 2 if where == "out" else 1
    assert len(lines) <= most, "one line for each file that is missing"
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("command", COMMANDS_OF_A_CASE)
def test_a_case_with_a_problem_exits_with_1(told, place, command):
    (place / "case" / "edges.yaml").write_text("edges:\n- {source: avaria, target: nobody, type: ally}\n")
    code, _ = told(command, *SOUND[command])
    assert code == 1


@pytest.mark.parametrize("command", [command for command in SOUND if "OUT" in str(SOUND[command])])
def test_an_output_that_cannot_be_written(told, place, command):
    (place / "out").rmdir()
    (place / "out").write_text("a file in place of a folder")
    require_one_line(told(command, *SOUND[command]))


@pytest.mark.parametrize("command", [command for command in SOUND if "OUT" in str(SOUND[command])])
@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "\ud800"], ids=ascii)
def test_an_output_of_a_name_that_no_file_can_have(told, command, name):
    require_one_line(told(command, *(word.replace("OUT/", f"OUT/{name}") for word in SOUND[command])))


@pytest.mark.parametrize(
    "words",
    [
        ["explain", "CASE", "nobody", "avaria"],
        ["explain", "CASE", "avaria", "nobody"],
        ["explain", "CASE", "avaria", "avaria"],
        ["handout", "CASE", "the-chance", "-o", "OUT/x.html"],
        ["figure", "CASE", "--kind", "ego", "--actor", "nobody", "-o", "OUT/x.svg"],
        ["convert", "CASE", "OUT/x.doc"],
        ["convert", "CASE", "CASE"],
    ],
    ids=" ".join,
)
def test_an_id_or_a_format_that_is_unknown(told, words):
    require_one_line(told(*words))


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_that_is_unknown_and_one_that_lacks_its_value(told, command):
    require_one_line(told(command, *SOUND[command], "--nonsense"))
    require_one_line(told(command, *SOUND[command], "one", "two", "many", "words\ntoo"))
    for option in options(command):
        if option != "--sections":
            require_one_line(told(command, *SOUND[command], option))


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_two_dashes_are_no_value(told, option):
    require_one_line(told("figure", "CASE", f"{option}=--"))


@pytest.mark.parametrize("words", [[], ["nonsense"], ["vali\ndate"], ["figure"], ["--at", "before"]], ids=str)
def test_a_command_that_is_unknown_or_lacks_what_it_needs(told, words):
    require_one_line(told(*words))
