"""Captions, scripts and LUTs through the studio's own socket: uploaded, said, drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.homes import Home
from tests.studio.service.test_service import Caller, with_caller
from tests.talk import Talk
from tui.wire.draft import Json
from tui.wire.errors import BackendError

SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n<b>Hello</b> there\n\n"
    "2\n00:00:06,000 --> 00:00:07,000\nBye\n"
)


def texts_in(draft: Json) -> list[tuple[str, int, int]]:
    return [
        (segment["text"], segment["at_frame"], segment["frames"])
        for track in draft["t"]
        if track["tt"] == 7
        for segment in track["sg"]
    ]


def test_captions_come_from_an_uploaded_file_and_are_part_of_the_export(
    shared_home: Home, talk: Talk, tmp_path: Path
) -> None:
    subs = tmp_path / "talk.srt"
    subs.write_text(SRT, encoding="utf-16")

    async def work(caller: Caller) -> tuple[Json, str, Json]:
        await caller.upload(talk.path)
        (row,) = await caller.upload(subs)
        assert (row.file_type, row.filename) == ("text", "talk.srt")
        before = await caller.draft()
        reply, tools = await caller.say("add captions")
        assert tools == ["add_captions"]
        return before, reply, await caller.draft()

    before, reply, draft = with_caller(shared_home, work)
    assert len(before["t"]) == 1  # a text is never placed
    assert texts_in(draft) == [("Hello there", 30, 45), ("Bye", 180, 30)]
    assert "2 captions from “talk.srt”" in reply


def test_a_script_is_laid_on_what_is_said(shared_home: Home, talk: Talk, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("This is the first thing. Then comes another one. And this is the end.")

    async def work(caller: Caller) -> tuple[str, Json]:
        await caller.upload(talk.path)
        await caller.upload(script)
        reply, _ = await caller.say("add captions")
        return reply, await caller.draft()

    reply, draft = with_caller(shared_home, work)
    laid = texts_in(draft)
    assert "from the script “script.txt”" in reply
    assert " ".join(text.replace("\n", " ") for text, *_ in laid) == script.read_text()
    for _, at, frames in laid:  # each within one stretch of speech
        middle = (at + frames / 2) / 30
        assert not any(start < middle < end for start, end in talk.pauses)


def test_without_words_the_ways_to_get_them_are_said_and_nothing_changes(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> tuple[str, Json, Json]:
        await caller.upload(talk.path)
        before = await caller.draft()
        reply, _ = await caller.say("add captions")
        return reply, before, await caller.draft()

    reply, before, after = with_caller(shared_home, work)
    assert "SRT, VTT, ASS or TXT" in reply
    assert before == after


def test_a_font_that_is_not_here_is_refused_with_some_that_are(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> str:
        await caller.upload(talk.path)
        await caller.say('add a title "Hi"')
        reply, _ = await caller.say("use the font Nonsense Sans for the title")
        return reply

    reply = with_caller(shared_home, work)
    assert "no font “Nonsense Sans”" in reply
    assert "FiraGO" in reply


@pytest.mark.parametrize("name", ["words.srt", "look.cube", "clip.docx"])
def test_a_file_that_is_not_what_it_is_called_is_refused(
    shared_home: Home, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_text("neither times nor numbers")

    async def work(caller: Caller) -> str:
        with pytest.raises(BackendError) as refusal:
            await caller.upload(file)
        return str(refusal.value)

    assert name in with_caller(shared_home, work) or name == "look.cube"
