"""A document in, the lines about its publication and its page: disclaimers, kinds, notes, navigation, footnotes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from deckgen.model.article import LedgerRole, Remark, RemarkRole
from deckgen.model.document import Document
from deckgen.parse.imprint import TIME
from deckgen.parse.marks import Mark, Marks, free_blocks, tail, talk_range
from deckgen.parse.wording import count_words, has_words

# "PUBLICATION TYPE: Question and Answer" — yes.   "Category: a storm of five." — no.
WHOLE_TYPE = re.compile(
    r"(?:publication|article|content|document|post) (?:type|format|category): (?=\S)", re.IGNORECASE
)
# "PUBLICATION TYPE: Question and Answer", "Type: Interview" — yes.   "Type 2 failures rose." — no.
PUBLICATION_TYPE = re.compile(
    r"(?:publication|article|content|document|post)? ?(?:type|format|category): (?=\S)", re.IGNORECASE
)
# "The views expressed here are the authors’." — yes.   "Views of the government have hardened." — no.
DISCLAIMER = re.compile(
    r"disclaimer:|(?:the )?(?:views|opinions|statements)(?:,? (?:and|or|findings|views|opinions|conclusions),?)* "
    r"(?:(?:expressed|contained|presented|here(?:in)?|in this)\b|of the (?=.*\bnecessarily\b))",
    re.IGNORECASE,
)
# "The views expressed are mine.", "… do not necessarily reflect …" — yes.   "The views expressed shook me." — no.
WHOLE_DISCLAIMER = re.compile(
    r"disclaimer:|(?=.*\b(?:necessarily|solely|alone|mine|(?:those|the views) of (?:the|its|their) |"
    r"(?:my|his|her|their|the \w+[’']s?) own|(?:author|contributor|speaker|interviewee|expert)(?:s|\(s\))?[’']))"
    rf"(?:{DISCLAIMER.pattern})",
    re.IGNORECASE,
)
# "This interview has been edited and condensed." — yes.   "The response was part of a plan." — no.
NOTE = re.compile(
    r"(?:this|the|these|our) (?:[\w&-]+ ){0,3}"
    r"(?:(?:interview|conversation|transcript|article|post|piece|q&a|response|answer|remark|essay|discussion)s?\b"
    r".{0,60}\b(?:edited|condensed|transcribed|translated|lightly)\b"
    r"|(?:interview|conversation|transcript|article|post|piece|q&a|essay)s?\b"
    r".{0,60}\b(?:originally|republished|conducted|first published|updated))\b"
    r"|(?:this|our) (?:[\w&-]+ ){0,3}(?:interview|conversation|article|post|piece|q&a|essay|discussion)s?\b"
    r".{0,60}\bpart of\b"
    r"|editor[’']?s?[’']? note\b|corrections?(?: \([^()]*\)|,? [\w., ]{0,30}\d)?:|copyright(?: ©|:| \(c\)| \d{4})|"
    r"©|\(c\) ?\d|all rights reserved|(?:first|originally) published|republished (?:from|with|by|courtesy)\b|"
    r"last updated|latest update(?::| \d)",
    re.IGNORECASE,
)
# "This interview has been edited for length.", "Correction (June 3): …" — yes.   "Correction: I said two." — no.
WHOLE_NOTE = re.compile(
    r"(?:this|the|these|our) (?:[\w&-]+ ){0,3}(?:interview|conversation|transcript|q&a|response|answer|remark)s?\b"
    r".{0,60}\b(?:(?:edited|condensed|transcribed|translated)(?: and \w+)?(?:[.;,]|$| (?:for|from|by)\b)"
    r"|lightly edited)"
    r"|editor[’']?s?[’']? note:|corrections?(?: \([^()]*\d\)|,? [\w., ]{0,30}\d):"
    r"|corrections?: (?:an (?:earlier|previous)|the original|this (?:article|post|interview|transcript))\b"
    r"|copyright (?:©|\(c\)|\d{4})|©|\(c\) ?\d|all rights reserved",
    re.IGNORECASE,
)
# "About the experts: Ada Park is …" — yes.   "About the time of the thaw: …" — no.
ABOUT = re.compile(
    r"(?:about (?:the |our )?(?:experts?|authors?|interviewees?|interviewers?|speakers?|contributors?|panell?ists?|"
    r"participants?|researchers?)|über (?:den autor|die autor(?:in|en|innen)?|die expert(?:en|innen))|"
    r"à propos de l[’']auteure?|sobre el autor|sobre la autora) ?[:.–—-] ?(?=\S)",
    re.IGNORECASE,
)
# "Share", "Read more: Ice on rivers", "Related: Ice" — yes.   "Related: the ice has held." — no, a sentence.
NAVIGATION = re.compile(
    r"(?:(?:share|print|email|e-mail|tweet|download(?: pdf)?|subscribe|menu|search|home|"
    r"skip to (?:main )?content|back to top|comments?|share this(?: \w+)?|listen(?: to this \w+)?|log in|"
    r"sign (?:in|up)|next|previous|advertisement|table of contents|contents)[.:]?$"
    r"|(?:(?:media|press) (?:contacts?|enquiries|inquiries)|"
    r"read more|read also|see also|related(?: \w+)?|more on this|further reading|you may also like|"
    r"follow us|sign up)\s?[:»>](?!\s*(?-i:[a-zß-öø-ÿ]).*\.$)"
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
EXACT: Mapping[re.Pattern[str], re.Pattern[str]] = {
    PUBLICATION_TYPE: WHOLE_TYPE,
    DISCLAIMER: WHOLE_DISCLAIMER,
    NOTE: WHOLE_NOTE,
}
"""Inside the conversation a line may be an expert's: what it must be there, to be none."""


def find_furniture(document: Document, marks: Marks) -> Marks:
    """Mark what is no part of what anybody says."""
    found: dict[int, Mark] = {}
    inside = talk_range(document)
    for index, block in free_blocks(document, marks):
        if not has_words(block.text):
            found[index] = Mark("navigation", block.passage)
            continue
        if TIME.fullmatch(block.text):
            found[index] = Mark("date", block.passage)
            continue
        for pattern, role, remark, most in KINDS:
            opening = pattern.match(block.text)
            is_exact = index not in inside or EXACT.get(pattern, pattern).match(block.text)
            if opening and index and is_exact and count_words(block.text) <= most:
                start = opening.end() if remark == "publication type" else 0
                found[index] = Mark(role, tail(block.passage, start), remark=remark)
                break
    return found


def collect_remarks(marks: Marks) -> tuple[Remark, ...]:
    """Return the remarks in order."""
    return tuple(Remark(mark.passage, mark.remark) for _, mark in sorted(marks.items()) if mark.remark is not None)
