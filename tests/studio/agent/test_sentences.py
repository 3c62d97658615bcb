"""What people say, and exactly what comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.studio.edits.desk import after, facts, placed, song, video
from tui.studio.agent.grammar import understand, warm_up
from tui.studio.agent.lexicon import compiled
from tui.studio.agent.plan import (
    Ask,
    Help,
    NotYet,
    Plan,
    Question,
    Redo,
    Step,
    Topic,
    Undo,
    UndoMatching,
)
from tui.studio.edits.captions import AddCaptions
from tui.studio.edits.clips import DeleteClips, SplitAt
from tui.studio.edits.colour import ApplyLook
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import SetResolution
from tui.studio.edits.make import MakeIntro
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.outcome import Edit
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.sound import FadeMusic, ReduceNoise, SetClipVolume
from tui.studio.edits.text_style import EditTitle, StyleChange, StyleTexts
from tui.studio.edits.titles import AddTitle, RemoveTitles
from tui.studio.edits.transitions import AddTransitions

KNOWN = facts(video("talk", 42.4))
BARE = placed(KNOWN)
WITH_MUSIC = after(BARE, KNOWN, AddMusic("music:lo-fi"))
PAUSES = TrimPauses()
SQUARE, VERTICAL = SetFrame("1:1"), SetFrame("9:16")
TAIL = Span(Mark(30), END)
HALF = Span(START, Mark(share=0.5))
END_HALF = Span(Mark(share=0.5), END)


def cut(*spans: Span) -> CutRanges:
    return CutRanges(spans)


def keep(*spans: Span) -> KeepRanges:
    return KeepRanges(spans)


def ask(what: Ask, about: str = "") -> Question:
    return Question(what, about)


def music(style: str = "lo-fi", volume: float | None = None) -> AddMusic:
    return AddMusic(f"music:{style}", volume)


def does(*steps: Step) -> Plan:
    return Plan(steps)


def leaves(*words: str) -> Plan:
    return Plan(left=words)


def heeds(*words: str) -> Plan:
    return Plan(heeded=words)


def names(topic: Topic, words: str, *steps: Edit | Question) -> Plan:
    return Plan(steps, not_yet=(NotYet(topic, words),))


SAID: dict[str, Plan] = {
    # pauses
    "trim the pauses": does(PAUSES),
    "Cut out the pauses.": does(PAUSES),
    "remove silences longer than 0.5 s": does(PAUSES),
    "please remove all the awkward... I mean, all the silences": Plan(
        (PAUSES,), left=("please remove all the awkward", "I mean")
    ),
    "could you get rid of the dead air?": does(PAUSES),
    "delete silent parts over 1 second": does(TrimPauses(longer_than_s=1)),
    "remove pauses longer than half a second": does(PAUSES),
    "cut silences of more than 700 ms with 0.2 s padding": does(TrimPauses(0.7, 0.2)),
    "trim the pauses, leaving 0.2 s padding": does(TrimPauses(padding_s=0.2)),
    "remove quiet parts below -35 dB": does(TrimPauses(threshold_db=-35)),
    "shorten the pauses to 0.4 s": does(TrimPauses(0.4, 0.2)),
    "remove teh puases pls": does(PAUSES),
    "I'd like to cut the pauses": does(PAUSES),
    "we should trim the pauses": does(PAUSES),
    "take out the long pauses": does(ask(Ask.HOW_LONG)),
    # ranges
    "cut the first 3 seconds": does(cut(first(3))),
    "could you please cut the first three seconds, thx": does(cut(first(3))),
    "let's cut the first 2s": does(cut(first(2))),
    "cut off the last 1.5s": does(cut(last(1.5))),
    "remove 2 seconds from the end": does(cut(last(2))),
    "trim 2 seconds off the start": does(cut(first(2))),
    "cut 0:03-0:05 and 0:10-0:12": does(cut(between(3, 5), between(10, 12))),
    "cut the first 3 seconds and the last half": does(cut(first(3), END_HALF)),
    "delete from 0:30 to the end": does(cut(TAIL)),
    "cut everything after 0:30": does(cut(TAIL)),
    "remove everything before 12s": does(cut(Span(START, Mark(12)))),
    "cut between 0:05 and 0:08": does(cut(between(5, 8))),
    "cut 10-20 seconds": does(cut(between(10, 20))),
    "remove seconds 5 to 8": does(cut(between(5, 8))),
    "cut 1:02:03 to 1:02:10": does(cut(between(3723, 3730))),
    "cut the last minute and a half": does(cut(last(90))),
    "cut from 9:16 to 9:20": does(cut(between(556, 560))),
    "keep 0:10 to 0:20": does(keep(between(10, 20))),
    "keep only the first half": does(keep(HALF)),
    "keep the last 10%": does(keep(Span(Mark(share=0.9), END))),
    "keep everything except the first 3 seconds": does(cut(first(3))),
    "cut everything except 0:10 to 0:20": does(keep(between(10, 20))),
    "trim to the first 1 minute 30 seconds": does(keep(first(90))),
    "cut the last 3 seconds instead of the first 3 seconds": Plan(
        (cut(last(3)),), heeded=("the first 3 seconds",)
    ),
    "trim 0:10 to 0:20": does(ask(Ask.CUT_OR_KEEP)),
    "cut 3 seconds": does(ask(Ask.WHICH_PART)),
    "shorten the video to 30 seconds": does(ask(Ask.WHICH_PART)),
    "cut the first few seconds": does(ask(Ask.HOW_LONG)),
    # titles
    'add a title "Urban Dreams" for 3 seconds': does(AddTitle("Urban Dreams")),
    "add a title “Curly, and more; yes.” from 0:05 to 0:08": does(
        AddTitle("Curly, and more; yes.", between(5, 8))
    ),
    "add a title 'Don't stop' at 0:10 for 2 seconds": does(AddTitle("Don't stop", between(10, 12))),
    'add a titel "Hello", 5 seconds long': does(AddTitle("Hello", first(5))),
    'add a title "A" at the end for 4 seconds': does(AddTitle("A", last(4))),
    'put "Hello" on screen as a title for 2.5 seconds starting at 0:03': does(
        AddTitle("Hello", between(3, 5.5))
    ),
    'in the first 5 seconds show "Welcome"': does(AddTitle("Welcome", first(5))),
    'add the text "Hi" throughout': does(AddTitle("Hi", Span(START, END))),
    'add a title "Half" at 35 percent': does(
        AddTitle("Half", Span(Mark(share=0.35), Mark(3, 0.35)))
    ),
    "add a title saying Rock and Roll for 2 seconds and trim the pauses": does(
        PAUSES, AddTitle("Rock and Roll", first(2))
    ),
    "title: Urban Dreams": does(AddTitle("Urban Dreams")),
    "add a title A Day in the Life for 4 seconds": does(AddTitle("A Day in the Life", first(4))),
    "overlay text titles": does(ask(Ask.TITLE_TEXT)),
    'add a title "Hello': does(ask(Ask.TITLE_TEXT)),
    'add a title "X" in red at the top': does(
        AddTitle("X", style=StyleChange(place="top", colour="#ff0000"))
    ),
    "remove the title": does(RemoveTitles()),
    'delete the title "Hello"': does(RemoveTitles("Hello")),
    # music
    "add lo-fi music at 35%": does(music("lo-fi", 0.35)),
    "add background music": does(music()),
    "put some calm music underneath": does(music("ambient")),
    "add upbeat music, 20 percent": does(music("upbeat", 0.2)),
    "music at -20 dB": does(music("lo-fi", 0.1)),
    "set the music to 35%": does(SetMusicVolume(0.35)),
    "turn the music down to 20%": does(SetMusicVolume(0.2)),
    "make the music half as loud": does(SetMusicVolume(factor=0.5)),
    "the music is too loud": does(SetMusicVolume(factor=0.7)),
    "mute the music": does(SetMusicVolume(0.0)),
    "remove the music": does(RemoveMusic()),
    "replace the music with upbeat": does(music("upbeat")),
    "make the music 20% quieter": does(ask(Ask.LEVEL)),
    "add music at 120%": does(ask(Ask.LEVEL)),
    "add jazz music": does(ask(Ask.MUSIC, "jazz")),
    "use song.mp3 as background music": does(ask(Ask.OWN_AUDIO, "song.mp3")),
    "use the song I uploaded": does(ask(Ask.OWN_AUDIO)),
    # frame
    "make it vertical": does(VERTICAL),
    "format for LinkedIn feed": does(SQUARE),
    "make it a TikTok": does(VERTICAL),
    "YouTube Shorts format please": does(VERTICAL),
    "format for YouTube": does(SetFrame("16:9")),
    "can you make this portrait?": does(SetFrame("4:5")),
    "crop to 4:5": does(SetFrame("4:5")),
    "1080x1080": does(SQUARE),
    "9:16": does(VERTICAL),
    "convert from landscape to portrait": does(SetFrame("4:5")),
    "from 16:9 to 1:1": does(SQUARE),
    "make it square without cropping": does(SetFrame("1:1", "fit")),
    "make it vertical, but don't crop it": does(SetFrame("9:16", "fit")),
    "fit it into 9:16 with black bars": does(SetFrame("9:16", "fit")),
    "letterbox": does(SetFrame(None, "fit")),
    "back to the original format": does(SetFrame("original")),
    "make it vertical and square": does(ask(Ask.SHAPE)),
    "for instagram": does(ask(Ask.SHAPE)),
    "make it 4:3": does(ask(Ask.SHAPE)),
    # history and help
    "undo": does(Undo()),
    "undo that please": does(Undo()),
    "undo the last 2 changes": does(Undo(2)),
    "undo twice": does(Undo(2)),
    "undo everything": does(Undo(None)),
    "go back": does(Undo()),
    "redo": does(Redo()),
    "help": does(Help()),
    "what can you do?": does(Help()),
    "undo the crop": does(UndoMatching("CropPicture")),
    # what the five documents tell people to say
    "trim pauses, add captions, and format for LinkedIn feed": does(PAUSES, AddCaptions(), SQUARE),
    "trim the pauses, add transitions, and export a shareable link": Plan(
        (PAUSES, AddTransitions()),
        not_yet=(NotYet(Topic.EXPORT, "export a shareable link"),),
    ),
    "cut out the pauses, add background music, and overlay text titles": does(
        PAUSES, music(), ask(Ask.TITLE_TEXT)
    ),
    "apply Lightroom-style color grading and adjust exposure, contrast, and saturation across "
    "the clip": does(ApplyLook()),
    "create a professional LinkedIn video intro from my script and headshot photo": does(
        MakeIntro()
    ),
    "edit my raw video footage": does(ask(Ask.WHAT)),
    "export 1080p MP4": names(Topic.EXPORT, "export MP4", SetResolution(1080)),
    # several at once, in any order
    'make it square, add a title "Hi" and cut the first 3 seconds': does(
        cut(first(3)), SQUARE, AddTitle("Hi")
    ),
    "trim pauses pls, square, lofi 20%": does(PAUSES, SQUARE, music("lo-fi", 0.2)),
    "trim the pauses, then cut the first 3 seconds": does(PAUSES, cut(first(3))),
    "cut the pauses and the first 3 seconds": does(cut(first(3)), PAUSES),
    'undo that and add a title "B"': does(Undo(), AddTitle("B")),
    'add titles "A" and "B" for 2 seconds': does(AddTitle("A"), AddTitle("B", first(2))),
    "looks great, thanks! now make it vertical": does(VERTICAL),
}

TRAPS: dict[str, Plan] = {
    # words in quotes are no instruction
    'add a title "Cut the pauses"': does(AddTitle("Cut the pauses")),
    'add a title "50% off, today only! Undo." at the end': does(
        AddTitle("50% off, today only! Undo.", last(3))
    ),
    "add a title that says Download our app": does(AddTitle("Download our app")),
    "add a title 「make it vertical」 and 《trim the pauses》": does(
        AddTitle("make it vertical"), AddTitle("trim the pauses")
    ),
    'delete the title "Remove the music"': does(RemoveTitles("Remove the music")),
    # what is not wanted is not done
    "don't trim the pauses": heeds("don't trim the pauses"),
    "please do not cut out the silences": heeds("please do not cut out the silences"),
    "leave the pauses": heeds("leave the pauses"),
    "keep the pauses as they are": heeds("keep the pauses as they are"),
    "keep the music": heeds("keep the music"),
    "never crop it": heeds("never crop it"),
    "don't add music, just trim the pauses": Plan((PAUSES,), heeded=("don't add music",)),
    "don't trim the pauses and crop the video": Plan(
        left=("crop the video",), heeded=("don't trim the pauses",)
    ),
    "trim the pauses. Actually don't trim the pauses": heeds("Actually don't trim the pauses"),
    "cut out silence, but don't touch the music": Plan(
        (PAUSES,), heeded=("don't touch the music",)
    ),
    "instead of the first 3 seconds cut the last 3 seconds": heeds(
        "the first 3 seconds cut the last 3 seconds"
    ),
    # limits that are not understood stop what they limit
    "remove the pauses but keep the one at 0:12": leaves(
        "remove the pauses", "keep the one at 0:12"
    ),
    "trim the pauses except in the first half": leaves("trim the pauses", "in the first half"),
    "cut the pauses in the second half": leaves("cut the pauses in the second half"),
    "remove the first pause": leaves("remove the first pause"),
    "remove the pauses from clip 2": leaves("remove the pauses from clip 2"),
    "remove pauses shorter than 1 s": leaves("remove pauses shorter than 1 s"),
    "cut clip 2": does(DeleteClips((2,))),
    "cut the first 3 seconds of the title": leaves("cut the first 3 seconds of the title"),
    "mute the first 3 seconds": does(SetClipVolume(first(3), 0.0)),
    'add a second title "B" only if there is music': leaves(
        'add a second title "B" only if there is music'
    ),
    "if there are pauses, cut them": leaves("if there are pauses", "cut them"),
    "add upbeat music, not lo-fi": Plan((music("upbeat"),), heeded=("not lo-fi",)),
    # talk is no instruction
    "I love the music": leaves("I love the music"),
    "the vertical video is great": leaves("the vertical video is great"),
    "this video is vertical": leaves("this video is vertical"),
    "I cut the pauses": leaves("I cut the pauses"),
    "the pauses are nice": leaves("the pauses are nice"),
    "how do I trim the pauses?": does(Help()),
    "why did you cut the pauses?": leaves("why did you cut the pauses"),
    "did you remove the music?": leaves("did you remove the music"),
    "is it vertical?": leaves("is it vertical"),
    "thanks!": does(),
    "": does(),
    "🙂": leaves("🙂"),
    "post it on LinkedIn": leaves("post it on LinkedIn"),
    "cut to the chase": leaves("cut to the chase"),
    "trim my beard": leaves("trim my beard"),
    "remove the causes": leaves("remove the causes"),
    "add some pauses": leaves("add some pauses"),
    # other edits with the same words
    "split at 0:10": does(SplitAt((Mark(10),))),
    "fade out the music": does(FadeMusic(None, 2.0)),
    "remove the background noise": does(ReduceNoise()),
    "speed up the pauses": leaves("speed up the pauses"),
    "make the title bigger": does(StyleTexts(StyleChange(scale=1.25))),
    'change the title to "X"': does(EditTitle(new_text="X")),
    "vertical with blurred background": does(SetFrame("9:16", "blur")),
    "cut the intro": leaves("cut the intro"),
}

CHINESE: dict[str, Plan] = {
    "剪掉停顿": does(PAUSES),
    "请帮我把视频里的停顿都剪掉，谢谢": does(PAUSES),
    "删除超过1秒的停顿": does(TrimPauses(longer_than_s=1)),
    "去掉半秒以上的静音": does(PAUSES),
    "把静音部分去掉，每段留0.2秒间隔": does(TrimPauses(padding_s=0.2)),
    "剪掉前3秒": does(cut(first(3))),
    "前一半剪掉": does(cut(HALF)),
    "最后5秒不要了": does(cut(last(5))),
    "把开头3秒和结尾两秒剪掉": does(cut(first(3), last(2))),
    "去掉第10秒到第20秒": does(cut(between(10, 20))),
    "从0:30到结尾删掉": does(cut(TAIL)),
    "1分30秒以后的都删掉": does(cut(Span(Mark(90), END))),
    "保留0:10到0:20": does(keep(between(10, 20))),
    "只留前十秒": does(keep(first(10))),
    "除了0:10到0:20以外都删掉": does(keep(between(10, 20))),
    "删掉3秒": does(ask(Ask.WHICH_PART)),
    "加标题“城市梦想”，显示3秒": does(AddTitle("城市梦想")),
    "标题“你好”放在结尾": does(AddTitle("你好", last(3))),
    "从10秒到20秒加标题“中间”": does(AddTitle("中间", between(10, 20))),
    "加标题：你好世界": does(AddTitle("你好世界")),
    "加个标题叫猫和狗，持续5秒": does(AddTitle("猫和狗", first(5))),
    "為影片加標題「你好」": does(AddTitle("你好")),
    "去掉标题": does(RemoveTitles()),
    "加点背景音乐": does(music()),
    "加一首氛围音乐，音量30%": does(music("ambient", 0.3)),
    "背景音乐音量调成百分之二十": does(SetMusicVolume(0.2)),
    "把音乐调到20%": does(SetMusicVolume(0.2)),
    "音乐声音减半": does(SetMusicVolume(factor=0.5)),
    "音乐太大声了": does(SetMusicVolume(factor=0.7)),
    "去掉音乐": does(RemoveMusic()),
    "改成竖屏": does(VERTICAL),
    "改成竖屏，不要裁剪": does(SetFrame("9:16", "fit")),
    "方形，加黑边": does(SetFrame("1:1", "fit")),
    "能不能把视频改成方形？": does(SQUARE),
    "抖音格式": does(VERTICAL),
    "恢复原始比例": does(SetFrame("original")),
    "撤销": does(Undo()),
    "撤销两步": does(Undo(2)),
    "重做": does(Redo()),
    "怎么剪掉停顿？": does(Help()),
    "加字幕": does(AddCaptions()),
    "添加字幕": does(AddCaptions()),
    "导出": names(Topic.EXPORT, "导出"),
    "把前3秒剪掉，加一个标题“城市梦想”，持续3秒，再配上轻松的背景音乐，音量35%": does(
        cut(first(3)), AddTitle("城市梦想"), music("lo-fi", 0.35)
    ),
    # traps
    "不要剪掉停顿": heeds("不要剪掉停顿"),
    "保留停顿": heeds("保留停顿"),
    "别动音乐": heeds("别动音乐"),
    "不要音乐": heeds("不要音乐"),
    "加一个标题「剪掉停顿」": does(AddTitle("剪掉停顿")),
    "停顿剪掉了吗？": leaves("停顿剪掉了吗"),
    "为什么剪掉了停顿？": leaves("为什么剪掉了停顿"),
    "竖屏的视频真好看": leaves("竖屏的视频真好看"),
    "加背景音乐并剪掉停顿，但不要加字幕": Plan((PAUSES, music()), heeded=("不要加字幕",)),
    "视频加速两倍": does(SetSpeed(factor=2)),
    "剪掉第二段的停顿": leaves("剪掉第二段的停顿"),
}


@pytest.mark.parametrize("said", [*SAID, *TRAPS])
def test_english(said: str) -> None:
    assert understand(said, BARE, KNOWN) == (SAID | TRAPS)[said]


@pytest.mark.parametrize("said", CHINESE)
def test_chinese(said: str) -> None:
    assert understand(said, BARE, KNOWN) == replace(CHINESE[said], language="zh")


def test_there_are_enough_of_them_and_enough_traps() -> None:
    assert len(SAID) + len(TRAPS) + len(CHINESE) >= 200


def test_a_level_alone_means_the_music_that_is_there() -> None:
    assert understand("music at 20%", BARE, KNOWN).steps == (music("lo-fi", 0.2),)
    assert understand("music at 20%", WITH_MUSIC, KNOWN).steps == (SetMusicVolume(0.2),)


def test_own_audio_is_preferred_the_newest_first() -> None:
    known = facts(video(), song("first song"), song("second song"))
    timeline = placed(known)
    for said in ("add background music", "use the song I uploaded", "加背景音乐"):
        assert understand(said, timeline, known).steps == (AddMusic("second song"),)
    for said in ("use first song.mp3 as music at 40%", 'add "first song.mp3" as music at 40%'):
        assert understand(said, timeline, known).steps == (AddMusic("first song", 0.4),)
    assert understand("add lo-fi music", timeline, known).steps == (music(),)
    assert understand("use talk.mp4 as music", timeline, known).steps == (
        Question(Ask.OWN_AUDIO, "talk.mp4"),
    )


def test_the_name_of_a_file_is_no_instruction() -> None:
    known = facts(video(), song("trim the pauses, vertical"))
    said = "use trim the pauses, vertical.mp3 as music"
    plan = understand(said, placed(known), known)
    assert plan.steps == (AddMusic("trim the pauses, vertical"),)


@pytest.mark.parametrize(
    "said", ["a" * 100_000, "cut " * 5000, '"' * 999, "\ue000\ue100 cut", "(" * 500]
)
def test_nonsense_does_no_harm(said: str) -> None:
    assert not any(isinstance(s, Edit) for s in understand(said, BARE, KNOWN).steps)


def test_what_was_warmed_up_builds_no_pattern_for_the_first_instruction() -> None:
    compiled.cache_clear()
    warm_up()
    built = compiled.cache_info().misses
    understand("trim the pauses, add a title Hello, then make it square", BARE, KNOWN)
    # Some are about the clips that there are.
    assert compiled.cache_info().misses - built < built / 10
