"""What a person reads about a skill file that cannot be used; Chinese: `words_chinese`."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "There is no skill called {name}. Use one of {known}, or a path."
DEFAULTS: Final = "The defaults of the skill {name} can be {allowed}: mend its file."
DEFAULT: Final = "The default {key} of the skill {name} must be in quotes and one of {one_of}."
NOT_YAML: Final = "The frontmatter of the skill {name} is not valid YAML."
