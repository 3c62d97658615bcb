"""Faster, slower, backwards, or standing still."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tui.studio.edits.bending import (
    at_speed,
    backwards,
    frozen,
    lasting,
    most_frames,
    stands_still,
)
from tui.studio.edits.carrying import Part
from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Mark
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report, clock
from tui.studio.edits.relay import relaid, whole
from tui.studio.edits.slicing import still
from tui.studio.edits.timeline import Clip, Timeline, Title, Transition
from tui.studio.edits.which import ALL, Target, Where, isolated, where

SLOWEST: Final = Fraction(1, 16)
FASTEST: Final = Fraction(16)

_LONGEST_STILL_S: Final = 3600
# A speed of 1.1 is 11/10, and one that makes a film 30 s long is near enough for hours.
_NAMED, _COUNTED = 1000, 10**6


@dataclass(frozen=True)
class SpeedSet(Report):
    """`what` runs `after` times as fast as its source, where it differs at least and at most.

    `part_s` and `film_s`: its own length and that of the film, before and after. `limited`: no
    clip can be as fast or as slow as that.
    """

    what: Where
    before: tuple[float, float]
    after: tuple[float, float]
    part_s: tuple[float, float]
    film_s: tuple[float, float]
    limited: bool
    changed: bool
    titles_shortened: tuple[Title, ...] = ()


@dataclass(frozen=True)
class Reversed(Report):
    """`what` runs backwards, or (`forwards`) forwards again; captions over it went."""

    what: Where
    forwards: bool
    captions_removed: int = 0


@dataclass(frozen=True)
class Frozen(Report):
    """The picture stands still from `at_s` for `length_s`."""

    at_s: float
    length_s: float
    before_s: float
    after_s: float


@dataclass(frozen=True)
class LengthSet(Report):
    """`clips` clips last `length_s` each; `clip` and `name`: of the one, 0 and "" for several.

    `limited`: one has no more pictures, and `length_s` is then what the first of them lasts.
    """

    clip: int
    name: str
    clips: int
    length_s: float
    limited: bool
    changed: bool
    before_s: float
    after_s: float
    titles_shortened: tuple[Title, ...] = ()
    titles_removed: tuple[Title, ...] = ()


@dataclass(frozen=True)
class SetSpeed(Edit):
    """Play `target` `factor` times as fast as its source, or so that it lasts `to_s` seconds.

    With `relative` the factor is of the speed that it has. The pitch of the sound stays.
    """

    target: Target = ALL
    factor: float = 1.0
    to_s: float | None = None
    relative: bool = False

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the speed, 1/16 to 16, exact in whole frames.

        Captions keep to what is said, and titles to the moment at which they begin.
        Raises EditRefused where `target` is not there or would last less than a frame.
        """
        split, places = isolated(timeline, self.target)
        clips = split.video.sg
        meant = clips[places.start : places.stop]
        parts = whole(clips)
        wanted = self._speeds(meant, split)
        speeds = [min(FASTEST, max(SLOWEST, speed)) for speed in wanted]
        for number, clip, speed in zip(places, meant, speeds, strict=True):
            parts[number] = at_speed(clip, speed, split, facts)
        changed = any(clip.speed != speed for clip, speed in zip(meant, speeds, strict=True))
        done = relaid(split, parts, facts)
        part_s = [split.seconds(sum(clip.frames for clip in meant))]
        part_s.append(split.seconds(sum(parts[number].frames for number in places)))
        report = SpeedSet(
            where(split, self.target, places),
            (float(min(clip.speed for clip in meant)), float(max(clip.speed for clip in meant))),
            (float(min(speeds)), float(max(speeds))),
            (part_s[0], part_s[1]),
            (timeline.seconds(timeline.frames), timeline.seconds(done.timeline.frames)),
            speeds != wanted,
            changed,
            done.titles_shortened,
        )
        return Outcome(done.timeline if changed else timeline, report)

    def _speeds(self, clips: tuple[Clip, ...], timeline: Timeline) -> list[Fraction]:
        if self.to_s is not None:
            frames = sum(clip.frames for clip in clips)
            wanted = _frames_of(self.to_s, timeline)
            return [(clip.speed * frames / wanted).limit_denominator(_COUNTED) for clip in clips]
        # What lies beyond the limits of all speeds is limited by them anyway.
        factor = Fraction(min(_NAMED, max(1 / _NAMED, self.factor))).limit_denominator(_NAMED)
        return [clip.speed * factor if self.relative else factor for clip in clips]


@dataclass(frozen=True)
class Reverse(Edit):
    """Play `target` backwards, with its sound; once more: forwards again."""

    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with all of `target` turned round: its last clip comes first.

        Raises EditRefused where it is not there.
        """
        split, places = isolated(timeline, self.target)
        clips = split.video.sg
        meant = clips[places.start : places.stop]
        # The cuts of the stretch keep their transitions, counted from its other end.
        into = [meant[0].transition, *(clip.transition for clip in reversed(meant[1:]))]
        turned = [
            Part(clip.at_frame, clip.end_frame, (_into(backwards(clip), transition),), speaks=False)
            for clip, transition in zip(reversed(meant), into, strict=True)
        ]
        parts = [*whole(clips[: places.start]), *turned, *whole(clips[places.stop :])]
        done = relaid(split, parts, facts)
        report = Reversed(
            where(split, self.target, places),
            all(clip.reverse for clip in meant),
            done.captions_removed,
        )
        return Outcome(done.timeline, report)


@dataclass(frozen=True)
class Freeze(Edit):
    """Let the picture at `at` stand still for `seconds`, in silence; then it goes on."""

    at: Mark
    seconds: float = 2.0

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the still put in; at the end it is the last picture.

        Raises EditRefused for a time beyond the end and a wrong length.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        at = max(0, self.at.frame(timeline))
        if at > timeline.frames:
            beyond, length = timeline.seconds(at), timeline.seconds(timeline.frames)
            raise EditRefused(Reason.BEYOND_THE_END, at=clock(beyond), length=clock(length))
        frames = _still_frames(self.seconds, timeline)
        parts: list[Part] = []
        for clip in timeline.video.sg:
            here = at - clip.at_frame
            if 0 <= here < clip.frames:
                parts += frozen(clip, here, frames)
            elif here == clip.frames and at == timeline.frames:
                held = Part(at, at, (still(clip, clip.frames - 1, frames),))
                parts += [*whole([clip]), held]
            else:
                parts += whole([clip])
        done = relaid(timeline, parts, facts).timeline
        before_s, after_s = timeline.seconds(timeline.frames), timeline.seconds(done.frames)
        report = Frozen(timeline.seconds(at), timeline.seconds(frames), before_s, after_s)
        return Outcome(done, report)


@dataclass(frozen=True)
class SetLength(Edit):
    """Let a clip last `seconds`: a still or a freeze is stretched, a film ends earlier.

    Of several clips, stills alone are meant where there are any.
    """

    target: Target
    seconds: float

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with that length; a film lasts as long as its source has pictures.

        Raises EditRefused where `target` is not there, and for a wrong length.
        """
        split, places = isolated(timeline, self.target)
        clips = split.video.sg
        stills = [n for n in places if stands_still(clips[n], facts)]
        chosen = stills or list(places)
        frames = _frames_of(self.seconds, split)
        if stills:
            frames = _still_frames(self.seconds, split)
        parts = whole(clips)
        limited = False
        for number in chosen:
            clip = clips[number]
            most = frames if stills else most_frames(clip, split, facts)
            limited |= most < frames
            parts[number] = lasting(clip, min(frames, most))
        first = chosen[0]
        length_s = split.seconds(parts[first].frames)
        changed = any(parts[n].frames != clips[n].frames for n in chosen)
        done = relaid(split, parts, facts)
        report = LengthSet(
            first + 1 if len(chosen) == 1 else 0,
            clips[first].name if len(chosen) == 1 else "",
            len(chosen),
            length_s,
            limited,
            changed,
            timeline.seconds(timeline.frames),
            timeline.seconds(done.timeline.frames),
            done.titles_shortened,
            done.titles_removed,
        )
        return Outcome(done.timeline if changed else timeline, report)


def _into(clip: Clip, transition: Transition | None) -> Clip:
    return clip.model_copy(update={"transition": transition})


def _frames_of(seconds: float, timeline: Timeline) -> int:
    frames = round(Fraction(seconds) * timeline.fps)
    if frames < 1:
        raise EditRefused(Reason.LENGTH_TOO_SHORT)
    return frames


def _still_frames(seconds: float, timeline: Timeline) -> int:
    if seconds > _LONGEST_STILL_S:
        raise EditRefused(Reason.STILL_TOO_LONG, most=clock(_LONGEST_STILL_S))
    return _frames_of(seconds, timeline)
