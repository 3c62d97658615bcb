"""Finding what is quoted and which files are named, before anything is read as words."""

from __future__ import annotations

import re
import unicodedata

from tui.studio.agent.chinese import CHINESE
from tui.studio.agent.lexicon import HAN, compiled, word, words_by_key
from tui.studio.agent.masks import Kind, Masks
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import titles

_DOUBLE = '"“”„‟＂«»'
_QUOTED = re.compile(
    f"[{_DOUBLE}](?P<double>[^{_DOUBLE}\n]*)[{_DOUBLE}]"
    "|「(?P<corner>[^」\n]*)」|『(?P<white>[^』\n]*)』|《(?P<book>[^》\n]*)》|〈(?P<angle>[^〉\n]*)〉"
    # A single quote may hold apostrophes, and an apostrophe does not begin one.
    "|(?<![A-Za-z0-9])['‘](?P<single>(?:[^'‘’\n]"
    "|(?<=[A-Za-z])['’](?=[A-Za-z]))+)['’](?![A-Za-z0-9])"
)
_UNCLOSED = re.compile(f"[{_DOUBLE}「『《][^\n]*")
_FILE = re.compile(
    r"[^\s,;，；、。]+\.(?:mp3|wav|m4a|aac|mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|cube|srt|vtt|ass"
    r"|txt)\b",
    re.I,
)
_SHORTEST_STEM = 4

_WHOM = r"(?:i|you|he|she|we|they|it|nobody|no one|somebody|someone|people)"
LIMIT_OF_A_TEXT = (
    r"(?<![a-z])(?-i:(?:only|just) (?:for|in|on|at|during|while|when|where|until|once|over|under)"
    rf"(?![a-z])|(?:while|until|till|unless|when|where) (?i:{_WHOM})(?![a-z])"
    r"|except (?:for|in|on|at|during|when)(?![a-z])"
    r"|(?:in|during|for|after|before|until|over|under|on|throughout) (?:the|my|this|that)"
    r" (?:[a-z]+ )?"
    r"(?:intro|outro|shots?|scenes?|parts?|sections?|segments?|clips?|logo|b-?roll|credits)"
    r"(?![a-z])|(?:on|onto|over|to|in|during|for|at|of|throughout) (?:(?:the|my|each|every|all) "
    r"(?:[a-z]+ )?clips?(?![a-z])|(?:clips?|shots?|scenes?) ?#?\d))"
)
"""Where words without quotes no longer are what a title says, but when it is shown."""

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


def protect(text: str, facts: Facts, masks: Masks) -> str:
    """Return `text` with its quotes and the names of media as tokens, the rest in plain width."""
    names = {fact.name.casefold(): fact.id for fact in facts.media.values()}

    def quoted(match: re.Match[str]) -> str:
        said = next(group for group in match.groups() if group is not None)
        medium = names.get(said.strip().casefold())
        if medium is not None:
            return masks.hide(Kind.MEDIUM, medium, match[0])
        return masks.hide(Kind.QUOTE, said.strip(), match[0])

    text = _QUOTED.sub(quoted, text)
    # What follows a quote that was never closed is nobody's instruction: an empty quote asks.
    text = _UNCLOSED.sub(lambda match: masks.hide(Kind.QUOTE, "", match[0]), text)
    for name in sorted(names, key=len, reverse=True):
        text = _named(text, name, names[name], masks)
    for fact in facts.media.values():
        stem = fact.name.rpartition(".")[0]
        if fact.kind == "audio" and len(stem) >= _SHORTEST_STEM and not stem.isalpha():
            text = _named(text, stem, fact.id, masks)
    # A file that is not here is protected, too: its name may hold words.
    text = _FILE.sub(lambda match: masks.hide(Kind.MEDIUM, "", match[0]), text)
    return unicodedata.normalize("NFKC", text).translate(_APOSTROPHES) if text else text


def protect_unquoted_titles(text: str, masks: Masks) -> str:
    """Return `text` with the words of "a title saying Hello World" as a quote."""
    before = word("title_before_text")
    looks = "|".join(
        [*words_by_key("text_place").values(), *words_by_key("text_colour").values()]
        + [word(name) for name in ("fade", "text_box", "font", "bold", "big", "small")]
    )
    ends = (
        rf"(?=\s+{LIMIT_OF_A_TEXT}|\s+(?:位置|颜色|字体|字号|大小|放在?|用)*(?:{looks})"
        rf"|\s*(?:$|[;\n.!?。；！？]|[,，]\s*{Kind.DURATION.pattern}"
        rf"|[,，]?\s*{word('joiner_then')}|[,，]?\s*but\s+(?=it|that|this|i|we|the|make|should)"
        rf"|[,，]\s*(?={HAN})(?:{looks})(?:[的字]|一?[点些])*\s*(?:[,，]|$)"
        r"|\s+and\s+(?:be|is|should be|make it)(?![a-z])"
        rf"|(?:[,，]|{word('joiner_and')})\s*(?:{word('filler')}\s*)*"
        rf"(?:{word('cut')}|{word('trim')}|{word('keep')}|{word('add')}|{word('change')}"
        rf"|{word('during')}|{word('undo')}|{word('shorten')}|{word('negation')}"
        rf"|{word('joiner_but')})"
        rf"|(?:{word('during')}|{word('at')}|{word('at_start')}|{word('at_end')})\s*"
        rf"(?:{word('filler')}\s*)*[\ue002-\ue00a]|{word('at_start')}|{word('at_end')}"
        rf"|(?:at|in|on|with|without)\s+(?:(?:the|an?|very|big|large|small|bold)\s+)*(?:{looks})))"
    )
    noun = word("title")
    # "A title in red at the top saying Hello": what stands between says how it looks.
    strong = r"(?<![a-z])(?:saying|that says|which says|that reads|reading|with the (?:text|words))"
    between = rf"(?:\s(?:(?!{strong})[^\ue000-\uf8ff,;.!?]){{1,40}}?\s)?"
    said = compiled(
        rf"(?P<noun>{noun}(?:{between}(?={strong}))?)(?P<mark>\s*(?:[,，]\s*(?=内容|文字|上面))?(?:{before}\s*[:]?|:)\s*)(?!做?\s*\ue000|什么|谁|哪|怎|[到至在](?:片段|第|[{Kind.DURATION}{Kind.CLOCK}]))"
        rf"(?P<text>(?:[^\ue000-\uf8ff\s:]|(?:(?<=写着)|(?<=叫)|(?<=叫做)"
        rf"|(?<=容[是为]))[\ue002-\ue010])[^\n]*?){ends}"
    )

    # A title Hello, I'm Sam: behind its comma goes on what has a capital letter.
    wishes = "|".join(word(n) for n in ("cut", "trim", "keep", "add", "change", "shorten", "undo"))
    capital = f"(?!{wishes})(?-i:[A-Z])"
    listed = compiled(
        rf"(?P<noun>{noun}(?: \d{{1,2}})?)(?P<mark>\s+(?:to\s+)?)"
        rf"(?P<text>{capital}[^,\n\ue000-\uf8ff]*?(?:,\s+{capital}[^,\n\ue000-\uf8ff]*?)+)"
        rf"(?:{ends}|(?=,))"
    )

    def quote(match: re.Match[str]) -> str:
        renames = compiled(r"\s*(?:to|should|must|has|needs) ").match(match["mark"])
        tells = compiled(r"\s*(?:says|reads)\s").match(match["mark"])
        original = match["text"] if tells else match["mark"] + match["text"]
        to = " to " if renames else " says " if tells else " "
        return (
            match["noun"]
            + to
            + masks.hide(
                Kind.QUOTE, masks.unmask(masks.as_said(match["text"])).rstrip(" ,;"), original
            )
        )

    # 加个标题 三分钟学会: a space stands for the colon.
    words = "|".join(word(name) for name in ("cut", "add", "change", "during", "at", "at_start"))
    spaced = compiled(
        rf"(?P<noun>(?:{CHINESE.add})[^,，。:：\s\ue000-\uf8ff]{{0,6}}?(?:{CHINESE.title}))"
        rf"(?P<mark>\s+)(?P<text>(?!{words}|{word('at_end')}|{looks}|[{Kind.DURATION}{Kind.CLOCK}]"
        rf"[\ue100-\uf8ff]\s*(?:$|[,，]))[\u3400-\u9fff\ue002-\ue010][^\s,，]*?)(?:{ends}|(?=\s))"
    )
    return listed.sub(quote, spaced.sub(quote, said.sub(quote, text)))


def protect_texts_there(text: str, timeline: Timeline, masks: Masks) -> str:
    """Return `text` with what titles of `timeline` say as quotes, after "the title" or a verb that
    only a thing can follow: "delete the text My Trip".
    """
    nouns = f"{word('title')}|{word('lower_third')}"
    verbs = f"{word('cut')}|{nouns}"

    def hidden(match: re.Match[str]) -> str:
        return match["before"] + masks.hide(
            Kind.QUOTE, there[match["said"].casefold()], match["said"]
        )

    there = {title.text.casefold(): title.text for title in titles(timeline)}
    for said in sorted(there.values(), key=len, reverse=True):
        if len(said) > 1 and said.strip():
            words = re.escape(said)
            ahead = rf"(?P<before>(?<!\w))(?P<said>{words})(?=\s+(?:{nouns}))"
            after = (
                rf"(?P<before>(?:{verbs})\s+(?:called\s+|saying\s+)?)(?P<said>(?-i:{words}))(?!\w)"
            )
            text = compiled(after).sub(hidden, compiled(ahead).sub(hidden, text))
    return text


def _named(text: str, name: str, medium: str, masks: Masks) -> str:
    pattern = re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", re.I)
    return pattern.sub(lambda match: masks.hide(Kind.MEDIUM, medium, match[0]), text)
