"""A takeaway and a sentence in; whether the sentence says it, and the words of it that may stand alone, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.model.line import Form
from deckgen.model.span import Passage
from deckgen.plan.sentences.neighbours import turns_back
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.splitting import capitalised
from deckgen.plan.sentences.standing import faults_alone, reports_belief
from deckgen.plan.sentences.vocabulary.guarding import NEGATIONS, REPORTING
from deckgen.plan.sentences.vocabulary.linking import CONTRAST_OPENERS, OPENING_CONNECTIVES, SCOPING_OPENERS
from deckgen.plan.sentences.words import closeness, content_of, words_of

RESTATING = "says a takeaway"
"""The rule of a form without the link it opens with, since the article makes the claim without it as well."""

ALIKE = 0.78
"""How close a takeaway must be to the part of it that a sentence repeats; squared, three fifths of its weight.

In the articles read, what says the same repeats two thirds of it or more; what only shares the subject, less
than 40 per cent.
"""

LEAST_WORDS = 3
"""Of a shorter takeaway, two words repeated are chance."""

BINDING = frozenset(
    {"if", "unless", "until", "provided", "assuming", "supposing", "whether", "otherwise", "lest", "only"}
)
"""What binds a claim to a condition: with one that the takeaway lacks, a sentence says less than the takeaway."""

OPENING_LINKS = (*CONTRAST_OPENERS, *SCOPING_OPENERS, *OPENING_CONNECTIVES)


def likeness(takeaway: str, sentence: str, rarity: Mapping[str, float], *, rarest: float) -> float:
    """Return how much of a takeaway a sentence says, from 0 to 1; 0 where it shares less than half the words.

    ``rarest`` is what a word counts that no answer says: it tells most apart of all.
    """
    wanted = content_of(takeaway)
    repeated = wanted & content_of(sentence)
    if len(repeated) < max(LEAST_WORDS, len(wanted) / 2):
        return 0.0
    return closeness(repeated, wanted, {word: rarity.get(word, rarest) for word in wanted})


def claims_the_same(takeaway: str, sentence: str, following: str) -> bool:
    """Tell whether a sentence in a takeaway's words claims the same, as firmly, with the same figures."""
    wanted, said = set(words_of(takeaway)), set(words_of(sentence))
    figures = {word for word in wanted if any(character.isdigit() for character in word)}
    return (
        NEGATIONS.isdisjoint(wanted) == NEGATIONS.isdisjoint(said)
        and ("unlikely" in wanted) == ("unlikely" in said)
        and said & (BINDING | REPORTING) <= wanted
        and figures <= said
        and not sentence.rstrip().endswith("?")
        and not turns_back(following)
        and not reports_belief(sentence)
    )


def restated(
    sentence: Passage, following: str, *, takeaways: Sequence[str], rarity: Mapping[str, float], rarest: float
) -> Form | None:
    """Return a sentence that says a takeaway, without its opening link; None where it says none or cannot stand so."""
    said = (t for t in takeaways if likeness(t, sentence.text, rarity, rarest=rarest) >= ALIKE)
    if not any(claims_the_same(takeaway, sentence.text, following) for takeaway in said):
        return None
    bare = _without_links(sentence)
    if any(faults_alone(bare.text)):
        return None
    return Form(capitalised(bare.text), bare.span, RESTATING)


def _without_links(sentence: Passage) -> Passage:
    """Take away every link that a sentence opens with: "At the same time, however, "."""
    while found := opens_with(sentence.text, OPENING_LINKS):
        rest = sentence.text[len(found) :]
        start = len(sentence.text) - len(rest.lstrip(", "))
        if start == len(sentence.text):
            break
        sentence = sentence.cut(start, len(sentence.text))
    return sentence
