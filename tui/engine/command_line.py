"""The command line of `nemo-tui run` that does what was done in a session."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from tui.dropped import is_url
from tui.engine.memory import KnownJob
from tui.engine.router import AskChat, route, split_export
from tui.events import Message
from tui.paths import at_home


def command_line(transcript: Iterable[Message], jobs: Iterable[KnownJob]) -> str:
    """Return the command line for a session's `transcript` and `jobs`; empty where it did nothing.

    Every edit is said again, an undo too. The result is of the form of the last export.
    """
    said = [edit for m in transcript if m.who == "user" and (edit := _edit(m.text))]
    done = sorted((k for k in jobs if k.job.state == "done"), key=lambda k: k.job.created_at)
    sources = dict.fromkeys(
        _source(str(known.spec["source"])) for known in done if known.job.kind == "upload"
    )
    exports = [known.spec for known in done if known.job.kind == "export"]
    if not sources or not (said or exports):
        return ""
    words = ["nemo-tui", "run", *sources]
    for text in said:
        # Joined, so that a text that begins with a dash is no option.
        words.append(f"--message={text}" if text.startswith("-") else "-m")
        words.extend([] if text.startswith("-") else [text])
    if exports:
        if (form := str(exports[-1]["format"])) != "mp4":
            words += ["--format", form]
        if (quality := str(exports[-1]["quality"])) != "high":
            words += ["--quality", quality]
    return shlex.join(words)


def _edit(text: str) -> str:
    asked = route(text)
    if not isinstance(asked, AskChat):
        return ""
    return split_export(asked.text)[0]


def _source(source: str) -> str:
    if is_url(source):
        return source
    return str(at_home(source).absolute())
