"""Trimming the pauses between words."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, inf

from tui.studio.edits.facts import Facts
from tui.studio.edits.hearing import Heard, listen, quiet_runs
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.ripple import Frames, ripple
from tui.studio.edits.timeline import Clip, Timeline

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
    titles_shortened: tuple[str, ...] = ()
    titles_removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class TrimPauses(Edit):
    """Cut every pause of at least `longer_than_s`, but for `padding_s` at either side of it.

    `threshold_db` (dBFS): what is quieter is a pause; None finds out by voice and noise.
    """

    longer_than_s: float = 0.5
    padding_s: float = 0.15
    threshold_db: float | None = None

    def needs_sound(self, timeline: Timeline) -> frozenset[str]:
        """Return the media of all clips; those without sound may be left out of the facts."""
        return frozenset(clip.media for clip in timeline.video.sg)

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without its pauses, in all tracks.

        A clip whose sound is not in the facts is left as it is. Raises EditRefused where no clip
        has sound or all of them are silent throughout.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        clips = timeline.video.sg
        heard = {
            media: (listen(facts.sound[media], self.threshold_db), facts.sound[media].step_s)
            for media in {clip.media for clip in clips} & set(facts.sound)
            if facts.sound[media].level_db.size
        }
        if not heard:
            raise EditRefused(Reason.NO_SOUND)
        quiet: list[_Stretch] = []
        silent: list[Clip] = []
        for clip in clips:
            stretches = _quiet_in(clip, *heard[clip.media], timeline) if clip.media in heard else []
            if stretches == [(clip.at_frame, clip.end_frame)]:
                silent.append(clip)
            else:
                quiet.extend(stretches)
        if len(silent) == len(clips):
            raise EditRefused(Reason.ALL_SILENT)
        gone = [cut for pause in _joined(quiet) for cut in self._cut_of(pause, timeline)]
        done = ripple(timeline, gone)
        report = PausesTrimmed(
            len(gone),
            timeline.seconds(done.removed_frames),
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


def _quiet_in(clip: Clip, heard: Heard, step_s: float, timeline: Timeline) -> list[_Stretch]:
    per_step = step_s * float(timeline.fps)
    runs: list[_Stretch] = [(start, end) for start, end in quiet_runs(heard)]
    # Where the sound ends before the picture the rest is silent.
    steps = heard.mask.size
    if runs and runs[-1][1] == steps:
        runs[-1] = (runs[-1][0], inf)
    else:
        runs.append((steps, inf))
    shift = clip.at_frame - clip.in_frame
    placed = (
        (max(clip.at_frame, start * per_step + shift), min(clip.end_frame, end * per_step + shift))
        for start, end in runs
    )
    return [(start, end) for start, end in placed if end - start > _ROUNDING]


def _joined(stretches: list[_Stretch]) -> list[_Stretch]:
    """Pauses that meet where two clips join are one pause."""
    result: list[_Stretch] = []
    for start, end in stretches:
        if result and start <= result[-1][1] + _ROUNDING:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result
