"""Edit video by chat, in the terminal."""

# The build reads it from here: to look it up at run time would cost a tenth of the start.
__version__ = "0.1.0"
