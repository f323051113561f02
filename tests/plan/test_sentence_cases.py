"""Which wordings a sentence offers, and why some of them may not stand alone."""

from __future__ import annotations

import pytest
from case_files import Case, cases_of

from deckgen.model.span import Passage, Range, Span
from deckgen.plan.candidates import Heard, find_candidates
from deckgen.plan.sentences.cutting import forms_of
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.standing import fault_alone
from deckgen.plan.spoken import Known
from deckgen.plan.worth import Interest


def passage(text: str) -> Passage:
    return Passage(text, Span((Range(0, len(text)),), 1))


@cases_of("plan/forms*.txt")
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
    case.check("".join(f"{c.line.forms[0].rule}: {c.line.forms[0].text}\n" for c in found), request)
