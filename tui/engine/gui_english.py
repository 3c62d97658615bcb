"""What a clause of English says about a screen that is not there."""

from __future__ import annotations

import re
from typing import Final

from tui.engine.gui_kinds import Kind

# Takes all it can and gives nothing back, so that a long row of them costs little.
_OPENERS: Final = (
    r"(?:(?:and|then|so|or|but|now|also|just|simply|please|next steps?|next|finally|lastly|"
    r"first|second|third|"
    r"which|where|that|great|perfect|ok|okay|afterwards|alternatively|otherwise|pro tip|"
    r"tip|by|note|reminder|hint|step \d+|how to \w+)\b[\s,:.]*)*+"
)
_LEANING: Final = (
    r"(?:(?:to|when|whenever|once|if|after|for|in|from|on|at|as soon as|until|before|"
    r"export|download|steps?)\b[^,:]*[,:]\s*)?"
)
_SUBJECT: Final = (
    r"(?:(?:you(?:'ll|'re)?)(?: (?:can|could|may|might|should|will|need to|have to|must|want to|"
    r"only need to|able to))*(?: (?:then|now|also|always|just|simply|easily|directly|have to|"
    r"need to))* |all you (?:need|have) to do is |feel free to |go ahead and |make sure (?:to|you) "
    r"|be sure to |try |remember to |don't forget to )?(?:to )?"
)
_HEAD: Final = rf"^{_OPENERS}{_LEANING}{_OPENERS}{_SUBJECT}{_OPENERS}"
_NAMED: Final = (
    r"(?:export|download|save|share|render|preview|play|pause|upload|import|media|settings|undo|"
    r"redo|apply|done|ok|generate|publish|space(?:bar)?|enter|audio|text|captions?|effects?)"
)
_WIDGET: Final = (
    r"(?:buttons?|icons?|tabs?|menus?|panels?|toolbar|sidebar|side panel|drop-?downs?|dialog|"
    r"dialogue|drawer|inspector|pop-?ups?|modal)"
)
_PLACE: Final = (
    r"(?:panel|tab|menu|settings|sidebar|library|inspector|dialog|dialogue|drawer|page|dashboard|"
    r"window|media pool|editor|toolbar|workspace|export screen|timeline)"
)
_VIEWER: Final = (
    r"(?:timeline|preview(?: (?:window|panel|pane|player|area|monitor))?|player|canvas|"
    r"(?:\w+ )?panel|monitor|editor|workspace)"
)
_CORNER: Final = (
    r"(?:(?:top|upper|bottom|lower)[ -](?:right|left)|(?:right|left)[ -]hand side|corner|toolbar|"
    r"sidebar|top|bottom|left|right)"
)
_WATCH: Final = r"(?:preview|view|see|watch|check|review|play|find|inspect|take a look at|look at)"


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(_HEAD + body)


_KINDS: Final = (
    (
        Kind.DRAG,
        _pattern(
            r"(?:drag(?:ging)?(?:(?: and |[ -]n?[ -]?|/)drop)? "
            r"(?:it|them|the|your|this|that|these|any|a|an|each|§|clips?|files?|media|footage)\b"
            r"|drop .*\b(?:here\b|(?:into|onto|on|in) (?:the|your) .*"
            r"(?:timeline|panel|area|box|window|track)))"
        ),
    ),
    (
        Kind.CLICK,
        _pattern(
            r"(?:right-|left-|double-)?(?:click|tap)(?:ing)?\b(?:$| (?:on|here|it|the|this|that|"
            rf"any|your|a|an|§|to|in|at|again|{_NAMED})\b|\W*§)"
        ),
    ),
    (
        Kind.CLICK,
        _pattern(
            rf"(?:press|hit|push)(?:ing)? (?:on )?(?:the |that )?(?:§|{_NAMED}\b|[\w ]*{_WIDGET}\b"
            r"|\w+ key\b)"
        ),
    ),
    (
        Kind.CLICK,
        _pattern(
            r"(?:select|choose|pick|use|using|find|locate|look for|see|access)\b.*"
            rf"\b{_NAMED}\b[^\w]*(?:{_WIDGET})\b"
        ),
    ),
    (
        Kind.CLICK,
        _pattern(
            rf"(?:the|your|an?) (?:(?:big|blue|green) )?(?:§|{_NAMED}) {_WIDGET} "
            rf"(?:is|can be found|sits|located|will|lets|appears) (?!.*(?:video|\bs\b|second))"
            rf".*\b{_CORNER}\b"
        ),
    ),
    (
        Kind.ACCOUNT,
        _pattern(
            r"(?:check|visit|go to|head (?:over )?to|open|see|review|manage|view|log ?in to|"
            r"sign in to|top up|navigate to|access)\b.*"
            r"\b(?:account\b|billing|subscription|your (?:credits|plan)|credits? balance)"
        ),
    ),
    (
        Kind.OPEN,
        _pattern(
            r"(?:open(?:ing)?(?: up)?|go (?:back )?to|head (?:over |back )?to|navigate to|"
            r"switch (?:back )?to|visit|expand|access|scroll (?:to|through|down))\b"
            rf" (?:the|your|up the)?.*\b{_PLACE}\b"
        ),
    ),
    (
        Kind.LOOK,
        _pattern(
            rf"{_WATCH}\b.*?\b(?:in|on|from|using|with|through|at|inside) (?:the|your) "
            rf"(?:\w+ )?{_VIEWER}\b"
        ),
    ),
    (Kind.LOOK, _pattern(rf"(?:look at|take a look at|check(?: out)?) (?:the|your) {_VIEWER}\b")),
)
# Only after talk about a screen do these mean the screen too.
_FOLLOWING: Final = re.compile(
    rf"^{_OPENERS}(?:it(?:'s| is) (?:the |located |right |at |in |next to |on ).*"
    rf"(?:{_WIDGET}|{_CORNER}|icon|one\b)|(?:a|the|your) (?:\w+ )?(?:dialog|window|menu|pop-?up|"
    r"panel)\b.*(?:open|appear|pop|show)|(?:choose|select|pick|set|wait)\b)"
)
_OWN: Final = re.compile(r"^(?:(?:and|but|so|also|then) )*(?:i|we)(?=[ '])")
_STATEMENT: Final = re.compile(r"^(?:(?:and|but|so|also) )*(?:the|your|all|each|every)\b")
_SCREENISH: Final = re.compile(
    rf"\b(?:download\w*|export\w*|{_WIDGET}|{_PLACE}|{_CORNER}|saved?|here|file|preview|mp4|ready|"
    r"start\w*|render\w*|click\w*|process|window)\b"
)
_OFFERED: Final = re.compile(
    rf"^{_HEAD[1:]}(?:export|download|save|render) (?:it|this|(?:the|your) (?:\w+ )?"
    r"(?:video|clip|file|edit|result|movie|project))\b"
)


def kind_of(clause: str, follows: bool) -> Kind | None:
    """Return what `clause`, masked and in lower case, is about; None when it is the video.

    `follows` says that the sentence before it was about the screen.
    """
    if re.search(r"https?://|\b\d+:\d\d\b", clause):
        return None
    if follows and _FOLLOWING.match(clause):
        return Kind.MORE
    return next((kind for kind, pattern in _KINDS if pattern.match(clause)), None)


def speaks_of_itself(clause: str) -> bool:
    """Return whether the backend says in `clause` what it did: "I've trimmed"."""
    return _OWN.match(clause) is not None


def returns_to_the_video(clause: str) -> bool:
    """Return whether `clause`, after one about the screen, is about the video again."""
    return bool(_STATEMENT.match(clause)) and not _SCREENISH.search(clause)


def offers_export(clause: str) -> bool:
    """Return whether `clause` says without any screen that the video can be exported."""
    return _OFFERED.match(clause) is not None
