"""What a message asks for: one of the four requests that need no conversation, or an edit.

These are requests, not words: "add a title that says Download now" is an edit. So a message is a
request only when every word of it belongs to that request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tui.wire.media import kind_of_name


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
    """Upload a file; `source` is a path or a URL, empty when none was named."""

    source: str


@dataclass(frozen=True)
class AskChat:
    """Anything else: said to the backend as it is."""

    text: str


Ask = AskExport | AskCredits | AskStatus | AskUpload | AskChat

_POLITE: Final = frozenset(
    "please pls kindly can could would will you now just ok okay thanks thank hey then so and for "
    "me us i want to like need let's lets go ahead".split()
)
_OBJECT: Final = frozenset(
    "it this that the my our video videos file clip movie result final finished an a as "
    "in at of".split()
)
_FORMATS: Final = frozenset("mp4 mov webm mkv avi gif webp mp3 wav m4a aac jpg png".split())
_QUALITIES: Final = {"high": "high", "best": "high", "medium": "medium", "low": "low"}
_EXPORT_EXTRA: Final = frozenset("quality format 1080p hd".split()) | _FORMATS | set(_QUALITIES)
_EXPORT_VERBS: Final = frozenset("export render download".split())
_HAND_OVER: Final = frozenset("send give".split())
_CREDIT_WORDS: Final = frozenset("credit credits balance".split())
_CREDIT_EXTRA: Final = frozenset(
    "show check what's whats what is are how many much do have got left remaining there account "
    "see tell".split()
)
_STATUS_WORDS: Final = frozenset("status tracks timeline state".split())
_STATUS_EXTRA: Final = frozenset("show check what's whats what is on see list tell current".split())

_EXPORT_ZH: Final = re.compile(
    r"(请|麻烦|帮我|给我|可以|能|现在)*(导出|下载|输出|渲染)(一下|视频|成片|文件|影片|这个|它|成|为|格式|高清|1080p|mp4|吧|了|吗|给我|\s)*"
)
_HAND_OVER_ZH: Final = re.compile(r"(请|麻烦|帮我)?把?(视频|成片|文件|影片)(发|传|给)(给)?我(吧)?")
_CREDITS_ZH: Final = re.compile(
    r"(请|帮我|查询|查看|看看|看一下|查一下|我的|我|账户|还|剩下|剩余|剩|有|多少|几个|的|\s)*(积分|余额)"
    r"(还|剩下|剩余|剩|有|多少|是|吗|呢|查询|\s)*"
)
_STATUS_ZH: Final = re.compile(
    r"(请|帮我|查询|查看|看看|看一下|显示|当前|现在|的|\s)*(状态|轨道|时间线|时间轴)(是|什么|怎么样|如何|吗|呢|\s)*"
)
_UPLOAD_HEAD: Final = re.compile(r"(?:upload|add file|上传)[:：]?\s+(?P<source>.+)", re.IGNORECASE)


def route(text: str) -> Ask:
    """Return what `text` asks for."""
    said = text.strip()
    if source := _source_in(said):
        return AskUpload(source)
    plain = said.strip("!.?。！？~ ").lower()
    words = re.findall(r"[^\s,;:!?.]+", plain)
    core = [word for word in words if word not in _POLITE]
    if not core:
        return AskChat(text)
    if _is_export(core) or _EXPORT_ZH.fullmatch(plain) or _HAND_OVER_ZH.fullmatch(plain):
        wanted = next(
            (f for f in _FORMATS if re.search(rf"(?<![a-z0-9]){f}(?![a-z0-9])", plain)), "mp4"
        )
        quality = next((_QUALITIES[word] for word in core if word in _QUALITIES), "high")
        return AskExport(wanted, quality)
    if _only(core, _CREDIT_WORDS, _CREDIT_EXTRA | _OBJECT) or _CREDITS_ZH.fullmatch(plain):
        return AskCredits()
    if _only(core, _STATUS_WORDS, _STATUS_EXTRA | _OBJECT) or _STATUS_ZH.fullmatch(plain):
        return AskStatus()
    if plain in {"upload", "上传"}:
        return AskUpload("")
    return AskChat(text)


def is_url(source: str) -> bool:
    """Return whether `source` is an http or https address."""
    parsed = urlsplit(source)
    return parsed.scheme in {"http", "https"} and bool(parsed.netloc)


def _is_export(core: list[str]) -> bool:
    rest = _OBJECT | _EXPORT_EXTRA
    if core[0] in _EXPORT_VERBS:
        return all(word in rest or word in _EXPORT_VERBS for word in core[1:])
    things = {"video", "file", "clip", "movie", "result", "mp4"}
    return core[0] in _HAND_OVER and bool(things & set(core)) and all(w in rest for w in core[1:])


def _only(core: list[str], needed: frozenset[str], allowed: frozenset[str]) -> bool:
    """Return whether `core` names a thing of `needed` and says nothing beyond `allowed`."""
    return any(w in needed for w in core) and all(w in needed or w in allowed for w in core)


def _source_in(said: str) -> str | None:
    """Return the path or URL when the message is nothing else, with quotes taken off."""
    head = _UPLOAD_HEAD.fullmatch(said)
    bare = (head["source"] if head else said).strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"":
        bare = bare[1:-1]
    if "\n" in bare or not bare:
        return None
    if is_url(bare) and not re.search(r"\s", bare):
        return bare
    # A terminal escapes the blanks of a dropped file's name.
    path = re.sub(r"\\(.)", r"\1", bare).removeprefix("file://")
    looks_like_path = path.startswith(("/", "~", "./", "../")) or (
        kind_of_name(path) is not None and (head is not None or not re.search(r"\s", path))
    )
    if looks_like_path and (kind_of_name(path) is not None or head is not None):
        return path
    return path if head and Path(path).suffix else None
