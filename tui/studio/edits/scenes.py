"""A script as scenes: what is read on each, for how long, and who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui.studio.edits.sentences import sentences

LONGEST: Final = 90
"""Characters of one scene: three lines at the usual size."""

_SHORTEST_S, _LONGEST_S = 2.5, 7.0
# A little under what viewers of subtitles read, 17 characters a second (BBC Subtitle Guidelines):
# the eye goes to the picture as well. A Chinese character says as much as three letters.
_LETTERS_PER_S: Final = 15
_LETTERS_PER_HAN: Final = 3
_PAUSE_S: Final = 0.6

_WORD = re.compile(r"\w")
_NAME = r"(?P<name>[A-Z][\w'-]+(?:\s+(?:(?:de|van|von|der|da|di|bin|al)\s+)*[A-Z][\w'-]+){0,3})"
_ENGLISH = re.compile(
    rf"(?:\bI am|\bI['’]m|\b[Mm]y name is|\b[Mm]y name['’]s|\b[Tt]his is)\s+{_NAME}"
    r"(?:,\s+(?:(?:the|an?|your)\s+)?(?P<role>[^.,;:!?\n]{2,60}))?"
)
_HAN = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_CHINESE = re.compile(
    "(?:我叫|我的名字是|我的名字叫|大家好[,，]我是)(?P<name>[\u3400-\u9fff·]{2,8}?)"
    "(?:[,，](?:是|我是|担任)?(?P<role>[^,，。.;；!！?？\n]{2,30}))?(?=[,，。.!！?？\n]|$)"
)


@dataclass(frozen=True)
class Speaker:
    """Who introduces themselves in a script; empty where nobody does."""

    name: str = ""
    role: str = ""


def scenes_of(script: str) -> list[str]:
    """Return the sentences of `script` in order; a long one is parted at a comma or a space."""
    spoken = (sentence for sentence in sentences(script) if _WORD.search(sentence))
    return [part for sentence in spoken for part in _parted(sentence)]


def reading_s(text: str) -> float:
    """Return how long `text` stands so that it can be read, in seconds."""
    letters = len(text) + (_LETTERS_PER_HAN - 1) * len(_HAN.findall(text))
    return min(_LONGEST_S, max(_SHORTEST_S, letters / _LETTERS_PER_S + _PAUSE_S))


def speaker_of(script: str) -> Speaker:
    """Return the name and role that `script` introduces ("I am Ada Lovelace, CTO at Acme")."""
    match = _ENGLISH.search(script) or _CHINESE.search(script)
    if match is None:
        return Speaker()
    return Speaker(match["name"].strip(), (match["role"] or "").strip())


def _parted(sentence: str) -> list[str]:
    if len(sentence) <= LONGEST:
        return [sentence]
    middle = len(sentence) / 2
    places = [m.end() for m in re.finditer(r"[,;:，；：、](?:\s|(?=[^\s\d]))|\s[-–—]\s", sentence)]
    places = [at for at in places if len(sentence) / 5 < at < len(sentence) * 4 / 5]
    places = places or [m.end() for m in re.finditer(r"\s", sentence)] or [round(middle)]
    at = min(places, key=lambda place: abs(place - middle))
    return [*_parted(sentence[:at].strip()), *_parted(sentence[at:].strip())]
