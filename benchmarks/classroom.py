"""A class on one server: many sessions that switch the date, spoken to in Streamlit's own protocol."""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from driving import running  # noqa: E402

SIZES = (50, 100)
PRESSES = 10
PAUSE_S = 2.0
"""What a reader looks at a picture for, on average: from half of it to one and a half times as long."""

AT_ONCE = 6
LONG_SESSIONS, LONG_PRESSES = 20, 500
PATIENCE_S = 120
DATES = ("Before", "After")
"""How the labels of the two dates begin."""

_OF_A_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Reader:
    """One session as a browser holds it: what it was sent, what it remembers, how long it waited."""

    socket: ClientConnection
    switch: str = ""
    labels: tuple[str, ...] = ()
    pictures: dict[str, set[str]] = field(default_factory=dict)
    remembered: dict[str, ForwardMsg] = field(default_factory=dict)
    waited_ms: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    async def run(self, at: str = "") -> None:
        """Have the page run, with a press on a date, and wait until all of it is there."""
        message = BackMsg()
        message.rerun_script.cached_message_hashes.extend(self.remembered)
        if at:
            widget = message.rerun_script.widget_states.widgets.add(id=self.switch)
            widget.string_array_value.data.append(next(one for one in self.labels if one.startswith(at)))
        await self.socket.send(message.SerializeToString())
        shown: set[str] = set()
        while True:
            answer = ForwardMsg.FromString(
                bytes(await asyncio.wait_for(self.socket.recv(decode=False), PATIENCE_S))
            )
            kind = answer.WhichOneof("type")
            if kind == "ref_hash":
                answer = self.remembered[answer.ref_hash]
            elif answer.metadata.cacheable and answer.hash:
                self.remembered[answer.hash] = answer
            if kind == "script_finished":
                break
            self._take(answer, shown)
        self._check(at, shown)

    def _take(self, answer: ForwardMsg, shown: set[str]) -> None:
        element = answer.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.failures.append(element.exception.message)
        elif kind == "button_group" and "-at" in element.button_group.id:
            self.switch = element.button_group.id
            self.labels = tuple(option.content for option in element.button_group.options)
        elif kind == "bidi_component" and element.bidi_component.id.endswith("-network"):
            shown.add(element.bidi_component.json)

    def _check(self, at: str, shown: set[str]) -> None:
        """A press must lead to the picture of its date, the same each time and another than before."""
        if not shown:
            self.failures.append("no picture came")
        if at and self.pictures.setdefault(at, shown) != shown:
            self.failures.append(f"another picture of {at}")
        if len(self.pictures) == len(DATES) and len({*map(tuple, self.pictures.values())}) == 1:
            self.failures.append("the press led nowhere")

    async def press(self, at: str) -> None:
        start = time.perf_counter()
        await self.run(at)
        self.waited_ms.append(1000 * (time.perf_counter() - start))


@dataclass(frozen=True)
class Load:
    """What the server's process has used so far: processor seconds, and memory in MB."""

    seconds: float
    megabytes: float


def load_of(process: int) -> Load:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return Load((int(fields[11]) + int(fields[12])) / _TICKS, pages * _OF_A_PAGE / 2**20)


async def arrived(address: str, number: int) -> list[Reader]:
    """Readers whose first page is there; they come one after the other."""
    readers = []
    for _ in range(number):
        reader = Reader(
            await connect(
                f"{address.replace('http', 'ws')}/_stcore/stream",
                subprotocols=["streamlit"],  # type: ignore[list-item]
                max_size=None,
                compression=None,
                ping_interval=None,
            )
        )
        await reader.run()
        readers.append(reader)
    return readers


async def in_class(reader: Reader, presses: int, pause_s: float) -> None:
    """Press one date after the other, and look at each for a while."""
    await asyncio.sleep(pause_s * random.random())
    for n in range(presses):
        await reader.press(DATES[(n + 1) % 2])
        await asyncio.sleep(pause_s * (0.5 + random.random()))


async def together(readers: list[Reader]) -> None:
    """All press in the same moment, several times."""
    for n in range(AT_ONCE):
        await asyncio.gather(*(reader.press(DATES[(n + 1) % 2]) for reader in readers))


async def gone(readers: list[Reader]) -> None:
    await asyncio.gather(*(reader.socket.close() for reader in readers))


def measured() -> Iterator[str]:
    with running(ROOT / "app.py", ROOT / "data") as (address, process):
        yield from asyncio.run(_classes(address, process))
    with running(ROOT / "app.py", ROOT / "data") as (address, process):
        yield asyncio.run(_long(address, process))


async def _classes(address: str, process: int) -> list[str]:
    lines = []
    readers = await arrived(address, 1)
    await in_class(readers[0], 4, 0)
    alone = load_of(process)
    for size in SIZES:
        readers += await arrived(address, size - len(readers))
        each = (load_of(process).megabytes - alone.megabytes) / (size - 1)
        lines.append(f"{size} sessions: {each:.2f} MB for each one more")
        for label, task in (
            (
                "each in its own time",
                asyncio.gather(*(in_class(reader, PRESSES, PAUSE_S) for reader in readers)),
            ),
            ("all in the same moment", together(readers)),
        ):
            lines.append(f"{size} sessions, {label}: {await _said(readers, process, task)}")
    await gone(readers)
    return lines


async def _said(readers: list[Reader], process: int, task: Any) -> str:
    for reader in readers:
        reader.waited_ms.clear()
    begun, start = load_of(process), time.perf_counter()
    await task
    lasted, used = time.perf_counter() - start, load_of(process).seconds - begun.seconds
    waited = sorted(wait for reader in readers for wait in reader.waited_ms)
    failures = [failure for reader in readers for failure in reader.failures]
    return (
        f"median {statistics.median(waited):.0f} ms, 95 of 100 within {_part(waited, 0.95):.0f} ms, "
        f"slowest {waited[-1]:.0f} ms, n={len(waited)}; {1000 * used / len(waited):.1f} ms of processor time "
        f"each, {100 * used / lasted:.0f}% of a core; {len(failures)} failed {failures[:1] or ''}".rstrip()
    )


def _part(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def _long(address: str, process: int) -> str:
    """Memory at every tenth of a long lesson without pauses."""
    readers = await arrived(address, LONG_SESSIONS)
    memory = []
    for _ in range(10):
        await asyncio.gather(*(in_class(reader, LONG_PRESSES // 10, 0) for reader in readers))
        memory.append(load_of(process).megabytes)
    failures = [failure for reader in readers for failure in reader.failures]
    await gone(readers)
    course = ", ".join(f"{megabytes:.0f}" for megabytes in memory)
    number = LONG_SESSIONS * LONG_PRESSES
    return f"memory over {number:,} switches: {course} MB; {len(failures)} failed"


if __name__ == "__main__":
    for line in measured():
        print(line, flush=True)
