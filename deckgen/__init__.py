"""deckgen turns an expert question-and-answer article into a PowerPoint briefing deck."""

DISTRIBUTION = "deckgen-briefing"


def installed_version() -> str:
    """Return the version of the installed distribution, such as ``0.1.0``."""
    # Reading metadata takes some 40 ms to import, and only ``--version`` asks for it.
    from importlib.metadata import version  # noqa: PLC0415

    return version(DISTRIBUTION)
