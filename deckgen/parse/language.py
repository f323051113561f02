"""A text in, the primary tag of its language (BCP 47)."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 8_000
"""Characters looked at."""
DEFAULT = "en"
SCRIPT_SHARE = 0.3
"""The share of letters in a script from which a text is written in it; foreign words make less."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040\u30ff"),  # before Han, which Japanese also uses
    ("ko", "\uac00\ud7af\u1100\u11ff"),
    ("zh", "\u4e00\u9fff\u3400\u4dbf"),
    ("uk", "ііїїєєґґІІЇЇЄЄҐҐ"),  # letters that Russian lacks
    ("ru", "\u0400\u04ff"),
    ("fa", "پپچچژژگگ"),  # letters that Arabic lacks
    ("ar", "\u0600\u06ff"),
    ("he", "\u0590\u05ff"),
    ("el", "\u0370\u03ff"),
    ("hi", "\u0900\u097f"),
    ("bn", "\u0980\u09ff"),
    ("ta", "\u0b80\u0bff"),
    ("th", "\u0e00\u0e7f"),
    ("ka", "\u10a0\u10ff"),
    ("hy", "\u0530\u058f"),
    ("am", "\u1200\u137f"),
)
"""The first and the last letter of each run of a script's letters."""

LEAST_SHARE = 0.1
"""A text with fewer letters beyond Latin is in Latin letters."""

SIGNS: dict[str, float] = {"ja": 0.1, "uk": 0.02, "fa": 0.02}
"""Scripts told by a few letters, and the share that is enough."""

STOP_WORDS: dict[str, str] = {
    "en": "the and of to in is that for with this are was it as on by be have from not",
    "de": "der die und das ist nicht ein eine zu den mit von auf für sich dem des im auch werden",
    "fr": "le la les des et est une du dans pour que qui pas sur avec au plus par ce sont",
    "es": "el la los las de y que en un una es por con para del se no su al como",
    "it": "il di che e la per un una non sono del della con le si gli nel alla più anche",
    "pt": "o de que e do da em um uma para com não os as dos das por mais se ao",
    "nl": "de het een en van is dat op te zijn voor met niet aan er ook die door naar bij",
    "pl": "i w na z do się nie że to jest o jak po ale za od przez są dla które",
    "sv": "och att det som en på är av för med den till inte om ett har de vi var från",
    "da": "og at det er en på af for med den til ikke der som de har et vi var fra",
    "tr": "ve bir bu için ile da de çok daha ne var olarak gibi kadar sonra ama en olan değil ki",
    "id": "yang dan di untuk dengan ini itu dari dalam tidak pada adalah akan ke juga oleh atau bisa sudah kami",
    "vi": "và của là có trong được cho không một những với các này đã để người khi tôi ở về",
    "cs": "se na v je že s z do o k pro ale jako za by od po jsou které",
    "ro": "și în de la cu pe nu care este din pentru o un să mai că sunt ca dar",
    "hu": "az és hogy nem egy ez meg csak de már volt van ha mint vagy még el ki",
    "fi": "ja on ei että se oli hän mutta kun niin ovat tai myös joka mitä kuin jos ne sen en",
}
LEAST_HITS = 3
LEAST_ENGLISH = 0.1
"""The share of its frequent words in an English text; in others that borrow them it is less."""
MARGIN = 1.3
"""A language is told by more than so many of its words, and so many times as many as English has in the text."""
WORD = re.compile(r"[^\W\d_]+")
FIRST_BEYOND_LATIN = "\u0370"


def detect_language(text: str, *, given: str | None = None) -> str:
    """Return the language of a text: by its script, its most frequent words, what its file says; English else.

    Args:
        text: The whole text.
        given: What the file says; it comes last, for many a page says "en" of itself in whatever language it is.
    """
    sample = text[:SAMPLE]
    return _by_script([letter for letter in sample if letter.isalpha()]) or _by_words(sample) or given or DEFAULT


def _by_script(letters: list[str]) -> str | None:
    beyond = [letter for letter in letters if letter >= FIRST_BEYOND_LATIN]
    if len(beyond) <= LEAST_SHARE * len(letters):
        return None
    for tag, ends in SCRIPTS:
        runs = tuple(zip(ends[::2], ends[1::2], strict=True))
        found = sum(any(first <= letter <= last for first, last in runs) for letter in beyond)
        if found >= SIGNS.get(tag, SCRIPT_SHARE) * len(letters):
            return tag
    return None


def _by_words(sample: str) -> str | None:
    """Return the language whose words stand out, or English where its words are many."""
    counts = Counter(WORD.findall(sample.lower()))
    scores = {tag: sum(counts[word] for word in words.split()) for tag, words in STOP_WORDS.items()}
    best = max(scores, key=lambda tag: scores[tag])
    if scores[best] > max(LEAST_HITS, MARGIN * scores[DEFAULT]):
        return best
    return DEFAULT if scores[DEFAULT] > LEAST_ENGLISH * counts.total() else None
