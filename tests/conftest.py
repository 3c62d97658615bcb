"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from tests.footage import Counted, Spoken, make_counted, make_spoken
from tests.homes import Home, new_home
from tests.talk import Talk, make_talk


class Footage:
    """Films and voices, each made once a session, when a test first asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: Callable[[str], Counted] = cache(self._make)

    @property
    def film(self) -> Counted:
        """Ten seconds at 30 frames a second, MP4."""
        return self.made("film")

    @property
    def ntsc(self) -> Counted:
        """At 30000/1001 frames a second."""
        return self.made("ntsc")

    @property
    def uneven(self) -> Counted:
        """Frames that stand for 1/60, 1/30, 1/15 or 1/2 s: a varying rate."""
        return self.made("uneven")

    @property
    def webm(self) -> Counted:
        """25 frames a second, VP8 and Opus, another size."""
        return self.made("webm")

    @property
    def silent(self) -> Counted:
        """Without a sound stream."""
        return self.made("silent")

    @property
    def turned(self) -> Counted:
        """Upright, stored lying on its side."""
        return self.made("turned")

    @property
    def long(self) -> Counted:
        """Forty seconds, its key frames eight seconds apart."""
        return self.made("long")

    def _make(self, name: str) -> Counted:
        path = self.folder / f"{name}.mp4"
        match name:
            case "film":
                return make_counted(path)
            case "ntsc":
                return make_counted(path, rate=Fraction(30000, 1001))
            case "uneven":
                return make_counted(path, rate=Fraction(60), times_s=uneven_times(60))
            case "webm":
                return make_counted(
                    path.with_suffix(".webm"), rate=Fraction(25), frames=150, size=(400, 224)
                )
            case "silent":
                return make_counted(path, frames=90, sound=False)
            case "turned":
                return make_counted(path, frames=60, size=(180, 320), turned=True)
            case "long":
                return make_counted(path, frames=1200, key_every=240)
        raise KeyError(name)

    def speech(self, noise_db: float = -60.0) -> Spoken:
        """Return eleven seconds of speech with three pauses over noise."""
        path = self.folder / f"speech{noise_db}.wav"
        return make_spoken(path, noise_db=noise_db)


def uneven_times(rounds: int) -> tuple[Fraction, ...]:
    """Return times that keep to no rate: `rounds` of a second that has four different steps."""
    steps = [Fraction(1, 60), Fraction(1, 30), Fraction(1, 15), Fraction(1, 60), Fraction(1, 10)]
    times = [Fraction(0)]
    for number in range(rounds * len(steps)):
        times.append(times[-1] + (Fraction(1, 2) if number % 53 == 52 else steps[number % 5]))
    return tuple(times)


@pytest.fixture(scope="session")
def footage(tmp_path_factory: pytest.TempPathFactory) -> Footage:
    """Films whose every frame is known."""
    return Footage(tmp_path_factory.mktemp("footage"))


@pytest.fixture(autouse=True)
def nothing_of_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the settings and files of whoever runs the tests out of them, and theirs whole."""
    for name in [n for n in os.environ if n.startswith("NEMO_") or n == "SKILL_SOURCE"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NEMO_HOME", str(tmp_path / "nemo-home"))


@pytest.fixture(scope="session")
def shared_home() -> Iterator[Home]:
    """A home whose studio serves many tests."""
    with new_home() as home:
        yield home


@pytest.fixture
def home() -> Iterator[Home]:
    """A home of a test's own."""
    with new_home() as home:
        yield home


@pytest.fixture(scope="session")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Talk:
    """Eleven seconds of somebody talking before a counter, with three known pauses."""
    return make_talk(tmp_path_factory.mktemp("talk"))
