"""Pictures over the film: picture in picture, logos. Filter text, made of numbers of ours alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import Clip, Meta, Place
from tui.studio.render.source import in_light_of_film, scaled, whole_pictures

_Spans = Sequence[tuple[int, int]]


def together(clips: Iterable[Clip]) -> list[list[Clip]]:
    """Return overlays in the order in which they lie, those of one medium at one place together.

    A picture in picture that was cut with the film below it is then read once and laid once.
    """
    found: list[list[Clip]] = []
    latest: dict[tuple[str, Place | None], list[Clip]] = {}
    for clip in sorted(clips, key=lambda clip: clip.at_frame):
        key = clip.media, clip.place
        group = latest.get(key)
        goes_on = group and group[-1].end_frame <= clip.at_frame
        if group and goes_on and group[-1].out_frame <= clip.in_frame:
            group.append(clip)
        else:
            latest[key] = [clip]
            found.append(latest[key])
    return found


def overlay_chains(
    under: str,
    pad: str,
    clips: Sequence[Clip],
    fact: MediaFact,
    canvas: Meta,
    out: str,
    *,
    seeked: bool,
) -> list[str]:
    """Return the chains that lay the medium at the input `pad` over the film `under`.

    It is there on exactly the frames of `clips`, which are `together`. What is transparent stays
    so.
    """
    place = clips[0].place or Place()
    width, height = overlay_size(place, fact, canvas)
    left = _even(place.x * canvas.width - width / 2)
    top = _even(place.y * canvas.height - height / 2)
    if fact.transparent or fact.kind == "image":
        given = f"in_color_matrix={fact.colours}:" if fact.colours else ""
        sized = [
            # What is transparent has a colour too, which must not bleed into the edges.
            f"scale={given}out_range=pc,format=gbrap,premultiply=inplace=1",
            f"scale={width}:{height},unpremultiply=inplace=1",
            *in_light_of_film(fact),
            "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p",
        ]
    else:
        pixels = "yuv420p" if place.opacity == 1 else "yuva420p"
        sized = scaled(f"{width}:{height}", fact, pixels)
    if fact.kind == "image":
        filters = ["trim=end_frame=1,setpts=0", *sized]
    else:
        taken = [(clip.in_frame, clip.out_frame) for clip in clips]
        filters = [
            *whole_pictures(fact),
            f"fps={canvas.fps}" if seeked else f"fps={canvas.fps}:start_time=0",
            "tpad=stop=-1:stop_mode=clone",
            f"trim=start_pts={taken[0][0]}:end_pts={taken[-1][1]}",
            f"select='{_within('pts', _joined(taken))}'",
            f"settb={1 / canvas.fps},setpts='{_placed(clips)}'",
            *sized,
        ]
    if place.opacity < 1:
        filters.append(f"lutyuv=a='val*{place.opacity:.4f}'")
    shown = _within("n", _joined([(clip.at_frame, clip.end_frame) for clip in clips]))
    return [
        f"[{pad}]{','.join(filters)},setsar=1[{out}over]",
        f"[{under}][{out}over]overlay={left}:{top}:enable='{shown}'[{out}]",
    ]


def overlay_size(place: Place, fact: MediaFact, canvas: Meta) -> tuple[int, int]:
    """Return width and height of an overlay in pixels of the canvas, even numbers."""
    width = max(2, _even(place.width * canvas.width))
    return width, max(2, _even(width * fact.height / fact.width))


def _even(value: float) -> int:
    return 2 * round(value / 2)


def _joined(spans: _Spans) -> _Spans:
    """Return `spans`, in order, those that touch as one."""
    joined = [spans[0]]
    for start, end in spans[1:]:
        if start == joined[-1][1]:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _within(name: str, spans: _Spans) -> str:
    """Return an expression for "`name` is in one of these", as a tree of few comparisons."""
    if len(spans) == 1:
        return f"between({name},{spans[0][0]},{spans[0][1] - 1})"
    half = len(spans) // 2
    before, after = _within(name, spans[:half]), _within(name, spans[half:])
    return f"if(lt({name},{spans[half][0]}),{before},{after})"


def _placed(clips: Sequence[Clip]) -> str:
    """Return an expression for where on the timeline the N-th frame of `clips` belongs."""
    begins: list[tuple[int, int]] = []
    passed = 0
    for clip in clips:
        late = clip.at_frame - passed
        if not begins or begins[-1][1] != late:
            begins.append((passed, late))
        passed += clip.frames
    return f"N+{_late(begins)}"


def _late(begins: Sequence[tuple[int, int]]) -> str:
    if len(begins) == 1:
        return str(begins[0][1])
    half = len(begins) // 2
    return f"if(lt(N,{begins[half][0]}),{_late(begins[:half])},{_late(begins[half:])})"
