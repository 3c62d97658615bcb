"""Recordings of the bus: one JSON object per line, for bug reports and for tests.

A recorder hears every request and event; a thread of its own writes them, so that a slow or failing
disk harms nobody. What lets somebody else in (the token, links to take a session over) is left out.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import queue
import re
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TextIO

from tui import events
from tui.bus import Bus
from tui.events import Event, Request

MOST_WAITING: Final = 10_000
ENDS_WITHIN_S: Final = 0.5

_LETS_IN = re.compile(r"([?&](?:ct|bind)=)[^&\s\"\\]+")
_KNOWN: Final = {
    name: kind
    for name, kind in vars(events).items()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind)
}
_log = logging.getLogger(__name__)


class Recorder:
    """An inbox on a bus that writes all it gets into a file."""

    def __init__(self, file: TextIO, secrets: Iterable[str]) -> None:
        """Begin to write; `secrets` are left out wherever they occur."""
        self._file = file
        self._secrets = [json.dumps(secret)[1:-1] for secret in secrets if secret]
        self._waiting: queue.Queue[tuple[float, Event | Request] | None] = queue.Queue(MOST_WAITING)
        self._thread = threading.Thread(target=self._write, name="record", daemon=True)
        self._thread.start()

    def put(self, said: Event | Request) -> None:
        """Take `said`; it is dropped where the disk is too far behind."""
        try:
            self._waiting.put_nowait((time.time(), said))
        except queue.Full:
            return

    def close(self) -> None:
        """Write what waits, but do not wait long for a disk that hangs."""
        try:
            self._waiting.put_nowait(None)
        except queue.Full:
            return
        self._thread.join(ENDS_WITHIN_S)

    def _write(self) -> None:
        try:
            with self._file:
                while (taken := self._waiting.get()) is not None:
                    at, said = taken
                    line = json.dumps({"at": round(at, 3), "said": _to_json(said)})
                    self._file.write(self._without_secrets(line) + "\n")
                    if self._waiting.empty():
                        self._file.flush()
        except OSError as error:
            _log.warning("The recording ended early: %s.", error.strerror)

    def _without_secrets(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return _LETS_IN.sub(r"\1***", line)


@contextmanager
def recording(path: Path | None, bus: Bus, secrets: Iterable[str] = ()) -> Iterator[None]:
    """Record what is said on `bus` into `path` for the length of the block; None: record nothing.

    Raises OSError when the file cannot be made.
    """
    if path is None:
        yield
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchmod(descriptor, 0o600)
    recorder = Recorder(os.fdopen(descriptor, "w", encoding="utf-8"), secrets)
    bus.attach(recorder)
    try:
        yield
    finally:
        bus.forget(recorder)
        recorder.close()


def replay(path: Path, bus: Bus) -> int:
    """Publish the events of a recording on `bus`, in order, and return how many there were.

    Requests are not published: nothing is done again. A line that cannot be read is left out, as
    the last one of a program that was killed.
    """
    count = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                said = _from_json(json.loads(line)["said"])
            except (ValueError, TypeError, KeyError):
                continue
            if isinstance(said, Event):
                bus.publish(said)
                count += 1
    return count


def _to_json(value: Any) -> Any:
    """Return a dataclass as an object that names its type; a set and bytes likewise."""
    if dataclasses.is_dataclass(value):
        members = {f.name: _to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"type": type(value).__name__, **members}
    if isinstance(value, tuple | list):
        return [_to_json(item) for item in value]
    if isinstance(value, frozenset):
        return {"type": "set", "of": sorted(value)}
    if isinstance(value, bytes):
        return {"type": "bytes", "of": value.hex()}
    return value if isinstance(value, str | int | float | None) else str(value)


def _from_json(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_from_json(item) for item in value)
    if not isinstance(value, dict):
        return value
    members = {name: _from_json(member) for name, member in value.items() if name != "type"}
    if value["type"] == "set":
        return frozenset(members["of"])
    if value["type"] == "bytes":
        return bytes.fromhex(members["of"])
    return _KNOWN[value["type"]](**members)
