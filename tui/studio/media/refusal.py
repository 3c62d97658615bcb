"""Why a file is not taken."""

from __future__ import annotations

from typing import Final

UNSUITABLE: Final = 4001


class MediaRefused(ValueError):
    """A file that cannot be worked with. `code` is the protocol's, `sentence` is for a person."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
