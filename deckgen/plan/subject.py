"""The article, what the user adds to it, and what the layout holds: what every part of a plan works from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from deckgen.model.article import Article, Expert
from deckgen.model.budget import Budget
from deckgen.model.deck import SLIDES, Kind, QuoteSlide, Slide, TakeawaysSlide
from deckgen.model.details import Details
from deckgen.model.extent import STANDARD, Extent
from deckgen.model.line import Asked
from deckgen.model.span import Passage
from deckgen.model.text import count_words
from deckgen.plan.crediting import shared_affiliation
from deckgen.plan.judging import MOST_LONE_WORDS, MOST_QUOTED_WORDS
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.words import content_of, rarity_of

MOST_QUESTION_WORDS = 34
"""A longer question is a speech with a question at its end."""

LEAST_QUESTION_WORDS = 4
"""A shorter sentence ("Why?") asks nothing without what stands before it."""


@dataclass(frozen=True)
class Subject:
    """Everything that planning needs; what the user says wins over what the article says."""

    article: Article
    details: Details
    budget: Budget
    extent: Extent = STANDARD

    @property
    def title(self) -> str:
        """The deck's title: the user's, the article's, or the source's name without its ending."""
        found = self.details.title or (self.article.title.text if self.article.title else None)
        return found or self.article.source.name.rsplit(".", 1)[0].strip() or "Briefing"

    def lone_words(self, kind: Kind) -> int:
        """Return how long a line of a kind's slides may be that stands alone on one."""
        return MOST_QUOTED_WORDS if self.budget.shares_slot(kind) else MOST_LONE_WORDS

    @property
    def publisher(self) -> str | None:
        """Who published the article, where that is said."""
        return self.details.publisher or self.article.publisher

    @property
    def house(self) -> str | None:
        """The organisation that the deck names: the publisher, or where all experts come from."""
        return self.publisher or (shared_affiliation(self.article.experts) if self.article.experts else None)

    @property
    def date(self) -> str | None:
        """When the article appeared, as given."""
        return self.details.date or self.article.date

    @property
    def url(self) -> str | None:
        """Where the article stands."""
        return self.details.url or self.article.url

    @property
    def publication_type(self) -> str | None:
        """What the article calls itself, such as "Question and Answer"."""
        return next((r.passage.text for r in self.article.remarks if r.role == "publication type"), None)

    @property
    def citation(self) -> str:
        """The article as a note cites it: title, publisher, date, address."""
        title = self.title if any(mark in self.title for mark in '“”"«»') else f"“{self.title}”"
        return ", ".join(part for part in (title, self.publisher, self.date, self.url) if part)

    def heading(self, kind: Kind, words: str, *, count: int = 0) -> str:
        """Return the title of a slide that has none of the article's: the layout's, else the words given."""
        return (self.budget.words_for(kind) or words).replace("{count}", str(count))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """The questions with their numbers."""
        questions = self.article.questions
        language = self.article.language
        return tuple(
            Asked(q.passage, shown_question(q.passage, language), number, len(questions))
            for number, q in enumerate(questions, 1)
        )

    @cached_property
    def unused(self) -> tuple[type[Slide], ...]:
        """The slides that the layout does without."""
        return tuple(slide for kind, slide in SLIDES.items() if not self.budget.uses(kind))

    @cached_property
    def omitted(self) -> tuple[type[Slide], ...]:
        """The slides that the deck does without, for its length or by its layout."""
        return (*self.extent.omitted, *self.unused)

    @cached_property
    def said_elsewhere(self) -> tuple[frozenset[str], ...]:
        """The subjects of takeaways and pull quotes, which have slides of their own."""
        has_quotes = QuoteSlide not in self.omitted
        answers = (a for q in self.article.questions for a in q.answers if has_quotes)
        quotes = [quote for answer in answers for quote in answer.pull_quotes]
        takeaways = () if TakeawaysSlide in self.omitted else self.article.takeaways
        return tuple(content_of(p.text) for p in (*takeaways, *quotes))

    @cached_property
    def rarity(self) -> dict[str, float]:
        """How much each word of the article tells apart."""
        spoken = [p.text for q in self.article.questions for a in q.answers for p in a.paragraphs]
        parts = [p.text for section in self.article.sections for p in section.paragraphs]
        return rarity_of([*spoken, *parts, *(p.text for p in self.article.introduction)])

    @cached_property
    def rarest(self) -> float:
        """How much the rarest word of the article tells apart."""
        return max(self.rarity.values(), default=1.0)

    @cached_property
    def panel_count(self) -> int:
        """How many questions two or more answered."""
        return sum(len({a.experts for a in q.answers if a.experts}) > 1 for q in self.article.questions)

    def answering(self, number: int) -> tuple[Expert, ...]:
        """Return the experts who answer a question, each once, in the order they speak."""
        answers = self.article.questions[number - 1].answers
        return tuple(dict.fromkeys(expert for answer in answers for expert in answer.experts))


def shown_question(passage: Passage, language: str) -> Passage:
    """Return what a slide shows of a question: all of it, or of a long one the last sentence that asks."""
    if count_words(passage.text) <= MOST_QUESTION_WORDS:
        return passage
    asking = [s for s in split_sentences(passage, language=language) if s.text.endswith(("?", "？", "؟"))]
    return asking[-1] if asking and count_words(asking[-1].text) >= LEAST_QUESTION_WORDS else passage
