"""Music under the picture: one bed over the whole length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.studio.edits.bed_parts import levelled
from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.pieces import chosen_pieces
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, fresh_ids, with_beds
from tui.studio.edits.which import Target, stretch_of

DEFAULT_VOLUME: Final = 0.25

STYLES: Final = {"lo-fi": "Lo-fi", "ambient": "Ambient", "upbeat": "Upbeat"}
"""The music that the studio makes itself, by the end of its media id, with its name."""

MADE_HERE: Final = "music:"
"""Begins the media id of music that the studio makes."""


@dataclass(frozen=True)
class MusicAdded(Report):
    """A bed of music at `volume`; `replaced`: the name of the one before."""

    name: str
    volume: float
    length_s: float
    replaced: str | None = None


@dataclass(frozen=True)
class MusicLevelSet(Report):
    """The music went from `before` to `after` (1.0 is its full level).

    `name`: of the piece that did, where there are others. `during`: from when to when, in seconds,
    where it is not all of it.
    """

    before: float
    after: float
    name: str = ""
    during: tuple[float, float] | None = None


@dataclass(frozen=True)
class MusicRemoved(Report):
    """This music is gone; `left`: the names of what is still there."""

    name: str
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class AddMusic(Edit):
    """Lay `media` under the whole picture, in place of any other music.

    `volume` 0 to 1; None keeps the level of the music before, or takes the usual one. How the music
    before faded and stepped back for speech is kept too.
    """

    media: str
    volume: float | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the bed. Raises EditRefused for a medium that is no audio."""
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        name = music_name(self.media, facts)
        before = beds(timeline)
        volume = self.volume
        if volume is None:
            volume = before[0].volume if before else DEFAULT_VOLUME
        bed = Clip(
            id=next(fresh_ids(timeline, "a")),
            name=name,
            media=self.media,
            at_frame=0,
            frames=timeline.frames,
            volume=bounded_level(volume),
            duck_db=before[0].duck_db if before else 0.0,
            fade_in_frames=min(before[0].fade_in_frames, timeline.frames) if before else 0,
            fade_out_frames=min(before[-1].fade_out_frames, timeline.frames) if before else 0,
        )
        report = MusicAdded(
            name,
            bed.volume,
            timeline.seconds(timeline.frames),
            before[0].name if before else None,
        )
        return Outcome(with_beds(timeline, (bed,)), report)


@dataclass(frozen=True)
class SetMusicVolume(Edit):
    """Set the music to `volume` (0 to 1), or to `factor` times its level where that is given.

    Only the pieces of `media`, or the `number`-th one (from 1, or LAST), where that is given; and
    only `during` a clip or a stretch of the film.
    """

    volume: float = DEFAULT_VOLUME
    factor: float | None = None
    media: str | None = None
    number: int | None = None
    during: Target | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the level, 0 to 1. Raises EditRefused where there is no music."""
        del facts
        there = beds(timeline)
        if not there:
            raise EditRefused(Reason.NO_MUSIC)
        meant = chosen_pieces(there, self.media, self.number, Reason.NO_SUCH_MUSIC)
        name = meant[0].name if len(meant) < len(there) else ""
        if self.during is not None:
            return self._changed_during(self.during, timeline, meant, name)
        changed = [
            clip.model_copy(update={"volume": self._level(clip)}) if clip in meant else clip
            for clip in there
        ]
        report = MusicLevelSet(meant[0].volume, self._level(meant[0]), name)
        return Outcome(with_beds(timeline, changed), report)

    def _level(self, clip: Clip) -> float:
        return bounded_level(self.volume if self.factor is None else clip.volume * self.factor)

    def _changed_during(
        self, during: Target, timeline: Timeline, meant: Sequence[Clip], name: str
    ) -> Outcome:
        start, end = stretch_of(timeline, during)
        there = beds(timeline)
        playing = [clip for clip in meant if clip.at_frame < end and clip.end_frame > start]
        if not playing:
            raise EditRefused(Reason.NO_MUSIC_THERE)
        first = max(playing, key=lambda clip: min(clip.end_frame, end) - max(clip.at_frame, start))
        changed = levelled(playing, start, end, self._level, timeline)
        others = [clip for clip in there if clip not in playing]
        when = (timeline.seconds(start), timeline.seconds(end))
        report = MusicLevelSet(first.volume, self._level(first), name, when)
        in_time = sorted((*others, *changed), key=lambda clip: clip.at_frame)
        return Outcome(with_beds(timeline, in_time), report)


@dataclass(frozen=True)
class RemoveMusic(Edit):
    """Take the music away: the pieces of `media`, the `number`-th (from 1, or LAST), or all."""

    media: str | None = None
    number: int | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without it. Raises EditRefused where there is no such music."""
        del facts
        there = beds(timeline)
        if not there:
            raise EditRefused(Reason.NO_MUSIC)
        going = chosen_pieces(there, self.media, self.number, Reason.NO_SUCH_MUSIC)
        stay = [clip for clip in there if clip not in going]
        names = tuple(dict.fromkeys(clip.name for clip in stay))
        return Outcome(with_beds(timeline, stay), MusicRemoved(going[0].name, names))


def bounded_level(volume: float) -> float:
    """Return the level nearest to `volume` that music can have, 0 to 1."""
    return min(1.0, max(0.0, volume))


def music_name(media: str, facts: Facts) -> str:
    """Return what the music is called. Raises EditRefused for a medium that is none."""
    if media.startswith(MADE_HERE):
        style = media.removeprefix(MADE_HERE)
        if style not in STYLES:
            raise EditRefused(Reason.NOT_AUDIO, name=style)
        return STYLES[style]
    fact = facts.media.get(media)
    if fact is None:
        raise EditRefused(Reason.UNKNOWN_MEDIUM)
    if fact.kind != "audio":
        raise EditRefused(Reason.NOT_AUDIO, name=fact.name)
    return fact.name
