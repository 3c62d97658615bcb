"""All words of the checks for `doctor`; Chinese is in `checks_words_chinese`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.studio.edits.outcome import EditRefused

INSTALL_AGAIN: Final = "Install nemo-tui again."
FFMPEG: Final = "{version} ({whose})"
FFMPEG_LACKS: Final = "{version} ({whose}) lacks {missing}"
FFMPEG_HELP: Final = "Unset NEMO_FFMPEG to use the one carried along."
YOURS: Final = "yours"
CARRIED: Final = "carried along"
NO_VOICE: Final = "pauses are found by level alone, which fails in noise"
CAPTIONS: Final = "from a file, a script, or heard with {model}"
CAPTIONS_UNHEARD: Final = "from a file or a script; speech is not recognised"
FONTS: Final = "FiraGO and Noto Sans: Latin, Greek, Cyrillic, Arabic, Hebrew, Thai, Devanagari"
FONTS_OF_MACHINE: Final = "{fonts}; {count} families of this machine"
CJK_HELP: Final = "For Chinese, Japanese and Korean texts: pip install 'nemo-tui[cjk]'."
EMOJI_HELP: Final = "For emoji install the package fonts-noto-color-emoji."
DISK: Final = "{room} GB free for {folder}"
DISK_FULL: Final = "Free some space."
DISK_CLOSED: Final = "{folder} cannot be written to"
DISK_HELP: Final = "Set NEMO_HOME to a folder."


def lacking(lack: EditRefused) -> str:
    """Return why no speech is recognised."""
    return str(lack)
