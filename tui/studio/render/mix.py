"""Music under the film, and the mix of both. Filter text, made of numbers and names of ours alone.

The levels are those that were asked for: nothing is made louder or softer by being mixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.music import MADE_HERE
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.media.sound import in_its_place
from tui.studio.render.level import CEILING_DB, METER, Level
from tui.studio.render.pieces import SAMPLE_RATE_HZ, sample_at
from tui.studio.render.tone import fades

_STEREO: Final = f"aformat=sample_fmts=fltp:sample_rates={SAMPLE_RATE_HZ}:channel_layouts=stereo"
_COUNTED: Final = f"asettb=1/{SAMPLE_RATE_HZ},asetpts=N"
_END_FADE_S: Final = 1.5
_SEAM: Final = 1440  # samples, 30 ms: long enough against a click, too short to lose the beat
_LONGER_S: Final = 2  # more than a length may be told wrong by


@dataclass(frozen=True)
class Loop:
    """How music is repeated: by the `arguments` of its input, or every `seconds` in the graph."""

    arguments: tuple[str, ...] = ()
    seconds: float | None = None


def loop_of(clip: Clip, fact: MediaFact, timeline: Timeline) -> Loop:
    """Return how the medium of `clip` is repeated to last as long as it has to."""
    if clip.media.startswith(MADE_HERE):  # its end goes on at its start, in time
        return Loop(("-stream_loop", "-1"))
    needed_s = timeline.seconds(clip.in_frame + clip.frames)
    return Loop(seconds=fact.duration_s) if fact.duration_s < needed_s else Loop()


def bed_chains(pad: str, clip: Clip, timeline: Timeline, out: str, loop: Loop) -> list[str]:
    """Return the chains that make the input `pad` the music of `clip`, silent until it begins.

    Music does not go on beyond the film. Without a fade of its own it fades out over 1.5 s.
    """
    rate = timeline.fps
    begin = sample_at(clip.at_frame, rate)
    length = sample_at(min(clip.end_frame, timeline.frames), rate) - begin
    first = sample_at(clip.in_frame, rate)
    # Of a film it is silent where the film is: it may begin late, or lack something.
    placed = f"aresample={SAMPLE_RATE_HZ},aresample={in_its_place(0)}"
    source = f"[{pad}]{placed},{_STEREO},{_COUNTED}"
    chains: list[str] = []
    if loop.seconds is not None:
        chains, source = _looped(source, loop.seconds, out)
    end_frames = clip.fade_out_frames or round(_END_FADE_S * rate)
    chain = [
        source,
        f"atrim=start_sample={first}:end_sample={first + length}",
        _COUNTED,
        f"volume={clip.volume:.6f}",
        *fades(length, clip.fade_in_frames, end_frames, rate),
    ]
    if begin:
        chain.append(f"adelay={begin}S:all=1")
    return [*chains, f"{','.join(chain)}[{out}]"]


def _looped(source: str, length_s: float, out: str) -> tuple[list[str], str]:
    """Repeat `source`: each end is crossfaded with what follows its beginning."""
    seam = max(1, min(_SEAM, int(length_s * SAMPLE_RATE_HZ) // 3))
    most = round((length_s + _LONGER_S) * SAMPLE_RATE_HZ)
    whole, head = f"{out}whole", f"{out}head"
    chains = [
        f"{source},asplit=2[{whole}][{head}s]",
        f"[{head}s]atrim=end_sample={seam}[{head}]",
    ]
    # The loop is held in memory, so in 16 bits. It loses samples unless it starts with a block.
    return chains, (
        f"[{whole}][{head}]acrossfade=ns={seam}:c1=qsin:c2=qsin,aformat=sample_fmts=s16,"
        f"asetnsamples=n={seam}:p=0,aloop=loop=-1:size={most}:start={seam},{_STEREO},{_COUNTED}"
    )


def mix_chain(
    pads: Sequence[str], timeline: Timeline, out: str, *, loud: bool, level: Level
) -> str:
    """Return the chain that mixes `pads` into `out`, exactly as long as the picture.

    `loud` says that the levels may add up beyond full scale; what stays below -0.45 dBFS comes out
    to the bit as without it. `level` brings the whole to the
    loudness that was asked for; its peaks are then held below -1 dBTP.
    """
    rate, meta = timeline.fps, timeline.m
    samples = sample_at(timeline.frames, rate)
    chain = [f"amix=inputs={len(pads)}:normalize=0"] if len(pads) > 1 else []
    chain += ["apad", f"atrim=end_sample={samples}", _COUNTED]
    chain += fades(samples, meta.sound_fade_in_frames, meta.sound_fade_out_frames, rate)
    if level.gain_db is not None:
        # Four times the rate shows the peaks between the samples.
        chain += [
            f"volume={level.gain_db:.2f}dB",
            f"aresample={4 * SAMPLE_RATE_HZ}",
            f"alimiter=limit={CEILING_DB}dB:attack=5:release=80:level=0:latency=1",
            f"aresample={SAMPLE_RATE_HZ}",
            *("apad", f"atrim=end_sample={samples}", _COUNTED),
        ]
    elif loud and not level.metered:
        chain.append("alimiter=limit=0.95:attack=2:release=60:level=0:latency=1")
        chain += ["apad", f"atrim=end_sample={samples}", _COUNTED]
    if level.metered:
        chain.append(METER)
    return f"{''.join(f'[{pad}]' for pad in pads)}{','.join(chain)}[{out}]"
