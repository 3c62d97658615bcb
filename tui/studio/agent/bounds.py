"""Clauses that only say how far the one beside them goes: "only in the intro", 片头不要, "not clip
2". What they are said of is not done without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.studio.agent.clauses import Joint
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.limits import ALONE
from tui.studio.agent.masks import ANY_TOKEN, TARGET, Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.neighbours import Entry
from tui.studio.agent.plan import Question, Step
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.verbs import has_verb
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.colour import GradeEdit
from tui.studio.edits.marks import Span
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.sound import SetClipVolume
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import ALL

_BEFORE: Final = r"\s*(?:(?:and|but|so|or|though|well|please|also|maybe)[\s,]+)*"
_AT: Final = (
    r"(?:in|on|at|for|during|over|under|within|through(?:out)?|around|while|whilst|when(?:ever)?"
    r"|where(?:ver)?|until|till|after|before|between|from|up to|up until|as long as|once|twice)"
)
_PART: Final = (
    r"(?<![a-z])(?:intro|outro|opening|beginning|start|middle|ending|end|parts?|scenes?|sections?"
    r"|segments?|shots?|bits?|moments?|stretch|interviews?|demos?|b-?roll|logo|credits|one|ones)"
    r"(?![a-z])"
)
_PART_HAN: Final = (
    r"片头|片尾|开头|结尾|开场|中间|部分|[那这哪一]段|镜头|画面里|地方|场景|时候|第.{1,3}[段个]"
    r"|最后"
)
_SAYS_WHERE: Final = (
    rf"{_BEFORE}(?:"
    rf"(?:only|just|solely|merely|not|except|but|even)\s+(?:that\s+)?(?:{_AT}|if)(?![a-z])"
    rf"|(?:only|just|solely|not)\s.*(?:{ANY_TOKEN}|{_PART})"
    r"|(?:if (?:not|so|there)"
    r"|except|excluding|excepting|apart from|aside from|other than|save for|minus|unless|without"
    r" touching|everywhere|all but|anywhere|with the exception|starting|beginning"
    r"|no (?:more|longer) than|at most|at the most|max(?:imum)?|up to)(?![a-z])"
    rf"|{_AT}\s"
    r"|(?:leave|keep)\s.+\s(?:alone|out(?: of it)?|as (?:it|they) (?:is|are|was|were)|as is"
    r"|unchanged|untouched|the same)\W*$"
    rf"|skip(?:ping)?\s.*(?:{ANY_TOKEN}|{_PART})"
    rf"|.*(?:{ANY_TOKEN}|{_PART})\s+only\W*$"
    r")"
)
_NO_WISH: Final = (
    rf"{_BEFORE}(?:skip(?:ping)?\s.*(?:{ANY_TOKEN}|{_PART})\W*$|(?:starting|beginning)\s"
    rf"|from\s.+\son(?:wards?)?\W*$"
    r"|(?:all|everything|everywhere|anything|anywhere) (?:but|except)\s)"
)
_SAYS_WHERE_HAN: Final = (
    r"\s*(?:但是?|不过|而且|并且)?(?:除了?|只[在给对限是]|仅|直到|一直到|最多|不要?超过|至多|从.+(?:开始|起)"
    rf"|只[有要].*(?:{ANY_TOKEN}|{_PART_HAN})|在.*(?:{_PART_HAN})|.*(?:{_PART_HAN})里?$|.*(?:除外|为止|的?时候|期间)$|.*的话|如果"
    rf"|.*(?:{ANY_TOKEN}|{_PART_HAN}).*(?:不[要用动变]|别动)了?$)"
)
_SPARES: Final = (
    r"(?<![a-z])(?:(?:do not|don'?t|dont|not|never|without)\s+(?:(?:touch|chang|alter|affect|edit"
    r"|modify|do)\w*|(?:anything )?(?:to|with)|the(?= )|in|on|at|for|during|over|under|more|longer"
    rf"|(?=\s*{ANY_TOKEN}))(?![a-z])|no (?:more|longer) than)"
    r"|(?:别|不要|不用|不许|勿)(?:再|去)?(?:动|碰|改|在|给|对|超过|管)"
)
"""Says "not" of a place or a length, and not of another wish."""
_SPARED: Final = (
    r"(?<![a-z])(?:(?:do not|don'?t|dont|not|never|without)\s+(?:touch|chang|alter|affect|edit"
    r"|modify)|except|excluding|apart from|aside from|other than|all but|with the exception"
    r"|leave(?=\s.*(?:alone|as (?:it|they|is)|out|unchanged|untouched))"
    r"|keep(?=\s.*(?:as (?:it|they|is)|unchanged|untouched)))"
    r"|除了?|别[动碰改]|不要[动碰改]|不[动变]"
)


_VERBS: Final = ("cut", "trim", "mute", "add", "shorten", "denoise", "speed")
_CUTS = CutRanges | KeepRanges | DeleteClips
_ONLY: Final = rf"{_BEFORE}(?:only|just)\s|\s*(?:但是?|不过)?(?:只[要有]|仅)"
_ONLY_WORD: Final = r"(?<![a-z])(?:only|just)(?![a-z])|[只仅]"
_ONLY_CUTS: Final = (
    rf"{_BEFORE}only (?:cut|remove|delete|trim)(?![a-z])|\s*(?:但是?|不过)?[只仅][剪删去]"
)
_ALSO: Final = r"(?<![a-z])(?:too|as well|also)(?![a-z])|也要?"
_IF: Final = rf"{_BEFORE}if\s|.*的话|\s*如果"
_NAMES: Final = ("target", "clip", "clips", "spans", "during", "on_clip")
"""Fields of an edit that say which clips or which times it is about."""


def spares(text: str) -> bool:
    """Whether what `text` names is what shall not be touched: an "it" after it is not that."""
    return compiled(_SPARED).search(text) is not None


def spares_others(clause: Reading, before: Sequence[Entry]) -> bool:
    """Whether `clause` leaves clips alone that the wishes `before` are not about: "mute clip 2, but
    leave clip 1 alone".
    """
    if not (clause.take_word("leave") or clause.take_word("keep")) or not clause.take(ALONE):
        return False
    left = {n for token in clause.take_all(Kind.CLIPS) for n in clips_of(token, clause.masks)}
    named = [clips_or_times_of(step) for entry in before for step in entry.steps]
    others = all(isinstance(one, int) and one != ALL and one not in left for one in named)
    return bool(left and named) and others and not clause.rest()


def oversteps(read: Read, clause: Reading, joint: Joint, before: Entry) -> bool:
    """Whether `clause` was `read` as a wish, though it only limits the one `before` it: "…, skip
    clip 2", "…, from the logo on", "… but brighter", said of one clip.
    """
    if joint in (Joint.COMMA, Joint.AND) and before.steps and clause.has(f"^(?:{_NO_WISH})"):
        return True
    if joint is Joint.BUT and (_forgets_clips(read, before) or (before.left and not before.steps)):
        return True
    return _cuts_instead(read, clause, joint, before)


def bounds(text: str) -> bool:
    """Whether `text`, which is no wish, says how far another goes."""
    return compiled(f"{_SAYS_WHERE}|{_SAYS_WHERE_HAN}").match(text) is not None


def _is_bound(entry: Entry, before: Entry) -> bool:
    text, joint = entry.clause.text, entry.clause.joint
    if joint is Joint.WHY or not all(isinstance(step, Question) for step in entry.steps):
        return False
    place = compiled(rf"{ANY_TOKEN}|{_PART}|{_PART_HAN}").search(text)
    if joint in (Joint.BUT, Joint.NOT) and place:
        return True  # of "except for clip 2" the words before the clip are the joint
    if entry.left or entry.steps or entry.not_yet:
        return bounds(text)
    if compiled(word("negation")).search(text) and not compiled(_IF).match(text):
        again = any(
            compiled(word(verb)).search(text) and compiled(word(verb)).search(before.clause.text)
            for verb in _VERBS
        )
        fades = compiled(word("fade")).search(text) is not None and any(
            isinstance(step, SetFades) for step in before.steps
        )
        spared = compiled(_SPARES).search(text) is not None
        nowhere = compiled(rf"\s*not {_AT}(?![a-z])").match(text) is not None
        return nowhere or fades or (place is not None and (spared or again))
    return bounds(text)


def _cuts_instead(read: Read, clause: Reading, joint: Joint, before: Entry) -> bool:
    """Whether `clause` would cut the film though it only says where the wish before it holds: "add
    captions, only the first 10 seconds", "remove the music from 0:10 to 0:20 and after 0:40".
    """
    if clause.has(f"^(?:{_ONLY_CUTS})") and before.steps:
        return all(isinstance(step, _CUTS | TrimPauses) for step in before.steps)
    cuts = any(isinstance(step, _CUTS) for step in read.steps)
    if not cuts or not before.steps or all(isinstance(step, _CUTS) for step in before.steps):
        return False
    keeps = clause.has(r"(?<![a-z])(?:keep|leave)(?![a-z])|留")
    only = clause.has(f"^(?:{_ONLY})")
    if keeps and joint is Joint.BUT and not clause.has(_ONLY_WORD):
        return True  # "remove the pauses but keep the first 5 seconds"
    if only and not keeps:
        return True
    if has_verb(clause.text) and not clause.has(_ALSO):
        return False  # "speed up clip 1, delete clip 3"
    while clause.take(f"{_ALSO}|{word('cut')}|{TARGET}"):
        pass
    return compiled(TARGET).search(before.clause.text) is not None and not clause.rest()


def _forgets_clips(read: Read, before: Entry) -> bool:
    """Whether "but brighter" would change all clips, after a wish about some of them."""
    return all(_is_of_all(step) for step in read.steps) and any(
        clips_or_times_of(step) != ALL for step in before.steps
    )


def _is_of_all(step: Step) -> bool:
    return isinstance(step, SetSpeed | GradeEdit | SetClipVolume) and clips_or_times_of(step) == ALL


def bounded(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that others limit which came to nothing, so that they must not be done."""
    result: list[Entry] = []
    for at, entry in enumerate(entries):
        if _is_bound(entry, entries[max(0, at - 1)]):
            result.extend(
                e for e in _said_of(entries, at) if e.steps and not _is_elsewhere(e, entry)
            )
    return result


def clips_or_times_of(step: Step) -> object:
    """Return which clips or which times `step` is about; ALL where it names none."""
    named = (getattr(step, name, None) for name in _NAMES)
    return next((value for value in named if value is not None), ALL)


def _said_of(entries: Sequence[Entry], at: int) -> Sequence[Entry]:
    """Return what the limit at `at` is said of: what follows it where it begins a sentence."""
    begins = (Joint.START, Joint.STOP)
    end = next((n for n in range(at + 1, len(entries)) if entries[n].clause.joint in begins), None)
    if (not at or entries[at].clause.joint in begins) and (behind := entries[at + 1 : end]):
        return behind
    first = at - 1
    while first > 0 and entries[first].clause.joint is Joint.AND:
        first -= 1
    return entries[max(first, 0) : at]


def _is_elsewhere(entry: Entry, spared: Entry) -> bool:
    """Whether "don't touch clip 2" only says again what "mute clip 1" leaves alone."""
    named = [clips_or_times_of(step) for step in entry.steps]
    is_not = spared.clause.joint is Joint.NOT or spares(spared.clause.text)
    return is_not and not any(isinstance(t, Span) or t == ALL for t in named)
