"""A recording of the bus: all that was said, in a private file, to be shown again."""

from __future__ import annotations

import asyncio
import json
import stat
from pathlib import Path

import pytest

from tests.screen.driving import Stage, on_stage
from tests.screen.samples import every_event, job, opened, timeline
from tui.bus import Bus
from tui.events import (
    Event,
    Export,
    Message,
    MessageSaid,
    NoticeRaised,
    SessionsListed,
    TimelineChanged,
    TurnStarted,
)
from tui.record import recording, replay


def test_a_replayed_session_gives_the_same_screen(tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    told = [e for e in every_event("x [/] é") if not isinstance(e, NoticeRaised | SessionsListed)]
    told += [opened(Message("user", "trim it")), TimelineChanged(timeline(3, "Urban")), job()]
    told.append(TurnStarted(9))

    async def scene() -> tuple[str, str]:
        async with on_stage() as stage:
            with recording(file, stage.bus):
                await stage.publish(*told)
                await stage.press(*"half")
                await stage.press("enter")
                seen = stage.text()
        async with on_stage() as again:
            assert replay(file, again.bus) == len(told)
            await again.settle()
            assert again.requests == []  # nothing is done again
            await _shown(again, seen)
            return seen, again.text()

    seen, replayed = asyncio.run(scene())
    assert replayed == seen
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["said"]["type"] for line in lines][-1] == "SendMessage"
    assert all(line["at"] for line in lines)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def _shown(stage: Stage, text: str) -> None:
    try:
        await stage.until(lambda: stage.text() == text)
    except TimeoutError:
        return  # the comparison that follows says what differs


def test_every_event_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    told = every_event("a\x1b\ud800\u202e\n界")

    class Heard(list[object]):
        put = list.append

    bus, heard = Bus(), Heard()
    with recording(file, bus):
        for event in (*told, Export()):
            bus.publish(event)
    file.write_text(file.read_text() + '{"at": 1, "said": {"type": "Job')  # it was killed
    bus.attach(heard)
    assert replay(file, bus) == len(told)
    assert heard == told


def test_secrets_and_links_that_let_somebody_in_are_left_out(tmp_path: Path) -> None:
    file, bus = tmp_path / "all.jsonl", Bus()
    link = "https://a.test/claim?ct=clm_1 https://a.test/register?bind=anon_7."
    with recording(file, bus, ['to"ken']):
        bus.publish(MessageSaid(Message("notice", f'{link} to"ken')))
    written = file.read_text()
    assert "claim?ct=***" in written
    assert not any(secret in written for secret in ("clm_1", "anon_7", "ken"))


def test_a_full_disk_harms_nobody() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("This system has no disk that is always full.")
    bus, event = Bus(), MessageSaid(Message("user", "x" * 100_000))
    with recording(full, bus):
        for _ in range(50):
            bus.publish(event)
    assert isinstance(event, Event)
