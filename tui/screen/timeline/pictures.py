"""Pictures of the film over the screen: one, the whole film at a glance, or before and after."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import ClassVar, Final, Literal

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from tui.events import PictureMade, PicturesFailed, ShowPictures
from tui.screen import words
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.easel import Easel, Hung
from tui.talk.figures import exact_timecode, timecode
from tui.wire.text import clean_line

Kind = Literal["one", "sheet", "compare"]
_ACROSS: Final[dict[Kind, int]] = {"one": 1, "sheet": 4, "compare": 2}
_DOWN: Final[dict[Kind, int]] = {"one": 1, "sheet": 4, "compare": 1}
_WISHES = count(1)
_HANGING: Final = "hanging"


class Sheet(Widget):
    """Pictures side by side, each with a line under it; those that are not there yet are blank."""

    def __init__(self, across: int, down: int, easel: Easel) -> None:
        super().__init__()
        self._easel = easel
        self._across, self._down = across, down
        self._captions: list[str] = []
        self._pictures: dict[int, Hung] = {}
        self.said = ""

    @property
    def cell(self) -> tuple[int, int]:
        """The columns and lines that one picture with its caption has."""
        return max(1, self.size.width // self._across), max(2, self.size.height // self._down)

    @property
    def room(self) -> tuple[int, int]:
        """The columns and lines of the picture alone; none touches the next."""
        width, height = self.cell
        return max(1, width - (self._across > 1)), height - 1

    def begin(self, captions: list[str], *, keeps: bool) -> None:
        """Await pictures with these captions; `keeps`: the old ones stay until then."""
        self._captions, self.said = captions, words.PICTURE_COMING
        self.workers.cancel_group(self, _HANGING)
        if not keeps:
            self._clear()
        self.refresh()

    def add(self, made: PictureMade) -> None:
        """Show a picture."""
        self.run_worker(self._hang(made), group=_HANGING)

    def on_unmount(self) -> None:
        """Leave nothing in the terminal."""
        self._clear()

    async def _hang(self, made: PictureMade) -> None:
        hung = await self._easel.hang(made, *self.room)
        old = self._pictures.get(made.place)
        self._pictures[made.place] = hung
        self.refresh()
        if old is not None:
            self.app.call_after_refresh(self._easel.take_down, old)

    def _clear(self) -> None:
        for hung in self._pictures.values():
            self.app.call_after_refresh(self._easel.take_down, hung)
        self._pictures.clear()

    def render_line(self, y: int) -> Strip:
        """Return one line of all pictures that it passes through."""
        width, height = self.cell
        row, line = divmod(y, height)
        segments: list[Segment] = []
        coming = next((n for n in range(len(self._captions)) if n not in self._pictures), None)
        for place in range(row * self._across, (row + 1) * self._across):
            if row >= self._down or place >= len(self._captions):
                break
            shown = self._pictures.get(place)
            if line == height - 1:
                strip = Strip([Segment(self._captions[place][:width].center(width))])
            elif shown is None:
                said = self.said if line == height // 2 and place == coming else ""
                strip = Strip([Segment(said[:width].center(width))])
            else:
                strip = _centred(shown, line, width, height - 1)
            segments += strip.adjust_cell_length(width)
        return Strip(segments).apply_style(self.rich_style).adjust_cell_length(self.size.width)


def _centred(shown: Hung, line: int, width: int, height: int) -> Strip:
    at = line - max(0, height - len(shown.lines)) // 2
    if not 0 <= at < len(shown.lines):
        return Strip([])
    return Strip([Segment(" " * (max(0, width - shown.columns) // 2)), *shown.lines[at]])


class Pictures(ModalScreen[Kind | None]):
    """Asks for its pictures by `look`; keys move the playhead of the one.

    Gives the kind of pictures that is wanted instead.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", show=False),
        Binding("p", "turn_to('one')", show=False),
        Binding("P", "turn_to('sheet')", show=False),
        Binding("b", "turn_to('compare')", show=False),
        Binding("left", "move(-1000)", show=False),
        Binding("right", "move(1000)", show=False),
        Binding("comma", "frame(-1)", show=False),
        Binding("full_stop", "frame(1)", show=False),
    ]

    def __init__(
        self, kind: Kind, cursor: Cursor, look: Callable[[ShowPictures], None], easel: Easel
    ) -> None:
        super().__init__()
        self._easel = easel
        self._kind = kind
        self._cursor = cursor
        self._look = look
        self._wish = 0
        self._sheet = Sheet(_ACROSS[kind], _DOWN[kind], easel)

    def compose(self) -> ComposeResult:
        """A box that fills the screen."""
        with Vertical(classes="box") as box:
            moves = self._kind == "one"
            box.border_subtitle = words.PICTURE_HINT if moves else words.PICTURES_CLOSE
            yield self._sheet

    def on_resize(self) -> None:
        """Ask for pictures of the size that there is room for."""
        self.call_after_refresh(self._ask, keeps=False)

    def show_event(self, event: PictureMade | PicturesFailed) -> None:
        """Show what came, if it is still wanted."""
        if event.wish != self._wish:
            return
        if isinstance(event, PictureMade):
            self._sheet.add(event)
        else:
            self._sheet.said = clean_line(event.why, 200)
            self._sheet.refresh()

    def action_turn_to(self, kind: Kind) -> None:
        """Go to other pictures; the key of these closes them."""
        self.dismiss(None if kind == self._kind else kind)

    def action_move(self, by_ms: int) -> None:
        """Go to another picture."""
        if self._kind == "one":
            self._cursor.seek(self._cursor.playhead_ms + by_ms)
            self._ask(keeps=True)

    def action_frame(self, by: int) -> None:
        """Go to the picture before or after."""
        self.action_move(round(by * self._cursor.frame_ms))

    def _ask(self, *, keeps: bool) -> None:
        cursor, kind = self._cursor, self._kind
        last = max(0.0, cursor.length_ms - cursor.frame_ms)
        at = min(cursor.playhead_ms, last)
        titles = {"one": words.PICTURE, "sheet": words.SHEET, "compare": words.COMPARED}
        self.query_one(".box").border_title = titles[kind].format(time=timecode(at))
        if kind == "sheet":
            number = _ACROSS[kind] * _DOWN[kind]
            times = [last * n / (number - 1) for n in range(number)]
            captions = [exact_timecode(round(ms, -2)) for ms in times]
        else:
            times = [at]
            captions = [words.BEFORE, words.AFTER] if kind == "compare" else [timecode(at)]
        self._sheet.begin(captions, keeps=keeps)
        self._wish = next(_WISHES)
        pixels = self._easel.pixels(*self._sheet.room)
        at_ms = tuple(round(ms, 3) for ms in times)
        self._look(ShowPictures(self._wish, at_ms, *pixels, kind == "compare"))
