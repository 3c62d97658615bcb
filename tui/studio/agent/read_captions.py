"""Clauses about captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from tui.studio.agent.heard_words import HEARD, HEARS, SPEECH
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.on_clips import is_every_clip, take_clips_on
from tui.studio.agent.plan import Ask, Step
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.targets import take_spans
from tui.studio.agent.text_styles import take_style
from tui.studio.edits.captions import AddCaptions, EditCaption, RemoveCaptions, ShowCaptions
from tui.studio.edits.text_style import NO_CHANGE, StyleChange, StyleTexts
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import captions
from tui.studio.edits.which import ALL, LAST

_MANNER = (
    "captions", "caption_verb", "add", "make", "text_manner", "auto", "change", "script",
    "text_file", "throughout",
)  # fmt: skip
_ADDS = (
    r"(?<![a-z])(?:add(?:ing)?|insert|create|generate|auto-?generate|include|write|use|apply|want"
    r"|need|get|have|overlay|put (?:on|in|some)|put(?= (?:captions?|subtitles?|subs|cc)(?![a-z]))"
    r"|(?:throw|slap|pop|stick|drop|chuck)(?: on| in)?"
    r"|turn on|enable|give|(?:turn|switch)(?: the| some)? (?:captions?|subtitles?|subs|cc)"
    r" on)(?![a-z])"
    r"|添加|加上|加入|加|出|上一?[个点]|[弄搞整安来打]排?一?[个点]|生成|配上?|插入|使用|用|打开|制作|做"
)
_CAPTION_FILES = (".srt", ".vtt", ".ass")
_MAKES_OF = r"(?<![a-z])(?:from|out of|using|based on|with)(?![a-z])|用|根据|按照?|照着?|对着|基于"
_TO = r"(?<![a-z])(?:to|with|by|into|as)(?![a-z])|[→]|->|改成|改为|换成|替换成|替换为|成|为"
_RENAMES = (
    r"(?<![a-z])(?:change|fix|correct|replace|edit|update|rewrite|make)(?![a-z])"
    r"|改|换|修正|修改|替换"
)
_ONLY = r"(?<![a-z])(?:only|just)(?![a-z])|[只仅]"
_HIDES = r"(?<![a-z])(?:turn off|switch off|hide|disable)(?![a-z])|关闭|关掉|隐藏"


def read_captions(clause: Reading) -> Read | None:
    """Read "add captions from my script", "bigger captions, yellow", "burn in the captions"."""
    if not clause.has_word("captions") and not _is_verb(clause):
        return _transcribed(clause) or _file(clause)
    for reader in (_corrected, _corrected_words, _removed, _added):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _transcribed(clause: Reading) -> Read | None:
    """Read "transcribe the video": what is heard can be nothing but captions."""
    clause = clause.again()
    if not clause.take(HEARS):
        return None
    clause.take(HEARD)
    clause.take(SPEECH)
    return None if clause.rest(*_MANNER) else Read((AddCaptions(heard=True),))


def _file(clause: Reading) -> Read | None:
    """Read "use subs.srt": such a file holds nothing but captions."""
    files = clause.take_all(Kind.MEDIUM)
    media = clause.facts.media
    fact = media.get(clause.masks.text(files[0])) if len(files) == 1 else None
    if fact is None or not fact.name.lower().endswith(_CAPTION_FILES):
        return None
    if not clause.has_word("add") or clause.rest("add", "change"):
        return None
    return Read((AddCaptions(fact.id),))


def _is_verb(clause: Reading) -> bool:
    """Whether "caption" is what to do: "caption this video"."""
    before = rf"(?:{word('filler')}[\s,]*)*{word('caption_verb')}"
    return compiled(before).match(clause.text.strip()) is not None


def _corrected(clause: Reading) -> Read | None:
    quote = Kind.QUOTE.pattern
    match = clause.take(rf"({quote})\s*(?:[都全的]|全部)*\s*(?:{_TO})\s*({quote})")
    if not match or not clause.take(f"{_RENAMES}|^"):
        return None
    if clause.rest("captions", "change", "text_manner", "title"):
        return None
    old, new = clause.masks.text(match[1]), clause.masks.text(match[2])
    return Read((EditCaption(old, new),)) if old else None


def _corrected_words(clause: Reading) -> Read | None:
    """Read "字幕里的LinkIn改成LinkedIn": without quotes, but of words that a caption says."""
    word_ = r"[^\s\ue000-\uf8ff]{1,30}?"
    match = compiled(
        rf".*?{word('captions')}(?:里面?|中|上)的?(?P<old>{word_})\s*(?:[都全]|全部)*"
        rf"(?:改成|改为|换成|换为|应该是)\s*(?P<new>{word_})[吧了]?"
    ).fullmatch(clause.text.strip())
    if match is None:
        return None
    old, new = (clause.masks.as_said(match[name]) for name in ("old", "new"))
    said = any(old.casefold() in text.text.casefold() for text in captions(clause.timeline))
    return Read((EditCaption(old, new),)) if said else None


def _removed(clause: Reading) -> Read | None:
    style = take_style(clause.again())
    if style is not None and (style.background, style.fade_in_s, style.fade_out_s) != (None,) * 3:
        return None
    if not (clause.take_word("cut") or clause.take(_HIDES)) or clause.has_word("burned"):
        return None
    quotes = clause.take_all(Kind.QUOTE)
    on = _take_clips(clause)
    spans = take_spans(clause)
    clause.take(r"(?<![a-z])(?:during|between|within)(?![a-z])")
    if len(spans) + len(quotes) > 1 or clause.rest("captions", "during", "at"):
        return None
    if quotes:
        return Read((EditCaption(clause.masks.text(quotes[0]), ""),))
    span = spans[0] if spans else None
    return Read(tuple(RemoveCaptions(span, clip) for clip in on))


def _added(clause: Reading) -> Read | None:
    adds = clause.has(_ADDS) or _is_verb(clause)
    only = clause.has(_ONLY)
    of_them = clause.has("字幕[都全]?(?:[用要]|[做弄改变换存转调][成到])") and bool(
        captions(clause.timeline)
    )
    on = _take_clips(clause)
    source = _take_source(clause)
    if isinstance(source, Read):
        return source
    if on != (ALL,) and source is not None and source.script:
        return None  # which of its words are those of the clip?
    if on != (ALL,):
        clause.take(_ONLY)
    how = _take_way(clause)
    style = take_style(clause)
    if clause.has_word("cut") and style != NO_CHANGE:
        return None  # "remove the yellow captions"
    keeps = ("leave", "keep") if how else ()
    if style is None or clause.rest(*_MANNER, "burned", "own_track", *keeps):
        return None
    is_missing = not captions(clause.timeline) and style.scale is None and _is_bare_wish(clause)
    is_new = source is not None or (
        (adds or is_missing) and not (of_them or _speaks_of_them(clause, style, how))
    )
    bare = not (adds or source or how) and style == NO_CHANGE
    if bare and not _is_bare_wish(clause):
        return None
    if on != (ALL,) and not (is_new or bare):
        return None
    if on != (ALL,) and only and captions(clause.timeline):
        return _left_on(clause.timeline, on) if style == NO_CHANGE else None
    added = source or AddCaptions()
    steps: list[Step] = []
    if is_new or bare:
        steps += [replace(added, on_clip=clip) for clip in on]
    usual = clause.defaults.captions if steps else None
    if usual == clause.timeline.m.captions:
        usual = None
    if shown := how or usual:
        steps.append(ShowCaptions(shown))
    if style != NO_CHANGE:
        steps.append(StyleTexts(style, "caption"))
    return Read(tuple(steps)) if steps else None


def _left_on(timeline: Timeline, on: Sequence[int]) -> Read:
    """Return what lets captions that are there stay on the clips `on` only."""
    there = range(1, len(timeline.video.sg) + 1)
    stay = {len(there) if clip == LAST else clip for clip in on}
    return Read(tuple(RemoveCaptions(on_clip=clip) for clip in there if clip not in stay))


def _take_clips(clause: Reading) -> tuple[int, ...]:
    """Take the clips that captions are to lie on out of `clause`; (ALL,) for the film."""
    on = take_clips_on(clause)
    return (ALL,) if not on or is_every_clip(on, clause.timeline) else on


def _speaks_of_them(clause: Reading, style: StyleChange, how: str) -> bool:
    """Whether captions that are there are meant: "give the captions a box"."""
    said = clause.has(
        r"(?<![a-z])(?:the|my|these|those|all)\s+(?:\w+\s+)?(?:captions?|sub)|把|^\s*字幕(?!\s*(?:加[上一好]|上|配))"
    )
    return bool(said and captions(clause.timeline) and (style != NO_CHANGE or how))


def _is_bare_wish(clause: Reading) -> bool:
    """Whether "captions" stands by itself, as a wish: not "the captions"."""
    return not clause.has(r"(?<![a-z])(?:the|my|these|those|are|is|i|you|with|keep)(?![a-z])")


def _take_way(clause: Reading) -> Literal["burned", "track"] | Literal[""]:
    if clause.take_word("own_track"):
        return "track"
    return "burned" if clause.take_word("burned") else ""


def _take_source(clause: Reading) -> AddCaptions | Read | None:
    """Take what the captions are made of: a file, a script, or nothing that was said."""
    files = clause.take_all(Kind.MEDIUM)
    scripts = clause.take_all(Kind.SCRIPT)
    heard = clause.take(HEARD)
    is_script = clause.take(
        rf"(?:{_MAKES_OF}|{word('text_file')})?\s*(?:the |my |this |我的|这个)?{word('script')}"
    )
    quotes = clause.take_all(Kind.QUOTE) if is_script or clause.has(_MAKES_OF) else []
    while clause.take(_MAKES_OF):
        pass
    if len(files) + len(scripts) + len(quotes) > 1:
        return asking(Ask.SCRIPT)
    kinds = {fact.id: fact.kind for fact in clause.facts.media.values()}
    if files:
        medium = clause.masks.text(files[0])
        if kinds.get(medium) != "text":
            return asking(Ask.CAPTION_FILE, clause.masks.unmask(files[0]))
        return AddCaptions(medium)
    for token in (*scripts, *quotes):
        return AddCaptions(script=clause.masks.text(token))
    if heard:
        return AddCaptions(heard=True)
    if is_script:
        return AddCaptions() if "text" in kinds.values() else asking(Ask.SCRIPT)
    return None
