"""What the keys of a layout.toml may say: types with their bounds, in the words of messages and of the docs."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, UnsetType

# A title ends the sentence "it is not …", an example is what a hint shows, a description says what a key is for.

Size = Annotated[
    Annotated[float, Meta(ge=1, le=400)] | UnsetType, Meta(title="a type size from 1 to 400 points", examples=[20])
]
"""Type sizes that the file format knows, the largest rounded down. Source: ECMA-376 Part 1, 20.1.10.72."""

Lines = Annotated[
    Annotated[int, Meta(ge=1, le=6)] | UnsetType,
    Meta(
        title="a whole number from 1 to 6",
        examples=[3],
        description="the most lines on a slide; 4 where nothing is said",
    ),
]
PageNames = Annotated[
    Annotated[tuple[Annotated[str, Meta(min_length=1)], ...], Meta(min_length=1)] | UnsetType,
    Meta(
        title="a list of names",
        examples=[["Text", "Answer"]],
        description="slide layouts of the template; the one with the fewest slots that holds a slide's words is used",
    ),
]
Used = Annotated[
    bool | UnsetType,
    Meta(
        title="true or false",
        examples=[False],
        description="false leaves these slides out; what only they say goes into the notes of another",
    ),
]
ThemeColor = Annotated[
    Literal[
        "dk1",
        "lt1",
        "dk2",
        "lt2",
        "tx1",
        "bg1",
        "tx2",
        "bg2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ]
    | UnsetType,
    Meta(title="the name of a theme colour", examples=["accent1"]),
]
LayoutName = Annotated[
    Annotated[str, Meta(min_length=1)] | UnsetType,
    Meta(
        title="a layout's name, or a path to its folder",
        examples=["briefing"],
        description="another layout, which says what this one does not, and whose template serves if none is here",
    ),
]

# No text may hold what breaks a line; one that is not empty has something to see in it.
Text = Annotated[
    Annotated[str, Meta(pattern=r"^(?=.*\S)[^\x00-\x1f]+$")] | UnsetType,
    Meta(title="a text of one line", examples=["Internal"]),
]
Heading = Annotated[
    Annotated[str, Meta(pattern=r"^(?=.*\S)[^{}\x00-\x1f]+$")] | UnsetType,
    Meta(
        title="a text of one line without { or }",
        examples=["Background"],
        description="the title, in place of deckgen's own words",
    ),
]
CountedHeading = Annotated[
    Annotated[str, Meta(pattern=r"^(?=.*\S)(?:[^{}\x00-\x1f]|\{count\})+$")] | UnsetType,
    Meta(
        title="a text of one line with nothing in { } but {count}",
        examples=["{count} questions"],
        description="the title, in place of deckgen's own words; {count} stands for how many there are",
    ),
]
Footer = Annotated[
    Annotated[str, Meta(pattern=r"^(?:[^{}\x00-\x1f]|\{(?:title|publisher|date)\})*$")] | UnsetType,
    Meta(
        title="a text of one line with nothing in { } but {title}, {publisher} and {date}",
        examples=["{title} · {publisher}"],
        description="the foot of every slide; between · | – / and commas stand parts that go where they say nothing",
    ),
]

SlotName = Annotated[str, Meta(min_length=1)]

SlotNames = Annotated[tuple[SlotName, ...], Meta(min_length=1)]
