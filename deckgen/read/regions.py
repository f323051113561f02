"""A page in, which of its elements lead around the site: menus, related links, what is outside the article."""

from __future__ import annotations

import re
from collections.abc import Callable

from deckgen.read.tree import UNREAD, Element

MENU_TAGS = frozenset(("nav", "button", "select", "option", "textarea", "dialog", "menu"))
MENU_ROLES = frozenset(
    ("navigation", "search", "contentinfo", "banner", "dialog", "alertdialog", "menu", "menubar", "toolbar")
)
# "site-nav", "related", "share-buttons", "cookie_banner" — yes.   "navy", "unrelated" — no.
MENU_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|related|recirc|recommended|share|sharing|"
    r"social|comments?|disqus|cookies?|consent|newsletter|subscribe|signup|promo|advert|advertisement|ads?|sponsored|"
    r"pagination|pager|toolbar|skip-link|skip|paywall|popular|trending)(?:$|[\s_-])",
    re.IGNORECASE,
)
# "entry-content", "article-body" — yes.   "article-list" — no.
BODY_NAMES = re.compile(r"(?:^|\s)(?:entry|post|article|story|page)[_-]?(?:content|body|text)(?:\s|$)", re.IGNORECASE)
FRAMES = frozenset(("html", "body", "main", "article", "form"))
"""Elements that hold an article whatever they are called."""
MOST_OF_PAGE = 0.4
"""The share of the page's words from which a part is the article, whatever it is called."""
ARTICLE_SHARE = 0.6
"""The share of the page's own words that an element of an article's name holds if it is the one."""
PROSE_WORDS = 15
"""Words that are no link in an element without blocks: so many are a sentence, not an entry of a menu."""
LINKED = 0.5


def find_menus(page: Element) -> Callable[[Element], bool]:
    """Return what tells, of each element of a page, whether it is no part of the article."""
    region = _region(page)
    outside = _outside(region)
    inside = {id(element) for element in region.walk()}
    most = MOST_OF_PAGE * region.words

    def is_menu(element: Element) -> bool:
        if id(element) in outside:
            return True
        return element.tag not in FRAMES and _leads_around(element, most, is_inside=id(element) in inside)

    return is_menu


def _leads_around(element: Element, most: float, *, is_inside: bool) -> bool:
    if element.tag in MENU_TAGS or element.get("role").lower() in MENU_ROLES:
        return True
    if element.words > most:
        return False
    if element.tag == "footer" or (element.tag == "header" and not _holds(element, "h1")):
        return is_inside and not _is_prose(element)
    if element.tag == "aside":
        return element.linked >= LINKED * element.words > 0 or _is_named_menu(element)
    return element.is_block and _is_named_menu(element)


def _is_named_menu(element: Element) -> bool:
    return MENU_NAMES.search(element.get("class")) is not None or MENU_NAMES.search(element.get("id")) is not None


def _region(page: Element) -> Element:
    """Return the element that holds the article: the page's own word for it, else the least one with all its prose."""
    body = next((one for one in page.elements if one.tag == "body"), page)
    mains = [one for one in body.walk() if one.tag == "main" or one.get("role").lower() == "main"]
    region = mains[0] if len(mains) == 1 and mains[0].words else body
    own = region.words - region.linked
    named = (one for one in region.walk() if one.tag == "article" or BODY_NAMES.search(one.get("class")))
    found = next((one for one in named if one.words - one.linked >= ARTICLE_SHARE * own > 0), None)
    return _with_heading(body, found or (region if region is not body else _with_all_prose(body)))


def _with_all_prose(element: Element) -> Element:
    while True:
        telling = [one for one in element.elements if one.tag not in UNREAD and any(map(_is_prose, one.walk()))]
        if len(telling) != 1 or not telling[0].is_block or telling[0].tag in {"p", "ul", "ol", "dl"}:
            return element
        element = telling[0]


def _with_heading(body: Element, region: Element) -> Element:
    """Return the region, or the least element around it that also holds the page's one top heading."""
    tops = [one for one in body.walk() if one.tag == "h1" and one.linked < one.words]
    if len(tops) != 1:
        return region
    holding = {id(one) for one in tops[0].holders}
    return next((one for one in (region, *region.holders) if id(one) in holding), region)


def _is_prose(element: Element) -> bool:
    """Whether an element itself, not one in it, holds a sentence."""
    if element.tag in UNREAD or any(one.is_block for one in element.elements):
        return False
    return element.words - element.linked >= PROSE_WORDS


def _outside(region: Element) -> frozenset[int]:
    """Return the elements that neither hold the region nor lie in it, the highest of them."""
    path = [region, *region.holders]
    held = {id(one) for one in path}
    return frozenset(id(one) for holder in path[1:] for one in holder.elements if id(one) not in held)


def _holds(element: Element, tag: str) -> bool:
    return any(one.tag == tag for one in element.walk())
