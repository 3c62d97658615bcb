"""What is on a timeline, in a few lines, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.studio.agent.say_captions import one_line
from tui.studio.edits.outcome import clock
from tui.studio.edits.timeline import Clip, Role, Timeline, Title
from tui.studio.edits.tracks import beds, captions, overlays, titles
from tui.wire.text import clean_line

_MOST: Final = 12
"""Segments of a kind that are named; of more, only their number is said."""


def timeline_in_english(timeline: Timeline) -> str:
    """Say how long the film is, and what it is made of."""
    if not timeline.frames:
        return "There is nothing on the timeline yet: add a video first."
    words = _Words(timeline, ", ", "muted", "backwards", "{} times the speed", "and {} more")
    lines = [
        f"The film is {clock(timeline.seconds(timeline.frames))} long, {_canvas(timeline)}.",
        words.line("Clips: {}.", words.clips()),
        words.line("Over them: {}.", words.placed(overlays(timeline))),
        words.line("Titles: {}.", words.texts(timeline, "title")),
        words.line("Lower thirds: {}.", words.texts(timeline, "lower third")),
        words.line("Captions: {}.", _count(captions(timeline))),
        words.line("Music: {}.", words.placed(beds(timeline), levels=True)),
    ]
    return "\n".join(line for line in lines if line)


def timeline_in_chinese(timeline: Timeline) -> str:
    """Say how long the film is, and what it is made of."""
    if not timeline.frames:
        return "时间线上还没有东西：请先添加视频。"
    words = _Words(timeline, "，", "静音", "倒放", "{} 倍速", "还有 {} 个")
    lines = [
        f"影片长 {clock(timeline.seconds(timeline.frames))}，{_canvas(timeline)}。",
        words.line("片段：{}。", words.clips()),
        words.line("画面上：{}。", words.placed(overlays(timeline))),
        words.line("标题：{}。", words.texts(timeline, "title")),
        words.line("人名条：{}。", words.texts(timeline, "lower third")),
        words.line("字幕：{} 条。", _count(captions(timeline))),
        words.line("音乐：{}。", words.placed(beds(timeline), levels=True)),
    ]
    return "\n".join(line for line in lines if line)


def _canvas(timeline: Timeline) -> str:
    return f"{timeline.m.width}×{timeline.m.height}, {float(timeline.fps):.4g} fps"


def _count(texts: Sequence[Title]) -> list[str]:
    return [str(len(texts))] if texts else []


class _Words:
    """The segments of `timeline` in the words of a language."""

    def __init__(
        self, timeline: Timeline, comma: str, muted: str, backwards: str, speed: str, more: str
    ) -> None:
        self._timeline = timeline
        self._comma, self._muted, self._backwards = comma, muted, backwards
        self._speed, self._more = speed, more

    def line(self, form: str, named: list[str]) -> str:
        """Return `form` with what is `named`, or nothing."""
        if not named:
            return ""
        shown = named[:_MOST]
        if len(named) > _MOST:
            shown.append(self._more.format(len(named) - _MOST))
        return form.format(" · ".join(shown))

    def clips(self) -> list[str]:
        return [
            f"{number} {self._named(clip, levels=clip.volume != 1)}"
            for number, clip in enumerate(self._timeline.video.sg, 1)
        ]

    def placed(self, clips: Sequence[Clip], *, levels: bool = False) -> list[str]:
        return [self._named(clip, levels=levels) for clip in clips]

    def texts(self, timeline: Timeline, role: Role) -> list[str]:
        there = [title for title in titles(timeline) if title.role == role]
        return [f"“{one_line(t.text)}” {self._at(t.at_frame, t.end_frame)}" for t in there]

    def _named(self, clip: Clip, *, levels: bool) -> str:
        facts = [f"{clean_line(clip.name, 40)} {self._at(clip.at_frame, clip.end_frame)}"]
        if clip.speed != 1:
            facts.append(self._speed.format(f"{float(clip.speed):.3g}"))
        if clip.reverse:
            facts.append(self._backwards)
        if levels:
            facts.append(f"{clip.volume:.0%}" if clip.volume else self._muted)
        return self._comma.join(facts)

    def _at(self, start: int, end: int) -> str:
        seconds = self._timeline.seconds
        return f"{clock(seconds(start))}–{clock(seconds(end))}"
