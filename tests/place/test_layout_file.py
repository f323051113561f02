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
    "[kinds.title": "layout.toml:1: expected ']'",
    "[kinds.title]\n\nfoo": "layout.toml:3: expected '='",
    "[decoration]\nbar_on = \n\n": "layout.toml:2: invalid value",
    f"footer = {'[' * 5000}": "layout.toml: lists or tables stand too deep in each other",
    '[kinds.titel]\npages = ["Title"]': 'layout.toml:1: unknown kind of slide "titel"',
    f'{TITLE}kiker = "Kicker"': 'layout.toml:3: unknown key "kiker" of "title"',
    f"{TITLE}lines = 3": 'layout.toml:3: unknown key "lines" of "title"',
    '[kinds.title]\ntitle = "Title"': 'layout.toml:1: kind "title" names no pages',
    "[kinds.title]\npages = [1]": 'layout.toml:2: "title.pages" is not a list of names',
    '[kinds.title]\npages = [\n  "Title",\n\n  1, # a figure\n]': 'layout.toml:5: "title.pages" is not a list of names',
    "[kinds.title]\npages = []": 'layout.toml:2: "title.pages" is not a list of names',
    "[kinds]\ntitle = 1": 'layout.toml:2: "title" is not a table',
    "kinds = 1": 'layout.toml:1: "kinds" is not a table',
    f"{TITLE}title = 1": 'layout.toml:3: "title.title" is not the name of a slot, or a table that has it',
    f'{TITLE}title = {{ slot = "Title", leest = 1 }}': 'layout.toml:3: unknown key "leest" of "title.title"',
    f"{TITLE}\n[kinds.title.title]\nslot = 3": 'layout.toml:5: "title.title.slot" is not the name of a slot',
    f"{TITLE}title.slot = 3": 'layout.toml:3: "title.title.slot" is not the name of a slot',
    f'{TITLE}title = {{ slot = "Title", least = true }}': 'layout.toml:3: "title.title.least" is not a type size',
    f'{TITLE}title = {{ slot = "Title", least = -inf }}': 'layout.toml:3: "title.title.least" is not a type size',
    f'{TITLE}title = {{ slot = "Title", least = nan }}': 'layout.toml:3: "title.title.least" is not a type size',
    f"{TITLE}title = {{ least = 12 }}": 'layout.toml:3: "title.title" names no slot',
    f"{TITLE}used = false": 'layout.toml:3: "title" slides cannot be left out',
    f"{TITLE}used = 0": 'layout.toml:3: "title.used" is not true or false',
    "[kinds.answer]\nlines = 7": 'layout.toml:2: "answer.lines" is not a whole number from 1 to 6',
    '[kinds.agenda]\npages = ["A"]\nquestion = "Q"': 'layout.toml:3: "agenda.question" is not the name of a slot with',
    '[kinds.agenda]\nwords = "{number} questions"': 'layout.toml:2: "agenda.words" is not a text of one line',
    '[kinds.context]\nwords = "{count}"': 'layout.toml:2: "context.words" is not a text of one line without {',
    "[decoration]\nbar = 1": 'layout.toml:2: unknown key "bar" of "decoration"',
    '[decoration]\nbar_on = "accent7"': 'layout.toml:2: "decoration.bar_on" is not the name of a theme colour',
    'footer = "{titel}"': 'layout.toml:1: "footer" is not a text of one line with nothing in { } but {title}',
    'marking = "\\n"': 'layout.toml:1: "marking" is not a text of one line',
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
