"""Clauses about pauses and about ranges of time."""

from __future__ import annotations

from tui.studio.agent.clip_parts import rest_of
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.times import NUMBER
from tui.studio.edits.marks import END, START, Mark, Span
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges

_STAYS_S = 60.0
_A_PART = (
    r"(?<![a-z])(?:bit|part|section|segment|chunk|moment|everything|anything|all|piece|stretch"
    r"|portion"
    r"|passage|stuff)"
    r"(?: (?:that|which) (?:goes|runs|is|lasts|starts)(?: from)?)?(?![a-z])"
    r"|[这那]?(?:一?段|部分)?内容|[这那]一?段|部分"
    r"|(?:口误|说错|念错|卡壳|结巴|咳嗽)了?的?(?:地方|部分)?"
)
_HAVE_TO_GO = (
    r"(?<![a-z])(?:(?:have|has|need|needs|got|ought) to go|(?:must|should|can) go|clean(?:ed)? up"
    r"|tidy up)(?![a-z])|清理(?:一下)?"
)
_FILM = r"(?:it|this|(?:the|my|our) (?:whole )?(?:video|film|clip|movie))"
_SHORTER = (
    r"(?<![a-z])(?:(?:make|cut|get|want|need) (?:it|this|that|the (?:whole )?(?:video|film|thing"
    r"|clip))"
    r"(?: a bit| a little| much| way)? (?:shorter|down)"
    r"|(?:it|this|that|the (?:whole )?(?:video|film|thing))(?:'s| is| runs| feels)"
    r"(?: still| a bit| way| much| kinda)* too long|too long)(?![a-z])"
)
_TIGHTER = (
    r"(?<![a-z])(?:tighten(?: up)? (?:it|this|that|things|everything|(?:the|my|our|this)"
    r" (?:whole )?(?:video|film|clip|movie|edit|cut|pacing|recording|talk))(?: up)?"
    r"|make (?:it|this|that) tighter)(?![a-z])|(?:剪|弄|做)?得?(?:再|更)?紧凑(?:一?点|一?些)?"
)
"""Of a film as a whole: its pauses are what makes it loose."""
_DENSER = r"(?<![a-z])(?:tighten|squash|collapse|speed through|condense|compress|squeeze)(?![a-z])"
"""What is made so stays, so none of it is cut out."""
_SOME_PART = (
    r"(?<![a-z])(?:an?|some|one|a few|a couple of|certain)(?: (?:small|little|big|few|short"
    r"|random))*"
    r" (?:bits?|chunks?|parts?|sections?|pieces?|portions?|stuff|sentences?)(?![a-z])"
)
_SOMEWHERE = (
    r"(?<![a-z])(?:somewhere|(?:in|from|around|near|at) the (?:middle|centre|center|start|beginning"
    r"|end)|that (?:is|are) (?:boring|bad|not needed|unnecessary)|out|here and there)(?![a-z])"
)
_PARTICLES = r"(?<![a-z])(?:out|off|away|down)(?![a-z])"


def read_pauses(clause: Reading) -> Read | None:
    """Read "remove silences longer than 0.5 s"; None where it is something else."""
    if not clause.has_word("pauses"):
        tighter = clause.take(_TIGHTER) and not clause.rest("little", "much", "film_manner")
        return Read((TrimPauses(),)) if tighter else None
    while clause.take_word("pauses"):
        pass
    clause.take("当[作成]?|视为|算作?")
    clause.take("的?(?:部分|片段|地方|段落|时候|内容|镜头|画面|那些)")
    shorten = clause.take_word("shorten")
    gone = clause.take(_HAVE_TO_GO) is not None
    if shorten:
        clause.take_word("little")
    if not (shorten | clause.take_word("cut") | clause.take_word("trim") | gone):
        return None
    duration = Kind.DURATION
    values: dict[str, float] = {}
    longer = clause.take_number(word("longer_than"), duration)
    if longer is None:
        longer = clause.take_number("", duration, word("or_longer"))
    if longer is None and (match := clause.take(rf"{word('longer_than')}\s*({NUMBER})(?![\d.])")):
        longer = float(match[1].replace(",", "."))
    padding = clause.take_number("", duration, rf"(?:of\s+)?{word('padding')}")
    if padding is None:
        padding = clause.take_number(rf"{word('padding')}\s*(?:of\s*|为|是)?", duration)
    threshold = clause.take_number(word("threshold"), Kind.DECIBEL)
    stays = clause.take_number(word("down_to"), duration)
    if longer is not None:
        values["longer_than_s"] = longer
    if padding is not None:
        clause.take_word("leave")
        values["padding_s"] = padding
    if threshold is not None:
        values["threshold_db"] = threshold
    if stays is not None and longer is None and padding is None:
        values |= {"longer_than_s": stays, "padding_s": stays / 2}
    elif stays is not None:
        return None
    while clause.take_word("unwanted") or clause.take_word("auto") or clause.take(_PARTICLES):
        pass
    if rest := clause.rest():
        only_vague = not clause.again(rest).take_word("long") or clause.has(duration.pattern)
        return None if only_vague or clause.again(rest).rest("long") else asking(Ask.HOW_LONG)
    if not all(0 <= value <= _STAYS_S for key, value in values.items() if key.endswith("_s")):
        return None
    return Read((TrimPauses(**values),))


def read_ranges(clause: Reading) -> Read | None:
    """Read "cut the first 3 seconds" and "keep 0:10 to 0:20"."""
    edge, range_ = Kind.EDGE.pattern, Kind.RANGE.pattern
    if bounded := _bounded(clause.again()):
        return bounded
    if clause.take(_SHORTER):
        clause.take_all(Kind.DURATION)
        clause.take_word("down_to")
        clause.take(
            r"(?<![a-z])(?:make|get|cut|it's|is|for (?:linkedin|instagram|tiktok))(?![a-z])"
        )
        return None if clause.rest("little", "much", "film_manner") else asking(Ask.WHICH_PART)
    verb = "|".join(word(name) for name in ("cut", "trim", "shorten"))
    # "Trim it to the first 10 seconds", and not "I need to trim the first 10 seconds".
    after_verb = clause.has(rf"(?:{verb}).*{word('down_to')}")
    if clause.has(_DENSER) and clause.has(f"{edge}|{range_}"):
        return None
    keeps = clause.take_word("keep")
    cuts = trims = False
    if not keeps:
        cuts = clause.take_word("cut") or _takes_off(clause)
        trims = clause.take_word("trim") or clause.take_word("shorten")
    if not (keeps or cuts or trims):
        return None
    all_but = clause.take_word("all_but")
    clause.take("以外|之外")
    # "trim down to the first 10 seconds" says what stays.
    down_to = after_verb and clause.take(
        rf"{word('down_to')}\s*(?:just |only |the )*(?={edge}|{range_})"
    )
    if down_to and not keeps:
        keeps = True
    off = clause.take(_PARTICLES)
    has_range = clause.has(range_)
    said = clause.again()
    spans = _take_spans(clause)
    if not spans:
        return _without_time(clause, keeps)
    clause.take(_A_PART)
    if clause.rest():
        return None
    if trims and not cuts and not off and not down_to and has_range:
        return asking(Ask.CUT_OR_KEEP)
    if _may_be_clips(said):
        return asking(Ask.WHICH_PART)
    if keeps != all_but:
        edges = compiled(edge).findall(said.text)
        rests = [rest_of(token, clause.masks, clause.timeline) for token in edges]
        others = tuple(rest for rest in rests if rest is not None)
        if len(others) == len(spans):  # of a clip: the other clips stay
            return Read((CutRanges(others),))
        if others:
            return None
        return Read((KeepRanges(tuple(spans)),))
    return Read((CutRanges(tuple(spans)),))


def _may_be_clips(clause: Reading) -> bool:
    """Whether one of the ranges is a bare "2-4", and there are so many clips."""
    clips = len(clause.timeline.video.sg)
    for token in compiled(Kind.RANGE.pattern).findall(clause.text):
        bare = compiled(r"(\d+)\D+(\d+)").fullmatch(clause.masks.said(token))
        if bare is not None and 0 < int(bare[1]) < int(bare[2]) <= clips:
            return True
    return False


def _takes_off(clause: Reading) -> bool:
    """Whether it is "take 4 seconds off the top"; "take the first 4 seconds" may keep them."""
    match = clause.take(rf"(?<![a-z])(?:take|knock|get|pull)(?=\s*({Kind.EDGE.pattern}))")
    return match is not None and " off" in clause.masks.said(match[1])


def _bounded(clause: Reading) -> Read | None:
    """Read "start the video at 0:03" and "it must end after 50 seconds"."""
    match = clause.take(
        rf"(?<![a-z])(?:(?P<starts>start|begin)|end|stop|finish)s?(?:\s+{_FILM})?\s+(?:at|from"
        rf"|after)?"
        rf"\s*(?P<time>{Kind.CLOCK.pattern}|{Kind.DURATION.pattern}|{Kind.AFTER.pattern})"
    )
    if match is None or clause.rest("film_manner") or clause.has_word("title"):
        return None
    value = clause.masks.value(match["time"])
    mark = value if isinstance(value, Mark) else Mark(clause.masks.number(match["time"]))
    return Read((CutRanges((Span(START, mark) if match["starts"] else Span(mark, END),)),))


def _take_spans(clause: Reading) -> list[Span]:
    kinds = (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE)
    order = clause.text
    tokens = [token for kind in kinds for token in clause.take_all(kind)]
    spans: list[Span] = []
    for token in sorted(tokens, key=order.index):
        value = clause.masks.value(token)
        if isinstance(value, Mark):
            value = Span(value, END) if token[0] == Kind.AFTER else Span(START, value)
        if isinstance(value, Span):
            spans.append(value)
    return spans


def _without_time(clause: Reading, keeps: bool) -> Read | None:
    """Ask for what is missing: "cut 3 seconds" (where?), "cut the first few seconds" (how many?)"""
    durations = clause.take_all(Kind.DURATION)
    clause.take(word("down_to"))
    if clause.take(_SOME_PART) or clause.take(r"(?<![a-z])somewhere(?![a-z])"):
        while clause.take(_SOMEWHERE):
            pass
        return None if clause.rest("vague") else asking(Ask.WHICH_PART)
    if durations and not clause.rest():
        return asking(Ask.WHICH_PART)
    if clause.take(r"(?:seconds?|minutes?)(?![a-z])|秒|分钟") and clause.take_word("vague"):
        return asking(Ask.HOW_LONG)
    if not keeps and not durations and not clause.rest():
        return asking(Ask.WHICH_PART)
    return None
