"""A session as a command line of `nemo-tui run`."""

from __future__ import annotations

import shlex

from tui.engine.command_line import command_line
from tui.engine.memory import KnownJob
from tui.events import Job, Message
from tui.line.arguments import parse


def upload(source: str, state: str = "done") -> KnownJob:
    return KnownJob(Job(source, "upload", source, state), "s", {"source": source})  # type: ignore[arg-type]


def export(form: str, quality: str, at: float) -> KnownJob:
    spec = {"format": form, "quality": quality}
    return KnownJob(Job(form, "export", form, "done", created_at=at), "s", spec)


def test_it_says_every_edit_again_in_words_that_a_shell_leaves_whole() -> None:
    said = [
        "trim the pauses",
        "what's on the timeline",
        'add a title "It\'s $HOME"',
        "undo",
        "-x y",
    ]
    transcript = [Message("user", text) for text in said] + [Message("assistant", "Done.")]
    jobs = [
        upload("/films/a b.mp4"),
        upload("/films/no.mp4", "failed"),
        upload("https://a.example/c.mp4"),
    ]
    jobs += [export("mp4", "high", 1), export("mov", "low", 2)]
    line = command_line(transcript, jobs)
    program, *arguments = shlex.split(line)
    assert program == "nemo-tui"
    typed = parse(arguments)
    assert typed.files == ["/films/a b.mp4", "https://a.example/c.mp4"]
    assert typed.messages == [said[0], *said[2:]]
    assert (typed.format, typed.quality) == ("mov", "low")


def test_a_session_that_did_nothing_has_none() -> None:
    assert command_line([], []) == ""
    assert command_line([Message("user", "trim the pauses")], []) == ""
    assert command_line([Message("user", "status")], [upload("/a.mp4")]) == ""
