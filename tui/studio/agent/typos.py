"""Putting right a word with one letter wrong, where only one word can be meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tui.studio.agent.english import OFTEN_MISTYPED, REAL_WORDS
from tui.studio.agent.lexicon import VOCABULARIES

_SHORT = {
    "vid": "video", "vids": "videos", "'em": "them", "em": "them", "pic": "picture",
    "pics": "pictures", "txt": "text", "vol": "volume", "ur": "your", "b4": "before",
    "abit": "a bit", "alot": "a lot", "n": "and", "nd": "and", "bkg": "background",
    "lil": "little", "rly": "really", "tho": "though", "cud": "could", "shud": "should",
    "dat": "that", "da": "the", "realy": "really", "colr": "colour", "backround": "background",
    "musik": "music", "beggining": "beginning", "begining": "beginning", "foto": "photo",
    "sub-titles": "subtitles", "sub titles": "subtitles", "speach": "speech", "noize": "noise",
    "trasition": "transition", "trasitions": "transitions", "qiuet": "quiet", "queit": "quiet",
    "more bright": "brighter", "more dark": "darker", "more loud": "louder", "more big": "bigger",
    "more quiet": "quieter", "more low": "lower", "more high": "higher", "more small": "smaller",
    "more fast": "faster", "more slow": "slower", "more warm": "warmer", "more cold": "colder",
    "more short": "shorter", "more large": "larger", "more soft": "softer",
    "more light": "brighter",
    "less big": "smaller", "less small": "bigger", "less fast": "slower", "less slow": "faster",
    "less dark": "brighter", "more strong": "stronger",
    "loder": "louder", "brigter": "brighter", "biger": "bigger", "smal": "small",
}  # fmt: skip
"""Short forms that people write, and spellings that are more than one letter off."""
_SHORT_FORM = re.compile(rf"(?<![\w'.])(?:{'|'.join(_SHORT)})(?![\w'])", re.I)
_LETTERS = re.compile(r"(?<![A-Za-z'])[A-Za-z]{5,}(?![A-Za-z'])")


def correct(text: str) -> tuple[str, dict[str, str]]:
    """Return `text` with its typos put right, and what was written for each word put right."""
    written: dict[str, str] = {}

    def meant(match: re.Match[str]) -> str:
        word = _meant(match[0].lower())
        if word is None:
            return match[0]
        written[word] = match[0]
        return word

    def spelt_out(match: re.Match[str]) -> str:
        word = _SHORT[match[0].lower()]
        written[word] = match[0]
        return word

    return _LETTERS.sub(meant, _SHORT_FORM.sub(spelt_out, text)), written


@cache
def _meant(word: str) -> str | None:
    if word in REAL_WORDS or word in _known():
        return None
    near = [target for target in OFTEN_MISTYPED if _one_slip(word, target)]
    return near[0] if len(near) == 1 else None


def is_unlike_words(name: str) -> bool:
    """Whether `name` cannot be taken for a word of a wish, as "beach" and unlike "music"."""
    return len(name) > 3 and name.isalpha() and name.lower() not in _known() | REAL_WORDS


@cache
def _known() -> frozenset[str]:
    """All words that the patterns spell out, also those with an ending that is left open."""
    values: list[str] = []
    for english, _ in VOCABULARIES:
        for said in vars(english).values():
            values.extend(map(str, said.values()) if isinstance(said, Mapping) else [str(said)])
    stems = {*re.findall(r"[a-z]{4,}", " ".join(values)), *OFTEN_MISTYPED}
    return frozenset(
        stems | {stem + ending for stem in stems for ending in ("s", "d", "ed", "ing")}
    )


def _one_slip(word: str, target: str) -> bool:
    """Whether one letter was left out, added, changed, or two were swapped."""
    if word == target or abs(len(word) - len(target)) > 1 or word[0] != target[0]:
        return False
    n = next((n for n, (a, b) in enumerate(zip(word, target, strict=False)) if a != b), None)
    if n is None:
        return True
    rest, meant = word[n:], target[n:]
    return (
        rest[1:] == meant
        or rest == meant[1:]
        or rest[1:] == meant[1:]
        or (rest[1::-1] == meant[:2] and rest[2:] == meant[2:])
    )
