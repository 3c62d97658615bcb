"""What is asked of an export goes to the backend as it was said, and no more than that."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.behaviours import streams, text, titles
from tests.engine.stage import Stage, at_the_desk, staged
from tests.exporting import FILM
from tests.homes import Home
from tests.measure import numbers
from tests.talk import Talk
from tui.engine.delivery import looks_right
from tui.events import AddMedia, Export, JobChanged, SendMessage, Share

SEED = "trim the pauses, add transitions, and export a shareable link"


def is_done(stage: Stage) -> bool:
    return any(e.job.state == "done" and e.job.kind == "export" for e in stage.all(JobChanged))


@pytest.mark.parametrize(
    ("wanted", "output"),
    [
        (Export(), {"format": "mp4", "quality": "high"}),
        (Export("webm", "low"), {"format": "webm", "quality": "low"}),
        (Export(resolution=720), {"format": "mp4", "quality": "high", "resolution": 720}),
        (Export("jpg", at_s=2.5), {"format": "jpg", "quality": "high", "at_s": 2.5}),
        (Export("mkv", fast=True), {"format": "mkv", "quality": "high", "fast": True}),
        (Export(share=True), {"format": "mp4", "quality": "high"}),
    ],
)
def test_the_published_body_is_sent_and_extras_only_where_they_were_said(
    tmp_path: Path, wanted: Export, output: dict[str, Any]
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.result = FILM
            stage.cloud.will("chat", streams(titles("Hi"), text("Done.")))
            stage.do(SendMessage("add a title"))
            await stage.ended()
            stage.do(wanted)
            await stage.until(lambda: stage.cloud.sent("render"))
            (got,) = stage.cloud.sent("render")
            assert json.loads(got.body)["output"] == output

    asyncio.run(scenario())


def test_a_folder_for_finished_files_that_is_not_there_is_told_by_its_setting(
    tmp_path: Path,
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path, downloads=tmp_path / "films") as stage:
            stage.cloud.will("chat", streams(titles("Hi"), text("Done.")))
            stage.do(SendMessage("add a title"))
            await stage.ended()
            stage.do(Export())
            await stage.until(lambda: stage.notices)
            (said,) = stage.notices
            assert f"{tmp_path}/films for finished files (NEMO_DOWNLOADS)" in said
            assert not stage.cloud.sent("render")
            assert not (tmp_path / "films").exists()

    asyncio.run(scenario())


def test_on_the_cloud_the_edit_alone_is_said_and_the_export_begins_after_it(
    tmp_path: Path,
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.result = FILM
            stage.cloud.will("chat", streams(titles("Hi"), text("Done.")))
            stage.do(SendMessage(SEED))
            await stage.until(lambda: is_done(stage))
            assert stage.cloud.said() == ["trim the pauses, add transitions"]

    asyncio.run(scenario())


def test_the_seed_sentence_on_the_studio_ends_in_a_link_that_share_hands_out(
    home: Home, talk: Talk
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(talk.path)))
            await stage.until(lambda: stage.workspace.timeline.tracks)
            stage.do(SendMessage(SEED))
            assert (await stage.ended()).ok
            await stage.until(lambda: any("file://" in notice for notice in stage.notices))
            (made,) = home.work.glob("talk-*.mp4")
            assert made.as_uri() in stage.notices[-1]
            assert len(numbers(made)) < 330
            stage.do(Share())
            await stage.until(lambda: "http://127.0.0.1" in stage.notices[-1])
            url = stage.notices[-1].split(": ", 1)[1].split()[0]
            async with httpx.AsyncClient() as client:
                assert (await client.get(url)).content == made.read_bytes()
                stage.do(Share(stop=True))
                await stage.until(lambda: stage.notices[-1] == "The link is closed.")
                with pytest.raises(httpx.ConnectError):
                    await client.get(url)

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("form", "head"),
    [
        ("webm", b"\x1aE\xdf\xa3" + b"x" * 20), ("mkv", b"\x1aE\xdf\xa3" + b"x" * 20),
        ("avi", b"RIFF1234AVI LIST"), ("gif", b"GIF89a" + b"x" * 20),
        ("webp", b"RIFF1234WEBPVP8X"), ("wav", b"RIFF1234WAVEfmt "),
        ("mp3", b"ID3" + b"x" * 20), ("aac", b"\xff\xf1" + b"x" * 20),
        ("jpg", b"\xff\xd8\xff\xe0" + b"x" * 20), ("png", b"\x89PNG\r\n\x1a\n" + b"x" * 20),
        ("srt", b"1\n00:00:00"), ("vtt", b"WEBVTT\n\n00:"),
    ],
)  # fmt: skip
def test_what_came_down_must_look_like_what_was_asked_for(
    tmp_path: Path, form: str, head: bytes
) -> None:
    part = tmp_path / "part"
    part.write_bytes(head)
    assert looks_right(part, form)
    for page in (b"<!DOCTYPE html><html></html>", b"", b"\n <html>a page</html>"):
        part.write_bytes(page)
        assert not looks_right(part, form)
