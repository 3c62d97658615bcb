"""What was sent in this session, to be walked with Up and Down."""

from __future__ import annotations

from collections.abc import Iterable


class History:
    """Sent texts, oldest first, and the text that was being written when the walk began."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = list(texts)
        self._at = len(self._texts)
        self._draft = ""

    def add(self, text: str) -> None:
        """Remember `text` and end the walk."""
        if not self._texts or self._texts[-1] != text:
            self._texts.append(text)
        self._at = len(self._texts)

    def forget_last(self, text: str) -> None:
        """Take back `text`, if it is what was added last."""
        if self._texts and self._texts[-1] == text:
            self._texts.pop()
        self._at = len(self._texts)

    @property
    def texts(self) -> tuple[str, ...]:
        """What was sent, oldest first."""
        return tuple(self._texts)

    def earlier(self, current: str) -> str | None:
        """Return the text before, None at the oldest."""
        if self._at == 0:
            return None
        if self._at == len(self._texts):
            self._draft = current
        self._at -= 1
        return self._texts[self._at]

    def later(self) -> str | None:
        """Return the text after, at last the one that was being written; None beyond it."""
        if self._at == len(self._texts):
            return None
        self._at += 1
        return self._draft if self._at == len(self._texts) else self._texts[self._at]
