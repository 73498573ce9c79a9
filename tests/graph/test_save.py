"""Saving: whole files or none, and nothing of somebody else's overwritten."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from places import ROOT

from graph.load import load
from graph.save import ChangedError, SaveError, save, sweep

OLD = {"actors.yaml": b"actors: []\n", "edges.yaml": b"edges: []\n"}
NEW = {**OLD, "edges.yaml": b"edges: [] # new\n"}


@pytest.fixture
def folder(tmp_path):
    for name, data in OLD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def there(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_only_what_differs_is_written(folder):
    before = (folder / "actors.yaml").stat().st_mtime_ns
    assert save(folder, NEW, OLD) == ("edges.yaml",)
    assert there(folder) == NEW
    assert (folder / "actors.yaml").stat().st_mtime_ns == before


def test_a_file_that_changed_on_disk_is_not_overwritten(folder):
    (folder / "edges.yaml").write_bytes(b"edges: [] # by another hand\n")
    with pytest.raises(ChangedError) as raised:
        save(folder, NEW, OLD)
    assert raised.value.names == ("edges.yaml",)
    assert (folder / "edges.yaml").read_bytes() == b"edges: [] # by another hand\n"


@pytest.mark.parametrize("what", ["deleted", "new"])
def test_a_file_that_went_or_came_is_noticed(folder, what):
    if what == "deleted":
        (folder / "actors.yaml").unlink()
        files, name = NEW, "actors.yaml"
    else:
        (folder / "case.yaml").write_bytes(b"title: Theirs\n")
        files, name = {**NEW, "case.yaml": b"title: Mine\n"}, "case.yaml"
    before = there(folder)
    with pytest.raises(ChangedError) as raised:
        save(folder, files, OLD)
    assert raised.value.names == (name,)
    assert there(folder) == before


def test_a_folder_that_cannot_be_written_is_said_and_left_as_it_is(folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("graph.save.os.fsync", full)
    with pytest.raises(SaveError, match="No space left"):
        save(folder, NEW, OLD)
    assert there(folder) == OLD


@pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
def test_the_mode_of_a_file_and_a_link_to_it_stay(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "edges.yaml"
    elsewhere.write_bytes(OLD["edges.yaml"])
    elsewhere.chmod(0o640)
    (folder / "edges.yaml").unlink()
    (folder / "edges.yaml").symlink_to(elsewhere)
    save(folder, NEW, OLD)
    assert (folder / "edges.yaml").is_symlink()
    assert elsewhere.read_bytes() == NEW["edges.yaml"]
    assert elsewhere.stat().st_mode & 0o777 == 0o640


def test_strays_are_swept_once_they_are_old_and_nothing_else(folder):
    stray = folder / f".edges.yaml.{'0' * 32}.saving"
    for path in (stray, folder / ".hidden", folder / "notes.saving"):
        path.write_bytes(b"half")
    assert load(folder).edges == ()
    assert sweep(folder) == ()
    assert sweep(folder, older_than=0) == (stray.name,)
    assert sorted(there(folder)) == [".hidden", "actors.yaml", "edges.yaml", "notes.saving"]


SAVING = """
import itertools, sys
from pathlib import Path
from graph.save import save
folder, size = Path(sys.argv[1]), int(sys.argv[2])
read = {"edges.yaml": (folder / "edges.yaml").read_bytes()}
print("ready", flush=True)
for n in itertools.count():
    new = {"edges.yaml": b"edges: [] #" + bytes([97 + n % 26]) * size + b"\\n"}
    save(folder, new, read)
    read = new
"""


def killed_while_saving(folder, size, seconds):
    """Start a process that saves without end, kill it after a while, and give the file that it leaves."""
    process = subprocess.Popen(
        [sys.executable, "-c", SAVING, str(folder), str(size)], cwd=ROOT, stdout=subprocess.PIPE
    )
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return (folder / "edges.yaml").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_process_that_is_killed_while_it_saves_leaves_a_whole_file(folder):
    size = 300_000
    for number in range(10):
        left = killed_while_saving(folder, size, 0.01 + number * 0.007)
        body = left.removeprefix(b"edges: [] #").removesuffix(b"\n")
        assert left == OLD["edges.yaml"] or (len(body) == size and len(set(body)) == 1)
        assert load(folder).edges == ()
    sweep(folder, older_than=0)
    assert sorted(there(folder)) == ["actors.yaml", "edges.yaml"]
