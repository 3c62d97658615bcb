"""The link to the backend: got, kept, and told of on the bus."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Literal
from urllib.parse import quote

from tui.bus import Bus
from tui.client.backend import Attribution, Backend
from tui.client.countdown import clock
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.launch import ensure_studio
from tui.engine.memory import KnownSession
from tui.engine.words import NOT_CONNECTED, share_in_words, slow_down
from tui.events import BackendChanged, Connection, CreditsChanged, NoticeRaised
from tui.settings import Settings
from tui.skills.loader import Skill
from tui.wire.account import SessionAnswer
from tui.wire.errors import BackendError, ConnectionBroke
from tui.wire.text import clean_line


class Link:
    """One backend, and how well it can be reached."""

    def __init__(self, settings: Settings, bus: Bus, skill: Skill) -> None:
        """Nothing is sent yet. Raises WorkFailed where the backend's address is none."""
        self._settings = settings
        self._bus = bus
        self._skill = skill
        self._connection: Connection = "connecting"
        with as_work_failed():
            self.backend = Backend(settings, self._attribution(), on_rate_limit=self._tell_wait)

    @property
    def is_ready(self) -> bool:
        """Whether the backend answered when it was asked last."""
        return self._connection == "ready"

    async def connect(self) -> None:
        """Start the studio if it is wanted, get a token, read the credits. Raises WorkFailed."""
        self._enter("connecting")
        try:
            await self.ensure()
            with as_work_failed():
                await self.backend.connect()
            await self.refresh_credits()
        except WorkFailed as failure:
            self.lost(str(failure))
            raise
        except asyncio.CancelledError:
            self.lost(NOT_CONNECTED)
            raise
        self._enter("ready")

    async def ensure(self) -> None:
        """Start the studio where it is wanted and does not run. Raises WorkFailed."""
        if not self._settings.on_cloud:
            with as_work_failed():
                await ensure_studio(self._settings)

    async def tell_lack(self) -> None:
        """Say why the studio can export nothing, if so: before hours are spent on an edit."""
        if self._settings.on_cloud:
            return
        with suppress(BackendError, ConnectionBroke):
            if said := await self.backend.lack():
                self._bus.publish(NoticeRaised(clean_line(said), "warning"))

    def lost(self, why: str) -> None:
        """Say that the backend cannot be reached: the next request connects anew."""
        self._enter("lost", why)

    def speak_as(self, skill: Skill) -> None:
        """Work by another skill."""
        self._skill = skill
        self.backend.speak_as(self._attribution())
        self._tell(self._connection)

    async def refresh_credits(self) -> CreditsChanged:
        """Read the credits again and tell of them. Raises WorkFailed."""
        with as_work_failed():
            answer = await self.backend.credits()
        said = CreditsChanged(answer.available, answer.frozen, answer.total, answer.unlimited)
        self._bus.publish(said)
        return said

    async def share(self, session: KnownSession) -> str | None:
        """Return the link by which somebody can take `session` over, in words. Raises WorkFailed.

        None on the studio, which nobody else can reach.
        """
        if not self._settings.on_cloud:
            return None
        known = SessionAnswer(session_id=session.session_id, task_id=session.task_id)
        with as_work_failed():
            answer = await self.backend.claim(known)
        web = self._settings.web_url.rstrip("/")
        link = f"{web}/workspace/claim?ct={quote(answer.claim_token, safe='')}"
        return share_in_words(link, answer.expires_in)

    def _attribution(self) -> Attribution:
        platform = self._settings.skill_source or self._skill.platform
        return Attribution(self._skill.name, self._skill.version, platform, self._skill.defaults)

    def _enter(self, connection: Connection, detail: str = "") -> None:
        self._connection = connection
        self._tell(connection, detail)

    def _tell(self, connection: Connection, detail: str = "") -> None:
        name: Literal["cloud", "studio"] = "cloud" if self._settings.on_cloud else "studio"
        self._bus.publish(BackendChanged(name, connection, self._skill.name, detail))

    def _tell_wait(self, left_s: float) -> None:
        if left_s:
            self._tell("connecting", slow_down(clock(left_s)))
        else:
            self._tell(self._connection)
