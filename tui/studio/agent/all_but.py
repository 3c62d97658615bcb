"""All but what is named: "everything but clip 2 grey", 除了第二段都静音."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.studio.agent.bounds import clips_or_times_of
from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.neighbours import IT, asks_only
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Reading
from tui.studio.agent.the_rest import other_than
from tui.studio.edits.which import ALL

_SOME: Final = f"(?P<some>{TARGET})"
_ALL: Final = (
    r"(?:(?<![a-z])(?:everything|everywhere|(?:the )?(?:whole|entire) (?:thing|video|film)"
    r"|all(?: of)?(?: (?:the|my|our|these))?(?: other)?(?: (?:clips?|shots?|scenes?|videos?))?"
    r"|(?:every|each|any)(?: other| single)? (?:clip|shot|scene|one))(?: else)?(?![a-z]))"
)
_BUT: Final = (
    r"(?:but|except(?:ing)?|excluding|(?:apart|aside) from|other than|save|minus"
    r"|with (?:the )?exception of)(?: (?:for|on|in|not))*(?: the)?"
)
_ALL_BUT: Final = rf"{_ALL}\s+{_BUT}\s+{_SOME}"
_BARE: Final = rf"(?:(?:not|for|on|in|at|the|with)\s+)*{_SOME}(?P<wish>.*)"
"""What is left of "except for clip 2" behind its joint."""
_OTHERS_HAN: Final = (
    r"的?(?:其[他余它]|剩下)?的?(?:所有|全部)?的?(?:片段|视频|部分|镜头|地方|内容|几段)?"
)
_ALL_HAN: Final = r"都|全部?|所有|整个?|一律"
_BUT_HAN: Final = (
    rf"除[了开去]?{_SOME}(?:之外|以外|外)?{_OTHERS_HAN}"
    rf"|(?P<some_han>{TARGET})(?:之外|以外)的?(?=.*[都全])"
)
_AFTER_HAN: Final = rf"{_SOME}(?:除外|例外|不算)"
_ALL_SAID: Final = (
    rf"{_ALL}|其[他余它]的?|剩下的?|(?:所有|全部|每一?个)的?(?:片段|视频|镜头)|{word('all_clips')}"
)
_ALSO: Final = r"(?<![a-z])(?:also|too|as well)(?![a-z])|[也还]"
"""“Besides clip 2” leaves nothing out."""


def with_all_but(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Give a wish about all but some clips, or all but a time, the clips or times it is about.

    Where that cannot be told the clauses stay as they are, and the exception limits what it is
    said of.
    """
    result: list[Clause] = []
    rest = list(clauses)
    while rest:
        clause = rest.pop(0)
        if found := _within(clause, place):
            result += found
            rest[:1] = _of_what_is_left_out(clause, rest[:1])
        elif result and (found := _after(result, clause, place)):
            result[-1:] = found
        elif rest and (found := _ahead(clause, rest[0], place)):
            result += found
            rest.pop(0)
        else:
            result.append(clause)
    return result


def _within(clause: Clause, place: Reading) -> list[Clause]:
    """Read "mute everything but clip 1" and 除了第二段都静音."""
    match = compiled(f"{_ALL_BUT}").search(clause.text)
    if match is None:
        match = compiled(_BUT_HAN).search(clause.text)
    if match is None or _is_read(clause.text, place) or compiled(_ALSO).search(clause.text):
        return []
    around = (clause.text[: match.start()], clause.text[match.end() :])
    return _said_of_others(clause, match["some"] or match["some_han"], around, place)


def _of_what_is_left_out(clause: Clause, behind: list[Clause]) -> list[Clause]:
    """Read "mute everything except clip 1, and make it louder": one clip is meant, not the rest."""
    named = compiled(Kind.CLIPS.pattern).findall(clause.text)
    one = compiled(r"(?<![a-z])it(?![a-z])|它")
    if not behind or len(named) != 1 or compiled(TARGET).search(behind[0].text):
        return behind
    return [replace(behind[0], text=one.sub(f" {named[0]} ", behind[0].text, count=1))]


def _after(result: list[Clause], clause: Clause, place: Reading) -> list[Clause]:
    """Read "make it grey, except clip 2", "all clips but the first are too dark" and 第二段除外."""
    before = result[-1]
    match = compiled(_AFTER_HAN).fullmatch(clause.text.strip())
    if match is None and clause.joint is Joint.BUT:
        match = compiled(_BARE).fullmatch(clause.text.strip())
    if match is None or compiled(TARGET).search(before.text):
        return []
    wish = match.groupdict().get("wish") or ""
    if wish and place.again(wish).rest():
        verb = compiled(rf"(?P<verb>.*?)\s*{_ALL}\s*").fullmatch(before.text)
        if verb is None or _is_read(before.text, place):
            return []
        return _said_of_others(before, match["some"], (verb["verb"], wish), place)
    names_all = compiled(f"{_ALL}|{_ALL_HAN}").search(before.text)
    if not names_all and before.joint not in (Joint.START, Joint.STOP):
        return []  # "make it grey and faster, except clip 2"
    earlier = " ".join(one.text for one in result[:-1])
    if compiled(IT).search(before.text) and compiled(Kind.CLIPS.pattern).search(earlier):
        return []
    return _said_of_others(before, match["some"], _around_all(before.text), place)


def _ahead(clause: Clause, behind: Clause, place: Reading) -> list[Clause]:
    """Read "except for clip 2, make everything grey" and 除了第二段，其他都静音."""
    match = compiled(_BUT_HAN).fullmatch(clause.text.strip())
    if match is None and clause.joint is Joint.BUT:
        match = compiled(_BARE.replace("(?P<wish>.*)", "")).fullmatch(clause.text.strip())
    all_said = f"{_ALL}|{_ALL_HAN}"
    is_said = behind.joint is Joint.COMMA and compiled(all_said).search(behind.text)
    if match is None or not is_said or compiled(f"{_ALSO}|{TARGET}").search(behind.text):
        return []
    wish = replace(behind, joint=clause.joint)
    return _said_of_others(wish, match["some"], _around_all(behind.text), place)


def _around_all(text: str) -> tuple[str, str]:
    """Return what `text` says before and after its word for all; all of it where it has none."""
    before, *after = compiled(_ALL_SAID).split(text)
    return before, " ".join(after)


def _said_of_others(
    clause: Clause, token: str, around: tuple[str, str], place: Reading
) -> list[Clause]:
    """Return clauses for each stretch besides what `token` names, with the words `around` it; none
    where these are no wish about clips or times.
    """
    others = other_than(token, place, place.masks.said(token)).split()
    texts = [f"{around[0]} {other} {around[1]}" for other in others]
    joint = Joint.START if clause.joint is Joint.BUT else clause.joint
    for text in texts:
        read = read_clause(place.again(text))
        about = [clips_or_times_of(step) for step in read.steps] if read is not None else []
        if read is None or asks_only(read) or read.left or ALL in about:
            return []
    return [Clause(text, Joint.AND if n else joint) for n, text in enumerate(texts)]


def _is_read(text: str, place: Reading) -> bool:
    read = read_clause(place.again(text))
    return read is not None and not read.left
