"""Text in, the persons' names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢȚŤŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁІЇЄҐΑ-Ω"
NAME_WORD = rf"[{UPPER}](?:\.(?=\W)|(?:[^\W\d_]|[’'](?=[{UPPER}])|-(?=[^\W\d_]))*)"
PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|dos|du|y|e|abu)"
# "Ada Park", "J. van der Meer", "Jean-Luc O’Neil", "Margareta (Greta) Lind" — yes.   "Ada met Bo" — no, two runs.
NICKNAME = rf"(?:[(“\"‘]{NAME_WORD}[)”\"’] )?"
RUN = re.compile(rf"(?<![\w@.-]){NAME_WORD}(?:[ \u00a0]{NICKNAME}(?:{PARTICLE} ){{0,2}}{NAME_WORD}){{1,7}}")
NICKNAME_OPENS = frozenset('(“"‘')
WORD = re.compile(rf"(?:{PARTICLE} )*{NAME_WORD}")
LOWER_WORD = re.compile(r"(?<![\w’'-])[a-zß-öø-ÿа-я][\w’']*")
# "A. Park", "J.R. Smith", "a. park" — yes.   "Ada Park", "Al Park" — no.
INITIALED = re.compile(r"[^\W\d_]\.? ?(?:[^\W\d_]\. ?)*(?<=[. ])[^\W\d_]{2}")
INITIAL_LENGTH = 2
MOST_WORDS = 4
LONGEST_TITLE = 120
LONGEST_CAPITALS = 4
"""Letters of a title that is always in capitals, "CEO"; longer ones are a headline's."""

_TITLES = """
mr mrs ms miss mx dr professor sir dame lord lady reverend father sister ambassador general colonel major
captain admiral president vice prime minister chancellor premier chairman chairwoman chair chairperson secretary
senator representative congressman congresswoman governor mayor judge justice king queen prince princess pope
cardinal bishop commissioner director executive deputy assistant associate senior junior former acting chief
officer head leader manager editor analyst adviser advisor counsel fellow researcher scientist economist
historian engineer developer designer architect author writer journalist correspondent reporter founder
co-founder ceo cto cfo coo partner lead member expert experts spokesman spokeswoman spokesperson coach doctor
nurse lawyer attorney inspector undersecretary counselor herr frau monsieur madame señor señora don doña signor
coordinator specialist consultant host professor-emeritus
"""
TITLES = frozenset(_TITLES.split())
"""Words before a name that are none of it."""

_SURNAMES = """
king queen prince pope bishop cardinal judge major justice chancellor marshal captain coach head chief lord lady dame
sir sister father nurse lawyer lead don chair member partner senior junior former mix
"""
SURNAMES = frozenset(_SURNAMES.split())
"""Titles that people have for a surname, or behind it."""

_COURTESIES = (
    "mr mrs ms miss mx sir dame lord lady herr frau monsieur madame señor señora signor don doña former senior"
)
COURTESIES = frozenset(_COURTESIES.split())
"""Titles that say nothing of what somebody does."""

_ABBREVIATED = "prof rev amb gen lt col maj capt sgt adm sen rep gov"
ABBREVIATED = frozenset(_ABBREVIATED.split())
"""Titles only with their full stop, or in capitals: there are people called Gen."""

ARTICLES = frozenset(("the", "der", "die", "le", "la", "el"))
OFFICES = frozenset(("official", "officials", "aide", "diplomat", "source", "adviser", "advisor"))
"""Words that close a label which stands for somebody whose name is kept back: "SENIOR ADMINISTRATION OFFICIAL"."""

_SMALL_WORDS = """
hi hello hey dear thanks welcome yes no yeah ok okay well so and but or when as in with for of on to the a an at by from
about is are was how why what who whose where which meet meets join joins if while after before since although though
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Words that are no part of a name though they open a sentence, or stand in a headline, with a capital."""

_ORGANISATIONS = """
institute institution university college school center centre council department ministry committee agency
office bureau service services foundation association society union organization organisation company
corporation inc ltd llc group bank fund press news times post journal magazine review program programme project
team lab laboratory states kingdom nations republic federation party parliament congress senate court house
street avenue city county river sea ocean mountain valley island spotlight northern southern eastern western
war january february july september october november december monday tuesday wednesday thursday friday saturday
sunday weekly monthly quarterly today digest bulletin chronicle courier observer newsletter media wire
week year act treaty agreement summit conference network forum board technology technologies systems
international national global world federal security studies affairs policy american asian european african russian
chinese british german french indian
japanese korean israeli interview question questions answer answers key takeaways introduction conclusion note
source management cloud hospital clinic academy museum library authority administration commission trust
embassy observatory laboratories universität hochschule institut klinik ministerium verband verein université
école hôpital ministère universidad universidade radio television tv podcast
daily gazette herald tribune zeitung zentrum
"""
ORGANISATIONS = frozenset(_ORGANISATIONS.split())
"""Words that no person's name holds."""

COMPASS = frozenset(("north", "south", "east", "west"))
"""Words that open the names of countries, and that people have for a surname."""


class PersonName(NamedTuple):
    """A name of two words or more as it stands in a text, without titles, with its offsets."""

    name: str
    start: int
    end: int

    @property
    def first(self) -> str:
        """The given name."""
        return self.name.split()[0]

    @property
    def last(self) -> str:
        """The surname's last word."""
        return self.name.split()[-1]


def find_names(text: str, *, ordinary: frozenset[str] = frozenset()) -> Iterator[PersonName]:
    """Yield the persons' names in a text.

    Args:
        text: Prose or a headline.
        ordinary: Words that the document also writes in lower case; one that opens a run of capitals is no name.
    """
    for run in RUN.finditer(text):
        for words in _segments(_words(run.group()), ordinary):
            name = [word.group() for word in words]
            if _is_person(name):
                yield PersonName(" ".join(name), run.start() + words[0].start(), run.start() + words[-1].end())


def ordinary_words(text: str) -> frozenset[str]:
    """Return the words that a text writes with a small first letter."""
    return frozenset(LOWER_WORD.findall(text))


def forms_of(name: str) -> Iterator[str]:
    """Yield, in small letters, what stands for a name and holds its surname: "park", "a. park", "ada park"."""
    words = name.casefold().split()
    yield " ".join(words)
    for start in range(1, len(words)):
        yield " ".join(words[start:])
        yield f"{words[0][0]}. {' '.join(words[start:])}"
        yield f"{words[0][0]} {' '.join(words[start:])}"
        yield f"{words[0]} {' '.join(words[start:])}"
    yield " ".join([*(f"{word[0]}." for word in words[:-1]), words[-1]])


def stands_for(short: str, name: str) -> bool:
    """Whether a form may stand for a name: "A. Park" for "Ada Park", but not "B. Park"."""
    return short.casefold() in forms_of(name)


def is_initialed(name: str) -> bool:
    """Whether a name opens with an initial."""
    return INITIALED.match(name) is not None


def is_title(word: str) -> bool:
    """Whether a word stands before names and is none: "Dr.", "President"."""
    plain = word.rstrip(".").lower()
    return plain in TITLES or (plain in ABBREVIATED and (word.endswith(".") or word.isupper()))


def is_rank(word: str) -> bool:
    """Whether a word stands before names and is never a surname: "Professor", but not "King"."""
    return is_title(word) and word.rstrip(".").lower() not in SURNAMES


def title_at_start(label: str) -> str | None:
    """Return the titles that a label opens with: "Captain" of "Captain Ada Park"."""
    words = label.split()
    count = next((place for place, word in enumerate(words) if not is_title(word)), len(words))
    return title_at_end(" ".join(words[:count])) if count < len(words) else None


def title_at_end(text: str) -> str | None:
    """Return the titles that a text ends with, unless they are mere courtesy: "Ambassador", "Dr."."""
    titles: list[str] = []
    for word in reversed(text[-LONGEST_TITLE:].split()):
        if not is_title(word) or not word[0].isupper() or (word.isupper() and len(word) > LONGEST_CAPITALS):
            break
        titles.insert(0, word)
    return " ".join(titles) if any(word.rstrip(".").lower() not in COURTESIES for word in titles) else None


def is_office(name: str) -> bool:
    """Whether a label of several words says an office in a name's stead: "THE PRESIDENT"."""
    words = name.casefold().split()
    return len(words) > 1 and (words[-1] in OFFICES or (words[0] in ARTICLES and all(map(is_title, words[1:]))))


def _words(run: str) -> list[re.Match[str]]:
    """Return the words of a run of capitals but those in brackets or quotation marks, which are nicknames."""
    return [word for word in WORD.finditer(run) if run[word.start() - 1 : word.start()] not in NICKNAME_OPENS]


def _segments(words: list[re.Match[str]], ordinary: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """Yield what stands between the small words that a headline writes large: "Ada Park" of "With Ada Park On"."""
    segment: list[re.Match[str]] = []
    for word in words:
        plain = word.group().lower()
        if plain in SMALL_WORDS or (not segment and plain in ordinary):
            yield _after_last_title(segment)
            segment = []
        else:
            segment.append(word)
    yield _after_last_title(segment)


def _after_last_title(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return "John Kirby" of "Security Advisor John Kirby"."""
    for place in range(len(words) - 2, -1, -1):  # a title that ends the run is a surname: "Ada King"
        if is_title(words[place].group()):
            named = words[place + 1 :]
            return named if len(named) <= MOST_WORDS else named[:2]
    return words


def _is_person(words: list[str]) -> bool:
    """Whether words make a name: two to four, none an institution's, each but initials with small letters."""
    if not 1 < len(words) <= MOST_WORDS or words[0].lower() in COMPASS or is_rank(words[-1]):
        return False
    return all(
        word.lower() not in ORGANISATIONS and (not word.isupper() or len(word.rstrip(".")) < INITIAL_LENGTH)
        for word in words
    )
