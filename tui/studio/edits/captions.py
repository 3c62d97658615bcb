"""Captions: from a file, a script or what is heard."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final, Literal

from tui.studio.edits.caption_words import Source, Words, from_file, from_script, from_words
from tui.studio.edits.facts import Facts, MediaFact, Needs
from tui.studio.edits.marks import END, START, Span
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.speech import speakers
from tui.studio.edits.timeline import USUAL, Timeline, Title
from tui.studio.edits.tracks import captions, fresh_ids, with_captions
from tui.studio.edits.which import ALL, frames_on, stretch_of
from tui.wire.text import clean, clean_line

_LONGEST: Final = 500


@dataclass(frozen=True)
class CaptionsAdded(Report):
    """`count` captions are there, from `first_s` to `last_s`, and `replaced` are gone.

    `name`: of the file that they come from. `film`: of the medium that a file of times is of, if
    there are `several`. `cut`: how many cues of the file lie in what is not shown. `on_speech`: a
    script lies on what is said; if not, evenly over the whole film. `undrawable`: what no font here
    can draw, for which they are beside the picture, and `font` is one that could.
    """

    count: int
    source: Source
    name: str
    first_s: float
    last_s: float
    replaced: int = 0
    film: str = ""
    several: bool = False
    cut: int = 0
    on_speech: bool = True
    undrawable: str = ""
    font: str = ""


@dataclass(frozen=True)
class CaptionsRemoved(Report):
    """`count` captions are gone and `left` are still there."""

    count: int
    left: int


@dataclass(frozen=True)
class CaptionsShown(Report):
    """The `count` captions are drawn into the picture or a track of their own; was it so before?"""

    how: Literal["burned", "track"]
    count: int
    changed: bool


@dataclass(frozen=True)
class CaptionsEdited(Report):
    """`count` captions say `new` where they said `old`; for an empty `new` they are gone."""

    old: str
    new: str
    count: int


@dataclass(frozen=True)
class AddCaptions(Edit):
    """Lay captions under the film, or under clip `on_clip` (a number from 1, or LAST) only, in
    place of any that are there.

    They come from the text medium `media`, or from `script`, laid on the speech that is heard, or
    (with neither) from the newest text medium of the session, or else (and always when they are to
    be `heard`) from the recogniser. Times of a file are those of the source as it was uploaded, and
    are laid through the cuts.
    """

    media: str | None = None
    script: str = ""
    heard: bool = False
    on_clip: int = ALL

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the text of the file that is used, and the sound or the words of all speakers."""
        if self.script.strip():
            return Needs(sound=speakers(timeline, facts))
        file = self._file(facts)
        if file is None:
            return Needs(words=speakers(timeline, facts))
        is_script = PurePath(file.name).suffix.lower() == ".txt"
        heard = speakers(timeline, facts) if is_script else frozenset[str]()
        return Needs(text=frozenset({file.id}), sound=heard)

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the captions. Raises EditRefused where there are no words."""
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        file = None if self.script.strip() else self._file(facts)
        if self.script.strip():
            words = from_script(self.script, "", timeline, facts)
        elif file is None:
            words = from_words(timeline, facts)
        else:
            words = from_file(file, timeline, facts)
        return _laid(timeline, words, stretch_of(timeline, self.on_clip))

    def _file(self, facts: Facts) -> MediaFact | None:
        if self.media is not None:
            fact = facts.media.get(self.media)
            if fact is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            if fact.kind != "text":
                raise EditRefused(Reason.NOT_A_TEXT, name=fact.name)
            return fact
        if self.heard:
            return None
        return next((f for f in reversed([*facts.media.values()]) if f.kind == "text"), None)


@dataclass(frozen=True)
class RemoveCaptions(Edit):
    """Remove the captions, all or those whose middle lies within `span`, said of clip `on_clip` (a
    number from 1, or LAST; ALL: the film).
    """

    span: Span | None = None
    on_clip: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without them. Raises EditRefused where there is none."""
        del facts
        there = _there(timeline)
        if self.span is None and self.on_clip == ALL:
            return Outcome(with_captions(timeline, ()), CaptionsRemoved(len(there), 0))
        stretch = frames_on(timeline, self.on_clip, self.span or Span(START, END))
        stay = [caption for caption in there if not _lies_in(caption, stretch)]
        report = CaptionsRemoved(len(there) - len(stay), len(stay))
        return Outcome(with_captions(timeline, stay), report)


@dataclass(frozen=True)
class ShowCaptions(Edit):
    """Draw the captions into the picture, or keep them as a track of their own beside it."""

    how: Literal["burned", "track"]

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the captions so. Raises EditRefused where there is none."""
        del facts
        report = CaptionsShown(self.how, len(_there(timeline)), timeline.m.captions != self.how)
        meta = timeline.m.model_copy(update={"captions": self.how})
        return Outcome(timeline.model_copy(update={"m": meta}), report)


@dataclass(frozen=True)
class EditCaption(Edit):
    """Let the caption that says `old` (part of it is enough) say `new` there; an empty `new` lets
    the caption go. All that say it are meant: a name is often wrong more than once.
    """

    old: str
    new: str

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with them so. Raises EditRefused where no caption says `old`."""
        del facts
        there = _there(timeline)
        new = clean(self.new).strip()
        words = r"\s+".join(map(re.escape, clean(self.old).split()))
        for pattern in (rf"(?<!\w){words}(?!\w)", words):
            says = re.compile(pattern, re.IGNORECASE)
            meant = {caption.id for caption in there if words and says.search(caption.text)}
            if meant:
                break
        if not meant:
            raise EditRefused(Reason.NO_SUCH_CAPTION, text=clean_line(self.old, 60))
        after = [_saying(c, says.sub(lambda _: new, c.text)) if c.id in meant else c for c in there]
        kept = [caption for caption in after if new or caption.id not in meant]
        return Outcome(with_captions(timeline, kept), CaptionsEdited(self.old, new, len(meant)))


def _lies_in(caption: Title, stretch: tuple[int, int]) -> bool:
    """Whether the middle of `caption` lies in the frames of `stretch`."""
    return 2 * stretch[0] <= caption.at_frame + caption.end_frame < 2 * stretch[1]


def _laid(timeline: Timeline, words: Words, stretch: tuple[int, int]) -> Outcome:
    """Put the `words` of `stretch` on the timeline, in the style of those that were there."""
    there = captions(timeline)
    old = [caption for caption in there if _lies_in(caption, stretch)]
    stay = [caption for caption in there if caption not in old]
    style = there[0].style if there else USUAL
    ids = fresh_ids(with_captions(timeline, stay), "c")
    made: list[Title] = []
    for cue in sorted(words.cues, key=lambda cue: cue.start_s):
        start = max(0, round(cue.start_s * timeline.fps))
        end = min(timeline.frames, round(cue.end_s * timeline.fps))
        text = clean(cue.text).strip()[:_LONGEST]
        if start >= timeline.frames or not text:
            continue
        # One at a time: where two overlap, the later one is what is being said.
        if made and made[-1].at_frame >= start:
            made[-1] = _saying(made[-1], f"{made[-1].text}\n{text}"[:_LONGEST])
            continue
        if made and made[-1].end_frame > start:
            made[-1] = made[-1].model_copy(update={"frames": start - made[-1].at_frame})
        made.append(
            Title(
                id=next(ids), name=clean_line(text, 60), text=text, at_frame=start,
                frames=max(1, end - start), role="caption", style=style,
            )
        )  # fmt: skip
    made = [caption for caption in made if _lies_in(caption, stretch)]
    if not made:
        raise EditRefused(Reason.NOTHING_SAID)
    first_s, last_s = timeline.seconds(made[0].at_frame), timeline.seconds(made[-1].end_frame)
    report = CaptionsAdded(
        len(made), words.source, words.name, first_s, last_s, len(old),
        words.film, words.several, words.cut, words.on_speech,
    )  # fmt: skip
    after = sorted((*stay, *made), key=lambda caption: caption.at_frame)
    return Outcome(with_captions(timeline, after), report)


def beside(timeline: Timeline, report: CaptionsAdded, undrawable: str, font: str) -> Outcome:
    """Put the captions of `timeline`, just added, on a track beside the picture."""
    meta = timeline.m.model_copy(update={"captions": "track"})
    told = replace(report, undrawable=undrawable, font=font)
    return Outcome(timeline.model_copy(update={"m": meta}), told)


def _there(timeline: Timeline) -> tuple[Title, ...]:
    there = captions(timeline)
    if not there:
        raise EditRefused(Reason.NO_CAPTIONS)
    return there


def _saying(caption: Title, text: str) -> Title:
    return caption.model_copy(update={"text": text, "name": clean_line(text, 60)})
