"""Music that is composed here: level, length, and a loop without a seam."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from tests import measure
from tui.studio.media.loudness import loudness_lufs
from tui.studio.media.music import STYLES, compose


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every style, composed once."""
    folder = tmp_path_factory.mktemp("music")
    targets = {style: folder / f"{style}.wav" for style in set(STYLES.values())}
    for style, target in targets.items():
        compose(style, target)
    return targets


@pytest.mark.parametrize("style", sorted(set(STYLES.values())))
def test_a_style_is_a_pleasant_level_without_clipping_or_seam(
    made: dict[str, Path], style: str
) -> None:
    target = made[style]
    with wave.open(str(target)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth()) == (2, 48_000, 2)
        assert 30 <= file.getnframes() / 48_000 <= 40
    heard = measure.sound(target).astype(np.float64)
    assert loudness_lufs(heard) == pytest.approx(-18, abs=0.5)
    assert np.abs(heard).max() < 0.85
    assert abs(heard.mean()) < 1e-3
    ring = np.concatenate([heard[:, -480:], heard[:, :480]], axis=1)
    across = np.abs(np.diff(ring))[:, 479].max()
    assert across <= np.quantile(np.abs(np.diff(heard)), 0.999)
    assert np.corrcoef(heard)[0, 1] < 0.999  # stereo


def test_the_same_style_is_the_same_music(made: dict[str, Path], tmp_path: Path) -> None:
    compose("energetic", tmp_path / "again.wav")
    assert (tmp_path / "again.wav").read_bytes() == made["upbeat"].read_bytes()


def test_people_call_a_style_by_many_names() -> None:
    wanted = {"lofi": "lo-fi", "chill": "lo-fi", "calm": "ambient", "corporate": "upbeat"}
    assert wanted.items() <= STYLES.items()


def test_an_unknown_style_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        compose("polka", tmp_path / "a.wav")
    assert not list(tmp_path.iterdir())
