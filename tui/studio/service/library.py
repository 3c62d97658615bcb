"""The studio's media: stored once by content, probed when they come, listened to when asked."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from tui.paths import private
from tui.studio.edits.facts import Facts, MediaFact, SoundMap
from tui.studio.edits.music import MADE_HERE
from tui.studio.media.music import compose
from tui.studio.media.probe import probe
from tui.studio.media.sound import map_sound
from tui.studio.render.queue import Material
from tui.studio.rows import MediaRow
from tui.studio.store import Store
from tui.wire.draft import Json


class Library:
    """Files and facts of media, under the studio's folder."""

    def __init__(self, folder: Path, store: Store) -> None:
        """Make the folders below `folder`."""
        self._folder = folder
        self._store = store
        self._media = private(folder / "media")
        self._sound = private(folder / "sound")
        self._music = private(folder / "music")
        self.incoming = private(folder / "incoming")
        for left_over in self.incoming.iterdir():  # of an upload that a crash cut off
            left_over.unlink(missing_ok=True)
        known = store.media_files()
        for file in self._media.iterdir():  # of one that was cut off before a session had it
            if str(file.relative_to(folder)) not in known:
                file.unlink(missing_ok=True)

    def held(self, session_id: str, media_id: str) -> MediaFact | None:
        """Return the facts of a medium that the session holds, or None."""
        rows = self._store.media_of(session_id)
        return next((fact_of(row) for row in rows if row.media_id == media_id), None)

    def shelve(self, file: Path, media_id: str, name: str) -> tuple[MediaFact, MediaRow]:
        """Probe the received `file` and put it among the media, where it belongs to no session yet.

        Blocks; raises MediaRefused for what is no medium.
        """
        fact = probe(file, name, media_id)
        kept = next(self._media.glob(f"{media_id}.*"), None)
        if kept is None:
            kept = self._media / f"{media_id}{Path(name).suffix.lower()}"
            _sync(file)
            file.replace(kept)
            _sync(self._media)
        relative = str(kept.relative_to(self._folder))
        return fact, MediaRow(media_id, relative, kept.stat().st_size, _plain(fact), name)

    def facts(self, session_id: str, with_sound: Iterable[str] = ()) -> Facts:
        """Return what is known of a session's media, with sound maps of some. Blocks while it
        listens to a medium for the first time.
        """
        rows = {row.media_id: row for row in self._store.media_of(session_id)}
        sound = {m: self._sound_map(m, self._file(rows[m])) for m in with_sound if m in rows}
        return Facts({media_id: fact_of(row) for media_id, row in rows.items()}, sound)

    def material(self, session_id: str, pieces: Iterable[str]) -> Material:
        """Return facts and files of a session's media and of built-in `pieces` of music, which
        are composed when they are first wanted. Blocks meanwhile.
        """
        rows = self._store.media_of(session_id)
        sources = {row.media_id: self._file(row) for row in rows}
        sources |= {piece: self._compose(piece) for piece in pieces}
        media = {row.media_id: fact_of(row) for row in rows}
        media |= {piece: probe(sources[piece], piece, piece) for piece in pieces}
        return Material(Facts(media), sources)

    def _file(self, row: MediaRow) -> Path:
        return self._folder / row.file

    def _sound_map(self, media_id: str, file: Path) -> SoundMap:
        cached = self._sound / f"{media_id}.npz"
        if cached.exists():
            with np.load(cached) as arrays:
                voice = arrays.get("voice")
                return SoundMap(float(arrays["step_s"]), arrays["level_db"], voice)
        sound = map_sound(file)
        arrays = {"step_s": np.float64(sound.step_s), "level_db": sound.level_db}
        if sound.voice is not None:
            arrays["voice"] = sound.voice
        part = cached.with_suffix(".part.npz")
        np.savez(part, **arrays)
        part.replace(cached)
        return sound

    def _compose(self, piece: str) -> Path:
        style = piece.removeprefix(MADE_HERE)
        file = self._music / f"{style}.wav"
        if not file.exists():
            part = self._music / f"{style}.part.wav"
            compose(style, part)
            part.replace(file)
        return file


def fact_of(row: MediaRow) -> MediaFact:
    """Return the facts of a stored medium, under the name that its session knows."""
    plain = dict(row.facts)
    fact = MediaFact(**(plain | {"fps": Fraction(str(plain["fps"]))}))
    return replace(fact, name=row.name)


def _plain(fact: MediaFact) -> Json:
    return asdict(fact) | {"fps": str(fact.fps)}


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
