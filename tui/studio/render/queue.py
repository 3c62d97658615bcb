"""The durable queue of renders: what was accepted is rendered, once, across restarts."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tui.paths import private
from tui.studio.edits.draft import DraftUnreadable, from_draft
from tui.studio.edits.facts import Facts
from tui.studio.edits.music import MADE_HERE
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds
from tui.studio.render.errors import RenderFailed
from tui.studio.render.export import export
from tui.studio.render.output import OutputRefused, read_output
from tui.studio.rows import RenderRow
from tui.studio.store import Store
from tui.wire.draft import Json

_log = logging.getLogger(__name__)
_KEPT_S = 7 * 24 * 3600.0


@dataclass(frozen=True)
class Progress:
    """How far the running render is."""

    render_id: str
    fraction: float
    speed: float
    """Seconds of video a second."""


@dataclass(frozen=True)
class Material:
    """What a render needs to know of a session's media."""

    facts: Facts
    sources: dict[str, Path]


class RenderQueue:
    """Renders one after another, as FFmpeg uses every core by itself."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        ffmpeg: Path | None,
        material: Callable[[str, Timeline], Material],
    ) -> None:
        """`material` gathers, and may block for, what a session's timeline needs."""
        self._store = store
        self._folder = folder
        self._results = private(folder / "renders")
        self._ffmpeg = ffmpeg
        self._material = material
        self._more = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._worker: asyncio.Task[None] | None = None
        self.progress: Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether a render runs or waits."""
        return self._store.next_render() is not None

    def start(self) -> None:
        """Go on with what an earlier process left, then wait for more."""
        self._clear()
        self._worker = asyncio.create_task(self._work())

    async def stop(self) -> None:
        """Stop rendering; what is unfinished begins again at the next start."""
        if self._worker is not None:
            self._worker.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._worker

    def submit(self, render_id: str, session_id: str, draft: Json, output: Json) -> None:
        """Queue a render; it is on the disk when this returns. Raises RenderExists."""
        self._store.add_render(render_id, session_id, draft, output)
        self._more.set()

    def cancel(self, row: RenderRow) -> None:
        """Stop a render that waits or runs; one that is over stays as it is."""
        if row.status not in {"pending", "processing"}:
            return
        self._store.set_render(row.render_id, "cancelled", error="The render was cancelled.")
        if self.progress and self.progress.render_id == row.render_id and self._running:
            self._running.cancel()

    def result(self, row: RenderRow) -> Path:
        """Return the file of a completed render."""
        return self._folder / row.file

    def _clear(self) -> None:
        """Remove the results that are old, and what was left unfinished."""
        kept = self._store.retire_renders(
            time.time() - _KEPT_S, "The studio keeps a result for seven days. Export it again."
        )
        for file in self._results.iterdir():
            if str(file.relative_to(self._folder)) in kept:
                continue
            if file.is_dir():  # the scratch of a render that a kill cut off
                shutil.rmtree(file, ignore_errors=True)
            else:
                file.unlink(missing_ok=True)

    async def _work(self) -> None:
        while True:
            self._more.clear()
            row = self._store.next_render()
            if row is None:
                await self._more.wait()
                continue
            self.progress = Progress(row.render_id, 0, 0)
            self._running = asyncio.create_task(self._render(row))
            try:
                await asyncio.wait({self._running})
            except asyncio.CancelledError:
                self._running.cancel()
                await asyncio.wait({self._running})
                raise
            finally:
                self.progress = None

    async def _render(self, row: RenderRow) -> None:
        self._store.set_render(row.render_id, "processing")

        def tell(frame: int, total: int, speed: float) -> None:
            self.progress = Progress(row.render_id, frame / max(total, 1), speed)

        try:
            timeline, output = from_draft(row.draft), read_output(row.output)
            target = self._results / f"{row.render_id}.{output.format}"
            material = await asyncio.to_thread(self._material, row.session_id, timeline)
            done = await export(
                timeline,
                material.facts,
                material.sources,
                target,
                output,
                ffmpeg=self._ffmpeg,
                on_progress=tell,
            )
        except (RenderFailed, DraftUnreadable, OutputRefused) as error:
            self._store.set_render(row.render_id, "failed", error=str(error))
        except Exception:  # noqa: BLE001 (one bad render must not stop the queue)
            _log.exception("render %s", row.render_id)
            error_text = "The render failed for a reason unknown to the studio; its log says more."
            self._store.set_render(row.render_id, "failed", error=error_text)
        else:
            # The file is whole and synced before anybody hears of it.
            self._store.set_render(
                row.render_id,
                "completed",
                file=str(target.relative_to(self._folder)),
                duration_s=done.duration_s,
                size=done.size_bytes,
                note=done.note,
            )


def music_in(timeline: Timeline) -> list[str]:
    """Return the ids of the pieces that the studio composes itself."""
    return sorted({bed.media for bed in beds(timeline) if bed.media.startswith(MADE_HERE)})
