"""A template's file in; what it is, told without its name or whose it is, out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from deckgen.errors import LayoutError
from deckgen.model.geometry import to_inches
from deckgen.model.template import Page, Template
from deckgen.office import open_template


class Told(NamedTuple):
    """What is told of a template."""

    what: str
    application: str
    traits: tuple[str, ...]


PAGE = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")
# '<p:ph type="body" idx="1"/>' — a placeholder with a number of its own.   '<p:ph idx="0"/>', '<p:ph/>' — none.
NUMBERED = re.compile(r'<p:ph [^>]*idx="[1-9]')


def tell(path: Path) -> Told:
    """Return what a template is, from the file alone."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        properties = archive.read("docProps/app.xml").decode() if "docProps/app.xml" in names else ""
        color_map = archive.read("ppt/slideMasters/slideMaster1.xml").decode()
        layouts = "".join(archive.read(name).decode() for name in names if PAGE.fullmatch(name))
    masters, pages, slides = (_count(names, part) for part in ("slideMaster", "slideLayout", "slide"))
    said = re.search("<Application>(.*?)</Application>", properties)
    traits = {
        "potx": path.suffix == ".potx",
        f"{slides} slides": slides > 1,
        "colours swapped": 'bg1="dk' in color_map,
        "all idx 0": "<p:ph " in layouts and not NUMBERED.search(layouts),
        "embedded fonts": any(name.endswith(".fntdata") for name in names),
    }
    template = _opened(path)
    own = () if template is None else (_language(template), *(name for name, has in TRAITS.items() if has(template)))
    told = (*(trait for trait, holds in traits.items() if holds), *(trait for trait in own if trait))
    size = "" if template is None else f"{_size(template)}, "
    return Told(f"{size}{_counted(masters, 'master')}, {_counted(pages, 'page')}", said[1] if said else "–", told)


def _opened(path: Path) -> Template | None:
    try:
        return open_template(path.read_bytes(), origin="the template").template
    except LayoutError:
        return None


def _count(names: Iterable[str], part: str) -> int:
    return sum(re.fullmatch(rf"ppt/{part}s/{part}\d+\.xml", name) is not None for name in names)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


RATIOS: Mapping[str, float] = {"16:9": 16 / 9, "16:10": 1.6, "4:3": 4 / 3}


def _size(template: Template) -> str:
    ratio = template.width / template.height
    near = next((name for name, value in RATIOS.items() if abs(ratio - value) < 0.01), "")
    name = near or ("portrait" if ratio < 1 else "odd size")
    return f"{name} ({to_inches(template.width):.3g} × {to_inches(template.height):.3g} in)"


# Words that programs and people name pages and slots with, by language; English goes without saying.
LANGUAGES: Mapping[str, str] = {
    "German": r"titel\w*folie|inhalt|platzhalter|kapitel",
    "Polish": r"tytuł|slajd|symbol zastępczy",
    "Czech": r"nadpis|snímek|zástupný",
    "French": r"\btitre|réservé|contenu",
    "Spanish": r"título|marcador de",
    "Chinese": r"[\u4e00-\u9fff]",
    "Japanese": r"[\u3040-\u30ff]",
    "Korean": r"[\uac00-\ud7af]",
    "Cyrillic": r"[\u0400-\u04ff]",
    "Arabic": r"[\u0600-\u06ff]",
}


def _language(template: Template) -> str:
    names = " ".join(name for page in template.pages for name in (page.name, *(slot.name for slot in page.slots)))
    found = [name for name, words in LANGUAGES.items() if re.search(words, names, re.IGNORECASE)]
    return f"{', '.join(found)} names" if found else ""


def _names_twice(template: Template) -> bool:
    """Tell whether opening it had to number names, of pages or of slots on a page."""
    groups = ([page.name for page in template.pages], *([slot.name for slot in page.slots] for page in template.pages))
    return any(re.sub(r" \(\d+\)$", "", name) in set(names) - {name} for names in groups for name in names)


def _lacks(kind: str) -> Callable[[Template], bool]:
    return lambda template: all(kind not in {slot.type for slot in page.slots} for page in template.pages)


def _has_title(page: Page) -> bool:
    return any(slot.type in {"title", "ctrTitle"} for slot in page.slots)


TRAITS: Mapping[str, Callable[[Template], bool]] = {
    "no footer": _lacks("ftr"),
    "no slide number": _lacks("sldNum"),
    "names twice": _names_twice,
    "pages without title": lambda template: not all(_has_title(page) for page in template.pages),
    "no notes master": lambda template: not template.has_notes_master,
}
