"""Clauses about the shape of the picture."""

from __future__ import annotations

from typing import cast

from tui.studio.agent.lexicon import words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.frame import SIZES, Fill, SetFrame, Shape


def read_frame(clause: Reading) -> Read | None:
    """Read "make it vertical" and "format for LinkedIn feed"."""
    fits = False
    while clause.take_word("fit"):
        fits = True
    crops = not fits and clause.take_word("crop")
    fill: Fill = "fit" if fits else "crop"
    # "from 16:9 to 1:1" says where it comes from, too.
    ratio = Kind.RATIO.pattern
    clause.take(
        rf"(?<![a-z])from\s+(?:{ratio}|{'|'.join(words_by_key('shape').values())})(?=\s+to\s)"
    )
    shapes: set[Shape | str] = {clause.masks.text(token) for token in clause.take_all(Kind.RATIO)}
    for shape, words in words_by_key("shape").items():
        while clause.take(words):
            shapes.add(shape)
    other = clause.take_word("other_shape") or bool(shapes - {*SIZES, "original"})
    noun = clause.has_word("shape_noun")
    if not (shapes or other or fits or crops or noun):
        return None
    if clause.rest("shape_noun", "at"):
        return None
    if other or len(shapes) > 1:
        return asking(Ask.SHAPE)
    if shapes:
        return Read((SetFrame(cast(Shape, shapes.pop()), fill),))
    if fits:
        return Read((SetFrame(None, "fit"),))
    return asking(Ask.SHAPE) if crops or _names_a_frame(clause) else None


def _names_a_frame(clause: Reading) -> bool:
    return clause.has(
        r"(?<![a-z])(?:format|formatted|formatting|aspect|ratio|frame|reframe|resize|orientation)"
        r"(?![a-z])|画幅|比例|尺寸|格式"
    )
