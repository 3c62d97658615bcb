"""How people ask for the finished file: which form, how good, how large, of which moment."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from tui.engine.gui_chinese import simplified
from tui.events import Export
from tui.wire.output import FORMATS

_QUALITIES: Final = {
    "high": "high", "best": "high", "highest": "high", "medium": "medium", "low": "low",
    "lowest": "low", "small": "low", "smaller": "low", "smallest": "low", "standard": "medium",
    "max": "high", "maximum": "high",
}  # fmt: skip
_SIDES: Final = {"8k": 4320, "4k": 2160, "uhd": 2160, "2k": 1440, "qhd": 1440, "fhd": 1080}
_EXTRA: Final = frozenset(
    "quality format formats size resolution hd and lossless lossy fast possible animated "
    "without".split()
) | {*FORMATS, *_QUALITIES, *_SIDES}
_STILLS: Final = frozenset(
    "still stills frame image picture photo screenshot thumbnail poster first".split()
)
_SOUNDS: Final = frozenset("audio sound soundtrack only".split())
_TEXTS: Final = frozenset("captions caption subtitles subtitle transcript file".split())
_LINKS: Final = frozenset("link shareable sharable share url".split())

_OBJECT: Final = frozenset(
    "it this that the my our video videos file clip movie film result final finished edited whole "
    "everything project edit an a as in at of to".split()
)
_POLITE: Final = frozenset("please now pls".split())
_VERBS: Final = frozenset("export render download".split())
# These ask for a file only where its form is named: "save it" may mean many things.
_FORM_VERBS: Final = frozenset("save convert".split())
_LINK_VERBS: Final = frozenset("create generate get make send give".split())
_HAND_OVER: Final = frozenset("send give save".split())
_THINGS: Final = frozenset("video file movie film result mp4 link".split())

_COPYING: Final = re.compile(
    r"without (?:any )?(?:re-?|trans)?(?:encod|compress|cod)ing|no (?:re-?|trans)encod(?:e|ing)"
    r"|stream copy|losslessly|不(?:重新|再)?(?:编码|转码|压缩)|无损|快速"
)
_SIDE: Final = re.compile(r"(?<![a-z0-9.])(?:(\d{3,4}) ?[pi](?![a-z])|(\d{3,4}) ?[x×*] ?(\d{3,4}))")
_BARE_SIDE: Final = re.compile(r"(?<![\w:.])(?:360|480|540|720|1080|1440|2160)(?![\w:.])")
"""Lines, where a form is all that is said."""
_NAMED_SIDE: Final = re.compile(r"(?<![a-z0-9])(8k|4k|uhd|2k|qhd|fhd)(?![a-z0-9])|full hd|全高清")
_CLOCK: Final = r"(?:(?:(\d+):)?(\d{1,3}):(\d\d(?:\.\d+)?)|(\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)?)"
_MOMENT: Final = re.compile(rf"\b(?:at|from) (?:the )?{_CLOCK}(?: mark)?(?![\w:])")
_MOMENT_ZH: Final = re.compile(
    r"(?:在|第)? ?(?:(?:(\d+):)?(\d{1,3}):(\d\d(?:\.\d+)?)|(\d+(?:\.\d+)?) ?秒)(?:处|时|那一刻|的)*"
)

# Each takes as much as it can and gives nothing back, the longest words first, so that no message
# makes the search for a match long.
_SOON_ZH: Final = r"尽快|赶紧|马上|立刻|快一?点|快些"
_PLEASE_ZH: Final = (
    r"(?:请|麻烦|帮我|帮忙|给我|可不可以|可以|能不能|能否|能|现在|你|您|我想要|我想|我要|我需要|"
    rf"直接|把|将|好的|好|{_SOON_ZH}|，|\s)*+"
)
_VIDEO_ZH: Final = (
    r"(?:这个|我的|整个|最终|最后|完整|剪辑好的|剪好的|做好的|的|"
    r"视频|成片|影片|文件|片子|作品|它)*+"
)
_THING_ZH: Final = (
    r"(?:这个|我的|整个|最终|最后|完整|剪辑好的|剪好的|做好的|一个|一张|一帧|一份|可以|可|的|"
    r"视频|成片|影片|文件|片子|作品|它|声音|音频|音轨|截图|静帧|画面|封面|图片|照片|字幕|"
    r"分享|共享|链接|动图|动画|第一帧|首帧|里|中)*+"
)
_FORM_ZH: Final = (
    r"(?:另存|成(?!片)|为|到|格式|高清|高质量|中等质量|低质量|高画质|低画质|画质|质量|清晰度|分辨率|低|中|高|"
    rf"{'|'.join(FORMATS)}|的|一下|[，,、]|\s)*+"
)
_ENDING_ZH: Final = rf"(?:了|吧|吗|呢|啊|呀|一下|谢谢|好吗|可以吗|行吗|给我|{_SOON_ZH}|，|\s)*+"
_EXPORT_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}{_THING_ZH}(?:导出|下载|输出|渲染){_FORM_ZH}{_THING_ZH}{_FORM_ZH}{_THING_ZH}"
    rf"{_ENDING_ZH}"
)
_CONVERT_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}{_THING_ZH}(?:另存|保存|存|转换|转码|转){_FORM_ZH}{_THING_ZH}{_ENDING_ZH}"
)
_LINK_ZH: Final = re.compile(
    rf"(?=.*链接){_PLEASE_ZH}(?:生成|创建|做|要|来|发)?+{_THING_ZH}{_ENDING_ZH}"
)
_HAND_OVER_ZH: Final = re.compile(
    rf"{_PLEASE_ZH}{_VIDEO_ZH}(?:发送|传送|发|传)(?:给|到)?我{_VIDEO_ZH}{_ENDING_ZH}"
)


@dataclass(frozen=True)
class _Said:
    """What is left of a message once what can stand anywhere in it was taken out."""

    plain: str
    wanted: Export
    has_moment: bool = False


def read_export(plain: str, polite: frozenset[str]) -> Export | None:
    """Return the export that `plain` asks for and for nothing else, or None.

    `plain` is in small letters and simplified characters, without marks at its end.
    """
    for said in (_taken(plain, _MOMENT), _taken(plain, _MOMENT_ZH), _taken(plain, None)):
        words = re.findall(r"[^\s,;:!?.()]+", said.plain)
        core = [word for word in words if word not in polite]
        if core and (_is_english(core) or _is_chinese(said.plain)):
            wanted = _formed(said)
            if not said.has_moment or wanted.format in {"jpg", "png"}:
                return wanted
    return None


def read_form(words: str) -> Export | None:
    """Return the export that `words` describe, such as "webm low 720p", or None."""
    plain = unicodedata.normalize("NFKC", words).lower().replace("-", " ")  # "ＭＰ４" is mp4
    said = simplified(_BARE_SIDE.sub(r"\g<0>p", plain).strip())
    return read_export(f"export {said}".strip(), _POLITE) or read_export(f"导出{said}", _POLITE)


def _taken(plain: str, moment: re.Pattern[str] | None) -> _Said:
    wanted = Export()
    if moment is not None:
        found = moment.search(plain)
        if found is None:
            return _Said("", wanted)
        hours, minutes, rest, seconds = found.groups()
        at_s = 3600 * int(hours or 0) + 60 * int(minutes or 0) + float(rest or seconds)
        wanted, plain = replace(wanted, at_s=at_s), _without(plain, found)
    if found := _COPYING.search(plain):
        wanted, plain = replace(wanted, fast=True), _without(plain, found)
    if found := _SIDE.search(plain):
        sides = [int(side) for side in found.groups() if side]
        wanted, plain = replace(wanted, resolution=min(sides)), _without(plain, found)
    elif found := _NAMED_SIDE.search(plain):
        side = _SIDES.get(found[0], 1080)
        wanted, plain = replace(wanted, resolution=side), _without(plain, found)
    return _Said(plain, wanted, moment is not None)


def _without(plain: str, found: re.Match[str]) -> str:
    return f"{plain[: found.start()]} {plain[found.end() :]}".strip()


def _formed(said: _Said) -> Export:
    """Return what is wanted, with the form that the words name or imply."""
    named = re.findall(r"[a-z0-9]+", said.plain)
    form = next((word for word in named if word in FORMATS), None)
    form = {"jpeg": "jpg"}.get(form or "", form)
    if form is None:
        words, plain = set(named), said.plain
        if words & {"audio", "sound", "soundtrack"} or re.search(r"声音|音频|音轨", plain):
            form = "mp3"
        elif words & (_STILLS - {"first"}) or re.search(r"截图|静帧|画面|封面|图片|照片|帧", plain):
            form = "jpg"
        elif words & (_TEXTS - {"file"}) or "字幕" in plain:
            form = "srt"
        elif "animated" in words or re.search(r"动图|动画", plain):
            form = "gif"
    quality = next((_QUALITIES[word] for word in named if word in _QUALITIES), None)
    if quality is None:
        quality = "low" if re.search(r"低(?:质量|画质)", said.plain) else "high"
        quality = "medium" if re.search(r"中等?(?:质量|画质)", said.plain) else quality
    return replace(
        said.wanted,
        format=form or "mp4",
        quality=quality,
        fast=said.wanted.fast or bool({"fast", "lossless"} & set(named)),
        share=bool(_LINKS & set(named)) or bool(re.search(r"链接|分享|共享", said.plain)),
    )


def _is_english(core: list[str]) -> bool:
    verb, rest = core[0], set(core[1:])
    known = _OBJECT | _EXTRA | _LINKS
    if verb in _VERBS:
        # A clip in the singular is one of several: only the backend knows which.
        things = _SOUNDS | _STILLS | (_TEXTS if verb != "render" else frozenset())
        return rest <= known | _VERBS | things
    if verb in _FORM_VERBS and rest & set(FORMATS):
        return rest <= known | _SOUNDS | _STILLS | _TEXTS
    if verb in _HAND_OVER and rest <= known - {"and"}:
        return bool(rest & _THINGS)
    return verb in _LINK_VERBS and {"link"} <= rest <= _OBJECT | _LINKS


def _is_chinese(plain: str) -> bool:
    if _EXPORT_ZH.fullmatch(plain) or _HAND_OVER_ZH.fullmatch(plain) or _LINK_ZH.fullmatch(plain):
        return True
    return bool(_CONVERT_ZH.fullmatch(plain)) and any(form in plain for form in FORMATS)
