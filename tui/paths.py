"""Where this program keeps its files.

`NEMO_HOME` puts everything into one folder; else each system's own places are used.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

_APP = "nemovideo"
# A Unix socket's path has 108 bytes on Linux and 104 on macOS, with its final NUL.
_SOCKET_PATH_MAX_BYTES = 100


class FolderUnusable(OSError):
    """A folder of ours cannot be made, for the reason `why`; with none it is another user's."""

    def __init__(self, folder: Path, why: str = "") -> None:
        """Note both."""
        super().__init__(f"{folder} cannot be used: {why or 'it belongs to another user'}.")
        self.folder = folder
        self.why = why


@dataclass(frozen=True)
class Paths:
    """The folders of one installation. None is made before `private` is asked for it."""

    config: Path
    """What the user writes: `config.toml`, skills; and the client id."""
    state: Path
    """The program's own records: database, token, logs."""
    studio: Path
    """The studio's media, drafts and renders."""
    runtime: Path
    """The studio's socket and lock."""

    @property
    def config_file(self) -> Path:
        """The user's `config.toml`."""
        return self.config / "config.toml"

    @property
    def database(self) -> Path:
        """Sessions, transcript and jobs."""
        return self.state / "nemo.db"

    @property
    def log(self) -> Path:
        """Warnings and crashes of the app."""
        return self.state / "nemo-tui.log"

    @property
    def socket(self) -> Path:
        """The studio's Unix socket."""
        return self.runtime / "studio.sock"

    @property
    def studio_log(self) -> Path:
        """What the studio's process printed last."""
        return self.state / "studio.log"


def at_home(path: str | Path) -> Path:
    """Return `path` with the home folder in the place of its `~`, or as it is: a user of that name
    may not exist.
    """
    return Path(os.path.expanduser(path))  # noqa: PTH111 (pathlib raises where there is none)


def find_paths(home: Path | None = None) -> Paths:
    """Return the folders for `home` (`NEMO_HOME`), or the system's own when it is None."""
    if home is not None:
        home = at_home(home).absolute()
        return Paths(
            home / "config", home / "state", home / "studio", _short_runtime(home / "run", home)
        )
    import platformdirs

    # The protocol names ~/.config/nemovideo for the client id on every system.
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / _APP
    state = platformdirs.user_state_path(_APP)
    # Over SSH without a login manager there is no runtime folder, and /tmp is everybody's.
    session = os.environ.get("XDG_RUNTIME_DIR")
    runtime = Path(session) / _APP if session and os.access(session, os.W_OK) else state / "run"
    return Paths(
        config, state, platformdirs.user_data_path(_APP) / "studio", _short_runtime(runtime, state)
    )


def private(folder: Path) -> Path:
    """Make `folder` if need be, for its owner's eyes only (0700), and return it.

    Raises FolderUnusable when that fails, or when it belongs to someone else: another user's folder
    under a shared /tmp must not receive our socket.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        info = folder.lstat()
        is_ours = stat.S_ISDIR(info.st_mode) and info.st_uid == os.geteuid()
        if is_ours and stat.S_IMODE(info.st_mode) & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise FolderUnusable(folder, error.strerror or str(error)) from error
    if not is_ours:
        raise FolderUnusable(folder)
    return folder


def _short_runtime(wanted: Path, key: Path) -> Path:
    if len(os.fsencode(wanted / "studio.sock")) <= _SOCKET_PATH_MAX_BYTES:
        return wanted
    digest = hashlib.sha256(os.fsencode(key)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"nemo-{os.geteuid()}-{digest}"
