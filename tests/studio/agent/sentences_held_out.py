"""Sentences that were written after the readers, to see how they do with what they never saw.

At first 52 % of `HELD_OUT` were right, and 73 % of `HELD_OUT_LATER` after that was learned from.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, after, asks, cut, does, partly
from tests.studio.agent.sentences_part_one import LOGO, PAUSES, VERTICAL
from tui.studio.agent.plan import Ask, Describe, GoToVersion, Help, SaveVersion, UndoMatching
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt, SwapClips
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.marks import END, Mark, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

HELD_OUT: dict[str, Does] = {
    "plz can you cut all the dead silences out of my clip": does(PAUSES),
    "yo trim the pauses and speed everything up 1.25x": does(PAUSES, SetSpeed(ALL, 1.25)),
    "I'd like the second shot to go before the first one": does(MoveClip(2, 1)),
    "put shot 4 at the very beginning": does(MoveClip(4, 1)),
    "could clip 3 and clip 1 be swapped please": does(SwapClips(3, 1)),
    "ditch clip 3": does(DeleteClips((3,))),
    "I don't need clip 2, remove it": does(DeleteClips((2,))),
    "take the last two clips out": does(DeleteClips((3, 4))),
    "slice it at 7.5 seconds": does(SplitAt((Mark(7.5),))),
    "cut clip 4 into two halves": does(SplitAt((Mark(42.5),))),
    "run the final clip in reverse": does(Reverse(LAST)),
    "clip 2 should be played at double speed": does(SetSpeed(2, 2.0)),
    "slow the bit between 0:03 and 0:06 down to 50%": does(SetSpeed(between(3, 6), 0.5)),
    "make everything a tad slower": does(SetSpeed(ALL, 0.85, relative=True)),
    "speed up by a factor of 3": does(SetSpeed(ALL, 3.0)),
    "hold on the last frame for three seconds": does(Freeze(END, 3.0)),
    "freeze the picture at 12 seconds": does(Freeze(Mark(12))),
    "keep the sunset photo on screen for 7 seconds": does(SetLength(3, 7.0)),
    "loop the last clip three times": does(Duplicate(LAST, 2)),
    "put a half second dissolve between each clip": does(AddTransitions(seconds=0.5)),
    "transition from clip 3 to clip 4 with a wipe": does(AddTransitions("wipe left", cut=3)),
    "no more transitions please": NOTHING,
    "let it fade in from black at the start": does(SetFades(in_s=1.0)),
    "please add a 3s fadeout": does(SetFades(out_s=3.0)),
    "fade to black over the last 2 seconds": does(SetFades(out_s=2.0)),
    "9:16 with the background blurred": does(SetFrame("9:16", "blur")),
    "i want full hd": does(SetResolution(1080)),
    "downscale to 480p": does(SetResolution(480)),
    "shave 8% off the bottom": does(CropPicture(Crop(bottom=0.08))),
    "clip 3 is sideways, rotate it left": does(RotatePicture(-90, 3)),
    "turn the video upside down": does(RotatePicture(180)),
    "mirror image please": does(FlipPicture()),
    "do a slow push in on clip 1": does(ZoomPicture(Zoom(to_scale=1.2), 1)),
    "our logo goes in the lower right, 10% wide": does(
        AddOverlay("watermark", corner="bottom right", width=0.1)
    ),
    "stick logo.jpg top left for the last 10 seconds": does(
        AddOverlay("watermark", LOGO, "top left", span=last(10))
    ),
    "logo a bit bigger please": does(ChangeOverlays(scale=1.1)),
    "call this version v2": does(SaveVersion("v2")),
    "take me back to v2": does(GoToVersion("v2")),
    "undo the music": does(UndoMatching("AddMusic")),
    "is the logo too big?": NOTHING,
    "my clip was rotated by the phone": NOTHING,
    "can you tell me how long clip 2 is": does(Describe()),
    "把第二个镜头删了吧": does(DeleteClips((2,))),
    "最后两段都不要": does(DeleteClips((3, 4))),
    "第一段和第三段换一下位置": does(SwapClips(1, 3)),
    "在7.5秒切一刀": does(SplitAt((Mark(7.5),))),
    "把整个视频放慢一半": does(SetSpeed(ALL, 0.5, relative=True)),
    "第四段用三倍速": does(SetSpeed(4, 3.0)),
    "每两段之间加半秒的叠化": does(AddTransitions(seconds=0.5)),
    "开头两秒淡入": does(SetFades(in_s=2.0)),
    "右边剪掉百分之八": does(CropPicture(Crop(right=0.08))),
    "画面左右翻过来": does(FlipPicture()),
    "logo放右下角，宽度10%": does(AddOverlay("watermark", corner="bottom right", width=0.1)),
    "存一个版本叫二稿": does(SaveVersion("二稿")),
    "剪掉停顿然后改成竖屏，再加速到1.25倍": does(PAUSES, SetSpeed(ALL, 1.25), VERTICAL),
    "帮我把画面转个90度": does(RotatePicture(90)),
    "照片慢慢推近": does(ZoomPicture(Zoom(to_scale=1.2), 3)),
    "第二段好看吗": NOTHING,
}


HELD_OUT_LATER: dict[str, Does] = {
    "could you clean up the pauses for me?": does(PAUSES),
    "all the silences have to go": does(PAUSES),
    "pls snip off the first 4 secs": does(cut(first(4))),
    "nothing after 0:40 is needed, cut it": does(cut(after(40))),
    "just the part from 0:05 to 0:25 please": NOTHING,
    "split clip 1 at 0:05": asks(Ask.WHERE),
    "delete both clip 2 and clip 4": does(DeleteClips((2, 4))),
    "let's lose the third clip": does(DeleteClips((3,))),
    "please put the fourth clip in second place": does(MoveClip(4, 2)),
    "move the beach clip to the end": does(MoveClip(2, LAST)),
    "exchange the talk clip with the city clip": does(SwapClips(1, 4)),
    "I want it to run 1.5 times as fast": does(SetSpeed(ALL, 1.5, relative=True)),
    "slow mo for clip 4 please": does(SetSpeed(4, 0.5)),
    "play from 0:36 to 0:40 at quarter speed": does(SetSpeed(between(36, 40), 0.25)),
    "bring the speed back to normal": does(SetSpeed(ALL, 1.0)),
    "the last clip backwards please": does(Reverse(LAST)),
    "freeze at the 15 second mark for a second": does(Freeze(Mark(15), 1.0)),
    "crossfade all clips over one second": does(AddTransitions(seconds=1.0)),
    "a quick dip to white between clip 3 and 4": does(AddTransitions("dip to white", cut=3)),
    "kill the transitions": does(RemoveTransitions()),
    "fade to black in the last second": does(SetFades(out_s=1.0)),
    "give it a 1.5 second fade in and a 2 second fade out": does(SetFades(in_s=1.5, out_s=2.0)),
    "make it square with a blurred background and 720p": does(
        SetFrame("1:1", "blur"), SetResolution(720)
    ),
    "export it at 1080p and trim the silences": partly(PAUSES, SetResolution(1080)),
    "crop a tenth off the top": does(CropPicture(Crop(top=0.1))),
    "crop out 12% on both sides": does(CropPicture(Crop(left=0.12, right=0.12))),
    "rotate everything by 270 degrees": does(RotatePicture(270)),
    "flip clip 4 vertically please": does(FlipPicture("vertical", 4)),
    "slow zoom in on the sunset photo": does(ZoomPicture(Zoom(to_scale=1.2), 3)),
    "my logo should be in the bottom left corner at 70% opacity": does(
        AddOverlay("watermark", corner="bottom left", opacity=0.7)
    ),
    "picture-in-picture of me.mp4 for the first 8 seconds": does(
        AddOverlay("picture", "me", span=first(8))
    ),
    "shrink the logo": does(ChangeOverlays(scale=0.8)),
    "take the watermark off": does(RemoveOverlays()),
    "remember this version as draft 1": does(SaveVersion("draft 1")),
    "restore version draft 1": does(GoToVersion("draft 1")),
    "go back to before I added transitions": does(UndoMatching("AddTransitions")),
    "speed clip 1 up 2x and add a wipe between clips 1 and 2 and export": partly(
        SetSpeed(1, 2.0), AddTransitions("wipe left", cut=1)
    ),
    "did the export work?": NOTHING,
    "I swapped my phone for a camera": NOTHING,
    "don't rotate anything": NOTHING,
    "把停顿都去掉好吗": does(PAUSES),
    "前4秒剪掉吧谢谢": does(cut(first(4))),
    "第二和第四段删掉": does(DeleteClips((2, 4))),
    "第四段放到第二位": does(MoveClip(4, 2)),
    "最后一段倒着放": does(Reverse(LAST)),
    "第四段慢动作": does(SetSpeed(4, 0.5)),
    "整体加速20%": does(SetSpeed(ALL, 1.2, relative=True)),
    "在15秒定格一秒": does(Freeze(Mark(15), 1.0)),
    "第三段和第四段之间闪白": does(AddTransitions("dip to white", cut=3)),
    "开头淡入1.5秒": does(SetFades(in_s=1.5)),
    "把画面旋转180度": does(RotatePicture(180)),
    "logo放左下角，不透明度70%": does(AddOverlay("watermark", corner="bottom left", opacity=0.7)),
    "缩小水印": does(ChangeOverlays(scale=0.8)),
    "回到初稿": does(GoToVersion("初稿")),
    "不要旋转": NOTHING,
    "转场效果怎么样": does(Help()),
}
