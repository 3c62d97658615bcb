"""Why a render did not come about."""

from __future__ import annotations


class RenderFailed(Exception):
    """No file was made. `sentence` says why, to a person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unrenderable(RenderFailed):
    """The timeline itself cannot be rendered; nothing was started."""
