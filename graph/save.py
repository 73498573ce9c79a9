"""Files to a folder on this machine, so that each is at any moment the old one or the new one, whole.

A new file is written beside the old one, brought to the disk (fsync), and takes its place in one step; POSIX
says of rename, and Windows of MoveFileEx as Python calls it, that nobody sees anything in between.
"""

from __future__ import annotations

import os
import re
import time
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{32}\.saving")
STRAY_SECONDS = 60.0
"""How old a temporary file must be before it is taken for one whose process has ended."""


class SaveError(Exception):
    """Files that could not be written; the message says which and why."""


class ChangedError(SaveError):
    """Files that are no longer what they were when they were read; `names` says which."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        super().__init__(f"changed on disk since it was read: {', '.join(self.names)}")


def save(folder: Path, files: Mapping[str, bytes], as_read: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write the files that differ from what was read; gives their names.

    Raises ChangedError, and writes nothing, when a file of the folder is not what was read, one that is there
    and was not read included; SaveError when one cannot be written.
    """
    names = [name for name, data in files.items() if as_read.get(name) != data]
    if strange := [name for name in sorted({*files, *as_read}) if _now(folder / name) != as_read.get(name)]:
        raise ChangedError(strange)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name in names:
            path = (folder / name).resolve()
            waiting.append((_beside(path), path))
            _write(*waiting[-1], files[name])
        while waiting:
            temporary, path = waiting[0]
            temporary.replace(path)
            del waiting[0]
        _sync_folder(folder)
    except OSError as error:
        raise SaveError(f"{folder} cannot be written: {error.strerror or error}") from None
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return tuple(names)


def sweep(folder: Path, older_than: float = STRAY_SECONDS) -> tuple[str, ...]:
    """Delete temporary files that a killed process left, once they are that many seconds old; their names."""
    swept = []
    for path in folder.iterdir():
        if _TEMPORARY.fullmatch(path.name) and time.time() - path.stat().st_mtime >= older_than:
            path.unlink(missing_ok=True)
            swept.append(path.name)
    return tuple(swept)


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SaveError(f"{path} cannot be read: {error.strerror}") from None


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}.saving")


def _write(temporary: Path, path: Path, data: bytes) -> None:
    with temporary.open("xb") as file:
        if path.exists():
            temporary.chmod(path.stat().st_mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring the new names to the disk; Windows has no such call for folders, and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
