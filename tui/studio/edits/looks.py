"""Named looks: each a fixed set of slider values, so that it can be said, repeated and changed.

They are modest on purpose: footage that was exposed well keeps its skin tones, its whites and the
detail at both ends. Whoever wants more of one says "more contrast" on top of it.
"""

from __future__ import annotations

from typing import Final, Literal

from tui.studio.edits.timeline import Grade

Look = Literal[
    "balanced", "cinematic", "vintage", "vivid", "matte", "bright", "moody", "soft", "noir", "sepia"
]

LOOKS: Final[dict[Look, Grade]] = {
    # What a first pass by hand does to most footage: a little more light, depth and colour.
    "balanced": Grade(exposure_stops=0.2, contrast=12, saturation=10),
    # Deep but not black, bright parts held back, colours calm and a little warm.
    "cinematic": Grade(
        contrast=24, highlights=-20, shadows=-8, blacks=6, temperature=8, saturation=-12
    ),
    # A print that has been in the sun: faded blacks and whites, yellow, less colour.
    "vintage": Grade(
        contrast=-8, highlights=-15, whites=-12, blacks=28, temperature=22, tint=5, saturation=-22
    ),
    "vivid": Grade(exposure_stops=0.1, contrast=18, vibrance=30, saturation=14),
    # Blacks as dark grey, with the depth kept in the middle.
    "matte": Grade(contrast=14, highlights=-18, whites=-8, blacks=40, saturation=-14),
    "bright": Grade(
        exposure_stops=0.35, highlights=-20, shadows=28, whites=8, temperature=4, vibrance=10
    ),
    "moody": Grade(
        exposure_stops=-0.3, contrast=20, highlights=-25, blacks=5, temperature=-8, saturation=-20
    ),
    "soft": Grade(exposure_stops=0.1, contrast=-22, highlights=-10, shadows=15, saturation=-5),
    "noir": Grade(contrast=45, highlights=5, blacks=-15, monochrome=True),
    "sepia": Grade(contrast=-5, blacks=10, temperature=45, tint=6, monochrome=True),
}
