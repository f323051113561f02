"""deckgen turns an expert question-and-answer article into a PowerPoint briefing deck."""

from importlib.metadata import version

DISTRIBUTION = "deckgen-briefing"


def installed_version() -> str:
    """Return the version of the installed distribution, such as ``0.1.0``."""
    return version(DISTRIBUTION)
