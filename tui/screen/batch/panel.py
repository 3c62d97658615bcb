"""The batch: many files, each with its own session; the same instructions for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.events import (
    BatchChanged,
    BatchItem,
    BatchItemChanged,
    CancelBatch,
    DropFromBatch,
    OpenSession,
    Request,
    RetryBatch,
    StartBatch,
)
from tui.screen import words
from tui.screen.batch.adding import AddLine
from tui.screen.batch.line import meaning
from tui.screen.batch.row import name_of, row
from tui.screen.keymap import bindings, shown
from tui.screen.twice import AGAIN_S, Twice
from tui.wire.text import clean_line

FRAME_S: Final = 0.25  # progress is redrawn at most four times a second
_SHOWN_INSTRUCTIONS: Final = 4


class BatchPanel(ModalScreen[Request | None]):
    """Gives the session that is to be opened; everything else is asked for at once."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = bindings("batch")

    def __init__(self, ask: Callable[[Request], None], first: Request) -> None:
        """`first` is asked for as soon as its answer can be drawn."""
        super().__init__()
        self._ask = ask
        self._first = first
        self._items: dict[str, BatchItem] = {}
        self._instructions: tuple[str, ...] = ()
        self._unshown: set[str] = set()
        self._frame: Timer | None = None
        self._title = ""
        self._cancels = Twice()
        self._listing = OptionList(markup=False, compact=True, id="files")
        self._line = AddLine()

    def compose(self) -> ComposeResult:
        """Files over instructions over the line to add to either."""
        with Vertical(classes="box") as box:
            box.border_title = words.BATCH_TITLE
            box.border_subtitle = words.BATCH_HINT
            yield self._listing
            yield Static(markup=False, id="about")
            yield Static(markup=False, id="instructions")
            yield self._line.completion
            yield self._line

    def on_mount(self) -> None:
        """Have the batch told."""
        self._ask(self._first)

    def show(self, event: BatchChanged | BatchItemChanged) -> None:
        """Draw the batch: at once where it is another one, soon where a file went on."""
        if isinstance(event, BatchChanged):
            self._items = {item.item_id: item for item in event.items}
            self._instructions = event.instructions
            self._draw_all()
        elif event.item.item_id in self._items:
            self._items[event.item.item_id] = event.item
            self._unshown.add(event.item.item_id)
            if self._frame is None:
                self._draw_changed()
                self._frame = self.set_timer(FRAME_S, self._next_frame)

    def on_resize(self) -> None:
        """Fit the rows to the width."""
        self.call_after_refresh(self._draw_all)

    @on(OptionList.OptionHighlighted, "#files")
    def show_about(self) -> None:
        """Say all that is known of the file, which its row may be too short for."""
        self._draw_about()

    @on(OptionList.OptionSelected, "#files")
    def open_session(self) -> None:
        """Open the session of the file."""
        picked = self._picked
        if picked is None:
            return
        if picked.session_id:
            self.dismiss(OpenSession(picked.session_id))
        else:
            self.notify(words.BATCH_NO_SESSION, markup=False)

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        """Add what was typed; an empty line starts."""
        said = meaning(submitted.value)
        if said is None:
            self.action_start()
        else:
            self._ask(said)
        submitted.input.value = ""

    def action_start(self) -> None:
        """Carry the instructions out on the files that are new."""
        if not any(item.state == "new" for item in self._items.values()):
            self.notify(words.BATCH_NOTHING_NEW, markup=False)
        else:
            self._ask(StartBatch())
            self._listing.focus()

    def action_cancel(self) -> None:
        """Stop the work on the picked file."""
        picked = self._picked
        if picked is None or not picked.is_at_work:
            self.notify(words.BATCH_NOT_AT_WORK, markup=False)
        elif self._is_second("batch.cancel", picked.item_id, name_of(picked.source)):
            self._ask(CancelBatch((picked.item_id,)))

    def action_cancel_all(self) -> None:
        """Stop the work on all files."""
        if not any(item.is_at_work for item in self._items.values()):
            self.notify(words.BATCH_NOT_AT_WORK, markup=False)
        elif self._is_second("batch.cancel_all", "", words.BATCH_ALL):
            self._ask(CancelBatch())

    def _is_second(self, key_id: str, about: str, name: str) -> bool:
        """Return whether a key that cancels was pressed twice; say that it is to be."""
        is_second = self._cancels.is_second((key_id, about))
        if not is_second:
            said = words.CANCEL_AGAIN.format(key=shown(key_id), name=name)
            self.notify(said, timeout=AGAIN_S, markup=False)
        return is_second

    def action_retry(self) -> None:
        """Begin the picked file anew."""
        picked = self._picked
        if picked is not None and picked.is_over:
            self._ask(RetryBatch((picked.item_id,)))
        else:
            self.notify(words.BATCH_NOT_OVER, markup=False)

    def action_remove(self) -> None:
        """Take the picked file out of the batch."""
        picked = self._picked
        if picked is not None and not picked.is_at_work:
            self._ask(DropFromBatch((picked.item_id,)))
        elif picked is not None:
            self.notify(words.BATCH_STOP_FIRST, markup=False)

    def action_remove_over(self) -> None:
        """Take all files out of the batch that are over."""
        over = tuple(item.item_id for item in self._items.values() if item.is_over)
        if over:
            self._ask(DropFromBatch(over))

    def action_forget(self) -> None:
        """Take the last instruction out, and put it into the line to be changed."""
        if self._instructions:
            last = len(self._instructions) - 1
            self._line.fill(self._instructions[last])
            self._line.focus()
            self._ask(DropFromBatch(instruction=last))

    def action_write(self) -> None:
        """Go to the line."""
        self._line.focus()

    def action_leave(self) -> None:
        """Close the popup, or leave the line for the files; from there, leave the batch."""
        if self._line.completion.is_open:
            self._line.completion.close()
        elif self._line.has_focus and self._items:
            self._listing.focus()
        else:
            self.dismiss(None)

    def action_complete(self) -> None:
        """Complete a path in the line; elsewhere, and where there is none, go on."""
        if not (self._line.has_focus and self._line.complete()):
            self.focus_next()

    def action_choose(self, by: int) -> None:
        """Go to another of the completions."""
        if self._line.completion.is_open:
            self._line.completion.move(by)

    def action_close(self) -> None:
        """Leave the batch; its work goes on."""
        self.dismiss(None)

    def action_move(self, way: str) -> None:
        """Move in the list of files."""
        listing = self._listing
        {
            "down": listing.action_cursor_down,
            "up": listing.action_cursor_up,
            "first": listing.action_first,
            "last": listing.action_last,
        }[way]()

    def action_help(self) -> None:
        """Show the keys of the batch."""
        from tui.screen.help import Help

        self.app.push_screen(Help("batch"))

    @property
    def _picked(self) -> BatchItem | None:
        at = self._listing.highlighted
        items = list(self._items.values())
        return items[at] if at is not None and at < len(items) else None

    def _next_frame(self) -> None:
        self._frame = None
        if self._unshown:
            self._draw_changed()
            self._frame = self.set_timer(FRAME_S, self._next_frame)

    def _draw_all(self) -> None:
        self._unshown.clear()
        listing = self._listing
        at, width = listing.highlighted, self._width
        options = [Option(row(item, width)) for item in self._items.values()]
        empty = Option(Content(words.BATCH_EMPTY).stylize("$quiet"), disabled=True)
        listing.set_options(options or [empty])
        listing.highlighted = min(at or 0, len(options) - 1) if options else None
        self._draw_instructions()
        self._draw_about()

    def _draw_changed(self) -> None:
        listing, width = self._listing, self._width
        for place, item in enumerate(self._items.values()):
            if item.item_id in self._unshown:
                listing.replace_option_prompt_at_index(place, row(item, width))
        self._unshown.clear()
        self._draw_about()

    def _draw_instructions(self) -> None:
        shown = self._instructions[-_SHOWN_INSTRUCTIONS:]
        first = len(self._instructions) - len(shown) + 1
        lines = [
            Content.assemble((f"{n} ", "$primary"), clean_line(text, 500))
            for n, text in enumerate(shown, first)
        ]
        none = Content(words.BATCH_NO_INSTRUCTIONS).stylize("$quiet")
        self.query_one("#instructions", Static).update(Content("\n").join(lines or [none]))

    def _draw_about(self) -> None:
        """Keep the title, and the words on the picked file, true."""
        items = list(self._items.values())
        done, failed = (sum(i.state == state for i in items) for state in ("done", "failed"))
        at_work = sum(item.is_at_work for item in items)
        parts = [words.BATCH_TITLE]
        if items:
            parts.append(words.BATCH_DONE.format(done=done, count=len(items)))
        if at_work:
            parts.append(words.BATCH_AT_WORK.format(count=at_work))
        if failed:
            parts.append(words.BATCH_FAILED.format(count=failed))
        title = " · ".join(parts)
        if title != self._title:
            self._title = self.query_one(".box").border_title = title
        picked = self._picked
        said = "" if picked is None else " ".join(picked.undone) or picked.detail
        about = clean_line(said, 500)
        if picked is not None and not about:
            about = clean_line(picked.source, 500)
        elif picked is not None:
            about = f"{name_of(picked.source)}: {about}"
        self.query_one("#about", Static).update(Content(about).stylize("$quiet"))

    @property
    def _width(self) -> int:
        return max(20, self._listing.scrollable_content_region.width)
