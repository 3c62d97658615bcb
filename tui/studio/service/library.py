"""The studio's media: stored once by content, probed when they come, listened to when asked."""

from __future__ import annotations

import os
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from tui.paths import private
from tui.studio.edits.facts import (
    Cue,
    Facts,
    MediaFact,
    Needs,
    Passage,
    PictureMap,
    SoundMap,
)
from tui.studio.edits.music import MADE_HERE
from tui.studio.edits.speech import ducked_by
from tui.studio.edits.timeline import Timeline
from tui.studio.media.animated_webp import is_animated, write_as_film
from tui.studio.media.music import compose
from tui.studio.media.picture import map_light, map_picture
from tui.studio.media.probe import probe
from tui.studio.media.recognise import Hearing, Recogniser
from tui.studio.media.sound import map_sound
from tui.studio.media.subtitles import read_text
from tui.studio.render.queue import Material, music_in
from tui.studio.rows import MediaRow
from tui.studio.store import Store
from tui.wire.draft import Json

NOTHING_MORE = Needs()
NOBODY = Hearing()


class Library:
    """Files and facts of media, under the studio's folder."""

    def __init__(self, folder: Path, store: Store) -> None:
        """Make the folders below `folder`."""
        self._recogniser = Recogniser()
        self._folder = folder
        self._store = store
        self._media = private(folder / "media")
        self._sound = private(folder / "sound")
        self._picture = private(folder / "picture")
        self._words = private(folder / "words")
        self._music = private(folder / "music")
        self.incoming = private(folder / "incoming")
        for left_over in self.incoming.iterdir():  # of an upload that a crash cut off
            left_over.unlink(missing_ok=True)
        known = store.media_files()
        for file in self._media.iterdir():  # of one that was cut off before a session had it
            if str(file.relative_to(folder)) not in known:
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """End what is listened to at this moment."""
        self._recogniser.close()

    def held(self, session_id: str, media_id: str) -> MediaFact | None:
        """Return the facts of a medium that the session holds, or None."""
        rows = self._store.media_of(session_id)
        return next((fact_of(row) for row in rows if row.media_id == media_id), None)

    def shelve(self, file: Path, media_id: str, name: str) -> tuple[MediaFact, MediaRow]:
        """Probe the received `file` and put it among the media, where it belongs to no session yet.

        Blocks; raises MediaRefused for what is no medium.
        """
        film = file.with_name(f"{file.name}.mov")
        try:
            animated = is_animated(file)
            if animated:
                write_as_film(file, name, film)
                file = film
            fact = probe(file, name, media_id)
            if animated:
                fact = replace(fact, loops=True)
            kept = next(self._media.glob(f"{media_id}.*"), None)
            if kept is None:
                suffix = film.suffix if file is film else Path(name).suffix.lower()
                kept = self._media / f"{media_id}{suffix}"
                _sync(file)
                file.replace(kept)
                _sync(self._media)
        finally:
            film.unlink(missing_ok=True)
        relative = str(kept.relative_to(self._folder))
        return fact, MediaRow(media_id, relative, kept.stat().st_size, _plain(fact), name)

    def facts(
        self, session_id: str, needs: Needs = NOTHING_MORE, hearing: Hearing = NOBODY
    ) -> Facts:
        """Return what is known of a session's media, and what an edit `needs` of some. Blocks
        while it listens to a medium for the first time; words are recognised by `hearing`. Raises
        EditRefused where that fails.
        """
        rows = {row.media_id: row for row in self._store.media_of(session_id)}
        sound = {m: self._sound_map(m, self._file(rows[m])) for m in needs.sound if m in rows}
        picture = {m: self._picture_map(rows[m]) for m in needs.picture if m in rows}
        light = {p: self._light(rows[p[0]], p) for p in needs.light if p[0] in rows}
        text = {m: read_text(self._file(rows[m]), rows[m].name) for m in needs.text if m in rows}
        words = self._recognised([rows[m] for m in sorted(needs.words) if m in rows], hearing)
        media = {media_id: fact_of(row) for media_id, row in rows.items()}
        return Facts(media, sound, picture, light, words, text)

    def material(self, session_id: str, timeline: Timeline) -> Material:
        """Return what a render of `timeline` needs: facts and files of a session's media and of
        built-in pieces of music, which are composed when they are first wanted, and what is heard
        where music steps back for speech. Blocks meanwhile.
        """
        pieces = music_in(timeline)
        rows = self._store.media_of(session_id)
        sources = {row.media_id: self._file(row) for row in rows}
        sources |= {piece: self._compose(piece) for piece in pieces}
        media = {row.media_id: fact_of(row) for row in rows}
        media |= {piece: probe(sources[piece], piece, piece) for piece in pieces}
        heard = ducked_by(timeline, Facts(media))
        return Material(Facts(media, {m: self._sound_map(m, sources[m]) for m in heard}), sources)

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

    def _picture_map(self, row: MediaRow) -> PictureMap:
        cached = self._picture / f"{row.media_id}.npz"
        if cached.exists():
            with np.load(cached) as arrays:
                if "bars" in arrays:  # not in what an earlier version kept
                    red, blue, grey = map(float, arrays["light"])
                    left, top, right, bottom = map(float, arrays["bars"])
                    bars = (left, top, right, bottom)
                    return PictureMap(arrays["luma"], red, blue, grey, bars)
        picture = map_picture(self._file(row), fact_of(row))
        part = cached.with_suffix(".part.npz")
        light = np.array((picture.cast_red, picture.cast_blue, picture.grey))
        np.savez(part, luma=picture.luma, light=light, bars=np.array(picture.bars))
        part.replace(cached)
        return picture

    def _light(self, row: MediaRow, passage: Passage) -> float:
        _, from_s, to_s = passage
        cached = self._picture / f"{row.media_id}-{from_s:.3f}-{to_s:.3f}.npy"
        if cached.exists():
            return float(np.load(cached))
        light = map_light(self._file(row), fact_of(row), from_s, to_s)
        part = cached.with_suffix(".part.npy")
        np.save(part, np.float64(light))
        part.replace(cached)
        return light

    def _recognised(self, rows: list[MediaRow], hearing: Hearing) -> dict[str, tuple[Cue, ...]]:
        """Return the words of media, of none where the user has no model."""
        if hearing.model is None:
            return {}
        words: dict[str, tuple[Cue, ...]] = {}
        for number, row in enumerate(rows):
            length_s, kept = fact_of(row).duration_s, self._words / row.media_id
            one = hearing.part(number, len(rows))
            words[row.media_id] = self._recogniser.words_in(self._file(row), length_s, kept, one)
        return words

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
