"""The program: ``deckgen`` on the command line, and ``python -m deckgen``."""

from __future__ import annotations

import gc
import sys


def run() -> None:
    """Run the command line without garbage collection.

    A run makes one deck and ends, so there is next to nothing to collect; looking for it costs a tenth of the time.
    """
    gc.disable()
    try:
        from deckgen.cli import main  # noqa: PLC0415 — imported with the collector off, where it costs most
    except KeyboardInterrupt:
        sys.exit(130)
    main()


if __name__ == "__main__":
    run()
