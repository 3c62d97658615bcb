"""The app: events of the bus to the board, wishes of the user to the bus."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import ClassVar, Final

from textual import events as textual_events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from tui.bus import Bus
from tui.events import (
    ActionOffered,
    CancelJob,
    CancelTurn,
    CommandLineTold,
    Event,
    NoticeRaised,
    QueueChanged,
    SessionOpened,
    TakeBack,
    TurnEnded,
    TurnStarted,
)
from tui.screen import words
from tui.screen.doing import DoingApp
from tui.screen.garbage import Settling
from tui.screen.jobs import Jobs
from tui.screen.keymap import bindings, shown
from tui.screen.life import ended_by_signals
from tui.screen.overlays import OverlayApp
from tui.screen.prompt import Prompt
from tui.screen.safety import SafeLines
from tui.screen.tabs import PanelTabs
from tui.screen.timeline.editing import EditingApp
from tui.screen.twice import AGAIN_S
from tui.screen.wrapping import wrap_wide_text
from tui.settings import ScreenSettings
from tui.talk.commands import Ask, Do, understand
from tui.wire.text import clean

STYLES: Final = ("app", "chat", "tracks", "jobs", "prompt", "completion", "modal", "film", "plain")


class NemoApp(DoingApp, EditingApp, OverlayApp):
    """The screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("app"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]
    TITLE = "nemo-tui"
    AUTO_FOCUS = "Prompt"

    def __init__(
        self,
        bus: Bus,
        settings: ScreenSettings | None = None,
        *,
        on_ready: Callable[[], None] | None = None,
    ) -> None:
        styles = [PurePath(__file__).with_name(f"{name}.tcss") for name in STYLES]
        super().__init__(bus, styles, settings or ScreenSettings())
        wrap_wide_text()
        self.animation_level = "none"
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
        self._call_when_ready = on_ready
        self._filter = SafeLines()
        self._armed = False
        self._armed_in_prompt = False
        self._sought = ""

    def on_mount(self) -> None:
        """Begin to listen, then tell that we do."""
        self.run_worker(self._listen(), name="events")

    def get_line_filters(self) -> list[LineFilter]:
        """Let nothing harmful through to the terminal, from any widget."""
        return [self._filter, *super().get_line_filters()]

    # ── what happened ─────────────────────────────────────────────────────────────────────────

    async def _listen(self) -> None:
        subscription = self._bus.subscribe(Event)
        if self._call_when_ready is not None:
            self.call_after_refresh(self._call_when_ready)
        try:
            async for said in subscription:
                if self.return_code is not None:
                    break  # leaving: the panels go away
                if isinstance(said, Event):
                    self.show(said)
                await asyncio.sleep(0)  # a flood of events must not hold up keys
        finally:
            subscription.close()

    def show(self, event: Event) -> None:
        """Draw `event`."""
        self.board.show(event)
        self.show_editing(event)
        self.show_overlays(event)
        self.tell_outside(event)
        match event:
            case TurnStarted() | TurnEnded() | SessionOpened():
                self._disarm()
            case QueueChanged() | ActionOffered():
                self._show_hint()
            case CommandLineTold(line):
                self.copy(line)
            case NoticeRaised():
                self.notify(clean(event.text), severity=event.level, markup=False)

    # ── what the user wants ───────────────────────────────────────────────────────────────────

    async def on_prompt_sent(self, sent: Prompt.Sent) -> None:
        """Do what a sent line asks for."""
        self.board.offer.take_back()
        self.keep(sent.text)
        await self.action_line(sent.text)

    def on_prompt_waiting_wanted(self) -> None:
        """Take the newest message that waits back, to be changed."""
        self.action_take_back()

    def on_jobs_cancel_asked(self, asked: Jobs.CancelAsked) -> None:
        """Have a job cancelled."""
        self.ask(CancelJob(asked.job.job_id))

    def on_panel_tabs_chosen(self, chosen: PanelTabs.Chosen) -> None:
        """Show the panel whose tab was clicked."""
        self.action_show(chosen.panel)

    def on_descendant_focus(self, event: textual_events.DescendantFocus) -> None:
        """Keep the tabs and the hint with the focus."""
        self.board.went_to(event.widget)
        self._show_hint()

    async def action_line(self, line: str) -> None:
        """Do what `line`, written as in the prompt, asks for."""
        meaning = understand(line)
        if isinstance(meaning, Ask):
            self.ask(*meaning.requests)
        elif isinstance(meaning, Do):
            await self.run_action(meaning.action)
        else:
            self.notify(meaning.sentence, severity="warning", markup=False)
            self.board.prompt.fill(line)  # to be mended

    def action_write(self, text: str = "") -> None:
        """Go to the prompt, with `text` in it if there is some."""
        if text:
            self.board.prompt.fill(text)
        self.board.prompt.focus()

    def action_leave(self) -> None:
        """Close the popup, or leave the prompt; the second time in a turn, stop waiting."""
        prompt = self.board.prompt
        if prompt.close_completion():
            return
        if not self._armed and self.board.offer.take_back():
            return
        in_prompt = self.focused is prompt
        if self._armed:
            self.action_stop()
            if self._armed_in_prompt:
                prompt.focus()
            return
        if in_prompt:
            self.board.takes_keys[self.board.panel].focus()
        if self.board.chat.is_writing:
            self._armed, self._armed_in_prompt = True, in_prompt
            self.set_timer(AGAIN_S, self._disarm)
        self._show_hint()

    def action_stop(self) -> None:
        """Stop waiting for the reply under way."""
        if not self.refuses("app.stop"):
            self.ask(CancelTurn())
        self._disarm()

    def action_take_back(self) -> None:
        """Take the newest message that waits back into the prompt, to be changed."""
        waiting, prompt = self.board.queue.newest, self.board.prompt
        if not self.refuses("chat.take_back") and waiting is not None:
            self.ask(TakeBack(waiting.queued_id))
            prompt.take_back(clean(waiting.text))
            prompt.focus()

    def action_accept(self) -> None:
        """Ask for what is offered; without an offer the key means what it means elsewhere."""
        request = self.board.offer.request
        if request is None:
            raise SkipAction
        self.board.offer.take_back()
        self.ask(request)

    def action_find(self) -> None:
        """Ask what to search for in the panel."""
        from tui.screen.find import Find

        def seek(text: str | None) -> None:
            if text is not None:
                self._sought = text
                self._seek(again=False)

        self.push_screen(Find(), seek)

    def action_find_again(self) -> None:
        """Go to the next place of what was searched for."""
        if self._sought:
            self._seek(again=True)

    def action_redraw(self) -> None:
        """Draw the screen anew, where something else wrote over it."""
        self.forget_screen()

    def action_help_quit(self) -> None:
        """Say how to leave, to those who press Ctrl+C."""
        self.notify(words.TO_QUIT.format(key=shown("app.quit")), markup=False)

    async def action_quit(self) -> None:
        """Leave; what is under way in the studio goes on."""
        self.exit(0)

    def _seek(self, *, again: bool) -> None:
        if not self.board.find(self._sought, again=again):
            self.notify(words.NOT_FOUND.format(text=clean(self._sought)), markup=False)

    def _disarm(self) -> None:
        self._armed = False
        self._show_hint()

    def _show_hint(self) -> None:
        self.board.show_hint(armed=self._armed)


def run_app(
    bus: Bus,
    settings: ScreenSettings,
    on_ready: Callable[[], None] | None = None,
    *,
    state: Path | None = None,
) -> int:
    """Run the screen until the user leaves or a signal ends it; return the exit status.

    `state` is the folder for what is kept across starts.
    """
    app = NemoApp(bus, settings, on_ready=on_ready)
    app.state = state
    app.stock_writer = settings.writer == "stock"
    bus.attach(Settling())
    with ended_by_signals(app.end):
        app.run(mouse=settings.mouse)
    status = app.return_code or 0
    if status == 0 and app.board.jobs.running:
        print(words.STILL_RUNNING)
    return status
