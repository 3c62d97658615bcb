"""What a sent line asks for: a slash command, media, or words for the agent."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from tui.events import (
    AddMedia,
    Export,
    ListSessions,
    NewSession,
    Redo,
    Request,
    SendMessage,
    Share,
    ShowCredits,
    ShowStatus,
    Undo,
    UseSkill,
)
from tui.screen import words
from tui.screen.media_path import dropped, is_media, plain_path


@dataclass(frozen=True)
class Ask:
    """Publish these, in order."""

    requests: tuple[Request, ...]


@dataclass(frozen=True)
class Do:
    """Do this in the screen itself."""

    action: str


@dataclass(frozen=True)
class Refuse:
    """Say why not, in one sentence."""

    sentence: str


Meaning = Ask | Do | Refuse


@dataclass(frozen=True)
class Command:
    """A slash command: what may follow it, and what it means."""

    name: str
    argument: str
    """As shown; in brackets when it may be left out, empty when there is none."""
    meaning: Callable[[str], Meaning | None]
    """None: the argument is not of the right form."""

    @property
    def form(self) -> str:
        """How to write it."""
        return f"/{self.name} {self.argument}".strip()

    @property
    def words(self) -> str:
        """What it does."""
        return words.COMMANDS[self.name]

    @property
    def needs_argument(self) -> bool:
        """Whether the bare name is not enough."""
        return bool(self.argument) and not self.argument.startswith("[")


def _alone(meaning: Meaning) -> Callable[[str], Meaning | None]:
    return lambda rest: None if rest else meaning


def _upload(rest: str) -> Meaning | None:
    several = dropped(rest)
    sources = several or ((plain_path(rest),) if rest else ())
    return Ask(tuple(AddMedia(source) for source in sources)) if sources else None


def _export(rest: str) -> Meaning | None:
    chosen = rest.lower().split()
    if len(chosen) > 2 or not all(re.fullmatch(r"[a-z0-9]{1,12}", word) for word in chosen):
        return None
    return Ask((Export(*chosen),))


def _skill(rest: str) -> Meaning | None:
    return Ask((UseSkill(plain_path(rest)),)) if rest else None


COMMANDS: Final = {
    command.name: command
    for command in (
        Command("upload", "PATH|URL", _upload),
        Command("export", "[format] [quality]", _export),
        Command("status", "", _alone(Ask((ShowStatus(),)))),
        Command("credits", "", _alone(Ask((ShowCredits(),)))),
        Command("undo", "", _alone(Ask((Undo(),)))),
        Command("redo", "", _alone(Ask((Redo(),)))),
        Command("new", "", _alone(Ask((NewSession(),)))),
        Command("sessions", "", _alone(Ask((ListSessions(),)))),
        Command("skill", "NAME", _skill),
        Command("share", "", _alone(Ask((Share(),)))),
        Command("help", "", _alone(Do("help"))),
        Command("quit", "", _alone(Do("quit"))),
    )
}

_MENTION = re.compile(r'(?<!\S)@(?:"([^"\n]+)"|(\S+))')


def understand(line: str) -> Meaning:
    """Return what `line`, as it was sent, asks for."""
    line = line.strip()
    slash = re.match(r"/(\w*)(?:\s+|$)", line)
    if slash and (command := COMMANDS.get(slash[1].lower())):
        meaning = command.meaning(line[slash.end() :])
        return meaning or Refuse(words.RIGHT_FORM.format(form=command.form))
    if media := dropped(line):
        return Ask(tuple(AddMedia(source) for source in media))
    return _unknown(slash[1]) if slash else _message(line)


def _unknown(name: str) -> Refuse:
    near = difflib.get_close_matches(name.lower(), COMMANDS, n=1)
    if near:
        return Refuse(words.DID_YOU_MEAN.format(name=f"/{name}", nearest=f"/{near[0]}"))
    return Refuse(words.UNKNOWN_COMMAND.format(name=f"/{name}"))


def _message(line: str) -> Meaning:
    media: list[Request] = []

    def take(match: re.Match[str]) -> str:
        source = match[1] or match[2]
        if not is_media(source):
            return match[0]
        media.append(AddMedia(source))
        # In front it only says what to add; inside a sentence its name is part of the sentence.
        return PurePath(source).name if line[: match.start()].strip() else ""

    text = _MENTION.sub(take, line)
    text = re.sub(r"^[ \t]+", "", text) if media else text
    return Ask((*media, SendMessage(text)) if text.strip() else tuple(media))
