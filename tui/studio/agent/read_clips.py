"""Clauses about whole clips: splitting, deleting, moving, swapping, ordering and doubling."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled, has_han, word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of, take_clips
from tui.studio.agent.plan import Ask
from tui.studio.agent.read_moves import read_move
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.times import NUMBER_WORD, number_of
from tui.studio.edits.clips import (
    DeleteClips,
    Duplicate,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.marks import Mark
from tui.studio.edits.which import ALL, LAST, Target

_TIME = f"[{Kind.CLOCK}{Kind.DURATION}][\ue100-\uf8ff]"
_MOST_PARTS = 100
_CLIPS = Kind.CLIPS.pattern
_A_CLIP = r"(?<![a-z])(?:clips?|shots?|segments?|scenes?)(?![a-z])|片段|镜头"
_ITSELF = (
    r"(?<![a-z])(?:it|this|that|video|film|clip|footage|everything|movie)(?![a-z])"
    r"|视频|它|影片|片子"
)


def read_clips(clause: Reading) -> Read | None:
    """Read "split at 0:10", "delete clip 2", "move clip 3 to the start", "swap clips 1 and 2"."""
    named = clause.again(_with_numbers(clause))
    for reader in (_split, _ordered, _swapped, _kept, _deleted, read_move, _doubled):
        read = reader(named.again())
        if read is not None:
            return read
    return None


def _with_numbers(clause: Reading) -> str:
    """Return the text of `clause` with the clips that it names by their files as clips."""
    clips = clause.timeline.video.sg
    text = clause.text
    for token in compiled(Kind.MEDIUM.pattern).findall(text):
        medium = clause.masks.text(token)
        here = tuple(n for n, clip in enumerate(clips, 1) if medium and clip.media == medium)
        if len(here) == 1:
            text = text.replace(token, clause.masks.hide(Kind.CLIPS, here, token))
    return text


def _split(clause: Reading) -> Read | None:
    # "Cut it in half" parts it, too.
    if not clause.take_word("split") and not (
        clause.has(rf"{word('halves')}|(?<![a-z])at\s+{_TIME}|(?<![a-z])into\b.*{word('parts')}")
        and clause.take_word("cut")
    ):
        return None
    marks = _marks(clause)
    if marks is not None:
        clause.take_word("halves")
        if take_clips(clause) != (ALL,) and not clause.rest("at", "film_manner"):
            return asking(Ask.WHERE)  # "split clip 2 at 3 s" may count from the start of the clip
        fine = marks and not clause.rest("at", "film_manner", "middle")
        return Read((SplitAt(tuple(marks)),)) if fine else None
    targets = take_clips(clause)
    if targets is None or len(targets) != 1:
        return None
    parts = _parts(clause)
    if clause.rest("film_manner", "at"):
        return None
    if parts is None:
        return asking(Ask.WHERE) if clause.has(_ITSELF) or targets[0] != ALL else None
    inner = _inner(clause, targets[0], parts)
    return Read((SplitAt(inner),)) if inner else None


def _marks(clause: Reading) -> list[Mark] | None:
    """Take the times to split at; None where none is named."""
    masks, times = clause.masks, (Kind.CLOCK, Kind.DURATION)
    tokens = [token for kind in times for token in clause.take_all(kind)]
    percents = [Mark(share=masks.number(token)) for token in clause.take_all(Kind.PERCENT)]
    if clause.has("|".join(k.pattern for k in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))):
        return []
    marks = [Mark(masks.number(token)) for token in tokens] + percents
    return marks or None


def _parts(clause: Reading) -> int | None:
    if clause.take_word("halves"):
        clause.take_word("middle")
        clause.take_word("parts")
        return 2
    if clause.take_word("middle"):
        return 2
    many = clause.take(
        rf"(?:(\d{{1,3}})|({NUMBER_WORD})|([两二三四五六七八九十]))\s*(?:个)?{word('parts')}"
    )
    if many is None:
        return None
    count = int(number_of(next(group for group in many.groups() if group)))
    return count if 2 <= count <= _MOST_PARTS else None


def _inner(clause: Reading, target: Target, parts: int) -> tuple[Mark, ...]:
    """The marks between equal parts of a clip or of everything."""
    shares = [n / parts for n in range(1, parts)]
    if target == ALL:
        return tuple(Mark(share=share) for share in shares)
    clips = clause.timeline.video.sg
    if not isinstance(target, int) or not (target == LAST or target <= len(clips)) or not clips:
        return ()
    clip = clips[-1 if target == LAST else target - 1]
    frames = [clip.at_frame + round(clip.frames * share) for share in shares]
    return tuple(Mark(clause.timeline.seconds(frame)) for frame in frames)


def _ordered(clause: Reading) -> Read | None:
    rows = clause.take_all(Kind.CLIPS)
    if not clause.take_word("sequence") or clause.has_word("swap"):
        return None
    turned = clause.take_word("backwards") or clause.take(r"倒过来|反过来|颠倒|倒序|反转|倒")
    turned = clause.take(r"(?<![a-z])(?:flip(?:ped)?|the other way a?round)(?![a-z])") or turned
    if len(clause.timeline.video.sg) == 2:
        clause.take(r"(?<![a-z])(?:two|both|2)(?= (?:clips|videos|shots|scenes|parts)|$)")
    named = clause.take(_A_CLIP)
    while clause.take_word("sequence"):
        pass
    if clause.rest("film_manner", "change", "all_clips", "swap", "move"):
        return None
    if turned and not rows:
        return Read((OrderClips(),))
    if len(rows) != 1 or turned:
        return asking(Ask.WHERE_TO) if not rows and named else None
    order = clips_of(rows[0], clause.masks)
    return Read((OrderClips(order),))


def _swapped(clause: Reading) -> Read | None:
    if not clause.take_word("swap"):
        return None
    tokens = clause.take_all(Kind.CLIPS)
    numbers = [n for token in tokens for n in clips_of(token, clause.masks)]
    both = clause.take(r"(?<![a-z])(?:them|both|two|2)(?![a-z])")
    plural = clause.has(r"(?<![a-z])(?:clips|shots|videos|parts|halves)(?![a-z])")
    clause.take(r"(?<![a-z])(?:around|over|round|parts|halves|shots|with each other)(?![a-z])")
    if len(tokens) == 2:
        clause.take("[跟和与]")
    if clause.rest("film_manner", "sequence"):
        return None
    if not numbers and (both or plural):
        two = len(clause.timeline.video.sg) == 2
        return Read((SwapClips(1, 2),)) if two else asking(Ask.WHICH_CLIP)
    if not numbers or both:
        return None
    return Read((SwapClips(*numbers),)) if len(numbers) == 2 else asking(Ask.WHICH_CLIP)


def _kept(clause: Reading) -> Read | None:
    """Read "keep only clip 1" and "delete everything but clip 1": the others go."""
    if not clause.has(_CLIPS):
        return None
    # "Keep clip 1" by itself may only say to leave it alone.
    only = clause.has_word("only") and clause.take_word("keep")
    if not only and not (clause.take_word("cut") and clause.take_word("all_but")):
        return None
    count = len(clause.timeline.video.sg)
    tokens = clause.take_all(Kind.CLIPS)
    kept = {count if n == LAST else n for t in tokens for n in clips_of(t, clause.masks)}
    others = tuple(n for n in range(1, count + 1) if n not in kept)
    if clause.rest("only", "film_manner") or not kept <= set(range(1, count + 1)):
        return None
    return Read((DeleteClips(others),)) if others else None


def _deleted(clause: Reading) -> Read | None:
    if not clause.take_word("cut"):
        return None
    clause.take(r"(?<![a-z])(?:out|off|away)(?![a-z])")
    if clause.has(f"{_CLIPS}|{Kind.MEDIUM.pattern}") or (
        has_han(clause.text) and clause.has_word("still")
    ):
        targets = take_clips(clause)
        if not targets or targets == (ALL,) or clause.rest():
            return None
        return Read((DeleteClips(tuple(t for t in targets if isinstance(t, int))),))
    some = clause.take_word("one_of")
    which = clause.has(r"(?<![a-z])(?:clip|shot|segment|scene)(?![a-z])|片段|镜头")
    if which and not some and not clause.rest() and len(clause.timeline.video.sg) > 1:
        return asking(Ask.WHICH_CLIP)
    return None


def _doubled(clause: Reading) -> Read | None:
    loops = clause.has(r"(?<![a-z])loop|循环")
    doubles = clause.take_word("duplicate")
    plays = not doubles and clause.take_word("play")
    if not (doubles or plays):
        return None
    times = _times(clause)
    if plays and times is None:
        return None
    itself = clause.has(_ITSELF)
    targets = take_clips(clause)
    if targets is None or len(targets) != 1 or (targets[0] == ALL and not itself):
        return None
    if clause.rest("film_manner", "all_clips", "during"):
        return None
    more = 1 if times is None else times - 1 if plays or loops else times
    return Read((Duplicate(targets[0], more),)) if more > 0 else None


def _times(clause: Reading) -> int | None:
    """Take how often out of `clause`."""
    for times, words in words_by_key("once_more").items():
        if clause.take(words):
            return int(times)
    match = clause.take(
        rf"(?<![\d.])(\d{{1,3}}|{NUMBER_WORD})\s*(?:more )?times(?![a-z])|(\d{{1,3}})[次遍]"
    )
    return None if match is None else int(number_of(match[1] or match[2]))
