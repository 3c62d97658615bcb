"""What a file is: measured from its content, whatever its name says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from tui.studio.edits.facts import MediaFact
from tui.studio.media.extent import find_extent
from tui.studio.media.lut import check_cube
from tui.studio.media.refusal import MediaRefused, Unfit
from tui.studio.media.safety import is_of_our_kinds, open_media
from tui.studio.media.subtitles import read_text
from tui.wire.kinds import SUPPORTED_BY_STUDIO, studio_kind_of_name
from tui.wire.text import visible_name

_PICTURE_FORMATS: Final = {"jpeg_pipe", "png_pipe", "webp_pipe"}
_MOST_PIXELS: Final = 64 * 1024 * 1024
_FASTEST: Final = 240
# Sound may end a little after the picture. Beyond this the last picture stands still under it.
_SOUND_OVERHANG_S: Final = Fraction(1, 2)
_CUT_OFF_S: Final = 2
# WebM keeps what is transparent as a second film beside the first, which others do not look at.
_ALPHA_DECODERS: Final = {"vp8": "libvpx", "vp9": "libvpx-vp9"}
# ITU-T H.273, matrix coefficients.
_MATRICES: Final = {1: "bt709", 5: "bt601", 6: "bt601", 9: "bt2020", 10: "bt2020"}
# The same, transfer characteristics.
_HDR: Final[dict[int, Literal["hlg", "pq"]]] = {16: "pq", 18: "hlg"}


def probe(path: Path, name: str, media_id: str) -> MediaFact:
    """Return what the file at `path` is; `name` is what the user calls it.

    Opens nothing but this file and decodes its first picture or sound. By its name it is known
    whether it is a text or a LUT, which are read whole. Raises MediaRefused with
    one sentence for the user, and OSError when the file cannot be read at all.
    """
    shown = visible_name(name)
    if path.stat().st_size == 0:
        raise MediaRefused(Unfit.EMPTY, name=shown)
    match studio_kind_of_name(name):
        case "text":
            read_text(path, name)
            return MediaFact(media_id, shown, "text", 0.0)
        case "lut":
            check_cube(path)
            return MediaFact(media_id, shown, "lut", 0.0)
    try:
        with open_media(path) as container:
            return _describe(container, shown, media_id)
    except av.FFmpegError:
        if is_of_our_kinds(path):
            raise MediaRefused(Unfit.DAMAGED, name=shown) from None
        raise MediaRefused(Unfit.NO_MEDIA, name=shown, supported=SUPPORTED_BY_STUDIO) from None


def _describe(container: InputContainer, name: str, media_id: str) -> MediaFact:
    picture = _picture(container)
    sound = next((s for s in container.streams.audio if s.codec_context), None)
    if picture is not None:
        return _describe_picture(container, picture, sound, name, media_id)
    if sound is None:
        raise MediaRefused(Unfit.NO_STREAM, name=name)
    _first_sound(container, sound, name)
    end_s = find_extent(container, sound).end_s
    return MediaFact(media_id, name, "audio", float(end_s), has_sound=True)


def _picture(container: InputContainer) -> VideoStream | None:
    # The cover of a song is a picture too, but not one that moves or that anybody came for.
    films = (s for s in container.streams.video if not s.disposition & Disposition.attached_pic)
    return next((s for s in films if s.codec_context), None)


def _describe_picture(
    container: InputContainer,
    picture: VideoStream,
    sound: AudioStream | None,
    name: str,
    media_id: str,
) -> MediaFact:
    if picture.width * picture.height > _MOST_PIXELS:
        raise MediaRefused(Unfit.TOO_WIDE, name=name, width=picture.width, height=picture.height)
    frame = _first_picture(container, picture, name)
    width, height = _displayed_size(frame, picture)
    decoder = ""
    if picture.metadata.get("alpha_mode") == "1":
        decoder = _ALPHA_DECODERS.get(picture.codec_context.name, "")
    transparent = bool(decoder) or any(part.is_alpha for part in frame.format.components)
    still = MediaFact(
        media_id, name, "image", 0, width, height,
        colours=_colours(frame), transparent=transparent, hdr=_HDR.get(frame.color_trc, ""),
    )  # fmt: skip
    if container.format.name in _PICTURE_FORMATS:
        return still
    extent = find_extent(container, picture)
    if extent.whole and extent.packets == 1 and sound is None:
        return still
    announced_s = Fraction(picture.duration or 0) * (picture.time_base or 0)
    if announced_s - extent.end_s > _CUT_OFF_S:
        raise MediaRefused(
            Unfit.CUT_OFF,
            name=name,
            there=f"{float(extent.end_s):.0f}",
            announced=f"{float(announced_s):.0f}",
        )
    end_s = extent.end_s
    if sound is not None:
        sound_end_s = find_extent(container, sound).end_s
        if sound_end_s - end_s > _SOUND_OVERHANG_S:
            end_s = sound_end_s
    return MediaFact(
        id=media_id,
        name=name,
        kind="video",
        duration_s=float(end_s),
        width=width,
        height=height,
        fps=_rate(container, picture),
        has_sound=sound is not None,
        surround=sound is not None and sound.channels > 2,
        colours=still.colours,
        hdr=still.hdr,
        interlaced=frame.interlaced_frame,
        transparent=transparent,
        decoder=decoder,
        loops=container.format.name == "gif",
    )


def _first_picture(container: InputContainer, picture: VideoStream, name: str) -> VideoFrame:
    frame = next(container.decode(picture), None)
    if frame is None:
        raise MediaRefused(Unfit.NO_PICTURE, name=name)
    return frame


def _first_sound(container: InputContainer, sound: AudioStream, name: str) -> None:
    if next(container.decode(sound), None) is None:
        raise MediaRefused(Unfit.NO_SOUND, name=name)


def _displayed_size(frame: VideoFrame, picture: VideoStream) -> tuple[int, int]:
    shape = picture.sample_aspect_ratio or Fraction(1)
    width = max(1, round(frame.width * shape))
    return (frame.height, width) if frame.rotation % 180 == 90 else (width, frame.height)


def _colours(frame: VideoFrame) -> str:
    if frame.format.is_rgb:
        return ""
    # Players take a picture that says nothing for HD by its size, and so do we.
    by_size = "bt709" if frame.height >= 720 else "bt601"
    return _MATRICES.get(frame.colorspace, "bt2020" if frame.color_trc in _HDR else by_size)


def _rate(container: InputContainer, picture: VideoStream) -> Fraction:
    rate = picture.average_rate
    if rate and 0 < rate <= _FASTEST:
        return Fraction(rate)
    # A recorder that writes as it goes leaves no rate, or the ticks of its clock: count.
    container.seek(container.start_time or 0)
    times = sorted(
        packet.pts * packet.time_base
        for packet in container.demux(picture)
        if packet.pts is not None
    )
    if len(times) < 2 or times[-1] == times[0]:
        return Fraction(1)
    counted = (len(times) - 1) / (times[-1] - times[0])
    return min(counted.limit_denominator(1001), Fraction(_FASTEST))
