"""What happened, in sentences: each thing once, in order, without anything to look at."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator

from tui.events import (
    ActionOffered,
    BackendChanged,
    BatchChanged,
    BatchItemChanged,
    CommandLineTold,
    Compared,
    Event,
    Job,
    JobChanged,
    Message,
    MessageSaid,
    NoticeRaised,
    QueueChanged,
    Queued,
    SessionOpened,
    SessionRenamed,
    SessionsListed,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)
from tui.line import words
from tui.line.timeline import changed, said_times
from tui.talk.figures import day_and_time
from tui.wire.draft import TimelineView
from tui.wire.text import clean, clean_line

STEP_S, STEP_PERCENT = 10.0, 10
_CLOCK = re.compile(r"\d+:\d\d|\d+ ?s\b")
_REPEATED = 2  # of the earlier messages of a session


class Telling:
    """Hears events and says what is new in them."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """What the user types is to be seen already; it is said again where it had to wait."""
        self._now = now
        self._connection = ""
        self._shown: tuple[object, ...] = ()
        self._waiting: dict[int, str] = {}
        self._was_queued: set[str] = set()
        self._waited_at = 0.0
        self._waited = ""
        self._batch: dict[str, str] = {}
        self._steps: dict[str, tuple[str, int, float]] = {}
        self.is_ready = False
        self.is_connecting = True
        self.is_working = False
        self.jobs: dict[str, Job] = {}
        """Those that are not over."""
        self.timeline = TimelineView()

    @property
    def is_idle(self) -> bool:
        """Whether nothing that is known of is under way."""
        return not (self.is_connecting or self.is_working or self._waiting or self.jobs)

    def hear(self, event: Event) -> Iterator[str]:
        """Yield what there is to say of `event`, a sentence or a paragraph each."""
        match event:
            case BackendChanged():
                yield from self._backend(event)
            case SessionOpened():
                yield from self._opened(event)
            case SessionRenamed(_, title):
                yield words.SESSION.format(title=clean_line(title))
            case SessionsListed():
                yield from _sessions(event)
            case MessageSaid(message):
                yield from self._message(message)
            case QueueChanged(waiting):
                yield from self._queue(waiting)
            case ActionOffered(label, request) if request is not None:
                yield words.OFFERED.format(label=clean_line(label))
            case TurnStarted():
                self.is_working, self._waited, self._waited_at = True, "", self._now()
            case TurnWaiting(_, _, text):
                yield from self._turn_waits(text)
            case TurnEnded(_, text, _, suggestions):
                self.is_working = False
                if text:
                    yield words.NEMO_SAID.format(text=clean(text))
                yield from _suggested(suggestions)
            case TimelineChanged(timeline, _, keys):
                self.timeline = timeline
                yield from changed(timeline, keys)
            case JobChanged(job):
                yield from self._job(job)
            case BatchChanged(instructions, items):
                yield words.BATCH.format(files=len(items), instructions=len(instructions))
            case BatchItemChanged(item):
                if self._batch.get(item.item_id) != item.state:
                    self._batch[item.item_id] = item.state
                    state = words.BATCH_STATES[item.state]
                    yield words.BATCH_ITEM.format(name=clean_line(item.source), state=state)
            case Compared(was, now, _, changes):
                yield words.COMPARED.format(was=clean_line(was), now=clean_line(now))
                yield from map(clean_line, changes)
            case CommandLineTold(line) if line:
                yield words.COPY_HERE.format(text=clean(line))
            case NoticeRaised(text, level):
                said = words.ERROR if level == "error" else words.NOTE
                yield said.format(text=clean(text))

    def running(self) -> Iterator[str]:
        """Yield how far each job is."""
        for job in self.jobs.values():
            yield _job_sentence(job)

    def _backend(self, event: BackendChanged) -> Iterator[str]:
        self.is_ready = event.connection == "ready"
        self.is_connecting = event.connection == "connecting"
        # A countdown says each second what it said before, but for the time.
        known, self._connection = (
            self._connection,
            _CLOCK.sub("", f"{event.backend} {event.connection} {event.detail}"),
        )
        if known != self._connection:
            backend = words.BACKENDS[event.backend]
            said = words.CONNECTION[event.connection].format(backend=backend)
            yield f"{said} {clean(event.detail)}".strip()

    def _opened(self, event: SessionOpened) -> Iterator[str]:
        self.is_working = False
        shown = (event.title, event.transcript, event.greeting)
        if shown == self._shown:  # it was shown from memory, before there was a connection
            return
        self._shown, self.timeline = shown, TimelineView()
        yield words.SESSION.format(title=clean_line(event.title) or words.UNTITLED)
        if event.transcript:
            earlier = len(event.transcript) - _REPEATED
            if earlier > 0:
                yield words.EARLIER.format(count=earlier)
            for message in event.transcript[-_REPEATED:]:
                yield _said(message)
        elif event.greeting:
            yield words.NEMO_SAID.format(text=clean(event.greeting))
        yield from _suggested(event.suggestions)

    def _message(self, message: Message) -> Iterator[str]:
        if message.who != "user":
            yield _said(message)
        elif message.text in self._was_queued:
            self._was_queued.discard(message.text)
            yield words.NOW.format(text=clean(message.text))

    def _queue(self, waiting: tuple[Queued, ...]) -> Iterator[str]:
        for place, queued in enumerate(waiting, 1):
            if queued.queued_id not in self._waiting:
                yield words.WAITS.format(place=place, text=clean_line(queued.text))
        gone = self._waiting
        self._waiting = {queued.queued_id: queued.text for queued in waiting}
        self._was_queued = {text for key, text in gone.items() if key not in self._waiting}

    def _turn_waits(self, text: str) -> Iterator[str]:
        plain = _CLOCK.sub("", text)
        if plain != self._waited or self._now() - self._waited_at >= STEP_S:
            self._waited, self._waited_at = plain, self._now()
            yield clean(text)

    def _job(self, job: Job) -> Iterator[str]:
        known = self._steps.get(job.job_id)
        percent = int(100 * (job.fraction or 0))
        if job.is_over:
            self.jobs.pop(job.job_id, None)
            # One that was over before we came is no news; of an export's end a message tells.
            if known is not None and (job.state == "cancelled" or job.kind == "upload"):
                yield _job_sentence(job)
            self._steps.pop(job.job_id, None)
            return
        self.jobs[job.job_id] = job
        if known is not None and known[0] == job.state:
            _, said, at = known
            if percent < said + STEP_PERCENT or self._now() - at < STEP_S:
                return
        self._steps[job.job_id] = (job.state, percent, self._now())
        yield _job_sentence(job)


def _said(message: Message) -> str:
    form = {"user": words.YOU_SAID, "assistant": words.NEMO_SAID, "notice": words.NOTE}
    return form[message.who].format(text=clean(message.text))


def _suggested(suggestions: tuple[str, ...]) -> Iterator[str]:
    if suggestions:
        yield words.COULD_SAY.format(suggestions=words.OR.join(map(clean_line, suggestions)))


def _sessions(listed: SessionsListed) -> Iterator[str]:
    if not listed.sessions:
        yield words.NO_SESSIONS
        return
    for number, session in enumerate(listed.sessions, 1):
        yield words.SESSION_ROW.format(
            number=number,
            title=clean_line(session.title) or words.UNTITLED,
            when=day_and_time(session.changed_at),
            summary=clean_line(session.summary, 1000),
        )
    yield words.CHOOSE_SESSION


def _job_sentence(job: Job) -> str:
    name, state = words.JOB[job.kind].format(name=clean_line(job.name)), words.JOB_STATES[job.state]
    if job.is_over or job.fraction is None:
        return words.JOB_STATE.format(job=name, state=state)
    percent = int(100 * job.fraction)
    if job.left_s is None:
        return words.JOB_PERCENT.format(job=name, state=state, percent=percent)
    left = said_times(1000 * job.left_s)
    return words.JOB_LEFT.format(job=name, state=state, percent=percent, time=left)
