"""A document in, its captions and credits; a caption in, its photo."""

from __future__ import annotations

import re
from operator import itemgetter

from deckgen.model.article import Photo
from deckgen.model.document import Document
from deckgen.model.span import Passage
from deckgen.parse.marks import Mark, Marks, free_blocks, tail, talk_range
from deckgen.parse.wording import count_words, is_asked

# "PHOTO: A bridge", "Image 2. A bridge" — yes.   "Photography: an art" — no.
PHOTO_LABEL = re.compile(
    r"(?:photo|photograph|picture|image|caption|figure|fig\.|foto|bild|abbildung|abb\.|légende|ilustración|фото)"
    r"(?: ?\d{1,3})?(?: caption)?[.:] ?",
    re.IGNORECASE,
)
# "A bridge. (Ann Lee/The Post)", "(Photo by Ann Lee)", "(AP)" — yes.   "It froze (again)." — no, a sentence goes on.
BRACKETED_CREDIT = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,120})[)\]]$")
# "Photo by Ann Lee", "Ann Lee/AP", "Reuters", "Courtesy of the Post" — yes.   "2019", "and/or the south" — no.
CREDIT_WORDS = re.compile(
    r"(?-i:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s?/\s?[^\W\d_a-zß-öø-ÿ])|\bvia\b"
    r"|\b(?:photo|image|picture|credit|courtesy|handout|"
    r"getty|reuters|ap|afp|epa|flickr|wikimedia|shutterstock|cc by)\b",
    re.IGNORECASE,
)
# "Credit: Ann Lee", "Photo by Ann Lee", "© Ann Lee" — yes.   "Credit markets froze." — no.
CREDIT_LINE = re.compile(
    r"(?:(?:photo|image|picture)(?: ?credit)?(?: by|:| courtesy)|credits?:|photographer:|courtesy of|© ?(?!\d))"
    r"\s*(?P<credit>.{2,120})$",
    re.IGNORECASE,
)
# "A bridge. Photo by Ann Lee.", "A bridge | Foto: Ann Lee", "A bridge. © Ann Lee", "It stood. Courtesy of Ann." — yes.
# "The photo by the door shows a bridge." — no, it opens no sentence.
TRAILING_CREDIT = re.compile(
    r"(?:(?<=[.!”\"]) |(?<=\S) ?[|—–] ?)"
    r"(?:(?:photo(?:graph)?s?|image|picture|credit|foto|bild|crédit|фото)(?: credit)?(?: by|:| courtesy of| von) ?"
    r"|courtesy of (?:the )?(?=(?-i:[A-ZÀ-Þ])[^.,]{2,50}\.?$)|© ?(?!\d))"
    r"(?P<credit>[^.]{2,90})\.?$",
    re.IGNORECASE,
)
# "It rose. Source: the bank." — yes, in a caption.   "The source: a bank." — no, it opens no sentence.
CAPTION_SOURCE = re.compile(r"(?<=[.!”\"]) (?:source|quelle|fuente|fonte): ?(?P<credit>[^.]{2,90})\.?$", re.IGNORECASE)
# "Above: a bridge", "Pictured: a bridge" — yes.   "Above the bridge" — no.
POINTER = re.compile(
    r"(?:pictured|above|below|left|right|top|bottom|inset)(?: (?:above|left|right|here))?: ", re.IGNORECASE
)
APART = ("|", "—", "–")
SENTENCE_ENDS = (".", "!", "?", ".”", '."', "!”", "?”")
CAPTION_WORDS = 90
CREDIT_LINE_WORDS = 8


def find_captions(document: Document, marks: Marks) -> Marks:
    """Mark the blocks that are captions, and the lines that only give a credit."""
    found: dict[int, Mark] = {}
    inside = talk_range(document)
    for index, block in free_blocks(document, marks):
        label = PHOTO_LABEL.match(block.text)
        if count_words(block.text) > CAPTION_WORDS or is_asked(block.text):
            continue
        if _is_credit_line(block.text):
            found[index] = Mark("credit", block.passage)
            found |= _caption_above(document, {**marks, **found}, index)
        elif (label and label.end() < len(block.text)) or _shows(
            document, marks, index, is_inside=index > inside.start > 0
        ):
            pointer = label or POINTER.match(block.text)
            found[index] = Mark("caption", tail(block.passage, pointer.end() if pointer else 0))
    return found


def _shows(document: Document, marks: Marks, index: int, *, is_inside: bool) -> bool:
    """Whether a block ends in a credit; inside the conversation the credit stands after a sentence, or in a copy."""
    text = document.blocks[index].text
    credit = _credit_at_end(text)
    if credit is None or not is_inside:
        return credit is not None
    is_apart = text[: credit.start()].rstrip().endswith(SENTENCE_ENDS) or credit.group().strip().startswith(APART)
    return is_apart or any(mark.of == index for mark in marks.values())


def _is_credit_line(text: str) -> bool:
    """Tell "Photo: Ann Lee/AP" from "Photo: A bridge under snow."."""
    line = CREDIT_LINE.match(text)
    return line is not None and (count_words(line["credit"]) <= CREDIT_LINE_WORDS and not line["credit"].endswith(")"))


def _caption_above(document: Document, marks: Marks, index: int) -> Marks:
    """Take the line right above a credit, no blank between, for its caption."""
    if not index or index - 1 in marks or not index - 1:
        return {}
    above, line = document.blocks[index - 1].passage, document.blocks[index].passage.span.line
    is_adjacent = above.span.line + len(above.span.ranges) == line
    return {index - 1: Mark("caption", above)} if is_adjacent and count_words(above.text) <= CAPTION_WORDS else {}


def without_photo_label(text: str) -> str:
    """Return a caption's words without "PHOTO:" before them."""
    label = PHOTO_LABEL.match(text)
    return text[label.end() :] if label else text


def collect_photos(document: Document, marks: Marks) -> tuple[Photo, ...]:
    """Return a photo for each image, with the caption right after it, and for each caption without an image."""
    photos: list[Photo] = []
    image_at = -2
    for index, mark in sorted(marks.items(), key=itemgetter(0)):
        if mark.role == "image":
            photos.append(Photo(mark.passage.span, None, image=document.blocks[index].image))
            image_at = index
        elif mark.role == "caption":
            photo = _photo(mark.passage, marks.get(index + 1))
            if image_at == index - 1:
                photo = photos.pop()._replace(caption=photo.caption, credit=photo.credit)
            photos.append(photo)
    return tuple(photos)


def _photo(caption: Passage, following: Mark | None) -> Photo:
    caption = _without_label(caption)
    credit = _credit_at_end(caption.text) or CAPTION_SOURCE.search(caption.text)
    if credit is None or credit.start() == 0:
        line = following.passage if following is not None and following.role == "credit" else None
        return Photo(caption.span, caption, line and _credit_of_line(line))
    words = caption.text[: credit.start()].rstrip()
    return Photo(caption.span, caption.cut(0, len(words)), caption.cut(*credit.span("credit")))


def _without_label(caption: Passage) -> Passage:
    label = PHOTO_LABEL.match(caption.text)
    return caption.cut(label.end(), len(caption.text)) if label and label.end() < len(caption.text) else caption


def _credit_of_line(line: Passage) -> Passage:
    found = CREDIT_LINE.match(line.text)
    return line.cut(*found.span("credit")) if found else line


def _credit_at_end(text: str) -> re.Match[str] | None:
    found = BRACKETED_CREDIT.search(text[-124:])
    if found and CREDIT_WORDS.search(found["credit"]):
        return BRACKETED_CREDIT.search(text, max(0, len(text) - 124))
    return TRAILING_CREDIT.search(text, max(0, len(text) - 124))
