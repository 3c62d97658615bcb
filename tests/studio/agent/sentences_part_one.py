"""What people say about cuts, clips, motion, transitions, the frame, overlays and the history."""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, SILENT, Does, after, asks, cut, does, keep, partly
from tui.studio.agent.plan import (
    Ask,
    Describe,
    GoToVersion,
    Help,
    ListVersions,
    Question,
    Redo,
    SaveVersion,
    Undo,
    UndoMatching,
)
from tui.studio.edits.clips import (
    DeleteClips,
    Duplicate,
    MoveClip,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.colour import AdjustGrade, Change
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

PAUSES = TrimPauses()
SQUARE, VERTICAL = SetFrame("1:1"), SetFrame("9:16")
SONG = AddMusic("song")
LAST_HALF = Span(Mark(share=0.5), END)
LOGO = "logo"

CUTS: dict[str, Does] = {
    "trim the pauses": does(PAUSES),
    "nicely trim the pauses": does(PAUSES),
    "could you maybe trim those awkward pauses for me real quick": does(PAUSES),
    "would you mind getting rid of all the dead air please": does(PAUSES),
    "i want the pauses gone": does(PAUSES),
    "can I get the silences removed?": does(PAUSES),
    "hey, I was wondering if you could remove the annoying pauses": does(PAUSES),
    "trim the pauses but don't cut words": Does((PAUSES,), rest=True),
    "cut the silences, but please don't cut off any words": Does((PAUSES,), rest=True),
    "trim pauses without losing any speech": Does((PAUSES,), rest=True),
    "pls remove silnces over 1s, thx!!": does(TrimPauses(longer_than_s=1)),
    "just tighten up the pauses a bit so it flows": does(PAUSES),
    "cut the first 3 seconds of the video please": does(cut(first(3))),
    "chop off the last half": does(cut(LAST_HALF)),
    "lose everything after 0:12": does(cut(after(12))),
    "get rid of 12s to 15s": does(cut(between(12, 15))),
    "only keep 0:05 - 0:15 ok?": does(keep(between(5, 15))),
    "drop the first 2 sec and the last 1.5 secs": does(cut(first(2), last(1.5))),
    "remove the bit between 0:10 and 0:14": does(cut(between(10, 14))),
    "cut out the part from 0:10 to 0:14": does(cut(between(10, 14))),
}

CLIPS: dict[str, Does] = {
    "split at 0:10": does(SplitAt((Mark(10),))),
    "split the video at 12s": does(SplitAt((Mark(12),))),
    "can you split it at 0:05 and 0:15": does(SplitAt((Mark(5), Mark(15)))),
    "make a cut at 0:08": does(SplitAt((Mark(8),))),
    "split the video in half": does(SplitAt((Mark(share=0.5),))),
    "split clip 2 in half": does(SplitAt((Mark(25.0),))),
    "divide clip 4 into 3 equal parts": does(SplitAt((Mark(40.0), Mark(45.0)))),
    "delete clip 2": does(DeleteClips((2,))),
    "remove the second clip": does(DeleteClips((2,))),
    "cut clip 3 out": does(DeleteClips((3,))),
    "get rid of the last shot pls": does(DeleteClips((LAST,))),
    "delete clips 2 and 3": does(DeleteClips((2, 3))),
    "remove clips 1-3": does(DeleteClips((1, 2, 3))),
    "delete the first and the last clip": does(DeleteClips((1, LAST))),
    "remove beach.mp4": does(DeleteClips((2,))),
    "throw away the clip at 0:22": does(DeleteClips((2,))),
    "keep only clip 1": does(DeleteClips((2, 3, 4))),
    "keep clips 1 and 4 only": does(DeleteClips((2, 3))),
    "move clip 3 to the start": does(MoveClip(3, 1)),
    "put the last clip first": does(MoveClip(LAST, 1)),
    "move clip 1 to the end please": does(MoveClip(1, LAST)),
    "move clip 4 before clip 2": does(MoveClip(4, 2)),
    "put clip 1 after clip 3": does(MoveClip(1, 3)),
    "place clip 4 right after the first clip": does(MoveClip(4, 2)),
    "can we start with clip 2?": does(MoveClip(2, 1)),
    "swap clips 1 and 2": does(SwapClips(1, 2)),
    "switch clip 2 with clip 4": does(SwapClips(2, 4)),
    "swap the first and last clips": does(SwapClips(1, LAST)),
    "reverse the order of the clips": does(OrderClips()),
    "put the clips in the order 3, 1, 2, 4": does(OrderClips((3, 1, 2, 4))),
    "reorder the clips: 4 3 2 1": does(OrderClips((4, 3, 2, 1))),
    "duplicate clip 2": does(Duplicate(2)),
    "repeat the last 3 seconds": does(Duplicate(last(3))),
    "make a copy of the last clip": does(Duplicate(LAST)),
    "duplicate clip 1 three times": does(Duplicate(1, 3)),
    "play clip 2 twice": does(Duplicate(2, 1)),
    "show 0:10-0:12 3 times": does(Duplicate(between(10, 12), 2)),
}

MOTION: dict[str, Does] = {
    "2x": does(SetSpeed(ALL, 2.0)),
    "speed it up 2x": does(SetSpeed(ALL, 2.0)),
    "make it 1.5x speed": does(SetSpeed(ALL, 1.5)),
    "play it at 150% speed": does(SetSpeed(ALL, 1.5)),
    "make it twice as fast": does(SetSpeed(ALL, 2.0, relative=True)),
    "double the speed": does(SetSpeed(ALL, 2.0, relative=True)),
    "half speed": does(SetSpeed(ALL, 0.5)),
    "play the last clip at half speed": does(SetSpeed(LAST, 0.5)),
    "slow motion": does(SetSpeed(ALL, 0.5)),
    "0:10 to 0:20 in slow motion": does(SetSpeed(between(10, 20), 0.5)),
    "put clip 2 in slo-mo": does(SetSpeed(2, 0.5)),
    "speed up the first 10 seconds": does(SetSpeed(first(10), 1.5, relative=True)),
    "speed it up by 20%": does(SetSpeed(ALL, 1.2, relative=True)),
    "slow down the second clip by 25 percent": does(SetSpeed(2, 0.75, relative=True)),
    "make it a little faster": does(SetSpeed(ALL, 1.2, relative=True)),
    "make clip 1 much slower": does(SetSpeed(1, 0.5, relative=True)),
    "can u slow it down": does(SetSpeed(ALL, 0.7, relative=True)),
    "sped up 4x from 0:20 to 0:30": does(SetSpeed(between(20, 30), 4.0)),
    "timelapse of clip 4, 8x": does(SetSpeed(4, 8.0)),
    "back to normal speed": does(SetSpeed(ALL, 1.0)),
    "make it 30 seconds long": does(SetSpeed(ALL, to_s=30.0)),
    "speed clip 2 up so it lasts 4 seconds": does(SetSpeed(2, to_s=4.0)),
    "squeeze it into 25 seconds by speeding up": does(SetSpeed(ALL, to_s=25.0)),
    "three times faster": does(SetSpeed(ALL, 3.0, relative=True)),
    "a quarter of the speed": does(SetSpeed(ALL, 0.25)),
    "reverse it": does(Reverse()),
    "play clip 2 backwards": does(Reverse(2)),
    "revrese the last 5 seconds": does(Reverse(last(5))),
    "play the whole thing in reverse pls": does(Reverse()),
    "freeze at 0:10 for 3 seconds": does(Freeze(Mark(10), 3.0)),
    "add a freeze frame at 0:05": does(Freeze(Mark(5))),
    "hold the last frame for 2 secs": does(Freeze(END, 2.0)),
    "freeze the first frame for half a second": does(Freeze(START, 0.5)),
    "show the photo for 3 seconds": does(SetLength(3, 3.0)),
    "make the photo 8 seconds long": does(SetLength(3, 8.0)),
    "show sunset.jpg for 2 s": does(SetLength(3, 2.0)),
    "let clip 3 last 10 seconds": does(SetLength(3, 10.0)),
}

TRANSITIONS: dict[str, Does] = {
    "add transitions": does(AddTransitions()),
    "add smooth transitions between all the clips": does(AddTransitions()),
    "crossfade between clip 1 and 2": does(AddTransitions(cut=1)),
    "add a 1 second crossfade between clips 2 and 3": does(AddTransitions(seconds=1.0, cut=2)),
    "add a dissolve between the first and the second clip": does(AddTransitions(cut=1)),
    "dip to black between every clip": does(AddTransitions("dip to black")),
    "fade to black between the clips": does(AddTransitions("dip to black")),
    "use a wipe to the left as transition at the last cut": does(
        AddTransitions("wipe left", cut=LAST)
    ),
    "slide right transitions, 0.8s": does(AddTransitions("slide right", 0.8)),
    "flash to white transition into clip 3": does(AddTransitions("dip to white", cut=2)),
    "put a transition on the second cut": does(AddTransitions(cut=2)),
    "add trasitions that last 1 second each": does(AddTransitions(seconds=1.0)),
    "remove the transitions": does(RemoveTransitions()),
    "remove the transition between clip 2 and 3": does(RemoveTransitions(2)),
    "go back to hard cuts": does(RemoveTransitions()),
    "fade in": does(SetFades(in_s=1.0)),
    "fade out over 2 seconds": does(SetFades(out_s=2.0)),
    "fade in and out": does(SetFades(in_s=1.0, out_s=1.0)),
    "fade to black at the end": does(SetFades(out_s=1.0)),
    "fade in from black over 1.5s and fade out at the end for 3 seconds": does(
        SetFades(in_s=1.5, out_s=3.0)
    ),
    "add a 2 second fade in at the beginning": does(SetFades(in_s=2.0)),
    "fade out only the picture": does(SetFades(out_s=1.0, sound=False)),
    "remove the fade out": does(SetFades(out_s=0.0)),
    "get rid of the fades": does(SetFades(in_s=0.0, out_s=0.0)),
    "crossfade between clip 1 and 3": asks(Ask.WHICH_CUT),
}

FRAME: dict[str, Does] = {
    "make it vertical with a blurred background": does(SetFrame("9:16", "blur")),
    "vertical, blur the bars": does(SetFrame("9:16", "blur")),
    "square with blurry sides": does(SetFrame("1:1", "blur")),
    "fill the bars with a blurred background": does(SetFrame(None, "blur")),
    "in 1080p": does(SetResolution(1080)),
    "make it 720p please": does(SetResolution(720)),
    "set the resolution to 4K": does(SetResolution(2160)),
    "I need it in full HD": does(SetResolution(1080)),
    "vertical in 720p": does(VERTICAL, SetResolution(720)),
    "make it 1280x720": does(SetFrame("16:9"), SetResolution(720)),
    "crop 10% off the left": does(CropPicture(Crop(left=0.1))),
    "crop the top and bottom by 5%": does(CropPicture(Crop(top=0.05, bottom=0.05))),
    "crop 15% from all sides": does(
        CropPicture(Crop(left=0.15, top=0.15, right=0.15, bottom=0.15))
    ),
    "crop clip 2 by 20 percent on the right": does(CropPicture(Crop(right=0.2), 2)),
    "remove the crop": does(CropPicture(None)),
    "rotate it 90 degrees": does(RotatePicture(90)),
    "rotate clip 2 to the left": does(RotatePicture(-90, 2)),
    "turn it 180°": does(RotatePicture(180)),
    "rotate 90 degrees counterclockwise pls": does(RotatePicture(-90)),
    "rotate it by 45 degrees": asks(Ask.ANGLE),
    "flip it horizontally": does(FlipPicture("horizontal")),
    "mirror clip 1": does(FlipPicture("horizontal", 1)),
    "flip the last clip vertically": does(FlipPicture("vertical", LAST)),
    "slowly zoom in": does(ZoomPicture(Zoom(to_scale=1.2))),
    "zoom in to 150%": does(ZoomPicture(Zoom(to_scale=1.5))),
    "zoom out slowly on clip 2": does(ZoomPicture(Zoom(from_scale=1.2), 2)),
    "add a Ken Burns effect to the photo": does(ZoomPicture(Zoom(to_scale=1.2), 3)),
    "punch in on clip 1": does(ZoomPicture(Zoom(from_scale=1.2, to_scale=1.2), 1)),
    "pan from left to right over the photo": does(
        ZoomPicture(Zoom(from_scale=1.2, to_scale=1.2, from_x=0.0, to_x=1.0), 3)
    ),
    "remove the zoom": does(ZoomPicture(None)),
    "zoom into the first 3 seconds": does(ZoomPicture(Zoom(to_scale=1.2), first(3))),
}

OVERLAYS: dict[str, Does] = {
    "add my logo": does(AddOverlay("watermark")),
    "put logo.jpg in the bottom right corner": does(AddOverlay("watermark", LOGO, "bottom right")),
    "add a watermark in the top left at 50% opacity": does(
        AddOverlay("watermark", corner="top left", opacity=0.5)
    ),
    "put my logo in the upper right corner, half transparent": does(
        AddOverlay("watermark", corner="top right", opacity=0.5)
    ),
    "picture in picture": does(AddOverlay("picture")),
    "show me.mp4 as picture-in-picture in the bottom left": does(
        AddOverlay("picture", "me", "bottom left")
    ),
    "overlay me.mp4 from 0:05 to 0:10": does(AddOverlay("picture", "me", span=between(5, 10))),
    "pip in the lower left corner, 25% wide": does(
        AddOverlay("picture", corner="bottom left", width=0.25)
    ),
    "show the logo only for the first 5 seconds": does(AddOverlay("watermark", span=first(5))),
    "make the logo smaller": does(ChangeOverlays(scale=0.8)),
    "make the logo twice as big": does(ChangeOverlays(scale=2.0)),
    "move the logo to the top left": does(ChangeOverlays(corner="top left")),
    "set the watermark's opacity to 40%": does(ChangeOverlays(opacity=0.4)),
    "remove the watermark": does(RemoveOverlays()),
    "get rid of the picture in picture": does(RemoveOverlays()),
    "add me.mp4 as picture in picture with its sound": does(
        AddOverlay("picture", "me", volume=1.0)
    ),
    "put me.mp4 in the bottom left corner with its own audio": does(
        AddOverlay("picture", "me", "bottom left", volume=1.0)
    ),
    "show me.mp4 picture in picture at the top left, 25% wide, with its sound at 80%": does(
        AddOverlay("picture", "me", "top left", 0.25, volume=0.8)
    ),
    "show me.mp4 as picture in picture without sound": does(AddOverlay("picture", "me")),
}

HISTORY: dict[str, Does] = {
    "undo": does(Undo()),
    "undo the last 3 edits": does(Undo(3)),
    "nah, undo that": does(Undo()),
    "go back to before the music": does(UndoMatching("AddMusic")),
    "undo the titles": does(UndoMatching("AddTitle")),
    "undo the crop": does(UndoMatching("CropPicture")),
    "go back to before I trimmed the pauses": does(UndoMatching("TrimPauses")),
    "undo the speed change": does(UndoMatching("SetSpeed")),
    "save this as version rough": does(SaveVersion("rough")),
    'save a version called "Rough cut 1"': does(SaveVersion("Rough cut 1")),
    "save the current version as final-2": does(SaveVersion("final-2")),
    "go back to rough": does(GoToVersion("rough")),
    'go back to version "Rough cut 1"': does(GoToVersion("Rough cut 1")),
    "restore the version rough": does(GoToVersion("rough")),
    "what versions are there?": does(ListVersions()),
    "list my versions": does(ListVersions()),
    "redo that": does(Redo()),
    "what can you do?": does(Help()),
}

SEVERAL: dict[str, Does] = {
    "trim pauses, add transitions and fade out at the end": does(
        PAUSES, AddTransitions(), SetFades(out_s=1.0)
    ),
    "delete clip 2, then speed it up 2x": does(DeleteClips((2,)), SetSpeed(ALL, 2.0)),
    "make clip 1 black and white and delete clip 2": does(
        AdjustGrade(1, (Change("monochrome", 1), Change("temperature", 0), Change("tint", 0))),
        DeleteClips((2,)),
    ),
    "cut the first 3 seconds and delete the last clip": does(cut(first(3), between(35, 50))),
    "make it square, add my logo top right and trim the pauses": does(
        PAUSES, SQUARE, AddOverlay("watermark", corner="top right")
    ),
    "rotate it 90 degrees, flip it and make it 720p": does(
        RotatePicture(90), FlipPicture(), SetResolution(720)
    ),
    "speed up clip 2 and reverse the last one": does(
        SetSpeed(2, 1.5, relative=True), Reverse(LAST)
    ),
    'add a title "Hi" for 2 seconds, crossfades everywhere and make it 2x': does(
        SetSpeed(ALL, 2.0), AddTransitions(), AddTitle("Hi", first(2))
    ),
    "slow motion for 0:10-0:12 and cut the first 2 seconds": does(
        SetSpeed(between(10, 12), 0.5), cut(first(2))
    ),
    "trim the pauses, swap clips 1 and 2 and make me a coffee": partly(SwapClips(1, 2), PAUSES),
    "add transitions and also make the sky purple": partly(AddTransitions()),
    "export a 1080p MP4 of it, with the pauses trimmed": partly(PAUSES, SetResolution(1080)),
    "trim the pauses and export it in 720p": partly(PAUSES, SetResolution(720)),
}

SEEDS: dict[str, Does] = {
    "trim the pauses, add transitions, and export a shareable link": partly(
        PAUSES, AddTransitions()
    ),
    "cut out the pauses, add background music, and overlay text titles": does(
        PAUSES, SONG, Question(Ask.TITLE_TEXT)
    ),
    "edit a 2-minute unedited screen recording into a 1080p MP4": partly(
        SetResolution(1080), Question(Ask.WHAT)
    ),
    "export 1080p MP4": partly(SetResolution(1080)),
    "edit my raw video footage": asks(Ask.WHAT),
    "editing videos and generating a shareable link instantly for content creators": partly(
        Question(Ask.WHAT)
    ),
}

NOT_SAID: dict[str, Does] = {
    # questions
    "why is clip 2 so slow?": NOTHING,
    "is it in 1080p?": NOTHING,
    "how fast is it now?": does(Describe()),
    "did you reverse it?": NOTHING,
    "which clip is the second one?": NOTHING,
    "how do I split a clip?": does(Help()),
    "does the logo look ok?": NOTHING,
    "how can I add transitions?": does(Help()),
    # negations
    "don't speed it up": NOTHING,
    "please don't add transitions": NOTHING,
    "do not delete clip 2": NOTHING,
    "never flip it": NOTHING,
    "no zoom": NOTHING,
    "I don't want a fade out": NOTHING,
    "without any watermark": NOTHING,
    # stories and talk
    "I moved to the start of the queue yesterday": NOTHING,
    "my boss wants it to go viral": NOTHING,
    "I already deleted clip 2": NOTHING,
    "we swapped clips 1 and 2 yesterday": NOTHING,
    "the transitions are lovely": NOTHING,
    "the pauses were removed": NOTHING,
    "I love slow motion": NOTHING,
    "clip 2 is great": NOTHING,
    "reverse psychology never works": NOTHING,
    "that was fast": NOTHING,
    "she said the logo is ugly": NOTHING,
    "looks good so far": SILENT,
    "thanks a lot!": SILENT,
    # other topics
    "book me a flight to Paris": NOTHING,
    "move to Paris": NOTHING,
    "freeze my credit card": NOTHING,
    "split the bill": NOTHING,
    "repeat after me": NOTHING,
    "stabilise the video": NOTHING,
    "save the whales": NOTHING,
    "turn it into a cartoon": NOTHING,
    "zoom meeting at 10:30": NOTHING,
    # not certain enough
    "delete clip 2 if it is boring": NOTHING,
    "speed up the boring parts": NOTHING,
    "delete one of the clips": NOTHING,
    "move clip 2": asks(Ask.WHERE_TO),
    "split the video": asks(Ask.WHERE),
    "freeze the frame": asks(Ask.WHERE),
    "delete the clip": asks(Ask.WHICH_CLIP),
    "cut clip 2 and 3 except the photo": NOTHING,
    "fade to white at the end": NOTHING,
    "crop it a bit": NOTHING,
    "remove all transitions except the first": NOTHING,
    "speed up everything but clip 2": does(
        SetSpeed(1, 1.5, relative=True),
        SetSpeed(3, 1.5, relative=True),
        SetSpeed(4, 1.5, relative=True),
    ),
    "rotate the logo": NOTHING,
    "duplicate clip 2 at the end of the month": NOTHING,
}

PART_ONE = {
    **CUTS, **CLIPS, **MOTION, **TRANSITIONS, **FRAME, **OVERLAYS, **HISTORY, **SEVERAL, **SEEDS,
    **NOT_SAID,
}  # fmt: skip
