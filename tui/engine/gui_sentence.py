"""One sentence of a backend's reply, without its talk about a screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.engine import gui_chinese, gui_english
from tui.engine.gui_heads import is_about_the_video, safe_length
from tui.engine.gui_kinds import (
    Action,
    Kind,
    OfferExport,
    OfferMessage,
    OfferUpload,
    ShowCredits,
    ShowTracks,
)
from tui.engine.gui_split import Clause, clauses

_QUOTED: Final = re.compile(
    r"\"[^\"\n]*\"?|“[^”\n]*”?|‘[^’\n]*’|「[^」\n]*」?|『[^』\n]*』?|《[^》\n]*》?|`[^`\n]*`?"
    r"|(?<!\w)'(?=[A-Za-z])[^\n]*?'(?!\w)"
)
_END: Final = re.compile(r"[.!?…。！？][\"'”’)）」』*_.!?…。！？]*\Z")
_CHINESE: Final = re.compile("[\u3400-\u9fff]")
_DRAGGED: Final = re.compile(r"\bdrag(?:(?: and |[ -]n?[ -]?|/)drop)?\b", re.I)
_FILES: Final = re.compile(
    r"\b(?:files?|footage|photos?|upload\w*|your computer|your desktop)\b|文件|素材|上传|电脑", re.I
)
_EDITING: Final = re.compile(
    r"\bto ((?:add|remove|apply|trim|mute|crop|split|delete|generate|reverse|rotate)\b.*)", re.I
)


@dataclass(frozen=True)
class Said:
    """What is left of a sentence; `screen` says whether anything of it was about a screen."""

    text: str
    screen: bool
    actions: tuple[Action, ...] = ()


def whole(sentence: str, follows: bool) -> Said:
    """Return what is left of a finished `sentence`.

    `follows` says that the sentence before it was about the screen and is gone.
    """
    mark = _END.search(sentence, max(0, len(sentence) - 12))
    stem = sentence[: mark.start()] if mark else sentence
    parts = clauses(stem, whole=True)
    fates, actions = _fates(parts, follows, sentence)
    if not any(fates):
        return Said(sentence, False, tuple(actions))
    kept = _joined(parts, fates)
    return Said(kept + sentence[len(stem) :] if kept else "", True, tuple(actions))


def beginning(sentence: str, follows: bool) -> str:
    """Return what can be shown of an unfinished `sentence`, whatever comes after it."""
    mark = _END.search(sentence, max(0, len(sentence) - 12))
    parts = clauses(sentence[: mark.start()] if mark else sentence, whole=False)
    last = parts.pop()
    fates, _ = _fates(parts, follows, sentence)
    settled = is_about_the_video(last.body, complete=False)
    if _goes_on(parts, fates):
        own = gui_chinese if _CHINESE.search(last.body) else gui_english
        settled = settled and own.speaks_of_itself(_masked(last.body))
    if settled:
        parts.append(Clause(last.joint, last.body[: safe_length(last.body)]))
        fates.append(False)
    return _joined(parts, fates)


def _fates(
    parts: Sequence[Clause], follows: bool, sentence: str
) -> tuple[list[bool], list[Action]]:
    """Return for each clause whether it goes, and what is to be done."""
    fates: list[bool] = []
    actions: list[Action] = []
    for part in parts:
        masked = _masked(part.body)
        vocabulary = gui_chinese if _CHINESE.search(part.body) else gui_english
        kind: Kind | None = None
        if not is_about_the_video(part.body, complete=True):
            kind = vocabulary.kind_of(masked, follows and not fates)
            if kind is None and vocabulary.offers_export(masked):
                actions.append(OfferExport())
        if (
            kind is None
            and _goes_on(parts, fates)
            and not part.joint.startswith((";", "；"))
            and not vocabulary.speaks_of_itself(masked)
            and not vocabulary.returns_to_the_video(masked)
        ):
            kind = Kind.MORE
        fates.append(kind is not None)
        if kind is not None:
            actions += _actions(kind, part.body, sentence)
    return fates, list(dict.fromkeys(actions))


def _goes_on(parts: Sequence[Clause], fates: Sequence[bool]) -> bool:
    """Return whether the clause after `fates` goes on with talk about the screen.

    What stands in brackets says nothing of what follows it.
    """
    for part, gone in zip(reversed(parts[: len(fates)]), reversed(fates), strict=True):
        if not part.body.startswith(("(", "（")):
            return gone
    return False


def _masked(clause: str) -> str:
    """Return `clause` in lower case, without emphasis, each quotation as one sign."""
    bare = re.sub(r"[*_]", "", _QUOTED.sub("§", clause))
    bare = re.sub(r"^[^\w§]+", "", bare).lower().replace("’", "'")
    return gui_chinese.simplified(bare)


def _joined(parts: Sequence[Clause], fates: Sequence[bool]) -> str:
    text = ""
    for part, gone in zip(parts, fates, strict=True):
        if gone:
            continue
        if text or part is parts[0]:
            text += part.joint + part.body
        else:
            body = re.sub(r"^(?:and|so|but|then)\s+", "", part.body.lstrip())
            text = body[:1].upper() + body[1:]
    return text


def _actions(kind: Kind, clause: str, sentence: str) -> list[Action]:
    """Return what a clause about the screen comes to."""
    said = gui_chinese.simplified(clause.lower())
    around = gui_chinese.simplified(sentence.lower())
    if kind is Kind.ACCOUNT:
        return [ShowCredits()]
    if kind is Kind.DRAG:
        return [OfferUpload()] if _FILES.search(said) else _moved(clause)
    if re.search(r"\b(?:export|download|render|save)|导出|下载|输出", said):
        return [OfferExport()]
    if kind is Kind.MORE:
        return []
    if kind in {Kind.LOOK, Kind.OPEN} or re.search(r"\b(?:play|preview)\b|预览|播放", said):
        return [ShowTracks()]
    if re.search(r"\b(?:upload|import)\b|上传", said):
        return [OfferUpload()]
    if back := re.search(r"\b(?:undo|redo)\b", said):
        return [OfferMessage(back[0])]
    if edit := _EDITING.search(clause):
        return [OfferMessage(_capital(edit[1].strip()))]
    if re.search(r"\b(?:export|download)|导出|下载", around):
        return [OfferExport()]
    return []


def _moved(clause: str) -> list[Action]:
    if _CHINESE.search(clause):
        simple = gui_chinese.simplified(clause)
        # The simplified text is as long as the clause, which keeps the user's own characters.
        move = "移动" if simple == clause else "移動"
        if found := re.search(r"[将把](.+?)拖(?:拽|动|放)?[到至](.+)", simple):
            what, where = (clause[slice(*found.span(n))] for n in (1, 2))
            return [OfferMessage(f"把{what}{move}到{where}")]
        if found := re.search(r"拖(?:拽|动|放)?(.+)", simple):
            return [OfferMessage(move + clause[slice(*found.span(1))])]
        return []
    dragged = _DRAGGED.search(clause)
    rest = clause[dragged.end() :].strip(" *_") if dragged else ""
    return [OfferMessage(f"Move {rest}")] if rest else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
