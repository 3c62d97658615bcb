"""Trimming the pauses between words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, inf
from operator import itemgetter

from tui.studio.edits.facts import Facts, Needs, SoundMap
from tui.studio.edits.hearing import listen, quiet_runs
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.ripple import merged, ripple
from tui.studio.edits.slicing import Frames
from tui.studio.edits.speech import is_heard
from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.tracks import overlays

_Stretch = tuple[float, float]
"""A start and an end in frames of the timeline, not yet snapped to whole ones."""

_ROUNDING = 1e-6  # of a frame: what floating point leaves of a boundary that was exact


@dataclass(frozen=True)
class PausesTrimmed(Report):
    """Pauses were cut, or none was found (`pauses` 0).

    `silent_clips`: names of clips that were left whole, as they are silent from end to end.
    """

    pauses: int
    removed_s: float
    before_s: float
    after_s: float
    longer_than_s: float
    silent_clips: tuple[str, ...] = ()
    titles_shortened: tuple[Title, ...] = ()
    titles_removed: tuple[Title, ...] = ()


@dataclass(frozen=True)
class TrimPauses(Edit):
    """Cut every pause of at least `longer_than_s`, but for `padding_s` at either side of it.

    `threshold_db` (dBFS): what is quieter is a pause; None finds out by voice and noise.
    """

    longer_than_s: float = 0.5
    padding_s: float = 0.15
    threshold_db: float | None = None

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the sound of all clips, and of what is heard over them; media without any may be
        left out of the facts.
        """
        del facts
        clips = (*timeline.video.sg, *_heard_over(timeline))
        return Needs(sound=frozenset(clip.media for clip in clips))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without its pauses, in all tracks.

        A clip whose sound is not in the facts is left as it is, and so is a picture that stands
        still. Where a film over it is heard, nothing that is said there goes, and the pauses of
        a mute clip are those of what lies over it. Raises EditRefused where no clip has sound or
        all of them are silent throughout.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        clips, over = timeline.video.sg, _heard_over(timeline)
        heard = {
            media: _pauses_of(facts.sound[media], self.threshold_db, timeline.fps)
            for media in {clip.media for clip in (*clips, *over)} & set(facts.sound)
            if facts.sound[media].level_db.size
        }
        if not heard:
            raise EditRefused(Reason.NO_SOUND)
        over = tuple(clip for clip in over if clip.media in heard)
        quiet: list[_Stretch] = []
        silent: list[Clip] = []
        for clip in clips:
            listens = clip.media in heard and not clip.freeze
            stretches = _quiet_in(clip, heard[clip.media]) if listens else []
            beneath = _beneath(clip, over)
            if beneath and not clip.freeze and not (listens and clip.volume):
                stretches = beneath
            if stretches == [(clip.at_frame, clip.end_frame)] and not beneath:
                silent.append(clip)
            else:
                quiet.extend(stretches)
        if len(silent) == len(clips):
            raise EditRefused(Reason.ALL_SILENT)
        pauses = _without(_joined(quiet), [said for clip in over for said in _said(clip, heard)])
        gone = [cut for pause in pauses for cut in self._cut_of(pause, timeline)]
        done = ripple(timeline, gone, facts)
        report = PausesTrimmed(
            len(gone),
            timeline.seconds(timeline.frames - done.timeline.frames),
            timeline.seconds(timeline.frames),
            timeline.seconds(done.timeline.frames),
            self.longer_than_s,
            tuple(c.name for c in silent if timeline.seconds(c.frames) >= self.longer_than_s),
            done.titles_shortened,
            done.titles_removed,
        )
        return Outcome(done.timeline, report)

    def _cut_of(self, pause: _Stretch, timeline: Timeline) -> list[Frames]:
        start, end = pause
        fps = float(timeline.fps)
        if end - start < self.longer_than_s * fps - _ROUNDING:
            return []
        # Speech lies on both sides but at the ends of the timeline: only there is no padding.
        start = start + self.padding_s * fps if start > 0 else 0
        end = end - self.padding_s * fps if end < timeline.frames else end
        cut = ceil(start - _ROUNDING), floor(end + _ROUNDING)
        return [cut] if cut[1] > cut[0] else []


def _heard_over(timeline: Timeline) -> tuple[Clip, ...]:
    return tuple(clip for clip in overlays(timeline) if is_heard(clip))


def _beneath(clip: Clip, over: Iterable[Clip]) -> list[_Stretch]:
    """Return where something of `over` lies over `clip`."""
    common = ((max(clip.at_frame, o.at_frame), min(clip.end_frame, o.end_frame)) for o in over)
    return [*merged(common, clip.end_frame)]


def _said(clip: Clip, heard: Mapping[str, list[_Stretch]]) -> Iterator[_Stretch]:
    """Yield what of `clip` is no pause."""
    after = float(clip.at_frame)
    for start, end in [*_quiet_in(clip, heard[clip.media]), (clip.end_frame, clip.end_frame)]:
        if start > after:
            yield after, start
        after = end


def _without(stretches: Iterable[_Stretch], others: Iterable[_Stretch]) -> list[_Stretch]:
    """Return what of `stretches`, in order, lies outside `others`."""
    left = [*stretches]
    for start, end in others:
        parts = (p for low, high in left for p in ((low, min(high, start)), (max(low, end), high)))
        left = [(low, high) for low, high in parts if high - low > _ROUNDING]
    return left


def _pauses_of(sound: SoundMap, threshold_db: float | None, fps: Fraction) -> list[_Stretch]:
    """Return the pauses of a medium in order, in frames of the source."""
    heard = listen(sound, threshold_db)
    per_step = sound.step_s * float(fps)
    pauses: list[_Stretch] = [
        (start * per_step, end * per_step) for start, end in quiet_runs(heard)
    ]
    # Where the sound ends before the picture the rest is silent.
    end = heard.mask.size * per_step
    if pauses and pauses[-1][1] == end:
        pauses[-1] = (pauses[-1][0], inf)
    else:
        pauses.append((end, inf))
    return pauses


def _quiet_in(clip: Clip, pauses: list[_Stretch]) -> list[_Stretch]:
    first = bisect_right(pauses, clip.in_frame, key=itemgetter(1))
    after = bisect_left(pauses, clip.out_frame, key=itemgetter(0))
    placed = (_placed(clip, start, end) for start, end in pauses[first:after])
    return sorted((start, end) for start, end in placed if end - start > _ROUNDING)


def _placed(clip: Clip, start: float, end: float) -> _Stretch:
    """Where `clip` shows what its source says from `start` to `end`, in frames of the source."""
    speed = float(clip.speed)
    if clip.reverse:
        out = clip.in_frame + clip.frames * speed
        start, end = out - end, out - start
    else:
        start, end = start - clip.in_frame, end - clip.in_frame
    return (
        max(clip.at_frame, clip.at_frame + start / speed),
        min(clip.end_frame, clip.at_frame + end / speed),
    )


def _joined(stretches: list[_Stretch]) -> list[_Stretch]:
    """Pauses that meet where two clips join are one pause."""
    result: list[_Stretch] = []
    for start, end in stretches:
        if result and start <= result[-1][1] + _ROUNDING:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result
