"""Clauses about the shape of the picture and its resolution."""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask, Step, Topic
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.topics import topic_of
from tui.studio.edits.frame import SIZES, Fill, SetFrame, Shape
from tui.studio.edits.framing import SetResolution

NO_BARS = (
    r"(?<![a-z])(?:no|without(?: any)?) (?:black )?bars(?![a-z])"
    r"|(?:不要|没有|不留|别留|无)(?:上下|左右|两边)?的?黑边"
)
_UPRIGHT = {"9:16", "4:5"}
_RATIOS = {Fraction(*size): shape for shape, size in SIZES.items()}


def read_frame(clause: Reading) -> Read | None:
    """Read "make it vertical", "format for LinkedIn feed", "in 1080p" and "blur the bars"."""
    fill = _fill(clause)
    # "from 16:9 to 1:1" says where it comes from, too.
    ratio = Kind.RATIO.pattern
    clause.take(
        rf"(?<![a-z])from\s+(?:{ratio}|{'|'.join(words_by_key('shape').values())})(?=\s+to\s)"
    )
    shape = "|".join(words_by_key("shape").values())
    clause.take(rf"(?:{shape})(?:的|视频)*(?=(?:改|变|转|换|调)[成为到]?(?:{shape}))")
    lines_named = clause.has(r"(?<![a-z])resolution(?![a-z])|分辨率|清晰度|画质")
    if lines_named and (bare := clause.take(r"(?<![\d.])(\d{3,4})(?![\d.])")):
        clause.text += clause.masks.hide(Kind.LINES, float(bare[1]), bare[1])
    lines = {clause.masks.number(token) for token in clause.take_all(Kind.LINES)}
    shapes: set[Shape | str] = set()
    for token in clause.take_all(Kind.RATIO):
        shape, height = _shape_of(clause.masks.text(token))
        shapes.add(shape)
        lines |= {height} if height else set()
    exact = shapes & {*SIZES}
    for named, words in words_by_key("shape").items():
        while clause.take(words):
            # A ratio that is said is no other than its word: "portrait 9:16".
            shapes |= exact if exact and {named, *exact} <= _UPRIGHT else {named}
    # "A 4:5 version for Instagram" is 4:5.
    other = (clause.take_word("other_shape") and not exact) or bool(shapes - {*SIZES, "original"})
    high = clause.take_word("high_definition")
    noun = clause.has_word("shape_noun")
    if not (shapes or other or fill or lines or high or noun):
        return None
    exports = bool(lines or shapes) and topic_of(clause.text) is Topic.EXPORT
    exported = clause.text if exports else ""
    sized = lines or high or exports or clause.has(r"resolution|分辨率")
    resolution = ("resolution",) if sized else ()
    is_resolution = resolution and clause.has_word("resolution")
    if clause.rest("shape_noun", "at", *resolution, *(["add"] if fill == "blur" else [])):
        return None
    if other or len(shapes) > 1:
        return asking(Ask.SHAPE)
    if len(lines) > 1 or (high and not lines) or (is_resolution and not (lines or shapes)):
        return asking(Ask.RESOLUTION)
    usual = clause.defaults.frame
    if usual and not shapes and _says_format(clause):
        shapes.add(usual)
    steps: list[Step] = [SetResolution(round(height)) for height in lines]
    if shapes:
        steps.insert(0, SetFrame(cast(Shape, shapes.pop()), fill or "crop"))
    elif fill in ("fit", "blur"):
        steps.insert(0, SetFrame(None, fill))
    if steps:
        return Read(tuple(steps), exported)
    return asking(Ask.SHAPE) if fill or _names_a_frame(clause) else None


def _fill(clause: Reading) -> Fill | None:
    if clause.has(rf"{word('cut')}\s*(?:{word('black_bars')})|黑边(?:{word('cut')})"):
        return None  # those are in the picture
    bars = rf"{word('blurred_bars')}|{word('fit')}"
    bars = rf"{word('blur')}\s*(?:的|in|out)?\s*(?:{bars})|{word('blurred_bars')}\s*{word('blur')}"
    shaped = clause.has(Kind.RATIO.pattern) or any(
        clause.has(words) for words in words_by_key("shape").values()
    )
    if clause.has_word("blur") and (
        shaped or clause.has(r"bars|sides|fill|borders|两边|两侧|黑边|填") or clause.has_word("fit")
    ):
        while clause.take(bars) or clause.take_word("blur") or clause.take_word("blurred_bars"):
            pass
        while clause.take_word("fit"):
            pass
        return "blur"
    if clause.take(NO_BARS):
        return "crop"
    fits = False
    while clause.take_word("fit"):
        fits = True
    if fits:
        return "fit"
    return "crop" if clause.take_word("crop") else None


def _shape_of(ratio: str) -> tuple[str, float]:
    """Return the shape of "9:16" or "1280x720", and for the latter its shorter side, or 0."""
    if "x" not in ratio:
        return ratio, 0.0
    width, height = map(int, ratio.split("x"))
    shape = _RATIOS.get(Fraction(width, height)) if width and height else None
    return (shape, float(min(width, height))) if shape else (ratio, 0.0)


def _says_format(clause: Reading) -> bool:
    """Whether it is "format it", which a skill may have a shape for; "change the format" asks."""
    return clause.has(r"(?<![a-z])format(?:ted|ting)?(?![a-z])|格式|排版") and not clause.has(
        r"(?<![a-z])(?:change|switch|reset|restore|different|other|another)(?![a-z])|改|换|恢复"
    )


def _names_a_frame(clause: Reading) -> bool:
    return clause.has(
        r"(?<![a-z])(?:format|formatted|formatting|aspect|ratio|frame|reframe|resize|orientation)"
        r"(?![a-z])|画幅|比例|尺寸|格式"
    )
