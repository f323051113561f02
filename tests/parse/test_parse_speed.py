"""How long a long transcript takes."""

from __future__ import annotations

import time
from operator import itemgetter

from transcript import write_transcript

from deckgen.model.article import Article
from deckgen.parse import parse_article
from deckgen.read import read_text


def _parse(words: int) -> tuple[float, Article]:
    data = write_transcript(words).encode()
    start = time.process_time()
    article = parse_article(read_text(data, origin="a.txt"))
    return time.process_time() - start, article


def test_a_transcript_of_100_000_words_is_parsed_in_less_than_two_seconds() -> None:
    took, article = min((_parse(100_000) for _ in range(2)), key=itemgetter(0))
    assert len(article.questions) == 750
    assert [expert.name for expert in article.experts] == ["Dana Moor", "Rolf Lind"]
    assert took < 2


def test_parsing_takes_time_in_proportion_to_the_length() -> None:
    _parse(1_000)
    short, long = min(_parse(10_000)[0] for _ in range(3)), _parse(100_000)[0]
    assert long < 20 * short
