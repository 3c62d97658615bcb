"""The film looked at in a terminal that draws pictures, with the real studio."""

from __future__ import annotations

import sys

import numpy as np
from PIL import Image

from tests.footage import ffmpeg
from tests.homes import Home
from tests.screen.timeline.drawing_terminals import KittyTerminal
from tests.talk import Talk


def test_the_picture_in_the_terminal_is_the_frame_under_the_playhead(
    home: Home, talk: Talk
) -> None:
    command = [sys.executable, "-m", "tui", "open", str(talk.path)]
    env = {**home.env, "NEMO_SCREEN__PICTURES": "kitty"}
    with KittyTerminal(command, 120, 36, env=env, cwd=home.work, cell=(10, 20)) as terminal:
        terminal.wait_for("Added talk.mp4", 60)
        terminal.press("escape")
        terminal.wait_for("i write")
        terminal.press("f5")
        terminal.wait_for("clip 1 of 1", 60)
        terminal.press("right", "right")
        terminal.wait_for("▼ 0:02.0")
        terminal.press("p")
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        shown = terminal.whole()[0]
        terminal.press("ctrl+q")
        assert terminal.wait_exit(30) == 0
        assert not terminal.images
    frame = home.work / "frame.png"
    ffmpeg("-ss", "2", "-i", talk.path, "-frames:v", "1", frame)
    with Image.open(frame) as picture:
        wanted = picture.convert("RGB").resize(shown.size, Image.Resampling.BOX)
    apart = np.abs(np.asarray(shown, int) - np.asarray(wanted, int))
    assert apart.mean() < 4
    other = np.asarray(wanted, int)[::-1]
    assert np.abs(np.asarray(shown, int) - other).mean() > 10  # as two that are not alike
