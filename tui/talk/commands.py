"""What a sent line asks for: a slash command, media, or words for the agent."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from tui.dropped import dropped, in_front, is_media, plain_path, written_out
from tui.engine.export_words import read_form
from tui.events import (
    AddMedia,
    Compare,
    ForkSession,
    ListSessions,
    NewSession,
    Redo,
    RenameSession,
    Request,
    SendMessage,
    Share,
    ShowCredits,
    ShowStatus,
    Undo,
    UseSkill,
)
from tui.talk import words
from tui.wire.text import clean_line

COPIED: Final = ("reply", "file", "link", "run")
THEMES: Final = ("dark", "light", "contrast", "ansi")
_MOST_MINUTES: Final = 24 * 60


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


def _dropped(line: str) -> tuple[str, ...]:
    is_one = "\n" not in line and not line.startswith("@")
    return tuple(map(written_out, dropped(line))) if is_one else ()


def _add(sources: tuple[str, ...]) -> Ask:
    return Ask(tuple(map(AddMedia, sources)))


def _upload(rest: str) -> Meaning | None:
    if sources := _dropped(rest):
        return _add(sources)
    # The words behind a path are a wish, unless they end like a path themselves.
    if (found := in_front(rest)) and found[-1][1] and not is_media(rest):
        return Ask((SendMessage(rest),))
    return _add((plain_path(rest),)) if rest else None


def _export(rest: str) -> Meaning | None:
    chosen = read_form(rest)
    return None if chosen is None else Ask((chosen,))


def _share(rest: str) -> Meaning | None:
    words_said = rest.lower().split()
    if words_said == ["stop"]:
        return Ask((Share(stop=True),))
    numbers = [int(word) for word in words_said if re.fullmatch(r"[1-9]\d{0,3}", word)]
    others = set(words_said) - {"lan", "minutes", "min"} - {str(number) for number in numbers}
    if others or len(numbers) > 1 or any(number > _MOST_MINUTES for number in numbers):
        return None
    return Ask((Share(lan="lan" in words_said, minutes=numbers[0] if numbers else 60),))


def _one_of(action: str, names: Collection[str], without: str) -> Callable[[str], Meaning | None]:
    """Return what does `action` with one of `names`, or with `without` when none is given."""

    def meaning(rest: str) -> Meaning | None:
        name = rest.lower() or without
        return Do(f"{action}({name!r})") if not rest or name in names else None

    return meaning


def _skill(rest: str) -> Meaning | None:
    return Ask((UseSkill(plain_path(rest)),)) if rest else None


def _rename(rest: str) -> Meaning | None:
    title = clean_line(rest, 60)
    return Ask((RenameSession(title),)) if title else None


COMMANDS: Final = {
    command.name: command
    for command in (
        Command("upload", "PATH|URL", _upload),
        Command("export", "[format] [quality] [720p] [fast]", _export),
        Command("status", "", _alone(Ask((ShowStatus(),)))),
        Command("credits", "", _alone(Ask((ShowCredits(),)))),
        Command("undo", "", _alone(Ask((Undo(),)))),
        Command("redo", "", _alone(Ask((Redo(),)))),
        Command("new", "", _alone(Ask((NewSession(),)))),
        Command("sessions", "", _alone(Ask((ListSessions(),)))),
        Command("rename", "TITLE", _rename),
        Command("fork", "", _alone(Ask((ForkSession(),)))),
        Command("compare", "[NAME]", lambda rest: Ask((Compare(rest),))),
        Command("batch", "[FILE …]", lambda rest: Do(f"batch({rest!r})" if rest else "batch")),
        Command("skill", "NAME", _skill),
        Command("share", "[lan] [minutes] | [stop]", _share),
        Command("copy", "[reply|file|link|run]", _one_of("copy", COPIED, "reply")),
        Command("theme", "[dark|light|contrast|ansi]", _one_of("theme", THEMES, "")),
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
    if media := _dropped(line):
        return _add(media)
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
