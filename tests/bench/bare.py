"""The least that Textual can do: an app with one `Input`, to measure ours beside."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input


class Bare(App[None]):
    """One line to type in."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield Input(placeholder="Type here")


if __name__ == "__main__":
    Bare().run()
