"""An article in; what its audience has read before it comes to a line out."""

from __future__ import annotations

from deckgen.model.article import Article
from deckgen.plan.spoken import Known


def known_of(article: Article, heading: str = "") -> Known:
    """Return the deck's title and takeaways, which stand before everything, and the heading over the line."""
    title = article.title.text if article.title else ""
    return Known(" ".join((title, *(takeaway.text for takeaway in article.takeaways), heading)), heading)
