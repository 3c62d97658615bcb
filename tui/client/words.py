"""What a person reads about lines that break and files that cannot come: `words_chinese`, too."""

from __future__ import annotations

from typing import Final

UNREACHABLE: Final = "The backend cannot be reached. Check the network."
NO_ADDRESS: Final = "The backend's address is none. Check NEMO_API_URL."
NO_ANSWER: Final = "The backend does not answer."
LINE_BROKE: Final = "The connection to the backend broke."
REPLY_LINE_LOST: Final = "The reply broke off: the connection was lost."
REPLY_BROKE: Final = "The reply broke off in the middle."
ROUND_IN_CIRCLES: Final = "The server sends the download round in circles."
DOWNLOAD_BROKE: Final = "The download broke off."
WRONG_PLACE: Final = "The server resumed the download at the wrong place."
NOT_HANDED_OUT: Final = "The server does not hand out the file ({status})."
DISK_FULL: Final = "The disk is full: free some space in {folder}, then export again."
NOT_WRITABLE: Final = "{folder} cannot be written to. Choose another folder (NEMO_DOWNLOADS)."
NO_FOLDER: Final = "The folder {folder} does not exist. Make it, or choose another."
NOT_SAVED: Final = "The file cannot be saved in {folder}: {why}."
FILE_CHANGED: Final = "{name} changed while it was being uploaded. Upload it again."
