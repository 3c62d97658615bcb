"""A timeline as one FFmpeg command: one graph, one pass, one generation.

A film that is too much for one graph is fed to it: further processes show its sections one after
another, and the last step is still one over the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tui.studio.edits.facts import Facts
from tui.studio.edits.speech import spoken
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, overlays
from tui.studio.media.safety import input_arguments
from tui.studio.render import duck, mix
from tui.studio.render.backwards import WrittenDown, write_down
from tui.studio.render.errors import Unrenderable
from tui.studio.render.film import Stock, add_pictures, add_sounds
from tui.studio.render.level import METERED, Level
from tui.studio.render.luts import lut_files
from tui.studio.render.output import CAPTION_STREAMS, Encoding, Output, encoding
from tui.studio.render.overlay import overlay_chains, together
from tui.studio.render.overlay_sound import add_overlay_sounds
from tui.studio.render.parts import Command, Feed, Parts
from tui.studio.render.pieces import SAMPLE_RATE_HZ, Slot, is_dip
from tui.studio.render.sections import heard_in_sections, shown_in_sections
from tui.studio.render.source import IN_COLOURS_OF_FILM, light_files
from tui.studio.render.stock import find, reading_arguments, seek_for
from tui.studio.render.texts import band_chain, bands, captions_as_srt, captions_as_vtt


def plan(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    *,
    output: Output = Output(),  # noqa: B008 (immutable)
    level: Level = Level(),  # noqa: B008 (immutable)
) -> Command:
    """Return the command that renders `timeline`; `sources` are the files of its media.

    `output` says what of it is wanted, and in which form; `level` how loud it comes out, or that
    nothing but its loudness is wanted.

    Runs and writes nothing. Raises Unrenderable, with a sentence, for a timeline that has no
    picture or asks for what is not there.
    """
    parts, how = Parts(), METERED if level.metered else encoding(output, timeline)
    stock = Stock(timeline, facts, sources)
    pads: list[str] = []
    if how.picture:
        parts.files |= lut_files(timeline, facts, sources, scratch)
        parts.files |= light_files(timeline, facts, scratch)
        film = _film(stock, scratch, parts)
        film = _titled(timeline, _overlaid(stock, film, parts), scratch, parts)
        film = _faded(timeline, film, parts)
        pads.append(_ended(film, how, parts))
    if how.sound:
        _voice(stock, scratch, parts)
        pads.append(_mixed(timeline, facts, sources, scratch, parts, level))
    beside = _captioned(timeline, output, scratch, parts) if how.captions else ()
    return Command(
        arguments=(*parts.arguments(pads, scratch / "graph.txt"), *beside, *how.arguments),
        total_frames=how.frames or timeline.frames,
        files=parts.files,
        bands=parts.bands,
        feeds=tuple(parts.feeds),
    )


def _film(stock: Stock, scratch: Path, parts: Parts) -> str:
    """Add the picture track; return its pad."""
    meta = stock.timeline.m
    sections = shown_in_sections(stock.timeline, stock.media)
    if len(sections) == 1:
        add_pictures(parts, sections[0], stock, "film")
        return "film"
    raw = ("-f", "rawvideo", "-pix_fmt", "yuv420p")
    given = (*raw, "-video_size", f"{meta.width}x{meta.height}", "-framerate", str(meta.fps))
    written = write_down(sections, stock.media, meta.fps, stock.sources, scratch)
    number = _fed(stock, scratch / "film.raw", parts, sections, add_pictures, raw, given, written)
    parts.chains.append(f"[{number}:v:0]{IN_COLOURS_OF_FILM},settb={1 / meta.fps},setpts=N[film]")
    return "film"


def _voice(stock: Stock, scratch: Path, parts: Parts) -> None:
    """Add the sound of the picture track as the pad `voice`."""
    sections = heard_in_sections(stock.timeline, stock.media)
    if len(sections) == 1:
        add_sounds(parts, sections[0], stock, "voice")
        return
    raw = ("-f", "f32le", "-ar", str(SAMPLE_RATE_HZ), "-ac", "2")
    number = _fed(stock, scratch / "voice.raw", parts, sections, add_sounds, raw, raw)
    parts.chains.append(f"[{number}:a:0]anull[voice]")


def _fed(
    stock: Stock,
    pipe: Path,
    parts: Parts,
    sections: Sequence[Sequence[Slot]],
    add: Callable[[Parts, Sequence[Slot], Stock, str], None],
    made_as: Sequence[str],
    read_as: Sequence[str],
    written: WrittenDown = WrittenDown(),  # noqa: B008 (immutable)
) -> int:
    """Add a feed of `sections` through `pipe`; return the number of the input that reads it."""
    commands: list[tuple[str, ...]] = []
    for place, section in enumerate(sections):
        commands += written.commands.get(place, ())
        one, here = Parts(), {p: s for (n, p), s in written.stretches.items() if n == place}
        add(one, section, replace(stock, written=here), "out")
        arguments = one.arguments(["out"], pipe.with_suffix(f".{place}.txt"))
        parts.files |= one.files
        commands.append((*arguments, "-fps_mode", "passthrough", *made_as, "-y", f"file:{pipe}"))
    parts.feeds.append(Feed(pipe, tuple(commands)))
    return parts.add_input(*read_as, "-i", f"file:{pipe}")


def _faded(timeline: Timeline, pad: str, parts: Parts) -> str:
    """End the whole picture at `pad` with the film, out of black and back into it."""
    into, out = (
        min(frames, timeline.frames)
        for frames in (timeline.m.fade_in_frames, timeline.m.fade_out_frames)
    )
    # An overlay goes on until both of its pictures are over.
    fades = [] if pad == "film" else [f"trim=end_frame={timeline.frames}"]
    fades += [f"fade=t=in:s=0:n={into}"] if into else []
    if out:
        # The last frame is black.
        fades.append(f"fade=t=out:s={timeline.frames - out}:n={max(1, out - 1)}")
    if not fades:
        return pad
    parts.chains.append(f"[{pad}]{','.join(fades)}[faded]")
    return "faded"


def _ended(pad: str, how: Encoding, parts: Parts) -> str:
    """Put the filters of the output behind the whole picture at `pad`."""
    if not how.filters:
        return pad
    parts.chains.append(f"[{pad}]{','.join(how.filters)}[picture]")
    return "picture"


def _overlaid(stock: Stock, pad: str, parts: Parts) -> str:
    """Lay what is over the film at `pad` on it; return the pad of both."""
    timeline = stock.timeline
    # What is longer than the film would go on after it.
    shown = [
        clip.model_copy(update={"frames": min(clip.frames, timeline.frames - clip.at_frame)})
        for clip in overlays(timeline)
        if clip.at_frame < timeline.frames
    ]
    for number, clips in enumerate(together(shown)):
        fact, source = find(clips[0].media, stock.facts, stock.sources)
        again = ("-stream_loop", "-1") if fact.loops else ()
        seek_s = 0 if again else seek_for(timeline.seconds(clips[0].in_frame), fact, source)
        reading = reading_arguments(source, seek_s, fact.decoder)
        place = parts.add_input(*again, "-an", *reading)
        stream, over = "v:0" if fact.kind == "image" else "V:0", f"laid{number}"
        parts.chains += overlay_chains(
            pad, f"{place}:{stream}", clips, fact, timeline.m, over, seeked=seek_s > 0
        )
        pad = over
    return pad


def _titled(timeline: Timeline, pad: str, scratch: Path, parts: Parts) -> str:
    for number, band in enumerate(bands(timeline)):
        file = scratch / f"texts{number}.mov"
        parts.bands[file] = band
        place = parts.add_input("-f", "mov", "-i", f"file:{file.absolute()}")
        over = f"titled{number}"
        parts.chains.append(band_chain(pad, f"{place}:v:0", band, over))
        pad = over
    return pad


def _captioned(timeline: Timeline, output: Output, scratch: Path, parts: Parts) -> tuple[str, ...]:
    """Add the captions as a text beside the picture; return what chooses them."""
    form, coder = CAPTION_STREAMS[output.format]
    text = captions_as_srt(timeline) if form == "srt" else captions_as_vtt(timeline)
    if coder == "mov_text":
        # FFmpeg's coder makes ASS of it on the way, where these three mean something.
        text = text.translate(str.maketrans("{}\\", "｛｝＼"))
    file = scratch / f"captions.{form}"
    parts.files[file] = text.encode()
    demuxer = "webvtt" if form == "vtt" else "srt"
    place = parts.add_input("-f", demuxer, "-i", f"file:{file.absolute()}")
    return "-map", f"{place}:s:0"


def _mixed(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    parts: Parts,
    level: Level,
) -> str:
    """Add music and overlays, and mix them with the pad `voice`; return the pad of the mix."""
    music = [bed for bed in beds(timeline) if bed.at_frame < timeline.frames]
    over = add_overlay_sounds(timeline, facts, sources, parts)
    pads = ["voice", *over]
    for number, bed in enumerate(music):
        fact, source = find(bed.media, facts, sources)
        if not fact.has_sound:
            raise Unrenderable(f"{fact.name} has no sound, so it cannot be music.")
        pad, loop = f"music{number}", mix.loop_of(bed, fact, timeline)
        place = parts.add_input(*loop.arguments, *input_arguments(source))
        parts.chains += mix.bed_chains(f"{place}:a:0", bed, timeline, pad, loop)
        pads.append(_ducked(bed, timeline, facts, scratch, parts, pad) if bed.duck_db else pad)
    loud = len(pads) > 1 or any(_may_be_louder(clip, facts) for clip in timeline.video.sg)
    parts.chains.append(mix.mix_chain(pads, timeline, "mix", loud=loud, level=level))
    return "mix"


def _may_be_louder(clip: Clip, facts: Facts) -> bool:
    """Return whether the sound of `clip` may come out louder than its source."""
    # Six channels in two are louder than each of them. In a crossfade two sounds that are alike add
    # up to 3 dB more, as the power stays the same of two that are not.
    crossfaded = clip.transition is not None and not is_dip(clip.transition)
    return crossfaded or clip.volume > 1 or clip.voice or facts.media[clip.media].surround


def _ducked(
    bed: Clip, timeline: Timeline, facts: Facts, scratch: Path, parts: Parts, pad: str
) -> str:
    length_s = timeline.seconds(timeline.frames)
    file = scratch / f"{pad}.wav"
    parts.files[file] = duck.duck_wave(spoken(timeline, facts), length_s, bed.duck_db)
    place = parts.add_input("-f", "wav", "-i", f"file:{file.absolute()}")
    parts.chains += duck.duck_chains(pad, f"{place}:a:0", f"{pad}ducked")
    return f"{pad}ducked"
