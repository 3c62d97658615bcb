"""Where a line of text may end: at spaces, between Chinese characters, in words too long for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from tui.studio.media.runs import clusters

# What may not begin or end a line in Chinese and Japanese (JIS X 4051, GB/T 15834, the usual part).
_NOT_FIRST: Final = frozenset(
    "，。、；：？！）】》〉」』〕｝”’…—～·ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]}%"
)
_NOT_LAST: Final = frozenset("（【《〈「『〔｛“‘([{￥$")
# Vowels of Thai and Lao that are written before the letter that they follow in speech.
_LEADING: Final = frozenset("เแโใไເແໂໃໄ")


def wrap(paragraph: str, width_of: Callable[[str], float], widest: float) -> list[str]:
    """Return `paragraph` as lines that are no wider than `widest` by `width_of`, filled in turn.

    A word that is wider by itself is broken between characters, never within one.
    """
    lines, line = [], ""
    for word in words_of(paragraph):
        if width_of((line + word).rstrip()) <= widest:
            line += word
            continue
        if line:
            lines.append(line.rstrip())
        *full, line = _broken(word, width_of, widest)
        lines.extend(full)
    return [*lines, line.rstrip()]


def words_of(paragraph: str) -> Iterator[str]:
    """Yield what must stay together, with the spaces behind it."""
    word = ""
    last = ""
    for cluster in clusters(paragraph):
        if word and _may_part(last, cluster):
            yield word
            word = ""
        word += cluster
        last = cluster
    if word:
        yield word


def is_wide(cluster: str) -> bool:
    """Return whether `cluster` is two columns wide, as Chinese, Japanese and emoji are."""
    return unicodedata.east_asian_width(cluster[0]) in "WF"


def _may_part(before: str, after: str) -> bool:
    if after.isspace():
        return False
    if before.isspace():
        return True
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return is_wide(before) or is_wide(after)


def _broken(word: str, width_of: Callable[[str], float], widest: float) -> list[str]:
    parts, part = [], ""
    pieces = list(clusters(word))
    for cluster, after in pairwise([*pieces, ""]):
        # A leading vowel goes with its letter to the next line.
        together = cluster + after if cluster in _LEADING else cluster
        if part and width_of((part + together).rstrip()) > widest:
            parts.append(part)
            part = ""
        part += cluster
    return [*parts, part]
