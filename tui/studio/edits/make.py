"""A film from words and photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle
from typing import Final, TypeVar

from tui.studio.edits.facts import Facts, MediaFact, Needs
from tui.studio.edits.music import DEFAULT_VOLUME, MADE_HERE, STYLES
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.scenes import Speaker, reading_s, scenes_of, speaker_of
from tui.studio.edits.timeline import Clip, Framing, TextStyle, Timeline, Title, Transition, Zoom
from tui.studio.edits.tracks import (
    beds,
    captions,
    fresh_ids,
    overlays,
    titles,
    with_beds,
    with_captions,
    with_clips,
    with_overlays,
    with_titles,
)
from tui.wire.text import clean, clean_line

P = TypeVar("P", Clip, Title)

_CANVAS: Final = {"width": 1920, "height": 1080, "fps": Fraction(30), "fit": "blur"}
_OPENING_S: Final = 3.5
_BLEND_S: Final = 0.5
_FADE_S: Final = 0.3
_STYLE: Final = "ambient"
_LONGEST_S: Final = 600
# In, out, and a slow pan: each scene moves, no two in a row alike. Seen from a little above the
# middle, where the face of a portrait is.
_MOVES: Final = (
    Zoom(from_scale=1.0, to_scale=1.12, from_y=0.42, to_y=0.42),
    Zoom(from_scale=1.14, to_scale=1.02, from_y=0.42, to_y=0.42),
    Zoom(from_scale=1.1, to_scale=1.1, from_x=0.46, to_x=0.54, from_y=0.45, to_y=0.45),
)


@dataclass(frozen=True)
class IntroMade(Report):
    """An intro of `scenes` scenes begins the film; `name` and `role` of whom it introduces.

    `music`: the name of the music under it, empty for none. `rest_s`: how long what was there
    before goes on after it.
    """

    scenes: int
    length_s: float
    photo: str
    name: str
    role: str
    music: str
    rest_s: float


@dataclass(frozen=True)
class SlideshowMade(Report):
    """`photos` photos are shown one after another, `each_s` each."""

    photos: int
    each_s: float
    length_s: float
    music: str
    rest_s: float


@dataclass(frozen=True)
class MakeIntro(Edit):
    """Make an intro: one scene for each sentence of `script` over the photo, which moves slowly,
    with a lower third of `name` and `role` and music under it. It comes before what is there.

    `script` empty: that of the newest text medium; `photo` None: the newest image. Where `name` is
    empty, the name by which the script introduces somebody.
    """

    script: str = ""
    photo: str | None = None
    name: str = ""
    role: str = ""
    music: bool = True

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the text of the newest text medium, where the script is to come from it."""
        del timeline
        newest = None if self.script.strip() else _newest(facts, "text")
        return Needs(text=frozenset(() if newest is None else (newest.id,)))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` after the intro. Raises EditRefused without a script or a photo."""
        photo = _newest(facts, "image") if self.photo is None else facts.media.get(self.photo)
        if photo is None or photo.kind != "image":
            raise EditRefused(Reason.NO_PHOTO)
        script = clean(self.script).strip() or self._uploaded(facts)
        sentences = scenes_of(script)
        if not sentences:
            raise EditRefused(Reason.NO_SCRIPT)
        said = Speaker(clean_line(self.name, 60), clean_line(self.role, 80))
        speaker = said if said.name else speaker_of(script)
        lengths_s = ([_OPENING_S] if speaker.name else []) + [reading_s(s) for s in sentences]
        if sum(lengths_s) > _LONGEST_S:
            raise EditRefused(Reason.SCRIPT_TOO_LONG, most=f"{_LONGEST_S // 60}")
        base = _on_canvas(timeline, {photo.id})
        scenes = _scenes(base, [(photo, seconds) for seconds in lengths_s])
        shown = _beginning_with(base, scenes, {photo.id})
        shown = with_titles(shown, (*_words(shown, scenes, sentences, speaker), *titles(shown)))
        shown, music = _with_music(shown, scenes, wanted=self.music)
        length_s = shown.seconds(scenes[-1].end_frame)
        rest_s = shown.seconds(shown.frames - scenes[-1].end_frame)
        report = IntroMade(
            len(scenes), length_s, photo.name, speaker.name, speaker.role, music, rest_s
        )
        return Outcome(shown, report)

    @staticmethod
    def _uploaded(facts: Facts) -> str:
        newest = _newest(facts, "text")
        text = None if newest is None else facts.text.get(newest.id)
        if text is None:
            return ""
        return clean(text.script or "\n".join(cue.text for cue in text.cues)).strip()


@dataclass(frozen=True)
class MakeSlideshow(Edit):
    """Show all images of the session one after another, `seconds` each, with slow moves, music and
    a crossfade between them. They come first; films that are there go on after them.
    """

    seconds: float = 4.0
    music: bool = True

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` as a slideshow. Raises EditRefused without images."""
        photos = [fact for fact in facts.media.values() if fact.kind == "image"]
        if not photos:
            raise EditRefused(Reason.NO_PHOTO)
        each_s = min(60.0, max(0.5, self.seconds))
        ids = {photo.id for photo in photos}
        base = _on_canvas(timeline, ids)
        scenes = _scenes(base, [(photo, each_s) for photo in photos])
        shown = _beginning_with(base, scenes, ids)
        shown, music = _with_music(shown, scenes, wanted=self.music)
        length_s = shown.seconds(scenes[-1].end_frame)
        rest_s = shown.seconds(shown.frames - scenes[-1].end_frame)
        return Outcome(shown, SlideshowMade(len(photos), each_s, length_s, music, rest_s))


def _newest(facts: Facts, kind: str) -> MediaFact | None:
    return next((f for f in reversed(list(facts.media.values())) if f.kind == kind), None)


def _on_canvas(timeline: Timeline, photos: set[str]) -> Timeline:
    """Return `timeline` in full HD where nothing but these photos gave it another shape."""
    if any(clip.media not in photos for clip in timeline.video.sg):
        return timeline
    is_shaped = timeline.video.sg and timeline.m.width == timeline.m.height
    canvas = {"fit": "blur"} if is_shaped else _CANVAS
    return timeline.model_copy(update={"m": timeline.m.model_copy(update=canvas)})


def _scenes(timeline: Timeline, shots: Sequence[tuple[MediaFact, float]]) -> list[Clip]:
    """Return clips from 0 on, each photo for its seconds, moving, blended into one another."""
    blend = Transition(frames=_even(timeline, _BLEND_S))
    scenes: list[Clip] = []
    at_frame = 0
    ids = fresh_ids(timeline, "v")
    for (photo, seconds), move in zip(shots, cycle(_MOVES), strict=False):
        frames = max(2, round(Fraction(seconds).limit_denominator(1000) * timeline.fps))
        fits = bool(scenes) and blend.frames <= min(frames, scenes[-1].frames) / 2
        scenes.append(
            Clip(
                id=next(ids),
                name=photo.name,
                media=photo.id,
                at_frame=at_frame,
                frames=frames,
                framing=Framing(zoom=move),
                transition=blend if fits else None,
            )
        )
        at_frame += frames
    return scenes


def _even(timeline: Timeline, seconds: float) -> int:
    return max(2, 2 * round(seconds * float(timeline.fps) / 2))


def _beginning_with(timeline: Timeline, scenes: Sequence[Clip], photos: set[str]) -> Timeline:
    """Return `timeline` with `scenes` before it; what it shows of `photos` itself goes.

    What lies over a film that stays moves with it; what lay over the photos only goes too.
    """
    length = scenes[-1].end_frame
    rest = [clip for clip in timeline.video.sg if clip.media not in photos]
    shift = length - (rest[0].at_frame if rest else 0)
    at_frame = length
    clips = list(scenes)
    for clip in rest:
        clips.append(clip.model_copy(update={"at_frame": at_frame}))
        at_frame = clips[-1].end_frame
    end = at_frame

    def moved(part: Clip | Title) -> dict[str, int] | None:
        at, until = max(length, part.at_frame + shift), min(end, part.end_frame + shift)
        return {"at_frame": at, "frames": until - at} if until > at else None

    def over(parts: Sequence[P]) -> list[P]:
        places = [(part, moved(part)) for part in parts]
        return [part.model_copy(update=place) for part, place in places if place]

    result = with_titles(with_clips(timeline, clips), over(titles(timeline)))
    result = with_captions(result, over(captions(timeline)))
    result = with_overlays(result, over(overlays(timeline)))
    # Music that is there goes under everything.
    return with_beds(
        result, [bed.model_copy(update={"at_frame": 0, "frames": end}) for bed in beds(timeline)]
    )


def _words(
    timeline: Timeline, scenes: Sequence[Clip], sentences: Sequence[str], speaker: Speaker
) -> list[Title]:
    ids = fresh_ids(timeline, "t")
    fade = round(_FADE_S * float(timeline.fps))
    words: list[Title] = []

    def say(scene: Clip, text: str, role: str, style: TextStyle) -> None:
        words.append(
            Title.model_validate(
                {
                    "id": next(ids),
                    "name": clean_line(text, 60),
                    "text": text,
                    "at_frame": scene.at_frame,
                    "frames": scene.frames,
                    "role": role,
                    "style": style,
                }
            )
        )

    spoken = scenes
    faded = TextStyle(fade_in_frames=fade, fade_out_frames=fade)
    if speaker.name:
        text = "\n".join(part for part in (speaker.name, speaker.role) if part)
        say(scenes[0], text, "lower third", faded)
        spoken = scenes[1:]
    below = faded.model_copy(update={"place": "bottom", "size": 0.7, "background": "#000000"})
    for scene, sentence in zip(spoken, sentences, strict=True):
        say(scene, sentence, "title", below)
    return words


def _with_music(
    timeline: Timeline, scenes: Sequence[Clip], *, wanted: bool
) -> tuple[Timeline, str]:
    """Return `timeline` with music under `scenes`, and its name; other music is kept as it is."""
    if not wanted or beds(timeline):
        return timeline, ""
    bed = Clip(
        id=next(fresh_ids(timeline, "a")),
        name=STYLES[_STYLE],
        media=MADE_HERE + _STYLE,
        at_frame=0,
        frames=scenes[-1].end_frame,
        volume=DEFAULT_VOLUME,
    )
    return with_beds(timeline, (bed,)), bed.name
