"""Styles as what a terminal is told of them (SGR, ECMA-48 8.3.117), and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rich.color import Color, ColorSystem
from rich.style import Style

from tui.screen.writer import kitty

_MOST: Final = 20_000
_ATTRIBUTES: Final = (
    ("bold", "1"), ("dim", "2"), ("italic", "3"), ("underline", "4"), ("blink", "5"),
    ("blink2", "6"), ("reverse", "7"), ("conceal", "8"), ("strike", "9"), ("underline2", "21"),
    ("frame", "51"), ("encircle", "52"), ("overline", "53"),
)  # fmt: skip
_OSC_8_END: Final = "\x1b]8;;\x1b\\"


@dataclass(frozen=True, slots=True)
class Look:
    """SGR parameters; an empty colour is the terminal's own. `link` opens a link (OSC 8)."""

    attributes: str = ""
    foreground: str = ""
    background: str = ""
    link: str = ""


PLAIN: Final = Look()


class Looks:
    """Small numbers for looks, so that cells can be compared fast. 0 is the plain one."""

    def __init__(self, colours: ColorSystem) -> None:
        self._colours = colours
        self._numbers: dict[Look, int] = {PLAIN: 0}
        self._looks: list[Look] = [PLAIN]
        self._of_style: dict[Style | None, int] = {None: 0}

    def number(self, style: Style | None) -> int:
        """Return the number of what `style` looks like."""
        number = self._of_style.get(style)
        if number is None:
            if len(self._of_style) > _MOST:  # styles carry what a click does: there is no end
                self._of_style = {None: 0}
            number = self._of_style[style] = self._add(self._look(style) if style else PLAIN)
        return number

    def of_picture(self, number: int) -> int:
        """Return the look `number` for cells that stand for a picture: their colour says whose."""
        ground = self._looks[number].background
        return self._add(Look(foreground=f"38;5;{kitty.COLOUR}", background=ground))

    def change(self, before: int | None, after: int) -> str:
        """Return the sequence from one look to another; `before` None is not known."""
        if before == after:
            return ""
        new = self._looks[after]
        old = None if before is None else self._looks[before]
        link = ""
        if (old.link if old else "") != new.link:  # no frame leaves one open
            link = new.link or _OSC_8_END
        if old is None or old.attributes != new.attributes:
            parts = ["0", new.attributes, new.foreground, new.background]
        else:
            parts = [
                (new.foreground or "39") if old.foreground != new.foreground else "",
                (new.background or "49") if old.background != new.background else "",
            ]
        codes = ";".join(part for part in parts if part)
        sgr = "\x1b[m" if codes == "0" else f"\x1b[{codes}m" if codes else ""
        return link + sgr

    def has_link(self, number: int | None) -> bool:
        """Return whether text of this look is a link."""
        return number is not None and bool(self._looks[number].link)

    def _add(self, look: Look) -> int:
        number = self._numbers.get(look)
        if number is None:
            number = self._numbers[look] = len(self._looks)
            self._looks.append(look)
        return number

    def _look(self, style: Style) -> Look:
        return Look(
            ";".join(code for name, code in _ATTRIBUTES if getattr(style, name)),
            self._codes(style.color, foreground=True),
            self._codes(style.bgcolor, foreground=False),
            f"\x1b]8;;{style.link}\x1b\\" if style.link else "",
        )

    def _codes(self, colour: Color | None, *, foreground: bool) -> str:
        if colour is None or colour.is_default:
            return ""
        return ";".join(colour.downgrade(self._colours).get_ansi_codes(foreground))
