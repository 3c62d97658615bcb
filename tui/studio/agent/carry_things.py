"""What clauses leave out because the one before names it: a title, captions, or music."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.chinese import CHINESE
from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, has_han, word, words_by_key
from tui.studio.agent.longer import LONGER
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.read_music_times import take_stretches
from tui.studio.agent.reading import Reading
from tui.studio.agent.statements import is_reason
from tui.studio.agent.text_styles import is_style

_GOES_ON = (Joint.AND, Joint.COMMA, Joint.THEN)
_IT = (
    r"(?<![a-z])(?:it|them|they|those|these|(?:that|this)(?=\s+(?:up|out|off|away|down)(?![a-z])"
    r"|\s*$))"
    r"(?![a-z])|它们?"
)
_COMPLAINT = (
    r"(?<![a-z])(?:too|barely audible|inaudible|(?:hard|difficult) to hear|deafening"
    r"|blaring)(?![a-z])|太"
)
_APART = (
    r"(?<![a-z])(?:take|throw|pull|turn|get|leave)\s+(it|them|that|this)\s+(?:out|off"
    r"|away)(?![a-z])"
)
_OVERS = ("transition", "watermark", "inset")
_OVER = "|".join(word(name) for name in _OVERS)
_LONG_ONES = rf"(?:{word('longer_than')})\s*{Kind.DURATION.pattern}"
_LEVEL = f"{Kind.PERCENT.pattern}|{Kind.DECIBEL.pattern}"
_LASTING = ("title", "lower_third", "captions", "music", "watermark", "inset")
_GOES = (
    r"(?<![a-z])(?:remove|hide|delete|drop|stop|take|get rid of|(?:should )?(?:disappear|go away"
    rf"|vanish))s?(?: (?:out|off|away))?(?![a-z])|隐藏|消失|停掉?|{CHINESE.cut}"
)
_GOES_FROM_CLIPS = (
    rf"(?:{word('cut')}|{_GOES})\s+(?:it|them|those)\s+(?:on|from|in|over|during)\s+(?:the )?"
    rf"{Kind.CLIPS.pattern}"
)
_LEVELS = (
    rf"^\s*(?:(?:{TARGET})(?:的?时候?|期间)\s*)?"
    rf"(?:(?:make|turn|bring|set|take|pull|back|{word('filler')})\s*)*"
    rf"(?:{word('quieter')}|{word('louder')})"
)
_OF_MUSIC = (
    "duck", "fade", "fade_in", "fade_out", "quieter", "louder", "half_level", "sound_manner",
    "speaking", "volume", "at_end", "at_start", "during", "by", "little", "much",
)  # fmt: skip


def with_things_named(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Give "add a title and make it red" its title, and "fade it out" its music.

    What only adds to the look of a text goes into the clause that names the text.
    """
    result: list[Clause] = []
    thing = ""
    for clause in clauses:
        is_music = compiled(word("music")).search(thing) is not None
        if is_music and clause.joint in _GOES_ON and not _says_level(result[-1].text):
            # 来点音乐，声音小点: of what was just spoken of
            clause = replace(clause, text=compiled(r"^\s*声音").sub(thing, clause.text))  # noqa: PLW2901
        own = _thing_in(clause.text)
        goes_on = clause.joint in _GOES_ON or _is_level_after(thing, clause)
        if own or not goes_on:
            thing = own
        elif thing and _takes_it(thing, place.again(clause.text), result[-1].text):
            about = Clause(f"remove {thing}", clause.joint)
            noisy = compiled(word("noise")).fullmatch(thing)
            result.append(_with_clips_of(result[-1], about) if noisy else about)
            continue
        elif thing and (until := _until(thing, clause.text, result[-1].text, place)):
            if thing in result[-1].text:
                result[-1] = replace(result[-1], text=f"{result[-1].text} {until}")
            else:
                result.append(_named(clause, thing))
            continue
        elif thing and compiled(_GOES_FROM_CLIPS).search(clause.text):
            result.append(_named(clause, thing))
            continue
        elif (
            thing
            and not _fades_the_film(thing, place.again(clause.text))
            and _is_about(thing, place.again(_without_it(clause.text) or " "))
        ):
            told = is_reason(result[-1].text) or _renames(result[-1].text)
            told = told or (
                compiled(word("negation")).search(result[-1].text) is not None
                and "文件" not in clause.text  # a file of its own is no track
            )
            over = compiled(_OVER).search(thing)
            if not (over or told or _is_sound(thing)) and _thing_in(result[-1].text):
                before = result.pop()
                # "Add a title Hello, bigger": no part of a text without quotes.
                plain = compiled(rf"{word('title')}\s+(?-i:[A-Z])").search(before.text)
                link = " with " if plain else " "
                text = f"{before.text}{link}{_without_it(clause.text)}"
                result.append(replace(before, text=text))
                continue
            clips = compiled(Kind.CLIPS.pattern).findall(result[-1].text)
            is_own = len(clips) == 1 and compiled(word("own_sound")).search(thing)
            own = f"{clips[0]}{thing}" if is_own else thing
            if _goes_on(clause.text, told=told) and compiled(_COMPLAINT).search(result[-1].text):
                # "Too loud, turn it down to 20%" is one wish.
                clause = _with_clips_of(result.pop(), clause)  # noqa: PLW2901
            elif told and compiled(word("noise")).fullmatch(thing):
                clause = replace(_with_clips_of(result[-1], clause), joint=clause.joint)  # noqa: PLW2901
            if _says_it(clause.text):
                result.append(_named(clause, thing))
            else:
                result.append(replace(clause, text=f"{clause.text} {own}"))
            continue
        else:
            thing = ""  # an "it" after this is about this
        result.append(clause)
    return result


def _named(clause: Clause, thing: str) -> Clause:
    """Return `clause` with `thing` for its "it"."""
    return replace(clause, text=compiled(_IT).sub(f" {thing} ", clause.text, count=1))


def _until(thing: str, text: str, before: str, place: Reading) -> str:
    """Return "until 0:10" (a token) of "remove it after 10 seconds", said of a `thing` that is
    shown or heard for a while, or "for 10 seconds" where the clause `before` says from when.

    Nothing where `text` says other things.
    """
    lasting = "|".join([*map(word, _LASTING), Kind.MEDIUM.pattern])
    clause = place.again(_without_it(text) or " ")
    said = _says_it(text) or has_han(text)  # 10秒后去掉
    goes = clause.take(_GOES) or (said and clause.take_word("cut"))
    if not said or not compiled(lasting).search(thing) or not goes:
        return ""
    tokens = clause.take_all(Kind.AFTER)
    if len(tokens) != 1 or clause.rest("text_manner"):
        return ""
    masks = place.masks
    seconds = compiled(Kind.DURATION.pattern).findall(masks.said(tokens[0]))
    if seconds and compiled(Kind.CLOCK.pattern).search(before):
        return f"for {seconds[0]}"
    # Counted from where it begins, which is told where it is read.
    return masks.hide(Kind.BEFORE, masks.value(tokens[0]), f"until {masks.said(tokens[0])}")


def _says_level(text: str) -> bool:
    return compiled(f"{word('quieter')}|{word('louder')}").search(text) is not None


def _is_level_after(thing: str, clause: Clause) -> bool:
    """Whether it is "but quieter during clip 2", said of music."""
    of_music = compiled(word("music")).search(thing) is not None
    return (
        of_music and clause.joint is Joint.BUT and compiled(_LEVELS).search(clause.text) is not None
    )


def _with_clips_of(before: Clause, clause: Clause) -> Clause:
    """Return `clause` in the place of `before`, about the clips that this names."""
    clips = compiled(Kind.CLIPS.pattern).findall(before.text)
    if len(clips) != 1 or compiled(Kind.CLIPS.pattern).search(clause.text):
        return replace(clause, joint=before.joint)
    return Clause(f"{clause.text} {clips[0]}", before.joint)


def _says_it(text: str) -> bool:
    return compiled(_IT).search(text) is not None


def _goes_on(text: str, *, told: bool) -> bool:
    """Whether `text` is about what the one before names, which only `told` how that is."""
    return _says_it(text) or (told and has_han(text))


def _without_it(text: str) -> str:
    return compiled(_IT).sub(" ", text)


def _renames(text: str) -> bool:
    """Whether `text` says what a title shall say, which is a wish of its own."""
    to = r"\s*(?:to\s+)?|[^,;]{0,40}?(?<![a-z])(?:to|into|for|says?|reads?)\s+"
    changes = compiled(rf"{word('change')}(?:{to}){Kind.QUOTE.pattern}").search(text)
    return changes is not None


def _thing_in(text: str) -> str:
    """Return the words that name a text or music in `text`, by which it is named again."""
    for noun in ("captions", "lower_third", "my_name", "title", "music"):
        if match := compiled(word(noun)).search(text):
            return match[0]
    more = "|".join(word(name) for name in ("noise", "own_sound", "volume", "black_bars", *_OVERS))
    match = compiled(f"{Kind.MEDIUM.pattern}|{more}|{word('pauses')}").search(text)
    return match[0] if match else ""


def _is_sound(thing: str) -> bool:
    words = "|".join(word(name) for name in ("music", "own_sound", "volume"))
    return compiled(words).search(thing) is not None


def _takes_it(thing: str, clause: Reading, before: str) -> bool:
    """Whether `clause` is "remove it", of what the one before complained of."""
    if not is_reason(before):
        return False
    names = ["cut"]
    if compiled(word("pauses")).fullmatch(thing):
        names += ["trim", "shorten", "enhance"]  # "tighten that up"
    clause.text = compiled(_APART).sub(r"remove \1", clause.text)
    takes = any(clause.take_word(name) for name in names) and bool(clause.take(_IT))
    clause.take(r"(?<![a-z])(?:up|out|down|off|away)(?![a-z])")
    return takes and not clause.rest()


def _says_how(clause: Reading) -> bool:
    """Whether `clause` only says how captions are shown: "and burn them in"."""
    shows = clause.take_word("own_track") or clause.take_word("burned")
    return shows and not clause.rest("burned", "own_track", "text_manner")


def _says_how_long(clause: Reading) -> bool:
    """Whether `clause` only says for how long a text is shown: "显示4秒", "keep it till 0:06"."""
    lasts = clause.take_number(word("during"), Kind.DURATION) is not None
    lasts = lasts or bool(clause.take_all(Kind.BEFORE)) or clause.take(LONGER) is not None
    return lasts and not clause.rest("text_manner", "show")


def _fades_the_film(thing: str, clause: Reading) -> bool:
    """Whether "fade out at the end" behind a wish about a voice is how the film ends."""
    ends = clause.has_word("at_end") or clause.has_word("at_start")
    ends = ends or clause.has(r"(?:开头|结尾|片头|片尾|最后).*[淡渐]")
    faded = ends and clause.has_word("fade") and not clause.has_word("music")
    of_music = compiled(word("music")).search(thing) is not None
    return _is_sound(thing) and faded and not of_music and not _says_it(clause.text)


def _is_about(thing: str, clause: Reading) -> bool:
    """Whether `clause` says of `thing` what is said of such a thing only."""
    if compiled(_OVER).search(thing):
        names = ("overlay_bigger", "overlay_smaller", "opaque", "transparent", "half_transparent")
        lies = "|".join([*words_by_key("corner").values(), *map(word, names)])
        is_logo = compiled(word("watermark")).search(thing) is not None
        return (is_logo and clause.has(lies)) or (clause.take_word("cut") and not clause.rest())
    if compiled(Kind.MEDIUM.pattern).search(thing):
        return clause.has_word("add") and not clause.rest("add", "change")
    if compiled(word("pauses")).search(thing):
        return clause.has(_LONG_ONES) and (clause.has_word("cut") or clause.has_word("trim"))
    if compiled(word("noise")).search(thing):
        takes = any(clause.take_word(name) for name in ("cut", "denoise", "enhance", "quieter"))
        takes = takes or clause.take(r"(?<![a-z])filter(?: out)?(?![a-z])") is not None
        return takes and not clause.rest("strong", "slightly", "sound_manner")
    if compiled(word("captions")).search(thing) and _says_how(clause.again()):
        return True
    if not _is_sound(thing):
        if clause.has_word("fade") and (clause.has_word("at_end") or clause.has_word("at_start")):
            return False  # that is how the film begins and ends
        return is_style(clause.again()) or _says_how_long(clause)
    if compiled(word("music")).search(thing) and clause.has(_LEVELS):
        take_stretches(clause)  # "quieter from 0:05 to 0:10"
        clause.take(r"(?<![a-z])back(?![a-z])|的?时候?|期间")
    if clause.has_word("own_sound") or clause.has(Kind.CLIPS.pattern):
        return False
    speaks_of = (
        "enhance",
        "duck",
        "fade",
        "quieter",
        "louder",
        "half_level",
        "loudness",
        "clearer",
    )
    words = [word(name) for name in speaks_of]
    if not clause.has("|".join([*words, _LEVEL])):
        return False
    for kind in (Kind.PERCENT, Kind.DECIBEL, Kind.DURATION):
        clause.take_all(kind)
    return not clause.rest("loudness", "clearer", "enhance", *_OF_MUSIC)
