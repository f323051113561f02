"""A deck, a template and a ruler in; every word at its place out."""

from deckgen.place.budget import LayoutBudget
from deckgen.place.inference import infer_layout
from deckgen.place.layout_file import adjust_layout, parse_layout, refuse_what_is_missing
from deckgen.place.marking import mark_deck
from deckgen.place.placing import LaidOutDeck, place_deck
from deckgen.place.ruler import FontRuler
from deckgen.place.substituting import tell_substitutes

__all__ = [
    "FontRuler",
    "LaidOutDeck",
    "LayoutBudget",
    "adjust_layout",
    "infer_layout",
    "mark_deck",
    "parse_layout",
    "place_deck",
    "refuse_what_is_missing",
    "tell_substitutes",
]
