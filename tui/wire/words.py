"""What a person reads about a refusal of the backend; Chinese: `words_chinese`."""

from __future__ import annotations

from typing import Final

from tui.wire import kinds

STOP: Final = "."
NO_FREE_ACCESS: Final = (
    "No free token is to be had now: this computer or its network has got as many as "
    "it may. Try again {later}, or set NEMO_TOKEN."
)
THE_WEB: Final = "the web"
FREE_ACCESS_REFUSED: Final = "The backend did not accept its own free token. Try again later."
ACCESS_REFUSED: Final = (
    "The backend did not accept the token. Set a new NEMO_TOKEN, or unset it to get a free one."
)
SESSION_UNKNOWN: Final = (
    "The backend no longer knows this session. Start another with /new; media must "
    "be uploaded again."
)
NO_CREDITS_REGISTER: Final = (
    "No credits are left. Register at {link} to get more, then say it again."
)
NO_CREDITS: Final = "No credits are left. Top up in your account at {web}, then say it again."
TYPE_NOT_SUPPORTED: Final = "This file's type is not supported"
USE: Final = "{said} Use {supported}."
TOO_LARGE: Final = "The file is larger than 500 MB"
COMPRESS: Final = "{said} Compress or trim it, then upload it again."
REGISTER: Final = "Register at {link}"
UPGRADE: Final = "Upgrade your plan at {web}"
EXPORT_BLOCKED: Final = (
    "Export is blocked on the free plan. {how} to unlock it; credits do not help."
)
NOT_JSON: Final = "The answer is not JSON."
SLOW_DOWN: Final = "The backend asks to slow down. Try again {later}."
INCOMPLETE: Final = "The backend refused the request as incomplete"
REFUSED: Final = "The backend refused: {said}."
OUT_OF_ORDER: Final = "The backend is out of order ({code}). Try again in a few minutes."
FAILED: Final = "The backend failed (code {code})."
IN_HALF_A_MINUTE: Final = "in half a minute"
IN_MINUTES: Final = "in {n} min"
IN_HOURS: Final = "in {n} h"
IN_DAYS: Final = "in {n} d"
SUPPORTED: Final = f"{kinds.MEDIA} or AAC"
SUPPORTED_BY_STUDIO: Final = kinds.SUPPORTED_BY_STUDIO
