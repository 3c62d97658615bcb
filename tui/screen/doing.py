"""What is done by a name or a letter: the palette, help, jumps, copies, suggestions, themes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported
from textual.filter import Monochrome, NoColor
from textual.widget import Widget

from tui.bus import Bus
from tui.events import Event, SendMessage, TellCommandLine
from tui.screen.board_app import BoardApp
from tui.screen.outside import Outside
from tui.screen.reasons import why_not
from tui.screen.rebinding import choose, textual_keymap
from tui.screen.terminal import Terminal
from tui.screen.theme import THEMES, following
from tui.settings import ScreenSettings
from tui.talk import words
from tui.talk.history_file import add_to_history
from tui.terminal_kinds import this_terminal

if TYPE_CHECKING:
    from tui.screen.actions import Action


PROBLEM_S: Final = 20.0  # how long a word on the configuration stands


class DoingApp(BoardApp, inherit_bindings=False):
    """An app with these actions."""

    state: Path | None = None
    """The folder for what is kept across starts; None: nothing is."""

    def __init__(self, bus: Bus, styles: Iterable[PurePath], settings: ScreenSettings) -> None:
        problems = choose(settings.keys)
        super().__init__(bus, styles, settings)
        self.set_keymap(textual_keymap())
        self._problems = problems
        self._outside: Outside | None = None
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES["ansi" if self.no_color else settings.theme].name
        # Textual would leave greys, which a plain terminal shows as colours.
        self._filters = [NoColor() if isinstance(f, Monochrome) else f for f in self._filters]

    def on_mount(self) -> None:
        """Say what is wrong with the configured keys."""
        for problem in self._problems:
            self.notify(problem, severity="warning", timeout=PROBLEM_S, markup=False)

    def on_terminal_taken_over(self) -> None:
        """Begin to tell things by the window's title and the like."""
        if self._outside is None:
            self.run_worker(self._begin_outside(), name="outside")
        else:
            self._outside.begin()

    async def _begin_outside(self) -> None:
        self._kind = await asyncio.to_thread(this_terminal)
        driver = self._driver
        if isinstance(driver, Terminal) and self.is_running:
            self._outside = Outside(self._kind, driver.write, self._settings.notify)
            driver.parting = self._parting
            self._outside.begin()

    def _parting(self, is_cut: bool) -> str:
        outside = self._outside.end() if self._outside is not None else ""
        return self.gallery.parting(is_cut=is_cut) + outside

    def watch_app_focus(self, focus: bool) -> None:
        """Know whether one looks here."""
        if self._outside is not None:
            self._outside.is_looked_at = focus
        # In a browser an app begins unseen, so that nothing was given the keys.
        if focus and self.focused is None and not self.screen.is_modal and self.is_running:
            self.board.prompt.focus()

    def tell_outside(self, event: Event) -> None:
        """Tell of `event` outside of the picture, where that is wanted."""
        if self._outside is not None:
            self._outside.hear(event)

    def refuses(self, action_id: str) -> bool:
        """Say why an action cannot be done now; return False when it can."""
        why = why_not(self.board, action_id)
        if why:
            self.notify(why, markup=False)
        return bool(why)

    @property
    def place(self) -> str:
        """Where one is, as the keymap names it."""
        return "prompt" if self.focused is self.board.prompt else self.board.panel

    def action_help(self) -> None:
        """Show the keys for where one is."""
        from tui.screen.help import Help

        if not self.screen.is_modal:
            self.push_screen(Help(self.place))

    def action_command_palette(self) -> None:
        """Show every action."""
        from tui.screen.palette import Palette

        async def do(action: Action | None) -> None:
            if action is not None:
                await self.do(action)

        def refused(action: Action) -> str:
            return why_not(self.board, action.id)

        if not self.screen.is_modal:
            self.push_screen(Palette(self.place, refused), do)

    async def do(self, action: Action) -> None:
        """Do an action of the palette, at its place."""
        target = self._taker(action.place)
        if target is not None:
            self.screen.set_focus(target)
        await self.run_action(action.run, target)

    def on_prompt_recall_wanted(self) -> None:
        """Search in what was sent before; what is found goes into the prompt."""
        from tui.screen.recall import Recall

        def take(text: str | None) -> None:
            if text is not None:
                self.board.prompt.fill(text)

        prompt = self.board.prompt
        if not self.screen.is_modal:
            typed = prompt.text if "\n" not in prompt.text else ""
            self.push_screen(Recall(prompt.sent_before, self.state, typed), take)

    def on_prompt_editor_wanted(self) -> None:
        """Leave the terminal to an editor, and take the text that it leaves."""
        from tui.screen.editor import EditorFailed, edited, editor

        prompt = self.board.prompt
        try:
            command = editor()
            with self.suspend():
                # What leaves the block by an error leaves the terminal with the editor.
                try:
                    text, problem = edited(command, prompt.whole, lambda: self.is_ending), ""
                except EditorFailed as failed:
                    text, problem = prompt.whole, str(failed)
        except (EditorFailed, SuspendNotSupported) as failed:
            text, problem = prompt.whole, str(failed)
        if problem:
            self.notify(problem, severity="warning", markup=False)
        else:
            prompt.fill(text)

    def keep(self, text: str) -> None:
        """Keep a sent text for later sessions."""
        state = self.state
        if state is not None:
            # A daemon, as a dead disk must not keep the program alive.
            threading.Thread(
                target=lambda: add_to_history(state, text), name="history", daemon=True
            ).start()

    def action_suggestion(self, number: int) -> None:
        """Say what the last reply suggests, or begin with what the greeting does."""
        if self.refuses(f"prompt.suggestion.{number}"):
            return
        text = self.board.chat.suggestions[number - 1]
        if self.board.chat.suggests_next:
            self.ask(SendMessage(text))
        else:
            self.board.prompt.fill(text)
            self.board.prompt.focus()

    def action_copy(self, what: str) -> None:
        """Copy the reply, the file's path, the link, or a command line (`run`)."""
        if what == "run":
            self.ask(TellCommandLine())
        elif why := self.board.copies.why_not(what):
            self.notify(why, markup=False)
        else:
            self.copy(self.board.copies.text(what))

    def copy(self, text: str) -> None:
        """Give `text` to the terminal's clipboard, or to a file, and say which."""
        from tui.screen.clipboard import give

        if not text:
            self.notify(words.COPY_NONE["run"], markup=False)
        elif self._driver is not None:
            self._clipboard = text
            said = give(text, self._kind, self._driver.write, self.state)
            self.notify(said, markup=False)

    def action_theme(self, name: str = "") -> None:
        """Switch to the theme of this name, or to the next one."""
        self.theme = THEMES[name or following(self.theme)].name

    def action_jump(self) -> None:
        """Show letters on all that one can go to."""
        from tui.screen.jump import Jump, Place
        from tui.screen.places import places

        def go(place: Place | None) -> None:
            if place is not None:
                place.go()

        if not self.screen.is_modal:
            self.push_screen(Jump(places(self.board, self.action_show)), go)

    def _taker(self, place: str) -> Widget | None:
        board = self.board
        if place == "prompt":
            return board.prompt
        if place == "panel":
            return board.takes_keys[board.panel]
        return next((w for name, w in board.takes_keys.items() if name == place), None)
