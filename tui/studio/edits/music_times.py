"""When music plays: only during a stretch of the film, or not during one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tui.studio.edits.bed_parts import part_of
from tui.studio.edits.facts import Facts
from tui.studio.edits.music import DEFAULT_VOLUME, bounded_level, music_name
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.pieces import pieces
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, fresh_ids, with_beds
from tui.studio.edits.which import Target, stretch_of

_COMES_BACK_S: Final = 0.5
"""Music that goes on after a silence fades in, as it would click in the middle of a note."""


@dataclass(frozen=True)
class MusicPlays(Report):
    """This music plays from `start_s` to `end_s`; `added`: it was not there before."""

    name: str
    start_s: float
    end_s: float
    volume: float
    added: bool


@dataclass(frozen=True)
class MusicSilent(Report):
    """No music plays from `start_s` to `end_s`; `was_so`: none did before."""

    start_s: float
    end_s: float
    was_so: bool


@dataclass(frozen=True)
class PlayMusic(Edit):
    """Lay `media` under a clip or a stretch of the film, in place of other music there.

    Without `media` the music that is there plays `during` that only, a single piece from its
    beginning. `volume` 0 to 1; None is the level of the music that is there, or the usual one.
    """

    during: Target
    media: str | None = None
    volume: float | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the music. Raises EditRefused where there is none to play."""
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        start, end = stretch_of(timeline, self.during)
        there = beds(timeline)
        if self.media is not None:
            bed = self._added(start, end, timeline, facts)
            playing = [*_outside(there, start, end, timeline), bed]
        else:
            playing = self._limited(there, start, end)
            if not playing:
                raise EditRefused(Reason.NO_MUSIC)
            bed = playing[0]
        at_s, until_s = timeline.seconds(start), timeline.seconds(end)
        report = MusicPlays(bed.name, at_s, until_s, bed.volume, self.media is not None)
        return Outcome(with_beds(timeline, _in_time(playing)), report)

    def _added(self, start: int, end: int, timeline: Timeline, facts: Facts) -> Clip:
        assert self.media is not None  # noqa: S101 (else the music that is there is meant)
        there = beds(timeline)
        usual = there[0].volume if there else DEFAULT_VOLUME
        return Clip(
            id=next(fresh_ids(timeline, "a")),
            name=music_name(self.media, facts),
            media=self.media,
            at_frame=start,
            frames=end - start,
            volume=bounded_level(usual if self.volume is None else self.volume),
            duck_db=there[0].duck_db if there else 0.0,
        )

    def _limited(self, there: tuple[Clip, ...], start: int, end: int) -> list[Clip]:
        if len(pieces(there)) == 1:
            first = min(there, key=lambda clip: clip.at_frame)
            playing = [_lasting(first, start, end)]
        else:
            playing = [part for clip in there if (part := part_of(clip, start, end)) is not None]
        if self.volume is None:
            return playing
        return [c.model_copy(update={"volume": bounded_level(self.volume)}) for c in playing]


@dataclass(frozen=True)
class SilenceMusic(Edit):
    """Let no music play during `during`; after it the music goes on as if it had played."""

    during: Target

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the silence. Raises EditRefused where there is no music at all."""
        del facts
        there = beds(timeline)
        if not there:
            raise EditRefused(Reason.NO_MUSIC)
        start, end = stretch_of(timeline, self.during)
        left = _outside(there, start, end, timeline)
        was_so = tuple(left) == tuple(there)
        report = MusicSilent(timeline.seconds(start), timeline.seconds(end), was_so)
        return Outcome(timeline if was_so else with_beds(timeline, _in_time(left)), report)


def _lasting(clip: Clip, start: int, end: int) -> Clip:
    """Return `clip` from its beginning, from `start` to `end`."""
    length = end - start
    return clip.model_copy(
        update={
            "at_frame": start,
            "frames": length,
            "fade_in_frames": min(clip.fade_in_frames, length),
            "fade_out_frames": min(clip.fade_out_frames, length),
        }
    )


def _outside(there: tuple[Clip, ...], start: int, end: int, timeline: Timeline) -> list[Clip]:
    """Return what of the music plays before `start` and after `end`."""
    ids = fresh_ids(timeline, "b")
    left: list[Clip] = []
    for clip in there:
        before, after = part_of(clip, 0, start), part_of(clip, end, clip.end_frame)
        if before is not None:
            left.append(before)
        if after is not None and after != clip:
            fade = min(after.frames, round(_COMES_BACK_S * timeline.fps))
            id_ = clip.id if before is None else next(ids)
            after = after.model_copy(update={"id": id_, "fade_in_frames": fade})
        if after is not None:
            left.append(after)
    return left


def _in_time(clips: list[Clip]) -> list[Clip]:
    return sorted(clips, key=lambda clip: clip.at_frame)
