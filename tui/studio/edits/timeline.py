"""The studio's timeline: what a draft says, with exact times.

All times are whole frames of the timeline's rate. A source's in point counts frames of the source
conformed to that rate, so that no time is ever rounded twice. The draft on the wire repeats the
times in milliseconds (`start`, `d`, `in_ms`) for clients; they are derived and never read back.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, ValidationError

from tui.wire.draft import AUDIO, TEXT, VIDEO, Json

Rate = Annotated[Fraction, PlainSerializer(str, return_type=str), Field(gt=0, le=240)]
Frames = Annotated[int, Field(ge=0, le=2**31)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


Slider = Annotated[int, Field(ge=-100, le=100)]


class Grade(_Part):
    """The colour of a clip, as sliders that are 0 where nothing is changed.

    `exposure_stops` doubles the light at +1. The others go from -100 to 100 and mean what the
    sliders of a photo editor mean; `temperature` is warmer above 0, `tint` more magenta.
    """

    exposure_stops: Annotated[float, Field(ge=-3, le=3)] = 0.0
    contrast: Slider = 0
    highlights: Slider = 0
    shadows: Slider = 0
    whites: Slider = 0
    blacks: Slider = 0
    temperature: Slider = 0
    tint: Slider = 0
    vibrance: Slider = 0
    saturation: Slider = 0
    monochrome: bool = False


NEUTRAL = Grade()
"""Changes nothing."""


class Clip(_Part):
    """A piece of a medium: `frames` long, from `in_frame` of the source, at `at_frame`."""

    id: str
    name: str
    media: str
    at_frame: Frames
    frames: Annotated[int, Field(ge=1, le=2**31)]
    in_frame: Frames = 0
    volume: Annotated[float, Field(ge=0, le=8)] = 1.0
    grade: Grade = NEUTRAL

    @property
    def end_frame(self) -> int:
        """First frame after it on the timeline."""
        return self.at_frame + self.frames

    @property
    def out_frame(self) -> int:
        """First frame of the source that it does not show."""
        return self.in_frame + self.frames


class Title(_Part):
    """A text over the picture."""

    id: str
    name: str
    text: str
    at_frame: Frames
    frames: Annotated[int, Field(ge=1, le=2**31)]

    @property
    def end_frame(self) -> int:
        """First frame without it."""
        return self.at_frame + self.frames


class VideoTrack(_Part):
    """Pictures with their own sound, end to end without gaps."""

    tt: Literal[0] = VIDEO
    name: str = "Video"
    sg: tuple[Clip, ...] = ()


class AudioTrack(_Part):
    """Music under the picture; a clip shorter than its place is looped."""

    tt: Literal[1] = AUDIO
    name: str = "BGM"
    sg: tuple[Clip, ...] = ()


class TextTrack(_Part):
    """Titles."""

    tt: Literal[7] = TEXT
    name: str = "Title"
    sg: tuple[Title, ...] = ()


Track = Annotated[VideoTrack | AudioTrack | TextTrack, Field(discriminator="tt")]
Side = Annotated[int, Field(ge=16, le=4096, multiple_of=2)]


class Meta(_Part):
    """The canvas. `fit` says what happens to a picture of another shape."""

    title: str = "project"
    width: Side = 1920
    height: Side = 1080
    fps: Rate = Fraction(30)
    fit: Literal["crop", "fit"] = "crop"


class Timeline(_Part):
    """A whole edit. Immutable: an edit returns another one."""

    m: Meta = Meta()
    t: tuple[Track, ...] = ()

    @property
    def fps(self) -> Fraction:
        """Frames per second of the timeline."""
        return self.m.fps

    @property
    def video(self) -> VideoTrack:
        """The one picture track (an empty one where there is none yet)."""
        return next((t for t in self.t if isinstance(t, VideoTrack)), VideoTrack())

    @property
    def frames(self) -> int:
        """Length: the end of the last picture."""
        return max((clip.end_frame for clip in self.video.sg), default=0)

    def seconds(self, frames: int) -> float:
        """Return how long `frames` last, in seconds."""
        return float(frames / self.fps)


class DraftUnreadable(ValueError):
    """A draft that this studio cannot render; the message is one sentence for the user."""


def to_draft(timeline: Timeline) -> Json:
    """Return `timeline` as the wire's JSON, with the derived milliseconds."""
    draft: dict[str, Any] = timeline.model_dump(mode="json")
    neutral = NEUTRAL.model_dump(mode="json")
    for track in draft["t"]:
        for segment in track["sg"]:
            if segment.get("grade") == neutral:
                del segment["grade"]  # as in drafts from before there were grades
            segment["start"] = _ms(timeline, segment["at_frame"])
            segment["d"] = _ms(timeline, segment["at_frame"] + segment["frames"]) - segment["start"]
            if "in_frame" in segment:
                segment["in_ms"] = _ms(timeline, segment["in_frame"])
    draft["d"] = _ms(timeline, timeline.frames)
    return draft


def from_draft(draft: object) -> Timeline:
    """Return the timeline that `draft` describes. Raises DraftUnreadable."""
    try:
        return Timeline.model_validate(draft)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the draft"
        raise DraftUnreadable(f"The timeline cannot be read at {where}: {first['msg']}.") from None


def _ms(timeline: Timeline, frame: int) -> int:
    return round(Fraction(frame) * 1000 / timeline.fps)
