"""Pictures as Kitty's graphics protocol has them (https://sw.kovidgoyal.net/kitty/graphics-protocol/).

A picture is sent once, as a PNG, with a virtual placement: nothing is shown of it but where
placeholders stand. The number of a picture is the highest byte of its identity; the lowest is the
colour of its placeholders, which differs from one running program to the next.
"""

from __future__ import annotations

import base64
import io
import os
from typing import Final

COLOUR: Final = 16 + os.getpid() % 216
"""Of the palette of 256, which every multiplexer hands on as it is."""

_CHUNK: Final = 4096  # characters of base64 in one command, at most
_QUIET: Final = "q=2"  # no answer, not even to a fault

CUT_OFF: Final = f"\x1b_Gm=0,{_QUIET}\x1b\\"
"""Ends a picture of which not all has been sent; the terminal throws it away."""


def sent(number: int, size: tuple[int, int], pixels: bytes, cells: tuple[int, int]) -> list[str]:
    """Return the commands that give a picture to the terminal, which shows it in `cells`.

    `size` is its width and height; `pixels` has three bytes for each; `cells` is how many columns
    and rows it fills. It takes long: not for the event loop.
    """
    from PIL import Image

    file = io.BytesIO()
    Image.frombytes("RGB", size, pixels).save(file, "PNG")
    data = base64.b64encode(file.getvalue()).decode()
    parts = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
    columns, rows = cells
    head = f"a=T,U=1,f=100,i={_identity(number)},c={columns},r={rows},"
    commands: list[str] = []
    for place, part in enumerate(parts, 1):
        more = int(place < len(parts))
        commands.append(f"\x1b_G{head}{_QUIET},m={more};{part}\x1b\\")
        head = ""
    return commands


def deleted(number: int) -> str:
    """Return the command by which the terminal forgets a picture."""
    return f"\x1b_Ga=d,d=I,i={_identity(number)},{_QUIET}\x1b\\"


def _identity(number: int) -> int:
    return number << 24 | COLOUR
