"""Words that end in a full stop in the middle of a sentence."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import words

ABBREVIATIONS = words(
    "adm amb brig capt cmdr co col corp dept dr est fig ft gen gov hon inc jr lt ltd maj mr mrs ms mt no nos op "
    "pp pres prof rep reps rev sec sen sens sgt sr st vs vol"
)
"""Words that end in a full stop in the middle of a sentence."""
