"""A document in, its takeaways and their heading."""

from __future__ import annotations

import re
from itertools import takewhile

from deckgen.model.document import Block, Document
from deckgen.parse.marks import Mark, Marks, free_blocks, tail
from deckgen.parse.wording import count_words, is_asked, is_heading

# "KEY TAKEAWAYS", "Key points:", "The bottom line", "Highlights" — yes.   "Summary judgment was refused" — no.
HEADING = re.compile(
    r"(?:the |our |your )?"
    r"(?:(?:key|main|top|major|quick|three|four|five) )?"
    r"(?:(?:\d{1,2}|three|four|five|six|seven) (?:things|facts|points|lessons|ideas)(?: (?:to|you|we) [\w ]{3,30})?|"
    r"what (?:we|you)(?:[’']ve|[’']ll)? (?:learn(?:ed)?|heard)|what to remember|the short version|(?:in )?a nutshell|"
    r"the upshot|the gist|(?:key|fast|quick) facts|(?:key|main|big) ideas|quick read|"
    r"take-?aways?|points|findings|messages|judge?ments|insights|conclusions|highlights|lessons|summary|"
    r"in brief|in short|bottom lines?(?: up front)?|at a glance|executive summary|tl;?dr|"
    r"what (?:you need|we need|you should|to) (?:to )?know|"
    r"the essentials|wichtigste punkte|das wichtigste in kürze|zusammenfassung|points clés|en bref|l[’']essentiel|"
    r"puntos clave|conclusiones clave|en resumen|punti chiave|in sintesi|"
    r"главное|основные выводы|ключевые выводы|要点|まとめ)"
    r"(?: (?:from|of) (?:this|the) (?:article|interview|conversation|discussion))?"
    r"(?P<end>\s?[:：—–-]?$|[:：] )",
    re.IGNORECASE,
)
# "The takeaway", "Key message:" — yes, one paragraph follows.   "Takeaways", "The bottom line" — no.
SINGLE = re.compile(r"\b(?:take-?away|point|finding|message|insight|conclusion|lesson|idea)\W*$", re.IGNORECASE)
SHORT_PARAGRAPH = 45
"""Words; a takeaway without a bullet is no longer, an introduction's paragraph mostly is."""
MOST_PARAGRAPHS = 8
LONGER = 2.5
"""A paragraph so many times as long as the first two takeaways is none."""


def find_takeaways(document: Document, marks: Marks) -> Marks:
    """Mark each heading of takeaways and the items under it."""
    free = list(free_blocks(document, marks))
    asked = [place for place, (_, block) in enumerate(free) if place and is_asked(block.text)] or [len(free)]
    found: dict[int, Mark] = {}
    for place, (index, block) in enumerate(free):
        heading = HEADING.match(block.text[:80])
        if heading is None:
            continue
        if heading.end() < len(block.text):
            found |= _inline(index, block, heading.end())
            continue
        following = free[place + 1 :][: MOST_PARAGRAPHS * 4]
        items = _items(following, is_early=place < asked[0])
        if not items and place > asked[-1]:
            items = _last_items(following)
        items = items[:1] if SINGLE.search(block.text) and items[:1] and items[0][1].kind == "paragraph" else items
        if items:
            found[index] = Mark("takeaways-heading", block.passage)
            found |= {number: Mark("takeaway", item.passage) for number, item in items}
    return found


def _inline(index: int, block: Block, start: int) -> dict[int, Mark]:
    """Take "Bottom line: costs fell." as one takeaway."""
    is_short = count_words(block.text) <= SHORT_PARAGRAPH * 2
    return {index: Mark("takeaway", tail(block.passage, start))} if is_short else {}


def _items(following: list[tuple[int, Block]], *, is_early: bool) -> list[tuple[int, Block]]:
    """Return the list under a heading; else, before the first question, the short paragraphs or the one long one."""
    items = list(takewhile(lambda item: item[1].kind == "list item", following))
    if items or not is_early:
        return items
    short = list(takewhile(_is_short_paragraph, following))[:MOST_PARAGRAPHS]
    longest = LONGER * max((count_words(item[1].text) for item in short[:2]), default=0)
    return list(takewhile(lambda item: count_words(item[1].text) <= longest, short)) or [
        item for item in following[:1] if not is_asked(item[1].text) and count_words(item[1].text) < 2 * SHORT_PARAGRAPH
    ]


def _last_items(following: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Return the short paragraphs with which the article ends, or a part of it before the next heading."""
    items = list(takewhile(_is_short_paragraph, following))[: MOST_PARAGRAPHS + 1]
    is_end = len(items) == len(following) or is_heading(following[len(items)][1].text)
    return items if is_end and len(items) <= MOST_PARAGRAPHS else []


def _is_short_paragraph(item: tuple[int, Block]) -> bool:
    text = item[1].text
    if item[1].kind == "heading":
        return False
    return count_words(text) <= SHORT_PARAGRAPH and not is_asked(text) and not is_heading(text)
