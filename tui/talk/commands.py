"""What a sent line asks for: a slash command, media, or words for the agent."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
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
from tui.talk import synonyms, words
from tui.wire.text import clean_line

COPIED: Final = ("reply", "file", "link", "run")
THEMES: Final = ("dark", "light", "contrast", "ansi")
_MOST_MINUTES: Final = 24 * 60
_TIME: Final = re.compile(
    r"(?P<n>\d{1,5})\s*(?:(?P<hours>hours?|hrs?|h|个?小时)|minutes?|mins?|m|分钟)?(?![a-z\d])",
    re.IGNORECASE,
)


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
    meaning: Callable[[str], Meaning | None]
    """None: the argument is not of the right form."""

    @property
    def argument(self) -> str:
        """As shown; in brackets when it may be left out, empty when there is none."""
        return words.ARGUMENTS.get(self.name, "")

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
    return lambda rest: meaning if set(_words_in(rest)) <= synonyms.EMPTY else None


def _words_in(rest: str) -> list[str]:
    return re.findall(r"[^\s,;.!?，；。！？]+", rest.lower())


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
    times = list(_TIME.finditer(rest))
    said = set(_words_in(_TIME.sub(" ", rest))) - synonyms.EMPTY
    if said and said <= synonyms.STOP and not times:
        return Ask((Share(stop=True),))
    minutes = [int(time["n"]) * (60 if time["hours"] else 1) for time in times] or [60]
    if said - synonyms.LAN or len(minutes) > 1 or not 0 < minutes[0] <= _MOST_MINUTES:
        return None
    return Ask((Share(lan=bool(said), minutes=minutes[0]),))


def _one_of(
    action: str, names: Collection[str], others: Mapping[str, str], without: str
) -> Callable[[str], Meaning | None]:
    """Return what does `action` with one of `names`, or with `without` when none is given.

    `others`: by what else each may be called.
    """

    def meaning(rest: str) -> Meaning | None:
        said = {others.get(word, word) for word in _words_in(rest)} - synonyms.EMPTY
        name = said.pop() if len(said) == 1 else without
        return Do(f"{action}({name!r})") if not said and name in {*names, without} else None

    return meaning


def _skill(rest: str) -> Meaning | None:
    return Ask((UseSkill(plain_path(rest)),)) if rest else None


def _rename(rest: str) -> Meaning | None:
    title = clean_line(rest, 60)
    return Ask((RenameSession(title),)) if title else None


COMMANDS: Final = {
    command.name: command
    for command in (
        Command("upload", _upload),
        Command("export", _export),
        Command("status", _alone(Ask((ShowStatus(),)))),
        Command("tracks", _alone(Do("show('tracks')"))),
        Command("jobs", _alone(Do("show('jobs')"))),
        Command("credits", _alone(Ask((ShowCredits(),)))),
        Command("undo", lambda rest: Ask((Undo(rest),))),
        Command("redo", lambda rest: Ask((Redo(rest),))),
        Command("new", _alone(Ask((NewSession(),)))),
        Command("sessions", _alone(Ask((ListSessions(),)))),
        Command("rename", _rename),
        Command("fork", _alone(Ask((ForkSession(),)))),
        Command("compare", lambda rest: Ask((Compare(rest),))),
        Command("batch", lambda rest: Do(f"batch({rest!r})" if rest else "batch")),
        Command("skill", _skill),
        Command("share", _share),
        Command("copy", _one_of("copy", COPIED, synonyms.COPIED, "reply")),
        Command("theme", _one_of("theme", THEMES, synonyms.THEMES, "")),
        Command("help", lambda _rest: Do("help")),
        Command("quit", lambda _rest: Do("quit")),
    )
}

SLASHES: Final = "/／、"
"""What the key of the slash writes, with a Chinese input method too."""
_COMMAND: Final = re.compile(rf"[{SLASHES}][ \t\u3000]*(\w+)[.!,:。！，：…]*(?:\s+|$)")
_UNKNOWN: Final = re.compile(r"[/／](\w*)(?:\s+|$)")
_MENTION: Final = re.compile(r'(?<!\S)@(?:"([^"\n]+)"|(\S+))')


def understand(line: str) -> Meaning:
    """Return what `line`, as it was sent, asks for."""
    line = line.strip()
    slash = _COMMAND.match(line)
    if slash and (command := _command(slash[1].lower())):
        meaning = command.meaning(line[slash.end() :])
        return meaning or Refuse(words.RIGHT_FORM.format(form=command.form))
    if media := _dropped(line):
        return _add(media)
    unknown = _UNKNOWN.match(line)
    return _unknown(unknown[1]) if unknown else _message(line)


def _command(name: str) -> Command | None:
    return COMMANDS.get(synonyms.NAMES.get(name, name))


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
