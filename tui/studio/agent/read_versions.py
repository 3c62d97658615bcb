"""Clauses about versions of the film and about what was done earlier."""

from __future__ import annotations

import re

from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.plan import GoToVersion, ListVersions, SaveVersion, UndoMatching
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.topics import topic_of

_LONGEST_NAME = 4
"""Words of a name that stands in no quotes."""


def read_versions(clause: Reading) -> Read | None:
    """Read "save this as version rough", "go back to before the music", "undo the titles"."""
    for reader in (_undone, _listed, _saved, _gone_to):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def read_version_named(clause: Reading) -> Read | None:
    """Read "go back to rough", once nothing else is known by that word."""
    match = compiled(
        rf"(?:{word('filler')}\s*)*(?:go|switch|jump|take me|get) back to (?:the )?(?P<en>.+)"
        r"|回到(?P<zh>.+)"
    ).fullmatch(clause.text.strip())
    if match is None:
        return None
    name = _name(clause, match["en"] or match["zh"])
    if compiled(rf"{word('before_that')}").match(name):
        return None
    return Read((GoToVersion(name),)) if name and topic_of(name) is None else None


def _undone(clause: Reading) -> Read | None:
    before = clause.has_word("before_that")
    back = clause.take_word("undo") or clause.take_word("go_to") or _takes_back(clause)
    if not back:
        return None
    for name, words in words_by_key("undone").items():
        rest = clause.again()
        if rest.take(rf"(?:{word('before_that')}\s+)?{words}(?:{word('before_that')})?"):
            if before:
                rest.take_word("before_that")
            if not rest.rest("steps", "undo"):
                return Read((UndoMatching(name),))
    return None


def _takes_back(clause: Reading) -> bool:
    """Whether it is "刚才加的转场去掉": of what was just done, and not of all such things."""
    return clause.take(r"刚[才刚][加做弄]上?的") is not None and clause.take_word("cut")


def _listed(clause: Reading) -> Read | None:
    if not clause.has_word("version") or not clause.take_word("list_all"):
        return None
    while clause.take_word("list_all") or clause.take_word("version"):
        pass
    clause.take(r"(?<![a-z])saved?(?![a-z])")
    return None if clause.rest("film_manner") else Read((ListVersions(),))


def _saved(clause: Reading) -> Read | None:
    if not clause.has_word("save_as"):
        return None
    version, saves = word("version"), r"(?<![a-z])(?:save|store|remember|keep)"
    this = r"(?:this |it |that |the |current |state |now )*"
    named = r"(?:called |named )?"
    chinese = r"(?:保存为|存为|存成|另存为|保存成|命名为|叫做?)"
    patterns = (
        rf"{saves} {this}as (?:(?:a |the )?{version}\s*)?{named}(?P<name>\S.*)",
        rf"(?:{saves}|call|name) (?:{this}|a ){version}\s*(?:as )?{named}(?P<name>\S.*)",
        rf"(?:保?存|备份)(?:一?下)?(?:一?个|这个|当前|现在的?)?(?:{version})?,?\s*(?:名字|名称)?"
        rf"(?:就?叫做?|名为|命名为|取名|为)(?P<name>\S+)",
        rf"{version}(?:保?存|备份)(?:一?下),?\s*(?:名字|名称)?(?:就?叫做?|名为|命名为|取名|是)(?P<name>\S+)",
        rf"{chinese}\s*(?:{version})?\s*(?P<name>\S+)",
        rf"保存(?:为)?{version}(?P<name>\S+)",
    )
    for pattern in patterns:
        if match := compiled(pattern).search(clause.text):
            before = clause.again(clause.text[: match.start()] or " ")
            name = _name(clause, match["name"])
            if name and topic_of(name) is None and not before.rest("version", "film_manner"):
                return Read((SaveVersion(name),))
    return None


def _gone_to(clause: Reading) -> Read | None:
    match = compiled(
        rf"{word('go_to')}\s*(?:the |my )*{word('version')}\s*(?:called |named |of |:)?\s*"
        rf"(?P<after>\S.*)"
        rf"|{word('go_to')}\s*(?:the |my )*(?P<ahead>\S.*?)\s*{word('version')}"
    ).search(clause.text)
    if match is None or clause.again(clause.text[: match.start()] or " ").rest():
        return None
    name = _name(clause, match["after"] or match["ahead"])
    return Read((GoToVersion(name),)) if name else None


def _name(clause: Reading, said: str) -> str:
    """Return the name that `said` gives: what is quoted, or up to a few plain words."""
    quotes = compiled(Kind.QUOTE.pattern).findall(said)
    if quotes:
        rest = clause.again(compiled(Kind.QUOTE.pattern).sub(" ", said) or " ")
        return clause.masks.text(quotes[0]) if len(quotes) == 1 and not rest.rest("version") else ""
    name = re.sub(r"^(?:“|\")|(?:”|\"|,|。|please|pls)$", "", said.strip(" .,!?。！？")).strip()
    name = re.sub(r"(?:[这那]个)?[吧了]?$", "", name)
    if compiled(ANY_TOKEN).search(name) or len(name.split()) > _LONGEST_NAME:
        return ""
    return name
