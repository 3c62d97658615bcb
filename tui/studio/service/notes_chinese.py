"""What else there is to know of a finished render, in Chinese.

It is kept in English, as why a render failed is, and may be asked for in either language later.
"""

from __future__ import annotations

import re
from typing import Final

from tui.studio.service.translation import Translation

SENTENCES: Final[dict[str, str]] = {
    "{form} has no captions beside the picture, so they are drawn.": (
        "{form} 不能附带字幕，所以字幕画在画面里。"
    ),
    "Copied without encoding, exact to the frame.": "没有重新编码，直接复制，精确到帧。",
    "Copied without encoding.": "没有重新编码，直接复制。",
    "{where} between key frames, so it begins {early} s earlier, at the key frame before and ends "
    "{late} s later.": (
        "剪切点不在关键帧上，所以提前 {early} 秒从前一个关键帧开始，晚 {late} 秒结束。"
    ),
    "{where} between key frames, so it begins {early} s earlier, at the key frame before.": (
        "剪切点不在关键帧上，所以提前 {early} 秒，从前一个关键帧开始。"
    ),
    "{where} between key frames, so it ends {late} s later.": (
        "剪切点不在关键帧上，所以晚 {late} 秒结束。"
    ),
    "The {form} is {size} at {rate} pictures a second, without sound.": (
        "{form} 是 {size}，每秒 {rate} 帧，没有声音。"
    ),
}
WHYS: Final[dict[str, str]] = {
    "another resolution has to be encoded": "换分辨率必须编码",
    "{form} has to be encoded": "{form} 必须编码",
    "it is made of more than one medium": "影片用了不止一个素材",
    "it is no film": "它不是视频",
    "the picture or the sound of a clip was changed": "有片段的画面或声音改动过",
    "there are titles, music or pictures over it": "上面有标题、音乐或画面",
    "the film as a whole was changed": "整部影片改动过",
    "its frame has another size than the clip": "画幅和片段的大小不同",
    "there is no picture": "没有画面",
    "its streams do not fit into that container as they are": "它的码流不能原样放进这种文件",
    "{codec} does not go into {form}": "{form} 里不能放 {codec}",
    "there is no key frame to begin at": "没有可以开始的关键帧",
    "a part is too short": "有一部分太短",
    "its pictures do not join there": "画面在那里接不上",
    "it does not say when its pictures are shown": "素材没有说明画面何时显示",
    "it does not say when its pictures are decoded": "素材没有说明画面何时解码",
}
"""Why a film could not be copied."""

_SENTENCES: Final = Translation(SENTENCES)
_WHYS: Final = Translation(WHYS)
_ENCODED: Final = re.compile(r"It was encoded as usual: (?P<why>.+)\.")


def note_in_chinese(note: str) -> str:
    """Return the sentences of a note in Chinese, each as it is where none here is like it."""
    return "".join(map(_said, re.split(r"(?<=\.) (?=[A-Z])", note)))


def _said(sentence: str) -> str:
    if encoded := _ENCODED.fullmatch(sentence):
        return f"按通常方式重新编码：{_WHYS.of(encoded['why'])}。"
    return _SENTENCES.of(sentence)
