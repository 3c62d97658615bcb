"""What can be copied out of a session: a reply, a finished file's path, a link."""

from __future__ import annotations

import re
from typing import Final

from tui.events import Event, Job, JobChanged, Message, MessageSaid, SessionOpened, TurnEnded
from tui.talk import words
from tui.wire.text import clean

# Nothing but visible ASCII, so that what is copied is what one saw.
_LINK: Final = re.compile(r"(?:file|https?)://[!-~]*[\w/=]")


class Copies:
    """Follows a session and knows what of it there is to copy."""

    def __init__(self) -> None:
        self._texts = {"reply": "", "file": "", "link": ""}

    def hear(self, event: Event) -> None:
        """Learn from what happened."""
        match event:
            case SessionOpened(transcript=transcript):
                self._texts |= {"reply": "", "link": ""}
                for message in transcript:
                    self._hear_message(message)
            case MessageSaid(message=message):
                self._hear_message(message)
            case TurnEnded(text=text) if text:
                self._hear_message(Message("assistant", text))
            case JobChanged(job=Job(kind="export", state="done", detail=path)):
                self._texts["file"] = path

    def text(self, what: str) -> str:
        """Return what is copied; empty when there is none."""
        return clean(self._texts[what])

    def why_not(self, what: str) -> str:
        """Return why it cannot be copied, in one sentence; empty when it can."""
        return "" if self._texts.get(what, what) else words.COPY_NONE[what]

    def _hear_message(self, message: Message) -> None:
        if message.who == "assistant":
            self._texts["reply"] = message.text
        is_linked = message.who != "user" and "://" in message.text
        if is_linked and (links := _LINK.findall(message.text)):
            self._texts["link"] = links[-1]
