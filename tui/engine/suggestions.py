"""What a reply suggests to say next: the last line of the studio's replies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tui.events import Message

_HEADS: Final = ("Next you could say:", "接下来可以说：")
_LINE: Final = re.compile(rf"(?:\A|\n\s*\n)(?:{'|'.join(_HEADS)})\s*(?P<said>[^\n]+?)\s*\Z")
_SENTENCE: Final = re.compile(r"「([^」\n]+)」|“([^”\n]+)”")


def shown_transcript(
    transcript: Iterable[Message],
) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    """Return `transcript` without such lines, and what the last reply suggests.

    An export, an upload or a question about the credits after it changes nothing that was said of
    the timeline.
    """
    suggestions: tuple[str, ...] = ()
    shown: list[Message] = []
    for message in transcript:
        text = message.text
        if message.who == "assistant":
            text, suggestions = without_suggestions(text)
        shown.append(replace(message, text=text))
    return tuple(shown), suggestions


def without_suggestions(reply: str) -> tuple[str, tuple[str, ...]]:
    """Return `reply` without that line, and the sentences that it holds."""
    if not any(head in reply for head in _HEADS):  # much quicker than the pattern
        return reply, ()
    line = _LINE.search(reply)
    sentences = tuple(zh or en for zh, en in _SENTENCE.findall(line["said"])) if line else ()
    return (reply[: line.start()], sentences) if line and sentences else (reply, ())
