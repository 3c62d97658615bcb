"""Captions of what is heard, over the studio's real socket, by a model of the test's own."""

from __future__ import annotations

import asyncio
import importlib.util
import re
import subprocess
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.footage import ffmpeg
from tests.homes import Home
from tests.studio.service.test_service import Caller
from tests.studio.service.test_texts import texts_in
from tests.talk import Talk
from tests.whisper import make_whisper
from tui.client.backend import Attribution, Backend
from tui.engine.launch import ensure_studio
from tui.wire.chat import Text

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("faster_whisper") is None,
    reason="faster-whisper is not here: pip install 'nemo-tui[captions]'",
)
SAID = (" So", " this", " is", " what", " I", " say", ".", " And", " more", ",", " too", ".")


@dataclass
class Ears:
    """A home whose user has a model."""

    home: Home
    model: Path

    def hears(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run `nemo-tui` with the model."""
        home = replace(self.home, more={"NEMO_ASR_MODEL": str(self.model)})
        return home.nemo(*arguments)


@pytest.fixture
def ears(shared_home: Home, tmp_path: Path) -> Ears:
    return Ears(shared_home, make_whisper(tmp_path / "model", SAID))


def test_a_model_that_is_named_later_is_used_by_the_studio_that_runs(
    ears: Ears, talk: Talk
) -> None:
    out = ears.home.work / "captions.srt"
    without = ears.home.nemo("run", talk.path, "-m", "add captions", "-o", out)
    assert "NEMO_ASR_MODEL" in without.stdout
    assert not out.exists()
    done = ears.hears("run", talk.path, "-m", "add captions", "-o", out)
    assert done.returncode == 0, done.stderr
    assert "2 captions from what is said" in done.stdout
    said = out.read_text("utf-8")
    assert "So this is what I say." in said
    assert "And more, too." in said
    out.unlink()


def test_a_wrong_model_is_told_in_the_reply(ears: Ears, talk: Talk, tmp_path: Path) -> None:
    half = ears.model / "model.bin"
    half.write_bytes(half.read_bytes()[:100_000])
    done = ears.hears("run", talk.path, "-m", "add captions", "-o", tmp_path / "out.srt")
    assert f"The model in {ears.model} cannot be loaded" in done.stdout
    half.unlink()
    done = ears.hears("run", talk.path, "-m", "用听写加字幕", "-o", tmp_path / "out.srt")
    assert f"{ears.model} 里没有 CTranslate2 格式的 Whisper 模型" in done.stdout


def test_how_far_it_has_heard_is_told_and_who_goes_away_stops_it(
    ears: Ears, talk: Talk, tmp_path: Path
) -> None:
    long = tmp_path / "long.mp3"
    film = tmp_path / "long.mp4"
    ffmpeg("-stream_loop", "-1", "-i", talk.path, "-t", "600", "-vn", long)
    ffmpeg("-i", long, "-f", "lavfi", "-i", "color=size=64x64:rate=5", "-shortest", film)

    async def work() -> None:
        await ensure_studio(ears.home.settings)
        settings = ears.home.settings.model_copy(update={"asr_model": ears.model})
        async with Backend(settings, Attribution("in-video", "1", "unknown")) as backend:
            session = await backend.create_session("en")
            caller = Caller(backend, session.session_id)
            await caller.upload(film)
            told = ""
            async with backend.run_turn(caller.session_id, "add captions") as stream:
                async for event in stream:
                    if isinstance(event, Text):
                        assert event.partial
                        told += event.text
                    if told.count("%"):
                        break
            assert re.match("Listening to what is said… [0-9]+ %…", told)
            await gone(ears.model)
            assert texts_in(await caller.draft()) == []
            reply, _ = await caller.say("add captions")  # it goes on, and to the end
            assert "captions from what is said" in reply
            assert "Listening" not in reply
            assert len(texts_in(await caller.draft())) > 20

    asyncio.run(work())


async def gone(model: Path) -> None:
    """Return when no process hears by `model` any more."""
    give_up_at = time.monotonic() + 60
    while any(str(model) in process for process in await asyncio.to_thread(hearing)):
        assert time.monotonic() < give_up_at
        await asyncio.sleep(0.1)


def hearing() -> list[str]:
    command = ["ps", "-A", "-ww", "-o", "args="]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if "tui.studio.media.recognising" in line]
