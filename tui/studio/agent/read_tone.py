"""Clauses about loudness, noise and the clearness of a voice."""

from __future__ import annotations

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.targets import take_targets
from tui.studio.agent.times import NUMBER
from tui.studio.edits.sound import CleanVoice, NormaliseLoudness, ReduceNoise

_USUAL_LUFS = -14.0
_QUIETEST, _LOUDEST = -40.0, -5.0
_USUAL, _LITTLE, _STRONG = 50, 25, 80
_UNIT = r"(?:lufs|lkfs|lu|db(?:fs)?)"
_CLEANS = r"(?<![a-z])clean(?:ing)?(?: up)?(?![a-z])|清理|净化"
_MANNER = ("sound_manner", "own_sound", "voice_sound", "volume", "all_clips")


def read_tone(clause: Reading) -> Read | None:
    """Read "normalise to -14 LUFS", "remove the background noise", "make my voice clearer"."""
    if clause.has(f"{Kind.QUOTE.pattern}|{Kind.MEDIUM.pattern}"):
        return None
    for reader in (_loudness, _noise, _voice):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _loudness(clause: Reading) -> Read | None:
    value = clause.take(rf"([-−]?)\s*({NUMBER})\s*{_UNIT}(?![a-z])")
    named = bool(value) and clause.has(word("loudness"))
    while clause.take_word("loudness"):
        named = True
    if not named and not (value and "lu" in value[0].lower()):
        return None
    if named:
        clause.take(r"(?<![a-z])out(?![a-z])")
    value = value or clause.take(rf"([-−])\s*({NUMBER})(?![\d%])")
    decibels = clause.take_all(Kind.DECIBEL)
    turned_off = clause.take_word("turn_off")
    goal = next(
        (lufs for lufs, words in words_by_key("platform").items() if clause.take(words)), ""
    )
    if clause.rest(*_MANNER, "music", "change"):
        return None
    if turned_off:
        return Read((NormaliseLoudness(None),))
    lufs = _USUAL_LUFS
    if value:
        lufs = -float(value[2].replace(",", "."))
    elif decibels:
        lufs = -abs(clause.masks.number(decibels[0]))
    elif goal:
        lufs = float(goal)
    if not _QUIETEST <= lufs <= _LOUDEST:
        return asking(Ask.LOUDNESS)
    return Read((NormaliseLoudness(lufs),))


def _noise(clause: Reading) -> Read | None:
    if clause.has(rf"{word('denoise')}[加和]?{word('voice_sound')}的?{word('enhance')}"):
        return None  # 降噪人声增强 is two wishes
    method = clause.take_word("denoise")
    noun = clause.take_word("noise")
    while clause.take_word("noise"):
        pass
    if not (method or noun):
        return None
    turned_off = method and not noun and clause.take_word("turn_off")
    reduces = clause.take_word("cut") | clause.take_word("quieter") | clause.take_word("enhance")
    reduces |= clause.take(r"(?<![a-z])filter out(?![a-z])|消|减弱|过滤") is not None
    reduces |= clause.take(r"(?:太|好|很|有[点些]|非常)(?:大声?|吵|重|多|明显)") is not None
    percents = clause.take_all(Kind.PERCENT)
    strong, little = clause.take_word("strong"), clause.take_word("slightly")
    targets = take_targets(clause)
    if targets is None or len(percents) > 1 or not (method or reduces):
        return None
    if clause.rest(*_MANNER, "noise", "enhance"):
        return None
    strength = 0 if turned_off else _STRONG if strong else _LITTLE if little else _USUAL
    if percents:
        share = clause.masks.number(percents[0])
        if share > 1:
            return asking(Ask.LEVEL)
        strength = round(share * 100)
    return Read(tuple(ReduceNoise(target, strength) for target in targets))


def _voice(clause: Reading) -> Read | None:
    speech = clause.take_word("voice_sound")
    sound = clause.take_word("own_sound") or clause.has_word("volume")
    if not (speech or sound):
        return None
    turned_off = (
        clause.take(r"(?<![a-z])(?:turn off|disable|undo|remove)(?![a-z])|关闭|取消") is not None
    )
    cleans = clause.take(_CLEANS) is not None
    enhances = clause.take(rf"{word('enhance')}(?:ments?|ing|d)?") is not None or cleans
    clear = clause.take_word("clearer")
    little = clause.take_word("slightly")
    targets = take_targets(clause)
    if targets is None or not (enhances or clear):
        return None
    if clause.rest(*_MANNER, "much", "more", "clearer"):
        return None
    if cleans and not speech:
        strength = 0 if turned_off else _LITTLE if little else _USUAL
        return Read(tuple(ReduceNoise(target, strength) for target in targets))
    return Read(tuple(CleanVoice(target, not turned_off) for target in targets))
