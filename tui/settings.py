"""Every setting, once: command line over environment over `config.toml` over the default."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from tui.paths import Paths, find_paths
from tui.terminal_kinds import PictureWish

CLOUD_API = "https://mega-api-prod.nemovideo.ai"
STUDIO_API = "http://studio.local"  # only a name: the connection is a Unix socket

Backend = Literal["auto", "local", "cloud"]


class ScreenSettings(BaseModel):
    """How the app shows itself: the table `[screen]` of `config.toml`."""

    model_config = ConfigDict(extra="forbid")

    writer: Literal["paced", "stock"] = Field(
        default="paced",
        description="paced: only what differs, at the line's pace; stock: as Textual does.",
    )
    mouse: bool = Field(default=True, description="false leaves the mouse to the terminal.")
    theme: Literal["dark", "light", "contrast", "ansi"] = Field(
        default="dark", description="ansi: the terminal's own 16 colours."
    )
    notify: Literal["auto", "bell", "off"] = Field(
        default="auto", description="How it is told that a job ended while one looks elsewhere."
    )
    pictures: PictureWish = Field(
        default="auto",
        description="How the film is shown; auto: by the terminal's name and the line's speed.",
    )
    keys: dict[str, str] = Field(
        default_factory=dict, description="Keys by the ids of their actions, several by commas."
    )

    @field_validator("keys", mode="before")
    @classmethod
    def _flat(cls, keys: Any) -> Any:
        """Take `app.jobs = "f6"` for `"app.jobs" = "f6"`: TOML reads it as a table in a table."""
        return dict(_flattened(keys)) if isinstance(keys, dict) else keys


class Settings(BaseSettings):
    """What the user may choose. Names in the environment are `NEMO_` and the field's name."""

    model_config = SettingsConfigDict(
        env_prefix="NEMO_", extra="ignore", env_ignore_empty=True, env_nested_delimiter="__"
    )

    token: SecretStr | None = Field(None, description="Bearer token of the cloud; used as it is.")
    api_url: str | None = Field(None, description=f"API base of the cloud (default {CLOUD_API}).")
    web_url: str = Field("https://nemovideo.com", description="Base of links for people.")
    client_id: str | None = Field(None, max_length=64, description="Stable id of this machine.")
    skill_source: str | None = Field(
        None, validation_alias="SKILL_SOURCE", description="Platform that this skill runs on."
    )
    backend: Backend = Field("auto", description="auto: cloud when a token or a URL is set.")
    skill: str = Field("in-video", description="Name of a skill, or path of a skill file.")
    language: str = Field("en", description="ISO code of the language to talk in.")
    home: Path | None = Field(None, description="One folder for everything this program keeps.")
    downloads: Path = Field(Path(), description="Where finished files go (the current folder).")
    ffmpeg: Path | None = Field(None, description="Your own FFmpeg instead of the carried one.")
    asr_model: Path | None = Field(
        None, description="Folder of a Whisper model that recognises speech for captions."
    )
    llm_url: str | None = Field(
        None, description="Base of an OpenAI-compatible API, asked for what is not understood."
    )
    llm_model: str = Field("", max_length=200, description="Name of the model there.")
    llm_key: SecretStr | None = Field(None, description="Its key, if it wants one.")
    heartbeat_status_s: float = Field(120, gt=0, description="Between two 'Still working'.")
    poll_s: float | None = Field(None, gt=0, description="Between two looks at a render.")
    turn_timeout_s: float = Field(
        900, gt=0, description="The longest a turn may take; on the studio, since its last word."
    )
    studio_idle_s: float = Field(900, gt=0, description="The studio stops after this much idling.")
    screen: ScreenSettings = Field(
        default_factory=ScreenSettings, description="How the app shows itself."
    )
    retry_s: float = Field(30, ge=0, description="Wait after a dropped stream or a rate limit.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (named by the library)
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put `config.toml` under the environment."""
        home = os.environ.get("NEMO_HOME")
        toml = find_paths(Path(home) if home else None).config_file
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=toml)

    @property
    def paths(self) -> Paths:
        """Where this program keeps its files."""
        return find_paths(self.home)

    @property
    def on_cloud(self) -> bool:
        """Whether the backend is the cloud (or a server that speaks its protocol)."""
        if self.backend == "auto":
            return self.token is not None or self.api_url is not None
        return self.backend == "cloud"

    @property
    def base_url(self) -> str:
        """API base of the chosen backend, without a slash at its end."""
        return (self.api_url or CLOUD_API).rstrip("/") if self.on_cloud else STUDIO_API

    @property
    def poll_interval_s(self) -> float:
        """Seconds between two looks at a render: the cloud asks for 30, the studio is near."""
        return self.poll_s or (30.0 if self.on_cloud else 1.0)


def _flattened(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flattened(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def child_environment() -> dict[str, str]:
    """Return this process's environment without the secrets, for a child process."""
    return {k: v for k, v in os.environ.items() if k not in {"NEMO_TOKEN", "NEMO_LLM_KEY"}}


def load_settings(**typed: Any) -> Settings:
    """Return the settings, with what was typed on the command line above all else."""
    return Settings(**{name: value for name, value in typed.items() if value is not None})
