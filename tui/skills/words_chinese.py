"""The sentences about skill files in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "没有名为 {name} 的技能。请用 {known} 之一，或一个路径。"
DEFAULTS: Final = "技能 {name} 的默认值只能是 {allowed}：请修改它的文件。"
DEFAULT: Final = "技能 {name} 的默认值 {key} 要加引号，并且是 {one_of} 之一。"
NOT_YAML: Final = "技能 {name} 的文件头不是有效的 YAML。"
