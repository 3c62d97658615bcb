"""The timeline to scale: a ruler, a lane a track, the playhead; drawn line by line, in cells."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Final

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message as Said
from textual.strip import Strip
from textual.widget import Widget

from tui.engine.nouns import track_name
from tui.events import SegmentView, SoundHeard, TimelineChanged
from tui.screen import words
from tui.screen.keymap import bindings
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.drawing import Marks, lane_row
from tui.screen.timeline.lanes import Lane
from tui.screen.timeline.scale import Scale
from tui.talk.figures import percent, timecode
from tui.wire.draft import AUDIO
from tui.wire.text import clean_line

_PLAYHEAD, _HEAD, _HERE = "│", "▼", "▸"
_PARTS: Final = (
    "clip-0", "clip-1", "over-0", "over-1", "sound-0", "sound-1", "text-0", "text-1",
    "gap", "here", "picked", "changed", "wave", "ruler", "head", "name",
)  # fmt: skip
_ROOM_FOR_NAMES = 70
_RULER, _FOOT = 1, 1
_MOST_ROWS = 9


class Film(Widget, can_focus=True):
    """Shows what the cursor is on; keys move the cursor, which is told by `Moved`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel", "film", "edit")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"film--{part}" for part in _PARTS}

    class Moved(Said):
        """The cursor was moved here."""

    class Wanted(Said):
        """The sound of these media is to be seen."""

        def __init__(self, media: tuple[str, ...]) -> None:
            super().__init__()
            self.media = media

    def __init__(self, cursor: Cursor) -> None:
        super().__init__(id="film")
        self.border_title = words.TIMELINE
        self._cursor = cursor
        self._scale = Scale(1)
        self._fits = True
        self._top = 0
        self._changed: frozenset[str] = frozenset()
        self._heard: dict[str, SoundHeard] = {}
        self._asked: set[str] = set()
        self._rows: list[tuple[Lane, int]] = []
        self._styles_of: dict[tuple[str, str], Style] = {}

    def show(self, event: TimelineChanged) -> None:
        """Draw another timeline; the cursor is in it already."""
        self._changed = event.changed_keys
        self._rows = [
            (lane, row) for lane in self._cursor.lanes for row in range(1 + _has_sound(lane))
        ]
        self._asked = set(self._heard)
        self.refresh(layout=True)
        self.follow()
        self._want_sound()

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """Return the lines that all lanes need, as far as there is room for them."""
        return max(2, min(len(self._rows), _MOST_ROWS)) + _RULER + _FOOT

    def hear(self, heard: SoundHeard) -> None:
        """Draw the sound of a medium."""
        self._heard[heard.medium] = heard
        self.refresh()

    def follow(self) -> None:
        """Show where the cursor is now."""
        cursor, length = self._cursor, self._cursor.length_ms
        width = max(1, self.size.width - self._gutter)
        self._scale = replace(self._scale, width=width)
        if self._fits:
            self._scale = self._scale.fitted(length)
        self._scale = self._scale.showing(cursor.playhead_ms, length)
        room = max(1, self.size.height - _RULER - _FOOT)
        rows = [n for n, (lane, _) in enumerate(self._rows) if lane is cursor.here]
        if rows:
            self._top = min(max(self._top, rows[-1] - room + 1), rows[0])
        self._top = max(0, min(self._top, len(self._rows) - room))
        self.refresh()

    def find(self, text: str, *, again: bool) -> bool:
        """Go to the next segment that holds `text`."""
        cursor = self._cursor
        found = [
            segment
            for segment in sorted(
                (s for lane in cursor.lanes for s in lane.segments), key=lambda s: s.start_ms
            )
            if text.casefold() in f"{segment.name} {segment.text or ''}".casefold()
        ]
        later = [s for s in found if s.start_ms > cursor.playhead_ms or not again]
        wanted = next(iter(later or found), None)
        if wanted is not None:
            cursor.choose(wanted)
            self.post_message(self.Moved())
        return wanted is not None

    # ── keys ──────────────────────────────────────────────────────────────────────────────────

    def action_down(self) -> None:
        """Go to the lane below."""
        self._cursor.change_lane(1)
        self.post_message(self.Moved())

    def action_up(self) -> None:
        """Go to the lane above."""
        self._cursor.change_lane(-1)
        self.post_message(self.Moved())

    def action_first(self) -> None:
        """Go to the start of the film."""
        self._cursor.seek(0)
        self.post_message(self.Moved())

    def action_last(self) -> None:
        """Go to the end of the film."""
        self._cursor.seek(self._cursor.length_ms)
        self.post_message(self.Moved())

    def action_step(self, by: int) -> None:
        """Go to the segment before or after."""
        self._cursor.step(by)
        self.post_message(self.Moved())

    def action_zoom(self, factor: float) -> None:
        """Look closer, or from further away."""
        cursor = self._cursor
        length = cursor.length_ms
        self._scale = self._scale.zoomed(factor, cursor.playhead_ms, length)
        self._fits = self._scale.cell_ms >= self._scale.fitted(length).cell_ms
        self.follow()

    def action_fit(self) -> None:
        """Show the whole film."""
        self._fits = True
        self.follow()

    def action_page(self, by: int) -> None:
        """Show the stretch before or after; the playhead comes along."""
        self._cursor.seek(self._cursor.playhead_ms + by * self._scale.width * self._scale.cell_ms)
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Put the playhead where it was clicked."""
        at = event.get_content_offset(self)
        if at is None or at.x < self._gutter:
            return
        row = at.y - _RULER + self._top
        if at.y >= _RULER and row < len(self._rows):
            self._cursor.lane = self._cursor.lanes.index(self._rows[row][0])
            self._cursor.segment = None
        self._cursor.seek(self._scale.time(at.x - self._gutter))
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Fit what is shown into another width."""
        self.follow()
        self._want_sound()

    # ── drawing ───────────────────────────────────────────────────────────────────────────────

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        if y == 0:
            strip = self._ruler()
        elif y == self.size.height - 1:
            strip = Strip([Segment(self._foot(), self._style("name"))])
        elif (place := y - _RULER + self._top) < len(self._rows):
            strip = self._lane(*self._rows[place])
        elif y == 1 and not self._rows:
            strip = Strip([Segment(" " + words.NO_CLIPS.partition("\n")[0], self._style("name"))])
        else:
            strip = Strip([])
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def _lane(self, lane: Lane, row: int) -> Strip:
        cursor = self._cursor
        marks = Marks(cursor.segment, cursor.picked, self._changed, self._heard)
        mark = _HERE if lane is cursor.here and row == 0 else " "
        name = mark + (track_name(lane.name) or words.UNTITLED if row == 0 else "")
        gutter = Segment(set_cell_size(name, self._gutter - 1) + " ", self._style("name"))
        strip = Strip([gutter, *lane_row(lane, row, self._scale, marks, self._style)])
        at = self._gutter + self._scale.cell(cursor.playhead_ms)
        if not self._gutter <= at < self.size.width:
            return strip
        under = next((s.style for s in strip.crop(at, at + 1)), None) or Style.null()
        head = Strip([Segment(_PLAYHEAD, under + self._style("head"))])
        return Strip.join([strip.crop(0, at), head, strip.crop(at + 1)])

    def _ruler(self) -> Strip:
        scale, now = self._scale, timecode(self._cursor.playhead_ms)
        at = scale.cell(self._cursor.playhead_ms)
        said = f"{_HEAD} {now}"
        if at + len(said) > scale.width:  # to the left of it, then
            said, at = f"{now} {_HEAD}", at - len(said) + 1
        at = max(0, at)
        line = [" "] * scale.width
        for column, mark in scale.marks():
            end = column + 1 + len(mark)
            if column >= 0 and end < len(line) and (end < at or column > at + len(said)):
                line[column:end] = f"╷{mark}"
        text, style = "".join(line), self._style("ruler")
        blank = " " * self._gutter
        return Strip(
            [
                Segment(blank + text[:at], style),
                Segment(said, style + self._style("head")),
                Segment(text[at + len(said) :], style),
            ]
        )

    def _foot(self) -> str:
        """Return what is chosen, in one line."""
        cursor, parts = self._cursor, []
        if cursor.picked:
            parts.append(words.PICKED.format(count=len(cursor.picked)))
        if cursor.is_ranging:
            parts.append(words.RANGING)
        at, lane = cursor.segment, cursor.here
        if at is not None and lane is not None:
            parts.append(f"{timecode(at.start_ms)}–{timecode(at.end_ms)}")
            if lane.is_film:
                number, count = (lane.place_of(at) or 0) + 1, len(lane.segments)
                parts.append(words.CLIP_NUMBER.format(number=number, count=count))
            parts.append(clean_line(at.name if at.text is None else f"“{at.text}”", 60))
            if at.volume is not None and at.text is None:
                parts.append(percent(at.volume))
            if at.transition:
                parts.append(at.transition)
        return " " + " · ".join(parts)

    def _style(self, part: str) -> Style:
        """Return how a part looks; a colour that is half transparent is mixed, as cells cannot."""
        key = (self.app.theme, part)
        if key not in self._styles_of:
            styles = self.get_component_styles(f"film--{part}")
            ground = self.background_colors[1]
            self._styles_of[key] = styles.text_style + Style(
                color=styles.color.rich_color if styles.has_rule("color") else None,
                bgcolor=(ground + styles.background).rich_color
                if styles.has_rule("background")
                else None,
            )
        return self._styles_of[key]

    @property
    def _gutter(self) -> int:
        """Cells for the names of the lanes, at the left."""
        return 10 if self.size.width >= _ROOM_FOR_NAMES else 6

    def _want_sound(self) -> None:
        """Ask for the sound of what is here, once, when somebody looks."""
        if not self.size.width:
            return
        media = {s.medium for lane, row in self._rows if row for s in lane.segments if s.medium}
        wanted = media - self._asked
        if wanted:
            self._asked |= wanted
            self.post_message(self.Wanted(tuple(sorted(wanted))))


def _has_sound(lane: Lane) -> bool:
    heard = lane.is_film or lane.kind == AUDIO
    return heard and any(map(_names_medium, lane.segments))


def _names_medium(segment: SegmentView) -> bool:
    return segment.medium is not None
