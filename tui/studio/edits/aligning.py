"""Words laid on the film: a script on what is heard, cues of a source through the cuts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf
from typing import Final

from tui.studio.edits.facts import Cue
from tui.studio.edits.phrases import breaks, columns, ends_clause, halves, joined, phrases
from tui.studio.edits.sentences import ends_sentence
from tui.studio.edits.speech import Seconds
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import overlays

PAUSE_S: Final = 0.6
"""A pause that no caption lasts across."""
LONGEST_S: Final = 7.0
SHORTEST_S: Final = 1.0

_LINGER_S: Final = 0.4
_WINDOW_S: Final = 4.0
_CLAUSE_COST_S, _WORD_COST_S = 0.5, 2.0  # people rather pause where a sentence ends


@dataclass(frozen=True)
class Said:
    """Words and when they are said: frames of the timeline, from `start` up to `end`."""

    start: float
    end: float
    text: str


def on_speech(script: str, speech: Sequence[Seconds]) -> list[Cue]:
    """Return `script` as captions on `speech` (seconds of the timeline, parted at its pauses).

    The words are shared out by their length. At each pause they part where that is nearest,
    rather between two sentences; so no caption lasts across a pause.
    """
    wide = [0, *accumulate(columns(c) for c in script)]
    spoken_s = [0.0, *accumulate(end_s - start_s for start_s, end_s in speech)]
    per_column_s = spoken_s[-1] / max(1, wide[-1])
    places = list(breaks(script))
    at_s = [wide[at] * per_column_s for at in places]
    parts = [0]
    for heard_s in spoken_s[1:-1]:
        first = bisect_left(at_s, heard_s - _WINDOW_S)
        near = [
            (abs(at_s[n] - heard_s) + _cost_s(script, places[n]), places[n])
            for n in range(first, bisect_left(at_s, heard_s + _WINDOW_S))
            if places[n] >= parts[-1]
        ]
        parts.append(min(near)[1] if near else parts[-1])
    parts.append(len(script))
    cues: list[Cue] = []
    for (first, end), (start_s, end_s) in zip(pairwise(parts), speech, strict=True):
        cues += _shared(phrases(script[first:end]), start_s, end_s)
    return _bounded([part for cue in cues for part in _in_time(cue)])


def from_words(words: Sequence[Said], timeline: Timeline) -> list[Cue]:
    """Return recognised `words` (in order, each with the space before it) as captions, parted at
    pauses and sentences.
    """
    pause = float(PAUSE_S * timeline.fps)
    groups: list[list[Said]] = []
    for word in words:
        if not groups or word.start - groups[-1][-1].end > pause:
            groups.append([])
        groups[-1].append(word)
    return _bounded([cue for group in groups for cue in _unhurried([*_grouped(group, timeline)])])


def through_cuts(cues: Sequence[Cue], media: str, timeline: Timeline) -> list[tuple[int, Said]]:
    """Return where the clips of `media` show what `cues` say, in the order of the timeline.

    Each with the number of its cue. What runs backwards or stands still says nothing.
    """
    found: list[tuple[int, Said]] = []
    starts = [cue.start_s for cue in cues]
    longest_s = max((cue.end_s - cue.start_s for cue in cues), default=0.0)
    over = (clip for clip in overlays(timeline) if clip.volume)
    for clip in (*timeline.video.sg, *over):
        if clip.media != media or clip.reverse or clip.freeze:
            continue
        first = bisect_left(starts, timeline.seconds(clip.in_frame) - longest_s)
        for number in range(first, bisect_left(starts, timeline.seconds(clip.out_frame))):
            said = _placed(cues[number], clip, timeline)
            if said is not None:
                found.append((number, said))
    return found


def _placed(cue: Cue, clip: Clip, timeline: Timeline) -> Said | None:
    fps, speed = float(timeline.fps), float(clip.speed)
    start, end = max(cue.start_s * fps, clip.in_frame), min(cue.end_s * fps, clip.out_frame)
    if end <= start:
        return None
    at, until = ((edge - clip.in_frame) / speed + clip.at_frame for edge in (start, end))
    return Said(at, min(until, clip.end_frame), cue.text)


def _cost_s(text: str, at: int) -> float:
    before = text[max(0, at - 12) : at]
    if before.endswith("\n") or ends_sentence(before):
        return 0.0
    return _CLAUSE_COST_S if ends_clause(before) else _WORD_COST_S


def _shared(texts: Sequence[str], start_s: float, end_s: float) -> list[Cue]:
    """Share the time from `start_s` to `end_s` out among `texts` by their length, a second at
    least to each as far as there is so much.
    """
    least_s = min(SHORTEST_S, (end_s - start_s) / max(1, len(texts)))
    wide = [max(1, columns(text)) for text in texts]
    short: set[int] = set()
    while len(short) < len(texts):
        rest = sum(columns_ for n, columns_ in enumerate(wide) if n not in short)
        per_column_s = (end_s - start_s - least_s * len(short)) / rest
        more = {n for n, columns_ in enumerate(wide) if columns_ * per_column_s < least_s} - short
        if not more:
            break
        short |= more
    lengths_s = [least_s if n in short else w * per_column_s for n, w in enumerate(wide)]
    edges_s = [start_s, *(start_s + passed_s for passed_s in accumulate(lengths_s))]
    return [Cue(*edges, text) for edges, text in zip(pairwise(edges_s), texts, strict=True)]


def _grouped(words: Sequence[Said], timeline: Timeline) -> Iterator[Cue]:
    text = "".join(word.text for word in words)
    ends = list(accumulate(_letters(word.text) for word in words))
    first, passed = 0, 0
    fps = float(timeline.fps)
    waiting = phrases(text)
    while waiting:
        phrase = waiting.pop(0)
        last = max(first, bisect_left(ends, passed + _letters(phrase)))
        start_s, end_s = words[first].start / fps, words[last].end / fps
        if end_s - start_s > LONGEST_S and len(parts := halves(phrase)) > 1:
            waiting = [*parts, *waiting]
            continue
        yield Cue(start_s, end_s, phrase)
        passed += _letters(phrase)
        first = min(last + 1, len(words) - 1)


def _in_time(cue: Cue) -> list[Cue]:
    """Return `cue`, in parts of up to seven seconds as far as it has words for them."""
    parts = halves(cue.text) if cue.end_s - cue.start_s > LONGEST_S else []
    if len(parts) < 2:
        return [cue]
    return [p for half in _shared(parts, cue.start_s, cue.end_s) for p in _in_time(half)]


def _unhurried(cues: Sequence[Cue]) -> list[Cue]:
    """Join what is said in less than a second with what follows, or else with what goes before,
    where both fit on two lines: what flashes up is read by nobody.
    """
    calm: list[Cue] = []
    for cue in cues:
        last = calm[-1] if calm else None
        if last and min(c.end_s - c.start_s for c in (last, cue)) < SHORTEST_S:
            both = joined(last.text, cue.text)
            if both and cue.end_s - last.start_s <= LONGEST_S:
                calm[-1] = Cue(last.start_s, cue.end_s, both)
                continue
        calm.append(cue)
    return calm


def _letters(text: str) -> int:
    return sum(not c.isspace() for c in text)


def _bounded(cues: Sequence[Cue]) -> list[Cue]:
    """Let each cue last between one second and seven, as far as the next one leaves room."""
    nexts_s = [*(cue.start_s for cue in cues[1:]), inf]
    bounded = []
    for cue, next_s in zip(cues, nexts_s, strict=True):
        end_s = max(cue.end_s + _LINGER_S, cue.start_s + SHORTEST_S)
        bounded.append(replace(cue, end_s=min(end_s, cue.start_s + LONGEST_S, next_s)))
    return bounded
