"""A session as a command line of `nemo-tui run` that makes the same film."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.engine.stage import Stage, at_the_desk, staged
from tests.homes import Home
from tests.measure import durations
from tui.engine.command_line import command_line
from tui.engine.dropped import sources_in
from tui.engine.memory import KnownJob
from tui.engine.steps import Step, in_effect
from tui.events import Job, MessageDone, SendMessage
from tui.line.arguments import parse


def file(source: str, before: str, after: str) -> Step:
    return Step("file", source, before, after)


def say(text: str, before: str, after: str) -> Step:
    return Step("said", text, before, after)


def export(form: str, quality: str, at: float, **extras: object) -> KnownJob:
    spec = {"format": form, "quality": quality, "extras": extras}
    return KnownJob(Job(form, "export", form, "done", created_at=at), "s", spec)


def texts(*steps: Step) -> list[str]:
    return [step.text for step in in_effect(steps)]


def test_it_says_what_took_effect_again_in_words_that_a_shell_leaves_whole() -> None:
    steps = [
        file("/films/a b.mp4", "", "1"),
        file("https://a.example/c.mp4", "1", "2"),
        say("trim the pauses", "2", "3"),
        say('add a title "It\'s $HOME"', "3", "4"),
        say("-x y", "4", "5"),
        file("/films/it's late.mp4", "5", "6"),
        say("make it square", "6", "7"),
    ]
    line = command_line(steps, [export("mp4", "high", 1), export("mov", "low", 2)])
    program, *arguments = shlex.split(line)
    assert program == "nemo-tui"
    typed = parse(arguments)
    assert typed.files == ["/films/a b.mp4", "https://a.example/c.mp4"]
    *first, later, last = typed.messages
    assert first == [step.text for step in steps[2:5]]
    assert sources_in(later) == ("/films/it's late.mp4",)
    assert last == "make it square"
    assert (typed.format, typed.quality) == ("mov", "low")


def test_the_form_of_the_last_export_is_said_whole() -> None:
    steps = [file("/a.mp4", "", "1")]
    line = command_line(steps, [export("webm", "high", 1, resolution=720, fast=True)])
    typed = parse(shlex.split(line)[1:])
    assert (typed.format, typed.quality, typed.resolution, typed.fast) == ("webm", None, 720, True)


def test_what_was_taken_back_is_left_out_and_what_was_done_again_is_not() -> None:
    come, cut, grey = file("a", "", "1"), say("cut", "1", "2"), say("grey", "2", "3")
    undo, redo = say("undo", "3", "2"), say("redo", "2", "3")
    assert texts(come, cut, grey, undo) == ["a", "cut"]
    assert texts(come, cut, grey, undo, redo) == ["a", "cut", "grey"]
    assert texts(come, cut, grey, undo, say("undo", "2", "1"), say("blur", "1", "4")) == [
        "a",
        "blur",
    ]
    assert texts(come, cut, grey, say("back to the start", "3", "1")) == ["a"]
    assert texts(come, cut, say("undo", "2", "1"), say("undo", "1", "")) == ["a", "undo"]


def test_a_file_that_waits_is_undone_by_nothing() -> None:
    come, cut = file("a", "", "1"), say("cut", "1", "2")
    words, undo = file("words.srt", "2", "2"), say("undo", "2", "1")
    assert texts(come, cut, words, undo, say("add captions", "1", "3")) == [
        "a",
        "words.srt",
        "add captions",
    ]


def test_a_session_that_did_nothing_has_none() -> None:
    assert command_line([], []) == ""
    assert command_line([say("trim the pauses", "1", "2")], []) == ""
    assert command_line([file("/a.mp4", "", "1")], []) == ""


async def said(stage: Stage, *lines: str) -> None:
    for line in lines:
        count = len(stage.all(MessageDone))
        stage.do(SendMessage(line))
        await stage.until(lambda count=count: len(stage.all(MessageDone)) > count)


def test_on_the_studio_the_command_line_makes_the_same_film(home: Home, footage: Any) -> None:
    subtitles = home.work / "what is said.srt"
    subtitles.write_text("1\n00:00:00,500 --> 00:00:01,500\nHello\n")

    async def scenario() -> tuple[str, float]:
        async with at_the_desk(home.settings) as stage:
            await stage.until(lambda: stage.workspace.is_open)
            await said(
                stage,
                f"'{footage.film.path}' keep the first 5 seconds",
                "please do the frobnication",
                "half speed",
                str(subtitles),
                "undo",
                "delete clip 7",
                str(footage.silent.path),
                "cut 0:01 to 0:02",
                "undo",
                "redo",
                "cut 0:02 to 0:03",
                "undo",
                "what's on the timeline",
                "add captions",
            )
            line = stage.workspace.command_line()
            return line, stage.workspace.timeline.duration_ms / 1000

    line, length_s = asyncio.run(scenario())
    arguments = shlex.split(line)[1:]
    typed = parse(arguments)
    assert typed.files == [str(footage.film.path)]
    *edits, captions = typed.messages
    assert edits == [
        "keep the first 5 seconds",
        shlex.quote(str(subtitles)),
        str(footage.silent.path),
        "cut 0:01 to 0:02",
    ]
    assert captions == "add captions"
    out = home.work / "again.mp4"
    done = home.nemo(*arguments, "-o", out, "--quality", "low")
    assert done.returncode == 0, done.stderr
    assert durations(out)[0] == pytest.approx(length_s, abs=0.1)


def test_on_the_cloud_what_was_refused_or_changed_nothing_is_left_out(tmp_path: Path) -> None:
    clip = tmp_path / "a b.mp4"
    clip.write_bytes(b"clip")

    async def scenario() -> str:
        from tests.behaviours import refuses, streams, text, titles

        async with staged(tmp_path) as stage:
            stage.cloud.will(
                "chat",
                streams(titles("One"), text("Done.")),
                streams(text("I cannot do that.")),
                refuses(5000),
                streams(titles("Two"), text("Done.")),
            )
            await said(stage, f"'{clip}' one", "two", "three", "four")
            return stage.workspace.command_line()

    line = asyncio.run(scenario())
    assert shlex.split(line) == ["nemo-tui", "run", str(clip), "-m", "one", "-m", "four"]
