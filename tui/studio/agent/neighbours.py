"""What a clause means by what stands beside it: reasons, repetitions, and doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.english_verbs import imperative
from tui.studio.agent.lexicon import HAN, compiled, has_han, word
from tui.studio.agent.masks import TARGET, Kind, Masks
from tui.studio.agent.paraphrases import affirmed
from tui.studio.agent.plan import NotYet, Question, Step
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.statements import is_reason, subject_of
from tui.studio.agent.verbs import has_verb
from tui.studio.edits.clips import DeleteClips, SplitAt
from tui.studio.edits.colour import AdjustGrade, GradeEdit
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import FlipPicture, RotatePicture, ZoomPicture
from tui.studio.edits.look import MatchExposure
from tui.studio.edits.motion import Reverse, SetSpeed
from tui.studio.edits.music import AddMusic
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import MatchLoudness, SetClipVolume
from tui.studio.edits.text_style import EditTitle, StyleTexts
from tui.studio.edits.which import ALL

_AN_OBJECT = (
    r"(?<![a-z])(?:the|my|our|this|that|these|those|it|them|video|film|movie|footage|picture|image"
    rf"|music|titles?|captions?)(?![a-z])|{HAN}"
)
"""Says what a clause is about; Chinese ones are known by the clips they begin with."""
_HOW = SetSpeed | Reverse | GradeEdit | SetClipVolume | RotatePicture | FlipPicture
"""What is said of clips without naming another thing."""

IT = r"(?<![a-z])(?:it|them|those|that|this|that one|this one)(?![a-z])|它"
_THINGS = ("music", "noise", "title", "transition", "watermark", "captions", "pauses", "own_sound")

_MOVED = (
    rf"(?:{word('filler')}|\s)*(?:take|bring|turn|tone|dial|pull|knock|push|bump|lift)\s+(?:it"
    rf"|that|this|them)"
    rf"\s+(?:back )?(?P<way>down|up)\s*(?:(?P<little>{word('slightly')})|(?P<much>{word('much')}))?"
    rf"(?:{word('filler')}|\s)*"
)
_STEPS_OF: Final = {
    "music": {"AddMusic", "RemoveMusic", "SetMusicVolume", "DuckMusic", "FadeMusic"},
    "noise": {"ReduceNoise", "CleanVoice"},
    "own_sound": {"SetClipVolume", "CleanVoice", "ReduceNoise", "NormaliseLoudness"},
    "title": {"EditTitle", "StyleTexts", "AddTitle", "RemoveTitles"},
    "captions": {"AddCaptions", "RemoveCaptions", "EditCaption", "StyleTexts"},
    "watermark": {"AddOverlay", "ChangeOverlays", "RemoveOverlays"},
}
"""Names of the edits that are about a thing."""


@dataclass
class Entry:
    """What became of one clause."""

    clause: Clause
    steps: list[Step] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    not_yet: list[NotYet] = field(default_factory=list)

    @property
    def is_reason(self) -> bool:
        """Whether it was not understood as a wish and only says how something is."""
        return bool(self.left) and is_reason(self.clause.text)


def drop_reasons(entries: Sequence[Entry]) -> None:
    """Leave unsaid what only told why: "it's kinda dark, brighten it up"."""
    for told, wish in [*pairwise(entries), *pairwise(entries[::-1])]:
        why, text = told.clause.text, wish.clause.text
        told.steps = [step for step in told.steps if not _says_more(wish.steps, step)]
        points = told.left and is_bare_cut(text) and compiled(TARGET).search(why)
        tells = is_reason(why) or (points and told is entries[entries.index(wish) - 1])
        if not wish.steps or wish.left or not tells or (told.steps and is_reason(text)):
            continue
        only_asks = all(isinstance(step, Question) for step in told.steps)
        if only_asks and (_goes_with(why, text) or _is_about(why, wish.steps)):
            told.left, told.not_yet, told.steps = [], [], []
        # "It's too dark, brighten it" is one wish.
        again = {_sort_of(step) for step in wish.steps}
        told.steps = [step for step in told.steps if _sort_of(step) not in again]


def is_bare_cut(text: str) -> bool:
    """Whether `text` is 剪了吧 and the like, and the clause before says what to cut."""
    said = rf"(?:{word('filler')}|\s)*(?:{word('cut')}|{word('trim')})(?:{word('filler')}|\s)*"
    return has_han(text) and compiled(said).fullmatch(text) is not None


def goes_on_about_clips(clause: Reading, joint: Joint, clips: str) -> bool:
    """Whether `clause` says how the `clips` (a token) of the one before shall be, too: "clip 2
    brighter and slower". A verb after a comma may begin anew.
    """
    begins = compiled(rf"\s*(?:{word('filler')}\s+)*{imperative()}").match(clause.text)
    if joint is not Joint.AND and (joint is not Joint.COMMA or begins):
        return False
    if clause.has(f"{_AN_OBJECT}|{TARGET}|{Kind.MEDIUM.pattern}|{word('all_clips')}"):
        return False
    of_all, of_clips = (
        read.steps if (read := read_clause(clause.again(text))) is not None else ()
        for text in (clause.text, f"{clause.text} {clips}")
    )
    whole = [isinstance(s, Question) or _target_of(s) == ALL for s in of_all]
    return bool(of_all and of_clips) and all(whole) and all(isinstance(s, _HOW) for s in of_clips)


def names_clips(text: str) -> bool:
    """Whether `text` names clips or a time, other than to compare with: "as loud as clip 1"."""
    return compiled(TARGET).search(without_comparison(text)) is not None


def without_comparison(text: str) -> str:
    """Return `text` without the clips that it only compares with."""
    compared = rf"(?<![a-z])(?:as|than|like|match(?:es)?)\s+(?:the\s+)?(?:{TARGET})"
    compared += rf"|[和跟与同比像](?:{TARGET})"
    return compiled(compared).sub(" ", text)


def clips_gone_on_about(text: str, before: Entry) -> str:
    """Return the clips (a token) that the clause `before` begins with, as what a Chinese sentence
    is about: 第二段加速，然后倒放. Nothing where it has none, or they are gone.
    """
    topic = compiled(rf"(?:[把将给让]|{word('filler')}|\s)*({Kind.CLIPS.pattern})")
    match = topic.match(before.clause.text) if has_han(text) else None
    gone = not before.steps or any(isinstance(step, DeleteClips) for step in before.steps)
    return "" if match is None or gone else match[1]


def without_what_clips_have(text: str) -> str:
    """Return `text` without the sound and the picture, which a clip has of its own: 声音大一点."""
    return compiled(r"^\s*(?:(?:原|人)?声音?|音量|画面)(?!效)").sub(" ", text)


def with_subject(text: str, before: Entry) -> list[str]:
    """Return "pull the whites down" for "pull them down", after "the whites are too bright"."""
    subject = subject_of(before.clause.text)
    if not subject or not compiled(IT).search(text) or compiled(TARGET).search(text):
        return []
    return [compiled(IT).sub(f" {subject} ", text, count=1)]


def lies_under(text: str, read: Read) -> bool:
    """Whether it is "put music under it", said of a clip: music lies under the whole film."""
    under = (
        r"(?<![a-z])(?:under|underneath|behind|beneath|over|during) (?:it|that|this"
        r"|them)(?![a-z])"
    )
    adds = any(isinstance(step, AddMusic) for step in read.steps)
    return adds and compiled(under).search(text) is not None


def cuts_after_it(text: str, read: Read, masks: Masks) -> bool:
    """Whether it is "remove it after 10 seconds", said of a clip: the film goes on behind it."""
    tokens = compiled(f"{Kind.AFTER.pattern}|{Kind.BEFORE.pattern}").findall(text)
    counted = any(Kind.DURATION in masks.said(token) for token in tokens)
    cuts = any(isinstance(step, CutRanges) for step in read.steps)
    return cuts and counted and compiled(IT).search(text) is not None


def _target_of(step: Step) -> object:
    return getattr(step, "target", getattr(step, "clip", None))


def without_noise(text: str, before: str) -> str:
    """Return `text` without the noise that the clause `before` complained of: of 第一段有点嘈杂，
    降噪 the noise is that of the clip.
    """
    noisy = compiled(rf"{word('noise')}|[噪嘈吵杂]").search(before)
    return compiled(rf"{word('noise')}|噪").sub(" ", text) if noisy else text


def adjusts_only(text: str) -> bool:
    """Whether `text` is 收一下 and the like, after what says already what is wished."""
    said = (
        rf"(?:{word('filler')}|\s)*(?:调整?|改|弄|处理|修|收|压|降|拉|提|搞|整|优化|统一|平衡|消|校正|修正)(?:一下"
        rf"|{word('filler')}|\s)*"
    )
    return compiled(said).fullmatch(text) is not None


def _goes_with(why: str, text: str) -> bool:
    """Whether a complaint may be why: one of the music is not why the title grows."""
    of = {name for name in _THINGS if compiled(word(name)).search(why)}
    same = any(compiled(word(name)).search(text) for name in of)
    return not of or same or compiled(IT).search(text) is not None


def _is_about(why: str, steps: Sequence[Step]) -> bool:
    """Whether all of `steps` are about what was complained of: "the song is dull", and another."""
    names = {type(step).__name__ for step in steps}
    kinds = [kinds for name, kinds in _STEPS_OF.items() if compiled(word(name)).search(why)]
    return any(names <= of for of in kinds)


def says_so_again(text: str, before: Entry) -> bool:
    """Whether "remove it" follows on "I don't need clip 2", which said it already."""
    said = before.clause.text
    if before.steps and is_reason(said) and adjusts_only(text):
        return True  # 每段音量不一样，统一一下
    wish = affirmed(said)
    undone = rf"(?:{word('filler')}|{word('steps')}|\s)*{word('undo')}(?:{word('filler')}|\s)*"
    if wish and compiled(undone).fullmatch(text) and compiled(word("undo")).search(wish):
        return True  # 刚刚那个不算，退回去
    verbs = f"{word('cut')}|{word('trim')}|{word('shorten')}|{word('enhance')}|{word('fix')}"
    particles = rf"(?:{word('filler')}|up|out|off|down|\s)*"
    again = rf"(?:{word('filler')}|\s)*(?:{verbs})\s*(?:{IT})?{particles}"
    is_han = has_han(text)
    return bool(compiled(again).fullmatch(text) and wish and (is_han or not has_verb(said)))


def says_how_far(text: str, before: Entry) -> bool:
    """Whether "take it down a little" says how far "it's too bright" shall go."""
    match = compiled(_MOVED).fullmatch(text)
    steps = before.steps
    if match is None or len(steps) != 1 or not is_reason(before.clause.text):
        return False
    (step,) = steps
    if not isinstance(step, AdjustGrade) or len(step.changes) != 1 or not step.changes[0].relative:
        return False
    (change,) = step.changes
    if (change.value > 0) != (match["way"].lower() == "up"):
        return False
    share = 0.5 if match["little"] else 2.0 if match["much"] else 1.0
    before.steps = [replace(step, changes=(replace(change, value=_part(change.value, share)),))]
    return True


def _part(value: float, share: float) -> float:
    return round(value * share, 2) if abs(value) < 1 else round(value * share)


def grades_after_text(read: Read, before: Entry) -> bool:
    """Whether the picture is graded, or slowed, right after a wish about a text."""
    about_text = [isinstance(step, StyleTexts | EditTitle) for step in before.steps]
    graded = [isinstance(step, GradeEdit | SetSpeed) for step in read.steps]
    return bool(about_text and graded) and all(about_text + graded)


def grades_after_sound(read: Read, before: Entry) -> bool:
    """Whether the picture is changed right after a complaint about sound: 嗓音有点闷，提亮一下."""
    names = ("own_sound", "voice_sound", "music", "noise", "volume")
    about_sound = any(compiled(word(name)).search(before.clause.text) for name in names)
    changes = [isinstance(step, GradeEdit | ZoomPicture) for step in read.steps]
    return bool(about_sound and is_reason(before.clause.text) and changes) and all(changes)


def frames_after_text(read: Read, before: Entry) -> bool:
    """Whether bars are asked for right after a wish about a text: 加黑边 means its edge there."""
    about_text = [isinstance(step, StyleTexts | EditTitle) for step in before.steps]
    bars = [isinstance(step, SetFrame) and step.shape is None for step in read.steps]
    return bool(about_text and bars) and all(about_text + bars)


def may_be_half_of_a_piece(read: Read, entries: Sequence[Entry]) -> bool:
    """Whether "the second half", after a clip was parted, may be a half of that clip."""
    parted = [step for entry in entries for step in entry.steps if isinstance(step, SplitAt)]
    marks = [mark for step in parted for mark in step.marks]
    spans = [span for step in read.steps if isinstance(step, CutRanges) for span in step.spans]
    return any(mark.share == 0 for mark in marks) and any(
        0 < mark.share < 1 for span in spans for mark in (span.start, span.end)
    )


def asks_only(read: Read) -> bool:
    """Whether nothing but questions comes of what was read."""
    return bool(read.steps) and all(isinstance(step, Question) for step in read.steps)


def _says_more(steps: Sequence[Step], told: Step) -> bool:
    """Whether one of `steps` says how far what `told` only moves shall go: how long what is to be
    faster, or as loud as which clip.
    """
    if isinstance(told, SetClipVolume):
        return any(isinstance(step, MatchLoudness) for step in steps)
    if isinstance(told, AdjustGrade):
        exposure = all(change.slider == "exposure_stops" for change in told.changes)
        return exposure and any(isinstance(step, MatchExposure) for step in steps)
    lasts = any(isinstance(step, SetSpeed) and step.to_s for step in steps)
    return lasts and isinstance(told, SetSpeed) and told.relative and not told.to_s


def _sort_of(step: Step) -> object:
    """What two steps have in common that do the same thing, though not as far."""
    sliders = {change.slider for change in step.changes} if isinstance(step, AdjustGrade) else ()
    return type(step), frozenset(sliders), getattr(step, "target", getattr(step, "clip", ALL))
