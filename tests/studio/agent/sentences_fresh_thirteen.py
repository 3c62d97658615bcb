"""A ninth round, of 40 sentences as different people type them, written before it was tried: a
podcaster, an estate agent, a sports coach, a student and the owner of a shop.

At the first run 30 of them were right. Three did something else: one deleted the clip that was
taken back by “no wait”, one only slowed a clip that was to be seen again, and one removed the
title that was just added. One passed over a wish without a word.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, cut, does, partly
from tests.studio.agent.sentences_part_one import PAUSES, VERTICAL
from tests.studio.agent.sentences_part_two import CAPTIONS, GREY, by, title
from tests.studio.agent.trip import Said
from tui.studio.agent.plan import Ask, Question
from tui.studio.edits.captions import AddCaptions
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip
from tui.studio.edits.colour import AdjustGrade
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.sound import (
    CleanVoice,
    DuckMusic,
    FadeMusic,
    NormaliseLoudness,
    ReduceNoise,
)
from tui.studio.edits.text_style import StyleChange
from tui.studio.edits.titles import DEFAULT_SPAN, AddTitle, RemoveTitles
from tui.studio.edits.transitions import AddTransitions, SetFades

WHOLE = Span(START, END)


def on(clip: int, text: str, span: Span = DEFAULT_SPAN) -> AddTitle:
    return AddTitle(text, span, on_clip=clip)


def logo(clip: int, span: Span = WHOLE) -> AddOverlay:
    return AddOverlay("watermark", span=span, on_clip=clip)


ROUND_THIRTEEN: dict[Said, Does] = {
    # a podcaster
    "cut the dead air, clean up the hiss and level it for a podcast": does(
        PAUSES, ReduceNoise(), NormaliseLoudness(-16.0)
    ),
    "my guest is too quiet in clip 2, bring him up to the level of clip 1": NOTHING,
    'put "Episode 12" over the first clip and "Thanks for listening" over the last one': does(
        on(1, "Episode 12"), on(-1, "Thanks for listening")
    ),
    "duck the music when we speak and fade it out at the end": does(
        DuckMusic(), FadeMusic(None, 2.0)
    ),
    "lose the music on clip 2": does(SilenceMusic(2)),
    "captions on the first clip only plz": does(AddCaptions(on_clip=1)),
    "no music in the first 5 seconds": does(SilenceMusic(first(5))),
    "name tag for clip 1: Sam Lee, host": Does((Question(Ask.NAME),), rest=True),
    # an estate agent
    'label clip 1 "Living room" and clip 2 "Garden"': does(on(1, "Living room"), on(2, "Garden")),
    "add the address 12 Elm Street to the second clip": NOTHING,
    'put "Sold" on the garden clip': NOTHING,
    "my logo top left on clip 1, bottom right on clip 2": NOTHING,
    "make the talk clip brighter and a bit warmer and slow the beach to half speed": does(
        by(1, exposure=0.3, temperature=8), SetSpeed(2, 0.5)
    ),
    "show the logo for the last 5 seconds": does(AddOverlay("watermark", span=last(5))),
    'title "Open house Sunday" on both clips': does(
        on(1, "Open house Sunday"), on(2, "Open house Sunday")
    ),
    "calm music but only on the beach clip": NOTHING,
    # a sports coach
    "play the second clip again in slow motion": NOTHING,
    "freeze 5 seconds into clip 1 for 3 seconds": does(Freeze(Mark(5), 3.0)),
    'write "Watch his feet" 5 seconds into clip 1': does(title("Watch his feet", between(5, 8))),
    'slow down 0:10 to 0:15 to 50% and put "Look" on it': partly(SetSpeed(between(10, 15), 0.5)),
    "reverse clip 2 and repeat it twice": does(Reverse(2), Duplicate(2, 2)),
    "delete clip 1, no wait, delete clip 2": does(DeleteClips((2,))),
    "speed the boring parts up": NOTHING,
    "mute the crowd in clip 2 and put clip 2 first": partly(MoveClip(2, 1)),
    # a student
    "add the title My Thesis to clip 1 for 6 seconds": does(on(1, "My Thesis", first(6))),
    "take away the music and add captoins": does(RemoveMusic(), CAPTIONS),
    "my voice is muffled, make it clearer": does(CleanVoice()),
    "cut frm 0:10 to 0:20 adn fade out": NOTHING,
    "change My Trip to My Journey and make it yellow": NOTHING,
    'remove the title and put "Intro" on clip 1 instead': does(RemoveTitles(), on(1, "Intro")),
    "black and white for the whole of clip 2 please": does(AdjustGrade(2, GREY)),
    "the end is too long, cut the last 8 sec": does(cut(last(8))),
    # the owner of a shop
    'put "50% off" in red over the whole of clip 2': does(
        AddTitle("50% off", WHOLE, style=StyleChange(colour="#ff0000"), on_clip=2)
    ),
    "vertical for tiktok, upbeat music at 20%, logo on every clip": does(
        VERTICAL, AddMusic("music:upbeat", 0.2), AddOverlay("watermark", span=WHOLE)
    ),
    "our logo during clip 2 only, and smaller": does(
        AddOverlay("watermark", width=0.096, span=WHOLE, on_clip=2)
    ),
    'show "Call us" at the end of clip 2 for 4 seconds': does(on(2, "Call us", last(4))),
    "crossfade the clips and end with a fade to black": does(AddTransitions(), SetFades(out_s=1.0)),
    "make it square and keep everything else": partly(SetFrame("1:1")),
    "the music is way too loud on clip 1, bring it down to 10%": does(
        SetMusicVolume(0.1, during=1)
    ),
    "put song.mp3 under the beach clip and remove the other music": partly(PlayMusic(2, "song")),
}
