"""How a text looks, in words: what was asked for, as it came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tui.studio.edits.text_style import StyleChange
from tui.studio.edits.timeline import TextPlace, TextStyle

_COLOURS: Final[Mapping[str, tuple[str, str]]] = {
    "#ffffff": ("white", "白色"),
    "#000000": ("black", "黑色"),
    "#ff0000": ("red", "红色"),
    "#008000": ("green", "绿色"),
    "#0000ff": ("blue", "蓝色"),
    "#ffff00": ("yellow", "黄色"),
    "#ffa500": ("orange", "橙色"),
    "#ffc0cb": ("pink", "粉色"),
    "#800080": ("purple", "紫色"),
    "#808080": ("grey", "灰色"),
    "#ffd700": ("gold", "金色"),
    "#c0c0c0": ("silver", "银色"),
    "#00ffff": ("cyan", "青色"),
    "#ff00ff": ("magenta", "品红色"),
    "#008080": ("teal", "蓝绿色"),
    "#40e0d0": ("turquoise", "绿松石色"),
    "#000080": ("navy", "深蓝色"),
    "#a52a2a": ("brown", "棕色"),
    "#00ff00": ("lime", "亮绿色"),
}
_PLACES_ZH: Final[Mapping[TextPlace, str]] = {
    "top left": "左上",
    "top": "上方",
    "top right": "右上",
    "left": "左侧",
    "centre": "中间",
    "right": "右侧",
    "bottom left": "左下",
    "bottom": "下方",
    "bottom right": "右下",
}


def looks_in_english(change: StyleChange, style: TextStyle) -> Iterator[str]:
    """Yield what was asked for, as it came out."""
    if change.place is not None:
        yield f"at the {change.place}" if change.place != "centre" else "in the centre"
    if (change.size, change.scale) != (None, None):
        yield f"{style.size:.0%} of the usual size"
    if change.colour is not None:
        yield f"in {_colour(change.colour, 0)}"
    if change.background is not None:
        yield (
            "without a box"
            if change.background == "none"
            else f"on a box of {_colour(change.background, 0)}"
        )
    if change.font is not None:
        yield f"in {change.font}" if change.font else "in the usual font"
    if change.bold is not None:
        yield "bold" if change.bold else "not bold"
    for name, seconds in (("in", change.fade_in_s), ("out", change.fade_out_s)):
        if seconds is not None:
            yield f"fading {name} for {seconds:g} s" if seconds else f"without a fade {name}"


def looks_in_chinese(change: StyleChange, style: TextStyle) -> Iterator[str]:
    """Yield what was asked for, as it came out."""
    if change.place is not None:
        yield f"在{_PLACES_ZH[change.place]}"
    if (change.size, change.scale) != (None, None):
        yield f"字号 {style.size:.0%}"
    if change.colour is not None:
        yield _colour(change.colour, 1)
    if change.background is not None:
        yield "没有底框" if change.background == "none" else f"{_colour(change.background, 1)}底框"
    if change.font is not None:
        yield f"字体 {change.font}" if change.font else "默认字体"
    if change.bold is not None:
        yield "粗体" if change.bold else "不加粗"
    for name, seconds in (("淡入", change.fade_in_s), ("淡出", change.fade_out_s)):
        if seconds is not None:
            yield f"{name} {seconds:g} 秒" if seconds else f"不{name}"


def _colour(value: str, language: int) -> str:
    """Return the name of a colour that has one, else its figures."""
    return _COLOURS[value.lower()][language] if value.lower() in _COLOURS else value
