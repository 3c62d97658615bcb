"""Music under the picture: one bed over the whole length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.pieces import chosen_pieces
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, fresh_ids, with_beds

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

    `name`: of the piece that did, where there are others.
    """

    before: float
    after: float
    name: str = ""


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

    Only the pieces of `media`, or the `number`-th one (from 1, or LAST), where that is given.
    """

    volume: float = DEFAULT_VOLUME
    factor: float | None = None
    media: str | None = None
    number: int | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the level, 0 to 1. Raises EditRefused where there is no music."""
        del facts
        there = beds(timeline)
        if not there:
            raise EditRefused(Reason.NO_MUSIC)
        meant = chosen_pieces(there, self.media, self.number, Reason.NO_SUCH_MUSIC)
        before = meant[0].volume
        wanted = self.volume if self.factor is None else before * self.factor
        after = bounded_level(wanted)
        changed = [
            clip.model_copy(update={"volume": after}) if clip in meant else clip for clip in there
        ]
        name = meant[0].name if len(meant) < len(there) else ""
        return Outcome(with_beds(timeline, changed), MusicLevelSet(before, after, name))


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
