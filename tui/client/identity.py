"""Who we are to a backend: the client id and the anonymous token, kept in files of the user's."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr, ValidationError

from tui.paths import Paths
from tui.private_file import write_private
from tui.settings import Settings
from tui.wire.account import TokenAnswer
from tui.wire.errors import Account
from tui.wire.text import clean_line


@dataclass(frozen=True)
class Identity:
    """Reads and keeps the client id and the tokens of one installation."""

    settings: Settings

    @property
    def _paths(self) -> Paths:
        return self.settings.paths

    def client_id(self) -> str:
        """Return the chosen, the kept, or a new client id, which is then kept."""
        if self.settings.client_id:
            return self.settings.client_id
        try:
            kept = self._client_file.read_text(encoding="utf-8").strip()[:64]
        except (OSError, UnicodeDecodeError):
            kept = ""
        return kept or self.new_client_id()

    def new_client_id(self) -> str:
        """Make another client id, in the place of one that a backend does not take, and keep it."""
        new = str(uuid.uuid4())
        write_private(self._client_file, new + "\n")
        return new

    def account(self, token: TokenAnswer | None) -> Account:
        """Return whose work is done, with `token` as the free token in use."""
        web_url = self.settings.web_url.rstrip("/")
        if self.chosen_token() is not None or token is None:
            return Account(web_url)
        return Account(web_url, clean_line(token.user_id, 100))

    def kept_token(self) -> TokenAnswer | None:
        """Return the anonymous token kept for this backend, or None."""
        try:
            return TokenAnswer.model_validate_json(self._token_file.read_bytes())
        except (OSError, ValidationError):
            return None

    def keep_token(self, answer: TokenAnswer) -> None:
        """Keep `answer`; on disk before this returns, as a lost token locks out for a week."""
        plain = answer.model_dump() | {"token": answer.token.get_secret_value()}
        write_private(self._token_file, json.dumps(plain))

    def chosen_token(self) -> SecretStr | None:
        """Return `NEMO_TOKEN` where it counts: for the cloud, never for the studio."""
        return self.settings.token if self.settings.on_cloud else None

    @property
    def _client_file(self) -> Path:
        return self._paths.config / "client_id"

    @property
    def _token_file(self) -> Path:
        origin = hashlib.sha256(self.settings.base_url.encode()).hexdigest()[:12]
        return self._paths.state / f"token-{origin}.json"
