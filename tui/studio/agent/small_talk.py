"""Messages that are only polite: a greeting, thanks, praise, a farewell."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.plan import Courtesy
from tui.studio.agent.reading import Reading
from tui.studio.agent.statements import asks

_IN_TURN: Final = (Courtesy.THANKS, Courtesy.FAREWELL, Courtesy.GREETING, Courtesy.DELIGHT)
"""Which of "hi, great, thanks!" is answered."""


def courtesy_of(message: Reading) -> Courtesy | None:
    """Return what a whole message is that is nothing but polite; None where it says more."""
    said = next((courtesy for courtesy in _IN_TURN if message.has_word(courtesy)), None)
    message.take_word(Courtesy.GREETING)  # "how are you" asks for nothing
    return None if asks(message.text) or message.rest(*_IN_TURN, "praise") else said
