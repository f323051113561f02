"""An article and what the user says of its labels in; the article with those experts named out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deckgen.errors import UsageError
from deckgen.model.article import Answer, Article, Expert
from deckgen.model.details import Naming
from deckgen.parse.labels import asks_by_sign, bare, is_sign
from deckgen.parse.names import stands_for

UNNAMED = 'the article names nobody; "A=Name, Organisation" names who answers'


def name_experts(article: Article, namings: Sequence[Naming]) -> Article:
    """Return the article with the experts behind the labels given named as the user says.

    A label is an expert's name, the label printed before the answers, or the surname, with a title or without;
    a sign such as "A" stands for whoever gives the answers that name nobody.

    Raises:
        UsageError: No expert of the article has that label or name, or several have.
    """
    given = article
    for naming in namings:
        article = _named(given, article, naming)
    return article


def _named(given: Article, article: Article, naming: Naming) -> Article:
    """Return the article with one naming followed; the label is looked up as the article was given."""
    if (expert := _expert_called(given, naming.label)) is not None:
        return _renamed(article, expert.id, naming)
    if not is_sign(naming.label) or asks_by_sign(naming.label):
        raise _unknown(given, naming.label)
    unlabelled = [expert for expert in given.experts if expert.label is None]
    if any(not answer.experts for question in given.questions for answer in question.answers):
        expert = Expert(f"e{len(article.experts) + 1}", naming.name, affiliation=naming.organisation)
        whole = article._replace(experts=(*article.experts, expert))
        return _with_answers(whole, lambda answer: answer if answer.experts else answer._replace(experts=(expert,)))
    if len(unlabelled) == 1:
        return _renamed(article, unlabelled[0].id, naming)
    raise _unknown(given, naming.label)


def _expert_called(article: Article, label: str) -> Expert | None:
    """Return the one expert whom a label fits: as it is printed, else by the surname.

    Raises:
        UsageError: It fits several.
    """
    wanted = label.casefold()
    exact = [one for one in article.experts if wanted in {(one.label or "").casefold(), one.name.casefold()}]
    fitting = exact or [one for one in article.experts if _fits(bare(label), one)]
    if len(fitting) > 1:
        names = ", ".join(expert.name for expert in fitting)
        raise UsageError(f'"{label}" fits several experts', hint=f"write the whole name: {names}")
    return fitting[0] if fitting else None


def _fits(plain: str, expert: Expert) -> bool:
    name, label = bare(expert.name), bare(expert.label or expert.name)
    return stands_for(plain, name) or plain == label or stands_for(name, plain)


def _renamed(article: Article, identifier: str, naming: Naming) -> Article:
    def renamed(expert: Expert) -> Expert:
        if expert.id != identifier:
            return expert
        return expert._replace(name=naming.name, affiliation=naming.organisation or expert.affiliation)

    quotes = tuple(quote._replace(experts=tuple(map(renamed, quote.experts))) for quote in article.pull_quotes)
    whole = article._replace(experts=tuple(map(renamed, article.experts)), pull_quotes=quotes)
    return _with_answers(whole, lambda answer: answer._replace(experts=tuple(map(renamed, answer.experts))))


def _with_answers(article: Article, change: Callable[[Answer], Answer]) -> Article:
    questions = tuple(
        question._replace(answers=tuple(change(answer) for answer in question.answers))
        for question in article.questions
    )
    return article._replace(questions=questions)


def _unknown(article: Article, label: str) -> UsageError:
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    labels = [expert.label or expert.name for expert in article.experts]
    near = get_close_matches(label, labels, 1)
    known = f"the article has: {', '.join(labels)}" if labels else UNNAMED
    return UsageError(f'no expert is called "{label}"', hint=f'did you mean "{near[0]}"?' if near else known)
