"""What markup tells is taken as told."""

from __future__ import annotations

from deckgen.model.article import Article
from deckgen.parse import parse_article
from deckgen.parse.describe import describe_article
from deckgen.parse.outline import outline_article
from deckgen.read import read_document


def _article(text: str, *, name: str = "a.md") -> Article:
    return parse_article(read_document(text.encode(), origin=name))


def test_facts_of_the_file_are_the_articles() -> None:
    article = _article(
        "---\ntitle: Ice\nauthor: Ada Park\ndate: 2024-06-20T08:00:00Z\npublisher: The Meadow Post\n"
        "canonical_url: https://example.org/ice\nlang: sw\n---\nNjia."
    )
    assert article.title is not None
    assert article.title.text == "Ice"
    assert [line.text for line in article.byline] == ["Ada Park"]
    assert (article.date, article.publisher, article.url) == (
        "2024-06-20",
        "The Meadow Post",
        "https://example.org/ice",
    )
    assert article.language == "sw"


def test_a_page_may_say_any_language_of_itself_but_its_words_count() -> None:
    words = "Der Fluss ist nicht gefroren, und das ist auch nicht zu erwarten von dem Eis, das sich auf ihm bildet. "
    assert _article(f'<html lang="en"><body><p>{words * 3}</p></body></html>', name="a.html").language == "de"


def test_a_photo_has_its_picture_what_it_shows_and_the_caption_under_it() -> None:
    (photo, mute) = _article(
        "<html><body><h1>Ice</h1><figure><img src=a.png alt='A river'><figcaption>The river in May. (Photo by Mo Day)"
        "</figcaption></figure><p>It thawed in May, as it does.</p><img src=b.png></body></html>",
        name="a.html",
    ).photos
    assert photo.caption is not None
    assert photo.credit is not None
    assert photo.image is not None
    assert (photo.caption.text, photo.credit.text) == ("The river in May.", "Photo by Mo Day")
    assert (photo.image.alt, photo.image.source) == ("A river", "a.png")
    assert mute.caption is None


def test_menus_are_in_the_ledger_and_name_nobody() -> None:
    article = _article(
        "<html><body><nav><a>Interview with Bo Lee</a></nav><main><h1>Ice</h1><h2>Why does it freeze?</h2>"
        "<p>Because it is cold.</p><h2>Does it thaw?</h2><p>In May.</p></main></body></html>",
        name="a.html",
    )
    assert [question.passage.text for question in article.questions] == ["Why does it freeze?", "Does it thaw?"]
    assert article.ledger[0].role == "navigation"
    assert article.experts == ()


def test_a_heading_inside_an_answer_is_a_subheading_however_it_is_worded() -> None:
    article = _article(
        "# Ice\n\n**Q: Why?**\n\nA: It is cold.\n\n### It is, and that is all.\n\n- In May.\n\n**Q: When?**\n\nA: Soon."
    )
    assert [entry.role for entry in article.ledger if entry.text.startswith("It is,")] == ["subheading"]


def test_places_in_a_marked_up_file_name_the_paragraph() -> None:
    article = _article("# Ice\n\nWhy does it freeze?\n\nIt is cold.\n\nDoes it thaw?\n\nIn May.")
    told = describe_article(article)
    assert told["questions"][0]["at"] == {"ranges": [[5, 24]], "line": 3, "paragraph": 2}
    assert "title: Ice" in outline_article(article)
