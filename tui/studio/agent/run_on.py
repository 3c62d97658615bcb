"""Chinese wishes that follow each other without a comma: "剪停顿加转场导出".

A clause that is not understood as a whole is parted where a new wish may begin, if every part is
understood by itself or goes on with the one before, and if all ways to part it come to the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.studio.agent.carry import with_clips_named
from tui.studio.agent.carry_things import with_things_named
from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.limits import is_kept
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.plan import Question, Step, Topic
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Reading
from tui.studio.agent.told_chinese import only_tells, told_apart
from tui.studio.agent.topics import topic_of

_LONGEST, _MOST_PLACES, _MOST_PARTS = 80, 14, 5
_BEGINS: Final = (
    rf"(?:{ANY_TOKEN}|[把将给让帮加添剪删去切裁调改换变转做放移挪配上套用导输降静倒慢淡渐旋翻镜缩复定保只留提压"
    r"增减恢取关打烧自生存撤音歌字标画声原人背饱对亮色水整全竖横片开结视照第最插叠左右补拉统恢停写显轻暖冷快大小响低高]"
    r"|(?<=[了的])|(?-i:bgm|logo|vlog))"
)
# What ends in one of these is not over: "剪掉第二段的 | 字幕".
_GOES_ON: Final = (
    rf"(?:[的地得在从到至和与跟同对比被为把将给让帮是不没别只仅或及]|{word('joiner_and')})\s*$"
)
_EXPORTS: Final = rf"(?:{word('filler')})*{words_by_key('topic')[Topic.EXPORT]}"
_TARGET: Final = f"(?:{Kind.CLIPS.pattern}|{Kind.EDGE.pattern}|{Kind.RANGE.pattern})"
_DOES: Final = (
    r"[删剪加改换调切裁移挪套配撤]|去掉|去除|降噪|静音|淡[入出]|渐[入出]|倒放|翻转|旋转"
    r"|[大小快慢亮暗暖冷高低]一?[点些]"
)
"""Verbs of wishes that surely are one by themselves."""
_VALUE: Final = "|".join(
    kind.pattern
    for kind in (Kind.FACTOR, Kind.DURATION, Kind.PERCENT, Kind.DECIBEL, Kind.LINES, Kind.DEGREES)
)
_WORDS: Final = (
    "music",
    "captions",
    "own_sound",
    "add",
    "cut",
    "change",
    "transition",
    "lower_third",
)
_BARE: Final = ("music", "title", "captions", "transition", "watermark", "inset", "pauses", "noise")


def with_parts(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Return `clauses` (with tokens), those parted that hold several wishes."""
    result: list[Clause] = []
    known: dict[str, bool] = {}
    for clause in clauses:
        parts = _Parting(clause.text, place, known).parts()
        result.append(replace(clause, text=parts[0]))
        result.extend(Clause(part, Joint.COMMA) for part in parts[1:])
    return result


class _Parting:
    """One clause, and what is known of its pieces."""

    def __init__(self, text: str, place: Reading, known: dict[str, bool]) -> None:
        self._text = text
        self._place = place
        self._known = known
        """Of texts, whether they are a wish."""

    def parts(self) -> tuple[str, ...]:
        """Return the only way to part the clause, or the clause whole."""
        whole = (self._text,)
        if len(self._text) > _LONGEST:
            return whole
        if not self._is_wish(self._text):
            for parts in (told_apart(self._text, self._is_sentence), self._spaced()):
                if parts != whole:
                    return tuple(one for part in parts for one in self._again(part).parts())
        if _forbids(self._text):
            return whole
        places = self._places()
        if not places or len(places) > _MOST_PLACES:
            return whole
        for many in range(2, _MOST_PARTS + 1):
            ways = self._ways(0, places, many, "")
            # 加字幕|声音大一点, before 加字幕声音|大一点
            ways = [way for way in ways if self._stand_alone(way)] or ways
            if ways:
                same = all(self._steps(way) == self._steps(ways[0]) for way in ways[1:])
                lost = [way for way in ways if self._loses(way)]
                return lost[-1] if same and lost else whole
        return whole

    def _is_sentence(self, text: str) -> bool:
        """Whether `text` is a wish, or several without a comma."""
        if _forbids(text):
            return False
        return self._is_wish(text) or len(self._again(text).parts()) > 1

    def _again(self, text: str) -> _Parting:
        return _Parting(text, self._place, self._known)

    def _spaced(self) -> tuple[str, ...]:
        """Return the parts between spaces, where some write no commas; else the clause whole."""
        parts = tuple(self._text.split())
        means = 1 < len(parts) <= _MOST_PARTS and all(
            self._is_sentence(part)
            or only_tells(part)
            or (n and self._goes_on_with(parts[n - 1], part))
            for n, part in enumerate(parts)
        )
        return parts if means and not _forbids(self._text) else (self._text,)

    def _places(self) -> list[int]:
        """Return where a wish may begin: at none of its values, and within no word."""
        words = compiled("|".join(word(name) for name in _WORDS)).finditer(self._text)
        within = {place for match in words for place in range(match.start() + 1, match.end())}
        begins = compiled(f"(?!{_VALUE}|(?<=[\ue100-\uf8ff])调色)(?={_BEGINS})").finditer(
            self._text
        )
        return [m.start() for m in begins if m.start() and m.start() not in within]

    def _stand_alone(self, parts: tuple[str, ...]) -> bool:
        clauses = [Clause(part, Joint.COMMA) for part in parts]
        return self._carried(clauses) == clauses

    def _loses(self, parts: tuple[str, ...]) -> bool:
        """Whether the clause as a whole would not do all that its parts do: a reader may take what
        is said of one thing for another (降噪删掉第三段).
        """
        if not self._is_wish(self._text):
            return True
        if not all(compiled(_DOES).search(part) for part in parts):
            return False  # 慢慢放大, 加速两倍
        whole = {_sort_of(step) for step in self._steps((self._text,))}
        return any(_sort_of(step) not in whole for step in self._steps(parts))

    def _steps(self, parts: tuple[str, ...]) -> list[Step]:
        clauses = self._carried([Clause(part, Joint.COMMA) for part in parts])
        reads = [read_clause(self._place.again(clause.text)) for clause in clauses]
        return [step for read in reads if read is not None for step in read.steps]

    def _carried(self, clauses: list[Clause]) -> list[Clause]:
        return with_things_named(with_clips_named(clauses), self._place)

    def _ways(self, start: int, places: list[int], many: int, before: str) -> list[tuple[str, ...]]:
        """Return the ways to part what begins at `start` into so `many` wishes."""
        if many == 1:
            last = self._text[start:].strip()
            return [(last,)] if self._fits(last, before, is_last=True) else []
        ways = []
        for at in (place for place in places if place > start):
            piece = self._text[start:at].strip()
            if piece and self._fits(piece, before):
                ways += [(piece, *rest) for rest in self._ways(at, places, many - 1, piece)]
        return ways

    def _fits(self, piece: str, before: str, *, is_last: bool = False) -> bool:
        if not is_last and compiled(f"{_GOES_ON}|{_TARGET}.*{_TARGET}$").search(piece):
            return False
        bare = self._place.again(piece)
        if not bare.rest(*_BARE) and not bare.has_word("cut"):
            return False  # a thing by itself is no wish
        if self._is_wish(piece) or (is_last and compiled(_EXPORTS).match(piece)):
            return True
        return bool(before) and self._goes_on_with(before, piece)

    def _goes_on_with(self, before: str, piece: str) -> bool:
        pair = [Clause(before, Joint.START), Clause(piece, Joint.COMMA)]
        carried = self._carried(pair)
        was = [clause.text for clause in pair]
        now = [clause.text for clause in carried]
        return now != was and all(self._is_wish(text) for text in now)

    def _is_wish(self, text: str) -> bool:
        if text not in self._known:
            self._known[text] = self._reads(text)
        return self._known[text]

    def _reads(self, text: str) -> bool:
        if is_kept(self._place.again(text)):
            return True
        read = read_clause(self._place.again(text))
        if read is None or not read.steps:
            return False
        asks = any(isinstance(step, Question) for step in read.steps)
        return not asks and (not read.left or topic_of(read.left) is Topic.EXPORT)


def _forbids(text: str) -> bool:
    """Whether a "not", a question or an undo is in it: nobody can tell how far that goes."""
    names = ("question", "negation", "undo", "redo")
    return any(compiled(word(name)).search(text) for name in names)


def _sort_of(step: Step) -> object:
    """What a step does, and to what."""
    about = next(
        (getattr(step, name) for name in ("target", "clip", "role") if hasattr(step, name)), 0
    )
    return type(step), about
