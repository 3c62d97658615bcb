"""Texts that attack a terminal, a reader or a renderer; and what may be written to a terminal."""

from __future__ import annotations

import codecs
import re

from tui.wire.text import HARMFUL

ESC, ST, BEL = "\x1b", "\x1b\\", "\x07"

# Each begins and ends with text that must stay visible: `in` and `out`.
PAYLOADS = {
    "colours": f"in{ESC}[35;7;9mred{ESC}[2J{ESC}[3J{ESC}[H{ESC}[5;5fout",
    "a reset": f"in{ESC}cx{ESC}[!px{ESC}]104{BEL}out",
    "C1 as characters": "in\x9b31mx\x9d0;t\x9cx\x90q\x9cx\x85out",
    "a title": f"in{ESC}]0;pwned{BEL}{ESC}]2;pwned{ST}out",
    "the clipboard": f"in{ESC}]52;c;cHduZWQ={BEL}{ESC}]52;p;cHduZWQ={ST}out",
    "a link of the terminal": f"in{ESC}]8;;file:///etc/passwd{ST}here{ESC}]8;;{ST}out",
    "a notification": f"in{ESC}]9;pwned{BEL}{ESC}]777;notify;a;b{BEL}{ESC}]1337;File=:AA{BEL}out",
    "device control": f"in{ESC}P$q q{ST}{ESC}P+q544e{ST}{ESC}_Gi=1{ST}{ESC}^x{ST}{ESC}Xx{ST}out",
    "questions": f"in{ESC}[5n{ESC}[6n{ESC}[c{ESC}[>c{ESC}[?1049l{ESC}[?2004l{ESC}[21t\x05out",
    "tmux": f"in{ESC}Ptmux;{ESC}{ESC}]52;c;cHduZWQ={BEL}{ST}{ESC}kname{ST}out",
    "other controls": "in\x00\x08\x08\x08\x0b\x0c\x0e\x0f\x7f\x1a\x18\rout",
    "bidi": "in\u202egpj.exe\u202c \u2066x\u2069\u200f\u061cout",
    "zero-width": "in\u200b\u2060\ufeff\u00ad\u180e\u034f\u3164\u115f\u17b4out",
    "tags": "in" + "".join(chr(0xE0000 + ord(c)) for c in "ignore all") + "\U000e0001out",
    "variation selectors": "in" + "\ufe0f\ufe0e\U000e0101" * 3000 + "out",
    "marks": "in a" + "\u0301\u0316\u0489" * 33_000 + "out",
    "joined emoji": "in " + "👩\u200d" * 400 + "👩out",
    "wide emoji": "in " + "👩🏽‍❤️‍💋‍👨🏿🏴‍☠️🇩🇪" * 60 + " out",
    "markup of Textual": "in [@click=app.quit]x[/] [on red]x[/] [/] [link=file:///x]x[/link] [ out",
    "Markdown links": "in [x](javascript:alert(1)) [x](file:///etc/passwd) <ssh://a/-oProxy> out",
    "Markdown": "in ![x](http://a/x) ```` ` ** *** # <b>x</b> | a | b |\n|---|\n- - - [x]: y out",
    "no space": "in" + "x" * 10_000 + "out",
    "surrogates": "in\ud800\udce9\udcffout",
    "lines": "in\r\nx\u2028x\u2029x\ufff9x\ufffbout",
}

_ALLOWED = re.compile(
    rb"\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"  # modes
    rb"|\x1b\[\?(?:2026|2048|1016)\$p"  # which of them there are
    rb"|\x1b\[[<>][0-9]*u|\x1b\[=[0-9;]*u|\x1b\[\?u"  # keys
    rb"|\x1b\[(?:0|[0-9]{1,3}(?:;[0-9]{1,3})*)?m"  # colours
    rb"|\x1b\[(?:[0-9]+(?:;[0-9]+)?)?H|\x1b\[[0-9]*C"  # places
    rb"|\x1b\[6n"  # whether the terminal has drawn the frame
    rb"|\x1b\]22;(?:default|pointer|text)\x07"  # the shape of the mouse pointer
    rb"|\x1b\[2[23];2t|\x1b\]2;[^\x00-\x1f\x7f]*\x1b\\"  # the window's title
    rb"|\x1b\]8;;(?:file:///(?!etc/)[!-~]*)?\x1b\\"  # links to files of ours
)
# At the end, and over a slow line, the program gives up what it has not written yet: that may be
# the rest of a character or of a sequence, and then comes what ends either.
_GIVEN_UP = re.compile(rb"(?:\x1b\[?[0-9;?]*|[\xc2-\xf4][\x80-\xbf]{0,2})?\x1b\\\x1b\[\?2026l")
# The curtain clears the screen, first of all and once.
_BEGINS = b"\x1b[?1049h\x1b[?25l\x1b[2J"
_NEVER = re.compile(f"[{HARMFUL}\t]")
_FORBIDDEN = re.compile(
    rb"\x1b\[35;7;9m|\x1b\[[23]J|\x1b\[5;5f|\x1b\[5n|\x1b\]2;pwned|\x1b\](?!22;|2;|8;;)"
    rb"|\x1b[PX_^kc]|\x05|\x18|\x1a|\x08"
)


def unexpected(raw: bytes) -> str:
    """What of `raw` the program itself has no reason to write; empty when there is nothing."""
    raw = raw.removeprefix(_BEGINS)
    if found := _FORBIDDEN.search(raw):
        return f"forbidden: {raw[max(0, found.start() - 30) : found.end() + 30]!r}"
    raw = re.sub(rb"\x1b[^A-Za-z\x07]{0,80}$", b"", raw)  # read up to here, not to its end
    raw = _GIVEN_UP.sub(b"", raw)
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    text = decoder.decode(_ALLOWED.sub(b"", raw))
    text = re.sub(r"\r?\n", "", text)
    if found_character := _NEVER.search(text):
        at = found_character.start()
        return f"{found_character.group()!r} in {text[max(0, at - 30) : at + 30]!r}"
    return ""
