"""LUTs: the colours of a render are those that the file says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from tests.studio.render.edit import Desk
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import NEUTRAL, Grade
from tui.studio.edits.tracks import with_clips
from tui.studio.media.lut import check_cube, for_ffmpeg, read_cube
from tui.studio.media.refusal import MediaRefused
from tui.studio.render.errors import Unrenderable
from tui.studio.render.executor import render
from tui.studio.render.graph import plan
from tui.studio.render.output import Output

Colours = npt.NDArray[np.float64]
PATCHES = np.array(
    [(v, v, v) for v in (2, 8, 16, 32, 64, 96, 128, 160, 192, 224, 250)]
    + [(200, 60, 50), (60, 160, 70), (50, 80, 190), (220, 180, 60), (90, 60, 140), (60, 170, 180)]
    + [(194, 150, 130), (115, 82, 68), (240, 200, 180), (30, 40, 60), (120, 130, 40)]
)  # fmt: skip


def contrasty(colour: Colours) -> Colours:
    """Mixes the channels, and bends them."""
    red, green, blue = np.moveaxis(colour, -1, 0)
    return np.stack(
        [0.9 * red**0.8 + 0.1 * green, 0.85 * green + 0.1, 0.2 * red + 0.7 * blue**1.3], -1
    )


def curves(colour: Colours) -> Colours:
    """Bends each channel by itself."""
    red, green, blue = np.moveaxis(colour, -1, 0)
    return np.stack([np.maximum(red, 0) ** 1.5, 0.9 * green, 1 - blue], -1)


def cube(path: Path, look: Callable[[Colours], Colours], points: int, *, low=0.0, high=1.0) -> Path:
    """Write `look` as a cube, red changing fastest, on the domain from `low` to `high`."""
    grid = np.linspace(low, high, points)
    blue, green, red = np.meshgrid(grid, grid, grid, indexing="ij")
    rows = look(np.stack([red, green, blue], -1)).reshape(-1, 3)
    domain = f"DOMAIN_MIN {low} {low} {low}\nDOMAIN_MAX {high} {high} {high}\n"
    head = f'# made here\nTITLE "a look"\n{domain if (low, high) != (0, 1) else ""}'
    write(path, f"{head}LUT_3D_SIZE {points}\n", rows)
    return path


def write(path: Path, head: str, rows: Colours) -> None:
    path.write_text(head + "".join(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in rows))


def rendered(desk: Desk, lut: Path | None, grade: Grade = NEUTRAL) -> Colours:
    """Return the patches as they come out, 0 to 255."""
    if "patches" not in desk.media:
        # As in films: no colour is on the screen that has not been through Y'CbCr.
        picture = np.kron(PATCHES.reshape(1, -1, 3), np.ones((40, 20, 1))).astype(np.uint8)
        Image.fromarray(picture).save(desk.folder / "patches.png")
        desk.add("patches", desk.folder / "patches.png")
    if lut is not None:
        desk.media["lut"] = MediaFact("lut", lut.name, "lut", 0)
        desk.sources["lut"] = lut
        grade = grade.model_copy(update={"lut": "lut"})
    timeline = desk.timeline([("patches", 0, 3)], size=(20 * len(PATCHES), 40))
    clips = [clip.model_copy(update={"grade": grade}) for clip in timeline.video.sg]
    target = desk.folder / "out.png"
    # A still loses nothing to an encoder.
    still = render(
        with_clips(timeline, clips), desk.facts, desk.sources, target, output=Output(format="png")
    )
    asyncio.run(still)
    picture = np.asarray(Image.open(target).convert("RGB"), np.float64)
    return np.array(
        [picture[10:30, 20 * n + 7 : 20 * n + 13].mean((0, 1)) for n in range(len(PATCHES))]
    )


@pytest.mark.parametrize(
    ("look", "points", "low", "high"),
    [(contrasty, 33, 0, 1), (contrasty, 65, 0, 1), (curves, 17, 0, 1), (contrasty, 33, 0.0, 2.0),
     (curves, 41, -0.25, 1.25)],
)  # fmt: skip
def test_a_cube_gives_the_colours_that_it_says(
    desk: Desk, look: Callable[[Colours], Colours], points: int, low: float, high: float
) -> None:
    shown = rendered(desk, None)
    lut = cube(desk.folder / "look.cube", look, points, low=low, high=high)
    wanted = 255 * np.clip(look(shown / 255), 0, 1)
    assert rendered(desk, lut) == pytest.approx(wanted, abs=3.01)


def test_curves_give_the_colours_that_they_say(desk: Desk) -> None:
    shown = rendered(desk, None)
    values = np.linspace(0, 1, 1024)
    rows = curves(np.stack([values] * 3, -1))
    write(desk.folder / "curves.cube", "LUT_1D_SIZE 1024\r\n", rows)
    wanted = 255 * curves(shown / 255)
    assert rendered(desk, desk.folder / "curves.cube") == pytest.approx(wanted, abs=3.01)


def test_an_identity_changes_nothing_and_the_sliders_come_first(desk: Desk) -> None:
    same = cube(desk.folder / "same.cube", lambda colour: colour, 2)
    assert rendered(desk, same) == pytest.approx(rendered(desk, None), abs=2.5)
    dark = Grade(exposure_stops=-1)
    inverted = cube(desk.folder / "inverted.cube", lambda colour: 1 - colour, 2)
    wanted = 255 - rendered(desk, None, dark)
    assert rendered(desk, inverted, dark) == pytest.approx(wanted, abs=3.01)


def test_no_foreign_name_comes_near_the_filters(desk: Desk) -> None:
    odd = cube(desk.folder / "a':x=[b];c.cube", lambda colour: colour, 2)
    rendered(desk, odd)
    timeline = desk.timeline([("patches", 0, 3)])
    clip = timeline.video.sg[0].model_copy(update={"grade": Grade(lut="a':x=[b];c")})
    desk.media["a':x=[b];c"], desk.sources["a':x=[b];c"] = desk.media["lut"], odd
    command = plan(with_clips(timeline, [clip]), desk.facts, desk.sources, desk.folder)
    assert not any("x=[b]" in argument for argument in command.arguments)


def test_a_lut_that_is_gone_or_damaged_is_named(desk: Desk) -> None:
    lut = cube(desk.folder / "look.cube", contrasty, 3)
    rendered(desk, lut)
    lut.write_text("LUT_3D_SIZE 3\n0 0 0\n")
    with pytest.raises(Unrenderable, match=r"look\.cube: This LUT has 1 colours where 27 belong"):
        rendered(desk, lut)
    lut.unlink()
    with pytest.raises(Unrenderable, match=r"look\.cube is not there"):
        rendered(desk, lut)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "either LUT_1D_SIZE or LUT_3D_SIZE"),
        ("0 0 0\n1 1 1\n", "either LUT_1D_SIZE or LUT_3D_SIZE"),
        ("LUT_3D_SIZE 2\nLUT_1D_SIZE 2\n0 0 0\n1 1 1\n", "either"),
        ("LUT_3D_SIZE 1\n0 0 0\n", "from 2 to 129"),
        ("LUT_3D_SIZE 200\n0 0 0\n", "from 2 to 129"),
        ("LUT_3D_SIZE 99999999999\n", "from 2 to 129"),
        ("LUT_1D_SIZE 2\n0 0 0\n", "has 1 colours where 2 belong"),
        ("LUT_1D_SIZE 2\n0 0 0\n1 1\n", "not three numbers"),
        ("LUT_1D_SIZE 2\n0 0 0\n1 1 one\n", "not three numbers"),
        ("LUT_1D_SIZE 2\n0 0 nan\n1 1 1\n", "no colour"),
        ("LUT_1D_SIZE 2\n0 0 -inf\n1 1 1\n", "no colour"),
        ("LUT_1D_SIZE 2\n0 0 1e30\n1 1 1\n", "no colour"),
        ("LUT_1D_SIZE 2\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 0 1 1\n0 0 0\n1 1 1\n", "domain"),
        ("LUT_1D_SIZE 2\nDOMAIN_MIN 0 0\n0 0 0\n1 1 1\n", "not three numbers"),
        ("LUT_1D_SIZE 2\nLUT_IN_VIDEO_RANGE\n0 0 0\n1 1 1\n", "LUT_IN_VIDEO_RANGE"),
        ("\x89PNG\r\n\x1a\n\x00\x00", "not understood"),
    ],
)
def test_what_is_no_cube_is_refused_with_a_sentence(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "bad.cube"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(MediaRefused, match=why) as refusal:
        check_cube(path)
    assert "\n" not in str(refusal.value)


def test_the_ranges_of_resolve_and_a_byte_order_mark_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "resolve.cube"
    path.write_bytes(
        b"\xef\xbb\xbfLUT_1D_SIZE 3\r\nLUT_1D_INPUT_RANGE 0.0 2.0\r\n\r\n"
        b"0 0 0\r\n# half way\r\n1 1 1\r\n3 3 3\r\n"
    )
    check_cube(path)
    lut = read_cube(path)
    assert lut.domain.tolist() == [[0, 0, 0], [2, 2, 2]]
    curve = for_ffmpeg(lut).decode().splitlines()[5].split()
    assert float(curve[-2]) == pytest.approx(1), "at 1, half way through its domain"
