"""Which wordings a sentence offers, and why some of them may not stand alone."""

from __future__ import annotations

import pytest
from case_files import CASE, FOLDER, Case, cases_of

from deckgen.model.span import Passage, Range, Span
from deckgen.plan.candidates import Candidate, Heard, find_candidates
from deckgen.plan.sentences.cuts import CLOSING_RULES, INNER_RULES
from deckgen.plan.sentences.cutting import forms_of
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.standing import RULES, fault_alone
from deckgen.plan.sentences.vocabulary.guarding import CONDITIONS, HEDGES, NEGATIONS, NEVER_DROPPED, REPORTING
from deckgen.plan.spoken import Around, Known
from deckgen.plan.worth import Interest


def passage(text: str) -> Passage:
    return Passage(text, Span((Range(0, len(text)),), 1))


@cases_of("plan/forms*.txt", "plan/cuts*.txt")
def test_a_sentence_offers_the_forms_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    forms = forms_of(passage(case.given.strip()), language="en")
    case.check("".join(_told(form.rule, form.text) for form in forms), request)


def _told(rule: str, text: str) -> str:
    fault = fault_alone(text)
    return f"{rule}: {text}\n" if fault is None else f"{rule}: not shown, {fault}\n"


@cases_of("plan/sentences*.txt")
def test_a_paragraph_has_the_sentences_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    sentences = split_sentences(passage(case.given.strip()), language="en")
    case.check("".join(f"{sentence.text}\n" for sentence in sentences), request)


@cases_of("plan/lines*.txt")
def test_an_answer_has_the_lines_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    asked = "How many ships does the port hold?"
    interest = Interest(subjects=(), said=(), rarity={}, known=Known(asked, asked))
    found = find_candidates([passage(case.given.strip())], Heard("en", interest, is_reply=True))
    case.check("".join(_shown(candidate) for candidate in found), request)


def _shown(candidate: Candidate) -> str:
    """Tell a candidate by its rule, with the number of its group, indented where it stands under another."""
    group = f"[{candidate.group}] " if candidate.group else ""
    indent = "    " * candidate.line.level
    return f"{indent}{group}{candidate.line.forms[0].rule}: {candidate.line.forms[0].text}\n"


def test_every_rule_of_cutting_has_an_example_that_it_cuts_and_one_that_it_must_not() -> None:
    text = (FOLDER / "plan" / "cuts.txt").read_text(encoding="utf-8")
    cases = list(CASE.finditer(text))
    for name in {rule.name for rule in (*CLOSING_RULES, *INNER_RULES)}:
        own = [case["expected"] for case in cases if case["title"].startswith(f"{name}: ")]
        assert any(f"{name}: " in expected for expected in own), f"no case shows what {name!r} cuts"
        assert any(f"{name}: " not in expected for expected in own), f"no case shows what {name!r} must not cut"


def test_every_reason_not_to_show_a_sentence_has_a_case() -> None:
    text = (FOLDER / "plan" / "forms.txt").read_text(encoding="utf-8")
    missing = [name for name, _ in RULES if f"not shown, {name}\n" not in text]
    assert not missing


def test_the_words_that_no_cut_takes_away_are_many() -> None:
    assert len(HEDGES | NEGATIONS | CONDITIONS | REPORTING) >= 120
    assert HEDGES | NEGATIONS | CONDITIONS | REPORTING <= NEVER_DROPPED


def test_what_the_next_page_of_an_answer_turns_against_is_not_shown() -> None:
    here = [passage("The province lends the towns of the north money for tugs.")]
    there = [passage("In reality, no town has ever paid any of it back.")]
    nothing = Interest(subjects=(), said=(), rarity={})
    assert find_candidates(here, Heard("en", nothing))
    assert not find_candidates(here, Heard("en", nothing, around=Around(after=there)))


def test_what_the_page_before_named_is_not_known_on_this_one() -> None:
    here = [passage("The dredger is older than every tug on the river.")]
    there = [passage("The province has a dredger with the towns of the north.")]
    nothing = Interest(subjects=(), said=(), rarity={})
    assert find_candidates(here, Heard("en", nothing))
    assert not find_candidates(here, Heard("en", nothing, around=Around(before=there)))
