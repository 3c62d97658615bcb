"""The jobs panel."""

from __future__ import annotations

import pytest

from tests.screen.driving import SIZES, SMALL, WIDE, Stage, play
from tests.screen.samples import job
from tui.events import CancelJob
from tui.screen import twice
from tui.screen.job_row import JobRow


@pytest.mark.parametrize("size", SIZES)
def test_a_job_from_upload_to_its_end(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("f4")
        await stage.shows("Nothing is running.")
        await stage.publish(job("uploading", speed=12.4e6, left_s=3))
        for words in ("talk-1.mp4", "uploading", "42 %", "12 MB/s", "0:03 left", "━"):
            await stage.shows(words)
        await stage.publish(job("rendering", speed=2.34, left_s=61))
        await stage.shows("2.3×")
        await stage.shows("1:01 left")
        await stage.publish(job("done", detail="/films/talk-1.mp4"))
        await stage.shows("/films/talk-1.mp4")
        assert "42 %" not in stage.text()
        await stage.publish(job("failed", job_id="j2", detail="The disk is full.", created_at=5))
        text = stage.text()
        assert "The disk is full." in text
        assert text.index("The disk is full.") < text.index("/films/talk-1.mp4")  # newest first

    play(scene, size)


def test_cancel_asks_for_the_picked_job() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(*(job(job_id=f"j{n}", created_at=n) for n in range(3)))
        await stage.press("f4", "g", "j", "c")
        await stage.shows("c again cancels ")
        assert stage.requests == []
        await stage.press("c")
        assert stage.requests == [CancelJob("j1")]
        await stage.publish(job("cancelled", job_id="j1", created_at=1))
        await stage.press("delete")
        assert stage.requests == [CancelJob("j1")]
        await stage.shows("over already")

    play(scene, WIDE)


def test_one_stray_key_cancels_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(*(job(job_id=f"j{n}", created_at=n) for n in range(3)))
        await stage.press("f4", "g", "c", "j", "c", "k", "c")  # each for another job
        monkeypatch.setattr(twice, "AGAIN_S", 0.0)
        await stage.press("j", "c", "c", "c")  # too late, each of them
        assert stage.requests == []

    monkeypatch.setattr(twice, "AGAIN_S", 60.0)
    play(scene, WIDE)


def test_progress_is_drawn_at_most_four_times_a_second() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(job(fraction=0.0))
        row = stage.app.query_one(JobRow)
        drawn: list[float] = []
        show = row.show
        row.show = lambda j: (drawn.append(j.fraction or 0), show(j))[1]  # type: ignore[method-assign]
        loop = stage.app._loop
        assert loop is not None
        began = loop.time()
        for n in range(1, 101):
            stage.bus.publish(job(fraction=n / 100))
            await stage.pilot.pause(0.01)
        took = loop.time() - began
        await stage.until(lambda: drawn[-1] == 1.0)
        assert len(drawn) <= 3 + 4 * took

    play(scene)


def test_the_tab_shows_how_far_the_job_is() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(job(fraction=0.57))
        await stage.shows("F4 Jobs 57 %")

    play(scene, SMALL)
