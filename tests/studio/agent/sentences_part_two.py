"""Sentences about sound, texts, captions, colour files and films that are made, as people write
them, each with the exact steps that are meant.

`BARE` are said of two clips, `RICH` of a timeline that has titles, captions and music as well.
`MISSING` does nothing: those are questions, stories, or wishes that must be asked about.
"""

from __future__ import annotations

from typing import Final

from tests.studio.edits.desk import after, facts, photo, video
from tui.studio.agent.plan import Ask, Help, Question, Step
from tui.studio.edits.captions import AddCaptions, EditCaption, RemoveCaptions, ShowCaptions
from tui.studio.edits.colour import AdjustGrade, ApplyLook, Change, SliderName
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.look import ApplyLut, AutoGrade, RemoveLut
from tui.studio.edits.make import MakeIntro, MakeSlideshow
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import (
    CleanVoice,
    DuckMusic,
    FadeClips,
    FadeMusic,
    NormaliseLoudness,
    ReduceNoise,
    SetClipVolume,
)
from tui.studio.edits.text_style import EditTitle, StyleChange, StyleTexts
from tui.studio.edits.timeline import Role, Timeline, Title
from tui.studio.edits.titles import DEFAULT_SPAN, AddTitle, RemoveTitles
from tui.studio.edits.tracks import with_captions, with_titles
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import ALL, LAST, Target


def _file(name: str, kind: str) -> MediaFact:
    return MediaFact(name.partition(".")[0], name, kind, 0.0)  # type: ignore[arg-type]


KNOWN: Final = facts(
    video("talk", 42.4),
    video("b", 10),
    photo("me"),
    _file("teal.cube", "lut"),
    _file("warm.cube", "lut"),
    _file("script.txt", "text"),
    _file("subs.srt", "text"),
)
TWO: Final = after(Timeline(), KNOWN, PlaceMedia("talk"), PlaceMedia("b"))
FULL: Final = with_captions(
    with_titles(
        after(TWO, KNOWN, AddMusic("music:lo-fi")),
        (
            Title(id="t1", name="Hi", text="Hi", at_frame=0, frames=90),
            Title(id="t2", name="Bye", text="Bye", at_frame=300, frames=120),
        ),
    ),
    (Title(id="t3", name="helo", text="helo there", at_frame=0, frames=60, role="caption"),),
)

PAUSES, SQUARE, CAPTIONS = TrimPauses(), SetFrame("1:1"), AddCaptions()
GREY = (Change("monochrome", 1), Change("temperature", 0), Change("tint", 0))


def volume(level: float | None = None, gain: float | None = None, of: Target = ALL) -> Step:
    return SetClipVolume(of, level, gain)


def looks(
    role: Role | None = None, text: str | None = None, number: int | None = None, **change: object
) -> Step:
    return StyleTexts(StyleChange(**change), role, text, number)  # type: ignore[arg-type]


def title(text: str, span: Span = DEFAULT_SPAN, role: Role = "title", **style: object) -> Step:
    return AddTitle(text, span, role, StyleChange(**style))  # type: ignore[arg-type]


def third(text: str, span: Span = DEFAULT_SPAN, **style: object) -> Step:
    return title(text, span, "lower third", **style)


def to(clip: Target = ALL, **sliders: float) -> Step:
    return AdjustGrade(clip, tuple(_change(n, v, relative=False) for n, v in sliders.items()))  # type: ignore[arg-type]


def by(clip: Target = ALL, **sliders: float) -> Step:
    return AdjustGrade(clip, tuple(_change(n, v, relative=True) for n, v in sliders.items()))  # type: ignore[arg-type]


def _change(name: str, value: float, *, relative: bool) -> Change:
    slider: SliderName = "exposure_stops" if name == "exposure" else name  # type: ignore[assignment]
    return Change(slider, value, relative)


def ask(what: Ask, about: str = "") -> Step:
    return Question(what, about)


Said = tuple[str, tuple[Step, ...]]

SCRIPT = 'Hi, I am "Ada".\nI build engines; trim the pauses, and undo.\n\nCome and see!'

BARE: Final[tuple[Said, ...]] = (
    # the seeds
    ("trim pauses, add captions, and format for LinkedIn feed", (PAUSES, CAPTIONS, SQUARE)),
    (
        "cut out the pauses, add background music, and overlay text titles",
        (PAUSES, AddMusic("music:lo-fi"), ask(Ask.TITLE_TEXT)),
    ),
    (
        "apply Lightroom-style color grading and adjust exposure, contrast, and saturation across "
        "the clip",
        (ApplyLook(),),
    ),
    (
        "create a professional LinkedIn video intro from my script and headshot photo",
        (MakeIntro(),),
    ),
    # the own sound
    ("make the sound louder", (volume(gain=3),)),
    ("Could you turn the volume up a bit please?", (volume(gain=1.5),)),
    ("the audio is too quiet", (volume(gain=3),)),
    ("my voice is way too quiet", (volume(gain=6),)),
    ("make my voice much louder", (volume(gain=6),)),
    ("turn down the original sound", (volume(gain=-3),)),
    ("lower the original audio by 6 dB", (volume(gain=-6),)),
    ("set the original sound to 50%", (volume(0.5),)),
    ("original volume 30%", (volume(0.3),)),
    ("raise the volume of clip 2 by 3dB", (volume(gain=3, of=2),)),
    ("clip 2 louder", (volume(gain=3, of=2),)),
    ("make clip 1 quieter", (volume(gain=-3, of=1),)),
    ("make the sound 20% louder", (volume(gain=1.58),)),
    ("make the audio twice as loud", (volume(gain=6),)),
    ("halve the volume of the last clip", (volume(gain=-6, of=LAST),)),
    ("mute the video", (volume(0.0),)),
    ("mute clip 2", (volume(0.0, of=2),)),
    ("mute the original sound", (volume(0.0),)),
    ("mute the first 5 seconds", (volume(0.0, of=first(5)),)),
    ("silence the audio from 0:10 to 0:20", (volume(0.0, of=between(10, 20)),)),
    ("remove the original audio", (volume(0.0),)),
    ("get rid of the sound in the last 3 seconds", (volume(0.0, of=last(3)),)),
    ("unmute clip 2", (volume(1.0, of=2),)),
    ("mute the original audio and add upbeat music", (volume(0.0), AddMusic("music:upbeat"))),
    ("fade the sound of clip 1 out over 2 seconds", (FadeClips(1, None, 2.0),)),
    ("fade in the audio over 1.5 s", (SetFades(1.5, None, picture=False),)),
    ("fade the audio out at the end", (SetFades(None, 1.0, picture=False),)),
    # loudness, noise, voice
    ("normalise to -14 LUFS", (NormaliseLoudness(-14.0),)),
    ("normalize the audio", (NormaliseLoudness(-14.0),)),
    ("normalize loudness to -16 lufs please", (NormaliseLoudness(-16.0),)),
    ("make it loud enough for LinkedIn", (NormaliseLoudness(-14.0),)),
    ("make it loud enough for YouTube", (NormaliseLoudness(-14.0),)),
    ("set the loudness for a podcast", (NormaliseLoudness(-16.0),)),
    ("normalise the loudness for broadcast", (NormaliseLoudness(-23.0),)),
    ("undo the loudness normalisation", (NormaliseLoudness(None),)),
    ("remove the background noise", (ReduceNoise(),)),
    ("can you get rid of that hum", (ReduceNoise(),)),
    ("reduce the hiss a little", (ReduceNoise(ALL, 25),)),
    ("remove the backgroud noise from clip 1", (ReduceNoise(1),)),
    ("denoise the audio strongly", (ReduceNoise(ALL, 80),)),
    ("noise reduction 70%", (ReduceNoise(ALL, 70),)),
    ("turn off the noise reduction", (ReduceNoise(ALL, 0),)),
    ("clean up my voice", (CleanVoice(),)),
    ("make the voice clearer", (CleanVoice(),)),
    ("enhance the speech in clip 2", (CleanVoice(2),)),
    ("remove the hiss and make my voice clearer", (ReduceNoise(), CleanVoice())),
    (
        "trim the pauses, denoise it and normalise to -16 LUFS",
        (
            PAUSES,
            ReduceNoise(),
            NormaliseLoudness(-16.0),
        ),
    ),
    # titles with a look
    (
        'add a big red title "Hi" at the top for 5 seconds with a fade in',
        (title("Hi", first(5), place="top", size=1.5, colour="#ff0000", fade_in_s=0.5),),
    ),
    ('add a title "Sale" in yellow', (title("Sale", colour="#ffff00"),)),
    (
        'put a small white title "Chapter one" in the bottom left corner',
        (title("Chapter one", place="bottom left", size=0.7, colour="#ffffff"),),
    ),
    (
        'add a bold title "Go" in the centre for 2s',
        (title("Go", first(2), place="centre", bold=True),),
    ),
    ('add a title "Look" on a black background', (title("Look", background="#000000"),)),
    ('add the text "Hello" in Noto Sans', (title("Hello", font="Noto Sans"),)),
    ('add a title "Warm" in #FF8800 at 0:05', (title("Warm", between(5, 8), colour="#ff8800"),)),
    (
        'add a title "Bye" at the end, fading in and out',
        (title("Bye", last(3), fade_in_s=0.5, fade_out_s=0.5),),
    ),
    (
        'title "Hello" from 0:05 to 0:08, top right, blue',
        (title("Hello", between(5, 8), place="top right", colour="#0000ff"),),
    ),
    ('add a title "A" and make it green', (title("A", colour="#008000"),)),
    ("add a lower third with Ada Lovelace, CTO", (third("Ada Lovelace\nCTO"),)),
    ("add a lower third: Ada Lovelace, CTO at Acme", (third("Ada Lovelace\nCTO at Acme"),)),
    ('add a lower third "Ada Lovelace" for 5 seconds', (third("Ada Lovelace", first(5)),)),
    (
        'lower third "Ada Lovelace, CTO" from 0:02 to 0:06',
        (third("Ada Lovelace\nCTO", between(2, 6)),),
    ),
    ("add my name Ada Lovelace at the bottom", (third("Ada Lovelace"),)),
    ("add a name tag for Grace Hopper and trim the pauses", (PAUSES, third("Grace Hopper"))),
    (
        "trim the pauses and add a lower third with Ada Lovelace, software engineer, for 4 seconds",
        (
            PAUSES,
            third("Ada Lovelace\nsoftware engineer", first(4)),
        ),
    ),
    # captions
    ("add captions", (CAPTIONS,)),
    ("add subtitels pls", (CAPTIONS,)),
    ("please add captions to the video", (CAPTIONS,)),
    ("caption this video", (CAPTIONS,)),
    ("auto-generate subtitles", (CAPTIONS,)),
    ("add captions automatically", (CAPTIONS,)),
    ("add captions from subs.srt", (AddCaptions("subs"),)),
    ("use subs.srt as subtitles", (AddCaptions("subs"),)),
    ("add captions from my script", (CAPTIONS,)),
    (
        'add captions from my script: "Hello there. I am Ada."',
        (AddCaptions(script="Hello there. I am Ada."),),
    ),
    (f"add captions from this script:\n{SCRIPT}", (AddCaptions(script=SCRIPT),)),
    (f"make it square and add captions, script: {SCRIPT}", (SQUARE, AddCaptions(script=SCRIPT))),
    (f"Add subtitles from my script\n{SCRIPT}", (AddCaptions(script=SCRIPT),)),
    ("add burned-in captions", (CAPTIONS, ShowCaptions("burned"))),
    ("add captions as a separate track", (CAPTIONS, ShowCaptions("track"))),
    (
        "add captions at the top in yellow",
        (
            CAPTIONS,
            looks("caption", place="top", colour="#ffff00"),
        ),
    ),
    ("add big captions", (CAPTIONS, looks("caption", size=1.5))),
    (
        "add captions and make them yellow and bigger",
        (
            CAPTIONS,
            looks("caption", colour="#ffff00", scale=1.25),
        ),
    ),
    (
        "trim the pauses, add subtitles, lower the volume by 3 dB",
        (
            PAUSES,
            CAPTIONS,
            volume(gain=-3),
        ),
    ),
    (
        "cut the first 3 seconds, caption it and make it square",
        (
            CutRanges((first(3),)),
            CAPTIONS,
            SQUARE,
        ),
    ),
    # colour by a file, by measure, of a part
    ("apply my LUT", (ApplyLut(),)),
    ("apply teal.cube", (ApplyLut(ALL, "teal"),)),
    ("apply warm.cube to clip 2", (ApplyLut(2, "warm"),)),
    ("use the teal lut", (ApplyLut(ALL, "teal"),)),
    ("put teal.cube on the first 5 seconds", (ApplyLut(first(5), "teal"),)),
    ("remove the LUT", (RemoveLut(),)),
    ("take the lut off clip 2", (RemoveLut(2),)),
    ("auto colour", (AutoGrade(),)),
    ("fix the colors", (AutoGrade(),)),
    ("auto white balance", (AutoGrade(ALL, "white balance"),)),
    ("correct the exposure automatically", (AutoGrade(ALL, "exposure"),)),
    ("auto contrast on clip 2", (AutoGrade(2, "contrast"),)),
    ("automatically correct the colours of the last clip", (AutoGrade(LAST),)),
    ("brighter but not too much", (by(exposure=0.15),)),
    ("half the saturation", (to(saturation=-50),)),
    ("undo the brightness", (to(exposure=0),)),
    ("reset the contrast", (to(contrast=0),)),
    ("make the first 5 seconds black and white", (AdjustGrade(first(5), GREY),)),
    ("brighten 0:10 to 0:20", (by(between(10, 20), exposure=0.3),)),
    ("make the last half warmer", (by(Span(Mark(share=0.5), END), temperature=15),)),
    ("cinematic look for the first 10 seconds", (ApplyLook(first(10), "cinematic"),)),
    # films that are made
    (
        "make an intro for Ada Lovelace, CTO at Acme, script: Hello. I am Ada.",
        (MakeIntro("Hello. I am Ada.", None, "Ada Lovelace", "CTO at Acme"),),
    ),
    ("make me an intro from my script and photo without music", (MakeIntro(music=False),)),
    ("create a LinkedIn intro using my headshot", (MakeIntro(),)),
    (f"generate a video intro from this script:\n{SCRIPT}", (MakeIntro(SCRIPT),)),
    ("make an intro with me.jpg", (MakeIntro(photo="me"),)),
    ("make a slideshow of my photos, 3 seconds each", (MakeSlideshow(3.0),)),
    ("turn my photos into a slideshow", (MakeSlideshow(),)),
    (
        "create a photo slideshow with 5 seconds per picture, no music",
        (MakeSlideshow(5.0, music=False),),
    ),
    # Chinese: sound
    ("声音大一点", (volume(gain=3),)),
    ("把原声调小", (volume(gain=-3),)),
    ("人声太小了", (volume(gain=3),)),
    ("原声音量50%", (volume(0.5),)),
    ("把视频静音", (volume(0.0),)),
    ("第二个片段静音", (volume(0.0, of=2),)),
    ("前5秒静音", (volume(0.0, of=first(5)),)),
    ("去掉原声", (volume(0.0),)),
    ("音量提高3分贝", (volume(gain=3),)),
    ("片段1的声音调大", (volume(gain=3, of=1),)),
    ("响度标准化到-14 LUFS", (NormaliseLoudness(-14.0),)),
    ("把响度调到适合播客", (NormaliseLoudness(-16.0),)),
    ("去掉背景噪音", (ReduceNoise(),)),
    ("稍微降噪", (ReduceNoise(ALL, 25),)),
    ("关闭降噪", (ReduceNoise(ALL, 0),)),
    ("让人声更清晰", (CleanVoice(),)),
    ("剪掉停顿，降噪，然后加字幕", (PAUSES, ReduceNoise(), CAPTIONS)),
    # Chinese: texts
    (
        "在顶部加一个红色的大标题“你好”，显示5秒，淡入",
        (title("你好", first(5), place="top", size=1.5, colour="#ff0000", fade_in_s=0.5),),
    ),
    ("加标题“促销”，黄色，放在右下角", (title("促销", place="bottom right", colour="#ffff00"),)),
    ("加一个人名条：张三，首席技术官", (third("张三\n首席技术官"),)),
    ("加人名条“李四”，持续4秒", (third("李四", first(4)),)),
    ("加上我的名字王五", (third("王五"),)),
    ("加字幕", (CAPTIONS,)),
    ("自动生成字幕", (CAPTIONS,)),
    ("用subs.srt做字幕", (AddCaptions("subs"),)),
    ("用我的脚本加字幕：大家好。我是张三。", (AddCaptions(script="大家好。我是张三。"),)),
    (
        "加字幕，脚本：\n大家好。\n我是“张三”，剪掉停顿。",
        (AddCaptions(script="大家好。\n我是“张三”，剪掉停顿。"),),
    ),
    ("加黄色的字幕，放在顶部", (CAPTIONS, looks("caption", place="top", colour="#ffff00"))),
    ("剪掉停顿，加字幕，改成方形", (PAUSES, CAPTIONS, SQUARE)),
    # Chinese: colour and films
    ("套用我的LUT", (ApplyLut(),)),
    ("给第二个片段用warm.cube", (ApplyLut(2, "warm"),)),
    ("去掉LUT", (RemoveLut(),)),
    ("自动调色", (AutoGrade(),)),
    ("自动白平衡", (AutoGrade(ALL, "white balance"),)),
    ("前5秒变成黑白", (AdjustGrade(first(5), GREY),)),
    ("亮一点，但不要太亮", (by(exposure=0.15),)),
    ("饱和度减半", (to(saturation=-50),)),
    ("用我的脚本和照片做一个领英片头", (MakeIntro(),)),
    ("做一个片头，不要音乐", (MakeIntro(music=False),)),
    ("用照片做幻灯片，每张3秒", (MakeSlideshow(3.0),)),
)

RICH: Final[tuple[Said, ...]] = (
    # music
    ("fade the music out over 3 seconds", (FadeMusic(None, 3.0),)),
    ("fade in the music", (FadeMusic(2.0, None),)),
    ("fade the music in and out", (FadeMusic(2.0, 2.0),)),
    ("fade the music in over 1 second and out over 4 seconds", (FadeMusic(1.0, 4.0),)),
    ("add a 3 second fade out to the music", (FadeMusic(None, 3.0),)),
    ("no fade on the music", ()),
    ("remove the music fade", (FadeMusic(0.0, 0.0),)),
    ("lower the music when I speak", (DuckMusic(),)),
    ("duck the music", (DuckMusic(),)),
    ("duck the music by 15 dB while somebody talks", (DuckMusic(15.0),)),
    ("make the music quieter when someone is speaking", (DuckMusic(),)),
    ("stop ducking the music", ()),
    ("turn off ducking", (DuckMusic(0.0),)),
    (
        "replace the music with ambient and fade it out",
        (
            AddMusic("music:ambient"),
            FadeMusic(None, 2.0),
        ),
    ),
    (
        "set the music to 20%, duck it and fade it out over 2 seconds",
        (
            SetMusicVolume(0.2),
            DuckMusic(),
            FadeMusic(None, 2.0),
        ),
    ),
    ("remove the music and mute clip 2", (volume(0.0, of=2), RemoveMusic())),
    ("make the original sound louder", (volume(gain=3),)),
    ("音乐在结尾淡出3秒", (FadeMusic(None, 3.0),)),
    ("音乐淡入淡出", (FadeMusic(2.0, 2.0),)),
    ("我说话的时候把音乐调小", (DuckMusic(),)),
    ("关闭音乐闪避", (DuckMusic(0.0),)),
    ("有人说话时降低音乐10分贝", (DuckMusic(10.0),)),
    # titles that are there
    ("move the title to the bottom left", (looks(place="bottom left"),)),
    ("make the title bigger", (looks(scale=1.25),)),
    ("make the titles a bit smaller", (looks(scale=0.9),)),
    ("make the titel yellow", (looks(colour="#ffff00"),)),
    ("make the title bold and red", (looks(bold=True, colour="#ff0000"),)),
    ("make the second title bigger and blue", (looks(number=2, scale=1.25, colour="#0000ff"),)),
    ("make the last title twice as big", (looks(number=LAST, scale=2.0),)),
    ('make "Hi" green', (looks(text="Hi", colour="#008000"),)),
    ("use the font Noto Sans", (looks(font="Noto Sans"),)),
    ("change the font of the title to Fira Sans", (looks(font="Fira Sans"),)),
    ("give the title a black background", (looks(background="#000000"),)),
    ("remove the background of the title", (looks(background="none"),)),
    ("remove the black box behind the title", (looks(background="none"),)),
    ("fade the title in and out over 1 second", (looks(fade_in_s=1.0, fade_out_s=1.0),)),
    ("center the title", (looks(place="centre"),)),
    ('change the title to "Hello"', (EditTitle(new_text="Hello"),)),
    ('change "Hi" to "Hello"', (EditTitle("Hi", None, "Hello"),)),
    ('rename the title "Hi" to "Hey there"', (EditTitle("Hi", None, "Hey there"),)),
    ('change the second title to "The end"', (EditTitle(None, 2, "The end"),)),
    ("change the title to say Welcome Back", (EditTitle(new_text="Welcome Back"),)),
    ("show the title from 0:02 to 0:05", (EditTitle(span=between(2, 5)),)),
    ("show the second title for 6 seconds", (EditTitle(None, 2, None, between(10, 16)),)),
    ('move "Bye" to 0:20', (EditTitle("Bye", None, None, between(20, 24)),)),
    ("put the last title at the end", (EditTitle(None, LAST, None, last(4)),)),
    ("show the first title throughout", (EditTitle(None, 1, None, Span(START, END)),)),
    ("remove the second title", (RemoveTitles(number=2),)),
    ("delete the last title", (RemoveTitles(number=LAST),)),
    ("remove the lower third", (RemoveTitles(role="lower third"),)),
    ("remove all titles", (RemoveTitles(),)),
    ('delete "Hi"', (RemoveTitles("Hi"),)),
    ("把标题移到左下角", (looks(place="bottom left"),)),
    ("标题大一点", (looks(scale=1.25),)),
    ("标题调大", (looks(scale=1.25),)),
    ("标题改成黄色", (looks(colour="#ffff00"),)),
    ("第二个标题加粗", (looks(number=2, bold=True),)),
    ("把标题改成“你好”", (EditTitle(new_text="你好"),)),
    ("把“Hi”改成“你好”", (EditTitle("Hi", None, "你好"),)),
    ("标题从0:02显示到0:05", (EditTitle(span=between(2, 5)),)),
    ("删除第二个标题", (RemoveTitles(number=2),)),
    ("标题字体用Noto Sans", (looks(font="Noto Sans"),)),
    # captions that are there
    (
        "bigger captions, yellow, at the top",
        (looks("caption", scale=1.25, colour="#ffff00", place="top"),),
    ),
    ("make the captions bigger", (looks("caption", scale=1.25),)),
    (
        "make the subtitles white on black",
        (looks("caption", colour="#ffffff", background="#000000"),),
    ),
    ("move the captions to the top", (looks("caption", place="top"),)),
    ("remove the captions", (RemoveCaptions(),)),
    ("delete the subtitles from 0:10 to 0:20", (RemoveCaptions(between(10, 20)),)),
    ("burn in the captions", (ShowCaptions("burned"),)),
    ("keep the captions as a separate track", (ShowCaptions("track"),)),
    ('fix the caption "helo" to "hello"', (EditCaption("helo", "hello"),)),
    ('change "helo" to "hello" in the captions', (EditCaption("helo", "hello"),)),
    ('replace "helo" with "hello" in the subtitles', (EditCaption("helo", "hello"),)),
    ("字幕大一点，黄色", (looks("caption", scale=1.25, colour="#ffff00"),)),
    ("去掉字幕", (RemoveCaptions(),)),
    ("把字幕烧进画面", (ShowCaptions("burned"),)),
    ("字幕作为单独的轨道", (ShowCaptions("track"),)),
    ("把字幕里的“helo”改成“hello”", (EditCaption("helo", "hello"),)),
)

MISSING: Final[tuple[Said, ...]] = (
    ("did you add captions?", ()),
    ("are the captions burned in?", ()),
    ("I like the captions", ()),
    ("the captions are nice", ()),
    ("don't add captions", ()),
    ("no captions please", (RemoveCaptions(),)),
    ("don't mute clip 2", ()),
    ("do not touch the sound", ()),
    ("my voice sounds good", ()),
    ("I muted clip 2 yesterday", ()),
    ("we recorded this without a microphone", ()),
    ("add captions only where Bob speaks", ()),
    ("mute it if somebody swears", ()),
    ("remove the noise only between the words", ()),
    ("translate the captions into French", ()),
    ("add a lower third", (ask(Ask.NAME),)),
    ("change the font", (ask(Ask.FONT),)),
    ("make it louder", (ask(Ask.WHICH_SOUND),)),
    ("set the volume to 50%", (ask(Ask.WHICH_SOUND),)),
    ("apply grunge.cube", (ask(Ask.LUT, "grunge.cube"),)),
    ("add captions from missing.srt", (ask(Ask.CAPTION_FILE, "missing.srt"),)),
    ("create my text or footage", (ask(Ask.MAKE),)),
    ("make a video", (ask(Ask.MAKE),)),
    ("change the title", (ask(Ask.TITLE_CHANGE),)),
    ("make the title nicer", ()),
    ("make the captions dance", ()),
    ("remove the echo", ()),
    ("add a voice-over", ()),
    ("normalise my database", ()),
    ("I want to speak about the intro later", ()),
    ("what is a lower third?", ()),
    ("why is the sound so quiet?", ()),
    ("how do I add captions?", (Help(),)),
    ("the script is ready", ()),
    ("keep the captions", ()),
    ("leave the sound as it is", ()),
    ("字幕加好了吗？", ()),
    ("不要加字幕", ()),
    ("别动原声", ()),
    ("为什么声音这么小？", ()),
    ("字幕很好看", ()),
    ("只在有人说话的地方加字幕", ()),
    ("把字幕翻译成英文", ()),
    ("大声一点", (ask(Ask.WHICH_SOUND),)),
    ("加人名条", (ask(Ask.NAME),)),
    ("换个字体", (ask(Ask.FONT),)),
    ("去掉回声", ()),
    ("我昨天把声音调小了", ()),
)

# Written after the readers were done.
LATER: Final[tuple[Said, ...]] = (
    ("hey, can you bump the volume on the second clip? it's hard to hear", (volume(gain=3, of=2),)),
    ("volume down a little", (volume(gain=-1.5),)),
    ("pls kill the sound of clip 1", (volume(0.0, of=1),)),
    ("turn off the original audio", (volume(0.0),)),
    ("bring the original audio down to 40%", (volume(0.4),)),
    ("boost my voice by 4 dB and cut the pauses", (PAUSES, volume(gain=4))),
    ("make the last 10 seconds quieter", (volume(gain=-3, of=last(10)),)),
    ("there's an annoying hum, remove it", (ReduceNoise(),)),
    ("could you remove the fan noise from clips 1 and 2", (ReduceNoise(1), ReduceNoise(2))),
    ("noise removal please", (ReduceNoise(),)),
    ("clean up the audio a bit", (ReduceNoise(ALL, 25),)),
    ("improve the voice quality", (CleanVoice(),)),
    ("loudness -16 LUFS", (NormaliseLoudness(-16.0),)),
    ("get the audio to podcast loudness", (NormaliseLoudness(-16.0),)),
    ("normalize it for spotify", (NormaliseLoudness(-14.0),)),
    (
        'Put the title "Our Story" in big white letters at the top left',
        (title("Our Story", place="top left", size=1.5, colour="#ffffff"),),
    ),
    (
        'Add text "50% off" bottom centre in orange from 0:05 till 0:09',
        (title("50% off", between(5, 9), place="bottom", colour="#ffa500"),),
    ),
    ('I\'d like a title "Episode 3" fading in over 1 second', (title("Episode 3", fade_in_s=1.0),)),
    (
        'write "The End" in the middle of the screen for the last 4 seconds',
        (title("The End", last(4), place="centre"),),
    ),
    ("add a lower third: Maria Garcia, Head of Design", (third("Maria Garcia\nHead of Design"),)),
    (
        "add a lower third with Tim O'Brien, Founder & CEO from 0:03 to 0:08",
        (third("Tim O'Brien\nFounder & CEO", between(3, 8)),),
    ),
    ("can we get subtitles on this?", (CAPTIONS,)),
    ("add captions with a black box", (CAPTIONS, looks("caption", background="#000000"))),
    (
        "Use my transcript for the captions: Good morning. Let's begin.",
        (AddCaptions(script="Good morning. Let's begin."),),
    ),
    (
        "trim silences, caption it, make it vertical and normalise to -14",
        (
            PAUSES,
            CAPTIONS,
            SetFrame("9:16"),
            NormaliseLoudness(-14.0),
        ),
    ),
    ("load teal.cube and apply it", (ApplyLut(ALL, "teal"),)),
    ("apply the warm LUT to the first clip", (ApplyLut(1, "warm"),)),
    ("fix the white balance", (AutoGrade(ALL, "white balance"),)),
    ("auto-correct the colours", (AutoGrade(),)),
    ("make a slideshow from all my pictures with 2.5 s per photo", (MakeSlideshow(2.5),)),
    ("please create an intro video from my script", (MakeIntro(),)),
    ("把第一段的音量调低一点", (volume(gain=-3, of=1),)),
    ("原声太吵了，降噪一下", (volume(gain=-3), ReduceNoise())),
    ("去除嗡嗡声", (ReduceNoise(),)),
    ("把声音标准化", (NormaliseLoudness(-14.0),)),
    (
        "左上角加白色小标题“第一集”",
        (title("第一集", place="top left", size=0.7, colour="#ffffff"),),
    ),
    (
        "在0:05到0:09加标题“打折”，橙色，粗体",
        (title("打折", between(5, 9), colour="#ffa500", bold=True),),
    ),
    ("加人名条，李雷，产品经理", (third("李雷\n产品经理"),)),
    ("帮我加上字幕，谢谢", (CAPTIONS,)),
    (
        "给视频配字幕，白字黑底",
        (
            CAPTIONS,
            looks("caption", colour="#ffffff", background="#000000"),
        ),
    ),
    ("第一个片段套用teal.cube", (ApplyLut(1, "teal"),)),
    ("修正白平衡", (AutoGrade(ALL, "white balance"),)),
    ("把我的照片做成幻灯片，每张5秒，不要音乐", (MakeSlideshow(5.0, music=False),)),
    ("make everything a little louder pls", (volume(gain=1.5),)),
    ("The volume is too low, turn it up by 6dB", (volume(gain=6),)),
    ("decrease volume 20 percent", (volume(gain=-1.94),)),
    ("set clip 1's volume to 80%", (volume(0.8, of=1),)),
    ("mute everything between 0:10 and 0:15", (volume(0.0, of=between(10, 15)),)),
    ("no sound in the first 2 seconds please", ()),
    ("silence clip 2", (volume(0.0, of=2),)),
    ("fade audio in", (SetFades(1.0, None, picture=False),)),
    (
        "mute the original sound, add upbeat music at 30% and fade it out over 4s",
        (volume(0.0), AddMusic("music:upbeat", 0.3), FadeMusic(None, 4.0)),
    ),
    ("add calm music with a 2 second fade in", (AddMusic("music:ambient"), FadeMusic(2.0, None))),
    ("reduce background noise by 80%", (ReduceNoise(ALL, 80),)),
    ("take out the hissing sound", (ReduceNoise(),)),
    ("my mic was noisy, can you denoise?", (ReduceNoise(),)),
    ("make me sound clearer", (CleanVoice(),)),
    ("enhance speech", (CleanVoice(),)),
    ("normalize to -23 LUFS for TV", (NormaliseLoudness(-23.0),)),
    ("make it as loud as youtube wants it", ()),
    ("put a title: Welcome to Berlin", (title("Welcome to Berlin"),)),
    (
        "Add the title 'Day 1' top left, small, white",
        (title("Day 1", place="top left", size=0.7, colour="#ffffff"),),
    ),
    (
        'add title "Boom" at 12s for 2s in huge red bold letters',
        (title("Boom", between(12, 14), size=2.0, colour="#ff0000", bold=True),),
    ),
    (
        'overlay the text "Subscribe!" in the bottom right corner during the last 5 seconds',
        (title("Subscribe!", last(5), place="bottom right"),),
    ),
    (
        "add a lower third for Jane Doe - Product Manager at the start",
        (third("Jane Doe\nProduct Manager"),),
    ),
    ("Lower third: Dr. Sarah Connor, Scientist", (third("Dr. Sarah Connor\nScientist"),)),
    ("add my name, John Smith", (third("John Smith"),)),
    ("subtitle the video", (CAPTIONS,)),
    ("i need captions for this video", (CAPTIONS,)),
    (
        "Generate captions, make them white with a black background",
        (CAPTIONS, looks("caption", colour="#ffffff", background="#000000")),
    ),
    ("captions please!", (CAPTIONS,)),
    ("create subtitles from script.txt", (AddCaptions("script"),)),
    ("closed captions as separate track", (CAPTIONS, ShowCaptions("track"))),
    ("hardcode the subtitles", (ShowCaptions("burned"),)),
    ("here's my script: Hello all. Welcome.", ()),
    ("apply the LUT warm.cube to the whole video", (ApplyLut(ALL, "warm"),)),
    ("use warm.cube on clip 1 and teal.cube on clip 2", (ApplyLut(1, "warm"), ApplyLut(2, "teal"))),
    ("automatic color correction", (AutoGrade(),)),
    ("fix the exposure of clip 1", (AutoGrade(1, "exposure"),)),
    (
        "Make an intro for Grace Hopper, Rear Admiral",
        (MakeIntro(name="Grace Hopper", role="Rear Admiral"),),
    ),
    ("slideshow of the photos, 2 seconds each, without music", (MakeSlideshow(2.0, music=False),)),
    ("build a slideshow", (MakeSlideshow(),)),
    ("声音调大6分贝", (volume(gain=6),)),
    ("把声音关掉", (volume(0.0),)),
    ("视频原声降低30%", (volume(gain=-3.1),)),
    ("第2段静音，然后加欢快的音乐", (volume(0.0, of=2), AddMusic("music:upbeat"))),
    ("消除杂音，让人声清楚一点", (ReduceNoise(), CleanVoice())),
    ("音频标准化到-16LUFS", (NormaliseLoudness(-16.0),)),
    (
        "在最后5秒显示标题“再见”，居中，淡出",
        (title("再见", last(5), place="centre", fade_out_s=0.5),),
    ),
    (
        "右下角加文字“关注我”，黄色加粗",
        (title("关注我", place="bottom right", colour="#ffff00", bold=True),),
    ),
    ("底部加上我的名字李华", (third("李华"),)),
    ("自动加字幕并烧录", (CAPTIONS, ShowCaptions("burned"))),
    ("根据script.txt生成字幕", (AddCaptions("script"),)),
    ("自动校正颜色", (AutoGrade(),)),
    ("做一个自我介绍视频", (MakeIntro(),)),
)

LATER_RICH: Final[tuple[Said, ...]] = (
    ("music should fade out at the end", (FadeMusic(None, 2.0),)),
    ("make the music go down while I'm talking", (DuckMusic(),)),
    ("give the subs a black box behind", (looks("caption", background="#000000"),)),
    ("title 2 should be red", (looks(number=2, colour="#ff0000"),)),
    (
        "make the subtitles smaller and move them to the top",
        (looks("caption", scale=0.8, place="top"),),
    ),
    ('correct "helo" to "hello" in the captions', (EditCaption("helo", "hello"),)),
    ('get rid of the title "Bye"', (RemoveTitles("Bye"),)),
    ("说话时音乐小声一点", (DuckMusic(),)),
    ("把第一个标题换成“早上好”", (EditTitle(None, 1, "早上好"),)),
    ("删掉字幕", (RemoveCaptions(),)),
    ("字幕移到上面", (looks("caption", place="top"),)),
    ("turn the music down when people talk", (DuckMusic(),)),
    ("music fade in 2s, fade out 3s", (FadeMusic(2.0, 3.0),)),
    ("make the titles disappear", ()),
    ("I want the title in green", (looks(colour="#008000"),)),
    ("put the title at the top instead", (looks(place="top"),)),
    ("change font to Roboto", (looks(font="Roboto"),)),
    ("title should start at 0:05", (EditTitle(None, None, None, between(5, 8)),)),
    ('replace the first title with "Good morning"', (EditTitle(None, 1, "Good morning"),)),
    ("the captions are too small", (looks("caption", scale=1.25),)),
    ("drop the captions after 0:20", (RemoveCaptions(Span(Mark(20), END)),)),
    ("标题太小了", (looks(scale=1.25),)),
    ("字幕太大", (looks("caption", scale=0.8),)),
    ("把音乐淡出", (FadeMusic(None, 2.0),)),
)

LATER_MISSING: Final[tuple[Said, ...]] = (
    ("can you hear my voice?", ()),
    ("the title could be shorter I think", ()),
    ("captions would be nice but my boss hates them", ()),
    ("the music when I speak is great", ()),
    ("should I add a lower third?", ()),
    ("片头的音乐真好听", ()),
    ("字幕是谁做的？", ()),
)

# What sounds like a wish and is none, or is another one than it seems.
TRAPS: Final[tuple[Said, ...]] = (
    ("mute the notifications", ()),
    ("remove the background of the video", ()),
    ("add captions in French", ()),
    ("add captions to the first 10 seconds", ()),
    ("add captions but only for clip 2", ()),
    ("the music fades out nicely", ()),
    ("make clip 2 louder but not clip 1", ()),
    ("mute all clips except clip 2", (volume(0.0, of=1),)),
    ("mute everything except the first 5 seconds", (volume(0.0, of=Span(Mark(5), END)),)),
    ("lower the music only in clip 2", (SetMusicVolume(factor=0.7, during=2),)),
    ("fade the music out at 0:20", ()),
    ("normalise clip 2", ()),
    ("remove the noise from the title", ()),
    ("clean up the cuts", ()),
    ("remove my voice", ()),
    (
        "add a title in red saying Hello World at the top",
        (title("Hello World", place="top", colour="#ff0000"),),
    ),
    ("add a title Red Carpet", (title("Red Carpet"),)),
    ('add a title "Left" on the right', (title("Left", place="right"),)),
    ('add a title "Big" "Small"', ()),
    (
        'change the color of the title to red and the text to "Hi there"',
        (
            looks(colour="#ff0000"),
            EditTitle(new_text="Hi there"),
        ),
    ),
    ("make the background of the title blue", (looks(background="#0000ff"),)),
    ("add a blue background", ()),
    ("make it bold", ()),
    ("remove the red title", ()),
    ('remove "Hi" and "Bye"', (RemoveTitles("Hi"), RemoveTitles("Bye"))),
    ("show the title on clip 2", (EditTitle(None, None, None, first(3), 2),)),
    ("hide the title", (RemoveTitles(),)),
    ("turn off the captions", (RemoveCaptions(),)),
    ("use subs.srt", (AddCaptions("subs"),)),
    ("use script.txt", ()),
    ("apply teal.cube only to the first clip", (ApplyLut(1, "teal"),)),
    ("don't apply the LUT", ()),
    ("apply the LUT at 50%", ()),
    ("fix the colors but keep the contrast", ()),
    ("cut the intro", ()),
    ("make the intro shorter", ()),
    ("make a slideshow of clips 1 and 2", ()),
    ("trim the pauses but not too much", ()),
    ("script: hello", ()),
    ("Captions: Hello there", (AddCaptions(script="Hello there"),)),
    ("add subtitles, text: hello world", (AddCaptions(script="hello world"),)),
    (
        'add captions from my script "Hello." and make it square',
        (
            AddCaptions(script="Hello."),
            SQUARE,
        ),
    ),
    (
        'add captions from my script: "Hello," she said, and left.',
        (AddCaptions(script='"Hello," she said, and left.'),),
    ),
    ("Make a LinkedIn intro with my headshot. Here is my script:\nHello.", (MakeIntro("Hello."),)),
    ("add a lower third with ada lovelace, cto", (third("ada lovelace\ncto"),)),
    ("my name is Ada, trim the pauses", (PAUSES,)),
    ("cut the pauses, captions, square", (PAUSES, CAPTIONS, SQUARE)),
    (
        "remove the music, captions and title",
        (
            RemoveMusic(),
            RemoveCaptions(),
            RemoveTitles(),
        ),
    ),
    ("raise the music when I speak", ()),
    ("the music is too loud, turn it down to 20%", (SetMusicVolume(0.2),)),
    (
        "add lo-fi music at 20% that ducks under my voice and fades out at the end",
        (
            AddMusic("music:lo-fi", 0.2),
            DuckMusic(),
            FadeMusic(None, 2.0),
        ),
    ),
    (
        "make the first 5 seconds louder and the last 5 seconds quieter",
        (
            volume(gain=3, of=first(5)),
            volume(gain=-3, of=last(5)),
        ),
    ),
    ("去掉静音", (PAUSES,)),
    ("除了片段2都静音", (volume(0.0, of=1),)),
    ("去掉红色标题", ()),
    ("加标题“红色”，蓝色", (title("红色", colour="#0000ff"),)),
    ("把标题放大两倍", (looks(scale=2.0),)),
    ("加英文字幕", ()),
    ("人声", ()),
)
