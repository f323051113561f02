"""Languages of text: words in, runs out, each with the language tag that Office spells and picks fonts by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_REGIONS = {
    "ar": "ar-SA", "be": "be-BY", "bg": "bg-BG", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE", "el": "el-GR",
    "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL",
    "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID", "it": "it-IT", "ja": "ja-JP",
    "ka": "ka-GE", "kk": "kk-KZ", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV", "nl": "nl-NL", "no": "nb-NO",
    "nb": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI",
    "sr": "sr-Cyrl-RS", "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "ur": "ur-PK", "vi": "vi-VN",
    "zh": "zh-CN",
}  # fmt: skip
"""Office's full tag for a language without a region."""


class _Script(NamedTuple):
    letters: str
    """The inside of a character class."""
    language: str
    """What words in it count as in a deck of another script: the language that most news in it is written in."""
    natives: frozenset[str]
    """The languages that are written in it."""


def _script(letters: str, language: str, natives: str) -> _Script:
    return _Script(letters, language, frozenset(natives.split()))


_SCRIPTS = {
    "latin": _script("A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", "en-US", ""),
    "han": _script(
        "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
        "zh-CN",
        "zh ja ko",
    ),
    "kana": _script("\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f", "ja-JP", "ja"),
    "hangul": _script("\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", "ko-KR", "ko"),
    "cyrillic": _script("\u0400-\u052f", "ru-RU", "ru uk be bg sr mk kk ky mn tg"),
    "arabic": _script(
        "\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc", "ar-SA", "ar fa ur ps ku ug"
    ),
    "hebrew": _script("\u05d0-\u05f4\ufb1d-\ufb4f", "he-IL", "he yi"),
    "greek": _script("\u0370-\u03ff\u1f00-\u1fff", "el-GR", "el"),
    "thai": _script("\u0e01-\u0e7f", "th-TH", "th"),
    "devanagari": _script("\u0904-\u097f", "hi-IN", "hi mr ne sa"),
    "armenian": _script("\u0531-\u058f", "hy-AM", "hy"),
    "georgian": _script("\u10a0-\u10ff", "ka-GE", "ka"),
}
_NOT_LATIN = frozenset(native for script in _SCRIPTS.values() for native in script.natives)


_KANA = re.compile("[\u3041-\u30ff]")

# A letter of another script than Latin — yes.   "“Naïve”, he said (2024) …" — no.
_BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u1eff\u2000-\u2bff]")


@cache
def _words() -> re.Pattern[str]:
    """Return what matches letters of one script in a row, each script in a group of its name."""
    return re.compile("|".join(f"(?P<{name}>[{script.letters}]+)" for name, script in _SCRIPTS.items()))


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
    start, current = 0, None
    own = language.partition("-")[0].lower()
    for word in _words().finditer(text) if own in _NOT_LATIN or _BEYOND_LATIN.search(text) else ():
        spoken = _language_of(word.lastgroup or "latin", text, own=own, language=language)
        if current not in {None, spoken}:
            yield Run(text[start : word.start()], current or language)
            start = word.start()
        current = spoken
    yield Run(text[start:], current or language)


def _language_of(script: str, text: str, *, own: str, language: str) -> str:
    if script == "latin":
        return _SCRIPTS[script].language if own in _NOT_LATIN else language
    if own in _SCRIPTS[script].natives:
        return language
    # Chinese characters in a text with kana are Japanese.
    return "ja-JP" if script == "han" and _KANA.search(text) else _SCRIPTS[script].language
