"""A document in, the article out: who says what in it, and what every block of it is.

``deckgen.parse.describe`` and ``deckgen.parse.outline`` show an article; a build does without them.
"""

from deckgen.parse.article import parse_article
from deckgen.parse.naming import name_experts

__all__ = ["name_experts", "parse_article"]
