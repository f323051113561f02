"""Masters and layouts in; the same without the empty text boxes of what they draw, out."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.opc.package import Part
from pptx.presentation import Presentation

from deckgen.office.grounds import is_placeholder
from deckgen.office.names import A, P
from deckgen.office.parts import put_root, root_of
from deckgen.office.tree import Element


def drop_empty_texts(presentation: Presentation) -> None:
    """Take the text out of drawn shapes that say nothing.

    PowerPoint gives every shape one empty line. In a bar that is lower than the line it reaches out of its shape, which
    nobody sees and every program that measures text reports. A shape need have no text (ECMA-376 Part 1, 19.3.1.43).
    """
    for master in presentation.slide_masters:
        for part in (master.part, *(layout.part for layout in master.slide_layouts)):
            _drop_from(part)


def _drop_from(part: Part) -> None:
    root = root_of(part)
    empty = [*_empty_texts(root)]
    for shape, text in empty:
        shape.remove(text)
    if empty:
        put_root(part, root)


def _empty_texts(root: Element) -> Iterator[tuple[Element, Element]]:
    for shape in root.iter(f"{P}sp"):
        text = shape.find(f"{P}txBody")
        if text is not None and not is_placeholder(shape) and not _says_anything(text):
            yield shape, text


def _says_anything(text: Element) -> bool:
    """Tell whether a paragraph holds more than its looks: words, a field, or what newer versions add to them."""
    return any(child.tag not in _LOOKS for paragraph in text.iter(f"{A}p") for child in paragraph)


_LOOKS = frozenset({f"{A}pPr", f"{A}endParaRPr"})
