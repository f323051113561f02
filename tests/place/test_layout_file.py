"""What a layout.toml may say, and how each mistake in it is told."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from decks import BRIEFING, NOBODY, RULER, article_of, briefing, interview
from hypothesis import given
from hypothesis import strategies as st

from deckgen.errors import LayoutError, UsageError
from deckgen.model.geometry import Points
from deckgen.model.layout import FOOTER, KindRule, Layout, RoleRule, RuleSetting, RulesFile
from deckgen.place import LayoutBudget, adjust_layout, parse_layout, place_deck, refuse_what_is_missing
from deckgen.plan import plan_deck

RULES = (BRIEFING / "layout.toml").read_text(encoding="utf-8")

KEYS = st.sampled_from(["pages", "lines", "used", "body", "slot", "least", "x", "ü"])

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
    f"{TITLE}title = 1": 'layout.toml:3: "title.title" is not the name of a slot, a list of them, or a table',
    f'{TITLE}title = {{ slot = "Title", leest = 1 }}': 'layout.toml:3: unknown key "leest" of "title.title"',
    f"{TITLE}\n[kinds.title.title]\nslot = 3": 'layout.toml:5: "title.title.slot" is not the name of a slot',
    f"{TITLE}title.slot = 3": 'layout.toml:3: "title.title.slot" is not the name of a slot',
    f'{TITLE}title = {{ slot = "Title", least = true }}': 'layout.toml:3: "title.title.least" is not a type size',
    f'{TITLE}title = {{ slot = "Title", least = -inf }}': 'layout.toml:3: "title.title.least" is not a type size',
    f'{TITLE}title = {{ slot = "Title", least = nan }}': 'layout.toml:3: "title.title.least" is not a type size',
    f"{TITLE}title = {{ least = 12 }}": 'layout.toml:3: "title.title" names no slot',
    f"{TITLE}used = false": 'layout.toml:3: "title" slides cannot be left out',
    f"{TITLE}used = 0": 'layout.toml:3: "title.used" is not true or false',
    f'{TITLE}title = "A"\npeople = "A"': 'layout.toml:4: "title.people" names the slot of "title.title"',
    '[kinds.answer]\npages = ["A"]\nbody = "B"\nperson = "C"\nposition = "C"': "layout.toml:5",
    "[kinds.answer]\nlines = 7": 'layout.toml:2: "answer.lines" is not a whole number from 1 to 6',
    '[kinds.agenda]\npages = ["A"]\nquestion = "Q"\nexperts = "E {n}"': 'layout.toml:3: the slot of "agenda.question"',
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


HINTS = {
    f'{TITLE}kiker = "Kicker"': 'did you mean "kicker"?',
    "[kinds.anwser]": 'did you mean "answer"?',
    "[kinds.answer]\nbody = { leest = 20 }": 'did you mean "least"?',
    "[kinds.quote]\nx = 1": "it may have: body, kicker, monogram, pages, person, title, used",
    "[kinds.answer]\nlines = 0": "for example lines = 3",
    "footer = 1": 'for example footer = "{title} · {publisher}"',
    '[kinds.agenda]\npages = ["A"]\nquestion = "Q"\nexperts = "E {n}"': 'write "Q {n}"',
    "[kinds.agenda]\nquestion = 1": 'for example question = "Row {n}"',
    '[decoration]\nbar_on = "red"': "it may be: accent1, accent2, accent3, accent4, accent5, accent6, "
    "bg1, bg2, dk1, dk2, folHlink, hlink, lt1, lt2, tx1, tx2",
}


@pytest.mark.parametrize("text", HINTS)
def test_a_hint_guesses_what_was_meant_or_shows_what_may_stand_there(text: str) -> None:
    with pytest.raises(LayoutError) as caught:
        layout_of(text)
    assert caught.value.hint == HINTS[text]


def layout_of(rules: str, *settings: tuple[str, str], bases: tuple[str, ...] = ()) -> Layout:
    """Return a layout of which the bases are called base1.toml, base2.toml and so on."""
    files = [RulesFile(text, f"base{number}.toml") for number, text in enumerate(bases, 1)]
    return adjust_layout(
        parse_layout(rules, name="house", origin="layout.toml", bases=files), [RuleSetting(*said) for said in settings]
    )


ANSWER = '[kinds.answer]\npages = ["Text"]\nbody = { slot = "Body", least = 20, lone = 26 }\nkicker = "Kicker"\n'


def test_a_layout_that_says_little_has_what_is_usual() -> None:
    layout = layout_of(ANSWER)
    assert (layout.bar_on, layout.bar_off, layout.footer, layout.marking) == ("accent1", "accent2", FOOTER, None)
    assert layout.kinds == {
        "answer": KindRule(
            ("Text",), {"kicker": RoleRule("Kicker"), "body": RoleRule("Body", Points(20), Points(26))}, lines=4
        )
    }


def test_what_a_file_says_wins_key_by_key_over_what_it_extends() -> None:
    far = f'footer = "{{title}}"\nmarking = "Draft"\n{ANSWER}[decoration]\nbar_on = "accent3"'
    near = 'marking = "Internal"\n[kinds.answer]\nlines = 2\nbody = { least = 18, wanted = 24 }'
    own = 'extends = "near"\n[kinds.answer]\nkicker = { least = 12 }\nbody = "Text"\n[kinds.quote]\nused = false'
    layout = layout_of(own, bases=(far, near))
    assert (layout.footer, layout.marking, layout.bar_on) == ("{title}", "Internal", "accent3")
    assert layout.kinds["quote"] == KindRule((), {}, is_used=False)
    roles = {"kicker": RoleRule("Kicker", Points(12)), "body": RoleRule("Text", Points(18), Points(26), Points(24))}
    assert layout.kinds["answer"] == KindRule(("Text",), roles, lines=2)


def test_a_mistake_is_told_in_the_file_that_makes_it() -> None:
    with pytest.raises(LayoutError, match=r'^base1\.toml:2: "answer.lines" is not'):
        layout_of("", bases=("[kinds.answer]\nlines = 7",))
    with pytest.raises(LayoutError, match=r'^layout\.toml:1: kind "answer" names no pages'):
        layout_of("[kinds.answer]\nlines = 3", bases=('[kinds.quote]\npages = ["Quote"]',))
    with pytest.raises(LayoutError, match=r'^base1\.toml:3: "answer.body" names no slot'):
        layout_of("[kinds.answer]\nlines = 3", bases=('[kinds.answer]\npages = ["Text"]\nbody = { least = 20 }',))


def test_settings_stand_in_for_what_the_files_say() -> None:
    settings = [
        *(("answer.lines", "6"), ("answer.lines", "3"), ("answer.body.least", "16"), ("answer.kicker", "Over")),
        *(("answer.pages", '["Wide", "Narrow"]'), ("footer", "[{date}"), ("decoration.bar_on", "accent5")),
        *(("quote.used", "false"), ("context.pages", '["Text"]'), ("context.words", "2026")),
    ]
    layout = layout_of(ANSWER, *settings)
    roles = {"kicker": RoleRule("Over"), "body": RoleRule("Body", Points(16), Points(26))}
    assert layout.kinds["answer"] == KindRule(("Wide", "Narrow"), roles, lines=3)
    assert (layout.footer, layout.bar_on, layout.kinds["quote"].is_used) == ("[{date}", "accent5", False)
    assert layout.kinds["context"].words == "2026"


SETTINGS = {
    ("answer.lines", "many"): '--set answer.lines: "answer.lines" is not a whole number from 1 to 6',
    ("answer.lines", "3.5"): '--set answer.lines: "answer.lines" is not a whole number from 1 to 6',
    ("answer.lines.most", "3"): '--set answer.lines.most: "answer.lines" is not a whole number from 1 to 6',
    ("answer.body.leest", "3"): '--set answer.body.leest: unknown key "leest" of "answer.body"',
    ("answer.used", "false"): '--set answer.used: "answer" slides cannot be left out',
    ("answer", "3"): '--set answer: "answer" is not a table',
    ("answer.", "3"): '--set answer.: unknown key "" of "answer"',
    ("agenda.question", "{slot = 1}"): '--set agenda.question: "agenda.question.slot" is not the name of a slot',
    ("agenda.words", "Agenda"): '--set agenda.words: kind "agenda" names no pages',
    ("anwser.lines", "3"): '--set anwser.lines: unknown key "anwser"',
    ("extends", "plain"): '--set extends: unknown key "extends"',
    ("kinds.answer.lines", "3"): '--set kinds.answer.lines: unknown key "kinds"',
    ("decoration.bar_on", "[1]"): '--set decoration.bar_on: "decoration.bar_on" is not the name of a theme colour',
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_mistake_in_a_setting_is_told_with_its_key(setting: tuple[str, str]) -> None:
    with pytest.raises(UsageError) as caught:
        layout_of(ANSWER, setting)
    assert caught.value.message.startswith(SETTINGS[setting])


def test_a_setting_that_parts_items_is_told_itself() -> None:
    rules = '[kinds.agenda]\npages = ["A"]\nquestion = "Text"\nexperts = "Text"'
    with pytest.raises(UsageError, match=r'^--set agenda\.question: the slot of "agenda.experts" is not counted'):
        layout_of(rules, ("agenda.question", "Row {n}"))


def test_a_key_that_no_setting_has_is_guessed_at() -> None:
    with pytest.raises(UsageError) as caught:
        layout_of(ANSWER, ("anwser.lines", "3"))
    assert caught.value.hint == 'did you mean "answer"?'


@given(st.recursive(st.none() | st.text() | st.integers(), lambda part: st.lists(part) | st.dictionaries(KEYS, part)))
def test_whatever_a_file_says_is_a_layout_or_told_in_one_line(data: object) -> None:
    # JSON is all but TOML's inline tables; a date stands for null.
    text = f"kinds = {{ answer = {json.dumps(data).replace(': ', ' = ').replace('null', '1979-05-27')} }}"
    with suppress(LayoutError):
        layout_of(text)


PAGES = '[kinds.quote]\npages = [\n  "Quote",\n  "Gallery",\n]'


def refuse(*texts: str, settings: tuple[RuleSetting, ...] = ()) -> None:
    """Refuse the pages of a layout that stands in house1.toml, extended by house2.toml and so on."""
    files = [RulesFile(text, f"house{number}.toml") for number, text in enumerate(texts, 1)]
    layout = adjust_layout(parse_layout(texts[-1], name="house", origin="", bases=files[:-1]), settings)
    refuse_what_is_missing(layout, briefing()[0], files=files, settings=settings)


def test_a_page_that_the_template_lacks_is_told_with_its_line_and_those_it_has() -> None:
    with pytest.raises(LayoutError, match=r'^house1\.toml:4: no page "Gallery" in the template') as caught:
        refuse(PAGES)
    assert '"Agenda 2"' in (caught.value.hint or "")
    with pytest.raises(LayoutError, match=r'^house2\.toml:4: no page "Gallery"'):
        refuse(RULES, PAGES)
    with pytest.raises(LayoutError, match=r'^house1\.toml:4: no page "Gallery"'):
        refuse(PAGES, "[kinds.quote]\nused = true")


def test_a_page_that_an_option_names_is_told_with_the_option() -> None:
    with pytest.raises(UsageError, match=r'^--set quote\.pages: no page "Gallery" in the template'):
        refuse(RULES, settings=(RuleSetting("quote.pages", '["Gallery"]'),))


def test_pages_of_slides_that_are_not_used_may_be_lacking() -> None:
    refuse(f"{PAGES}\nused = false")


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


def test_a_slot_that_no_page_of_the_kind_has_is_told_with_its_line() -> None:
    file = RulesFile('[kinds.title]\npages = ["Title"]\ntitle = "Titel"', "layout.toml")
    layout = parse_layout(file.text, name="house", origin="layout.toml")
    with pytest.raises(LayoutError, match=r'layout.toml:3: no slot "Titel" on page "Title"') as told:
        refuse_what_is_missing(layout, briefing()[0], files=[file], settings=())
    assert told.value.hint == 'did you mean "Title"?'
