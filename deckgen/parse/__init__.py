"""A document in, the article out: who says what in it, and what every block of it is."""

from deckgen.parse.article import parse_article
from deckgen.parse.describe import ArticleJson, describe_article
from deckgen.parse.naming import name_experts
from deckgen.parse.outline import outline_article

__all__ = ["ArticleJson", "describe_article", "name_experts", "outline_article", "parse_article"]
