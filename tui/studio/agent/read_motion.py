"""Clauses about speed, direction and standing still."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.longer import take_longer
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import stills_of, take_clips
from tui.studio.agent.plan import Ask, Step
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.marks import END, START, Mark, Span
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.which import ALL, Target, stretch_of

_FASTER = {"little": 1.2, "": 1.5, "much": 2.0}
_SLOWER = {"little": 0.85, "": 0.7, "much": 0.5}
_SLOW_MOTION = 0.5
_SPEED = (
    r"(?<![a-z])(?:as fast|faster|quicker|slow(?:er|ing|ed)?|accelerated?|fast[- ]forward|quicken"
    r"|decelerate)(?![a-z])|快|慢|加速|减速"
)
_THAN = r"(?<![a-z])(?:as fast|as slow|faster|slower|quicker)(?![a-z])"
_PACED = rf"(?<![a-z])(?:play|run)s?(?=\s.*(?:at|by)\s+{Kind.PERCENT.pattern})"
_COMPLAINT = (
    r"(?:is|are|'s|runs?|goes|plays?|feels?|seems?|looks?|drags?|(?<![a-z])(?:too|so))(?:\s+(?:way"
    r"|much|far"
    r"|too|so|very|really|quite|pretty|kinda|rather|a (?:bit|little)(?: too)?|just|still|super"
    r"|awfully))*\s+"
)
_BY = r"(?<![a-z])by(?![a-z])"
_TO = r"(?<![a-z])(?:to|at)(?![a-z])|到|至|成|为|用"
_MANNER = ("film_manner", "all_clips", "change", "add")


def read_motion(clause: Reading) -> Read | None:
    """Read "2x", "play clip 2 backwards", "freeze at 0:10 for 3 seconds", "make it 30 s long"."""
    for reader in (_frozen, _longer, _lasting, _sped, _long, _reversed):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _reversed(clause: Reading) -> Read | None:
    if not clause.take_word("backwards") or clause.has_word("sequence"):
        return None
    targets = take_clips(clause)
    if targets is None:
        return None
    turned: tuple[Step, ...] = tuple(Reverse(target) for target in targets)
    if not clause.rest(*_MANNER, "play"):
        return Read(turned)
    speed = _speed(clause)  # "clip 2 in reverse at double speed"
    if speed is None or not (speed.factor and speed.to_s is None):
        return None
    return Read((*turned, *(replace(speed, target=target) for target in targets)))


def _frozen(clause: Reading) -> Read | None:
    if not clause.take_word("freeze"):
        return None
    point = _point(clause)
    seconds = None
    if (ranges := clause.take_all(Kind.RANGE)) and point is None:
        value = clause.masks.value(ranges[0])
        if len(ranges) > 1 or not isinstance(value, Span) or value.start.share or value.end.share:
            return None
        point, seconds = value.start, value.end.seconds - value.start.seconds
    durations = clause.take_all(Kind.DURATION)
    if durations and seconds is None:
        seconds = clause.masks.number(durations.pop(0))
    frame = clause.take(r"(?<![a-z])(?:the )?(?:frame|picture|image)(?![a-z])|画面|帧")
    if durations or clause.rest("film_manner", "during", "add", "at"):
        return None
    if point is None:
        return asking(Ask.WHERE) if frame or seconds is not None or not clause.rest() else None
    return Read((Freeze(point) if seconds is None else Freeze(point, seconds),))


def _point(clause: Reading) -> Mark | None:
    masks = clause.masks
    if points := clause.take_all(Kind.POINT):
        value = masks.value(points[0])
        return value if isinstance(value, Mark) and len(points) == 1 else None
    at_s = clause.take_number(f"(?:{word('at')})?", Kind.CLOCK, "(?:mark|处|的地方|时)?")
    if at_s is None:
        at_s = clause.take_number(
            r"(?:(?<![a-z])(?:at|from)(?: the)?|在)", Kind.DURATION, "(?:mark|处|的地方|时)?"
        )
    if at_s is None:
        at_s = clause.take_number("", Kind.DURATION, "(?:处|的地方|的时候|时)")
    if at_s is not None:
        return Mark(at_s)
    if clause.take_word("at_end"):
        return END
    return START if clause.take_word("at_start") else None


def _lasting(clause: Reading) -> Read | None:
    """Read "show the photo for 3 seconds" and "let clip 3 last 10 seconds"."""
    if not (clause.has_word("show") or clause.has_word("lasts")):
        return None
    if clause.has_word("title") or clause.has_word("speed"):
        return None
    shows = clause.take_word("show")
    clause.take_word("show")
    targets = take_clips(clause)
    if targets != (ALL,):
        clause.take_word("still")  # 第三段图片
    durations = clause.take_all(Kind.DURATION)
    if not targets or len(durations) != 1 or not _are_clips(targets):
        return None
    if clause.rest("film_manner", "during", "lasts", "all_clips", "change"):
        return None
    stills = stills_of(clause)
    if not shows and not all(target in stills for target in targets):
        return None
    seconds = clause.masks.number(durations[0])
    return Read(tuple(SetLength(target, seconds) for target in targets))


def _longer(clause: Reading) -> Read | None:
    """Read "show the photo for longer" and 封面多停2秒, which no film can."""
    if clause.has_word("title") or clause.has_word("speed"):
        return None
    targets = take_clips(clause)
    clause.take_word("still")
    if targets is None or len(targets) != 1 or targets[0] not in stills_of(clause):
        return None
    start, end = stretch_of(clause.timeline, targets[0])
    seconds = take_longer(clause, clause.timeline.seconds(end - start))
    if seconds is None or clause.rest("show", "film_manner", "during", "lasts", "change"):
        return None
    return Read((SetLength(targets[0], round(seconds, 3)),))


def _are_clips(targets: tuple[Target, ...]) -> bool:
    return all(isinstance(target, int) and target != ALL for target in targets)


def _long(clause: Reading) -> Read | None:
    """Read "make it 30 seconds long": no more than that, or it would mean to cut."""
    if not clause.has(
        r"(?<![a-z])(?:make|get|let|fit|squeeze|set|bring|stretch)|变|让|设|压|时长|总长"
    ):
        return None
    if clause.has_word("cut") or clause.has_word("title") or clause.has_word("pauses"):
        return None
    targets = take_clips(clause)
    to_s = clause.take_number("", Kind.DURATION)
    said = clause.has_word("lasts")
    if targets is None or to_s is None or not said or clause.rest("lasts", "change", "all_clips"):
        return None
    return Read(tuple(SetSpeed(target, to_s=to_s) for target in targets))


_REPLAYS: Final = (
    r"(?<![a-z])(?:play|show|run|repeat|watch|see)s?(?![a-z]).*(?<![a-z])again(?![a-z])"
    r"|(?<![a-z])replay(?![a-z])|[重回]放|再[放播看]一?[遍次]"
)
"""Wants to see it twice, and not only at another speed."""


def _sped(clause: Reading) -> Read | None:
    if clause.has_word("title") or clause.has_word("music") or clause.has(_REPLAYS):
        return None
    targets = take_clips(clause)
    if targets is None:
        return None
    speed = _speed(clause)
    if speed is None:
        return None
    if speed.factor == 0:
        return asking(Ask.SPEED)
    steps = (SetSpeed(t, speed.factor, speed.to_s, relative=speed.relative) for t in targets)
    return Read(tuple(steps))


def _speed(clause: Reading) -> SetSpeed | None:
    """Take how fast out of `clause`; a factor of 0 where that must be asked."""
    for named, words in words_by_key("times_as_fast").items():
        if clause.take(words):
            return _only(clause, SetSpeed(factor=float(named), relative=True))
    for named, words in words_by_key("of_speed").items():
        if clause.take(words):
            return _only(clause, SetSpeed(factor=float(named)), "slower", "faster")
    if clause.take_word("usual_speed"):
        clause.take_word("go_to")
        return _only(clause, SetSpeed(factor=1.0), "reset", "undo", "move")
    if _complains(clause):
        return None
    than = clause.has(_THAN)
    about_speed = clause.has(_SPEED) or clause.has_word("speed") or clause.has(_PACED)
    if about_speed and not clause.has_word("speed"):
        clause.take(_PACED)
    slow_motion = clause.take_word("slow_motion")
    lapse = not slow_motion and clause.take_word("time_lapse")
    clause.take(
        r"(?<![a-z])(?:bump|boost|crank|push|dial|set|change)(?: up| down)?(?= (?:the |its"
        r" |my )?(?:speed|pace|tempo))"
    )
    clause.take_word("speed")
    slower = not slow_motion and _take_all(clause, "slower")
    faster = not slower and _take_all(clause, "faster")
    kinds = (Kind.FACTOR, Kind.PERCENT, Kind.DURATION)
    values = [(kind, clause.masks.number(t)) for kind in kinds for t in clause.take_all(kind)]
    is_factor = bool(values) and values[0][0] is Kind.FACTOR
    if len(values) > 1 or not (about_speed or slow_motion or lapse or is_factor):
        return None
    if values:
        return _by_value(clause, *values[0], slower=slower, faster=faster, than=than)
    if slow_motion or lapse:
        return _only(clause, SetSpeed(factor=_SLOW_MOTION if slow_motion else 0.0))
    return _by_words(clause, slower=slower, faster=faster)


def _take_all(clause: Reading, name: str) -> bool:
    found = False
    while clause.take_word(name):
        found = True
    return found


def _by_value(
    clause: Reading, kind: Kind, value: float, *, slower: bool, faster: bool, than: bool
) -> SetSpeed | None:
    by_words = slower or faster
    if kind is Kind.DURATION:
        return _only(clause, SetSpeed(to_s=value), "lasts")
    if kind is Kind.FACTOR:
        factor = 1 / value if slower and value > 1 else value
        return _only(clause, SetSpeed(factor=factor, relative=by_words and than))
    if by_words and (clause.has(_BY) or not clause.has(_TO)):
        factor = round(1 - value if slower else 1 + value, 4)
        return _only(clause, SetSpeed(factor=max(0.0, factor), relative=True))
    return _only(clause, SetSpeed(factor=value))


def _complains(clause: Reading) -> bool:
    """Whether it says that something runs too slowly, and not how fast it shall be.

    What it wants then is the opposite of its word: `paraphrases.py` puts it so.
    """
    return clause.has(rf"{_COMPLAINT}(?:slow|fast|quick)(?:ly)?(?![a-z])") and not clause.has(
        r"(?<![a-z])(?:make|play|run) (?:it|this|that)(?![a-z])"
    )


def _by_words(clause: Reading, *, slower: bool, faster: bool) -> SetSpeed | None:
    if not (slower or faster):
        return _only(clause, SetSpeed(factor=0.0)) if clause.has_word("change") else None
    if slower and clause.take(r"(?<![a-z])(?:to|at) half(?![a-z])"):
        return _only(clause, SetSpeed(factor=0.5))
    if clause.take(r"(?<![a-z])(?:by|in) (?:a )?half(?![a-z])"):
        return _only(clause, SetSpeed(factor=0.5 if slower else 1.5, relative=True))
    size = "much" if clause.take_word("much") else "little" if clause.take_word("little") else ""
    steps = _SLOWER if slower else _FASTER
    return _only(clause, SetSpeed(factor=steps[size], relative=True))


def _only(clause: Reading, speed: SetSpeed, *more: str) -> SetSpeed | None:
    return None if clause.rest(*_MANNER, "play", *more) else speed
