"""The article in; the slides after the last question out: parts without questions, and the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.model.article import Article, ArticleSection, LedgerRole
from deckgen.model.deck import SectionSlide, SourcesSlide
from deckgen.model.line import Line, Note
from deckgen.model.span import Passage
from deckgen.plan.candidates import Heard, find_candidates
from deckgen.plan.choosing import choose_lines, choose_title
from deckgen.plan.crediting import credit_of
from deckgen.plan.knowing import known_of
from deckgen.plan.opening_words import Beginning, first_line
from deckgen.plan.photos import caption_facts
from deckgen.plan.portions import around, portion_out
from deckgen.plan.sentences.vocabulary.pointing import SPEAKER, SPEAKERS
from deckgen.plan.sentences.words import content_of, words_of
from deckgen.plan.subject import Subject
from deckgen.plan.worth import Interest


def plan_section(subject: Subject, section: ArticleSection) -> Iterator[SectionSlide]:
    """Yield the slides of a part without questions: its heading, its lines, and all of it in the notes.

    A part without heading is titled by its strongest short claim.
    """
    if not section.paragraphs:
        return
    article = subject.article
    about = section.heading.text if section.heading else subject.title
    known = known_of(article, about)
    interest = Interest((content_of(about),), subject.said_elsewhere, subject.rarity, known)
    holds = partial(subject.budget.holds, "section", "title")
    shares = portion_out(subject, section.paragraphs, kind="section", interest=interest)
    for number, share in enumerate(shares):
        paragraphs = [noted.passage for noted in share]
        heard = Heard(article.language, interest, article.list_items, around(shares, number))
        found = find_candidates(paragraphs, heard)
        candidates = [c for c in found if article.language != "en" or _is_credited(c.line, paragraphs, article)]
        claim = None if section.heading else choose_title(candidates, holds=holds)
        rest = [c for c in candidates if claim is None or c is not claim[0]]
        heading = (
            claim[1].text
            if claim
            else (section.heading.text if section.heading else subject.heading("section", "In the article"))
        )
        titled = claim[0].line.paragraph if claim else None
        chosen = choose_lines(
            rest,
            most=subject.budget.most_lines("section"),
            each_paragraph=subject.extent.has_each_paragraph,
            titled=titled,
        )
        where = Beginning(article.language, about, subject.lone_words("section"))
        lines = chosen or (first_line(paragraphs, where) if number == 0 else ())
        note = Note("The article says:", in_full=share, source=subject.citation)
        yield SectionSlide(heading, lines, note)


def _is_credited(line: Line, paragraphs: Sequence[Passage], article: Article) -> bool:
    """Tell a line from one in which somebody speaks of himself whom the slide does not name.

    That is so where the part tells of him as "he" or "she", and where several people speak in turn.
    """
    is_told_of = any(not OF_SOMEBODY.isdisjoint(words_of(paragraph.text)) for paragraph in paragraphs)
    if is_told_of and not SPEAKER.isdisjoint(words_of(paragraphs[line.paragraph].text)):
        return False
    return not _has_turns(article) or (SPEAKER | SPEAKERS).isdisjoint(words_of(line.forms[0].text))


def _has_turns(article: Article) -> bool:
    """Tell whether the parts of an article hold labels of speakers whom nobody is credited with."""
    return any(TURN.search(paragraph.text) for part in article.sections for paragraph in part.paragraphs)


# "MAYOR PARK: ", "9:30 A.M. MS. PARK: " — who speaks next, where a paragraph begins.   "NATO: " — hardly anybody.
TURN = re.compile(r"^(?:[\d:]+ [AP]\.M\. )?(?:[A-Z]{3} )?[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){1,4}: ")

OF_SOMEBODY = frozenset({"he", "she", "his", "her"})


def plan_sources(subject: Subject) -> SourcesSlide:
    """Return the last slide: article, publisher, date, address, remarks, and in its notes whatever had no place."""
    article = subject.article
    described = " with ".join(part for part in (subject.publication_type, credit_of(article.experts)) if part)
    published = " · ".join(part for part in (subject.publisher, subject.date) if part)
    details = tuple(part for part in (described, published, subject.url) if part)
    remarks = tuple(r.passage.text for r in article.remarks if r.role != "publication type")
    note = Note("Where these words come from:", source=subject.citation, facts=tuple(_leftovers(subject)))
    return SourcesSlide(subject.heading("sources", "Source"), subject.title, details, remarks, note)


UNSHOWN: frozenset[LedgerRole] = frozenset(
    {"footnote", "unplaced", "subheading", "navigation", "byline", "credit", "image"}
)
"""Roles whose words no slide and no other note holds for certain: better twice than nowhere."""


def _headings(article: Article) -> frozenset[str]:
    return frozenset(section.heading.text for section in article.sections if section.heading and section.paragraphs)


def _leftovers(subject: Subject) -> Iterator[str]:
    article = subject.article
    if not article.introduction:
        yield from caption_facts(subject)
    yield from (f"Pull quote: {quote.passage.text}" for quote in article.pull_quotes)
    unshown = UNSHOWN if article.source.format == "text" else UNSHOWN - {"navigation"}  # markup is sure of its menus
    for entry in article.ledger:
        if entry.role in unshown or (entry.role == "heading" and entry.text not in _headings(article)):
            yield f"Line {entry.span.line}, {entry.role}: {entry.text}"
    source = article.source
    yield f"Made from {source.name} (SHA-256 {source.sha256})."
