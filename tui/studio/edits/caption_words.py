"""Where the words of captions come from, and when they are said in the film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Literal

from tui.studio.edits import aligning
from tui.studio.edits.facts import Cue, Facts, MediaFact
from tui.studio.edits.outcome import EditRefused, Reason, clock
from tui.studio.edits.phrases import columns
from tui.studio.edits.speech import spoken
from tui.studio.edits.timeline import Timeline
from tui.wire.text import clean

Source = Literal["file", "script", "heard"]

_FASTEST_COLUMNS_PER_S: Final = 50
_LEAST_S: Final = 0.3  # of a cue that was cut through: what flashes up is read by nobody


@dataclass(frozen=True)
class Words:
    """Cues in seconds of the timeline, and where they come from; see CaptionsAdded."""

    cues: tuple[Cue, ...]
    source: Source
    name: str = ""
    film: str = ""
    several: bool = False
    cut: int = 0
    on_speech: bool = True


def from_file(file: MediaFact, timeline: Timeline, facts: Facts) -> Words:
    """Return what the text medium `file` says, through the cuts. Raises EditRefused."""
    text = facts.text.get(file.id)
    if text is None or not (text.cues or text.script.strip()):
        raise EditRefused(Reason.NOT_A_TEXT, name=file.name)
    if not text.cues:
        return from_script(text.script, file.name, timeline, facts)
    film, several = _film_of(file, timeline, facts)
    cues = sorted(text.cues, key=lambda cue: (cue.start_s, cue.end_s))
    laid = list(_joined(cues, film.id, timeline))
    if not laid:
        raise EditRefused(Reason.CAPTIONS_ELSEWHERE, name=file.name, film=film.name)
    cut = len(cues) - len({number for number, _ in laid})
    shown = tuple(cue for _, cue in laid)
    return Words(shown, "file", file.name, film.name, several, cut)


def from_script(script: str, name: str, timeline: Timeline, facts: Facts) -> Words:
    """Return `script` laid on the speech of the film. Raises EditRefused."""
    said = clean(script).strip()
    speech = spoken(timeline, facts, aligning.PAUSE_S)
    length_s = timeline.seconds(timeline.frames)
    spans = speech or [(0.0, length_s)]
    spoken_s = sum(end_s - start_s for start_s, end_s in spans)
    if columns(said) > _FASTEST_COLUMNS_PER_S * spoken_s:
        length = clock(spoken_s)
        raise EditRefused(Reason.SCRIPT_TOO_FAST, letters=len(said), length=length)
    cues = tuple(aligning.on_speech(said, spans))
    return Words(cues, "script", name, on_speech=bool(speech))


def from_words(timeline: Timeline, facts: Facts) -> Words:
    """Return what was recognised in the film. Raises EditRefused."""
    if not facts.words:
        raise EditRefused(Reason.NO_WORDS)
    words = sorted(
        (
            said
            for media, cues in facts.words.items()
            for _, said in aligning.through_cuts(cues, media, timeline)
            if said.text.strip()
        ),
        key=lambda said: said.start,
    )
    if not words:
        raise EditRefused(Reason.NOTHING_SAID)
    return Words(tuple(aligning.from_words(words, timeline)), "heard")


def _film_of(file: MediaFact, timeline: Timeline, facts: Facts) -> tuple[MediaFact, bool]:
    """Return the medium whose clock `file` counts by, and whether others could have been meant.

    It is the one that is called like the file, or else the first one that moves.
    """
    ids = dict.fromkeys(clip.media for clip in timeline.video.sg)
    films = [facts.media[id_] for id_ in ids if id_ in facts.media]
    films = [film for film in films if film.kind == "video"] or films
    if not films:
        raise EditRefused(Reason.UNKNOWN_MEDIUM)
    # "talk.en.srt" is of "talk.mp4".
    stem = file.name.casefold().split(".")[0]
    called = [film for film in films if PurePath(film.name).stem.casefold() == stem]
    return (called or films)[0], len(films) > 1


def _joined(cues: Sequence[Cue], media: str, timeline: Timeline) -> Iterator[tuple[int, Cue]]:
    """Yield what is shown of `cues`, in seconds of the timeline, each with its number.

    One that a cut goes through is still one, and what is left of it for less than 0.3 s is none.
    """
    fps = float(timeline.fps)
    together: list[tuple[int, float, float, str]] = []
    for number, said in aligning.through_cuts(cues, media, timeline):
        last = together[-1] if together else None
        if last and last[0] == number and said.start - last[2] < 1:
            together[-1] = (number, last[1], said.end, said.text)
        else:
            together.append((number, said.start, said.end, said.text))
    for number, start, end, text in together:
        whole_s = cues[number].end_s - cues[number].start_s
        if end - start >= min(_LEAST_S, 0.9 * whole_s) * fps:
            yield number, Cue(start / fps, end / fps, text)
