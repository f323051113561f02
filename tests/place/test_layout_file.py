"""What a layout.toml may say, and how each mistake in it is told."""

from __future__ import annotations

import pytest
from decks import BRIEFING, NOBODY, RULER, article_of, briefing, interview

from deckgen.errors import LayoutError
from deckgen.model.layout import Layout
from deckgen.place import LayoutBudget, parse_layout, place_deck
from deckgen.plan import plan_deck

RULES = (BRIEFING / "layout.toml").read_text(encoding="utf-8")

TITLE = '[kinds.title]\npages = ["Title"]\n'

MISTAKES = {
    "[kinds.title": "layout.toml: expected ']'",
    '[kinds.titel]\npages = ["Title"]': 'layout.toml:1: unknown kind of slide "titel"',
    f'{TITLE}kiker = "Kicker"': 'layout.toml:3: unknown role of title slides "kiker"',
    '[kinds.title]\ntitle = "Title"': 'layout.toml:1: kind "title" names no pages',
    "[kinds.title]\npages = [1]": 'layout.toml:2: "pages" is not a text',
    "[kinds]\ntitle = 1": 'layout.toml:2: "title" is not a table',
    f'{TITLE}title = {{ slot = "Title", leest = 1 }}': 'layout.toml:1: unknown key of role "title" "leest"',
    f'{TITLE}title = {{ slot = "Title", least = true }}': 'layout.toml:3: "least" of role "title" is not a type size',
    f'{TITLE}title = {{ slot = "Title", least = -inf }}': 'layout.toml:3: "least" of role "title" is no size between',
    f'{TITLE}title = {{ slot = "Title", least = nan }}': 'layout.toml:3: "least" of role "title" is no size between',
    f"{TITLE}title = {{ least = 12 }}": 'layout.toml:3: "title" is not a text',
    '[kinds.agenda]\npages = ["A"]\nquestion = "Q"\nexperts = "E {n}"': 'layout.toml:3: the slot of role "question"',
    "[decoration]\nbar = 1": 'layout.toml:2: unknown key "bar"',
    "[fonts]": 'layout.toml:1: unknown key "fonts"',
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_with_its_place(text: str) -> None:
    with pytest.raises(LayoutError) as caught:
        parse_layout(text, name="house", origin="layout.toml")
    assert caught.value.message.startswith(MISTAKES[text])


def test_a_misspelt_role_is_guessed_at() -> None:
    with pytest.raises(LayoutError) as caught:
        parse_layout('[kinds.title]\npages = ["Title"]\nkiker = "Kicker"', name="house", origin="layout.toml")
    assert caught.value.hint == 'did you mean "kicker"?'


def layout_of(rules: str) -> Layout:
    return parse_layout(rules, name="house", origin="layout.toml")


def test_a_page_that_the_template_lacks_is_told_with_those_it_has() -> None:
    with pytest.raises(LayoutError, match='no page "Gallery" in its template') as caught:
        build(layout_of(RULES.replace('pages = ["Title"]', 'pages = ["Gallery"]')))
    assert '"Agenda 2"' in (caught.value.hint or "")


@pytest.mark.parametrize("kind", ["title", "experts", "agenda", "answer", "panel", "sources"])
def test_a_kind_without_rules_is_told(kind: str) -> None:
    layout = layout_of(RULES)
    with pytest.raises(LayoutError, match=f'has no page for "{kind}" slides'):
        build(layout._replace(kinds={name: rule for name, rule in layout.kinds.items() if name != kind}))


def test_words_without_a_slot_are_told() -> None:
    notices = build(layout_of(RULES.replace('position = { slot = "Position", least = 12 }\n', "")))
    assert any("has no slot for the position" in notice for notice in notices)


def build(layout: Layout) -> list[str]:
    """Lay out a deck in which two experts answer, and return its notices."""
    text = interview(2).replace("\n\nWhat is planned for pier 2?", "\n\nLee: The pier needs stone.\n\nWhat of pier 2?")
    template = briefing()[0]
    budget = LayoutBudget(template, layout, RULER)
    deck = plan_deck(article_of(text), details=NOBODY, budget=budget).deck
    return [notice.message for notice in place_deck(deck, template=template, layout=layout, ruler=RULER).notices]
