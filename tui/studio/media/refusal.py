"""Why a file is not taken."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tui.wire.errors import TYPE_NOT_SUPPORTED


class Unfit(StrEnum):
    """What is wrong with a file, or with how it came: one sentence, in English.

    Other languages have their own sentences for these, with the same names in braces.
    """

    EMPTY = "{name} is empty: there is nothing to edit in it."
    NO_WORDS = "{name} is empty: there are no words in it."
    NO_MEDIA = "{name} cannot be read as media; it must be {supported}."
    NO_STREAM = "{name} has neither a picture nor sound."
    NO_PICTURE = "{name} has no picture that can be decoded."
    NO_SOUND = "{name} has no sound that can be decoded."
    TOO_WIDE = "{name} is {width}x{height}, which is more than can be edited."
    TOO_LONG = "{name} is longer than can be edited."
    CUT_OFF = "{name} is cut off: {there} s of {announced} s are there."
    DAMAGED = "{name} is damaged and cannot be read."
    NO_CAPTIONS = "{name} holds no captions that can be read."
    LONG_TEXT = "{name} is larger than {limit}, too large for a text."
    WRONG_TYPE = "{name} is not a supported type. Use {supported}."
    TOO_LARGE = "{name} is larger than 500 MB. Compress or trim it first."
    UPLOAD_TOO_LARGE = "The file is larger than 500 MB. Compress or trim it first."
    NO_FILE = "The upload holds no file."
    BROKE_OFF = "The upload broke off or is no multipart form."
    NO_ADDRESS = "Only http and https addresses can be fetched."
    NOT_FETCHED = "{name} could not be fetched: {why}."
    DISK_FULL = "The studio's disk is full. Free some space first."
    LUT_LARGE = "This LUT is larger than {limit}: export it again as a .cube file."
    LUT_WORD = "This LUT says “{word}”, which is not understood: export it again as a .cube file."
    LUT_NO_SIZE = (
        "This LUT must have either LUT_1D_SIZE or LUT_3D_SIZE before its table: "
        "export it again as a .cube file."
    )
    LUT_SIZE = "This LUT must have a {word} from 2 to {most}: export it again as a .cube file."
    LUT_DOMAIN = (
        "This LUT has a domain whose end is not above its start: export it again as a .cube file."
    )
    LUT_COUNT = (
        "This LUT has {count} colours where {right} belong: export it again as a .cube file."
    )
    LUT_LINE = "This LUT has a line that is not three numbers: export it again as a .cube file."
    LUT_NUMBER = "This LUT has a number that is no colour: export it again as a .cube file."


# Whoever is told so is told what may come instead; that helps nobody whose file is damaged.
_WRONG_TYPES: Final = frozenset({Unfit.NO_MEDIA, Unfit.WRONG_TYPE})
_UNFIT: Final = 422


class MediaRefused(ValueError):
    """A file that cannot be worked with. `code` is the protocol's; `str()` is for a person."""

    def __init__(self, reason: Unfit, code: int = 0, **values: str | int) -> None:
        """`values` are what stands for the names in the braces of `reason`."""
        super().__init__(reason.format(**values))
        self.code = code or (TYPE_NOT_SUPPORTED if reason in _WRONG_TYPES else _UNFIT)
        self.reason = reason
        self.values = values
