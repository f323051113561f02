"""Draw template.pptx from theme.toml: ``python layouts/draw.py [NAME ...] [--into FOLDER]``; all if none is named."""

from __future__ import annotations

import argparse
from pathlib import Path

from drawing import parts
from drawing.theme import Table, pages_of, read_table

from deckgen.office import names
from deckgen.office.notes_master import notes_master_xml
from deckgen.office.package import Package, write_package

HERE = Path(__file__).parent


def main() -> None:
    """Draw the templates asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="folders beside this script that hold a theme.toml")
    parser.add_argument("--into", type=Path, default=HERE, help="where the folders of templates are, or are made")
    options = parser.parse_args()
    into, chosen = Path(options.into), [str(name) for name in options.names]
    for name in chosen or sorted(path.parent.name for path in HERE.glob("*/theme.toml")):
        folder = into / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "template.pptx").write_bytes(draw(read_table(HERE / name / "theme.toml")))
        print(folder / "template.pptx")


def draw(table: Table) -> bytes:
    """Return a template drawn from a table: the same bytes for the same table."""
    package = Package()
    _add_properties(package, table)
    master = _add_master(package, table)
    notes_master = _add_notes_master(package, table)
    deck = "ppt/presentation.xml"
    first, second = (
        package.relate(deck, names.REL_MASTER, master),
        package.relate(deck, names.REL_NOTES_MASTER, notes_master),
    )
    for kind, name, xml, content_type in (
        (names.REL_SHOW, "ppt/presProps.xml", parts.SHOW, names.TYPE_SHOW),
        (names.REL_VIEW, "ppt/viewProps.xml", parts.VIEW, names.TYPE_VIEW),
        (names.REL_THEME, "ppt/theme/theme1.xml", parts.theme(table), names.TYPE_THEME),
        (names.REL_TABLES, "ppt/tableStyles.xml", parts.TABLES, names.TYPE_TABLES),
    ):
        package.add(name, xml.encode(), content_type)
        package.relate(deck, kind, name)
    xml = parts.presentation(table, master=first, notes_master=second)
    package.parts[deck], package.types[deck] = xml.encode(), names.TYPE_PRESENTATION
    return write_package(package, timestamp=0)


def _add_properties(package: Package, table: Table) -> None:
    package.relate("", names.REL_DOCUMENT, "ppt/presentation.xml")
    package.add("docProps/core.xml", parts.core(table).encode(), names.TYPE_CORE)
    package.relate("", names.REL_CORE, "docProps/core.xml")
    package.add("docProps/app.xml", parts.APP.encode(), names.TYPE_APP)
    package.relate("", names.REL_APP, "docProps/app.xml")


def _add_master(package: Package, table: Table) -> str:
    master = "ppt/slideMasters/slideMaster1.xml"
    layouts: list[str] = []
    for number, page in enumerate(pages_of(table), 1):
        layout = f"ppt/slideLayouts/slideLayout{number}.xml"
        package.add(layout, parts.page(page).encode(), names.TYPE_LAYOUT)
        package.relate(layout, names.REL_MASTER, master)
        layouts.append(package.relate(master, names.REL_LAYOUT, layout))
    package.relate(master, names.REL_THEME, "ppt/theme/theme1.xml")
    package.parts[master], package.types[master] = parts.master(table, layouts).encode(), names.TYPE_MASTER
    return master


def _add_notes_master(package: Package, table: Table) -> str:
    master = "ppt/notesMasters/notesMaster1.xml"
    package.add(master, notes_master_xml(), names.TYPE_NOTES_MASTER)
    package.add("ppt/theme/theme2.xml", parts.theme(table).encode(), names.TYPE_THEME)
    package.relate(master, names.REL_THEME, "ppt/theme/theme2.xml")
    return master


if __name__ == "__main__":
    main()
