"""Carrying titles, captions, overlays and music along when the film under them is laid anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from tui.studio.edits.facts import Facts
from tui.studio.edits.slicing import Frames, slices
from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.tracks import beds, captions, fresh_ids, overlays, titles

# What is left of a caption for less than this cannot be read.
_FLASH_S: Final = Fraction(1, 5)


@dataclass(frozen=True)
class Part:
    """Clips that show what stood from `start` to `end`, `pace` frames for each frame of then.

    What is new shows nothing that stood there: its `end` is its `start`. Clips that last longer
    than that, or shorter, go on after it or end before it. Where it no longer `speaks` (backwards),
    nobody can follow what is said. Parts of one film may be repeated, but do not overlap.
    """

    start: int
    end: int
    clips: tuple[Clip, ...]
    pace: Fraction = Fraction(1)
    speaks: bool = True

    @property
    def frames(self) -> int:
        """Its length now."""
        return sum(clip.frames for clip in self.clips)


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    at_frame: int
    part: Part

    def now(self, frame: int) -> int:
        """Where stands now what stood at `frame`."""
        passed = round((frame - self.start) * self.part.pace)
        return self.at_frame + min(passed, self.part.frames)


class _Words(NamedTuple):
    """What is said from `at` to `end` now, and was from `low` to `high`."""

    at: int
    end: int
    low: int
    high: int


class Spread(NamedTuple):
    """What was from `low` to `high` begins at `at` now."""

    low: int
    high: int
    at: int


class Places:
    """Where what stood at a frame stands now."""

    def __init__(self, parts: Sequence[Part], frames_before: int) -> None:
        """Of a film of `frames_before`, of which `parts` are made end to end."""
        self.before, self.frames = frames_before, 0
        stretches: list[_Stretch] = []
        for part in parts:
            if part.end > part.start:
                stretches.append(_Stretch(part.start, part.end, self.frames, part))
            self.frames += part.frames
        self._all = sorted(stretches, key=lambda stretch: (stretch.start, stretch.at_frame))
        self._ends = [stretch.end for stretch in self._all]

    def over(self, start: int, end: int) -> Iterator[tuple[_Stretch, int, int]]:
        """Yield what is left of `start` to `end`, as often as it is there, in its old order."""
        for number in range(bisect_right(self._ends, start), len(self._all)):
            stretch = self._all[number]
            if stretch.start >= end:
                return
            yield stretch, max(start, stretch.start), min(end, stretch.end)

    def kept(self, start: int, end: int) -> list[Frames]:
        """Return which frames of `start` to `end` are left, neighbours joined."""
        result: list[Frames] = []
        for _, low, high in self.over(start, end):
            if result and low <= result[-1][1]:
                result[-1] = (result[-1][0], high)
            else:
                result.append((low, high))
        return result

    def reordered(self, start: int, end: int) -> list[Spread]:
        """Return where the parts of `start` to `end` lie now that they come in another order.

        Those that still go on into one another are one. Empty where they come in the old order,
        and where they are repeated, or run at another pace, or backwards.
        """
        found: list[Spread] = []
        for stretch, low, high in self.over(start, end):
            before = found[-1] if found else None
            if stretch.part.pace != 1 or not stretch.part.speaks:
                return []
            if before and low < before.high:
                return []
            at = stretch.now(low)
            if before and (low, at) == (before.high, before.at + before.high - before.low):
                found[-1] = before._replace(high=high)
            else:
                found.append(Spread(low, high, at))
        in_order = all(before.at < after.at for before, after in pairwise(found))
        return [] if in_order else found

    def place(self, start: int, end: int) -> Frames | None:
        """Where something over `start` to `end` comes to lie, and for how long; None for nowhere.

        It begins with what it began with, or with the first of it that is left, and is shorter by
        what was cut from under it. What was there throughout still is.
        """
        if start == 0 and end == self.before:
            return 0, self.frames
        first = next(self.over(start, end), None)
        if first is None:
            return None
        stretch, low, _ = first
        at = min(stretch.now(low), self.frames - 1)
        left = sum(high - low for low, high in self.kept(start, end))
        return at, min(left, self.frames - at)


def titles_in(
    timeline: Timeline, places: Places
) -> tuple[list[Title], tuple[Title, ...], tuple[Title, ...]]:
    """Return the titles where they lie now, and as they were those that are shorter now or gone."""
    there, shortened, removed = [], [], []
    for title in titles(timeline):
        place = places.place(title.at_frame, title.end_frame)
        if place is None:
            removed.append(title)
            continue
        there.append(title.model_copy(update={"at_frame": place[0], "frames": place[1]}))
        if place[1] < title.frames:
            shortened.append(title)
    return there, tuple(shortened), tuple(removed)


def captions_in(timeline: Timeline, places: Places) -> tuple[list[Title], int]:
    """Return the captions over what they say, as often as it is said, and how many are gone.

    One that is cut in two by something between is there twice, and one in the middle of which
    something went is whole. What a cut leaves of one goes where it would only flash by.
    """
    ids = fresh_ids(timeline, "c")
    flash = round(_FLASH_S * timeline.fps)
    there: list[Title] = []
    gone = 0
    for caption in captions(timeline):
        said = [
            words
            for words in _said(caption, places)
            if words.end - words.at >= flash or words.high - words.low == caption.frames
        ]
        gone += not said
        for number, words in enumerate(said):
            id_ = next(ids) if number else caption.id
            place = {"at_frame": words.at, "frames": words.end - words.at}
            there.append(caption.model_copy(update={"id": id_} | place))
    return there, gone


def _said(caption: Title, places: Places) -> list[_Words]:
    left = sorted(
        _Words(stretch.now(low), stretch.now(high), low, high)
        for stretch, low, high in places.over(caption.at_frame, caption.end_frame)
        if stretch.part.speaks
    )
    said: list[_Words] = []
    for words in left:
        before = said[-1] if said else None
        if before and before.end == words.at and before.high <= words.low:
            said[-1] = before._replace(end=words.end, high=words.high)
        elif words.end > words.at:
            said.append(words)
    return said


def overlays_in(timeline: Timeline, places: Places, facts: Facts) -> list[Clip]:
    """Return what lies over the film. A film there is cut with the one below; what is endless is
    not.

    Where what is below comes in another order, each part of it keeps what lay over it.
    """
    ids = fresh_ids(timeline, "o")
    there: list[Clip] = []
    for clip in overlays(timeline):
        medium = facts.media.get(clip.media)
        spread = places.reordered(clip.at_frame, clip.end_frame)
        throughout = (clip.at_frame, clip.end_frame) == (0, places.before)
        endless = medium is not None and medium.endless
        if spread and not (throughout and endless):
            first = clip.at_frame
            pieces = slices(clip, [(one.low - first, one.high - first) for one in spread])
            for number, (piece, one) in enumerate(zip(pieces, spread, strict=True)):
                id_ = next(ids) if number else clip.id
                there.append(piece.model_copy(update={"id": id_, "at_frame": one.at}))
            continue
        if clip.freeze or endless:
            place = places.place(clip.at_frame, clip.end_frame)
            if place is not None:
                there.append(clip.model_copy(update={"at_frame": place[0], "frames": place[1]}))
            continue
        left = places.kept(clip.at_frame, clip.end_frame)
        if not left:
            continue
        stretch, low, _ = next(places.over(*left[0]))
        at = stretch.now(low)
        first = clip.at_frame
        for number, piece in enumerate(slices(clip, [(a - first, b - first) for a, b in left])):
            frames = min(piece.frames, places.frames - at)
            if frames > 0:
                id_ = next(ids) if number else clip.id
                there.append(piece.model_copy(update={"id": id_, "at_frame": at, "frames": frames}))
            at += piece.frames
    return there


def beds_in(timeline: Timeline, places: Places) -> list[Clip]:
    """Return the music. What began with the film still does, and what ended with it."""
    there: list[Clip] = []
    for bed in beds(timeline):
        place = places.place(bed.at_frame, bed.end_frame)
        if place is None:
            continue
        at = 0 if bed.at_frame == 0 else place[0]
        end = places.frames if bed.end_frame >= places.before else at + place[1]
        change = {"at_frame": at, "frames": min(end, places.frames) - at}
        fades = {
            "fade_in_frames": min(bed.fade_in_frames, change["frames"]),
            "fade_out_frames": min(bed.fade_out_frames, change["frames"]),
        }
        there.append(bed.model_copy(update=change | fades))
    return there
