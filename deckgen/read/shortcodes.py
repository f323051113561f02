"""Markdown in, the same with a mark for whatever a site's generator would replace: shortcodes and attributes."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

# "{{< ref … >}}", "{% image … %}", "{{ page.title }}", "{: .notice}", "{#ice}", "[gallery ids=1]", "::: note" — yes.
# "{see below}", "[ice]", "::" — no.
SHORTCODE = re.compile(
    r"\{\{[^{}]{0,2000}?\}\}|\{%.{0,2000}?%\}|\{[:#.][^{}\n]{0,300}\}|\{\w+=[^{}\n]{0,300}\}"
    r"|\[/?(?:gallery|embed|video|audio|playlist|youtube|vc_\w+|et_pb_\w+)\b[^\]\n]{0,500}\]"
    r"|^[ ]{0,3}:{3,}[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
# '{{< glossary_tooltip text="Pods" >}}' — yes, "Pods" is read.   '{{< figure src="a.png" >}}' — no.
TEXT = re.compile(r"\{\{[<%].*?\btext=\"([^\"]*)\"", re.DOTALL)
# '[caption id="a"]<img …> A river[/caption]' — yes.   "[caption]" without its end — no.
CAPTION = re.compile(
    r"\[caption[^\]\n]*\]\s*(?P<image>(?:<a [^>]*>\s*)?(?:<img [^>]*>|"
    r"!\[(?P<alt>[^\]\n]*)\]\((?P<source>[^)\s]*)[^)\n]*\))(?:\s*</a>)?)\s*(?P<words>.{0,1000}?)\s*\[/caption\]",
    re.DOTALL,
)
TOKEN = re.compile("\ue000(\\d{1,9})\ue001")
# What an address makes of the same characters.
QUOTED_TOKEN = re.compile(r"%EE%80%80\d+%EE%80%81")
OURS = re.compile("[\ue000\ue001]")


class Marked(NamedTuple):
    """A text, and what its marks stand for."""

    text: str
    shortcodes: tuple[str, ...]


def mark_shortcodes(text: str) -> Marked:
    """Return Markdown with a mark without spaces for each shortcode, so that it breaks no link that it stands in."""
    found: list[str] = []

    def mark(match: re.Match[str]) -> str:
        words = TEXT.match(match.group())
        if words is not None:
            return words[1]
        found.append(" ".join(match.group().split()))
        token = f"\ue000{len(found) - 1}\ue001"
        return f"\n{token}\n" if match.group().lstrip().startswith(":::") else token

    return Marked(SHORTCODE.sub(mark, CAPTION.sub(_figure, OURS.sub("", text))), tuple(found))


def restore(page: str, marked: Marked) -> str:
    """Return a page with the shortcodes between their marks again, and without the marks in addresses."""
    named = dict(enumerate(marked.shortcodes))
    whole = TOKEN.sub(lambda match: f"\ue000{escape(named.get(int(match[1]), ''))}\ue001", page)
    return QUOTED_TOKEN.sub("", whole)


def _figure(match: re.Match[str]) -> str:
    image = match["image"]
    if match["alt"] is not None:
        image = f'<img src="{escape(match["source"])}" alt="{escape(match["alt"])}">'
    return f"<figure>{image}<figcaption>{match['words']}</figcaption></figure>"
