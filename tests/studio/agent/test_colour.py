"""What people say about colour, and exactly what comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.studio.agent.test_reply import answer
from tests.studio.agent.test_sentences import ask, does, heeds, leaves, names
from tests.studio.edits.desk import facts, placed, video
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Help, Plan, Topic
from tui.studio.edits.colour import (
    AdjustGrade,
    ApplyLook,
    Change,
    Moved,
    ResetGrade,
    SliderName,
)
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.look import ApplyLut, AutoGrade
from tui.studio.edits.marks import first
from tui.studio.edits.music import AddMusic
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.which import ALL, LAST, Target

KNOWN = facts(video("talk", 42.4), video("b", 10))
TWO = placed(KNOWN)
PAUSES, SQUARE = TrimPauses(), SetFrame("1:1")
GREY = AdjustGrade(ALL, (Change("monochrome", 1), Change("temperature", 0), Change("tint", 0)))
HOW = ask(Ask.COLOUR)
EXPOSURE: SliderName = "exposure_stops"


def by(clip: Target = ALL, **sliders: float) -> AdjustGrade:
    return AdjustGrade(clip, tuple(_change(name, value, True) for name, value in sliders.items()))


def to(clip: Target = ALL, **sliders: float) -> AdjustGrade:
    return AdjustGrade(clip, tuple(_change(name, value, False) for name, value in sliders.items()))


def _change(name: str, value: float, relative: bool) -> Change:
    slider: SliderName = EXPOSURE if name == "exposure" else name  # type: ignore[assignment]
    return Change(slider, value, relative)


SAID: dict[str, Plan] = {
    # by a word
    "brighter": does(by(exposure=0.3)),
    "make it a bit warmer": does(by(temperature=8)),
    "much darker please": does(by(exposure=-0.6)),
    "more contrast": does(by(contrast=15)),
    "less saturated": does(by(saturation=-15)),
    "slightly cooler": does(by(temperature=-8)),
    "lift the shadows": does(by(shadows=15)),
    "recover the highlights": does(by(highlights=-15)),
    "crush the blacks a bit": does(by(blacks=-8)),
    "turn down the highlights": does(by(highlights=-15)),
    "bring up the shadows a little": does(by(shadows=8)),
    "it's too dark": does(by(exposure=0.3)),
    "make the colors pop": does(by(saturation=15)),
    "add contrast": does(by(contrast=15)),
    "warmer colors please": does(by(temperature=15)),
    # by a number
    "set saturation to +20": does(to(saturation=20)),
    "exposure +0.5": does(to(exposure=0.5)),
    "contrast 20%": does(to(contrast=20)),
    "contrsat +20": does(to(contrast=20)),
    "increase contrast by 20": does(by(contrast=20)),
    "increase the contrast to 30": does(to(contrast=30)),
    "reduce saturation by 20%": does(by(saturation=-20)),
    "one stop brighter": does(by(exposure=1)),
    "brighten it by half a stop": does(by(exposure=0.5)),
    "make it 20% brighter": does(by(exposure=0.26)),
    "brightness +20": does(to(exposure=0.26)),
    "temperature -15": does(to(temperature=-15)),
    "saturation: -100": does(to(saturation=-100)),
    "set exposure to +0.5, contrast to +20 and saturation to -10": does(
        to(exposure=0.5, contrast=20, saturation=-10)
    ),
    "exposure +0.5 contrast +20 saturation -10": does(
        to(exposure=0.5, contrast=20, saturation=-10)
    ),
    "increase the contrast and saturation": does(by(contrast=15, saturation=15)),
    # by a look
    "cinematic look": does(ApplyLook(look="cinematic")),
    "apply a vintage filter": does(ApplyLook(look="vintage")),
    "make it more cinematic": does(ApplyLook(look="cinematic")),
    "give it a cinematic look with more contrast": does(
        ApplyLook(look="cinematic"), by(contrast=15)
    ),
    "make it cinematic, 16:9": does(ApplyLook(look="cinematic"), SetFrame("16:9")),
    "make it warm": does(to(temperature=20)),
    "cool tones": does(to(temperature=-20)),
    "make it black and white": does(GREY),
    "turn it black & white and trim the pauses": does(GREY, PAUSES),
    "b&w please": does(GREY),
    "remove the colours": does(GREY),
    "back to color": does(to(monochrome=0)),
    "color grade it": does(ApplyLook()),
    "apply Lightroom-style color grading and adjust": does(ApplyLook()),
    "reset the colour": does(ResetGrade()),
    "remove the color grading": does(ResetGrade()),
    # of one clip
    "make clip 2 brighter": does(by(2, exposure=0.3)),
    "make clip 2 brighter and warmer": does(by(2, exposure=0.3, temperature=15)),
    "brighten and warm up clip 2": does(by(2, exposure=0.3, temperature=15)),
    "make it brighter and clip 2 warmer": does(by(exposure=0.3), by(2, temperature=15)),
    "clip 2: contrast +20, saturation -10": does(to(2, contrast=20, saturation=-10)),
    "make the second clip black and white": does(replace(GREY, clip=2)),
    "increase exposure by 0.3 on the last clip": does(by(LAST, exposure=0.3)),
    "trim the pauses and make clip 2 brighter": does(by(2, exposure=0.3), PAUSES),
    # to be asked
    "adjust exposure, contrast and saturation": does(HOW),
    "change the colours": does(HOW),
    "lower the saturation to 50%": does(HOW),
    "exposure +20": does(HOW),
    "contrast to 150": does(HOW),
    "contrast 1.2": does(HOW),
    "give it a moody, cinematic look": does(HOW),
}

TRAPS: dict[str, Plan] = {
    'add a title "Warm colors"': does(AddTitle("Warm colors")),
    'add a title "Black and white", brighter': does(by(exposure=0.3), AddTitle("Black and white")),
    "remove the colour bar at the start": names(Topic.COLOUR, "remove the colour bar at the start"),
    "don't change the colours": heeds("don't change the colours"),
    "don't make it brighter": heeds("don't make it brighter"),
    "make it square but don't change the colours": Plan(
        (SQUARE,), heeded=("don't change the colours",)
    ),
    "keep the colors as they are": heeds("keep the colors as they are"),
    "the black and white cat title": leaves("the black and white cat title"),
    "cool, now trim the pauses": does(PAUSES),
    "brighter music": leaves("brighter music"),
    "make the music brighter": leaves("make the music brighter"),
    "add warm music": does(ask(Ask.MUSIC, "warm")),
    "make the title warmer": leaves("make the title warmer"),
    "the video looks warm": leaves("the video looks warm"),
    "I love the cinematic look": names(Topic.COLOUR, "I love the cinematic look"),
    "the contrast is great": names(Topic.COLOUR, "the contrast is great"),
    "is it too dark?": leaves("is it too dark"),
    "how do I make it brighter?": does(Help()),
    "cinematic format": does(ask(Ask.SHAPE)),
    "brighten only the first 3 seconds": does(by(first(3), exposure=0.3)),
    "make it brighter, but don't touch clip 2": Plan(
        left=("make it brighter",), heeded=("don't touch clip 2",)
    ),
    "create a highlights reel": names(Topic.COLOUR, "create a highlights reel"),
    "remove the brightest parts": leaves("remove the brightest parts"),
    "one-stop shop": leaves("one-stop shop"),
    "make it pop": does(ask(Ask.WHAT)),
    "auto color": does(AutoGrade()),
    "apply a LUT": does(ApplyLut()),
    "undo the brightness": does(to(exposure=0)),
}

CHINESE: dict[str, Plan] = {
    "亮一点": does(by(exposure=0.3)),
    "稍微亮一点": does(by(exposure=0.15)),
    "把画面调亮": does(by(exposure=0.3)),
    "太暗了": does(by(exposure=0.3)),
    "对比度+20": does(to(contrast=20)),
    "对比度提高20": does(by(contrast=20)),
    "饱和度低一点": does(by(saturation=-15)),
    "把饱和度设为20%": does(to(saturation=20)),
    "自然饱和度+20": does(to(vibrance=20)),
    "曝光加半档": does(by(exposure=0.5)),
    "提高对比度和饱和度": does(by(contrast=15, saturation=15)),
    "降低高光，提高阴影": does(by(highlights=-15, shadows=15)),
    "顏色鮮豔一點": does(by(saturation=15)),
    "片段2暖一点": does(by(2, temperature=15)),
    "第二个片段变成黑白": does(replace(GREY, clip=2)),
    "电影感调色": does(ApplyLook(look="cinematic")),
    "帮我调色，然后剪掉停顿": does(ApplyLook(), PAUSES),
    "暖色调": does(to(temperature=20)),
    "重置颜色": does(ResetGrade()),
    "把前3秒剪掉，亮一点，再加音乐": does(
        by(exposure=0.3), CutRanges((first(3),)), AddMusic("music:lo-fi")
    ),
    "调整曝光、对比度和饱和度": does(HOW),
    "不要改颜色": heeds("不要改颜色"),
    "加标题“暖色”": does(AddTitle("暖色")),
    "黑白猫的标题": leaves("黑白猫的标题"),
    "亮一点的音乐": leaves("亮一点的音乐"),
    "自动调色": does(AutoGrade()),
    "前3秒黑白": does(replace(GREY, clip=first(3))),
    "为什么这么暗？": leaves("为什么这么暗"),
}


@pytest.mark.parametrize("said", [*SAID, *TRAPS])
def test_english(said: str) -> None:
    assert understand(said, TWO, KNOWN) == (SAID | TRAPS)[said]


@pytest.mark.parametrize("said", CHINESE)
def test_chinese(said: str) -> None:
    assert understand(said, TWO, KNOWN) == replace(CHINESE[said], language="zh")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("exposure +0.5 and contrast +20",
         "Graded on all clips: exposure 0 → +0.50 stops, contrast 0 → +20."),
        ("apply Lightroom-style color grading and adjust exposure, contrast, and saturation across "
         "the clip",
         "Gave it the balanced look on all clips: exposure +0.20 stops, contrast +12, saturation "
         "+10. Change one of them with “contrast +20” or “less saturated”, or say “reset the "
         "colour”."),
        ("make clip 1 warmer",
         "Graded on clip 1 (“talk.mp4”, 0:00–0:42.4): temperature 0 → +15."),
        ("make clip 3 warmer", "There is no clip 3: the timeline has 1 in all."),
        ("exposure +0.5 and 3 stops brighter",
         "Graded on all clips: exposure 0 → +3.00 stops. That is as far as exposure can go."),
        ("saturation 0", "Nothing changed on all clips: saturation 0 already."),
        ("reset the colour", "There is no grade on all clips already."),
        ("black and white",
         "Graded on all clips: black and white."),
        ("对比度+20，暖一点", "所有片段调色：对比度 0 → +20，色温 0 → +15。"),
        ("电影感", "所有片段用了“电影感”风格：对比度 +24，高光 -20，阴影 -8，黑色色阶 +6，色温 +8，"
         "饱和度 -12。可以说“对比度+20”或“饱和度低一点”来改，或者说“重置颜色”。"),
        ("重置颜色", "所有片段本来就没有调色。"),
    ],
)  # fmt: skip
def test_a_reply_says_the_numbers(said: str, reply: str) -> None:
    assert answer(said)[0] == reply


def test_a_look_tells_what_it_took_away() -> None:
    bright = by(exposure=0.3).apply(TWO, KNOWN).timeline
    reply = answer("clip 1 noir", ApplyLook(1, "noir").apply(bright, KNOWN).report)[0]
    assert reply.startswith(
        "Gave it the noir look on clip 1 (“talk.mp4”, 0:00–0:42.4): exposure +0.30 → 0 stops, "
        "contrast +45, highlights +5, blacks -15, black and white."
    )


def test_clips_that_differ_are_told_as_a_range() -> None:
    graded = by(1, contrast=20).apply(TWO, KNOWN).timeline
    done = by(contrast=5).apply(graded, KNOWN).report
    assert done.moved == (Moved("contrast", (0, 20), (5, 25)),)  # type: ignore[attr-defined]
    reply = answer("contrast by 5", done)[0]
    assert reply == "Graded on all clips: contrast 0 to +20 → +5 to +25."
