"""An article and what the user says of its labels in; the article with those experts named out."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.errors import UsageError
from deckgen.model.article import Article, Expert
from deckgen.model.details import Naming


def name_experts(article: Article, namings: Sequence[Naming]) -> Article:
    """Return the article with the experts behind the labels given named as the user says.

    Raises:
        UsageError: No expert of the article has that label or name.
    """
    if not namings:
        return article
    renamed = dict(_renamed(article, naming) for naming in namings)
    experts = {expert.id: renamed.get(expert.id, expert) for expert in article.experts}
    questions = tuple(
        question._replace(
            answers=tuple(
                answer._replace(experts=tuple(experts[expert.id] for expert in answer.experts))
                for answer in question.answers
            ),
        )
        for question in article.questions
    )
    quotes = tuple(quote._replace(experts=tuple(experts[e.id] for e in quote.experts)) for quote in article.pull_quotes)
    return article._replace(experts=tuple(experts.values()), questions=questions, pull_quotes=quotes)


def _renamed(article: Article, naming: Naming) -> tuple[str, Expert]:
    wanted = naming.label.casefold()
    for expert in article.experts:
        if wanted in {(expert.label or "").casefold(), expert.name.casefold()}:
            house = naming.organisation or expert.affiliation
            return expert.id, expert._replace(name=naming.name, affiliation=house)
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    labels = [expert.label or expert.name for expert in article.experts]
    near = get_close_matches(naming.label, labels, 1)
    known = f"the article has: {', '.join(labels)}" if labels else "the article names no expert"
    hint = f'did you mean "{near[0]}"?' if near else known
    raise UsageError(f'no expert is called "{naming.label}"', hint=hint)
