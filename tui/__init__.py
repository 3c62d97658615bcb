"""Edit video by chat, in the terminal."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("nemo-tui")
except PackageNotFoundError:  # run from a source tree that is not installed
    __version__ = "0"
