"""A deck, a template and a ruler in; every word at its place out."""

from deckgen.place.budget import LayoutBudget
from deckgen.place.inference import infer_layout
from deckgen.place.layout_file import parse_layout
from deckgen.place.marking import mark_deck
from deckgen.place.placing import LaidOutDeck, place_deck
from deckgen.place.ruler import ArimoRuler

__all__ = ["ArimoRuler", "LaidOutDeck", "LayoutBudget", "infer_layout", "mark_deck", "parse_layout", "place_deck"]
