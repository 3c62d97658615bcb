"""Clauses about colour by a file or by measure: LUTs and automatic grades."""

from __future__ import annotations

import re
from typing import Literal, cast

from tui.studio.agent.lexicon import compiled, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.targets import take_targets
from tui.studio.edits.look import ApplyLut, AutoGrade, RemoveLut

_MANNER = ("grade", "colours", "change", "add", "all_clips", "look_noun", "colour_manner")
_WAYS = (
    r"(?<![a-z])(?:use|using|load|put|onto|on|called|named|uploaded|i|file)(?![a-z])"
    r"|套用|应用|用|使用|加载|上传的|给|叫"
)
_PICTURE = r"(?<![a-z])(?:tones?|enhance(?:ment)?|picture|image)(?![a-z])|画面"
_FIXES = (
    r"(?<![a-z])(?:fix|correct|repair|balance|sort out|neutrali[sz]e)(?![a-z])|修正|校正|修复|校准"
)


def read_luts(clause: Reading) -> Read | None:
    """Read "apply teal.cube to clip 2", "remove the LUT", "auto white balance"."""
    if clause.has(Kind.QUOTE.pattern) or clause.has_word("music") or clause.has_word("title"):
        return None
    for reader in (_lut, _auto):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _lut(clause: Reading) -> Read | None:
    luts = {fact.id: fact.name for fact in clause.facts.media.values() if fact.kind == "lut"}
    named = clause.take_all(Kind.MEDIUM)
    medium = clause.masks.text(named[0]) if named else None
    written = clause.masks.unmask(named[0]) if named else ""
    if len(named) > 1 or (named and medium not in luts and not written.lower().endswith(".cube")):
        return None
    noun = clause.take_word("lut")
    if noun and not named:
        medium = _named_without_ending(clause, luts)
    if not (noun or named):
        return None
    removes = clause.take_word("cut") or clause.take(r"(?<![a-z])take(?![a-z])|关闭") is not None
    clause.take(r"(?<![a-z])off(?: of)?(?![a-z])")
    targets = take_targets(clause)
    clause.take(_WAYS)
    if targets is None or clause.rest(*_MANNER, "lut", "reset"):
        return None
    if removes or clause.has_word("reset"):
        return Read(tuple(RemoveLut(target) for target in targets))
    if named and medium not in luts:
        return asking(Ask.LUT, written)
    return Read(tuple(ApplyLut(target, medium) for target in targets))


def _named_without_ending(clause: Reading, luts: dict[str, str]) -> str | None:
    """Take "teal" of "the teal LUT" out of `clause`; return the id of that file."""
    for medium, name in luts.items():
        stem = re.escape(name.rpartition(".")[0])
        if clause.take(rf"(?<![A-Za-z0-9]){stem}(?![A-Za-z0-9])"):
            return medium
    return None


def _auto(clause: Reading) -> Read | None:
    # "Auto-colour" is one word to some.
    clause.text = compiled(r"(?<![a-z])auto(?=[a-z])(?!mat)").sub("auto ", clause.text)
    auto = (
        clause.take(r"(?<![a-z])auto(?:matic(?:ally)?)?(?![a-z])[- ]?|自动|智能|一键") is not None
    )
    parts = [part for part, words in words_by_key("auto_part").items() if clause.take(words)]
    fixes = clause.take(_FIXES) is not None
    if not (auto or fixes):
        return None
    whole = clause.take_word("grade")
    while clause.take_word("colours"):
        whole = True
    whole = clause.take(_PICTURE) is not None or whole
    targets = take_targets(clause)
    if targets is None or clause.rest("fix", *_MANNER, "edit") or len(parts) > 1:
        return None
    if not parts and not whole:
        return None
    only = cast(Literal["exposure", "contrast", "white balance"], parts[0]) if parts else None
    return Read(tuple(AutoGrade(target, only) for target in targets))
