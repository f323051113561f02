"""Languages of text: words in, runs out, each with the language tag that Office spells and picks fonts by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_REGIONS = {
    tag.partition("-")[0]: tag
    for tag in [
        "ar-SA",
        "be-BY",
        "bg-BG",
        "cs-CZ",
        "da-DK",
        "de-DE",
        "el-GR",
        "en-US",
        "es-ES",
        "et-EE",
        "fa-IR",
        "fi-FI",
        "fr-FR",
        "he-IL",
        "hi-IN",
        "hr-HR",
        "hu-HU",
        "hy-",
        "AM",
        "id-ID",
        "it-IT",
        "ja-JP",
        "ka-GE",
        "kk-KZ",
        "ko-KR",
        "lt-LT",
        "lv-LV",
        "nl-NL",
        "nb-NO",
        "pl-PL",
        "pt-PT",
        "ro-RO",
        "ru-RU",
        "sk-SK",
        "sl-SI",
        "sr-",
        "Cyrl-RS",
        "sv-SE",
        "th-TH",
        "tr-TR",
        "uk-UA",
        "ur-PK",
        "vi-VN",
        "zh-CN",
    ]
} | {"no": "nb-NO"}
"""Office's full tag for a language without a region."""


class _Script(NamedTuple):
    letters: re.Pattern[str]
    language: str
    natives: frozenset[str]


def _script(ranges: str, language: str, *natives: str) -> _Script:
    return _Script(re.compile(f"[{ranges}]"), language, frozenset(natives or (language[:2],)))


_KANA = re.compile("[\u3041-\u30ff]")
_HAN = _script(
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "zh-CN",
    "zh",
    "ja",
    "ko",
)

# A language other than the deck's is told by its script alone: the one that most of the news in it is written in.
_SCRIPTS = (
    _HAN,
    _script("\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f", "ja-JP"),
    _script("\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", "ko-KR"),
    _script("\u0400-\u052f", "ru-RU", *["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"]),
    _script(
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        "ar-SA",
        *["ar", "fa", "ur", "ps", "ku", "ug"],
    ),
    _script("\u0590-\u05ff\ufb1d-\ufb4f", "he-IL", "he", "yi"),
    _script("\u0370-\u03ff\u1f00-\u1fff", "el-GR"),
    _script("\u0e00-\u0e7f", "th-TH"),
    _script("\u0900-\u097f", "hi-IN", "hi", "mr", "ne", "sa"),
    _script("\u0530-\u058f", "hy-AM"),
    _script("\u10a0-\u10ff", "ka-GE"),
)
_LATIN = _script("A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", "en-US")
_NOT_LATIN = {native for script in _SCRIPTS for native in script.natives}
_PLAIN = re.compile("[\x00-\u024f\u1e00-\u1eff\u2000-\u20cf]*")
"""Text without a letter of a script other than Latin."""


class Run(NamedTuple):
    """Words in one language."""

    text: str
    language: str


def tag_of(language: str) -> str:
    """Return the full tag of a language: ``en`` gives ``en-US``; one with a region is kept."""
    return _REGIONS.get(language.lower(), language) or "en-US"


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs to the left (Unicode Standard Annex 9, rules P2 and P3)."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((d in {"R", "AL"} for d in directions if d in {"L", "R", "AL"}), False)


def runs_of(text: str, *, language: str) -> Iterator[Run]:
    """Split text where its script changes; signs and spaces go with the letters before them.

    Args:
        text: Anything.
        language: The full tag of the deck's language, which words in a script of that language keep.
    """
    own = language.partition("-")[0].lower()
    if own not in _NOT_LATIN and _PLAIN.fullmatch(text):
        yield Run(text, language)
        return
    has_kana = _KANA.search(text) is not None
    start, current = 0, None
    for at, character in enumerate(text):
        spoken = _language_of(character, own=own, language=language, has_kana=has_kana)
        if spoken is None or spoken == current:
            continue
        if current is not None:
            yield Run(text[start:at], current)
            start = at
        current = spoken
    yield Run(text[start:], current or language)


def _language_of(character: str, *, own: str, language: str, has_kana: bool) -> str | None:
    if _LATIN.letters.match(character):
        return _LATIN.language if own in _NOT_LATIN else language
    for script in _SCRIPTS:
        if script.letters.match(character):
            if own in script.natives:
                return language
            return "ja-JP" if has_kana and script is _HAN else script.language
    return None
