"""What lies before the first word and after the last: "everything before I start talking"."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.reading import Read, Reading
from tui.studio.edits.ends import TrimEnds

_WHO = (
    r"(?:i|we|you|he|she|they|(?:the |my )?(?:speaker|host|guest|person)|any(?:one|body)"
    r"|some(?:one|body))"
)
_TALK = r"(?:talk|speak|say)(?:ing|s)?(?: (?:anything|something))?"
_BEGIN = (
    r"(?:actually |even |finally |first |properly )?(?:(?:start|begin)(?:s|ed)? (?:to )?)?"
    rf"{_TALK}"
)
_CEASE = (
    rf"(?:(?:have |has |'ve |'s )?(?:stop|finish|quit|cease|end)(?:s|ped|ed)? {_TALK}"
    rf"|(?:am|'m|is|are|'re) (?:done|finished)(?: {_TALK})?)"
)
_THE_TALK = r"(?:the )?(?:talking|speech|speaking|voice)"
_BEFORE = (
    rf"(?:before|until|till|up (?:to|until)(?: where| when)?) (?:{_WHO} {_BEGIN}"
    rf"|{_THE_TALK} (?:starts?|begins?)|the first word)"
)
_AFTER = (
    rf"(?:after|once|from when|from where) (?:{_WHO} ?{_CEASE}|{_THE_TALK} (?:ends?|stops?|is over)"
    r"|the last word)"
)
_SILENCE = (
    r"(?:silences?|dead air|quiet|pauses?|silent (?:parts?|bits?)|gaps?|emptiness|nothing"
    r"|empty (?:parts?|bits?|space))"
)
_IN = r"(?:at|in|from|off|on)"
_HEAD = r"(?:the )?(?:very )?(?:start|beginning|front)"
_TAIL = r"(?:the )?(?:very )?(?:end|ending)"
_BOTH = (
    rf"(?:{_BEFORE} (?:and|or) (?:(?:everything|anything|all) )?{_AFTER}"
    rf"|{_SILENCE} {_IN} (?:{_HEAD} and (?:(?:{_IN} )?{_TAIL})|both ends|either end)"
    rf"|leading and trailing {_SILENCE})"
)
_AT_HEAD = rf"(?:{_SILENCE} {_IN} {_HEAD}|leading {_SILENCE})"
_AT_TAIL = rf"(?:{_SILENCE} {_IN} {_TAIL}|trailing {_SILENCE})"
_CUT = (
    rf"(?:{word('cut')}|{word('trim')}|{word('shorten')})"
    r"(?:\s+(?:out|off|away|everything|anything|all|the|of|any|that|part|parts|bit|bits|stuff|video"
    r"|footage|film|it|down|long|comes|is|goes|happens))*\s+"
)
_CUT_HAN = rf"(?:{word('cut')}|{word('trim')})"
_PART_HAN = r"(?:的?(?:部分|内容|画面|那段|片段|地方|所有内容)?)?(?:全部|都|全)?"
_WHO_HAN = r"(?:我|我们|他|她|人|主持人|嘉宾)?"
_HUSH_HAN = r"(?:静音|静默|沉默|停顿|空白|无声|没声音|没有声音|没人说话|没说话|安静)"
_HEAD_HAN, _TAIL_HAN = "(?:开头|片头|最前面)", "(?:结尾|片尾|最后面?|末尾)"
_ENGLISH: Final = (
    ("both", _BOTH),
    ("start", f"{_BEFORE}|{_AT_HEAD}"),
    ("end", f"{_AFTER}|{_AT_TAIL}"),
)
_CHINESE: Final = (
    (
        "both",
        rf"(?:{_HEAD_HAN}(?:和|跟|、|与|还有){_TAIL_HAN}|首尾|头尾|前后|两头)的?"
        rf"{_HUSH_HAN}{_PART_HAN}",
    ),
    (
        "start",
        rf"{_WHO_HAN}(?:开口|开始(?:说话|讲话|讲|说)|说话|讲话|出声)(?:之前|以前|前){_PART_HAN}"
        rf"|{_HEAD_HAN}的?{_HUSH_HAN}{_PART_HAN}",
    ),
    (
        "end",
        rf"{_WHO_HAN}(?:(?:说|讲)完(?:话|了)?|停止说话|不再?说话)(?:之后|以后|后){_PART_HAN}"
        rf"|{_TAIL_HAN}的?{_HUSH_HAN}{_PART_HAN}",
    ),
)


def mark_speech_ends(text: str, masks: Masks) -> str:
    """Return `text` with what lies before or after all speech as tokens, where it is cut."""

    def hidden(pattern: str, which: str) -> str:
        return compiled(pattern).sub(
            lambda m: m["verb"] + masks.hide(Kind.SPEECH, which, m["said"]), text
        )

    for which, said in _ENGLISH:
        text = hidden(rf"(?P<verb>(?<![a-z]){_CUT})(?P<said>{said})(?![a-z])", which)
    if compiled(_CUT_HAN).search(text):
        for which, said in _CHINESE:
            text = hidden(rf"(?P<verb>)(?P<said>{said})", which)
    return text


def read_speech_ends(clause: Reading) -> Read | None:
    """Read "cut everything before I start talking" and "trim the silence at both ends"."""
    ends = {clause.masks.text(token) for token in clause.take_all(Kind.SPEECH)}
    cuts = [name for name in ("cut", "trim", "shorten") if clause.take_word(name)]
    clause.take(r"(?<![a-z])(?:everything|anything|stuff|parts?|bits?|comes|goes|happens)(?![a-z])")
    if not ends or not cuts or clause.rest("film_manner"):
        return None
    both = "both" in ends
    return Read((TrimEnds(both or "start" in ends, both or "end" in ends),))
