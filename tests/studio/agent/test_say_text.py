"""What is said about titles and captions, in both languages."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, placed, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.captions import (
    CaptionsAdded,
    CaptionsEdited,
    CaptionsRemoved,
    CaptionsShown,
)
from tui.studio.edits.marks import between
from tui.studio.edits.outcome import Edit, Reason, Report
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.text_style import EditTitle, StyleChange, StyleTexts
from tui.studio.edits.titles import AddTitle, RemoveTitles

KNOWN = facts(video())
FILM = placed(KNOWN)
TITLED = after(FILM, KNOWN, AddTitle("Ada\nCTO", between(2, 5), "lower third"))


@pytest.mark.parametrize(
    ("edit", "english", "chinese"),
    [
        (
            AddTitle("Bob\nCEO", between(6, 8), "lower third"),
            "Added the lower third “Bob · CEO”, 0:06–0:08.",
            "加上了人名条“Bob · CEO”，0:06–0:08。",
        ),
        (
            StyleTexts(StyleChange(scale=1.5, colour="#ffff00", place="top left")),
            "The text “Ada · CTO” is at the top left, 150% of the usual size, in yellow now.",
            "文字“Ada · CTO”现在是：在左上，字号 150%，黄色。",
        ),
        (
            StyleTexts(StyleChange(fade_in_s=0.4, background="none"), "lower third"),
            "The lower third “Ada · CTO” is without a box, fading in for 0.4 s now.",
            "人名条“Ada · CTO”现在是：没有底框，淡入 0.4 秒。",
        ),
        (
            EditTitle(new_text="Ada\nCEO"),
            "The lower third “Ada · CTO” says “Ada · CEO” now.",
            "人名条“Ada · CTO”改成了“Ada · CEO”。",
        ),
        (
            EditTitle(span=between(1, 3)),
            "The lower third “Ada · CTO” is shown 0:01–0:03 now.",
            "人名条“Ada · CTO”现在显示在 0:01–0:03。",
        ),
    ],
)
def test_an_edit_of_a_title_says_what_is_there_now(edit: Edit, english: str, chinese: str) -> None:
    report = edit.apply(TITLED, KNOWN).report
    assert say_english.report(report) == english
    assert say_chinese.report(report) == chinese


@pytest.mark.parametrize(
    ("report", "english", "chinese"),
    [
        (
            CaptionsAdded(12, "file", "a.srt", 1, 61, 3, "talk.mp4", True, 2),
            "Added 12 captions from “a.srt”, in place of 3, 0:01–1:01. Their times are those of "
            "“talk.mp4”. 2 of the file lie in parts that were cut.",
            "按“a.srt”加上了 12 条字幕（替换了原来的 3 条），0:01–1:01。时间以“talk.mp4”为准。"
            "文件里有 2 条在剪掉的部分里。",
        ),
        (
            CaptionsAdded(1, "script", "", 0, 3, on_speech=False),
            "Added 1 caption from your script, 0:00–0:03. No speech was heard, so they are spread "
            "evenly over the whole film.",
            "按你的稿子加上了 1 条字幕，0:00–0:03。没有听到说话声，所以平均分布在整个视频里。",
        ),
        (CaptionsRemoved(2, 0), "Removed 2 captions.", "去掉了 2 条字幕。"),
        (CaptionsRemoved(1, 4), "Removed 1 caption; 4 stay.", "去掉了 1 条字幕，还有 4 条。"),
        (
            CaptionsShown("burned", 3, changed=True),
            "The 3 captions are drawn into the picture.",
            "3 条字幕现在是烧录在画面里的。",
        ),
        (
            CaptionsEdited("helo", "hello", 2),
            "Changed “helo” to “hello” in 2 captions.",
            "把 2 条字幕里的“helo”改成了“hello”。",
        ),
    ],
)
def test_captions_are_told_with_numbers(report: Report, english: str, chinese: str) -> None:
    assert say_english.report(report) == english
    assert say_chinese.report(report) == chinese


def test_every_reason_has_its_chinese_sentence_with_the_same_values() -> None:
    import re

    for reason in Reason:
        there = say_chinese._REASONS[reason]
        assert set(re.findall(r"\{\w+\}", there)) == set(re.findall(r"\{\w+\}", reason.value))


def test_a_new_title_is_told_with_all_that_was_asked_of_its_looks() -> None:
    style = StyleChange(place="top", colour="#ffff00", fade_in_s=0.5)
    done = AddTitle("Hello", style=style).apply(FILM, KNOWN).report
    assert say_english.report(done) == (
        "Added the title “Hello”, 0:00–0:03, at the top, in yellow, fading in for 0.5 s."
    )
    assert say_chinese.report(done) == ("加上了标题“Hello”，0:00–0:03，在上方，黄色，淡入 0.5 秒。")
    own = AddTitle("Hi", style=StyleChange(colour="#FF8801")).apply(FILM, KNOWN).report
    assert "in #FF8801" in say_english.report(own)


def test_a_lower_third_is_called_one_in_one_line() -> None:
    film = after(
        FILM, KNOWN, AddTitle("Hi"), AddTitle("Sara Lind\nProduct Lead", role="lower third")
    )
    outcome = RemoveTitles().apply(film, KNOWN)
    assert say_english.report(outcome.report) == (
        "Removed the title “Hi” and the lower third “Sara Lind · Product Lead”."
    )
    assert say_chinese.report(outcome.report) == (
        "去掉了标题“Hi”和人名条“Sara Lind · Product Lead”。"
    )
    cut = CutRanges((between(0, 4),)).apply(film, KNOWN)
    assert say_english.report(cut.report).endswith(
        "The title “Hi” and the lower third “Sara Lind · Product Lead” lay over what was cut and"
        " went too."
    )
    assert say_chinese.report(cut.report).endswith(
        "标题“Hi”和人名条“Sara Lind · Product Lead”所在的画面被剪掉，标题和人名条也去掉了。"
    )
    moved = EditTitle("Sara Lind\nProduct Lead", None, "Ada").apply(film, KNOWN)
    assert say_english.report(moved.report) == (
        "The lower third “Sara Lind · Product Lead” says “Ada” now."
    )
    assert say_chinese.report(moved.report) == ("人名条“Sara Lind · Product Lead”改成了“Ada”。")
    assert "Lower thirds: “Sara Lind · Product Lead” 0:00–0:03." in say_english.timeline(film)
    assert "人名条：“Sara Lind · Product Lead” 0:00–0:03。" in say_chinese.timeline(film)
