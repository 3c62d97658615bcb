"""Ways of saying a wish that mean the same as a plainer one: "clip 2 can go" is "remove clip 2".

Each is a frame around any verb or thing; those of Chinese have a file of their own. A clause is put
so only where it is not understood as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.studio.agent.asides import without_asides
from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.paraphrases_chinese import plainer_han, unwanted_han
from tui.studio.agent.voices import active, with_particle

_TIMES = "|".join(k.pattern for k in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))
_NAMED = rf"(?:{Kind.CLIPS.pattern}|{Kind.MEDIUM.pattern}|{_TIMES})"
_SLIDERS = rf"(?:the )?(?:{'|'.join(words_by_key('slider').values())})"
_WE = r"(?:i|we|you|u)"
_WISH = rf"{_WE}(?:\s+(?:want|need|prefer)|(?:'d| would)\s+(?:like|love|prefer))"
_WISH_THAT = rf"(?:{_WISH}|make sure(?: that)?|let|have|make|get|i want)\s+"
_WISH_TO_HAVE = (
    rf"(?:{_WISH}\s+(?:to\s+)?|(?:let's\s+|please\s+)*)(?:have|put|get|see|show|play)\s+"
)
_FILM = (
    r"(?:it|this|that|everything|(?:the|my|our|this) (?:whole |entire )?(?:video|film|clip|movie"
    r"|footage"
    r"|thing|edit|recording|picture|image))"
)
_DEGREE = (
    r"(?:a (?:little|bit|touch|tad|smidge)(?: bit)?|slightly|much|way|far|a lot|even|somewhat|kinda"
    r"|really|quite|still|just|also|both|all|probably|maybe|actually|definitely)"
)
_AFTER = (
    r"(?:please|pls|in (?:t?here|it|this|the (?:video|film|clip|end))|t?here|now|then|instead"
    r"|though|thanks|too"
    r"|as well|for me|completely|entirely|altogether|again)"
)
_THE = r"(?:the|that|this|those|these|my|our)"
_THING = r"(?P<thing>[^,;.!?]{1,80}?)"
_OUGHT = r"(?:can|could|should|must|may|ought to|has to|have to|needs? to|gotta|got to|wants? to)"
_BE_GONE = (
    r"(?:go(?: away)?|come out|disappear|be (?:gone|(?:cut|taken|left|thrown|edited)(?: out)?"
    r"|(?:removed|deleted|dropped|skipped|trimmed|chopped)(?: out| off| away)?))"
)
_NEEDLESS = (
    r"(?:not (?:needed|necessary|wanted)|un(?:necessary|needed|wanted)|superfluous|redundant)"
)
_NO_MORE = r"(?:\s+(?:any ?more|at all|(?:in )?there|here|in (?:it|the video|this)|any longer))*"
_MORE_OF: Final = {
    "loud": "louder", "quiet": "quieter", "bright": "brighter", "dark": "darker", "big": "bigger",
    "large": "larger", "small": "smaller", "fast": "faster", "slow": "slower", "warm": "warmer",
    "clear": "clearer", "colourful": "more colourful", "colorful": "more colorful",
}  # fmt: skip

_ENDS = (
    rf"stop(?: it| this| (?:the|my) (?:video|film|clip))? (?:at"
    rf"|after) (?P<time>{Kind.CLOCK.pattern}"
    rf"|{Kind.DURATION.pattern})"
)
_OF_CLIP = (
    rf" (?P<on>{Kind.CLIPS.pattern})(?: (?:with|as))?(?: the (?:words?|text))?\s+"
    rf"(?P<text>{Kind.QUOTE.pattern})"
)
_NONE_OF_IT = (
    rf"(?:no|without)(?: more| any)? (?P<thing>{word('pauses')}|{word('noise')})(?: at all"
    rf"| please)?"
)
_NO_SOUND_OF = (
    rf"no (?:{word('own_sound')}) (?:for|on|in|from|during|of) (?P<what>.*{Kind.CLIPS.pattern})"
)
_UNWANTED = (
    rf"{_WE}\s+(?:really\s+|actually\s+)?(?:don'?t|dont|do not|no longer)\s+(?:really\s+)?"
    rf"(?:need|want)\s+(?P<thing>(?:[^,;.!?]{{0,40}}?\s)?{_NAMED}|{_THE}\s[^,;.!?]{{1,60}}?)"
    rf"{_NO_MORE}"
)
_BRIEF = "|".join(word(n) for n in ("pauses", "noise", "music", "captions", "title", "watermark"))
_FRAMES = (
    (rf"(?:caption|subtitle){_OF_CLIP}", r"add a title \g<text> at the bottom on \g<on>"),
    (rf"(?:label|title|tag|name|call){_OF_CLIP}", r"add a title \g<text> on \g<on>"),
    (rf"{_THING}\s+(?:{_DEGREE}\s+)*{_OUGHT}\s+(?:{_DEGREE}\s+)*{_BE_GONE}", r"remove \g<thing>"),
    (
        rf"{_THING}\s+(?:(?:is|are)n'?t (?:needed|necessary|wanted)"
        rf"|(?:is|are)\s+(?:{_DEGREE}\s+)*{_NEEDLESS})",
        r"remove \g<thing>",
    ),
    (
        rf"(?:nobody|no one|no-one)\s+(?:really\s+)?(?:needs|wants|cares about|misses|will miss)\s+"
        rf"(?:to (?:see|hear)\s+)?{_THING}",
        r"remove \g<thing>",
    ),
    # "the second clip should be before the first one"
    (
        rf"(?:{_WISH}\s+)?{_THING}\s+(?:{_OUGHT}|to)\s+be\s+(?P<where>(?:before|after|in front of"
        rf"|behind"
        r"|first|last|at the (?:start|end|beginning)|the (?:first|last)).*)",
        r"move \g<thing> \g<where>",
    ),
    (
        rf"{_WISH_TO_HAVE}{_THING}\s+(?P<where>(?:before|after|in front of|behind)\s.+)",
        r"move \g<thing> \g<where>",
    ),
    # "it needs subtitles", "there should be a title Hi"
    (
        rf"{_FILM}\s+(?:{_DEGREE}\s+)*(?:needs?|wants?|requires?|could (?:do with|use)|should"
        rf" (?:have|get)"
        rf"|must have|has to have|needs? to have|deserves?|is missing|lacks)\s+(?!to\s){_THING}",
        r"add \g<thing>",
    ),
    (
        rf"(?P<thing>{_NAMED})\s+(?:needs?|wants?|could (?:do with|use)|should"
        rf" have)\s+(?!to\s)(?P<how>.+)",
        r"add \g<how> to \g<thing>",
    ),
    (
        rf"(?:{_WISH}\s+)?there\s+(?:{_OUGHT}|to)\s+be\s+{_THING}",
        r"add \g<thing>",
    ),
    # "I want it to fade in", "make sure the music gets quieter when I talk"
    (
        rf"{_WISH_THAT}{_FILM}\s+(?:to\s+)?(?P<how>(?!be\s|is\s|has\s)[a-z]+\s.+)",
        r"\g<how>",
    ),
    (
        rf"(?:make sure|ensure|see to it|check|i want|i need)(?: that)?\s+{_THING}\s+"
        r"(?:is|are|gets?|becomes?|goes|turns|stays?|will be)\s+(?P<how>.+)",
        r"make \g<thing> \g<how>",
    ),
    (
        rf"{_THING}\s+(?:{_OUGHT}\s+)(?:come|go|be (?:brought|turned|taken))\s+(?P<way>up"
        rf"|down)(?P<how>.*)",
        r"turn \g<way> \g<thing>\g<how>",
    ),
    (
        rf"(?:have|let|make|get)\s+{_THING}\s+(?:to\s+)?(?P<verb>plays?|runs?|starts?|ends?|fades?"
        rf"|loops?|zooms?"
        r"|repeats?|appears?|pops? up|stays?|goes?|moves?|shows?(?: up)?)(?P<how>(?:\s.*)?)",
        r"\g<verb> \g<thing>\g<how>",
    ),
    # "get the title out of the middle to the bottom"
    (
        rf"(?:get|move|take|bring|pull|shift)\s+{_THING}\s+(?:out of|away from|off"
        rf"|from)\s+(?:the\s+)?\w+"
        r"(?:\s\w+)?\s+(?:and\s+)?(?:in)?to\s+(?P<where>.+)",
        r"move \g<thing> to \g<where>",
    ),
    # "the title should be bigger", "I'd like the title to be bigger"
    (
        rf"(?:{_WISH}\s+)?{_THING}\s+"
        rf"(?:{_OUGHT}|to|might)\s+be\s+(?P<how>.+)",
        r"make \g<thing> \g<how>",
    ),
    (
        rf"{_WISH}\s+(?P<thing>{_THE}\s.+)",
        r"make \g<thing>",
    ),
    (rf"(?:make {_FILM} )?look(?:s)? like (?:a )?(?:film|movie)", "apply a cinematic look"),
    (r"(?:start (?:over|again)(?: from scratch)?|start from scratch)", "undo everything"),
    (rf"{_FILM}(?: is|'s)? upside[- ]down", "rotate it by 180 degrees"),
    (
        r"(?:needs?|has|have|ought|got) to be\s+(?P<how>.+)|(?:should|must) be\s+(?P<how_>.+)",
        r"make it \g<how>\g<how_>",
    ),
    (
        rf"(?:trim|cut|shorten|reduce) (?P<thing>{Kind.CLIPS.pattern}) (?:down )?to"
        rf" (?P<time>{Kind.DURATION.pattern})(?: long)?",
        r"show \g<thing> for \g<time>",
    ),
    # "reorder it so the beach comes first", "speed clip 2 back to normal"
    (
        rf"(?:re-?order|re-?arrange|arrange|order|sort|change the order)(?:\s+of)?(?:\s+(?:{_FILM}"
        rf"|(?:the )?clips))?\s+"
        r"so(?: that)?\s+(?P<how>.+)",
        r"\g<how>",
    ),
    (
        rf"(?:speed|bring|set|put|slow|get)\s+{_THING}\s+back to (?:normal|(?:its )?original)(?:"
        rf" speed)?",
        r"\g<thing> at normal speed",
    ),
    # "trim it so it's only the first 25 seconds"
    (
        rf"(?:trim|cut|crop|edit|shorten|reduce)\s+{_FILM}\s+(?:down\s+)?(?:so(?: that)?|until"
        rf"|such that|to)?\s*"
        rf"(?:it's|it is|there's|there is|we have|it has|i have|we're left with)?\s*(?:only"
        rf"|just)\s+"
        rf"(?P<thing>{_TIMES})(?: (?:is|are))?(?: left| remains?)?",
        r"keep \g<thing>",
    ),
    # "please the silences were gone", of "it would be great if the silences were gone"
    (
        rf"please\s+(?:if\s+)?{_THING}\s+(?:was|were|is|are)\s+(?:gone|out|away|removed|deleted)",
        r"remove \g<thing>",
    ),
    (
        rf"please\s+(?:if\s+)?{_THING}\s+(?:was|were)\s+(?P<how>.+)",
        r"make \g<thing> \g<how>",
    ),
    # "the highlights are too strong"
    (
        rf"(?P<thing>{_SLIDERS})\s+(?:is|are|'s|look|looks|seem|seems)\s+(?:{_DEGREE}\s+)*(?:too"
        rf"|so)\s+(?:bright|strong|high"
        r"|much|intense|hot|harsh|heavy|blown out|crushed)",
        r"less \g<thing>",
    ),
    (
        rf"(?P<thing>{_SLIDERS})\s+(?:is|are|'s|look|looks|seem|seems)\s+(?:{_DEGREE}\s+)*(?:too"
        rf"|so)\s+(?:dark|weak|low|dull"
        r"|flat|deep|muted)",
        r"more \g<thing>",
    ),
    (
        rf"{_THING}\s+(?:would|might|could)\s+(?:look|be|work"
        rf"|sound)\s+(?:[a-z]+\s+){{0,2}}?(?P<how>(?:in|as)\s.+)",
        r"make \g<thing> \g<how>",
    ),
    # "the title should stay up for 5 seconds"
    (rf"{_THING}\s+(?:{_OUGHT})\s+(?P<how>(?!be\s|have\s|not\s).+)", r"let \g<thing> \g<how>"),
    (r"with (?P<thing>.+)", r"add \g<thing>"),
    (r"without (?P<thing>.+)", r"remove \g<thing>"),
    (r"hear less (?:of )?(?P<thing>.+)", r"make \g<thing> quieter"),
    (r"hear more (?:of )?(?P<thing>.+)", r"make \g<thing> louder"),
    (
        rf"(?:only|just)(?: want| need| use| leave| see| show| have| watch| play| like|"
        rf" wanted)+(?: to (?:see|have|keep|show"
        rf"|watch|use))?(?: the (?:part|middle(?: part| bit| section)?|section|segment|piece"
        rf"|stretch|portion|moment"
        rf"|bit)(?: from)?)? (?P<thing>{_TIMES})"
        r"(?: of (?:this|it|the (?:video|clip|film)))?",
        r"keep \g<thing>",
    ),
    (
        rf"(?:get|move|take|push|keep)\s+(?P<thing>{word('music')})\s+out of (?:the|my)"
        rf" way(?P<how>.*)",
        r"turn down \g<thing>\g<how>",
    ),
    (
        r"(?:take|get|pull) (?P<thing>.+?) out (?:of|from) (?P<where>.+)",
        r"remove \g<thing> from \g<where>",
    ),
    (r"(?:turn|switch) (?P<thing>.+?) off(?P<where>.*)", r"turn off \g<thing>\g<where>"),
    (
        rf"(?:the |all )*(?P<thing>{_NAMED}|{_BRIEF})(?: are| is)? (?:out|gone|away|off)",
        r"remove \g<thing>",
    ),
    (
        rf"(?:(?:there(?:'s| is| are)|it(?:'s got| has| got)|(?:i|we) (?:have|hear)|this has|you"
        rf" (?:can )?hear)\s+)?"
        rf"(?:{_DEGREE}\s+)*(?:too (?:much|many)|so (?:much|many))\s+(?P<thing>(?:[a-z]+ ){{0,2}}"
        rf"(?:{word('pauses')}|{word('noise')}))(?: (?:in|on) (?:it|this|here|there|the [a-z]+))?",
        r"remove \g<thing>",
    ),
    # "the talk is way too slow"
    (
        rf"(?:{_THING}\s*(?:is|'s|are|feels|seems|looks|runs|goes|plays"
        rf"|moves)\s+)?(?:{_DEGREE}\s+)*too\s+"
        r"(?:slow|sluggish|draggy)(?:ly)?",
        r"make \g<thing> faster",
    ),
    (
        rf"(?:{_THING}\s*(?:is|'s|are|feels|seems|looks|runs|goes|plays"
        rf"|moves)\s+)?(?:{_DEGREE}\s+)*too\s+"
        r"(?:fast|quick|rushed|hectic)(?:ly)?",
        r"make \g<thing> slower",
    ),
    (
        rf"(?P<thing>{word('pauses')}\s+{word('longer_than')}\s*{Kind.DURATION.pattern})\s+(?:out"
        rf"|gone|away)",
        r"remove \g<thing>",
    ),
    # "not enough contrast", "too much contrast"
    (
        r"(?:there(?:'s| is| isn'?t)|(?:it|this|the (?:video|picture|image))(?: has| needs"
        r"| doesn'?t"
        r" have)?)?\s*(?:not\s+)?(?:nearly\s+)?enough (?P<thing>.+)",
        r"more \g<thing>",
    ),
    (
        r"(?:there(?:'s| is)|it(?:'s got| has| got))?\s*(?:way |a bit "
        r"|far )?too much (?P<thing>.+)",
        r"less \g<thing>",
    ),
    # "my audio is all over the place"
    (
        rf"(?P<thing>(?:(?:the|my|our) )?(?:{word('own_sound')}|{word('volume')}))(?:'s| is| are|"
        r" sounds?)?(?: \w+ly| kinda| so| very| really| too)? (?:all over the (?:place|shop)|uneven"
        r"|inconsistent|up and down|jump(?:s|ing|y)(?: around)?)",
        r"level out the sound",
    ),
    # "the music drowns out my voice"
    (
        rf"(?P<thing>{word('music')})(?: is|'s)?(?: (?:totally|completely|kind of|kinda))? (?:drown"
        r"|overpower|cover|bury|mask|overwhelm|kill)(?:s|ing|es)?\b.*",
        r"the \g<thing> is too loud",
    ),
    (
        rf"(?:{_WE}|you|one|people) (?:can'?t|cannot|can barely|can hardly|barely|hardly) (?:hear"
        rf"|understand)\b.{{0,40}} (?:over|because of|under|with) the (?P<thing>{word('music')}).*",
        r"the \g<thing> is too loud",
    ),
)
_ENOUGH = (
    rf"{_THING}\s*(?:is|are|'s|looks|sounds)?\s*(?:n'?t|not)\s+(?:\w+ly\s+)?"
    rf"(?P<how>{'|'.join(_MORE_OF)}) enough"
)


def affirmed(text: str) -> str | None:
    """Return the wish of a clause that says "not" and yet forbids nothing: "remove clip 2" for "I
    don't need clip 2", "more contrast" for "not enough contrast".
    """
    if match := _whole(_ENDS, text):
        return f"end the video at {match['time']}"
    if _whole(rf"no (?:more )?{word('duck')}", text):
        return "turn off ducking"
    if match := _whole(rf"stop (?:on|at) (?P<point>(?:the )?{Kind.POINT.pattern}.*)", text):
        return f"freeze {match['point']}"
    if match := _whole(_NO_SOUND_OF, text):
        return f"mute {match['what']}"
    if match := _whole(_UNWANTED, text) or _whole(_NONE_OF_IT, text):
        return f"remove {match['thing']}"
    if wish := unwanted_han(text):
        return wish
    return next(plainer(text), None)


def plainer(text: str) -> Iterator[str]:
    """Return the plainer clauses that `text` may stand for, the likeliest first."""
    if match := _whole(_ENOUGH, text):
        yield f"make {match['thing']} {_MORE_OF[match['how'].lower()]}"
    for said in (text, *without_asides(text)):
        if said != text:
            yield said
        for order in (active(said), with_particle(said)):
            if order is not None:
                yield order
        for frame, wish in _FRAMES:
            if match := _whole(frame, said):
                yield match.expand(wish)
    yield from plainer_han(text)


def _whole(frame: str, text: str) -> re.Match[str] | None:
    manners = rf"(?:{word('filler')}|[\s,])*?"
    return compiled(rf"{manners}{frame}(?:\s+{_AFTER})*[\s.!]*").fullmatch(text.strip())
