"""Clauses about how loud the music is for a while: "turn the music down during clip 2"."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.masks import Kind
from tui.studio.agent.read_music import read_music
from tui.studio.agent.read_music_times import take_stretches
from tui.studio.agent.reading import Read, Reading
from tui.studio.edits.marks import END, Mark, Span
from tui.studio.edits.music import SetMusicVolume

_FROM = r"(?<![a-z])(?:from|at|after|since|starting at|beginning at)(?![a-z])|[从在当]"


def read_music_levels(clause: Reading) -> Read | None:
    """Read "music quieter from 0:05 to 0:10" and 第二段的音乐小声点."""
    stretches = take_stretches(clause)
    if not stretches and (from_s := clause.take_number(f"(?:{_FROM})?", Kind.CLOCK)) is not None:
        stretches = [Span(Mark(from_s), END)]
    clause.take(r"(?<![a-z])back(?= up| down| to)|的?时候|期间")
    read = read_music(clause) if stretches else None
    steps = [] if read is None or read.left else read.steps
    levels = [step for step in steps if isinstance(step, SetMusicVolume)]
    if not levels or len(levels) < len(steps) or any(_is_silent(step) for step in levels):
        return None
    return Read(tuple(replace(step, during=when) for step in levels for when in stretches))


def _is_silent(step: SetMusicVolume) -> bool:
    return step.factor is None and step.volume == 0
