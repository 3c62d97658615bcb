"""The reply of a turn, put together from the stream's texts."""

from __future__ import annotations

from tui.wire.chat import Text


class Reply:
    """Partials grow a paragraph; the final text after them replaces it; the next begins another."""

    def __init__(self) -> None:
        self._finished: list[str] = []
        self._growing = ""

    def add(self, said: Text) -> None:
        """Take one text of the stream."""
        if said.partial:
            self._growing += said.text
        else:
            # It repeats what the partials built up, or stands alone.
            self._finished.append(said.text)
            self._growing = ""

    @property
    def text(self) -> str:
        """All that was said so far, in paragraphs."""
        paragraphs = [*self._finished, self._growing]
        return "\n\n".join(p.strip() for p in paragraphs if p.strip())
