"""Every action by name, under Ctrl+P."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from tui.screen import words
from tui.screen.commands import COMMANDS
from tui.screen.keymap import KEYMAP
from tui.screen.waiting import Offer


class Actions(Provider):
    """The app's keys and the slash commands."""

    async def discover(self) -> Hits:
        """Offer all of them before anything is typed."""
        for name, about, run in self._actions():
            yield DiscoveryHit(name, run, help=about)

    async def search(self, query: str) -> Hits:
        """Offer those that match."""
        matcher = self.matcher(query)
        for name, about, run in self._actions():
            score = max(matcher.match(name), matcher.match(about) * 0.9)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=about)

    def _actions(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        do = self.app.run_action
        for command in COMMANDS.values():
            line = f"/{command.name}"
            whole = not command.needs_argument
            action = f"line({line!r})" if whole else f"write({line + ' '!r})"
            yield command.form, command.words, partial(do, action)
        for key in KEYMAP["app"]:
            if key.id not in {"app.palette", "app.leave", "app.quit", "app.help", "app.accept"}:
                yield key.shown, key.words, partial(do, key.action)
        offer = self.app.screen_stack[0].query_one(Offer)
        if offer.request is not None:
            # Not the offer's label: the palette takes what it shows for markup.
            yield words.OFFER_KEY, words.KEYS["app.accept"], partial(do, "accept")
        yield "↑", words.KEYS["chat.take_back"], partial(do, "take_back")
        yield "Esc Esc", words.KEYS["app.stop"], partial(do, "stop")
        yield words.PALETTE_THEME, words.KEYS["app.theme"], partial(do, "theme")


class Palette(CommandPalette):
    """Textual's palette, quiet: its cursor does not blink."""

    def on_mount(self) -> None:
        """Stop the blinking."""
        self.query_one(Input).cursor_blink = False
