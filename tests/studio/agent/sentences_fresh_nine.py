"""A fifth hundred sentences, written before they were tried.

At the first run 82 % of `ROUND_NINE` were right. One came to something else than was said, and one
to more.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, after, asks, cut, does, keep, partly
from tests.studio.agent.sentences_part_one import PAUSES, VERTICAL
from tests.studio.agent.sentences_part_two import (
    CAPTIONS,
    GREY,
    by,
    looks,
    third,
    title,
    volume,
)
from tests.studio.agent.trip import Said
from tui.studio.agent.plan import Ask, GoToVersion, SaveVersion, Undo, UndoMatching
from tui.studio.edits.captions import ShowCaptions
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt, SwapClips
from tui.studio.edits.colour import AdjustGrade, ApplyLook
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.look import AutoGrade
from tui.studio.edits.make import MakeIntro, MakeSlideshow
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.music_times import PlayMusic
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import (
    CleanVoice,
    DuckMusic,
    FadeMusic,
    NormaliseLoudness,
    ReduceNoise,
)
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, SetFades
from tui.studio.edits.which import ALL

ROUND_NINE: dict[Said, Does] = {
    # pauses
    "my pauses are way too long, please cut them out": does(PAUSES),
    "strip the silence out of this recording": does(PAUSES),
    "anything quieter than -42 dB should be cut as a pause": does(TrimPauses(threshold_db=-42)),
    "cut pauses that last more than 1.2 seconds": does(TrimPauses(longer_than_s=1.2)),
    "let's remove the dead air, shall we": does(PAUSES),
    "could you edit out all of the silent gaps for me": does(PAUSES),
    # ranges
    "please chop the first ten secs": does(cut(first(10))),
    "the last 6 seconds can be thrown away": does(cut(last(6))),
    "cut 0:11 through 0:13 and 0:21 through 0:23": does(cut(between(11, 13), between(21, 23))),
    "I want to keep only the part from 0:08 to 0:30": does(keep(between(8, 30))),
    "nothing before 0:05 matters so cut it": does(cut(Span(START, Mark(5)))),
    "drop the first quarter of the video": does(cut(Span(START, Mark(share=0.25)))),
    "from 0:38 to 0:41 somebody walks in, cut that bit": does(cut(between(38, 41))),
    "end the video after 52 seconds": does(cut(after(52))),
    "take out 3 seconds": asks(Ask.WHICH_PART),
    "trim half a second from the beginning please": does(cut(first(0.5))),
    # clips
    "split the video at 8, 16 and 24 seconds": NOTHING,
    "make a cut at 21 seconds": does(SplitAt((Mark(21),))),
    "the beach clip should come before the talk clip": does(MoveClip(2, 1)),
    "I've decided clip 2 isn't needed": does(DeleteClips((2,))),
    "throw away the beach part": does(DeleteClips((2,))),
    "exchange clips 1 and 2": does(SwapClips(1, 2)),
    "loop clip 2 three times": does(Duplicate(2, 2)),
    # motion
    "the talk is a little slow, speed clip 1 up by 15%": does(SetSpeed(1, 1.15, relative=True)),
    "increase the speed to 2x": does(SetSpeed(ALL, 2.0)),
    "please slow clip 2 down a lot": does(SetSpeed(2, 0.5, relative=True)),
    "I'd like the last 4 seconds in slow motion": does(SetSpeed(last(4), 0.5)),
    "reverse the beach shot": does(Reverse(2)),
    "stop on the last frame for 4 seconds": does(Freeze(END, 4.0)),
    "make the whole video last exactly 40 seconds": does(SetSpeed(ALL, to_s=40)),
    "put in a freeze frame at 12 seconds that lasts 2 seconds": does(Freeze(Mark(12), 2.0)),
    # music
    "can't hear my voice because the music is too loud": does(SetMusicVolume(factor=0.7)),
    "reduce the music volume to 12%": does(SetMusicVolume(0.12)),
    "I want the music much softer": does(SetMusicVolume(factor=0.49)),
    "make the background music duck under my speech": does(DuckMusic()),
    "give me some calm background music at 20 percent": does(AddMusic("music:ambient", 0.2)),
    "the music should start gently with a 3 second fade in": does(FadeMusic(3.0, None)),
    "please remove the music completely": does(RemoveMusic()),
    "try lofi instead of the current music": partly(AddMusic("music:lo-fi")),
    "mute the music": does(SetMusicVolume(0.0)),
    # sound
    "make my voice a lot louder": does(volume(gain=6)),
    "the second clip is too loud, lower it by 6 dB": does(volume(gain=-6, of=2)),
    "no need for the sound of clip 2, mute it": does(volume(0.0, of=2)),
    "reduce the background noise a bit": does(ReduceNoise(ALL, 25)),
    "I hear a humming noise, please filter it out": does(ReduceNoise()),
    "make the dialogue easier to understand": does(CleanVoice()),
    "bring the loudness up to podcast standard": does(NormaliseLoudness(-16.0)),
    "normalise loudness": does(NormaliseLoudness(-14.0)),
    "turn clip 1 up 2 dB": does(volume(gain=2, of=1)),
    # texts
    'please show the title "Module 4" for 6 seconds at the beginning': does(
        title("Module 4", first(6))
    ),
    "Add text: Follow us on Instagram, at the end": does(title("Follow us on Instagram", last(3))),
    "a small white title saying Berlin, 2024 in the lower left": does(
        title("Berlin, 2024", place="bottom left", colour="#ffffff", size=0.7)
    ),
    "the title ought to be blue": does(looks(colour="#0000ff")),
    "make the title twice as large": does(looks(scale=2.0)),
    "remove the title, it's distracting": does(RemoveTitles()),
    "have the title fade in and out": does(looks(fade_in_s=0.5, fade_out_s=0.5)),
    "the title should be shown for 8 seconds": does(EditTitle(span=first(8))),
    "let the title appear at 0:03": does(EditTitle(span=between(3, 6))),
    "move the title from the middle to the top": does(looks(place="top")),
    "change the font to Lato": does(looks(font="Lato")),
    "add lower third: Zoe Chen, Researcher, from 0:04 to 0:09": does(
        third("Zoe Chen\nResearcher", between(4, 9))
    ),
    "can you add my name (Paul Meyer) as a lower third": does(third("Paul Meyer")),
    # captions
    "please put subtitles on the video": does(CAPTIONS),
    "add automatic captions in white": does(CAPTIONS, looks("caption", colour="#ffffff")),
    "I want the captions burned into the picture": does(CAPTIONS, ShowCaptions("burned")),
    "captions should be added": does(CAPTIONS),
    "make the video vertical and put captions at the bottom": does(
        VERTICAL, CAPTIONS, looks("caption", place="bottom")
    ),
    "captions with yellow text please": does(CAPTIONS, looks("caption", colour="#ffff00")),
    # transitions
    "put a one second crossfade between the clips": does(AddTransitions(seconds=1.0)),
    "the change between the clips should be smoother": NOTHING,
    "make every cut a dip to white": does(AddTransitions("dip to white")),
    "the video should fade in from black": does(SetFades(in_s=1.0)),
    "fade both in and out": does(SetFades(in_s=1.0, out_s=1.0)),
    "slide from clip 1 into clip 2": does(AddTransitions("slide left", cut=1)),
    # colour
    "it's too bright, take it down a little": does(by(exposure=-0.15)),
    "lift the exposure by half a stop in the second clip": does(by(2, exposure=0.5)),
    "please increase contrast and decrease highlights": does(by(contrast=15, highlights=-15)),
    "the beach clip should look warmer": does(by(2, temperature=15)),
    "use a cinematic grade": does(ApplyLook(look="cinematic")),
    "turn everything black and white": does(AdjustGrade(ALL, GREY)),
    "saturation down by 10, vibrance up by 10": does(by(saturation=-10, vibrance=10)),
    "can you auto correct the colours": does(AutoGrade()),
    "a moody look for clip 1 please": does(ApplyLook(1, "moody")),
    "add a bit of contrast": does(by(contrast=8)),
    # frame
    "reformat this for TikTok": does(VERTICAL),
    "the video has to be square with blurred edges": does(SetFrame("1:1", "blur")),
    "make it 16:9 please": does(SetFrame("16:9")),
    "set the resolution to 1080p": does(SetResolution(1080)),
    "rotate it by 90 degrees clockwise": does(RotatePicture(90)),
    "crop the left side by 10%": does(CropPicture(Crop(left=0.1))),
    "can clip 1 be flipped": does(FlipPicture("horizontal", 1)),
    "add a slow zoom in to the beach clip": does(ZoomPicture(Zoom(to_scale=1.2), 2)),
    "stick the logo in the lower right at 15% width": does(
        AddOverlay("watermark", corner="bottom right", width=0.15)
    ),
    "put my picture me.jpg in the top right from 0:02 to 0:06": does(
        AddOverlay("picture", "me", "top right", span=between(2, 6))
    ),
    # films that are made
    "I'd like an intro made from my photo and script": does(MakeIntro()),
    "make a photo slideshow without music": does(MakeSlideshow(music=False)),
    # history
    "undo that please, it looked better before": does(Undo()),
    "go back two steps": does(Undo(2)),
    "undo the crop": does(UndoMatching("CropPicture")),
    "save the current version as draft one": does(SaveVersion("draft one")),
    "go back to the version draft one": does(GoToVersion("draft one")),
    # what cannot be had
    "add some funny stickers": NOTHING,
    "can you stabilise the second clip": NOTHING,
    # several at once, and one after another
    "remove pauses, brighten a bit, add captions, make it 9:16 and export": partly(
        by(exposure=0.15), PAUSES, CAPTIONS, VERTICAL
    ),
    "Cut the first 4 seconds. Then speed the rest up by 20%. Finally add a fade out.": does(
        cut(first(4)), SetSpeed(ALL, 1.2, relative=True), SetFades(out_s=1.0)
    ),
    "mute clip 2 and put some upbeat music under it": does(
        volume(0.0, of=2), PlayMusic(2, "music:upbeat")
    ),
    ("make it warmer", "a tad more"): does(by(temperature=8)),
    ("fade out over 2 seconds", "make that 3 seconds please"): does(Undo(), SetFades(out_s=3.0)),
    ("add captions", "in yellow and at the top"): does(
        looks("caption", colour="#ffff00", place="top")
    ),
}
