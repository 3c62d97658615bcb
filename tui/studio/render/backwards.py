"""What is played backwards, written down first, so that each of its pictures is decoded once.

Backwards a film is shown in short parts, the last one first, as all pictures of a part are in
memory together. Read from the source, every part costs all that lies between it and the key frame
before it, which is often more than the part. So a longer stretch goes to the disk, without loss and
as nothing but key frames, and its parts are read from there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import MediaFact
from tui.studio.render.parts import Parts
from tui.studio.render.picture import on_grid
from tui.studio.render.pieces import Piece, Slot, pieces_of
from tui.studio.render.reading import Reading, Readings
from tui.studio.render.source import scaled, whole_pictures
from tui.studio.render.stock import reading_arguments, seek_for
from tui.studio.render.timing import end_of

# On the disk at most, for each stretch: some 300 pictures of full HD.
_MOST_BYTES: Final = 1_000_000_000
# Decoding past so much that nobody sees costs less than beginning anew.
_GAP_S: Final = 1


@dataclass(frozen=True)
class Stretch:
    """Pictures of a medium in the file `path`, from the picture `first` of its grid on."""

    path: Path
    first: int


@dataclass(frozen=True)
class WrittenDown:
    """The stretches that pieces are read from, by section and place, and the commands that make
    them, by the section that they go before."""

    stretches: Mapping[tuple[int, int], Stretch] = field(default_factory=dict)
    commands: Mapping[int, Sequence[tuple[str, ...]]] = field(default_factory=dict)


@dataclass
class _Block:
    reading: Reading
    first: int
    end: int
    readers: list[tuple[int, int]]


def write_down(
    sections: Sequence[Sequence[Slot]],
    media: Mapping[str, MediaFact],
    rate: Fraction,
    sources: Mapping[str, Path],
    scratch: Path,
) -> WrittenDown:
    """Return how what `sections` show backwards is written below `scratch`, where that pays.

    A file is written over when nobody needs it any more, so that they do not add up.
    Raises Unrenderable for a piece that begins after its medium ends.
    """
    stretches: dict[tuple[int, int], Stretch] = {}
    commands: dict[int, list[tuple[str, ...]]] = {}
    in_use: dict[Path, int] = {}
    for block in _blocks(sections, media, rate):
        if len(block.readers) == 1:
            continue
        begin, last = block.readers[0][0], block.readers[-1][0]
        names = (scratch / f"backwards{number}.mkv" for number in range(len(in_use) + 1))
        path = next(name for name in names if in_use.get(name, -1) < begin)
        in_use[path] = last
        stretches |= dict.fromkeys(block.readers, Stretch(path, block.first))
        command = _writing(block, rate, sources[block.reading.media], path)
        commands.setdefault(begin, []).append(command)
    return WrittenDown(stretches, commands)


def as_written(fact: MediaFact) -> MediaFact:
    """Return what is known of a stretch of `fact`: it is written down in whole pictures and as SDR,
    as eight bits do not hold HDR."""
    whole = replace(fact, interlaced=False)
    return replace(whole, hdr="", colours="bt709") if fact.hdr else whole


def _blocks(
    sections: Sequence[Sequence[Slot]], media: Mapping[str, MediaFact], rate: Fraction
) -> list[_Block]:
    blocks: list[_Block] = []
    for number, section in enumerate(sections):
        for piece in pieces_of(section):
            if not piece.clip.reverse or media[piece.clip.media].kind == "image":
                continue
            reading = _reading(piece, media, rate)
            first, end, reader = reading.first, end_of(reading), (number, piece.place)
            if blocks and _takes(blocks[-1], reading, first, end, rate):
                blocks[-1].first = min(blocks[-1].first, first)
                blocks[-1].end = max(blocks[-1].end, end)
                blocks[-1].readers.append(reader)
            else:
                blocks.append(_Block(reading, first, end, [reader]))
    return blocks


def _reading(piece: Piece, media: Mapping[str, MediaFact], rate: Fraction) -> Reading:
    found = Readings(media, rate)
    found.add(piece)
    return found.all[0]


def _takes(block: _Block, reading: Reading, first: int, end: int, rate: Fraction) -> bool:
    before = block.reading
    if (before.media, before.finer) != (reading.media, reading.finer):
        return False
    fact, gap = reading.fact, _GAP_S * rate * reading.finer
    length = max(block.end, end) - min(block.first, first)
    fits = length * fact.width * fact.height * 3 // 2 <= _MOST_BYTES
    return fits and block.first - end <= gap and first - block.end <= gap


def _writing(block: _Block, rate: Fraction, source: Path, path: Path) -> tuple[str, ...]:
    grid, one = rate * block.reading.finer, Parts()
    seek_s = seek_for(float(block.first / grid), block.reading.fact, source)
    fact = block.reading.fact
    reading = reading_arguments(source, seek_s, fact.decoder)
    pad = f"{one.add_input('-an', *reading)}:V:0"
    shown = [
        *whole_pictures(fact),
        on_grid(grid, block.first, block.end, seeked=seek_s > 0),
        *(scaled("iw:ih", fact) if fact.hdr else []),
    ]
    one.chains.append(f"[{pad}]{','.join(shown)},setpts=N[out]")
    # Read three times as fast as FFV1 or HuffYUV; the film has eight bits of colour anyway. Every
    # picture can be found at once, as each is a cluster of its own.
    coder = ("-c:v", "utvideo", "-f", "matroska", "-cluster_time_limit", "1")
    return (
        *one.arguments(["out"], path.with_suffix(".txt")),
        *("-fps_mode", "passthrough", *coder, "-y", f"file:{path}"),
    )
