"""Where links lead: the slides that takeaways name."""

from __future__ import annotations

import io
from collections.abc import Iterator

from decks import NOBODY, RULER, SAMPLE, article_of, briefing, built, laid_out, planned
from pptx import Presentation

from deckgen.model.placed import PlacedDeck, PlacedSlide, Run
from deckgen.model.template import Page
from deckgen.place import place_deck
from deckgen.place.referring import Found, runs_of

CRANES = "New cranes will double the grain trade of the northern harbour."


def article(answer: str, *, speaker: str = "Park", lineup: str = "Ada Park, Bo Lee and Cy Moe") -> str:
    """Return an article whose one takeaway one expert bears out in an answer."""
    return (
        "Cranes and Grain\n\n"
        f"KEY TAKEAWAYS\n\n• {CRANES}\n\n"
        f"The Harbour Institute’s {lineup} explain what new cranes mean.\n\n"
        "Why is the harbour empty?\n\nLee: The ships went south. The berths of the south are cheap.\n\n"
        f"What will the new cranes change?\n\n{speaker}: {answer}\n\nMoe: The ice decides how many ships can land.\n\n"
    )


def long_answer() -> str:
    """Return an answer of several notes pages that bears the takeaway out near its end."""
    said = [f"The pier of district {n} was rebuilt with {n * 7} beams of oak in the last year." for n in range(60)]
    return "\n\n".join([*(" ".join(said[start : start + 5]) for start in range(0, 60, 5)), CRANES])


def links(deck: PlacedDeck) -> Iterator[Run]:
    for fill in (fill for slide in deck.slides if slide.kind == "takeaways" for fill in slide.fills):
        yield from (run for paragraph in fill.paragraphs for run in paragraph.runs if run.link is not None)


def notes(slide: PlacedSlide) -> str:
    return "\n".join(paragraph.text for paragraph in slide.notes)


def told(deck: PlacedDeck) -> list[str]:
    """Return the small lines under the takeaways."""
    slides = (slide for slide in deck.slides if slide.kind == "takeaways")
    return [p.text for slide in slides for fill in slide.fills for p in fill.paragraphs if p.level]


def test_a_takeaway_of_the_sample_names_who_bears_it_out_and_the_slide() -> None:
    made = laid_out(article_of(SAMPLE.read_text(encoding="utf-8"))).deck
    found = list(links(made))
    assert [run.text.partition(",")[0] for run in found] == ["Mary Glantz", "Mary Glantz", "Carla Freeman"]
    assert [line.endswith("(notes)") for line in told(made)] == [True, True, False]
    for run in found:
        assert run.link is not None
        assert run.text.endswith(f"slide\u00a0{run.link + 1}")
        assert run.text.partition(",")[0] in notes(made.slides[run.link])


def test_a_takeaway_leads_to_the_slide_whose_notes_hold_the_words_though_the_answer_goes_on() -> None:
    made = laid_out(article_of(article(long_answer()))).deck
    answer = [at for at, slide in enumerate(made.slides) if "Ada Park" in notes(slide) and slide.kind == "answer"]
    (run,) = links(made)
    assert run.link == answer[-1] > answer[0]
    assert CRANES in notes(made.slides[answer[-1]])


def test_a_quotation_is_led_to_rather_than_the_slide_that_it_is_taken_from() -> None:
    quote = "This pier will in the end double the grain trade of the new harbour."
    said = f"The port of Tolm bought four cranes in May. Its tolls pay for two of them. {quote} Trains carry the grain."
    text = article(f"{said}\n\n{quote}").replace(CRANES, quote.replace("in the end ", ""))
    made = laid_out(article_of(text)).deck
    assert [made.slides[run.link].kind for run in links(made) if run.link is not None] == ["quote"]


def test_several_slides_of_one_expert_stand_behind_the_name_once() -> None:
    found = [Found("Ada Park", 5), Found("Cy Moe", 9), Found("Ada Park", 7), Found("Ada Park", 5)]
    line = "".join(run.text for run in runs_of(found, first_number=1))
    assert line == "Ada Park, slides\u00a06 and 8 · Cy Moe, slide\u00a010"


def test_a_sentence_that_says_a_takeaway_is_shown_by_each_who_says_it() -> None:
    text = article(CRANES) + f"And then?\n\nPark: As I said. {CRANES}\n\nWho pays?\n\nMoe: {CRANES}\n\n"
    (line,) = told(laid_out(article_of(text)).deck)
    assert line.startswith("Ada Park, slides\u00a07 and 10")
    assert line.count("Ada Park") == 1
    assert "(notes)" not in line


def test_an_answer_of_nobody_is_named_by_its_slide() -> None:
    head = f"Cranes and Grain\n\nKEY TAKEAWAYS\n\n• {CRANES}\n\n"
    text = f"{head}What will the new cranes change?\n\n{CRANES}\n\nWho pays?\n\nThe city.\n"
    (line,) = told(laid_out(article_of(text)).deck)
    assert line.startswith("Slide\u00a0")


def test_numbers_count_from_where_the_template_does() -> None:
    template, layout = briefing()
    deck = planned(article_of(SAMPLE.read_text(encoding="utf-8")), NOBODY)
    plain = place_deck(deck, template=template, layout=layout, ruler=RULER).deck
    from_ten = place_deck(deck, template=template._replace(first_number=10), layout=layout, ruler=RULER).deck
    assert [run.link for run in links(from_ten)] == [run.link for run in links(plain)]
    shown = [int(run.text.split("\u00a0")[1]) for run in links(from_ten)]
    assert shown == [run.link + 10 for run in links(plain) if run.link is not None]


def test_a_page_without_a_small_line_shows_the_takeaways_alone() -> None:
    template, layout = briefing()
    pages = tuple(Page(p.name, tuple(slot._replace(second=None) for slot in p.slots)) for p in template.pages)
    deck = planned(article_of(SAMPLE.read_text(encoding="utf-8")), NOBODY)
    made = place_deck(deck, template=template._replace(pages=pages), layout=layout, ruler=RULER)
    assert not list(links(made.deck))
    assert "Mary Glantz (question 4)" in notes(made.deck.slides[1])
    assert not [notice for notice in made.notices if "takeaway" in notice.message]


def test_a_takeaway_that_fills_its_page_is_shown_without_its_small_line() -> None:
    words = " ".join(f"every new crane of pier {number} doubles the grain trade" for number in range(30))
    text = article(f"{words.capitalize()}.").replace(CRANES, f"{words.capitalize()}.")
    made = laid_out(article_of(text))
    assert told(made.deck) == []
    assert "100" not in " ".join(p.text for fill in made.deck.slides[1].fills for p in fill.paragraphs)


def test_a_link_in_the_file_jumps_to_its_slide_and_keeps_the_colour_of_its_line() -> None:
    deck = Presentation(io.BytesIO(built(SAMPLE.read_text(encoding="utf-8")).data))
    slide = deck.slides[1]
    xml = slide.part.blob.decode()
    assert xml.count('action="ppaction://hlinksldjump"') == xml.count("<ahyp:hlinkClr") == 3
    names = {rel.target_part.partname for rel in slide.part.rels.values() if rel.reltype.endswith("/slide")}
    assert names == {"/ppt/slides/slide14.xml", "/ppt/slides/slide16.xml"}
