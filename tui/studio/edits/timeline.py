"""The studio's timeline: what an edit is made of, with exact times.

All times are whole frames of the timeline's rate. A source's in point counts frames of the source
conformed to that rate, so that no time is ever rounded twice.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from tui.wire.draft import AUDIO, TEXT, VIDEO

Rate = Annotated[Fraction, PlainSerializer(str, return_type=str), Field(gt=0, le=240)]
Frames = Annotated[int, Field(ge=0, le=2**31)]


class Part(BaseModel):
    """Anything that a timeline is made of."""

    model_config = ConfigDict(frozen=True, extra="ignore")


Slider = Annotated[int, Field(ge=-100, le=100)]


class Grade(Part):
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
    lut: str = ""
    """Id of the medium that is its LUT, applied after the sliders; empty where there is none."""


NEUTRAL = Grade()
"""Changes nothing."""

Share = Annotated[float, Field(ge=0, le=1)]


class Crop(Part):
    """What is cut off a source's picture before anything else, as shares of its sides."""

    left: Share = 0.0
    top: Share = 0.0
    right: Share = 0.0
    bottom: Share = 0.0


class Zoom(Part):
    """A slow move over the picture of a clip: from one view to another over its whole length.

    A scale of 2 shows half of the width and of the height. `x` and `y` are the centre of the view
    as shares of the picture, kept inside it.
    """

    from_scale: Annotated[float, Field(ge=1, le=8)] = 1.0
    to_scale: Annotated[float, Field(ge=1, le=8)] = 1.0
    from_x: Share = 0.5
    from_y: Share = 0.5
    to_x: Share = 0.5
    to_y: Share = 0.5


class Framing(Part):
    """How the picture of a clip comes onto the canvas: cropped, turned, mirrored, then zoomed."""

    crop: Crop = Crop()
    rotate: Literal[0, 90, 180, 270] = 0
    """Degrees clockwise."""
    mirror_x: bool = False
    """Left and right are swapped."""
    mirror_y: bool = False
    zoom: Zoom | None = None


AS_IT_IS = Framing()
"""Changes nothing."""

TransitionKind = Literal[
    "crossfade", "dip to black", "dip to white",
    "wipe left", "wipe right", "slide left", "slide right",
]  # fmt: skip


class Transition(Part):
    """How one clip becomes the next: over `frames`, half of them on either side of the cut.

    The lengths of the clips stay: what is shown beyond the cut comes from the source on either
    side of it, and stands still where the source has no more. Sound is crossfaded meanwhile.
    """

    kind: TransitionKind = "crossfade"
    frames: Annotated[int, Field(ge=2, le=2**16, multiple_of=2)]


class Place(Part):
    """Where an overlay lies: the centre and the width as shares of the canvas."""

    x: Share = 0.5
    y: Share = 0.5
    width: Annotated[float, Field(gt=0, le=1)] = 0.3
    opacity: Share = 1.0


Speed = Annotated[Fraction, PlainSerializer(str, return_type=str), Field(ge=Fraction(1, 16), le=16)]


class Clip(Part):
    """A piece of a medium: `frames` long on the timeline, from `in_frame` of the source.

    A `speed` of 2 shows two frames of the source in the time of one. With `reverse` the same
    stretch of the source runs backwards. A `freeze` shows its first picture only, without sound.
    """

    id: str
    name: str
    media: str
    at_frame: Frames
    frames: Annotated[int, Field(ge=1, le=2**31)]
    in_frame: Frames = 0
    volume: Annotated[float, Field(ge=0, le=8)] = 1.0
    grade: Grade = NEUTRAL
    speed: Speed = Fraction(1)
    reverse: bool = False
    freeze: bool = False
    framing: Framing = AS_IT_IS
    transition: Transition | None = None
    """From the clip before into this one; it counts for nothing on the first clip."""
    fade_in_frames: Frames = 0
    """Of the sound, as is `fade_out_frames`."""
    fade_out_frames: Frames = 0
    noise_reduction: Annotated[int, Field(ge=0, le=100)] = 0
    """Strength; 0 leaves the sound alone."""
    voice: bool = False
    """Whether the sound is treated as a voice: rumble off, clearer, evened out."""
    duck_db: Annotated[float, Field(ge=0, le=48)] = 0.0
    """Of music: how far it steps back while somebody speaks."""
    place: Place | None = None
    """Of an overlay."""

    @property
    def end_frame(self) -> int:
        """First frame after it on the timeline."""
        return self.at_frame + self.frames

    @property
    def source_frames(self) -> int:
        """How many frames of the source it passes over."""
        return 1 if self.freeze else max(1, round(self.frames * self.speed))

    @property
    def out_frame(self) -> int:
        """First frame of the source that it does not show."""
        return self.in_frame + self.source_frames


Role = Literal["title", "lower third", "caption"]
TextPlace = Literal[
    "top left", "top", "top right", "left", "centre", "right",
    "bottom left", "bottom", "bottom right",
]  # fmt: skip
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class TextStyle(Part):
    """How a text looks. None leaves it to the role: a title stands in the centre, and so on."""

    place: TextPlace | None = None
    size: Annotated[float, Field(ge=0.25, le=4)] = 1.0
    """1 is the usual size of the role."""
    colour: Colour | None = None
    background: Colour | Literal["none"] | None = None
    """A box behind the text."""
    font: str = ""
    """A family: ours or one of this machine; empty for the usual one."""
    bold: bool | None = None
    fade_in_frames: Frames = 0
    fade_out_frames: Frames = 0


USUAL = TextStyle()
"""Leaves everything to the role."""


class Title(Part):
    """A text over the picture. The second line of a lower third is smaller: a name and a role."""

    id: str
    name: str
    text: str
    at_frame: Frames
    frames: Annotated[int, Field(ge=1, le=2**31)]
    role: Role = "title"
    style: TextStyle = USUAL

    @property
    def end_frame(self) -> int:
        """First frame without it."""
        return self.at_frame + self.frames


class VideoTrack(Part):
    """Pictures: those of layer 0 end to end without gaps, those above it over them."""

    tt: Literal[0] = VIDEO
    name: str = "Video"
    layer: Literal[0, 1] = 0
    sg: tuple[Clip, ...] = ()


class AudioTrack(Part):
    """Music under the picture; a clip shorter than its place is looped."""

    tt: Literal[1] = AUDIO
    name: str = "BGM"
    sg: tuple[Clip, ...] = ()


class TextTrack(Part):
    """Titles and lower thirds, or (on a track of its own, called Captions) captions."""

    tt: Literal[7] = TEXT
    name: str = "Title"
    sg: tuple[Title, ...] = ()


Track = Annotated[VideoTrack | AudioTrack | TextTrack, Field(discriminator="tt")]
Side = Annotated[int, Field(ge=16, le=8192, multiple_of=2)]


class Meta(Part):
    """The canvas, and what holds for the film as a whole.

    `fit` says what happens to a picture of another shape; with "blur" its own picture, blurred,
    fills the bars. The fades are at the start and the end of the film, to and from black.
    """

    title: str = "project"
    width: Side = 1920
    height: Side = 1080
    fps: Rate = Fraction(30)
    fit: Literal["crop", "fit", "blur"] = "crop"
    fade_in_frames: Frames = 0
    fade_out_frames: Frames = 0
    sound_fade_in_frames: Frames = 0
    sound_fade_out_frames: Frames = 0
    loudness_lufs: Annotated[float, Field(ge=-40, le=-5)] | None = None
    """Integrated loudness to bring the mix to (ITU-R BS.1770); None leaves it as it is."""
    captions: Literal["burned", "track"] = "burned"
    """Whether captions are drawn into the picture or lie beside it as a track of their own."""


class Timeline(Part):
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
        tracks = (t for t in self.t if isinstance(t, VideoTrack) and t.layer == 0)
        return next(tracks, VideoTrack())

    @property
    def frames(self) -> int:
        """Length: the end of the last picture."""
        return max((clip.end_frame for clip in self.video.sg), default=0)

    def seconds(self, frames: int) -> float:
        """Return how long `frames` last, in seconds."""
        return float(frames / self.fps)
