"""Where a line may end: Textual knows blanks only, and Chinese and Japanese have none."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Final

from rich import _wrap

_WIDE: Final = (
    "\u2e80-\u303f\u3040-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    "\U00020000-\U0003ffff"
)
"""Chinese characters, kana, and the punctuation that is as wide."""
_NEVER_FIRST: Final = (
    "，。、；：？！·…—～％）〕］｝〉》」』】〗〙〛’”"
    ",.;:?!%)\\]}"
    "々〻ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    "\u0300-\u036f\u200b-\u200d\u2060\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
"""What closes, small kana, and what belongs to the character before it."""
_NEVER_LAST: Final = "（〔［｛〈《「『【〖〘〚‘“([{"
"""What opens."""
_GAP: Final = re.compile(
    rf"(?<=[{_WIDE}])(?<![{re.escape(_NEVER_LAST)}])(?=[^\s{_NEVER_FIRST}])"
    rf"|(?<=\S)(?<![{re.escape(_NEVER_LAST)}])(?=[{_WIDE}])(?![{_NEVER_FIRST}])"
)
_words: Final = _wrap.words


def words(text: str) -> Iterable[tuple[int, int, str]]:
    """Yield what stays on one line of `text`, each with its start and end and the blanks behind."""
    for start, end, word in _words(text):
        if word.isascii():
            yield start, end, word
            continue
        cuts = [0, *(gap.start() for gap in _GAP.finditer(word)), len(word)]
        for first, last in itertools.pairwise(cuts):
            yield start + first, start + last, word[first:last]


def wrap_wide_text() -> None:
    """Let all text on the screen break so. Textual has no other way: it asks Rich for the words."""
    _wrap.words = words
