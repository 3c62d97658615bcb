"""Half blocks: what is dithered is, on the whole, as light as the picture."""

from __future__ import annotations

import numpy as np
import pytest

from tui.screen.timeline.halfblocks import picture_lines


@pytest.mark.parametrize("colours", ["truecolor", "256", "standard"])
@pytest.mark.parametrize("value", [0, 3, 40, 95, 127, 128, 200, 254, 255])
def test_a_plain_area_keeps_its_lightness(colours: str, value: int) -> None:
    pixels = bytes((value, 0, 255 - value)) * (32 * 32)
    lines = picture_lines(32, 32, pixels, colours)
    shown = np.array(
        [
            [colour.triplet for colour in (segment.style.color, segment.style.bgcolor)]
            for line in lines
            for segment in line
            for _ in segment.text
            if segment.style is not None
        ],
        float,
    )
    assert shown.shape == (32 * 16, 2, 3)
    step = 255 / 5 if colours == "256" else 255 if colours == "standard" else 255 / 31
    mean = shown.mean(axis=(0, 1))
    assert mean == pytest.approx((value, 0, 255 - value), abs=max(1.0, step / 16))
