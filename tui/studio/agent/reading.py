"""Reading one clause: taking what is understood out of it, until nothing is left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.studio.agent.defaults import USUAL, Defaults
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind, Masks
from tui.studio.agent.plan import Ask, Question, Step
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline

_BINDING = compiled(
    r"\d|only|except|until|till|unless|if|when|where|while|during|between|after|before|once|clips?"
    r"|half|second|third|not|if|shots?\b|scenes?\b|parts?\b|sections?\b|segments?\b|b.?roll"
    r"|除|如果|当|只有|之间|第|时候|期间|地方|[那这]段|部分|镜头|里$|[前后]面?$|直到|片[头尾]"
)


@dataclass(frozen=True)
class Read:
    """The steps that a clause comes to, and words of it that are not carried out with them."""

    steps: tuple[Step, ...]
    left: str = ""


class Reading:
    """A clause that is being read. What a pattern matches is taken out of it."""

    def __init__(
        self,
        text: str,
        masks: Masks,
        timeline: Timeline,
        facts: Facts,
        defaults: Defaults = USUAL,
        known: dict[str, Read | None] | None = None,
    ) -> None:
        self.text = text
        self.masks = masks
        self.timeline = timeline
        self.facts = facts
        self.defaults = defaults
        self.known = {} if known is None else known
        """What clauses of the same place were read as."""

    def again(self, text: str | None = None) -> Reading:
        """Return a fresh reading of the same clause, or of `text` in the same place."""
        said = text or self.text
        return Reading(said, self.masks, self.timeline, self.facts, self.defaults, self.known)

    def take(self, pattern: str) -> re.Match[str] | None:
        """Take out the first match of `pattern` and return it."""
        match = compiled(pattern).search(self.text)
        if match is not None:
            self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}"
        return match

    def take_word(self, name: str) -> bool:
        """Take out the first of the words called `name`; say whether there was one."""
        return self.take(word(name)) is not None

    def take_all(self, kind: Kind) -> list[str]:
        """Take out all tokens of `kind`."""
        tokens = compiled(kind.pattern).findall(self.text)
        self.text = compiled(kind.pattern).sub(" ", self.text)
        return tokens

    def take_number(self, before: str, kind: Kind, after: str = "") -> float | None:
        """Take out `before`, a token of `kind` and `after`, and return the token's value."""
        match = self.take(rf"{before}\s*({kind.pattern})\s*{after}")
        return None if match is None else self.masks.number(match[match.lastindex or 1])

    def has(self, pattern: str) -> bool:
        """Whether `pattern` is somewhere in what is left."""
        return compiled(pattern).search(self.text) is not None

    def has_word(self, name: str) -> bool:
        """Whether one of the words called `name` is in what is left."""
        return self.has(word(name))

    def rest(self, *more: str) -> str:
        """Return what is left without fillers, without words called `more` and without points."""
        # The words of the matter first: a filler may be a part of one (成 of 做成). All at once, as
        # one of them may be a part of another (调 of 色调).
        words = "|".join(word(name) for name in (*more, "filler"))
        text = compiled(words).sub(" ", self.text)
        text = compiled(r"[\s,.:;!?~…'()\[\]\-–—，。：；！？、（）]+").sub(" ", text)
        return text.strip()

    def words_of(self, rest: str) -> str:
        """Return `rest` as it stands in the clause, with the small words between its own."""
        words = rest.split()
        start = self.text.find(words[0]) if words else -1
        end = self.text.rfind(words[-1]) if words else -1
        return rest if start < 0 or end < start else self.text[start : end + len(words[-1])]


def binds(rest: str) -> bool:
    """Whether words that are left could limit what was understood: then it is not done at all."""
    return bool(compiled(ANY_TOKEN).search(rest) or _BINDING.search(rest))


def asking(ask: Ask, about: str = "") -> Read:
    """Return a question as what a clause comes to."""
    return Read((Question(ask, about),))
