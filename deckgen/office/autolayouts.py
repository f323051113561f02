"""LibreOffice's layouts in; the same with their placeholders where their own master has its title and its text, out.

It writes the boxes of one master into the layouts of all, so that titles stand beside the picture of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from deckgen.model.geometry import Box, Emu
from deckgen.office.inheritance import box_of, facts_of_box
from deckgen.office.names import A, P
from deckgen.office.pages import placeholders, role_of
from deckgen.office.tree import Element

_MOVED = frozenset({"title", "body"})


def have_mixed_boxes(masters: Iterable[Element]) -> bool:
    """Whether layouts may have another master's boxes: there are several, and none says how its text looks."""
    styles = [master.find(f"{P}txStyles") for master in masters]
    return len(styles) > 1 and not any(style is not None for style in styles)


def put_back(layout: Element, master: Element) -> None:
    """Move the placeholders of a layout so that together they cover what its master has for them."""
    own, others = _boxes(layout), _boxes(master)
    for role in _MOVED & own.keys() & others.keys():
        whole, place = _around([box for _, box in own[role]]), others[role][0][1]
        for shape, box in own[role]:
            _put(shape, _moved(box, whole, place))


def _boxes(page: Element) -> Mapping[str, Sequence[tuple[Element, Box]]]:
    """Return the placeholders of each role with their boxes, where they have one."""
    found: dict[str, list[tuple[Element, Box]]] = {}
    for one in placeholders(page):
        box = box_of(facts_of_box(one.shape))
        if box is not None and box.width and box.height:
            found.setdefault(role_of(one.type), []).append((one.shape, box))
    return found


def _around(boxes: Sequence[Box]) -> Box:
    """Return the box around boxes."""
    lefts, tops, rights, bottoms = zip(*((b.left, b.top, b.right, b.bottom) for b in boxes), strict=True)
    left, top = min(lefts), min(tops)
    return Box(left, top, Emu(max(rights) - left), Emu(max(bottoms) - top))


def _moved(box: Box, whole: Box, place: Box) -> Box:
    """Return a box that stands in a place as it stood in a whole."""
    across, down = place.width / whole.width, place.height / whole.height
    return Box(
        Emu(place.left + round((box.left - whole.left) * across)),
        Emu(place.top + round((box.top - whole.top) * down)),
        Emu(round(box.width * across)),
        Emu(round(box.height * down)),
    )


def _put(shape: Element, box: Box) -> None:
    offset, size = (shape.find(f"{P}spPr/{A}xfrm/{A}{name}") for name in ("off", "ext"))
    if offset is not None and size is not None:
        offset.attrib.update({"x": str(box.left), "y": str(box.top)})
        size.attrib.update({"cx": str(box.width), "cy": str(box.height)})
