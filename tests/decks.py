"""Articles and decks that tests make, by the same rooms in the same order as the command."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from deckgen import pipeline
from deckgen.model.article import Article
from deckgen.model.deck import Deck
from deckgen.model.details import Details
from deckgen.model.extent import STANDARD, Extent, Length
from deckgen.model.layout import Layout, RuleSetting
from deckgen.model.template import Template
from deckgen.office import open_template
from deckgen.parse import parse_article
from deckgen.place import FontRuler, LaidOutDeck, LayoutBudget, parse_layout, place_deck
from deckgen.plan import plan_deck
from deckgen.read import read_text

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sources" / "pyongyang.txt"
BRIEFING = ROOT / "layouts" / "briefing"
RULER = FontRuler(lambda _: ())
"""Knows no font of the machine, so that tests measure the same everywhere."""
NOBODY = Details()
ANY_LENGTH = Length()


@cache
def briefing() -> tuple[Template, Layout]:
    """Return the layout that comes along, opened once."""
    template = open_template((BRIEFING / "template.pptx").read_bytes(), origin="template.pptx").template
    rules = (BRIEFING / "layout.toml").read_text(encoding="utf-8")
    return template, parse_layout(rules, name="briefing", origin="layout.toml")


def article_of(text: str) -> Article:
    """Return a text taken apart."""
    return parse_article(read_text(text.encode(), origin="article.txt"))


def planned(article: Article, details: Details = NOBODY, extent: Extent = STANDARD) -> Deck:
    """Return what the deck of an article says."""
    template, layout = briefing()
    return plan_deck(article, details=details, budget=LayoutBudget(template, layout, RULER), extent=extent).deck


def laid_out(article: Article, details: Details = NOBODY, extent: Extent = STANDARD) -> LaidOutDeck:
    """Return the deck of an article on the pages of the layout that comes along."""
    template, layout = briefing()
    return place_deck(planned(article, details, extent), template=template, layout=layout, ruler=RULER)


def built(
    text: str, details: Details = NOBODY, length: Length = ANY_LENGTH, settings: Iterable[tuple[str, str]] = ()
) -> pipeline.Built:
    """Return the finished deck of a text."""
    request = pipeline.Request(text.encode(), "article.txt", "briefing", ROOT, details)
    return pipeline.build(
        request._replace(length=length, settings=tuple(RuleSetting(key, value) for key, value in settings))
    )


def interview(answers: int = 2, *, words: int = 60, name: str = "Ada Park", house: str = "Harbour Institute") -> str:
    """Return an article of so many questions, each answered by one expert in about so many words."""
    label = name.rpartition(" ")[-1]
    head = f"Cranes and Grain\n\n{house}’s {name} and Bo Lee explain what new cranes mean for the northern ports.\n\n"
    said = ("The harbour will get {n} cranes before winter.", "Ships pay {n} dollars for a berth in the north.")
    texts: list[str] = []
    for number in range(1, answers + 1):
        sentences = [said[i % 2].format(n=number * 100 + i) for i in range(max(2, words // 9))]
        texts.append(f"What is planned for pier {number}?\n\n{label}: {' '.join(sentences)}\n\n")
    return head + "".join(texts)
