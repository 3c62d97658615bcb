"""What was said in a session, all of it, and which stretch of it is made into widgets."""

from __future__ import annotations

from collections.abc import Iterable

from tui.events import Message
from tui.screen.message import lines_of


class Transcript:
    """Messages, oldest first; those from `start` up to `end` are shown."""

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self.messages = list(messages)
        self.start = self.end = len(self.messages)

    @property
    def is_at_end(self) -> bool:
        """Whether the newest message is shown."""
        return self.end == len(self.messages)

    def add(self, message: Message) -> bool:
        """Add the newest message; return whether it belongs to what is shown."""
        is_shown = self.is_at_end
        self.messages.append(message)
        if is_shown:
            self.end += 1
        return is_shown

    def remove(self, at: int) -> None:
        """Take back the message at `at`."""
        del self.messages[at]
        self.start -= at < self.start
        self.end -= at < self.end

    def show_before(self, lines: int, width: int) -> range:
        """Show about `lines` more lines above; return which messages they are."""
        before = self.start
        while self.start and lines > 0:
            self.start -= 1
            lines -= lines_of(self.messages[self.start].text, width)
        return range(self.start, before)

    def show_after(self, lines: int, width: int) -> range:
        """Show about `lines` more lines below; return which messages they are."""
        after = self.end
        while not self.is_at_end and lines > 0:
            lines -= lines_of(self.messages[self.end].text, width)
            self.end += 1
        return range(after, self.end)

    def show_at(self, at: int, lines: int, width: int) -> range:
        """Show about `lines` lines from the message at `at` on; return which messages they are."""
        self.start = self.end = at
        self.show_after(lines, width)
        return range(self.start, self.end)

    def find(self, text: str, before: int | None = None) -> int | None:
        """Return where the newest message that holds `text` is, or the newest one above `before`.

        Where none is above, it is the newest again. Case does not matter.
        """
        wanted = text.casefold()
        found = [at for at, said in enumerate(self.messages) if wanted in said.text.casefold()]
        above = found if before is None else [at for at in found if at < before]
        return (above or found)[-1] if found else None
