"""The command line of `nemo-tui run` that makes the film of a session again."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from itertools import takewhile

from tui.dropped import is_url
from tui.engine.memory import KnownJob
from tui.engine.steps import Step, in_effect
from tui.paths import at_home


def command_line(steps: Iterable[Step], jobs: Iterable[KnownJob]) -> str:
    """Return the command line for what took effect in a session; empty where that is nothing.

    What failed, changed nothing or was taken back is left out. The result is of the form of the
    last export among `jobs`.
    """
    done = in_effect(steps)
    exports = [
        known.spec
        for known in sorted(jobs, key=lambda known: known.job.created_at)
        if known.job.kind == "export" and known.job.state == "done"
    ]
    first = [_source(step.text) for step in takewhile(lambda step: step.kind == "file", done)]
    if not first or not (len(done) > len(first) or exports):
        return ""
    words = ["nemo-tui", "run", *dict.fromkeys(first)]
    for step in done[len(first) :]:
        # A file that came later comes later again: what was said before was not about it.
        text = step.text if step.kind == "said" else shlex.quote(_source(step.text))
        # Joined, so that a text that begins with a dash is no option.
        words += [f"--message={text}"] if text.startswith("-") else ["-m", text]
    return shlex.join([*words, *(_form(exports[-1]) if exports else ())])


def _form(spec: dict[str, object]) -> list[str]:
    """Return the options for the form of an export, where it is not the usual one."""
    said: list[str] = []
    if (form := str(spec["format"])) != "mp4":
        said += ["--format", form]
    if (quality := str(spec["quality"])) != "high":
        said += ["--quality", quality]
    extras = spec.get("extras")
    if isinstance(extras, dict):
        if resolution := extras.get("resolution"):
            said += ["--resolution", str(resolution)]
        said += ["--fast"] * bool(extras.get("fast"))
    return said


def _source(source: str) -> str:
    if is_url(source):
        return source
    return str(at_home(source).absolute())
