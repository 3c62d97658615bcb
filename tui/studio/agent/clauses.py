"""One instruction, split into the wishes that it joins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.longer import LONGER
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.overlay_sound import OWN_SOUND


class Joint(Enum):
    """How a clause hangs on the one before it."""

    START = auto()
    STOP = auto()
    COMMA = auto()
    AND = auto()
    THEN = auto()
    BUT = auto()
    NOT = auto()
    WHY = auto()


@dataclass(frozen=True)
class Clause:
    """A wish: its words, and how it is joined to the clause before."""

    text: str
    joint: Joint


# Also the numbers of a list: "1) trim the pauses 2) add transitions".
_STOP = r"[.!?;。\n]+(?=\s|$)|[!?;。\n]|(?:(?<=\s)|(?<![\s\S]))\d{1,2}\)(?=\s)"

_WHY = (
    r"(?<![a-z])(?:(?:but )?(?:i'?m|i am) not (?:really )?sure (?=where|how|what|which|if)"
    r"|(?:but )?i (?:don'?t|do not) (?:really )?know (?=where|how|what|which|if)|because(?! of)"
    r"|cuz|coz|bcs|bc"
    r"|since(?= (?:it|i|the|there|that|this|my|we|you|they|he|she|most|many|some|people|a lot"
    r"|not)(?![a-z])))(?![a-z])"
    r"|因为|由于|主要是(?!说)|不然|否则"
)

# "… square with captions", "… fade in 2s fade out 3s"
_UNJOINED = (
    rf"(?:(?<=fade in {Kind.DURATION.pattern})|(?<=fade out {Kind.DURATION.pattern}))\s(?=fade)"
    r"|(?<=[a-z.,])\s(?=(?:with (?:[a-z]+ )?(?:captions|subtitles)"
    r"|without (?:any |the |all )*(?:pauses|silences?|gaps|dead air|noise))(?![a-z]))"
)

_HERE = (
    r"(?<![a-z])(?:is|are|here'?s|below|follows?|following|use|using|says?|reads?)(?![a-z])"
    r"|是|如下|用"
)
_FILES = f"{Kind.MEDIUM.pattern}|{Kind.CLIPS.pattern}"
_SHOWS = rf"(?:[打写加放弹飘来出]|显示)[上出个句]?[^,，]{{0,4}}{Kind.QUOTE.pattern}"
_ON_SCREEN = rf"{Kind.QUOTE.pattern}\s+(?:up )?on (?:the )?screen(?![a-z])"
_TEXT_STYLES = ("big", "small", "huge", "tiny", "bigger", "smaller", "bold")
_CALLED = r"(?:版本)?(?:名字|名称)?(?:就?叫|命名为|取名|是)"
_EACH = r"each|per|apiece|a piece|a pop|for|long|with|shown?|[每一][张页]?|各|展示|显示"


def split(text: str) -> list[Clause]:
    """Return the clauses of `text` (with tokens), in order."""
    kinds = (
        (Joint.STOP, _STOP),
        (Joint.WHY, _WHY),
        (Joint.BUT, word("joiner_but")),
        (Joint.NOT, word("joiner_not")),
        (Joint.THEN, word("joiner_then")),
        (Joint.AND, rf"{word('joiner_and')}|(?!(?<=b)&w(?![a-z]))[&+]|{_UNJOINED}"),
        (Joint.COMMA, r"[,、]"),
    )
    joiner = "|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in kinds)
    clauses: list[Clause] = []
    joints: set[Joint] = {Joint.START}
    after = 0
    for match in [*compiled(joiner).finditer(text), None]:
        end = len(text) if match is None else match.start()
        if piece := text[after:end].strip(" \t:-"):
            joint = _strongest(joints)
            # "… since most people watch without sound" is one reason.
            told = bool(clauses) and clauses[-1].joint is Joint.WHY and joint is Joint.NOT
            clauses.append(Clause(piece, Joint.WHY if told else joint))
            joints = set()
        if match is not None:
            joints.add(Joint[match.lastgroup or "COMMA"])
            after = match.end()
    if not clauses and compiled("[?？]").search(text):
        return [Clause("?", Joint.START)]  # which asks for help
    return _completed(clauses)


def _strongest(joints: set[Joint]) -> Joint:
    if Joint.AND in joints and Joint.COMMA in joints:
        joints = joints - {Joint.AND}  # ", and" begins anew where "and" alone goes on
    order = (
        Joint.WHY, Joint.BUT, Joint.NOT, Joint.START, Joint.STOP, Joint.THEN, Joint.AND, Joint.COMMA
    )  # fmt: skip
    return next((joint for joint in order if joint in joints), Joint.COMMA)


def _completed(clauses: list[Clause]) -> list[Clause]:
    """Put parameters that were said after a comma back to the wish that they belong to."""
    result: list[Clause] = []
    for clause in clauses:
        if result and compiled(Kind.SCRIPT.pattern).search(clause.text):
            clause = replace(clause, text=_script_in(clause.text))  # noqa: PLW2901
        if result and _completes(clause.text, result[-1].text):
            last = result.pop()
            result.append(Clause(f"{last.text} {clause.text}", last.joint))
        else:
            result.append(clause)
    return result


def _script_in(text: str) -> str:
    """Return "script" and the script of "Here is my script: …", where it says no more than that."""
    token = compiled(Kind.SCRIPT.pattern).findall(text)[0]
    said = compiled(rf"{token}|{word('script')}|{word('filler')}|{_HERE}|[\s,.:]+").sub("", text)
    return text if said else f"script {token}"


def _completes(text: str, before: str) -> bool:
    number = f"{Kind.DURATION.pattern}|{Kind.PERCENT.pattern}|{Kind.CLOCK.pattern}"
    number += f"|{Kind.EDGE.pattern}|{Kind.RANGE.pattern}|{Kind.DECIBEL.pattern}"
    if compiled(Kind.SCRIPT.pattern).search(text):
        makes = compiled(f"{word('captions')}|{word('intro')}").search(before)
        return bool(makes) and not compiled(word("captions")).search(text)
    duration = Kind.DURATION.pattern
    if compiled(LONGER).search(before) and not compiled(duration).search(before):
        # "Show the photo for longer, 7 seconds"
        said_s = rf"(?:\s|{word('filler')}|{word('during')})*{duration}(?:\s|{word('filler')})*"
        return compiled(said_s).fullmatch(text) is not None
    made = f"{word('slideshow')}|{word('intro')}"
    if compiled(made).search(before) and compiled(rf"\s*without\b.*{word('music')}\s*").fullmatch(
        text
    ):
        return True
    if compiled(word("intro")).search(before) and compiled(
        rf"(?:\s|{word('filler')}|{_FILES})*(?:{word('photo')}\s*)?"
    ).fullmatch(text):
        return True
    if compiled(Kind.NAME.pattern).search(text) and not compiled(Kind.NAME.pattern).search(before):
        asked = compiled(f"{word('lower_third')}|{word('my_name')}").search(before)
        small = f"{Kind.NAME.pattern}|{word('filler')}|{word('title_before_text')}"
        return bool(asked and compiled(rf"(?:{small}|\s)+").fullmatch(text))
    texts = f"{word('title')}|{word('lower_third')}|{word('my_name')}"
    if compiled(word("slideshow")).search(before):
        said, parameter = Kind.DURATION.pattern, rf"{word('filler')}|{word('photo')}|{_EACH}"
    elif compiled(rf"{texts}|{_SHOWS}|{_ON_SCREEN}").search(before) and compiled(
        f"{Kind.QUOTE.pattern}|{Kind.NAME.pattern}"
    ).search(before):
        parameter = "|".join(word(n) for n in ("during", "at", "at_start", "at_end", "filler"))
        places = "|".join(words_by_key("text_place").values())
        styles = "|".join(
            [*words_by_key("text_colour").values(), *(word(name) for name in _TEXT_STYLES)]
        )
        parameter += f"|{word('throughout')}|{places}|{styles}"
        said = (
            f"{number}|{word('at_start')}|{word('at_end')}|{word('throughout')}|{places}|{styles}"
        )
    elif compiled(word("save_as")).search(before) and compiled(_CALLED).match(text):
        return True
    elif compiled(word("music")).search(before):
        styles = "|".join(words_by_key("style").values())
        parameter = "|".join([styles, *(word(n) for n in ("volume", "at", "filler"))])
        said = f"{Kind.PERCENT.pattern}|{Kind.DECIBEL.pattern}|{styles}(?=一?[点些]?的?$)"
    elif compiled(word("pauses")).search(before):
        names = ("padding", "longer_than", "or_longer", "threshold", "filler", "leave", "keep")
        parameter = "|".join(word(n) for n in names) + rf"|with|才算?|算|{Kind.DURATION.pattern}"
        said = "|".join(word(n) for n in ("padding", "longer_than", "threshold"))
        if not compiled(rf"{Kind.DURATION.pattern}|{Kind.DECIBEL.pattern}").search(text):
            return False
    elif found := _film_parameters(before):
        said, parameter = found
        number += f"|{Kind.FACTOR.pattern}|{Kind.CLIPS.pattern}"
    else:
        return False
    return bool(
        compiled(said).search(text)
        and compiled(rf"(?:\s|{number}|{parameter})+").fullmatch(text)
        and not compiled(rf"(?!{number}){ANY_TOKEN}").search(text)
    )


def _film_parameters(before: str) -> tuple[str, str] | None:
    """Return what a wish about motion, transitions, overlays or the frame may have after a comma:
    what must be in it, and the words that may be around; None for another wish.
    """
    around = "|".join(word(name) for name in ("during", "at", "filler"))
    when = f"{Kind.EDGE.pattern}|{Kind.RANGE.pattern}"
    corners = "|".join(words_by_key("corner").values())
    looks = "|".join(
        word(name)
        for name in (
            "opaque", "transparent", "half_transparent", "width", "overlay_bigger",
            "overlay_smaller", "twice_as_big", "half_size", "small", "big", "tiny", "huge",
        )
    )  # fmt: skip
    blurred = "|".join(word(name) for name in ("blur", "blurred_bars"))
    shape = "|".join(words_by_key("shape").values())
    kinds = (
        (("speed", "slow_motion", "time_lapse"), f"{Kind.FACTOR.pattern}|{when}", "film_manner"),
        (("transition", "film_fade", "freeze"), Kind.DURATION.pattern, "lasts"),
        (("inset", "lay_over"), f"{corners}|{looks}|{when}|{OWN_SOUND}", "corners", "little"),
        (("watermark",), f"{corners}|{looks}|{when}", "corners", "little"),
    )
    placed = compiled(rf"{Kind.MEDIUM.pattern}.*(?:{corners})").search(before)
    for names, said, *more in kinds:
        if (placed and "inset" in names) or any(
            compiled(word(name)).search(before) for name in names
        ):
            return said, "|".join([said, around, *map(word, more)])
    if compiled(shape).search(before):
        return word("blur"), f"{blurred}|{word('filler')}"
    return None
