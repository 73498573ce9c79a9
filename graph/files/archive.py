"""Zip files: written with the same bytes each time, read without trusting them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from graph.case_files import MAX_FILE_BYTES
from graph.files import rebuild

MAX_ENTRIES = 1_000
MAX_BYTES = 2 * MAX_FILE_BYTES
MAX_RATIO = 500
"""How many times larger than the zip its content may be, from a size at which it matters."""

_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, OSError, EOFError, struct.error)
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_HARMLESS_BYTES = 2**20


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files by name as one zip, without the time or the machine that made it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _ALWAYS)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, content)
    return target.getvalue()


def unpacked(name: str, data: bytes, wanted: Collection[str]) -> dict[str, bytes]:
    """The files of a zip that have one of the wanted names, in whatever folder they lie.

    No path is used and nothing is written. Raises CaseError for what is no zip, is encrypted, or would be
    too much: too many entries, too many bytes, too many times larger than the zip.
    """
    with _opened(name, data) as archive:
        files: dict[str, bytes] = {}
        for info in archive.infolist():
            file = PurePosixPath(info.filename.replace("\\", "/")).name
            if file not in wanted or info.is_dir() or "__MACOSX" in info.filename:
                continue
            if file in files:
                raise rebuild.unreadable(name, "duplicate-file", f'the zip holds "{file}" twice')
            files[file] = _content(name, archive, info)
        return files


def check(name: str, data: bytes) -> None:
    """Raise CaseError, as `unpacked` does, when a zip is not fit to be opened."""
    _opened(name, data).close()


def _opened(name: str, data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise rebuild.unreadable(name, "not-a-zip", f"the file cannot be opened: {error}") from None
    entries = archive.infolist()
    size = sum(info.file_size for info in entries)
    if len(entries) > MAX_ENTRIES:
        message = f"the zip has {len(entries)} entries, {MAX_ENTRIES} are allowed"
    elif size > MAX_BYTES:
        message = f"the zip holds more than {MAX_BYTES // 2**20} MB"
    elif size > _HARMLESS_BYTES and size > MAX_RATIO * len(data):
        message = f"the zip unpacks to more than {MAX_RATIO} times its size"
    else:
        return archive
    archive.close()
    raise rebuild.unreadable(name, "too-large", message)


def _content(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(info) as file:
            return file.read(MAX_FILE_BYTES + 1)
    except _BROKEN as error:
        message = f"an entry of the zip cannot be read: {error}"
        raise rebuild.unreadable(name, "cannot-read", message) from None
