"""Pictures of an article in; pictures that can be shown, cut to their places, out."""

from deckgen.pictures.cutting import cut_pictures
from deckgen.pictures.looking import look_at

__all__ = ["cut_pictures", "look_at"]
