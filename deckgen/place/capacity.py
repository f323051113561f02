"""A slot and a ruler in; how many words it holds out."""

from __future__ import annotations

from bisect import bisect_left
from itertools import cycle, islice

from deckgen.model.geometry import Points
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.budget import SAMPLE
from deckgen.place.fitting import holds

_WORDED = frozenset({"title", "ctrTitle", "subTitle", "body", "obj", "ftr"})
_MOST = 1000
_WORDS = SAMPLE.split()


def words_that_fit(slot: Slot, *, ruler: Ruler) -> int | None:
    """Count the words of an English paragraph that a slot holds at its own size, a thousand at most.

    None where a slot is for no words of its own choice, or where its lines run down the slide, which is not measured.
    """
    if slot.type not in _WORDED or not slot.is_horizontal:
        return None

    def overflows(count: int) -> bool:
        return not holds([_text(count)], slot, size=Points(slot.style.size), ruler=ruler)

    return bisect_left(range(1, _MOST + 1), x=True, key=overflows)


def _text(count: int) -> str:
    return " ".join(islice(cycle(_WORDS), count))
