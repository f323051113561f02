"""What a layout.toml may say: the tables that read it, tell its mistakes and make its JSON Schema and its page in docs.

Nothing is required, since a layout may leave to another what it does not say itself.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from deckgen.place.layout_values import (
    CountedHeading,
    Footer,
    Heading,
    LayoutName,
    Lines,
    PageNames,
    Size,
    SlotName,
    SlotNames,
    Text,
    ThemeColor,
    Used,
)


class Table(Struct, forbid_unknown_fields=True):
    """A table of the file, or what an option says in its place."""


class RoleTable(Table):
    """The slot of a role, and its type sizes in points."""

    slot: Annotated[
        SlotName | SlotNames | UnsetType,
        Meta(
            title="the name of a slot, or a list of them",
            examples=["Body"],
            description="the slot's name; of a list, the first that the page knows, or for items one after the other",
        ),
    ] = UNSET
    wanted: Annotated[Size, Meta(description="the type size tried first, in place of the slot's own")] = UNSET
    least: Annotated[Size, Meta(description="the smallest type that looks right; else the slot's own size")] = UNSET
    lone: Annotated[Size, Meta(description="the type size of a paragraph that stands alone, without bullet")] = UNSET


Role = Annotated[
    SlotName | SlotNames | RoleTable | UnsetType,
    Meta(title="the name of a slot, a list of them, or a table that has it", examples=["Body"]),
]
ItemRole = Annotated[
    SlotName | SlotNames | RoleTable | UnsetType,
    Meta(
        title="the name of slots with {n} in it, a list of them, one slot for all items, or a table that has it",
        examples=["Row {n}"],
    ),
]
TitleRole = Annotated[Role, Meta(description="the slide's title")]
Body = Annotated[Role, Meta(description="the lines")]
Person = Annotated[Role, Meta(description="who says it; on the second level from where")]
Monogram = Annotated[Role, Meta(description="the expert's initials, drawn")]
Numeral = Annotated[ItemRole, Meta(description="the number of the item, drawn")]


class KindTable(Table):
    """What every kind of slide may say."""

    pages: PageNames = UNSET
    used: Used = UNSET


class TitledTable(KindTable):
    """A kind of slide whose title deckgen writes."""

    words: Heading = UNSET


class CountingTable(KindTable):
    """A kind of slide whose title deckgen writes, and whose title may tell a number."""

    words: CountedHeading = UNSET


class TitleTable(KindTable):
    """The first slide; it cannot be left out."""

    title: Annotated[Role, Meta(description="the article's title")] = UNSET
    kicker: Annotated[Role, Meta(description="what the article calls itself")] = UNSET
    people: Annotated[Role, Meta(description="who speaks")] = UNSET
    imprint: Annotated[Role, Meta(description="who published it, when, and who presents")] = UNSET


class TakeawaysTable(TitledTable):
    """The article's own takeaways, under "Key takeaways"."""

    title: TitleRole = UNSET
    takeaway: Annotated[ItemRole, Meta(description="a takeaway; on the second level who bears it out")] = UNSET
    numeral: Numeral = UNSET


class OverviewTable(TitledTable):
    """The best line of each answer, under "Short answers", where the article has no takeaways."""

    title: TitleRole = UNSET
    line: Annotated[ItemRole, Meta(description="a line")] = UNSET
    credit: Annotated[ItemRole, Meta(description="who says it")] = UNSET
    numeral: Numeral = UNSET


class ContextTable(TitledTable):
    """The introduction, under "Context"."""

    lines: Lines = UNSET
    title: TitleRole = UNSET
    body: Body = UNSET


class PhotoTable(TitledTable):
    """A picture of the article, under its caption's first sentence or under "Picture"."""

    title: TitleRole = UNSET
    picture: Annotated[Role, Meta(description="the picture; the slot is one for pictures")] = UNSET
    caption: Annotated[Role, Meta(description="what the title does not say of the caption")] = UNSET
    credit: Annotated[Role, Meta(description="whose picture it is")] = UNSET


class ExpertsTable(TitledTable):
    """Who speaks, under "The experts"."""

    title: TitleRole = UNSET
    person: Annotated[ItemRole, Meta(description="a name; on the second level from where")] = UNSET
    questions: Annotated[ItemRole, Meta(description="which questions he or she answers")] = UNSET
    monogram: Annotated[ItemRole, Meta(description="initials, drawn")] = UNSET


class AgendaTable(CountingTable):
    """The questions, under "Six questions" or however many there are."""

    title: TitleRole = UNSET
    question: Annotated[ItemRole, Meta(description="a question")] = UNSET
    experts: Annotated[ItemRole, Meta(description="who answers it")] = UNSET
    numeral: Numeral = UNSET


class MatrixTable(TitledTable):
    """A table of who answers which question, under "Who answers on which slide"."""

    title: TitleRole = UNSET
    table: Annotated[Role, Meta(description="the table; its second level sets the names over the columns")] = UNSET


class AnswerTable(KindTable):
    """An answer; it cannot be left out."""

    lines: Lines = UNSET
    title: Annotated[Role, Meta(description="the claim, or the question")] = UNSET
    kicker: Annotated[Role, Meta(description="the question over a claim")] = UNSET
    body: Body = UNSET
    person: Person = UNSET
    position: Annotated[Role, Meta(description="which question of how many")] = UNSET
    monogram: Monogram = UNSET
    progress: Annotated[Role, Meta(description="a bar of as many parts as there are questions")] = UNSET


class QuoteTable(KindTable):
    """A pull quote."""

    title: Annotated[Role, Meta(description="the quotation")] = UNSET
    kicker: Annotated[Role, Meta(description="the question that it answers")] = UNSET
    body: Annotated[Role, Meta(description="the quotation, where the title is to say who speaks")] = UNSET
    person: Person = UNSET
    monogram: Monogram = UNSET


class PanelTable(CountingTable):
    """Answers side by side, under "Two answers, side by side" or however many there are."""

    title: TitleRole = UNSET
    kicker: Annotated[Role, Meta(description="the question")] = UNSET
    person: Annotated[ItemRole, Meta(description="who says it; on the second level from where")] = UNSET
    body: Annotated[ItemRole, Meta(description="what he or she claims")] = UNSET


class SectionTable(TitledTable):
    """A part of an article without questions, under its heading or "In the article"; it cannot be left out."""

    lines: Lines = UNSET
    title: TitleRole = UNSET
    body: Body = UNSET


class SourcesTable(TitledTable):
    """Where the words come from, under "Source"."""

    title: TitleRole = UNSET
    article: Annotated[Role, Meta(description="the article's title")] = UNSET
    details: Annotated[Role, Meta(description="publisher, date, address")] = UNSET
    remarks: Annotated[Role, Meta(description="the article's remarks, such as a disclaimer")] = UNSET


class KindTables(Table):
    """The kinds of slides."""

    title: TitleTable | UnsetType = UNSET
    takeaways: TakeawaysTable | UnsetType = UNSET
    overview: OverviewTable | UnsetType = UNSET
    context: ContextTable | UnsetType = UNSET
    photo: PhotoTable | UnsetType = UNSET
    experts: ExpertsTable | UnsetType = UNSET
    agenda: AgendaTable | UnsetType = UNSET
    matrix: MatrixTable | UnsetType = UNSET
    answer: AnswerTable | UnsetType = UNSET
    quote: QuoteTable | UnsetType = UNSET
    panel: PanelTable | UnsetType = UNSET
    section: SectionTable | UnsetType = UNSET
    sources: SourcesTable | UnsetType = UNSET


class DecorationTable(Table):
    """Colours of what is drawn."""

    bar_on: Annotated[ThemeColor, Meta(description="the part of a progress bar that is reached")] = UNSET
    bar_off: Annotated[ThemeColor, Meta(description="the other parts")] = UNSET


class Rules(Table):
    """All that a layout says, and all that an option may say in its place."""

    footer: Footer = UNSET
    marking: Annotated[Text, Meta(description="what stands at the top and the foot of every slide and notes page")] = (
        UNSET
    )
    decoration: DecorationTable | UnsetType = UNSET
    kinds: KindTables | UnsetType = UNSET


class LayoutTable(Rules):
    """What holds for the whole deck."""

    extends: LayoutName = UNSET
