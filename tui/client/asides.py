"""What a turn tells the studio besides its message, in headers: nothing of it goes to the cloud.

The studio outlives the programs that talk to it. So it is told with each message which language
model may be asked and which model hears, and keeps neither the choice nor the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from tui.paths import at_home
from tui.settings import Settings


def asides(settings: Settings, skill_defaults: Mapping[str, str]) -> dict[str, str]:
    """Return the headers; none where the backend is the cloud."""
    if settings.on_cloud:
        return {}
    told = {f"X-Nemo-Default-{name.title()}": value for name, value in skill_defaults.items()}
    if settings.asr_model is not None:
        told["X-Nemo-ASR-Model"] = str(at_home(settings.asr_model).absolute())
    if settings.llm_url:
        told["X-Nemo-LLM-URL"] = settings.llm_url
        told["X-Nemo-LLM-Model"] = settings.llm_model
        if settings.llm_key is not None:
            told["X-Nemo-LLM-Key"] = settings.llm_key.get_secret_value()
    return {name: quote(value.strip(), safe="/:?&=#@+,;[]!$'()*~ ") for name, value in told.items()}
