"""Colour by a file or by measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2
from typing import Final, Literal

from tui.studio.edits.colour import SliderName, graded, limits
from tui.studio.edits.facts import Facts, MediaFact, Needs, Passage, PictureMap
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Clip, Grade, Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.edits.which import ALL, Target, Where, clip_of, clips_meant, isolated, where

Matter = Literal["exposure", "contrast", "white balance"]

_SET_BY: Final[Mapping[Matter, tuple[SliderName, ...]]] = {
    "exposure": ("exposure_stops",),
    "contrast": ("contrast", "whites", "blacks"),
    "white balance": ("temperature", "tint"),
}

# All of luma from 0 to 1. Footage between these is as somebody meant it, and stays.
_MEDIAN_LOW, _MEDIAN_HIGH = 0.34, 0.62
_MEDIAN_WANTED_LOW, _MEDIAN_WANTED_HIGH = 0.45, 0.56
_DISPLAY_GAMMA: Final = 2.4  # ITU-R BT.1886: a stop is a factor of 2^(1/2.4) in luma
_MOST_STOPS: Final = 2.0
_BRIGHT, _MOST_STOPS_WITH_BRIGHT = 0.85, 0.5  # a lamp in the night is no mistake
_SPREAD_LOW, _SPREAD_WANTED = 0.6, 0.75
_BLACK_POINT, _WHITE_POINT = 0.06, 0.92
_MOST_CONTRAST, _MOST_ENDS = 50, 60

# Of chroma over luma, as the sliders of temperature and tint move it at 100.
_WARM_RED, _WARM_BLUE, _TINT = 0.085, 0.11, 0.06
_ENOUGH_GREY: Final = 0.1
_CAST_SEEN: Final = 0.015
_CAST_SHARE: Final = 0.85  # a little of the light of the place is left
_MOST_TEMPERATURE, _MOST_TINT = 60, 60


@dataclass(frozen=True)
class LutSet(Report):
    """Clips have the LUT `name`; None: they have none any more."""

    name: str | None
    changed: bool
    where: Where


@dataclass(frozen=True)
class ApplyLut(Edit):
    """Give `target` the LUT `media`; None: the newest `.cube` file of the session."""

    target: Target = ALL
    media: str | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the LUT. Raises EditRefused without a LUT or such a clip."""
        fact = self._lut(facts)
        return _with_lut(timeline, self.target, fact.id, fact.name)

    def _lut(self, facts: Facts) -> MediaFact:
        if self.media is not None:
            named = facts.media.get(self.media)
            if named is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            if named.kind != "lut":
                raise EditRefused(Reason.NOT_A_LUT, name=named.name)
            return named
        newest = next((f for f in reversed(list(facts.media.values())) if f.kind == "lut"), None)
        if newest is None:
            raise EditRefused(Reason.NO_LUT)
        return newest


@dataclass(frozen=True)
class RemoveLut(Edit):
    """Take the LUT away; the sliders stay."""

    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without it. Raises EditRefused without such a clip."""
        del facts
        return _with_lut(timeline, self.target, "", None)


@dataclass(frozen=True)
class AutoGrade(Edit):
    """Set exposure, contrast and white balance by what is measured in the picture.

    `only`: one of them; None all three.
    """

    target: Target = ALL
    only: Matter | None = None

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the media whose pictures are measured: those of `target`."""
        del facts
        clips = clips_meant(timeline, self.target)
        return Needs(picture=frozenset(clip.media for clip in clips))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` corrected. Raises EditRefused without such a clip."""
        told = (
            _SET_BY[self.only] if self.only else tuple(s for set_ in _SET_BY.values() for s in set_)
        )

        def corrected(clip: Clip) -> Grade:
            measured = facts.picture.get(clip.media)
            if measured is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            values = correction(measured, told)
            return clip.grade.model_copy(update={slider: values[slider] for slider in told})

        return graded(timeline, self.target, corrected, told, measured=True)


@dataclass(frozen=True)
class MatchExposure(Edit):
    """Set the exposure of `target` so that it is as light as the clip `source` (its number, or
    LAST), by the median of luma that is measured in what each clip shows. Other sliders stay.
    """

    source: int
    target: Target = ALL

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the passages whose light is measured: those of all the clips."""
        del facts
        meant = clips_meant(timeline, self.target)
        clips = (*meant, clip_of(timeline, self.source)) if meant else ()
        return Needs(light=frozenset(_passage(clip, timeline) for clip in clips))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the exposure, within its ends. Raises EditRefused without one of
        the clips.
        """
        source = clip_of(timeline, self.source)
        told: tuple[SliderName, ...] = ("exposure_stops",)
        low, high = limits("exposure_stops")
        limited: set[SliderName] = set()

        def luma(clip: Clip) -> float:
            measured = facts.light.get(_passage(clip, timeline))
            if measured is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            return max(measured, 0.01)

        def matched(clip: Clip) -> Grade:
            stops = _DISPLAY_GAMMA * log2(luma(source) / luma(clip)) + source.grade.exposure_stops
            if not low <= stops <= high:
                limited.add("exposure_stops")
            value = round(min(high, max(low, stops)), 2)
            return clip.grade.model_copy(update={"exposure_stops": value})

        return graded(timeline, self.target, matched, told, limited=limited, measured=True)


def _passage(clip: Clip, timeline: Timeline) -> Passage:
    """Return what `clip` shows of its medium."""
    start_s, end_s = timeline.seconds(clip.in_frame), timeline.seconds(clip.out_frame)
    return clip.media, start_s, end_s


def correction(picture: PictureMap, told: tuple[SliderName, ...]) -> dict[SliderName, float]:
    """Return what the sliders should be for `picture`; 0 where it is as pictures are.

    Only those in `told` will be set: contrast looks at luma as exposure, if told, leaves it.
    """
    stops = _stops(picture)
    gain = 2 ** (stops / _DISPLAY_GAMMA) if "exposure_stops" in told else 1.0
    return {"exposure_stops": stops, **_contrast(picture, gain), **_balance(picture)}


def _stops(picture: PictureMap) -> float:
    """Bring the median luma to where it usually is, cautiously where some is bright already."""
    median, bright = float(picture.luma[50]), float(picture.luma[95])
    if _MEDIAN_LOW <= median <= _MEDIAN_HIGH:
        return 0.0
    wanted = _MEDIAN_WANTED_LOW if median < _MEDIAN_LOW else _MEDIAN_WANTED_HIGH
    most = _MOST_STOPS_WITH_BRIGHT if bright > _BRIGHT else _MOST_STOPS
    stops = _DISPLAY_GAMMA * log2(wanted / max(median, 0.01))
    return round(min(most, max(-_MOST_STOPS, stops)), 2)


def _contrast(picture: PictureMap, gain: float) -> dict[SliderName, float]:
    """Spread luma where it lies together, and bring its ends near black and white."""
    low, high = (min(1.0, float(picture.luma[at]) * gain) for at in (2, 98))
    spread = high - low
    if not 0.02 < spread < _SPREAD_LOW:
        return {"contrast": 0, "whites": 0, "blacks": 0}
    contrast = min(_MOST_CONTRAST, 100 * (_SPREAD_WANTED / spread - 1))
    # As far as the sliders reach there: 0.12 (1 - y)^3 and 0.15 y^3.
    blacks = min(_MOST_ENDS, 100 * max(0.0, low - _BLACK_POINT) / (0.12 * (1 - low) ** 3 + 1e-6))
    whites = min(_MOST_ENDS, 100 * max(0.0, _WHITE_POINT - high) / (0.15 * high**3 + 1e-6))
    return {"contrast": round(contrast), "whites": round(whites), "blacks": -round(blacks)}


def _balance(picture: PictureMap) -> dict[SliderName, float]:
    """Take the cast from what is nearly grey, where there is enough of that to tell."""
    cast_red, cast_blue = picture.cast_red, picture.cast_blue
    seen = (cast_blue**2 + cast_red**2) ** 0.5
    if picture.grey < _ENOUGH_GREY or seen < _CAST_SEEN:
        return {"temperature": 0, "tint": 0}
    warm = (cast_blue - cast_red) / (_WARM_RED + _WARM_BLUE)
    tint = -(cast_red + warm * _WARM_RED) / _TINT
    return {
        "temperature": _bounded(100 * _CAST_SHARE * warm, _MOST_TEMPERATURE),
        "tint": _bounded(100 * _CAST_SHARE * tint, _MOST_TINT),
    }


def _bounded(value: float, most: int) -> int:
    return round(min(most, max(-most, value)))


def _with_lut(timeline: Timeline, target: Target, lut: str, name: str | None) -> Outcome:
    split, places = isolated(timeline, target)
    clips = tuple(
        clip.model_copy(update={"grade": clip.grade.model_copy(update={"lut": lut})})
        if n in places
        else clip
        for n, clip in enumerate(split.video.sg)
    )
    changed = clips != split.video.sg
    report = LutSet(name, changed, where(split, target, places))
    return Outcome(with_clips(split, clips) if changed else timeline, report)
