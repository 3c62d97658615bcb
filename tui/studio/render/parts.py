"""What an FFmpeg command is put together of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tui.studio.render.texts import Band

_INLINE_BYTES: Final = 100 * 1024  # Linux takes 128 KiB for one argument


@dataclass(frozen=True)
class Feed:
    """Commands whose outputs are read one after another as one, raw, through the pipe `path`.

    Some of them write files for those that follow instead.
    """

    path: Path
    commands: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Command:
    """Arguments for FFmpeg but for its output's name, and what they will make.

    `files` are to be written into the scratch folder before it runs, and so are `bands`, which
    write themselves. `feeds` run beside it.
    """

    arguments: tuple[str, ...]
    total_frames: int
    files: Mapping[Path, bytes]
    bands: Mapping[Path, Band]
    feeds: tuple[Feed, ...] = ()


@dataclass
class Parts:
    """Inputs, chains of a filter graph, and files that both read, while a command is made."""

    inputs: list[list[str]] = field(default_factory=list)
    chains: list[str] = field(default_factory=list)
    files: dict[Path, bytes] = field(default_factory=dict)
    bands: dict[Path, Band] = field(default_factory=dict)
    feeds: list[Feed] = field(default_factory=list)

    def add_input(self, *arguments: str) -> int:
        """Add an input, `-i` included, and return its number."""
        self.inputs.append(list(arguments))
        return len(self.inputs) - 1

    def arguments(self, pads: Sequence[str], script: Path) -> tuple[str, ...]:
        """Return the arguments up to the choice of `pads` for the output.

        A graph that is too long for an argument becomes the file `script`.
        """
        graph = ";".join(self.chains)
        if len(graph.encode()) < _INLINE_BYTES:
            graph_arguments = ["-filter_complex", graph]
        else:
            self.files[script] = graph.encode()
            graph_arguments = ["-/filter_complex", str(script)]
        return (
            # Times of the files, not of where reading began: the chains count on one grid.
            *("-copyts", "-start_at_zero"),
            *(argument for one in self.inputs for argument in one),
            *graph_arguments,
            *(argument for pad in pads for argument in ("-map", f"[{pad}]")),
        )
