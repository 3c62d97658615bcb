"""What a message asks for: one of the four requests that need no conversation, or an edit.

These are requests, not words: "add a title that says Download now" is an edit. So a message is a
request only when every word of it belongs to that request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui.engine.dropped import sources_before, sources_in
from tui.engine.export_words import read_export
from tui.engine.gui_chinese import simplified
from tui.events import Export

__all__ = [
    "Ask",
    "AskChat",
    "AskCredits",
    "AskExport",
    "AskStatus",
    "AskUpload",
    "route",
    "split_export",
]


AskExport = Export
"""Render the timeline and fetch the file: what `/export` asks for too."""


@dataclass(frozen=True)
class AskCredits:
    """Say what the account holds."""


@dataclass(frozen=True)
class AskStatus:
    """Say what is on the timeline."""


@dataclass(frozen=True)
class AskUpload:
    """Upload files; `sources` are paths and URLs, none when none was named."""

    sources: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    """What is said after each, where they stand in front of a wish: the last is the wish."""

    @property
    def wish(self) -> str:
        """What shall be done when all are here."""
        return self.wishes[-1] if self.wishes else ""


@dataclass(frozen=True)
class AskChat:
    """Anything else: said to the backend as it is."""

    text: str


Ask = AskExport | AskCredits | AskStatus | AskUpload | AskChat

_POLITE: Final = frozenset(
    "please pls plz kindly can could would will you now just ok okay thanks thank hey hi hello "
    "then so and me us i i'd want to like need let's lets go ahead great perfect cool yes yeah "
    "be ready we're i'm done for quickly quick asap".split()
)
_OBJECT: Final = frozenset(
    "it this that the my our video videos file clip movie film result final finished edited whole "
    "everything project edit an a as in at of".split()
)
_CREDIT_WORDS: Final = frozenset("credit credits balance".split())
_CREDIT_EXTRA: Final = frozenset(
    "show check what's whats what is are how many much do does have got left remaining there "
    "account see tell know still current available".split()
)
_STATUS_WORDS: Final = frozenset("status track tracks timeline state".split())
_STATUS_EXTRA: Final = frozenset(
    "show check what's whats what is are on see list tell current all".split()
)
# "Balance the video" is an edit: with a verb in front these ask for nothing.
_EDITS: Final = re.compile(r"(?:balance|credit|state)s? (?:it|this|that|the|my|our)\b")
_UPLOAD: Final = re.compile(
    r"upload(?: (?:a|another|the|my|some|this) (?:file|video|clip|image|photo|song|files|videos|"
    r"clips|images|photos|footage|music))?|upload (?:files?|media|footage|videos?)|add (?:a )?file"
    r"|(?:add|import|open|load|insert) (?:(?:a|an|another|a new|one more|some|some more|more) )?"
    r"(?:files?|videos?|video files?|clips?|video clips?|footage|media)"
)

# Each takes as much as it can and gives nothing back, the longest words first, so that no message
# makes the search for a match long.
_PLEASE_ZH: Final = (
    r"(?:请|麻烦|帮我|帮忙|给我|可不可以|可以|能不能|能否|能|现在|你|您|我想要|我想|我要|我需要|"
    r"直接|把|将|好的|好|，|\s)*+"
)
_ENDING_ZH: Final = r"(?:了|吧|吗|呢|啊|呀|一下|谢谢|好吗|可以吗|行吗|给我|，|\s)*+"
_COUNT_ZH: Final = (
    r"(?:还|剩下|剩余|剩|有|多少|几个|查询|查一下|查|看一下|看|我的|我|你|账户|账号|里|中|当前|"
    r"现在|目前|的|是|分|点|够用|够|什么|\s)*+"
)
_CREDITS_ZH: Final = re.compile(rf"{_PLEASE_ZH}{_COUNT_ZH}(?:积分|余额){_COUNT_ZH}{_ENDING_ZH}")
_STATUS_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}(?:查询|查看|看一下|看下|看|显示|列出|当前|现在|目前|所有|全部|项目|视频|的|\s)*+"
    rf"(?:状态|轨道|时间线|时间轴)(?:列表|上|有|是|什么|哪些|内容|怎么样|如何|一下|\s)*+{_ENDING_ZH}"
)
_UPLOAD_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}(?:上传(?:一个|一下|新的|新|文件|视频|素材|图片|照片|音乐|音频)*+"
    rf"|再?(?:添加|导入|打开|加)(?:一个|一段|一下|新的|新)*+(?:视频|素材|文件|视频文件)){_ENDING_ZH}"
)
_LAST_PART: Final = re.compile(r"(?:[,;.!]\s*|\s)(?:and(?: then)?|then)\s+|[.!;,]\s+")
_LONGEST_EXPORT: Final = 160  # characters
_LAST_PART_ZH: Final = re.compile(r"然后|接着|最后|之后|并且|再|并|[，。；！]")


def route(text: str) -> Ask:
    """Return what `text` asks for."""
    said = text.strip()
    if sources := sources_in(said):
        return AskUpload(sources)
    if found := sources_before(said):
        return AskUpload(*map(tuple, zip(*found, strict=True)))
    plain = simplified(said.strip("!.?。！？~～… ").lower().replace("’", "'"))
    words = re.findall(r"[^\s,;:!?.()]+", plain)
    core = [word for word in words if word not in _POLITE]
    if not core or re.search(r"[\"“”「」『』]", plain):
        return AskChat(text)
    if (export := read_export(plain, _POLITE)) is not None:
        return export
    if (
        _only(core, _CREDIT_WORDS, _CREDIT_EXTRA | _OBJECT) and not _EDITS.match(" ".join(core))
    ) or _CREDITS_ZH.fullmatch(plain):
        return AskCredits()
    if (
        _only(core, _STATUS_WORDS, _STATUS_EXTRA | _OBJECT) and not _EDITS.match(" ".join(core))
    ) or _STATUS_ZH.fullmatch(plain):
        return AskStatus()
    if _UPLOAD.fullmatch(" ".join(core)) or _UPLOAD_ZH.fullmatch(plain):
        return AskUpload()
    return AskChat(text)


def split_export(text: str) -> tuple[str, AskExport | None]:
    """Return the edit that `text` asks for, and the export after it: "trim it and export".

    The edit is empty where an export is all that is asked for, and `text` as it is where there is
    no export.
    """
    if isinstance(asked := route(text), AskExport):
        return "", asked
    if isinstance(asked, AskUpload) and asked.wish:
        edit, export = split_export(asked.wish)
        left = text if export is None else text[: text.rindex(asked.wish)] + edit
        return left.rstrip(), export
    for joint in sorted(_joints(text), key=lambda joint: -joint.start()):
        edit = text[: joint.start()]
        is_quoted = edit.count('"') % 2 or edit.count("“") > edit.count("”")
        if not is_quoted and isinstance(asked := route(text[joint.end() :]), AskExport):
            return edit.rstrip(" \t\n,;，；、。"), asked
    return text, None


def _joints(text: str) -> list[re.Match[str]]:
    start = max(0, len(text) - _LONGEST_EXPORT)
    return [*_LAST_PART.finditer(text, start), *_LAST_PART_ZH.finditer(text, start)]


def _only(core: list[str], needed: frozenset[str], allowed: frozenset[str]) -> bool:
    """Return whether `core` names a thing of `needed` and says nothing beyond `allowed`."""
    return any(w in needed for w in core) and all(w in needed or w in allowed for w in core)
