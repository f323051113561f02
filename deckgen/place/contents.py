"""A slide in; what each role of its page is to say out, item by item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, assert_never

from deckgen.model.article import Expert
from deckgen.model.deck import (
    AgendaSlide,
    AnswerSlide,
    ContextSlide,
    ExpertsSlide,
    Kind,
    MatrixSlide,
    OverviewSlide,
    PanelSlide,
    PhotoSlide,
    Picture,
    QuoteSlide,
    SectionSlide,
    Slide,
    SourcesSlide,
    TakeawaysSlide,
    TitleSlide,
)
from deckgen.model.line import Asked, Note, NotedAnswer
from deckgen.model.span import Span
from deckgen.model.text import listed
from deckgen.place.wording import Words, from_form, from_lines, from_references, from_text, with_share

MOST_SEGMENTS = 12
"""A progress bar of more segments is a comb."""


NOTHING: Mapping[str, str] = MappingProxyType({})


class Progress(NamedTuple):
    """How far the deck has come: the segment lit, from 1, of how many."""

    at: int
    of: int


class Item(NamedTuple):
    """One row, card or column: what its roles say, its decoration, and the question it leads to."""

    roles: dict[str, Words]
    marks: Mapping[str, str] = NOTHING
    question: int | None = None
    answers: tuple[NotedAnswer, ...] = ()


class GridRow(NamedTuple):
    """A question with its number, and for each expert where the answer begins, if there is one."""

    number: int
    question: str
    answers: tuple[Span | None, ...]


class Grid(NamedTuple):
    """What a table says: the experts' names over its columns, and its rows."""

    names: tuple[str, ...]
    rows: tuple[GridRow, ...]
    cut: tuple[str, ...] = ()
    """Names and questions that are too long for any table, whole."""


class Content(NamedTuple):
    """What a slide says, by role; the title is read out unless it only repeats the question."""

    kind: Kind
    note: Note
    roles: dict[str, Words]
    items: tuple[Item, ...] = ()
    marks: Mapping[str, str] = NOTHING
    progress: Progress | None = None
    question: int | None = None
    is_title_said: bool = True
    grid: Grid | None = None
    picture: Picture | None = None
    head: Words = ()
    foot: Words = ()
    """What stands over and under the flowing words on every slide of them."""
    drawn: tuple[tuple[NotedAnswer, ...], ...] = ()
    """What the words of each stacked item are drawn from."""
    is_stacked: bool = False
    """Whether words that have slots of their own elsewhere stand one below the other."""
    lent_by: Kind | None = None
    """The kind on whose page it stands, where its own kind's do not hold it."""
    share: str = ""
    """What its title says in brackets, to tell it from another's."""

    @property
    def page_kind(self) -> Kind:
        """The kind on whose pages it stands."""
        return self.lent_by or self.kind

    @property
    def whole_note(self) -> Note:
        """The note, with what its items' words are drawn from."""
        answers = (*(a for item in self.items for a in item.answers), *(a for answers in self.drawn for a in answers))
        return self.note._replace(answers=(*answers, *self.note.answers))


def content_of(slide: Slide) -> Content:  # noqa: C901, PLR0911, PLR0912 — a table, one case for each kind
    """Return a slide's words by role; the table of what every kind shows."""
    match slide:
        case TitleSlide(title, kicker, people, imprint, note):
            return Content("title", note, _roles(title=title, kicker=kicker, people=people, imprint=imprint))
        case TakeawaysSlide(heading, takeaways, note):
            items = tuple(
                Item({"takeaway": (*from_lines([t.line]), *from_references(t.borne_out))}, {"numeral": str(n)})
                for n, t in enumerate(takeaways, 1)
            )
            return Content("takeaways", note, _roles(title=heading), items)
        case OverviewSlide(heading, lines, note):
            items = tuple(
                Item(
                    {"line": from_lines([c.line]), "credit": from_text(c.credit)},
                    {"numeral": str(c.question or n)},
                    c.question or None,
                    answers=c.answers,
                )
                for n, c in enumerate(lines, 1)
            )
            return Content("overview", note, _roles(title=heading), items)
        case ContextSlide(heading, lines, note):
            return Content("context", note, {**_roles(title=heading), "body": from_lines(lines)})
        case SectionSlide(heading, lines, note):
            return Content("section", note, {**_roles(title=heading), "body": from_lines(lines)})
        case PhotoSlide():
            return _photo(slide)
        case ExpertsSlide(heading, cards, note):
            return Content("experts", note, _roles(title=heading), tuple(_card(c.expert, c.questions) for c in cards))
        case AgendaSlide(heading, entries, note):
            return Content("agenda", note, _roles(title=heading), tuple(_entry(e.asked, e.experts) for e in entries))
        case MatrixSlide(heading, experts, rows, note):
            told = tuple(GridRow(row.asked.number, row.asked.shown.text, row.answers) for row in rows)
            return Content("matrix", note, _roles(title=heading), grid=Grid(tuple(e.name for e in experts), told))
        case AnswerSlide():
            return _answer(slide)
        case QuoteSlide(asked, quote, experts, note):
            roles = {"title": from_form(quote), **_roles(kicker=_kicker(asked) if asked else None), **_person(experts)}
            return Content("quote", note, roles, marks=_monogram(experts), question=asked.number if asked else None)
        case PanelSlide(asked, heading, columns, note):
            items = tuple(Item({**_person(c.experts), "body": from_lines(c.lines)}, answers=c.answers) for c in columns)
            kicker = _numbered(asked) if heading == asked.shown.text else _kicker(asked)
            return Content("panel", note, _roles(title=heading, kicker=kicker), items, question=asked.number)
        case SourcesSlide(heading, article, details, remarks, note):
            roles = {"details": from_text(*details), "remarks": from_text(*remarks)}
            return Content("sources", note, {**_roles(title=heading, article=article), **roles})
        case _:
            assert_never(slide)


def _roles(**texts: str | None) -> dict[str, Words]:
    return {role: from_text(text) for role, text in texts.items()}


def _card(expert: Expert, questions: str) -> Item:
    return Item({**_person((expert,)), "questions": from_text(questions)}, _monogram((expert,)))


def _entry(asked: Asked, experts: Sequence[Expert]) -> Item:
    roles = {"question": from_text(asked.shown.text), "experts": from_text(", ".join(e.name for e in experts))}
    return Item(roles, {"numeral": str(asked.number)}, asked.number)


def _photo(slide: PhotoSlide) -> Content:
    caption = from_lines([slide.caption] if slide.caption else ())
    roles = {**_roles(title=slide.heading), "caption": caption, **_roles(credit=slide.credit)}
    return Content("photo", slide.note, roles, is_title_said=slide.is_captioned, picture=slide.picture)


def _answer(slide: AnswerSlide) -> Content:
    asked = slide.asked
    position = f"Question {asked.number} of {asked.total}" if asked.total > 1 else None
    kicker = _kicker(asked) if slide.is_assertion else _numbered(asked)
    person = _person(slide.experts)
    return Content(
        "answer",
        slide.note,
        {
            "title": with_share(from_form(slide.title), slide.share),
            **_roles(kicker=kicker),
            "body": from_lines(slide.lines),
            **person,
            "position": from_text(position) if person["person"] else (),
        },
        marks=_monogram(slide.experts),
        progress=Progress(asked.number, asked.total) if 1 < asked.total <= MOST_SEGMENTS else None,
        question=asked.number,
        is_title_said=slide.is_assertion,
    )


def _numbered(asked: Asked) -> str | None:
    """What stands over a title that is the question itself."""
    return f"Question {asked.number}" if asked.total > 1 else None


def _kicker(asked: Asked) -> str:
    return f"{asked.number} {asked.shown.text}" if asked.total > 1 else asked.shown.text


def _person(experts: Sequence[Expert]) -> dict[str, Words]:
    """Who speaks, and on a second level from where: one slot holds both, so that they stay together."""
    houses = dict.fromkeys(house for expert in experts if (house := ", ".join(_where(expert))))
    names, places = from_text(listed([e.name for e in experts])), from_text(", ".join(houses))
    return {"person": (*names, *(paragraph._replace(level=1) for paragraph in places))}


def _where(expert: Expert) -> list[str]:
    return [part for part in (expert.role, expert.affiliation) if part]


def _monogram(experts: Sequence[Expert]) -> dict[str, str]:
    """The first letters of the first and the last name; none for two people, whose names say enough."""
    if len(experts) != 1:
        return {}
    parts = [word for word in experts[0].name.split() if word[0].isalpha() and not word.endswith(".")]
    letters = parts[0][0] + (parts[-1][0] if len(parts) > 1 else "") if parts else ""
    return {"monogram": letters.upper()} if letters else {}
