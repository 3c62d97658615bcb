"""What a message asks for: one of the four requests that need no conversation, or an edit.

These are requests, not words: "add a title that says Download now" is an edit. So a message is a
request only when every word of it belongs to that request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui.engine.dropped import is_url, sources_in
from tui.engine.gui_chinese import simplified

__all__ = [
    "Ask",
    "AskChat",
    "AskCredits",
    "AskExport",
    "AskStatus",
    "AskUpload",
    "export_wanted",
    "is_url",
    "route",
]


@dataclass(frozen=True)
class AskExport:
    """Render the timeline and fetch the file."""

    format: str = "mp4"
    quality: str = "high"


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


@dataclass(frozen=True)
class AskChat:
    """Anything else: said to the backend as it is."""

    text: str


Ask = AskExport | AskCredits | AskStatus | AskUpload | AskChat

_POLITE: Final = frozenset(
    "please pls plz kindly can could would will you now just ok okay thanks thank hey hi hello "
    "then so and me us i i'd want to like need let's lets go ahead great perfect cool yes yeah "
    "be ready we're i'm done for".split()
)
_OBJECT: Final = frozenset(
    "it this that the my our video videos file clip movie film result final finished edited whole "
    "everything project edit an a as in at of".split()
)
_FORMATS: Final = frozenset("mp4 mov webm mkv avi gif webp mp3 wav m4a aac jpg png".split())
_QUALITIES: Final = {
    "high": "high", "best": "high", "highest": "high", "medium": "medium", "low": "low",
    "lowest": "low",
}  # fmt: skip
_EXPORT_EXTRA: Final = frozenset("quality format 1080p 720p hd full".split()) | (
    _FORMATS | set(_QUALITIES)
)
_EXPORT_VERBS: Final = frozenset("export render download".split())
_HAND_OVER: Final = frozenset("send give".split())
_THINGS: Final = frozenset("video file movie film result mp4".split())
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
)

# Each takes as much as it can and gives nothing back, the longest words first, so that no message
# makes the search for a match long.
_PLEASE_ZH: Final = (
    r"(?:请|麻烦|帮我|帮忙|给我|可不可以|可以|能不能|能否|能|现在|你|您|我想要|我想|我要|我需要|"
    r"直接|把|将|好的|好|，|\s)*+"
)
_VIDEO_ZH: Final = (
    r"(?:这个|我的|整个|最终|最后|完整|剪辑好的|剪好的|做好的|的|"
    r"视频|成片|影片|文件|片子|作品|它)*+"
)
_ENDING_ZH: Final = r"(?:了|吧|吗|呢|啊|呀|一下|谢谢|好吗|可以吗|行吗|给我|，|\s)*+"
_FORM_ZH: Final = r"(?:成(?!片)|为|格式|高清|高质量|1080p|720p|mp4|mov|webm|mkv|gif|的|一下|\s)*+"
_EXPORT_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}{_VIDEO_ZH}(?:导出|下载|输出|渲染){_FORM_ZH}{_VIDEO_ZH}{_FORM_ZH}{_ENDING_ZH}"
)
_HAND_OVER_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}{_VIDEO_ZH}(?:发送|传送|发|传)(?:给|到)?我{_VIDEO_ZH}{_ENDING_ZH}"
)
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
    rf"{_PLEASE_ZH}上传(?:一个|一下|新的|新|文件|视频|素材|图片|照片|音乐|音频)*+{_ENDING_ZH}"
)
_LAST_PART: Final = re.compile(r"(?:[,;.!]\s*|\s)(?:and(?: then)?|then)\s+|[.!;,]\s+")
_LAST_PART_ZH: Final = re.compile(r"然后|接着|最后|之后|并且|再|并|[，。；！]")


def route(text: str) -> Ask:
    """Return what `text` asks for."""
    said = text.strip()
    if sources := sources_in(said):
        return AskUpload(sources)
    plain = simplified(said.strip("!.?。！？~～… ").lower().replace("’", "'"))
    words = re.findall(r"[^\s,;:!?.()]+", plain)
    core = [word for word in words if word not in _POLITE]
    if not core or re.search(r"[\"“”「」『』]", plain):
        return AskChat(text)
    if _is_export(core) or _EXPORT_ZH.fullmatch(plain) or _HAND_OVER_ZH.fullmatch(plain):
        return _export(plain, core)
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


def export_wanted(text: str) -> AskExport | None:
    """Return the export that `text` asks for, alone or after an edit: "trim it and export"."""
    last = _LAST_PART_ZH.split(_LAST_PART.split(text.strip().rstrip("!.?。！？~ "))[-1])[-1]
    for part in (text, last):
        if isinstance(asked := route(part), AskExport):
            return asked
    return None


def _export(plain: str, core: list[str]) -> AskExport:
    named = re.findall(r"[a-z0-9]+", plain)
    wanted = next((word for word in named if word in _FORMATS), "mp4")
    quality = next((_QUALITIES[word] for word in core if word in _QUALITIES), "high")
    return AskExport(wanted, quality)


def _is_export(core: list[str]) -> bool:
    rest = _OBJECT | _EXPORT_EXTRA
    if core[0] in _EXPORT_VERBS:
        # A clip in the singular is one of several: only the backend knows which.
        return all(word in rest or word in _EXPORT_VERBS for word in core[1:])
    if core[0] not in _HAND_OVER or not all(word in rest for word in core[1:]):
        return False
    return bool(_THINGS & set(core))


def _only(core: list[str], needed: frozenset[str], allowed: frozenset[str]) -> bool:
    """Return whether `core` names a thing of `needed` and says nothing beyond `allowed`."""
    return any(w in needed for w in core) and all(w in needed or w in allowed for w in core)
