"""The article in; the slides that show its pictures out, and what became of the other pictures and captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from deckgen.model.article import Photo
from deckgen.model.deck import PhotoSlide, Picture
from deckgen.model.line import Form, Line, Note
from deckgen.model.notice import Notice
from deckgen.model.span import Passage
from deckgen.model.text import count_words, listed
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.subject import Subject

MOST_PHOTOS = 3
"""A briefing is no album."""

LEAST_SIDE = 200
"""Pixels: what is smaller on a side is a logo or the portrait of an author, and blurred on a wall."""

MOST_TITLE_WORDS = 16

# "IMG_0042.jpeg", "harbour-crane.png" — yes.   "A crane." — no.
FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif|heic)", re.IGNORECASE)


def plan_photos(subject: Subject) -> Iterator[PhotoSlide]:
    """Yield a slide for each picture that says something and can be shown."""
    for photo, picture in _shown(subject):
        described = Passage(picture.description, photo.span)
        words = photo.caption or described
        title = _title(words, subject)
        heading = title or _title(described, subject)
        rest = _after(words, title)
        yield PhotoSlide(
            heading.text.rstrip(".") if heading else subject.heading("photo", "Picture"),
            picture,
            Line(tuple(_forms(rest, subject))) if rest else None,
            _credit(photo),
            Note("The article shows:", source=subject.citation, facts=(_fact(photo),)),
            is_captioned=heading is not None,
        )


def caption_facts(subject: Subject) -> tuple[str, ...]:
    """Return the caption and credit of each photo that has no slide, as a line for the notes."""
    shown = [one.photo for one in _shown(subject)]
    return tuple(_fact(photo) for photo in subject.article.photos if photo.caption and photo not in shown)


def notices_of_photos(subject: Subject) -> Iterator[Notice]:
    """Tell how many pictures are not shown, and why."""
    reasons = Counter(reason for photo in subject.article.photos if (reason := _fault(photo)))
    able = len([*_able(subject)])
    if not subject.budget.has_pages("photo"):
        reasons["without a page for pictures in the layout"] = able
    elif able > MOST_PHOTOS:
        reasons[f"beyond the first {MOST_PHOTOS}"] = able - MOST_PHOTOS
    told = [f"{count} {reason}" for reason, count in reasons.items() if count]
    if told:
        count = reasons.total()
        yield Notice(f"{count} picture{'s are' if count > 1 else ' is'} not shown: {listed(told)}")


class _Shown(NamedTuple):
    photo: Photo
    picture: Picture


def _shown(subject: Subject) -> tuple[_Shown, ...]:
    """Return the photos that have slides."""
    return tuple(_able(subject))[:MOST_PHOTOS] if subject.budget.has_pages("photo") else ()


def _able(subject: Subject) -> Iterator[_Shown]:
    """Yield the photos that may have slides, each picture once: pages repeat the one that they open with."""
    seen: set[bytes] = set()
    for photo in subject.article.photos:
        image = photo.image
        if image and image.data and image.size and image.data not in seen and not _fault(photo):
            seen.add(image.data)
            yield _Shown(photo, Picture(image.data, image.size, _description(photo), image.is_drawn))


def _fault(photo: Photo) -> str | None:
    """Return why a picture has no slide; None for one that may have, and for a caption without a picture."""
    image = photo.image
    if image is None or image.fault:
        return image and image.fault
    if image.size and min(image.size) < LEAST_SIDE:
        return f"smaller than {LEAST_SIDE} pixels on a side"
    return None if _description(photo) else "without caption or alternative text"


def _description(photo: Photo) -> str:
    """Return what a picture shows: its alternative text, or its caption where it has none but a file's name."""
    alt = photo.image.alt if photo.image else None
    if alt and not FILE_NAME.fullmatch(alt):
        return alt
    return photo.caption.text if photo.caption else ""


def _title(caption: Passage, subject: Subject) -> Passage | None:
    """Return a caption's first sentence where it can be a title."""
    first = split_sentences(caption, language=subject.article.language)[0]
    is_short = count_words(first.text) <= MOST_TITLE_WORDS and subject.budget.holds("photo", "title", first.text)
    return first if is_short else None


def _after(caption: Passage, title: Passage | None) -> Passage | None:
    """Return what a title does not say of a caption."""
    rest = caption.text[len(title.text) if title else 0 :].lstrip()
    return caption.cut(len(caption.text) - len(rest), len(caption.text)) if rest else None


def _credit(photo: Photo) -> str | None:
    """Return whose picture it is, and that it is that."""
    credit = photo.credit.text if photo.credit else None
    return credit if credit is None or SAYS_SO.search(credit) else f"Picture: {credit}"


# "Photo by Ann Lee", "Courtesy of the Post", "© Ann Lee" — yes.   "Ann Lee/AP" — no.
SAYS_SO = re.compile(r"\b(?:photo\w*|images?|picture|credit|courtesy|by)\b|©", re.IGNORECASE)


def _forms(caption: Passage, subject: Subject) -> Iterator[Form]:
    """Yield a caption whole, then with fewer and fewer of its sentences."""
    ends: list[int] = []
    for sentence in split_sentences(caption, language=subject.article.language):
        ends.append(caption.text.index(sentence.text, ends[-1] if ends else 0) + len(sentence.text))
    for end in reversed(ends):
        cut = caption.cut(0, end)
        yield Form(cut.text, cut.span)


def _fact(photo: Photo) -> str:
    said = photo.caption.text if photo.caption else _description(photo)
    return f"Photo: {said}" + (f" ({photo.credit.text})" if photo.credit else "")
