"""A document in, the lines about its publication and its page: disclaimers, kinds, notes, navigation, footnotes."""

from __future__ import annotations

import re

from deckgen.model.article import LedgerRole, Remark, RemarkRole
from deckgen.model.document import Document
from deckgen.parse.marks import Mark, Marks, free_blocks, tail
from deckgen.parse.wording import count_words, has_words

# "PUBLICATION TYPE: Question and Answer", "Type: Interview" — yes.   "Type 2 failures rose." — no.
PUBLICATION_TYPE = re.compile(
    r"(?:publication|article|content|document|post)? ?(?:type|format|category): (?=\S)", re.IGNORECASE
)
# "The views expressed here are the authors’." — yes.   "Their views expressed anger." — no.
DISCLAIMER = re.compile(
    r"disclaimer\b|(?:the )?(?:views|opinions|statements)(?:,? (?:and|or|findings|views|opinions|conclusions),?)* "
    r"(?:expressed|contained|presented|in this|of the|here)",
    re.IGNORECASE,
)
# "This interview has been edited and condensed." — yes.   "This interview changed my life." — no.
NOTE = re.compile(
    r"(?:this|the|these|our) (?:[\w&-]+ ){0,3}"
    r"(?:interview|conversation|transcript|article|post|piece|q&a|response|answer|remark|essay|discussion)s?\b"
    r".{0,60}\b(?:edited|condensed|originally|transcribed|translated|republished|conducted|first published|"
    r"part of|updated|lightly)\b"
    r"|(?:editor[’']?s?[’']? note|correction|copyright|©|\(c\) ?\d|all rights reserved|first published|"
    r"originally published|republished|last updated|latest update)",
    re.IGNORECASE,
)
# "About the experts: Ada Park is …" — yes.   "About the time of the thaw: …" — no.
ABOUT = re.compile(
    r"(?:about (?:the |our )?(?:experts?|authors?|interviewees?|interviewers?|speakers?|contributors?|panell?ists?|"
    r"participants?|researchers?)|über (?:den autor|die autor(?:in|en|innen)?|die expert(?:en|innen))|"
    r"à propos de l[’']auteure?|sobre el autor|sobre la autora) ?[:.–—-] ?(?=\S)",
    re.IGNORECASE,
)
# "Share", "Read more: Ice on rivers", "Related: Ice" — yes.   "Related costs fell." — no.
NAVIGATION = re.compile(
    r"(?:(?:share|print|email|e-mail|tweet|download(?: pdf)?|subscribe|menu|search|home|"
    r"skip to (?:main )?content|back to top|comments?|share this(?: \w+)?|listen(?: to this \w+)?|log in|"
    r"sign (?:in|up)|next|previous|advertisement|table of contents|contents)[.:]?$"
    r"|(?:read more|read also|see also|related(?: \w+)?|more on this|further reading|you may also like|"
    r"follow us|sign up)\s?[:»>]"
    r"|(?:read more|learn more)$|tags?: )",
    re.IGNORECASE,
)
# "[1] Park, Ice, 2019.", "[^1]: Park" — yes.   "[Laughter] Yes." — no.
FOOTNOTE = re.compile(r"\[\^?\d{1,3}\]:? ?\S")

NOTE_WORDS = 90
ABOUT_WORDS = 400
NAVIGATION_WORDS = 20
KINDS: tuple[tuple[re.Pattern[str], LedgerRole, RemarkRole | None, int], ...] = (
    (PUBLICATION_TYPE, "remark", "publication type", 16),
    (DISCLAIMER, "remark", "disclaimer", NOTE_WORDS),
    (NOTE, "remark", "note", NOTE_WORDS),
    (ABOUT, "remark", "note", ABOUT_WORDS),
    (NAVIGATION, "navigation", None, NAVIGATION_WORDS),
    (FOOTNOTE, "footnote", None, NOTE_WORDS),
)
"""What opens a line, its role, the kind of remark, and the most words such a line has."""


def find_furniture(document: Document, marks: Marks) -> Marks:
    """Mark what is no part of what anybody says."""
    found: dict[int, Mark] = {}
    for index, block in free_blocks(document, marks):
        if not has_words(block.text):
            found[index] = Mark("navigation", block.passage)
            continue
        for pattern, role, remark, most in KINDS:
            opening = pattern.match(block.text)
            if opening and index and count_words(block.text) <= most:
                start = opening.end() if remark == "publication type" else 0
                found[index] = Mark(role, tail(block.passage, start), remark=remark)
                break
    return found


def collect_remarks(marks: Marks) -> tuple[Remark, ...]:
    """Return the remarks in order."""
    return tuple(Remark(mark.passage, mark.remark) for _, mark in sorted(marks.items()) if mark.remark is not None)
