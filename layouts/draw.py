"""Draw template.pptx from theme.toml: ``python layouts/draw.py [NAME ...] [--into FOLDER]``; all if none is named."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from drawing import parts
from drawing.theme import Table, pages_of, read_table
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.package import Package

from deckgen.office.archive import pack
from deckgen.office.notes_master import notes_master_xml
from deckgen.office.parts import make_part, put_root
from deckgen.office.tree import parse

HERE = Path(__file__).parent


def main() -> None:
    """Draw the templates asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="folders with a theme.toml: paths, or names beside this script")
    parser.add_argument("--into", type=Path, default=HERE, help="where the folders of templates are, or are made")
    options = parser.parse_args()
    into, chosen = Path(options.into), [str(name) for name in options.names]
    for name in chosen or sorted(path.parent.name for path in HERE.glob("*/theme.toml")):
        folder = into / Path(name).name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "template.pptx").write_bytes(draw(read_table(HERE / name / "theme.toml")))
        print(folder / "template.pptx")


def draw(table: Table) -> bytes:
    """Return a template drawn from a table: the same bytes for the same table."""
    package = Package(io.BytesIO())
    deck = _blank(package, "/ppt/presentation.xml", CT.PML_PRESENTATION_MAIN)
    package.relate_to(deck, RT.OFFICE_DOCUMENT)
    _add(package, "/docProps/core.xml", RT.CORE_PROPERTIES, CT.OPC_CORE_PROPERTIES, parts.core(table))
    _add(package, "/docProps/app.xml", RT.EXTENDED_PROPERTIES, CT.OFC_EXTENDED_PROPERTIES, parts.APP)
    master = _add_master(deck, table)
    notes_master = _add_notes_master(deck, table)
    _add(deck, "/ppt/presProps.xml", RT.PRES_PROPS, CT.PML_PRES_PROPS, parts.SHOW)
    _add(deck, "/ppt/viewProps.xml", RT.VIEW_PROPS, CT.PML_VIEW_PROPS, parts.VIEW)
    deck.relate_to(deck.related_part(master).part_related_by(RT.THEME), RT.THEME)
    _add(deck, "/ppt/tableStyles.xml", RT.TABLE_STYLES, CT.PML_TABLE_STYLES, parts.table_styles(table))
    _say(deck, parts.presentation(table, master=master, notes_master=notes_master))
    return pack(package, timestamp=None)


def _add_master(deck: Part, table: Table) -> str:
    master = _blank(deck.package, "/ppt/slideMasters/slideMaster1.xml", CT.PML_SLIDE_MASTER)
    layouts: list[str] = []
    for number, page in enumerate(pages_of(table), 1):
        name = f"/ppt/slideLayouts/slideLayout{number}.xml"
        layouts.append(_add(master, name, RT.SLIDE_LAYOUT, CT.PML_SLIDE_LAYOUT, parts.page(page)))
        master.related_part(layouts[-1]).relate_to(master, RT.SLIDE_MASTER)
    _add(master, "/ppt/theme/theme1.xml", RT.THEME, CT.OFC_THEME, parts.theme(table))
    _say(master, parts.master(table, layouts))
    return deck.relate_to(master, RT.SLIDE_MASTER)


def _add_notes_master(deck: Part, table: Table) -> str:
    xml = notes_master_xml().decode()
    identity = _add(deck, "/ppt/notesMasters/notesMaster1.xml", RT.NOTES_MASTER, CT.PML_NOTES_MASTER, xml)
    _add(deck.related_part(identity), "/ppt/theme/theme2.xml", RT.THEME, CT.OFC_THEME, parts.theme(table))
    return identity


def _blank(package: Package, name: str, content_type: str) -> Part:
    """Return a part to point from, before it says where to."""
    return make_part(package, name, content_type, b"<blank/>")


def _say(part: Part, xml: str) -> None:
    put_root(part, parse(xml.encode()))


def _add(owner: Part | Package, name: str, kind: str, content_type: str, xml: str) -> str:
    package = owner.package if isinstance(owner, Part) else owner
    return owner.relate_to(make_part(package, name, content_type, xml.encode()), kind)


if __name__ == "__main__":
    main()
