"""What stands on the pages of a PDF: stretches of one face, and the lines that they make. Lengths are points."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.read.emphasis import Words


class Face(NamedTuple):
    """How letters look: their size as they stand on the page, and whether they are bold, italic or turned."""

    size: float
    is_bold: bool = False
    is_italic: bool = False
    is_turned: bool = False


class Stretch(NamedTuple):
    """Words of one face on one line, with the space before them."""

    text: str
    face: Face


class Line(NamedTuple):
    """Words side by side on a page, without a gap that could part two columns."""

    page: int
    left: float
    right: float
    base: float
    """How high the letters stand over the foot of the page."""
    first_width: float
    """How wide the first word is: what the line before had no room for."""
    stretches: tuple[Stretch, ...]
    hang: float = 0
    """Where the words start that stand apart from a label or a bullet before them."""

    @property
    def text(self) -> str:
        """The words."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def face(self) -> Face:
        """The face of most of its letters."""
        return max(self.stretches, key=lambda stretch: len(stretch.text)).face

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return self.face.size

    @property
    def is_bold(self) -> bool:
        """Whether all of its letters are bold."""
        return all(stretch.face.is_bold for stretch in self.stretches if stretch.text.strip())

    @property
    def is_italic(self) -> bool:
        """Whether all of its letters are italic."""
        return all(stretch.face.is_italic for stretch in self.stretches if stretch.text.strip())

    @property
    def words(self) -> tuple[Words, ...]:
        """The words by their looks."""
        return tuple(Words(one.text, one.face.is_bold, one.face.is_italic) for one in self.stretches)


def beside(left: Line, right: Line) -> Line:
    """Return two parts of a line as one."""
    gap = Stretch(" ", right.stretches[0].face)
    return left._replace(
        right=max(left.right, right.right),
        stretches=(*left.stretches, gap, *right.stretches),
        hang=left.hang or right.left,
    )
