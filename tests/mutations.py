"""Files as damage and malice leave them."""

from __future__ import annotations

import io
import zipfile
import zlib
from random import Random

JUNK = tuple(
    text.encode("utf-8", "surrogatepass")
    for text in (
        "\0", "\ufeff", "\u2028", "\u202e", "\u2066", "\ud800", "\U0010ffff", "é", "e\u0301", "أ", "\r",
        "\t", "\x85", "=1+1", "@SUM(A1)", "-2+3|cmd", "<![CDATA[", "]]>", "<!DOCTYPE x>", "&a;", "&#0;",
        "%s", "{{", "'", '"', "\\", "- ", ": ", "&a ", "*a", "!!python/object:os.system ", "<<: ", "? ",
        "| ", "> ", "---\n", "...\n", "#", "[", "{", "}", "]", ",", ";", "~", "null", "NO", "on", "010",
        "0x1F", "1e999", ".inf", "NaN", "-0", "9" * 400, "2024-13-01", "0000", "9999-12-31", "-0001",
        "../../etc/passwd", "C:\\x", "__proto__", "javascript:alert(1)", "a" * 5000, "[" * 3000,
        "(" * 200,
    )
)  # fmt: skip


def mutated(random: Random, data: bytes) -> bytes:
    """Some bytes with one to six flips, losses, repetitions, moves, and pieces of junk."""
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice((1, 1, 4, 30, 400)))
        part = data[start:end]
        change = random.randrange(6)
        if change == 0:
            part = bytes(byte ^ (1 << random.randrange(8)) for byte in part[:4]) + part[4:]
        elif change == 1:
            part = b""
        elif change == 2:
            part *= random.choice((2, 3, 50))
        elif change == 3:
            other = random.randrange(len(data) + 1)
            part = data[other : other + random.choice((1, 20, 200))]
        elif change == 4:
            part = random.choice(JUNK) + part
        else:
            part = random.choice(JUNK)
        data = data[:start] + part + data[end:]
    return data


def mutated_within(random: Random, data: bytes) -> bytes:
    """A zip, of which one entry is mutated; or any other bytes, themselves mutated."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error):
        return mutated(random, data)
    name = random.choice(sorted(files))
    files[name] = mutated(random, files[name])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for entry, content in files.items():
            archive.writestr(entry, content)
    return target.getvalue()
