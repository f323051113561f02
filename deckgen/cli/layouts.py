"""``deckgen layouts``: which looks there are, what is on their pages, what is wrong with them, and new ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from deckgen import looks
from deckgen.cli.report import counted, print_json, report_notices
from deckgen.cli.table import aligned
from deckgen.looks import Listed, Look
from deckgen.model.described import DescribedPage, DescribedSlot
from deckgen.model.finding import Finding
from deckgen.model.geometry import Box, to_inches

FOUND = 1
"""The exit status of a check that found something."""

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
LAYOUT = click.argument("layout", metavar="NAME|FILE")


@click.group("layouts", no_args_is_help=False)
def layouts_group() -> None:
    """Look at layouts, which are the looks that decks can have, and make them."""


@layouts_group.command("list")
@AS_JSON
def list_command(*, as_json: bool) -> None:
    """List the layouts that --layout finds by name.

    They are looked for in ./layouts, in your own folder of layouts, and among those that come with deckgen.
    """
    found = looks.layouts(Path())
    if as_json:
        print_json([_listed(listed) for listed in found])
    else:
        _print_table([(listed.layout.name, _where(listed), listed.about) for listed in found])


@layouts_group.command("show")
@LAYOUT
@AS_JSON
@click.option(
    "--picture", type=click.Path(path_type=Path), metavar="DIR", help="Draw each page with its slots into a folder."
)
def show_command(layout: str, *, as_json: bool, picture: Path | None) -> None:
    """Show the pages of a layout or a template.

    Told of each slot: its type, what a layout puts there, its size, its type size and how many words fit.

    \b
    Example:
      deckgen layouts show house.pptx --picture pages
    """
    look = looks.look_at(layout, folder=Path())
    described = looks.pages(look)
    if picture is not None:
        looks.save_pictures(look, described, picture)
        click.echo(f"{picture}: {counted(len(described), 'picture')}", err=True)
    if as_json:
        print_json(_look(look, described))
    else:
        _print_pages(look, described)


@layouts_group.command("new")
@click.argument("name", metavar="NAME")
@click.option("--from", "wanted", required=True, metavar="NAME|FILE", help="The template to make it of, or a layout.")
def new_command(name: str, *, wanted: str) -> None:
    """Write a layout of a template into layouts/NAME.

    The folder holds the template without its slides, and a layout.toml that says which of its pages and slots deckgen
    uses for what: change there what should be otherwise.

    \b
    Example:
      deckgen layouts new house --from house.potx
    """
    made = looks.new_layout(name, wanted=wanted, folder=Path())
    report_notices(made.notices)
    click.echo(f"{made.folder}: {made.about}")
    click.echo(f"to see its pages:  deckgen layouts show {name}")
    click.echo(f"to build a deck:   deckgen build article.txt --layout {name}")


@layouts_group.command("check")
@LAYOUT
@AS_JSON
def check_command(layout: str, *, as_json: bool) -> int:
    """Tell what is wrong with a layout or a template.

    Each finding says how to mend it in PowerPoint. Ends with status 1 where there is any.
    """
    look = looks.look_at(layout, folder=Path())
    findings = looks.check(look)
    if as_json:
        print_json([finding._asdict() for finding in findings])
    else:
        _print_findings(look, findings)
    return FOUND if findings else 0


def _where(listed: Listed) -> str:
    return "comes with deckgen" if listed.layout.comes_along else str(listed.layout.folder)


def _listed(listed: Listed) -> dict[str, object]:
    name, folder, comes_along = listed.layout
    return {"name": name, "folder": str(folder), "comes_along": comes_along, "about": listed.about}


def _print_table(rows: list[tuple[str, ...]], *, indent: str = "") -> None:
    for line in aligned(rows):
        click.echo(f"{indent}{line}")


def _print_findings(look: Look, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        click.echo(f"{finding.severity}: {_places(finding)}: {finding.message} [{finding.rule}]")
        click.echo(f"mend: {finding.mend}")
    errors = sum(finding.severity == "error" for finding in findings)
    click.echo(f"{look.name}: errors: {errors}, advice: {len(findings) - errors}" if findings else f"{look.name}: good")


def _places(finding: Finding) -> str:
    rest = len(finding.places) - MOST_PLACES
    return ", ".join(finding.places[:MOST_PLACES]) + (f" and {rest} more" if rest > 0 else "")


MOST_PLACES = 3
"""Named for each finding; JSON names them all."""


def _print_pages(look: Look, described: tuple[DescribedPage, ...]) -> None:
    click.echo(f"{look.name}: {looks.about(look)}")
    for page in described:
        use = f": {', '.join(page.kinds)}" if page.kinds else ": not used" if look.layout else ""
        click.echo(f'\npage {page.number} "{page.page.name}"{use}')
        _print_table([HEAD, *_rows(page)], indent="  ")


HEAD = ("slot", "type", "width × height", "text", "words", "what stands there")


def _rows(page: DescribedPage) -> Iterator[tuple[str, ...]]:
    for described in page.slots:
        slot = described.slot
        size = f"{to_inches(slot.box.width):.1f} × {to_inches(slot.box.height):.1f} in"
        words = "" if described.words is None else str(described.words)
        yield slot.name, described.type, size, f"{slot.style.size:g} pt", words, described.roles


def _look(look: Look, described: tuple[DescribedPage, ...]) -> dict[str, object]:
    size = {"width": look.template.width, "height": look.template.height}
    return {
        "name": look.name,
        "about": looks.about(look),
        "size": size,
        "pages": [_page(page) for page in described],
    }


def _page(page: DescribedPage) -> dict[str, object]:
    slots = [_slot(described) for described in page.slots]
    return {"number": page.number, "name": page.page.name, "kinds": list(page.kinds), "slots": slots}


def _slot(described: DescribedSlot) -> dict[str, object]:
    slot = described.slot
    return {
        "name": slot.name,
        "type": slot.type,
        "idx": slot.idx,
        "roles": [assigned._asdict() for assigned in described.assigned],
        "emu": slot.box._asdict(),
        "inches": _inches(slot.box),
        "font": slot.style.face.family,
        "size": slot.style.size,
        "is_horizontal": slot.is_horizontal,
        "words": described.words,
    }


def _inches(box: Box) -> dict[str, float]:
    return {name: round(to_inches(length), 2) for name, length in box._asdict().items()}
