"""Pictures for the screen to show, each another, whose every pixel can be computed again."""

from __future__ import annotations

import numpy as np
from PIL import Image

from tui.events import PictureMade, ShowPictures

_MOST = 640


def painting(at_ms: float, width: int, height: int, *, before: bool = False) -> Image.Image:
    """Return the picture of a time: slopes of colour with edges, and a corner that is known."""
    y, x = np.mgrid[0:height, 0:width]
    wave = np.sin(x / 23 + at_ms / 700) + np.cos(y / 17)
    planes = (80 + 45 * wave, 255 * x / width, np.where(x // 40 % 2, 40, 255 * y / height))
    pixels = np.stack(planes, axis=-1).clip(0, 255).astype(np.uint8)
    pixels[: height // 4, : width // 4] = (250, 10, 10) if before else (10, 10, 250)
    return Image.fromarray(pixels)


def size_within(width: int, height: int) -> tuple[int, int]:
    """Return the size of a picture of 16:9 that fits, as the studio's pictures do."""
    scale = min(min(width, _MOST) / 16, min(height, _MOST) / 9)
    return max(1, round(16 * scale)), max(1, round(9 * scale))


def paint(wish: ShowPictures) -> list[PictureMade]:
    """Return what was wished for."""
    size = size_within(wish.width, wish.height)
    times = [
        (at, before)
        for before in ([True, False] if wish.compares else [False])
        for at in wish.at_ms
    ]
    return [
        PictureMade(wish.wish, place, *size, painting(at, *size, before=before).tobytes())
        for place, (at, before) in enumerate(times)
    ]
