"""The sound of the clips themselves, the music under it, and the level of the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from tui.studio.edits.facts import Facts, Needs
from tui.studio.edits.fade import faded
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.sound_reports import (
    LoudnessSet,
    MusicDucked,
    NoiseReduced,
    SoundFaded,
    VoiceCleaned,
    VolumeSet,
)
from tui.studio.edits.speech import speakers, spoken
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, with_beds, with_clips
from tui.studio.edits.which import ALL, Target, Where, clip_of, clips_meant, isolated, where

LOUDEST: Final = 8.0
DEEPEST_DB: Final = 48.0
_SILENCE: Final = 1e-7  # -70 dBFS
_GATE: Final = 0.1  # 10 dB below the mean of what is no silence
NOISE_DB: Final = 0.28
"""How far noise goes down for each step of a noise reduction's strength."""


@dataclass(frozen=True)
class SetClipVolume(Edit):
    """Set the own sound of `target` to `level` (1.0 is as recorded), or change it by `gain_db`.

    0 mutes it. Exactly one of the two is given.
    """

    target: Target = ALL
    level: float | None = None
    gain_db: float | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the levels, 0 to 8. Raises EditRefused where nothing is heard."""
        wanted: dict[str, float] = {}

        def louder(clip: Clip) -> Clip:
            level = self.level if self.level is not None else _by(clip.volume, self.gain_db)
            wanted[clip.id] = max(0.0, level)
            return clip.model_copy(update={"volume": min(LOUDEST, wanted[clip.id])})

        done = _each(timeline, facts, self.target, louder)
        return done.outcome(_volumes(done, wanted))


@dataclass(frozen=True)
class MatchLoudness(Edit):
    """Set the level of `target` so that it sounds as loud as the clip `source` (its number, or
    LAST), by the mean level of what is heard in each.
    """

    source: int
    target: Target = ALL

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Ask for what is heard in the clips."""
        del facts
        meant = clips_meant(timeline, self.target)
        clips = (*meant, clip_of(timeline, self.source)) if meant else ()
        return Needs(sound=frozenset(clip.media for clip in clips))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the levels, 0 to 8. Raises EditRefused where `source` or `target`
        is silent.
        """
        source = clip_of(timeline, self.source)
        goal_db = _heard_db(source, timeline, facts) if _has_sound(source, facts) else None
        if goal_db is None or not source.volume:
            raise EditRefused(Reason.NOT_HEARD)
        wanted: dict[str, float] = {}

        def matched(clip: Clip) -> Clip:
            heard_db = _heard_db(clip, timeline, facts)
            if heard_db is None:
                return clip  # no level makes silence loud
            wanted[clip.id] = _by(source.volume, goal_db - heard_db)
            return clip.model_copy(update={"volume": min(LOUDEST, wanted[clip.id])})

        done = _each(timeline, facts, self.target, matched)
        return done.outcome(_volumes(done, wanted))


@dataclass(frozen=True)
class FadeClips(Edit):
    """Fade the own sound of `target` in and out, over seconds; None leaves it.

    Of several clips the first one fades in and the last one out.
    """

    target: Target = ALL
    in_s: float | None = None
    out_s: float | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the fades, bounded to their clips. Raises EditRefused."""
        parted, places = _heard(timeline, facts, self.target)
        clips = list(parted.video.sg)
        meant = clips[places.start : places.stop]
        done = faded(meant, self.in_s, self.out_s, timeline)
        clips[places.start : places.stop] = done.clips
        report = SoundFaded(
            where(parted, self.target, places), *done.seconds, done.limited, done.clips != meant
        )
        return Outcome(with_clips(parted, clips) if report.changed else timeline, report)


@dataclass(frozen=True)
class FadeMusic(Edit):
    """Fade the music in and out, over seconds; None leaves it, 0 lets it begin or end at once."""

    in_s: float | None = None
    out_s: float | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the fades. Raises EditRefused where there is no music."""
        del facts
        there = list(_music(timeline))
        done = faded(there, self.in_s, self.out_s, timeline)
        if self.out_s is not None and not done.clips[-1].fade_out_frames:
            # Without a fade music dies away as it usually does; one frame is none to the ear.
            done.clips[-1] = done.clips[-1].model_copy(update={"fade_out_frames": 1})
        report = SoundFaded(None, *done.seconds, done.limited, done.clips != there)
        return Outcome(with_beds(timeline, done.clips), report)


@dataclass(frozen=True)
class DuckMusic(Edit):
    """Let the music step back by `db` while somebody speaks; 0 stops that."""

    db: float = 12.0

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Ask for what is heard in the film, to know when somebody speaks."""
        return Needs(sound=speakers(timeline, facts)) if self.db else Needs()

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with ducked music. Raises EditRefused where there is no music."""
        there = _music(timeline)
        db = min(DEEPEST_DB, max(0.0, self.db))
        talk = spoken(timeline, facts) if db else []
        report = MusicDucked(there[0].duck_db, db, sum(end_s - start_s for start_s, end_s in talk))
        ducked = [bed.model_copy(update={"duck_db": db}) for bed in there]
        return Outcome(with_beds(timeline, ducked), report)


@dataclass(frozen=True)
class NormaliseLoudness(Edit):
    """Bring the mix to `lufs` of integrated loudness (ITU-R BS.1770); None: as it is."""

    lufs: float | None = -14.0

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the goal, -40 to -5 LUFS. Raises EditRefused without a video."""
        if not timeline.video.sg:
            raise EditRefused(Reason.NO_VIDEO)
        after = None if self.lufs is None else min(-5.0, max(-40.0, self.lufs))
        silent = not speakers(timeline, facts) and not any(bed.volume for bed in beds(timeline))
        report = LoudnessSet(timeline.m.loudness_lufs, after, silent)
        meta = timeline.m.model_copy(update={"loudness_lufs": after})
        return Outcome(timeline.model_copy(update={"m": meta}), report)


@dataclass(frozen=True)
class ReduceNoise(Edit):
    """Take steady noise out of the own sound of `target`: 0 to 100, 0 not at all."""

    target: Target = ALL
    strength: int = 50

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the strength. Raises EditRefused where nothing is heard."""
        strength = min(100, max(0, self.strength))
        change = {"noise_reduction": strength}
        done = _each(timeline, facts, self.target, lambda clip: clip.model_copy(update=change))
        before = [clip.noise_reduction for clip in done.before]
        return done.outcome(NoiseReduced(done.where, (min(before), max(before)), strength))


@dataclass(frozen=True)
class CleanVoice(Edit):
    """Make the voice in `target` clearer and more even, or (`on` False) as it was."""

    target: Target = ALL
    on: bool = True

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the voice treated. Raises EditRefused where nothing is heard."""
        change = {"voice": self.on}
        done = _each(timeline, facts, self.target, lambda clip: clip.model_copy(update=change))
        return done.outcome(VoiceCleaned(done.where, self.on, done.changed))


@dataclass(frozen=True)
class _Done:
    """Clips that have sound, before and after a change, and where they lie."""

    old: Timeline
    new: Timeline
    where: Where
    before: list[Clip]
    after: list[Clip]

    @property
    def changed(self) -> bool:
        return self.before != self.after

    def outcome(self, report: Report) -> Outcome:
        """Return the new timeline, or the old one, not parted, where nothing changed."""
        return Outcome(self.new if self.changed else self.old, report)


def _each(
    timeline: Timeline, facts: Facts, target: Target, change: Callable[[Clip], Clip]
) -> _Done:
    parted, places = _heard(timeline, facts, target)
    clips = list(parted.video.sg)
    sounding = [n for n in places if _has_sound(clips[n], facts)]
    before = [clips[n] for n in sounding]
    for n in sounding:
        clips[n] = change(clips[n])
    after = [clips[n] for n in sounding]
    return _Done(timeline, with_clips(parted, clips), where(parted, target, places), before, after)


def _heard(timeline: Timeline, facts: Facts, target: Target) -> tuple[Timeline, range]:
    """Return `timeline` parted for `target`, and its places. Raises EditRefused if it is silent."""
    parted, places = isolated(timeline, target)
    if not any(_has_sound(parted.video.sg[n], facts) for n in places):
        raise EditRefused(Reason.NOT_HEARD)
    return parted, places


def _has_sound(clip: Clip, facts: Facts) -> bool:
    fact = facts.media.get(clip.media)
    return fact is not None and fact.has_sound and not clip.freeze


def _music(timeline: Timeline) -> tuple[Clip, ...]:
    there = beds(timeline)
    if not there:
        raise EditRefused(Reason.NO_MUSIC)
    return there


def _volumes(done: _Done, wanted: Mapping[str, float]) -> VolumeSet:
    return VolumeSet(
        done.where,
        _ends([clip.volume for clip in done.before]),
        _ends([clip.volume for clip in done.after]),
        limited=any(level > LOUDEST for level in wanted.values()),
    )


def _heard_db(clip: Clip, timeline: Timeline, facts: Facts) -> float | None:
    """Return the mean level, dBFS, of what is heard of the source of `clip`; None for silence.

    As in ITU-R BS.1770 what is much softer than the rest does not count: the pauses.
    """
    sound = facts.sound.get(clip.media)
    if sound is None:
        return None
    first = int(timeline.seconds(clip.in_frame) / sound.step_s)
    end = max(first + 1, round(timeline.seconds(clip.out_frame) / sound.step_s))
    power = 10 ** (sound.level_db[first:end].astype(np.float64) / 10)
    audible = power[power > _SILENCE]
    if not audible.size:
        return None
    return float(10 * np.log10(audible[audible > _GATE * audible.mean()].mean()))


def _by(volume: float, gain_db: float | None) -> float:
    return float(round(volume * 10 ** ((gain_db or 0.0) / 20), 6))


def _ends(values: list[float]) -> tuple[float, float]:
    return min(values), max(values)
