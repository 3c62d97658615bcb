"""What became of the picture: its size, its framing, its LUT, and what lies over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.studio.agent.phrases import chinese_names, english_quoted
from tui.studio.agent.say_colour import where_in_chinese, where_in_english
from tui.studio.edits.frame import Fill, FrameSet
from tui.studio.edits.framing import BarsCropped, Cropped, Flipped, ResolutionSet, Rotated, Zoomed
from tui.studio.edits.look import LutSet
from tui.studio.edits.outcome import clock
from tui.studio.edits.overlays import (
    Corner,
    Kind,
    Laid,
    OverlayAdded,
    OverlaysChanged,
    OverlaysRemoved,
)
from tui.studio.edits.timeline import Crop, Zoom

Pictures = (
    FrameSet | ResolutionSet | Cropped | BarsCropped | Rotated | Flipped | Zoomed | LutSet
    | OverlayAdded | OverlaysChanged | OverlaysRemoved
)  # fmt: skip

_ENGLISH_FILLS: Final[Mapping[Fill, str]] = {
    "crop": "cropped to fill it",
    "fit": "whole, with bars where it differs",
    "blur": "whole, with a blurred copy of itself where it differs",
}
_CHINESE_FILLS: Final[Mapping[Fill, str]] = {
    "crop": "裁剪填满",
    "fit": "完整显示，不足处加边",
    "blur": "完整显示，不足处用模糊的画面填充",
}
_CHINESE_CORNERS: Final[Mapping[Corner, str]] = {
    "top left": "左上角",
    "top right": "右上角",
    "bottom left": "左下角",
    "bottom right": "右下角",
    "centre": "中间",
}
_CHINESE_KINDS: Final[Mapping[Kind, str]] = {"picture": "画中画", "watermark": "水印"}
_CHINESE_SIDES: Final = {"left": "左", "top": "上", "right": "右", "bottom": "下"}


def picture_in_english(done: Pictures) -> str:
    """Say what was done, with its numbers."""
    match done:
        case FrameSet():
            shape = f"{done.shape}, " if done.shape else ""
            size, fill = f"{shape}{done.width}x{done.height}", _ENGLISH_FILLS[done.fill]
            if not done.changed:
                return f"The picture is {size} already, {fill}."
            return f"Set the picture to {size}, {fill}."
        case ResolutionSet():
            finer = ""
            if done.source_lines is not None:
                finer = (
                    f" The media have {done.source_lines} lines at most, so it becomes larger, "
                    "not sharper."
                )
            if done.before == done.after:
                return f"The picture is {_size(done.after)} already.{finer}"
            return f"Set the picture from {_size(done.before)} to {_size(done.after)}.{finer}"
        case Cropped():
            where = where_in_english(done.where)
            if done.crop is None:
                return f"The picture is whole {'again' if done.changed else 'already'} {where}."
            sides = ", ".join(f"{share:.3g}% at the {side}" for side, share in _cut(done.crop))
            return f"{'Cropped' if done.changed else 'Already cropped'} {where}: {sides}."
        case BarsCropped():
            where = where_in_english(done.where)
            filled = "The pictures fill the frame now, without bars around them."
            if done.crop is None:
                return filled if done.fills else f"Measured the picture {where}: no black bars."
            sides = ", ".join(f"{share:.3g}% at the {side}" for side, share in _cut(done.crop))
            said = f"Cropped the black bars away {where}: {sides}."
            return f"{said} {filled}" if done.fills else said
        case Rotated():
            canvas = f" The picture is {_size(done.canvas)} now." if done.canvas else ""
            return (
                f"Rotated by {_english_turn(done.degrees)} {where_in_english(done.where)}.{canvas}"
            )
        case Flipped():
            way = "left to right" if done.axis == "horizontal" else "upside down"
            verb = "Mirrored" if done.mirrored else "Mirrored back"
            return f"{verb}, {way}, {where_in_english(done.where)}."
        case Zoomed():
            where = where_in_english(done.where)
            if done.zoom is None:
                return f"The picture stands still {where}{'' if done.changed else ' already'}."
            said = _english_move(done.zoom)
            return (
                f"{said} {where}." if done.changed else f"Nothing changed {where}: {said} already."
            )
        case LutSet():
            where = where_in_english(done.where)
            if done.name is None:
                return f"Removed the LUT {where}." if done.changed else f"There is no LUT {where}."
            already = "" if done.changed else " already"
            return f"The LUT “{done.name}” is{already} {where}."
        case OverlayAdded():
            kind = "as a picture in picture" if done.kind == "picture" else "as a watermark"
            moved = " It is no longer a clip of the film itself." if done.moved else ""
            ended = "" if done.ended_s is None else " It ends there, as it is no longer than that."
            silent = ""
            if done.laid.volume == 0:
                silent = " It is silent: say “unmute the picture in picture” to hear it."
            return f"Laid {_english_laid(done.laid)} {kind}.{moved}{ended}{silent}"
        case OverlaysChanged():
            verb = "Changed" if done.changed else "Nothing changed:"
            return f"{verb} {'; '.join(_english_lies(laid) for laid in done.laid)}."
        case OverlaysRemoved():
            return f"Removed {english_quoted('the overlay', 'the overlays', done.names)}."


def picture_in_chinese(done: Pictures) -> str:
    """Say what was done, with its numbers."""
    match done:
        case FrameSet():
            shape = f"{done.shape}，" if done.shape and done.shape != "original" else ""
            verb = "画面设为" if done.changed else "画面已经是"
            return f"{verb} {shape}{done.width}x{done.height}，{_CHINESE_FILLS[done.fill]}。"
        case ResolutionSet():
            finer = ""
            if done.source_lines is not None:
                finer = f"素材最多只有 {done.source_lines} 行，画面会变大，但不会更清晰。"
            if done.before == done.after:
                return f"画面已经是 {_size(done.after)}。{finer}"
            return f"画面从 {_size(done.before)} 改成了 {_size(done.after)}。{finer}"
        case Cropped():
            where = where_in_chinese(done.where)
            if done.crop is None:
                return f"{where}{'恢复了' if done.changed else '本来就是'}完整画面。"
            sides = "，".join(f"{_CHINESE_SIDES[at]} {share:.3g}%" for at, share in _cut(done.crop))
            return f"{where}{'裁掉了' if done.changed else '已经裁掉了'}：{sides}。"
        case BarsCropped():
            where = where_in_chinese(done.where)
            filled = "画面现在填满了，四周不再有黑边。"
            if done.crop is None:
                return filled if done.fills else f"检查了{where.lstrip()}的画面：没有黑边。"
            sides = "，".join(f"{_CHINESE_SIDES[at]} {share:.3g}%" for at, share in _cut(done.crop))
            return f"{where}裁掉了黑边：{sides}。{filled if done.fills else ''}"
        case Rotated():
            canvas = f"画面现在是 {_size(done.canvas)}。" if done.canvas else ""
            return f"{where_in_chinese(done.where)}{_chinese_turn(done.degrees)}。{canvas}"
        case Flipped():
            way = "左右" if done.axis == "horizontal" else "上下"
            verb = "翻转了" if done.mirrored else "翻转回来了"
            return f"{where_in_chinese(done.where)}{way}{verb}。"
        case Zoomed():
            where, already = where_in_chinese(done.where), "" if done.changed else "已经是："
            if done.zoom is None:
                return f"{where}{already}画面不动。"
            return f"{where}{already}{_chinese_move(done.zoom)}。"
        case LutSet():
            where = where_in_chinese(done.where)
            if done.name is None:
                return f"{where}去掉了 LUT。" if done.changed else f"{where}没有 LUT。"
            return f"{where}{'用上了' if done.changed else '已经用着'} LUT “{done.name}”。"
        case OverlayAdded():
            moved = "它不再作为片段出现在视频里。" if done.moved else ""
            ended = "" if done.ended_s is None else "素材只有这么长，到那里就结束。"
            silent = "它没有声音：说「取消画中画静音」就能听到。" if done.laid.volume == 0 else ""
            laid = _chinese_laid(done.laid)
            return f"加上了{_CHINESE_KINDS[done.kind]}：{laid}。{moved}{ended}{silent}"
        case OverlaysChanged():
            verb = "改成了" if done.changed else "没有变化，已经是"
            return f"{verb}：{'；'.join(_chinese_lies(laid) for laid in done.laid)}。"
        case OverlaysRemoved():
            return f"去掉了叠加的{chinese_names(done.names)}。"


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _cut(crop: Crop) -> list[tuple[str, float]]:
    """Return the sides that lose something, in percent."""
    return [(side, 100 * share) for side, share in crop if share]


def _english_turn(degrees: int) -> str:
    if degrees == 180:
        return "180°"
    return "90° to the right" if degrees == 90 else "90° to the left"


def _chinese_turn(degrees: int) -> str:
    if degrees == 180:
        return "旋转了180度"
    return "向右旋转了90度" if degrees == 90 else "向左旋转了90度"


def _english_move(zoom: Zoom) -> str:
    start, end = zoom.from_scale, zoom.to_scale
    if start != end:
        return f"Zooms {'in' if end > start else 'out'} slowly, from {start:.0%} to {end:.0%},"
    if (zoom.from_x, zoom.from_y) != (zoom.to_x, zoom.to_y):
        return f"Pans {_way(zoom, 'right', 'left', 'down', 'up')} slowly, at {start:.0%},"
    return f"Shows a closer view, at {start:.0%},"


def _chinese_move(zoom: Zoom) -> str:
    start, end = zoom.from_scale, zoom.to_scale
    if start != end:
        return f"慢慢{'放大' if end > start else '缩小'}，从 {start:.0%} 到 {end:.0%}"
    if (zoom.from_x, zoom.from_y) != (zoom.to_x, zoom.to_y):
        return f"慢慢向{_way(zoom, '右', '左', '下', '上')}移动，放大到 {start:.0%}"
    return f"画面放大到 {start:.0%}"


def _way(zoom: Zoom, right: str, left: str, down: str, up: str) -> str:
    across, along = zoom.to_x - zoom.from_x, zoom.to_y - zoom.from_y
    if abs(across) >= abs(along):
        return right if across > 0 else left
    return down if along > 0 else up


def _english_laid(laid: Laid) -> str:
    corner = "in the centre" if laid.corner == "centre" else f"at the {laid.corner}"
    opacity = "" if laid.opacity == 1 else f", {laid.opacity:.0%} opaque"
    times = f"{clock(laid.start_s)}–{clock(laid.end_s)}"
    sound = f", with its sound at {laid.volume:.0%}" if laid.volume else ""
    return f"“{laid.name}” {corner}, {laid.width:.0%} wide{opacity}, {times}{sound}"


def _english_lies(laid: Laid) -> str:
    return f"{_english_laid(laid)}{', silent' if laid.volume == 0 else ''}"


def _chinese_lies(laid: Laid) -> str:
    return f"{_chinese_laid(laid)}{'，没有声音' if laid.volume == 0 else ''}"


def _chinese_laid(laid: Laid) -> str:
    opacity = "" if laid.opacity == 1 else f"，不透明度 {laid.opacity:.0%}"
    times = f"{clock(laid.start_s)}–{clock(laid.end_s)}"
    place = f"{_CHINESE_CORNERS[laid.corner]}，宽 {laid.width:.0%}"
    sound = f"，声音 {laid.volume:.0%}" if laid.volume else ""
    return f"“{laid.name}”在{place}{opacity}，{times}{sound}"
