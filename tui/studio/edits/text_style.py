"""How titles, lower thirds and captions look, and what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pydantic import ValidationError

from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Span
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import USUAL, Role, TextPlace, TextStyle, Timeline, Title
from tui.studio.edits.tracks import captions, titles, with_captions, with_titles
from tui.studio.edits.which import ALL, LAST, frames_on
from tui.wire.text import clean, clean_line

SMALLEST, LARGEST = 0.25, 4.0
LONGEST = 500


@dataclass(frozen=True)
class StyleChange:
    """What changes of a TextStyle; None leaves it. `scale` multiplies the size that there is."""

    place: TextPlace | None = None
    size: float | None = None
    scale: float | None = None
    colour: str | None = None
    background: str | None = None
    font: str | None = None
    bold: bool | None = None
    fade_in_s: float | None = None
    fade_out_s: float | None = None

    def applied(self, style: TextStyle, fps: Fraction) -> TextStyle:
        """Return `style` with this change. Raises EditRefused for what is no colour."""
        size = style.size if self.size is None else self.size
        change: dict[str, Any] = {
            "place": self.place,
            "colour": self.colour and self.colour.lower(),
            "background": self.background and self.background.lower(),
            "font": self.font,
            "bold": self.bold,
            "size": min(LARGEST, max(SMALLEST, round(size * (self.scale or 1), 3))),
            "fade_in_frames": None if self.fade_in_s is None else _frames(self.fade_in_s, fps),
            "fade_out_frames": None if self.fade_out_s is None else _frames(self.fade_out_s, fps),
        }
        given = {name: value for name, value in change.items() if value is not None}
        try:
            return TextStyle.model_validate(style.model_dump() | given)
        except ValidationError:
            colour = self.colour or self.background or ""
            raise EditRefused(Reason.NO_SUCH_COLOUR, name=colour) from None


NO_CHANGE = StyleChange()


@dataclass(frozen=True)
class TextsStyled(Report):
    """`count` texts of `role` (None: titles and lower thirds) have this style now.

    `text` is what the only one says, empty for several. `limited` where the size is at its end.
    """

    role: Role | None
    count: int
    text: str
    style: TextStyle
    change: StyleChange
    changed: bool
    limited: bool = False


@dataclass(frozen=True)
class TitleEdited(Report):
    """What a title, or a lower third, said before and says now, and when it is shown."""

    before: str
    after: str
    start_s: float
    end_s: float
    moved: bool
    bounded: bool = False
    role: Role = "title"


@dataclass(frozen=True)
class StyleTexts(Edit):
    """Change how texts of `role` look (None: titles and lower thirds): the ones that say `text`,
    the `number`-th (from 1, or LAST), or all.
    """

    change: StyleChange
    role: Role | None = None
    text: str | None = None
    number: int | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the texts so. Raises EditRefused where there is none of them."""
        del facts
        there = captions(timeline) if self.role == "caption" else titles(timeline)
        meant = {text.id for text in chosen(there, self.role, self.text, self.number)}
        after = [self._restyled(t, timeline.fps) if t.id in meant else t for t in there]
        put = with_captions if self.role == "caption" else with_titles
        styled = [text for text in after if text.id in meant]
        size, wished = styled[0].style.size, self.change.size or 1
        report = TextsStyled(
            self.role,
            len(styled),
            styled[0].text if len(styled) == 1 else "",
            styled[0].style,
            self.change,
            changed=list(there) != after,
            limited=size in (SMALLEST, LARGEST) and (self.change.scale or wished) not in (1, size),
        )
        return Outcome(put(timeline, after), report)

    def _restyled(self, text: Title, fps: Fraction) -> Title:
        return text.model_copy(update={"style": self.change.applied(text.style, fps)})


@dataclass(frozen=True)
class EditTitle(Edit):
    """Change what a title or lower third says or when it is shown.

    `text` (what it says now) or `number` (from 1, or LAST) name it; neither: the only one. Where
    `text` is only a piece of what it says, `new_text` takes the place of that piece. `span` is said
    of clip `on_clip` (a number from 1, or LAST; ALL: the film).
    """

    text: str | None = None
    number: int | None = None
    new_text: str | None = None
    span: Span | None = None
    on_clip: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the title so. Raises EditRefused where it is not clear which."""
        del facts
        there = titles(timeline)
        meant = chosen(there, None, self.text, self.number)
        if len(meant) > 1:
            raise EditRefused(Reason.WHICH_TITLE, count=len(meant))
        before = meant[0]
        change: dict[str, str | int] = {}
        if self.new_text is not None:
            text = worded(_exchanged(before.text, self.text, self.new_text))
            change |= {"text": text, "name": clean_line(text, 60)}
        if self.span is not None:
            start, end = frames_on(timeline, self.on_clip, self.span)
            change |= {"at_frame": start, "frames": end - start}
        after = before.model_copy(update=change)
        report = TitleEdited(
            before.text,
            after.text,
            timeline.seconds(after.at_frame),
            timeline.seconds(after.end_frame),
            moved=(after.at_frame, after.frames) != (before.at_frame, before.frames),
            bounded=self.span is not None
            and self.on_clip == ALL
            and self.span.end.frame(timeline) > after.end_frame,
            role=after.role,
        )
        return Outcome(with_titles(timeline, [after if t is before else t for t in there]), report)


def _exchanged(before: str, piece: str | None, new: str) -> str:
    """Return `before` with `new` in the place of `piece`: as a whole word where it is one."""
    words = r"\s+".join(map(re.escape, (piece or "").split()))
    if not words or _said(before) == _said(piece or ""):
        return new
    for pattern in (rf"(?<!\w){words}(?!\w)", words):
        after, times = re.subn(pattern, lambda _: new, before, flags=re.IGNORECASE)
        if times:
            return after
    return new


def chosen(
    there: Sequence[Title], role: Role | None, text: str | None, number: int | None
) -> list[Title]:
    """Return those of `there` that are of `role`, say `text` and are the `number`-th of them.

    Raises EditRefused where there is none.
    """
    of_role = [t for t in there if role is None or t.role == role]
    if not of_role and role == "caption":
        raise EditRefused(Reason.NO_CAPTIONS)
    if text is not None:
        wanted = _said(text)
        exact = [t for t in of_role if _said(t.text) == wanted]
        of_role = exact or [t for t in of_role if wanted and wanted in _said(t.text)]
    if number is not None:
        at = len(of_role) if number == LAST else number
        of_role = of_role[at - 1 : at] if at > 0 else []
    if not of_role:
        raise EditRefused(Reason.NO_SUCH_TITLE)
    return of_role


def usual(role: Role, fps: Fraction) -> TextStyle:
    """Return the style of a new text of `role`: a lower third fades in and out."""
    if role != "lower third":
        return USUAL
    fade = _frames(0.4, fps)
    return TextStyle(fade_in_frames=fade, fade_out_frames=fade)


def worded(text: str) -> str:
    """Return what a title says, cleaned. Raises EditRefused for nothing and for too much."""
    cleaned = clean(text).strip()
    if not cleaned:
        raise EditRefused(Reason.NO_TITLE_TEXT)
    if len(cleaned) > LONGEST:
        raise EditRefused(Reason.TITLE_TOO_LONG, most=LONGEST)
    return cleaned


def _frames(seconds: float, fps: Fraction) -> int:
    return max(0, round(Fraction(seconds) * fps))


def _said(text: str) -> str:
    return " ".join(text.split()).casefold()
