"""Clauses that make clips as bright or as loud as another: "make it as bright as clip 1"."""

from __future__ import annotations

import re
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.look import MatchExposure
from tui.studio.edits.sound import MatchLoudness
from tui.studio.edits.which import ALL

_CLIPS: Final = Kind.CLIPS.pattern
_SOURCE: Final = rf"(?P<source>{_CLIPS})"
_TARGET: Final = rf"(?P<target>{_CLIPS})"
_LIGHT: Final = r"(?P<light>bright(?:ness)?|dark|light|exposure|exposed|well[- ]lit)"
_SOUND: Final = r"(?P<sound>loud(?:ness)?|quiet|volume|sound level|audio level|level)"
_LIKE: Final = rf"(?:{_LIGHT}|{_SOUND})"
_LIGHT_HAN: Final = r"(?P<light>亮度?|明亮|暗|曝光|明暗)"
_SOUND_HAN: Final = r"(?P<sound>音量|声音|响度?|大声)"
_SAME_HAN: Final = r"[弄调做]?(?:得|成|到)?(?:和|跟|与|同|像)"
_ALIKE_HAN: Final = (
    r"(?:亮度|曝光|音量|声音|响度)?(?:一样|同样|差不多|一致|相同)的?"
    r"(?P<how>亮|明亮|暗|大声?|响|高|小声?)?"
)
_WITH_HAN: Final = "[跟和与同]"
_LOUD_HAN: Final = ("大", "响", "高", "小")
_BRIGHT_HAN: Final = ("亮", "明", "暗")
_IS: Final = r"(?<![a-z])(?:is|are|was|were|looks?|sounds?)(?![a-z])"
_SHALL: Final = r"(?<![a-z])(?:should|must|make|set|let|have|give|match(?:ing)?)(?![a-z])"
_WAYS: Final = (
    rf"(?<![a-z])(?:just |exactly )?as {_LIKE} as {_SOURCE}(?: is)?",
    rf"(?<![a-z])match(?:ing)? (?:the )?{_LIKE} (?:of|in|from) {_TARGET} (?:to|with) {_SOURCE}",
    rf"(?<![a-z])match(?:ing)? {_TARGET}'s {_LIKE} (?:to|with) {_SOURCE}",
    rf"(?<![a-z])match(?:ing)? {_TARGET} (?:to|with) {_SOURCE} (?:in|by) {_LIKE}",
    rf"(?<![a-z])match(?:ing)? (?:the )?{_LIKE} (?:of|in|to|with) {_SOURCE}",
    rf"(?<![a-z])(?:to |at |with |have )?(?:the )?same {_LIKE} (?:as|like|of|than) {_SOURCE}",
    rf"(?:the )?{_LIKE} of {_TARGET} (?:(?:should|must) be |is )?(?:the )?same as {_SOURCE}",
    rf"{_TARGET}(?:'s)? {_LIKE} (?:(?:should|must) be |is )?(?:the )?same as {_SOURCE}",
    rf"(?P<both>{_CLIPS})的?(?:{_LIGHT_HAN}|{_SOUND_HAN})?{_ALIKE_HAN}",
    rf"(?:的?{_LIGHT_HAN}|的?{_SOUND_HAN})?{_SAME_HAN}{_SOURCE}的?(?:那么)?"
    rf"{_ALIKE_HAN}",
)


_EQUALLY: Final = (
    rf"(?:{_CLIPS}(?:\s*(?:,|and|&)\s*{_CLIPS})*|{word('all_clips')})\s+(?:(?:should|must|to) be )?"
    rf"(?:(?:equally|similarly|just as|evenly) (?:loud|quiet|bright|dark|lit)"
    r"|the same (?:volume|loudness|brightness|level))(?! as)(?![a-z])"
)
"""Of "make clip 1 and clip 2 equally loud", which does not say by which of them."""


def read_matches(clause: Reading) -> Read | None:
    """Read "make clip 2 as bright as clip 1", 第二段声音调到和第一段一样大."""
    if clause.has(_IS) and not clause.has(_SHALL):
        return None  # "clip 2 is as bright as clip 1"
    if match := compiled(_EQUALLY).search(clause.text):
        rest = clause.again(f"{clause.text[: match.start()]} {clause.text[match.end() :]} ")
        sound = ("own_sound", "volume", "change", "all_clips")
        return None if rest.rest(*sound) else asking(Ask.WHICH_STAYS)
    for way in _WAYS:
        match = compiled(way).search(clause.text)
        read = _matched(clause, match) if match is not None else None
        if read is not None:
            return read
    return None


def _matched(clause: Reading, match: re.Match[str]) -> Read | None:
    said = match.groupdict()
    how = said.get("how") or ""
    is_sound = bool(said.get("sound")) or how[:1] in _LOUD_HAN
    is_light = bool(said.get("light")) or how[:1] in _BRIGHT_HAN
    if is_sound == is_light and not (said.get("sound") and how):
        return None
    rest = clause.again(f"{clause.text[: match.start()]} {clause.text[match.end() :]} ")
    targets = rest.take_all(Kind.CLIPS)
    sources: tuple[int, ...] = ()
    clips: tuple[int, ...] = ()
    if both := said.get("both"):
        # 第二段跟第一段 is a row of clips elsewhere.
        row = clips_of(both, clause.masks)
        if len(row) != 2 or targets or not compiled(_WITH_HAN).search(clause.masks.said(both)):
            return None
        sources, clips = row[1:], row[:1]
    else:
        targets += [said["target"]] if said.get("target") else []
        everything = rest.take_word("all_clips")
        sources = clips_of(said["source"], clause.masks)
        clips = clips_of(targets[0], clause.masks) if targets else (ALL,) if everything else ()
    names = ("own_sound", "volume") if is_sound else ("colour_manner", "look_noun")
    if len(targets) > 1 or rest.rest("change", "film_manner", *names):
        return None
    if not clips or len(sources) != 1:
        return asking(Ask.WHICH_CLIP)
    kind = MatchLoudness if is_sound else MatchExposure
    return Read(tuple(kind(sources[0], clip) for clip in clips))
