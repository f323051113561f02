"""The article's introduction in, the people whom it presents: names, roles, affiliations."""

from __future__ import annotations

import re
from typing import NamedTuple

from deckgen.parse.names import ORGANISATIONS, UPPER, PersonName, find_names, is_title

# "explain", "discusses", "weigh in" — yes.   "explained", "discussion" — no, that tells of somebody else's talk.
VERB = re.compile(
    r"\b(?:explains?|discuss(?:es)?|examines?|analy[sz]es?|assess(?:es)?|answers?|looks? at|breaks? down|"
    r"weighs? in|shares?|unpacks?|considers?|address(?:es)?|describes?|talks? (?:about|to|with)|offers?|outlines?|"
    r"reflects?|respond(?:s)?|explores?|speaks?|"
    r"gives?|provides?|reviews?|tells? us|lays? out|comments?|join(?:s|ed)? us|spoke|sat down|answered)\b"
)
# "Ada Park, director of ice at the Ice Institute, …" — yes: role and place.   "Ada Park, Bo Lee and Cy Day" — no.
ORG_LINK = r" (?:(?:of|for|on|and|in|the|de|&|des|der|du|für|la) )?(?:the )?"
ORG = rf"(?:[tT]he )?(?P<org>[{UPPER}\d][\w.&’'-]*(?:(?<![a-zà-ÿ]\.){ORG_LINK}[{UPPER}][\w.&’'-]*){{0,8}})"
APPOSITION = re.compile(
    rf",? \(?(?:who is )?(?:is |was )?(?:an? |the )?(?P<role>[^,.;:()]{{3,90}}?),? (?:at|with|from|for) {ORG}"
)
ROLE_OF = re.compile(rf",? \(?(?:is |was )?(?:an? |the )?(?P<role>[^,.;:()]{{3,60}}?) of {ORG}")
# "Ada Park, senior adviser to the mayor, " — yes.   "Ada Park, Bo Lee and " — no role in it.
ROLE_ALONE = re.compile(r"(?:,| is| was) (?:an? |the )?(?P<role>[a-z][^,.;:()]{3,80})(?=[,.;])")
# "Ada Park of the Ice Institute" — yes.   "Ada Park of all people" — no.
BELONGS = re.compile(
    rf"(?:(?:,? (?:both|all)(?: \w+)?)? (?:of|at|from|with|vom|von der|beim|bei der) |,? \((?=[^()]{{2,80}}\))){ORG}"
)
# "Ada Park, University of Ice" — yes.   "Ada Park, Bo Lee" — no word of it is an organisation's.
HOUSE = re.compile(rf", {ORG}(?=$|[.,;)])")
# "physician at ", "both of the " — yes, a place follows.   "interview with ", "questions for " — no.
BEFORE_PLACE = re.compile(
    r"(?<!\w)(?:at|of|from|in|near|vom|beim|bei|an der|von der|bei der|del|du|à|chez)"
    r"(?: (?:the|la|le|el|l['’])|(?=[ ]))* $"
)
# "USIP’s ", "The Ice Institute’s ", "Ice Institute experts " — yes.   "last year’s " — no.
OWNER = re.compile(
    rf"(?P<org>(?:[{UPPER}][\w.&-]*)(?: (?:of |for |and |the )*[{UPPER}][\w.&-]*){{0,6}})"
    r"(?:[’']s? (?:experts? )?| (?:experts?|scholars?|fellows?|analysts?|researchers?|professors?) )$"
)
LIST_GAP = re.compile(r",? (?:and|&|et|und|y|e) |, |,? as well as ")
# "… ends. It" — yes, between.   "Mr. Paul", "Dr. Ada" — no.
SENTENCE = re.compile(r"(?<=[a-zà-ÿ0-9)”][.!?])(?<!\b[MDJS][rst]\.)(?<!\bMrs\.)(?<!\bProf\.) +(?=[A-ZÀ-Þ“])")
_ROLES = """
director|fellow|advis[eo]r|analyst|expert|professor|president|chair|head|lead|manager|scholar|researcher|specialist
officer|economist|scientist|editor|engineer|developer|founder|co-founder|historian|lecturer|ambassador|secretary
member|associate|coordinator|architect|designer|strategist|correspondent|author|chief|ceo|cto|counsel
representative|partner|lawyer|attorney|judge|physician|doctor|surgeon|nurse|psychologist|regulator|negotiator
diplomat|minister|mediator|journalist|reporter|writer|teacher|biologist|chemist|physicist|geographer|sociologist
anthropologist|mathematician|statistician|philosopher|meteorologist|geologist|ecologist|hydrologist|banker|investor
activist|organi[sz]er|trader|spokes(?:man|woman|person)|consultant|planner|curator|librarian|farmer
leiter|leiterin|direktor|direktorin|professorin|sprecher|sprecherin
"""
# "senior fellow" — yes.   "longfellow" — no.
ROLE_WORDS = re.compile(rf"\b(?:{'|'.join(_ROLES.split())})\b", re.IGNORECASE)
# "…, and", ") talked", " discuss" — yes.   "-based design firm" — no: the capitals only describe what follows.
AFTER_ORG = re.compile(
    rf"$|[’']?\s*[,.;:()!?—–]|\s+(?:[{UPPER}]|and\b|or\b|who\b|where\b|in\b|to\b|with\b|about\b|on\b|{VERB.pattern})"
)
# "who’s the director" — its first two words.   "whole-sale director" — nothing.
WHO_IS = re.compile(r"^(?:who(?:[’']s| is| was)|is|was)? ?(?:an? |the )?")
LONGEST_OWNER = 120
MOST_NAMES = 60
"""A sentence that lists more people is no line-up."""
LEADING_THE = re.compile(r"^[Tt]he ")


class Presented(NamedTuple):
    """A person as the text presents him or her."""

    name: str
    affiliation: str | None = None
    role: str | None = None


def find_lineup(paragraphs: list[str], *, keys: frozenset[str], ordinary: frozenset[str]) -> tuple[Presented, ...]:
    """Return the people who, as a sentence of the introduction says, explain or discuss the subject.

    Args:
        paragraphs: The introduction.
        keys: The labels before the answers; a list of people who all have one needs no such verb.
        ordinary: Words that the document also writes in lower case.
    """
    sentences = [sentence for paragraph in paragraphs for sentence in SENTENCE.split(paragraph)]
    for sentence in sentences:
        verb = VERB.search(sentence)
        names = _people(sentence[: verb.start()] if verb else "", ordinary)
        if names and verb and _reaches(sentence, names, verb.start()):
            return present(sentence, _last_list(sentence, names))
    for sentence in sentences if keys else ():
        names = [name for name in find_names(sentence, ordinary=ordinary) if _is_labelled(name, keys)][-MOST_NAMES:]
        if len(names) > 1 and len(_last_list(sentence, names)) == len(names):
            return present(sentence, names)
    return ()


def is_place(text: str, name: PersonName) -> bool:
    """Whether what looks like a name is an organisation: it stands right behind "at", "of" or "from"."""
    return BEFORE_PLACE.search(text, max(0, name.start - 12), name.start) is not None


def _people(text: str, ordinary: frozenset[str]) -> list[PersonName]:
    return [name for name in find_names(text, ordinary=ordinary) if not is_place(text, name)][-MOST_NAMES:]


def _is_labelled(name: PersonName, keys: frozenset[str]) -> bool:
    return not keys.isdisjoint({name.name.casefold(), name.last.casefold(), name.first.casefold()})


def present(text: str, names: list[PersonName]) -> tuple[Presented, ...]:
    """Return the people of a list with what the text around their names says of them."""
    if not names:
        return ()
    alone = [_present_one(text, name) for name in names]
    owners = _owners(text, names)
    if not any(owners) and all(one.affiliation is None for one in alone[:-1]) and alone[-1].role is None:
        owners = [alone[-1].affiliation] * len(alone)  # "Ada Park and Bo Lee of the Ice Institute"
    return tuple(
        Presented(one.name, one.affiliation or owner, one.role) for one, owner in zip(alone, owners, strict=True)
    )


def _owners(text: str, names: list[PersonName]) -> list[str | None]:
    """Return for each name the house before it or before the names that it follows: "USIP’s Ada Park and Bo Lee"."""
    owners: list[str | None] = []
    start = 0
    for name in names:
        owner = OWNER.search(text[max(start, name.start - LONGEST_OWNER) : name.start])
        owners.append(LEADING_THE.sub("", owner["org"]) if owner else (owners[-1] if owners else None))
        start = name.end
    return owners


def _present_one(text: str, name: PersonName) -> Presented:
    after = text[name.end : name.end + 240]
    for pattern in (APPOSITION, ROLE_OF):
        found = pattern.match(after)
        if found and ROLE_WORDS.search(found["role"]) and _is_whole(found, after):
            return Presented(name.name, _trimmed(found["org"]), WHO_IS.sub("", found["role"]).strip())
    role = ROLE_ALONE.match(after)
    if role and ROLE_WORDS.search(role["role"]):
        house = HOUSE.match(after, role.end())
        return Presented(
            name.name, house["org"] if house and _is_known_house(house["org"]) else None, role["role"].strip()
        )
    belongs = BELONGS.match(after)
    if belongs is None and (house := HOUSE.match(after)) and _is_known_house(house["org"]):
        return Presented(name.name, house["org"])
    return Presented(name.name, _trimmed(belongs["org"]) if belongs and _is_whole(belongs, after) else None)


def _is_whole(found: re.Match[str], after: str) -> bool:
    """Whether an organisation's name ends where the capitals do: not in "the Boston-based design firm"."""
    return _is_known_house(found["org"]) or AFTER_ORG.match(after, found.end()) is not None


def _is_known_house(organisation: str) -> bool:
    return any(word.lower() in ORGANISATIONS or word.isupper() for word in organisation.split())


def _trimmed(organisation: str) -> str:
    """Return "Ice Institute" of "Ice Institute and Bo Lee": what follows the last "and" may be the next name."""
    names = [name for name in find_names(organisation) if name.start > 0]
    cut = names[0].start if names and LIST_GAP.search(organisation[: names[0].start]) else len(organisation)
    kept = organisation[:cut].strip(" .,")
    joined, _, after = kept.rpartition(" and ")
    kept = joined if joined and all(map(is_title, after.split())) else kept  # "the Ice Institute and Dr. Lee"
    return re.sub(r"(?:,| and| &)+$", "", kept).strip()


def _last_list(sentence: str, names: list[PersonName]) -> list[PersonName]:
    """Return the names of a sentence that stand in one list with the last."""
    together = [names[-1]]
    for name in reversed(names[:-1]):
        between = sentence[name.end : together[0].start]
        if not _is_gap(between):
            break
        together.insert(0, name)
    return together


def _is_gap(between: str) -> bool:
    """Whether what stands between two names joins them: "and", ", director of ice, and", " and Senator"."""
    link = LIST_GAP.match(between)
    if link and (OWNER.search(between) or all(word[0].isupper() for word in between[link.end() :].split())):
        return True
    is_role = ROLE_WORDS.search(between) is not None and LIST_GAP.search(between[-6:]) is not None
    house = HOUSE.match(between)
    is_house = house is not None and _is_known_house(house["org"])
    return is_role or is_house or BELONGS.match(between) is not None


def _reaches(sentence: str, names: list[PersonName], verb: int) -> bool:
    """Whether the last name is who does it: nothing stands before the verb but who or what he or she is."""
    between = sentence[names[-1].end : verb].strip()
    return not between or between[0] in ",(" or BELONGS.match(" " + between) is not None
