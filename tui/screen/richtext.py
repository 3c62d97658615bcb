"""A reply's few marks of Markdown (bold, code, bullets, headings) as styled content.

Written by hand rather than with a Markdown widget: one widget a message stays quick in long
sessions, links do not become clickable, and whatever is not one of these marks shows as it is.
"""

from __future__ import annotations

import re

from textual.content import Content, Span

_INLINE = re.compile(r"(?P<tick>`+)(?P<code>.+?)(?P=tick)|\*\*(?P<bold>\S(?:.*?\S)?)\*\*")
_BULLET = re.compile(r"(\s*)[-*+]\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_FENCE = re.compile(r"\s*(```|~~~)")


def reply_content(text: str) -> Content:
    """Return `text` for showing; never raises, whatever it holds."""
    return Content("\n").join(reply_lines(text))


def reply_lines(text: str) -> list[Content]:
    """Return the lines of `text` for showing. A line depends on itself and on those above it."""
    lines: list[Content] = []
    fence = ""
    for line in text.expandtabs(4).split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif fence and line.strip() == fence:
            fence = ""
        elif fence:
            lines.append(Content("  " + line).stylize("$secondary"))
        else:
            lines.append(_line(line))
    return lines


def _line(line: str) -> Content:
    if heading := _HEADING.match(line):
        return _inline(line[heading.end() :]).stylize("bold")
    if bullet := _BULLET.match(line):
        return Content(f"{bullet[1]}• ").stylize("$primary") + _inline(line[bullet.end() :])
    return _inline(line)


def _inline(line: str) -> Content:
    plain: list[str] = []
    spans: list[Span] = []
    length = at = 0
    for match in _INLINE.finditer(line):
        before = line[at : match.start()]
        inner, style = (match["code"], "$secondary") if match["code"] else (match["bold"], "bold")
        plain += [before, inner]
        length += len(before)
        spans.append(Span(length, length + len(inner), style))
        length += len(inner)
        at = match.end()
    plain.append(line[at:])
    # Nothing is stripped here: the spans count on it. The last filter removes what acts.
    return Content("".join(plain), spans, strip_control_codes=False)
