"""What a key says in the chat: a sentence that either backend understands, on what is chosen.

The keys have no way of their own to the timeline. What they do is said, so that the conversation
stays the one history.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Literal

from tui.events import SegmentView
from tui.screen import words
from tui.screen.timeline import sayings
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.lanes import Lane
from tui.talk.figures import exact_timecode
from tui.wire.draft import AUDIO, TEXT, VIDEO

Thing = Literal["clip", "overlay", "music", "title", "caption", "other"]

_STEP: Final = 10  # per cent of volume
_MOST: Final = 200
_CLOSE_MS: Final = 1.0


class Refused(Exception):
    """A key that can do nothing here; `str()` says why in one sentence."""


def thing_of(cursor: Cursor, segment: SegmentView) -> Thing:
    """Return what `segment` is called."""
    lane = cursor.lane_of(segment)
    return "other" if lane is None else _thing(lane, segment)


def number_of(cursor: Cursor, segment: SegmentView) -> int:
    """Return the number of a clip among the clips, of a title among the titles, from 1."""
    lane = cursor.lane_of(segment)
    if lane is not None and lane.is_film:
        return 1 + (lane.place_of(segment) or 0)
    same = _all(cursor, thing_of(cursor, segment))
    return next(n for n, other in enumerate(same, 1) if other is segment)


def delete(cursor: Cursor) -> str:
    """Say that what is chosen shall go."""
    chosen = _chosen(cursor)
    clauses: list[str] = []
    for thing in ("clip", "overlay", "music", "title", "caption", "other"):
        some = [s for s in chosen if thing_of(cursor, s) == thing]
        if not some:
            continue
        if thing == "clip":
            if len(some) == len(_all(cursor, thing)):
                raise Refused(words.EDIT_NOT_ALL)
            clauses.append(sayings.DELETE.format(clips=_clips(cursor, some)))
        elif thing in {"overlay", "music"}:
            if len(some) != len(_all(cursor, thing)):  # neither can be told from its like
                raise Refused(words.EDIT_ONLY_ALL[thing])
            clauses.append(sayings.REMOVE_OVERLAYS if thing == "overlay" else sayings.REMOVE_MUSIC)
        elif thing == "title":
            # From the last to the first, so that no number changes meanwhile.
            clauses += [sayings.REMOVE.format(title=_title(cursor, s)) for s in reversed(some)]
        elif thing == "caption":
            clauses += [
                sayings.REMOVE_CAPTIONS.format(span=_span(s.start_ms, s.end_ms)) for s in some
            ]
        else:
            raise Refused(words.EDIT_NOT_THIS)
    return sayings.THEN.join(clauses)


def split(cursor: Cursor) -> str:
    """Say that the film shall be cut in two at the playhead."""
    at = cursor.playhead_ms
    film = next((lane for lane in cursor.lanes if lane.is_film), None)
    place = None if film is None else film.place_at(at)
    if film is None or place is None or not _is_inside(film.segments[place], at):
        raise Refused(words.EDIT_NOTHING_TO_SPLIT)
    return sayings.SPLIT.format(at=exact_timecode(at))


def trim_start(cursor: Cursor) -> str:
    """Say that what is before the playhead in the segment shall go."""
    return _trim(cursor, lambda s, at: (s.start_ms, at), lambda s, at: (at, s.end_ms))


def trim_end(cursor: Cursor) -> str:
    """Say that what is after the playhead in the segment shall go."""
    return _trim(cursor, lambda s, at: (at, s.end_ms), lambda s, at: (s.start_ms, at))


def move(cursor: Cursor, by: int) -> str:
    """Say that the segment shall come `by` places later, or earlier where `by` is below 0."""
    chosen = _chosen(cursor)
    if len(chosen) != 1:
        raise Refused(words.EDIT_ONE_AT_A_TIME)
    (segment,) = chosen
    thing = thing_of(cursor, segment)
    if thing == "title":
        shift_ms = max(by * 1000.0, -segment.start_ms)
        if not shift_ms:
            raise Refused(words.EDIT_IS_FIRST)
        span = _span(segment.start_ms + shift_ms, segment.end_ms + shift_ms)
        return sayings.SHOW.format(title=_title(cursor, segment), span=span)
    if thing != "clip":
        raise Refused(words.EDIT_ONLY_CLIPS_AND_TITLES)
    number = number_of(cursor, segment)
    goal = min(max(number + by, 1), len(_all(cursor, "clip")))
    if goal == number:
        raise Refused(words.EDIT_IS_FIRST if by < 0 else words.EDIT_IS_LAST)
    move = sayings.MOVE_BEFORE if by < 0 else sayings.MOVE_AFTER
    return move.format(clip=sayings.clips([number]), other=sayings.clips([goal]))


def level(cursor: Cursor, by: int) -> str:
    """Say that what is chosen shall be `by` steps louder, or quieter where `by` is below 0."""
    chosen = _chosen(cursor)
    first = chosen[0]
    thing = thing_of(cursor, first)
    chosen = [s for s in chosen if thing_of(cursor, s) == thing]
    if thing not in {"clip", "music"}:
        raise Refused(words.EDIT_NO_SOUND)
    present = round(100 * (1.0 if first.volume is None else first.volume))
    most = _MOST if thing == "clip" else 100
    tens = present // _STEP if by > 0 else -(-present // _STEP)
    goal = min(max((tens + by) * _STEP, 0), most)
    if goal == present:
        raise Refused(words.EDIT_LOUDEST if by > 0 else words.EDIT_SILENT)
    what = (
        sayings.MUSIC_VOLUME
        if thing == "music"
        else sayings.CLIP_VOLUME.format(clips=_clips(cursor, chosen))
    )
    return sayings.SET_VOLUME.format(what=what, goal=goal)


def duplicate(cursor: Cursor) -> str:
    """Say that the clips that are chosen shall be shown twice."""
    chosen = _only(cursor, "clip", words.EDIT_ONLY_CLIPS)
    numbers = [number_of(cursor, clip) for clip in chosen]
    return sayings.THEN.join(
        sayings.DUPLICATE.format(clip=sayings.clips([n])) for n in sorted(numbers, reverse=True)
    )


def rewrite(cursor: Cursor, text: str) -> str:
    """Say that the text that is chosen shall read `text`."""
    segment = text_to_edit(cursor)
    if thing_of(cursor, segment) == "caption":
        which = sayings.CAPTION_NAMED.format(text=_quoted(segment.text or ""))
    else:
        which = _title(cursor, segment)
    return sayings.CHANGE.format(which=which, text=_quoted(text))


def text_to_edit(cursor: Cursor) -> SegmentView:
    """Return the one text that is chosen. Raises Refused."""
    chosen = _chosen(cursor)
    if len(chosen) != 1 or chosen[0].text is None:
        raise Refused(words.EDIT_ONLY_TEXTS)
    return chosen[0]


_Part = Callable[[SegmentView, float], tuple[float, float]]


def _trim(cursor: Cursor, gone: _Part, stays: _Part) -> str:
    chosen, at = _chosen(cursor), cursor.playhead_ms
    if len(chosen) != 1:
        raise Refused(words.EDIT_ONE_AT_A_TIME)
    (segment,) = chosen
    thing = thing_of(cursor, segment)
    if thing not in {"clip", "title"}:
        raise Refused(words.EDIT_ONLY_CLIPS_AND_TITLES)
    if not _is_inside(segment, at):
        raise Refused(words.EDIT_NOTHING_TO_TRIM)
    if thing == "clip":
        return sayings.CUT.format(span=_span(*gone(segment, at)))
    return sayings.SHOW.format(title=_title(cursor, segment), span=_span(*stays(segment, at)))


def _chosen(cursor: Cursor) -> list[SegmentView]:
    chosen = cursor.chosen
    if not chosen:
        raise Refused(words.EDIT_NOTHING_CHOSEN)
    return chosen


def _only(cursor: Cursor, thing: Thing, why_not: str) -> list[SegmentView]:
    chosen = _chosen(cursor)
    if any(thing_of(cursor, segment) != thing for segment in chosen):
        raise Refused(why_not)
    return chosen


def _all(cursor: Cursor, thing: Thing) -> list[SegmentView]:
    """Return all segments of a kind, in the order of the draft."""
    lanes = sorted(cursor.lanes, key=lambda lane: lane.track)
    return [s for lane in lanes for s in lane.segments if _thing(lane, s) == thing]


def _thing(lane: Lane, segment: SegmentView) -> Thing:
    if lane.kind == VIDEO:
        return "overlay" if lane.layer else "clip"
    if lane.kind == TEXT:
        is_caption = segment.role == "caption" or lane.name.lower().startswith("caption")
        return "caption" if is_caption else "title"
    return "music" if lane.kind == AUDIO else "other"


def _is_inside(segment: SegmentView, at_ms: float) -> bool:
    return segment.start_ms + _CLOSE_MS < at_ms < segment.end_ms - _CLOSE_MS


def _clips(cursor: Cursor, clips: Iterable[SegmentView]) -> str:
    return sayings.clips(sorted(number_of(cursor, clip) for clip in clips))


def _title(cursor: Cursor, title: SegmentView) -> str:
    """Return `the title "Hi"`, or its number where its text cannot be told from another."""
    text = (title.text or "").strip()
    alike = [s for s in _all(cursor, "title") if (s.text or "").strip().lower() == text.lower()]
    is_plain = title.is_one_line and not any(mark in text for mark in _MARKS)
    if text and is_plain and len(alike) == 1:
        return sayings.TITLE_NAMED.format(text=text)
    return sayings.TITLE.format(number=number_of(cursor, title))


_MARKS: Final = '"“”„‟＂«»「」'


def _quoted(text: str) -> str:
    """Return `text` in quotes; those that it holds itself go where both kinds are taken."""
    if not any(mark in text for mark in _MARKS):
        return sayings.QUOTED.format(text=text)
    return f"「{text.replace('「', '').replace('」', '')}」"


def _span(start_ms: float, end_ms: float) -> str:
    return sayings.SPAN.format(start=exact_timecode(start_ms), end=exact_timecode(end_ms))
