"""Free text that is no instruction: a script that was pasted, and the name of somebody.

It is protected before anything is read as words, as quotes are.
"""

from __future__ import annotations

import re

from tui.studio.agent.lexicon import HAN, compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind, Masks

_OPEN, _CLOSE = '"“„«「『', '"”“»」』'
_SHOWN = 40
_SCRIPT_ZH = "脚本|台词|文案|稿子|文稿|讲稿|逐字稿"
_FOLLOWS = re.compile(
    rf"(?P<before>(?<![A-Za-z])(?:script|transcript|(?:this|the following) text)(?![A-Za-z])"
    r"(?:[^:：\n\"“;.]{0,30}[:：]|[ \t]*\n|(?=[ \t]*[\"“「『]))"
    r"|(?<![A-Za-z])(?:captions?|subtitles?|intro)(?![A-Za-z])[^\n:：.;]{0,40}?"
    r"(?:(?:from|with|using|out of) (?:this|these|the following|below)(?: \w+)?|(?:the )?(?:text"
    r"|words))"
    r"[ \t]*[:：]"
    rf"|(?:{_SCRIPT_ZH})(?:[^:：\n“「;。]{{0,12}}[:：]|[ \t]*\n"
    rf"|(?=[ \t]*[“「『\"])))\s*(?P<script>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_CAPTIONED = re.compile(
    r"(?P<before>(?<![A-Za-z])(?i:captions?|subtitles?))\s*[:：]\s*(?P<script>[A-Z]\S*\s+\S.*)",
    re.DOTALL,
)
_NOT_A_NAME = (
    r"(?!(?:linked ?in|you ?tube|instagram|insta|tik ?tok|facebook|twitter|the|my|our|this|an?|it"
    r"|me|us|title|titles?|text|videos?|script)(?![a-z]))"
    r"(?![放移显加去改删变到的在大小字从持里用是黄红蓝绿白黑做])"
)
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de\u0370-\u07ff])"
_LETTER = r"[^\ue000-\uf8ff\s,，;；:：!?。！？、()（）\u3400-\u9fff]"
_PARTICLE = r"(?:(?:de|del|van|von|der|den|da|di|la|le|al|bin|ben|y|e)\s+)?"
_LATIN_NAME = rf"{_CAPITAL}{_LETTER}*(?:\s+{_PARTICLE}{_CAPITAL}{_LETTER}*){{0,4}}"
_HAN_NAME = r"[\u3400-\u9fff·]{2,5}?"
_BY_HAND = rf"(?P<name>{_NOT_A_NAME}(?:{_LATIN_NAME}|{_HAN_NAME}))"
_WISH = (
    r"(?:and|then|please|also)\s|(?:trim|cut|remove|delete|add|make|put|apply|create|turn|mute|fade"
    r"|normali[sz]e|export|crop|format|speed|slow|undo|use|no|without)(?![a-z])|[剪删去加改把配做]"
)
_ROLE_LETTER = r"[^\ue000-\uf8ff,，;；:：\n（）()]"
_ROLE = (
    rf"(?:\s*[,，|/–—-]\s*|(?<={HAN}) +(?={HAN})(?![放显持在用从到])"
    r"|\s+as\s+(?:the\s+)?|[（(]\s*)"
    rf"(?P<role>(?!{_WISH}|\s|(?:at|in|on|for|from|during"
    rf"|to)\s){_ROLE_LETTER}{_ROLE_LETTER}{{1,79}}?)[）)]?"
)
_LINKED = (
    r"(?:\s+(?:for|of|about)\s+(?:the|our|my|this)\s+[a-z]+(?=\s*[:,]))?(?:\s+(?:on (?:the"
    r" )?screen|(?:at|on|in) the bottom))?"
    r"\s*(?:(?:with|for|saying|reading|of|that says|that reads|about|introducing|showing)(?![a-z])"
    r"|[:：,，]\s*(?:写着?|是|叫)?|写着?|是|叫|给|为|显示)?\s*(?:(?:my |the )?name(?: is)?\s+)?"
)
_IN_SMALL_LETTERS = (
    r"(?!(?:an?|the|my|no|his|her|our|some|it|big|small|bold|white|black|red|blue|green|yellow)\s)"
    r"[a-z]+ [a-z]+"
)
_MAKES_INTRO = r"(?=\s*(?:做|制作|生成|创建)[^。；]{0,6}(?:片头|介绍|开场))"


def protect_script(text: str, masks: Masks) -> str:
    """Return `text` with the script that follows "script:" as a token.

    All that comes after belongs to it, unless it is quoted and another wish follows the quote.
    """
    match = _FOLLOWS.search(text) or _CAPTIONED.search(text)
    if match is None:
        return text
    said, rest = _unquoted(match["script"].strip())
    if not said:
        return text
    shown = said if len(said) <= _SHOWN else said[: _SHOWN - 1].rstrip() + "…"
    before = match["before"].rstrip(" :：\n\t")
    return f"{text[: match.start()]}{before} {masks.hide(Kind.SCRIPT, said, shown)}{rest}"


def _unquoted(script: str) -> tuple[str, str]:
    if script[0] not in _OPEN:
        return script, ""
    verbs = "|".join(word(name) for name in ("cut", "trim", "keep", "add", "change", "shorten"))
    wish = compiled(
        rf"\s*[,，.。;；]?\s*(?:{word('joiner_and')}|{word('joiner_then')}|{word('filler')}"
        rf"|[\s,，])*"
        rf"(?:{verbs}|{word('burned')}|{word('own_track')}|{word('shape_noun')}|{word('no_music')}"
        rf"|{word('during')}|{word('photo')})|\s*[.。!！]?$"
    )
    for n, character in enumerate(script[1:], 1):
        if character in _CLOSE and wish.match(script[n + 1 :]):
            return script[1:n].strip(), " " + script[n + 1 :]
    return script, ""


def protect_names(text: str, masks: Masks) -> str:
    """Return `text` with the name and role of "a lower third with Ada Lovelace, CTO" as a token.

    The role goes on a second line. Times are tokens already.
    """
    thirds, ends = word("lower_third"), _ends()
    patterns = (
        rf"(?P<before>{thirds}\s*(?:with|for|saying|reading|[:：])\s*)"
        rf"(?P<name>{_IN_SMALL_LETTERS})(?:{_ROLE})?{ends}",
        rf"(?P<before>(?:{thirds}"
        rf"|{word('my_name')}){_LINKED}[(（]?\s*){_BY_HAND}(?:{_ROLE})?[)）]?{ends}",
        rf"(?P<before>{word('intro')}\s+(?:for|of|about|introducing)\s+){_BY_HAND}"
        rf"(?:{_ROLE})?{ends}",
        rf"(?P<before>[给为])(?P<name>(?![我你他她它视影这]){_HAN_NAME})(?:{_ROLE})?[,，]?{_MAKES_INTRO}",
    )
    for pattern in patterns:
        text = compiled(pattern).sub(
            lambda match: f"{_plain(match['before'])} {_name(match, masks)}", text
        )
    return text


def _plain(before: str) -> str:
    """Return "my name" for "my name and job": the role comes with the name."""
    return compiled(r"(?<=name) and .*").sub("", before).rstrip(" ,，:：")


def _name(match: re.Match[str], masks: Masks) -> str:
    said = [masks.as_said(match[name] or "") for name in ("name", "role")]
    lines = [words.strip(" .。") for words in said]
    original = match[0][match.end("before") - match.start() :]
    return masks.hide(Kind.NAME, "\n".join(line for line in lines if line), original)


def _ends() -> str:
    """Return what may follow a name or a role."""
    verbs = "|".join(
        word(name) for name in ("cut", "trim", "keep", "add", "change", "undo", "shorten", "make")
    )
    matters = rf"{word('script')}|{word('no_music')}|{word('photo')}|{word('negation')}"
    return (
        rf"(?=\s*(?:$|[;\n!?。；！？]|[.](?:\s|$)|{ANY_TOKEN}|[,，]?\s*{word('joiner_then')}"
        rf"|(?:[,，]\s*(?:{word('joiner_and')})?|{word('joiner_and')})\s*(?:{word('filler')}\s*)*"
        rf"(?:{verbs}|{matters}|{_WISH}|{ANY_TOKEN})"
        rf"|[,，]\s*(?:from|using|with|at|in|on|for|{word('during')})(?![a-z])"
        rf"|(?:at|in|on|to|for|from|between|until|during|lasting|over|using|with|持续|显示|在"
        rf"|放)(?![a-z])"
        rf"(?:\s*(?:the|my|a)(?![a-z]))?\s*(?:{ANY_TOKEN}|{word('at_start')}|{word('at_end')}"
        rf"|very|top|bottom|left|right"
        rf"|lower|upper|cent|middle|start|end|begin|whole|entire|video|script|photo|headshot|big"
        rf"|small|font"
        rf"|{HAN})))"
    )
