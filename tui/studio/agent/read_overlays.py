"""Clauses about what lies over the film: logos and pictures in the picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from tui.studio.agent.chinese_film import CHINESE_FILM
from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.on_clips import (
    Shown,
    counts_in_film,
    is_every_clip,
    is_within,
    take_clips_on,
)
from tui.studio.agent.overlay_sound import take_level
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.targets import take_spans
from tui.studio.agent.which_piece import (
    ALL_PIECES,
    Piece,
    names_all,
    pieces_of,
    take_nth,
)
from tui.studio.edits.marks import END, START, Mark, Span, first
from tui.studio.edits.overlays import (
    AddOverlay,
    ChangeOverlays,
    Corner,
    RemoveOverlays,
    usual_width,
)
from tui.studio.edits.timeline import Clip
from tui.studio.edits.tracks import overlays

_BIGGER = {"little": 1.1, "": 1.25, "much": 1.5}
_SMALLER = {"little": 0.9, "": 0.8, "much": 0.65}
_SIZES = {"tiny": 0.5, "huge": 2.0, "small": 0.7, "big": 1.5}
_MANNER = ("film_manner", "corners", "at", "move", "during")
_LOGO = re.compile("logo|water ?mark|标志|水印", re.IGNORECASE)
_PICTURE = r"(?<![a-z])(?:pictures?|images?)(?![a-z])"
_ANY = r"(?<![a-z])overlays?(?![a-z])|叠加"
_MOVED = r"(?<![a-z])(?:move|shift|drag|change|set|turn|reduce)(?![a-z])|移|挪|调|改|变|设|换"
_GOES = (
    r"(?<![a-z])(?:hide|(?:(?:should|must|can|let) )?(?:go(?:es)? away|disappears?|vanish(?:es)?))"
    r"(?![a-z])|隐藏|消失"
)
_MADE = r"(?<![a-z])(?:make|turn)(?![a-z])"
_CORNER = r"(?<![a-z])in (?:the|a) corner(?![a-z])|角落"
_SHOWN = ("video", "image")
_THROUGHOUT = Span(START, END)


def read_overlays(clause: Reading) -> Read | None:
    """Read "put logo.png in the bottom right corner" and "make the logo smaller"."""
    said = clause.text
    clause.take(rf"(?<![a-z])(?<!in )(?:picture|photo|image|file)\s+(?={Kind.MEDIUM.pattern})")
    media = clause.take_all(Kind.MEDIUM)
    nouns = f"{word('watermark')}|{word('inset')}|{_PICTURE}"
    nth = take_nth(clause, nouns) if clause.has(nouns) and overlays(clause.timeline) else None
    mark = clause.take_word("watermark")
    overlay = clause.has(_ANY)
    inset = clause.take_word("inset") and not mark
    overlay = overlay or (not inset and nth is not None and clause.take(_PICTURE) is not None)
    inset = inset or overlay
    lays = clause.take_word("lay_over")
    corner = _corner(clause)
    if clause.has_word("title") or clause.has(Kind.QUOTE.pattern):
        return None
    named = _laid_here(clause, media)
    lays = lays or _lies_on_a_clip(clause, media)
    if not (mark or inset or (media and (lays or corner or clause.has(_CORNER))) or named):
        return None
    meant = _meant(clause, mark=mark, inset=inset and not overlay)
    volume = take_level(clause)
    those = named or pieces_of(
        meant, overlays(clause.timeline), nth, plural=names_all(clause.again(said))
    )
    if clause.take_word("cut") or clause.take(_GOES):
        return None if (media and not named) or corner else _removed(clause, those)
    clause.take(r"(?<![a-z])on (?:the )?screen(?![a-z])|屏幕上")
    values = _values(clause)
    if values is None:
        return None
    shown = _take_shown(clause)
    if shown is None or len(media) > 1:
        return None
    faint = _fainter(clause)
    scale = _scale(clause)
    size = _size(clause) if scale is None else None
    values = (values[0], 0.7, None) if faint else _vaguely(clause) or values
    adds = clause.has_word("add") and not clause.has(r"(?<![a-z])(?:set|make)(?![a-z])|设")
    is_placed = media or corner is not None or clause.has_word("add")
    resized = size is not None and not is_placed and bool(overlays(clause.timeline))
    there = (
        resized
        or (not is_placed and values != (None, None, None) and _is_topic(said))
        or (bool(overlays(clause.timeline)) and clause.has(r"(?<![a-z])(?:the|that)(?![a-z])|把"))
    )
    # "The logo should be in the corner", where none is there yet.
    is_new = bool(corner or shown) and not overlays(clause.timeline) and not clause.has(_MOVED)
    changes = (
        not (is_new and mark and (scale is None or not clause.has(_MADE)))
        and (not media or bool(named))
        and (
            scale is not None
            or there
            or (not adds and (_moves(clause, said) or _is_heard(volume, clause)))
        )
    )
    clause.take(r"(?<![a-z])(?:as|only|s|'s)(?![a-z])|只|作为|当作|出现")
    if clause.rest("add", "show", "change", "inset", "watermark", *_MANNER):
        return None
    width, opacity, bare = values
    if bare is not None:
        return asking(Ask.OVERLAY)
    medium = None if changes else _medium(clause, media)
    kind = _kind(clause, medium, mark=mark)
    factor = size if changes else scale or size
    if width is None and factor is not None:
        width = round(usual_width(kind) * factor, 3)
    if changes:
        wish = ChangeOverlays(corner, width, scale, opacity, volume=volume)
        return _changed(wish, those, shown)
    if medium == "":
        return asking(Ask.OVERLAY, clause.masks.unmask(" ".join(media)))
    step = AddOverlay(kind, medium, corner, width, opacity, volume=volume or 0.0)
    return Read(tuple(replace(step, span=when.span, on_clip=when.on) for when in shown) or (step,))


def _changed(wish: ChangeOverlays, those: Sequence[Piece], shown: Sequence[Shown]) -> Read | None:
    if len(shown) > 1:
        return None
    for when in shown:
        wish = replace(wish, span=when.span, on_clip=when.on)
    if wish == ChangeOverlays():
        return asking(Ask.OVERLAY)
    wishes = tuple(replace(wish, media=one.media, number=one.number) for one in those)
    return Read(wishes) if wishes else asking(Ask.WHICH_OVERLAY)


def _moves(clause: Reading, said: str) -> bool:
    """Whether the clause, `said` so as a whole, speaks of what lies there by what is left of it."""
    return compiled("调[到成为至]").search(said) is not None or clause.has(
        r"(?<![a-z])(?:move|shift|drag|set|change|make|turn|reduce|put the)(?![a-z])"
        r"|移|挪|调|改|设|变|换"
    )


def _fainter(clause: Reading) -> bool:
    """Take "a bit more transparent" out of `clause`."""
    return (
        clause.take(
            rf"{word('little')}\s*(?:{word('more')}\s*)?{word('transparent')}"
            rf"|(?:再|更)?{word('transparent')}\s*(?:{word('little')}|[点些])"
        )
        is not None
    )


def _vaguely(clause: Reading) -> tuple[None, None, float] | None:
    """Take "transparent", without how much, out of `clause`."""
    said = clause.take(
        rf"{word('more')}\s*{word('transparent')}|{word('less')}\s*{word('opaque')}"
        rf"|{word('transparent')}"
    )
    return None if said is None else (None, None, 0.0)


def _removed(clause: Reading, those: Sequence[Piece]) -> Read | None:
    while clause.take_word("inset") or clause.take_word("watermark"):
        pass
    spans = _take_times(clause)
    if len(spans) == 1 and spans[0].end == END and spans[0].start.share == 0:
        # "Remove the logo after 10 seconds": until then it stays.
        until = [_until(spans[0].start, piece, clause) for piece in those]
        if clause.rest():
            return None
        return Read(tuple(until)) if until else asking(Ask.WHICH_OVERLAY)
    on_clip = clause.take(rf"(?:(?<![a-z])from\s+)?{Kind.CLIPS.pattern}(?:[里上]面?的?|的)?")
    if (spans or on_clip) and not clause.rest("at"):
        return asking(Ask.OVERLAY_GAP)
    if spans or clause.rest("all_clips"):
        return None
    steps = tuple(RemoveOverlays(piece.media, piece.number) for piece in those)
    return Read(steps) if steps else asking(Ask.WHICH_OVERLAY)


def _until(end: Mark, piece: Piece, clause: Reading) -> ChangeOverlays:
    """Return the edit that lets `piece` lie over the film until `end`, from where it does now."""
    timeline = clause.timeline
    there = [clip for clip in overlays(timeline) if piece.media in (None, clip.media)]
    starts = [timeline.seconds(clip.at_frame) for clip in there]
    start_s = min((s for s in starts if s < end.seconds), default=0.0)
    return ChangeOverlays(span=Span(Mark(start_s), end), media=piece.media, number=piece.number)


def _lies_on_a_clip(clause: Reading, media: Sequence[str]) -> bool:
    """Whether it is "put me.jpg on clip 2", of a picture that is not in the film itself."""
    fact = clause.facts.media.get(clause.masks.text(media[0])) if len(media) == 1 else None
    is_clip = fact is not None and any(c.media == fact.id for c in clause.timeline.video.sg)
    lies = clause.has(
        rf"(?<![a-z])(?:on(?: top of)?|onto|over) (?:the )?{Kind.CLIPS.pattern}"
        rf"|{Kind.CLIPS.pattern}(?:的?画面)?上"
    )
    return lies and fact is not None and fact.kind in _SHOWN and not is_clip


def _take_shown(clause: Reading) -> tuple[Shown, ...] | None:
    """Take when a picture is shown out of `clause`: as long as each clip that it names, or for its
    own time. None where two times do not go together, () where none is said.
    """
    on = take_clips_on(clause)
    in_film = counts_in_film(clause)
    spans = _take_times(clause)
    length_s = clause.take_number(word("during"), Kind.DURATION) if not spans else None
    if length_s is not None:
        spans = [first(length_s)]
    if len(spans) > 1:
        return None
    if on and in_film:
        return (Shown(spans[0]),) if is_within(spans[0], on[0], clause.timeline) else None
    if not on:
        return tuple(Shown(span) for span in spans)
    if is_every_clip(on, clause.timeline) and not spans:
        return (Shown(_THROUGHOUT),)
    return tuple(Shown(spans[0] if spans else _THROUGHOUT, clip) for clip in on)


def _take_times(clause: Reading) -> list[Span]:
    """Take the times out of `clause`; what comes "at 0:10" stays from then on."""
    spans = take_spans(clause)
    at_s = clause.take_number(f"(?:{word('at')})?", Kind.CLOCK, "(?:时|的时候|处|开始|起)?")
    return spans if at_s is None else [*spans, Span(Mark(at_s), END)]


def _laid_here(clause: Reading, media: list[str]) -> tuple[Piece, ...]:
    """Return the only file that is named, where it lies over the film."""
    here = {clip.media for clip in overlays(clause.timeline)}
    named = clause.masks.text(media[0]) if len(media) == 1 else ""
    if named not in here:
        return ()
    return (ALL_PIECES if len(here) == 1 else Piece(media=named),)


def _is_topic(text: str) -> bool:
    """Whether `text` begins with what lies there, as what it is about: 水印透明度50%."""
    overlay = rf"(?:把|将|给|\s)*(?:{CHINESE_FILM.watermark}|{CHINESE_FILM.inset})"
    return compiled(overlay).match(text) is not None


def _meant(clause: Reading, *, mark: bool, inset: bool) -> list[Clip]:
    """Return the overlays that are called so: logos, pictures in the picture, or any."""
    there = overlays(clause.timeline)
    logos = [clip for clip in there if _is_logo(clip, clause)]
    others = [clip for clip in there if clip not in logos]
    return (logos if mark else others if inset else []) or list(there)


def _is_heard(volume: float | None, clause: Reading) -> bool:
    """Return whether `volume` can be that of what lies over the film."""
    known = (clause.facts.media.get(clip.media) for clip in overlays(clause.timeline))
    return volume is not None and any(fact and fact.has_sound for fact in known)


def _is_logo(clip: Clip, clause: Reading) -> bool:
    fact = clause.facts.media.get(clip.media)
    faint = clip.place is not None and clip.place.opacity < 1
    return _LOGO.search(clip.name) is not None or (
        fact is not None and fact.kind == "image" and faint
    )


def _corner(clause: Reading) -> Corner | None:
    for corner, words in words_by_key("corner").items():
        if clause.take(rf"(?:(?<![a-z])(?:in|at|to|on)\s+)?(?:the\s+)?{words}"):
            return cast(Corner, corner)
    return None


def _values(clause: Reading) -> tuple[float | None, float | None, float | None] | None:
    """Take width, opacity, and a percent that is neither; None where one cannot be."""
    width = opacity = None
    if clause.take_word("half_transparent"):
        opacity = 0.5
    percent = Kind.PERCENT.pattern
    to = r"(?:\s*(?:of|to|at|is|as|为|到|成|设为|调到)\s*)*"
    for name in ("opaque", "transparent", "width"):
        match = clause.take(rf"({percent})\s*(?:的)?\s*{word(name)}|{word(name)}{to}\s*({percent})")
        if match is None:
            continue
        share = clause.masks.number(next(g for g in match.groups() if g))
        if not 0 < share <= 1:
            return None
        if name == "width":
            width = share
        else:
            opacity = share if name == "opaque" else round(1 - share, 4)
    bare = clause.take_all(Kind.PERCENT)
    return width, opacity, clause.masks.number(bare[0]) if bare else None


def _scale(clause: Reading) -> float | None:
    if clause.take_word("twice_as_big"):
        return 2.0
    if clause.take_word("half_size"):
        return 0.5
    factors = clause.take_all(Kind.FACTOR)
    bigger = clause.take_word("overlay_bigger")
    smaller = not bigger and clause.take_word("overlay_smaller")
    if factors:
        return clause.masks.number(factors[0])
    if not (bigger or smaller):
        return None
    size = "much" if clause.take_word("much") else "little" if clause.take_word("little") else ""
    return (_BIGGER if bigger else _SMALLER)[size]


def _size(clause: Reading) -> float | None:
    """Take how large it shall be, to the usual size, out of a clause that lays a picture."""
    sizes = ((name, factor) for name, factor in _SIZES.items() if clause.take_word(name))
    return next((factor for _, factor in sizes), None)


def _medium(clause: Reading, named: list[str]) -> str | None:
    """The id of the file that is named, None where none is, empty where it cannot be shown."""
    if not named:
        return None
    fact = clause.facts.media.get(clause.masks.text(named[0]))
    return fact.id if fact is not None and fact.kind in _SHOWN else ""


def _kind(clause: Reading, medium: str | None, *, mark: bool) -> Literal["picture", "watermark"]:
    name = clause.facts.media[medium].name if medium else ""
    return "watermark" if mark or _LOGO.search(name) else "picture"
