"""What a grade did, in numbers: the same in English and in Chinese but for the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.studio.edits.colour import Graded, Moved, SliderName
from tui.studio.edits.looks import Look
from tui.studio.edits.outcome import clock
from tui.studio.edits.which import Where

_ENGLISH: Final[Mapping[SliderName, str]] = {
    "exposure_stops": "exposure",
    "contrast": "contrast",
    "highlights": "highlights",
    "shadows": "shadows",
    "whites": "whites",
    "blacks": "blacks",
    "temperature": "temperature",
    "tint": "tint",
    "vibrance": "vibrance",
    "saturation": "saturation",
    "monochrome": "black and white",
}
_CHINESE: Final[Mapping[SliderName, str]] = {
    "exposure_stops": "曝光",
    "contrast": "对比度",
    "highlights": "高光",
    "shadows": "阴影",
    "whites": "白色色阶",
    "blacks": "黑色色阶",
    "temperature": "色温",
    "tint": "着色",
    "vibrance": "自然饱和度",
    "saturation": "饱和度",
    "monochrome": "黑白",
}
_LOOKS: Final[Mapping[Look, str]] = {
    "balanced": "均衡",
    "cinematic": "电影感",
    "vintage": "复古",
    "vivid": "鲜明",
    "matte": "哑光",
    "bright": "清新",
    "moody": "暗调",
    "soft": "柔和",
    "noir": "黑色电影",
    "sepia": "棕褐",
}


def where_in_english(where: Where) -> str:
    """Say which clips an edit of the picture was about."""
    times = f"{clock(where.start_s)}–{clock(where.end_s)}"
    if where.clip:
        return f"on clip {where.clip} (“{where.name}”, {times})"
    return "on all clips" if where.whole else f"at {times}"


def where_in_chinese(where: Where) -> str:
    """Say which clips an edit of the picture was about."""
    times = f"{clock(where.start_s)}–{clock(where.end_s)}"
    if where.clip:
        return f"第 {where.clip} 个片段（“{where.name}”，{times}）"
    return "所有片段" if where.whole else f" {times} "


def graded_in_english(done: Graded) -> str:
    """Say which sliders stand where now, and how to change them."""
    where = f" {where_in_english(done.where)}"
    if done.measured and not done.changed:
        return f"Measured the picture{where}: it needs no correction."
    if not done.moved:
        return f"Reset the colour{where}." if done.changed else f"There is no grade{where} already."
    switch = ("in colour", "black and white")
    sliders = _listed(done, _ENGLISH, " stops", " → ", " to ", ", ", switch)
    ends = [_ENGLISH[moved.slider] for moved in done.moved if moved.limited]
    end = f" That is as far as {' and '.join(ends)} can go." if ends else ""
    if not done.changed:
        return f"Nothing changed{where}: {sliders} already.{end}"
    if done.look:
        return (
            f"Gave it the {done.look} look{where}: {sliders}. "
            "Change one of them with “contrast +20” or “less saturated”, or say “reset the colour”."
        )
    measured = " by what is in the picture" if done.measured else ""
    return f"Graded{measured}{where}: {sliders}.{end}"


def graded_in_chinese(done: Graded) -> str:
    """Say which sliders stand where now, and how to change them."""
    where = where_in_chinese(done.where).lstrip()
    if done.measured and not done.changed:
        return f"检查了{where}的画面：不需要校正。"
    if not done.moved:
        return f"{where}恢复了原来的颜色。" if done.changed else f"{where}本来就没有调色。"
    sliders = _listed(done, _CHINESE, " 档", " → ", " 到 ", "，", ("彩色", "黑白"))
    ends = [_CHINESE[moved.slider] for moved in done.moved if moved.limited]
    end = f"{'、'.join(ends)}已经到极限了。" if ends else ""
    if not done.changed:
        return f"{where}没有变化，已经是：{sliders}。{end}"
    if done.look:
        return (
            f"{where}用了“{_LOOKS[done.look]}”风格：{sliders}。"
            "可以说“对比度+20”或“饱和度低一点”来改，或者说“重置颜色”。"
        )
    measured = "按画面自动" if done.measured else ""
    return f"{where}{measured}调色：{sliders}。{end}"


def _listed(
    done: Graded,
    names: Mapping[SliderName, str],
    stops: str,
    becomes: str,
    up_to: str,
    comma: str,
    switch: tuple[str, str],
) -> str:
    def value(moved: Moved, ends: tuple[float, float]) -> str:
        if moved.slider == "exposure_stops":
            said, unit = [f"{end:+.2f}" if end else "0" for end in ends], stops
        else:
            said, unit = [f"{end:+.0f}" if end else "0" for end in ends], ""
        return (said[0] if said[0] == said[1] else f"{said[0]}{up_to}{said[1]}") + unit

    said = []
    for moved in done.moved:
        if done.changed and not done.look and moved.before == moved.after:
            continue
        if moved.slider == "monochrome":
            said.append(switch[int(moved.after[1] > 0)])
            continue
        after = value(moved, moved.after)
        is_told = moved.before == moved.after or (done.look and moved.before == (0, 0))
        before = "" if is_told else value(moved, moved.before).removesuffix(stops) + becomes
        said.append(f"{names[moved.slider]} {before}{after}")
    return comma.join(said)
