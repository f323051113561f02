"""Words that make a sentence worth showing, and words that say nothing of its subject."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import words

JUDGMENTS = words(
    "means mean must should need needs cannot never key main major critical crucial vital important significant "
    "serious severe risk risks threat threatens harm harms benefit benefits danger dangerous concern concerns "
    "challenge challenges problem problems reason because therefore result results cause causes unlikely likely "
    "will signals suggests strengthens weakens increases reduces improves worse better best worst more less only "
    "first largest strong wary bad good opportunity essential necessary fail fails failure success impact"
)
"""Words of a judgment or a consequence."""

STOP_WORDS = words(
    "a about after again all also an and any are as at be because been before being between both but by can could "
    "did do does doing down during each few for from further had has have having he her here hers him his how i "
    "if in into is it its just me more most my no nor not now of off on once only or other our out over own same "
    "she should so some such than that the their them then there these they this those through to too under until "
    "up very was we were what when where which while who whom why will with would you your may might must"
)
"""Words that say nothing of a sentence's subject."""
