"""Clauses about colour."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from tui.studio.agent.lexicon import compiled, has_han, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, TARGET, Kind
from tui.studio.agent.plan import Ask, Step
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.sliders import Unclear, has_slider, take_sliders
from tui.studio.agent.targets import take_targets
from tui.studio.edits.colour import (
    AdjustGrade,
    ApplyLook,
    Change,
    GradeEdit,
    ResetGrade,
    SliderName,
)
from tui.studio.edits.looks import Look
from tui.studio.edits.which import Target

_WARM = 20
"""The temperature of "make it warm"; "cool" is as far on the other side."""

_HALF = r"(?<![a-z])(?:half|halve)(?: (?:of )?(?:the|its))?(?![a-z])|减半|减少一半|降低?一半"
_HALF_VALUE = -50
"""Where a slider leaves half of what was there; for the exposure that is one stop less."""

_STATES = r"(?<![a-z])(?:looks|feels|seems|is|are|was|were|it's|that's)(?![a-z])"
_TOO = r"(?<![a-z])(?:too|so|very|over|under)|(?<![a-z])(?:make|set)(?![a-z])"
_MANNER = ("colour_manner", "look_noun", "change", "add", "throughout", "all_clips")
_MADE_GREY = (
    rf"(?P<what>(?:{TARGET}|(?<![a-z])(?:it|this|that|them|everything|all|video|film|movie|footage|picture"
    r"|image|rest)(?![a-z])).*?)(?<![a-z])gr[ae]y(?![a-z])"
)
_TOO_GREY = r"(?<![a-z])(?:too|so|very|all|quite|rather|pretty|kinda|bit) gr[ae]y(?![a-z])"
"""By itself "grey" may be the colour of a text."""
_GREY = (Change("monochrome", 1), Change("temperature", 0), Change("tint", 0))


def read_colour(clause: Reading) -> Read | None:
    """Read "brighter", "contrast +20", "cinematic look", "clip 2 warmer", "reset the colour"."""
    if clause.has(_STATES) and not clause.has(_TOO):
        return None  # "it looks warm" is no wish
    if _says_of_each(clause.text):
        return None
    if not clause.has(f"{_STATES}|{_TOO_GREY}"):
        clause.text = compiled(_MADE_GREY).sub(r"\g<what> monochrome ", clause.text)
    targets = take_targets(clause)
    if targets and (stops := _bare_stops(clause.again())) is not None:
        return Read(tuple(_on(stops, target) for target in targets))
    for reader in (_reset, _set_back, _in_colour, _look, _toned, _moved, _unnamed):
        read = reader(clause.again()) if targets else None
        if read is not None and targets:
            return Read(tuple(_on(step, target) for step in read.steps for target in targets))
    return None


def _says_of_each(text: str) -> bool:
    """Whether each of two clips has its own wish: 第一段调亮第二段调暗."""
    tokens = list(compiled(Kind.CLIPS.pattern).finditer(text))
    between = text[tokens[0].end() : tokens[1].start()] if len(tokens) > 1 else ""
    return has_han(between) and has_slider(between)


def _bare_stops(clause: Reading) -> Step | None:
    """Read "+1 stop": nothing else is counted in stops."""
    tokens = clause.take_all(Kind.STOPS)
    less = clause.take_word("less")
    more = clause.take_word("more")
    if len(tokens) != 1 or (less and more) or clause.rest("colour_manner", "by", "change"):
        return None
    stops = clause.masks.number(tokens[0])
    change = Change("exposure_stops", -abs(stops) if less else stops, relative=True)
    return AdjustGrade(changes=(change,))


def _on(step: Step, target: Target) -> Step:
    return replace(step, clip=target) if isinstance(step, GradeEdit) else step


def speaks_of_colour(text: str) -> bool:
    """Whether `text` names something that `read_colour` knows."""
    names = ("grade", "monochrome", "warm", "cool")
    return has_slider(text) or any(
        compiled(words).search(text)
        for words in (*(word(name) for name in names), *words_by_key("look").values())
    )


def _reset(clause: Reading) -> Read | None:
    """Read "reset the colour" and "remove the grade"; to "remove the colour" makes it grey."""
    resets = clause.take_word("reset")
    removes = not resets and clause.take_word("cut")
    if not (resets or removes):
        return None
    grade = clause.take_word("grade")
    look = bool(_take_looks(clause))
    noun = clause.has_word("look_noun") and clause.has(
        r"look|style|preset|filter|effect|风格|滤镜|效果"
    )
    colours = clause.take_word("colours")
    if not (grade or ((look or removes) and noun) or (resets and colours)):
        is_grey = removes and colours and not clause.rest("all_clips")
        return Read((AdjustGrade(changes=_GREY),)) if is_grey else None
    while clause.take_word("colours") or clause.take_word("reset"):
        pass
    return None if clause.rest(*_MANNER) else Read((ResetGrade(),))


def _set_back(clause: Reading) -> Read | None:
    """Read "undo the brightness" and "half the saturation"."""
    halves = clause.take(_HALF) is not None
    if not halves and not clause.take_word("reset"):
        return None
    names = words_by_key("slider").items()
    sliders = [cast(SliderName, slider) for slider, words in names if clause.take(words)]
    if not sliders or clause.rest(*_MANNER, "reset"):
        return None
    changes = [
        Change(slider, 0 if not halves else -1 if slider == "exposure_stops" else _HALF_VALUE)
        for slider in sliders
    ]
    return Read((AdjustGrade(changes=tuple(changes)),))


def _in_colour(clause: Reading) -> Read | None:
    monochrome = clause.take_word("cut") and clause.take_word("monochrome")
    if not (monochrome or clause.take_word("in_colour")) or clause.rest(*_MANNER):
        return None
    return Read((AdjustGrade(changes=(Change("monochrome", 0),)),))


def _look(clause: Reading) -> Read | None:
    film = clause.has(r"(?<![a-z])film(?![a-z])")
    looks = _take_looks(clause)
    if film and len(looks) > 1:
        looks.discard("cinematic")  # "a vintage film look" is of film, too
    if len(looks) != 1:
        return None
    shape = clause.has(r"(?<![a-z])(?:format|aspect|ratio|frame|size|bars)(?![a-z])|画幅|比例")
    if shape or clause.has(ANY_TOKEN):
        return None
    clause.take_word("grade")
    tones = () if clause.has_word("monochrome") else _take_tones(clause)
    sliders = _with(clause)
    if sliders is None or clause.rest(*_MANNER, "grade", "colours", "more", "much", "little"):
        return None
    changes = (*tones, *sliders)
    steps = [ApplyLook(look=looks.pop()), *([AdjustGrade(changes=changes)] if changes else [])]
    return Read(tuple(steps))


def _take_looks(clause: Reading) -> set[Look]:
    looks: set[Look] = set()
    for look, words in words_by_key("look").items():
        while clause.take(words):
            looks.add(cast(Look, look))
    return looks


def _with(clause: Reading) -> tuple[Change, ...] | None:
    """Take the sliders that are named with a look; None where they cannot be told."""
    try:
        changes, clause.text = take_sliders(clause.text, clause.masks)
    except Unclear:
        return None
    return changes


def _toned(clause: Reading) -> Read | None:
    """Warm, cool and grey: these set a slider or two and leave the others."""
    changes = _take_tones(clause)
    more = _with(clause) if changes else None
    if more is None or clause.rest(*_MANNER, "grade", "colours"):
        return None
    return Read((AdjustGrade(changes=(*changes, *more)),))


def _take_tones(clause: Reading) -> tuple[Change, ...]:
    if clause.take_word("monochrome"):
        return _GREY
    if clause.take_word("warm"):
        return (Change("temperature", _WARM),)
    return (Change("temperature", -_WARM),) if clause.take_word("cool") else ()


def _moved(clause: Reading) -> Read | None:
    original = clause.text
    try:
        changes, clause.text = take_sliders(clause.text, clause.masks)
    except Unclear:
        return _asked(clause)
    if not changes or clause.rest(*_MANNER, "colours"):
        return None
    if all(not change.relative and change.value == 0 for change in changes) and not (
        compiled(r"[0零]").search(clause.masks.unmask(original))
    ):
        return None
    return Read((AdjustGrade(changes=_once(changes)),))


def _once(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the last that is said of each slider one way: 太暗了提亮一点 is one wish."""
    last = {(change.slider, change.relative, change.value > 0): change for change in changes}
    return tuple(last.values())


def _asked(clause: Reading) -> Read | None:
    """Ask about a clause that speaks of nothing but sliders."""
    text = compiled(rf"{ANY_TOKEN}|\d+(?:\.\d+)?").sub(" ", clause.text)
    for name in ("slider", "slider_up", "slider_down"):
        for words in words_by_key(name).values():
            text = compiled(words).sub(" ", text)
    rest = clause.again(text or " ")
    manner = ("more", "less", "much", "little", "by", "down_to", "shorten")
    return None if rest.text.strip() and rest.rest(*manner, *_MANNER) else asking(Ask.COLOUR)


def _unnamed(clause: Reading) -> Read | None:
    """Give "colour grade it" the usual look; ask about "change the colours"."""
    graded = clause.take_word("grade")
    colours = clause.take_word("colours")
    wished = clause.has_word("change") or clause.has_word("add")
    adjusts = clause.has(r"(?<![a-z])(?:adjust|tweak)(?![a-z])|调整|调节")
    filtered = wished and clause.has(r"(?<![a-z])filters?(?![a-z])|滤镜")
    if clause.rest(*_MANNER, "edit", "grade"):
        return None
    if graded:
        usual = clause.defaults.grade
        return Read((ApplyLook() if usual is None else ApplyLook(look=usual),))
    if filtered or (colours and (wished or adjusts)):
        return asking(Ask.COLOUR)
    # "… and adjust" goes on after a grade; by itself it does not say what.
    return asking(Ask.WHAT) if adjusts and not wished else None
