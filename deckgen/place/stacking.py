"""A slide's content and its kind's rule in; the same with the words that share a slot one below the other out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from deckgen.model.deck import Kind
from deckgen.model.layout import ITEM_ROLES, KindRule
from deckgen.place.contents import Content, Item
from deckgen.place.wording import Manner, Paragraph, Wording, Words, from_text, with_share, without_mentions

FLOWING = "body"
"""The role that goes on on another slide when it is full."""

COUNTED = "{n}"
"""Stands for an item's number in the name of its slot; items of a role without it all share that slot."""

HEADS: Mapping[Kind, tuple[tuple[str, Manner], ...]] = {
    "answer": (("kicker", "plain"), ("person", "head")),
    "panel": (("kicker", "plain"),),
}
"""What stands over the words on every slide that they go on on, and how: the question, and who speaks."""

LEFT_OUT: Mapping[Kind, tuple[str, ...]] = {"answer": ("position",), "quote": ("kicker", "person")}
"""What the words over the lines say as well; over a quotation that is its title."""

MANNERS: Mapping[tuple[Kind, str], Manner] = {
    ("title", "kicker"): "plain",
    ("title", "people"): "plain",
    ("title", "imprint"): "plain",
    ("quote", FLOWING): "plain",
    ("sources", "article"): "head",
    ("sources", "details"): "plain",
    ("sources", "remarks"): "plain",
}
"""How words are set that share a slot, where not as the slot has it."""


UNSAID = frozenset({("title", "kicker"), ("title", "imprint")})
"""What nobody reads out."""


def shared_slot(kind: Kind, rule: KindRule) -> str | None:
    """Return the slot in which several words stand one below the other; None where each has its own."""
    items = [rule.roles[role].slot for role in ITEM_ROLES.get(kind, ()) if role in rule.roles]
    if items:
        return None if any(COUNTED in slot for slot in items) else items[0]
    slots = Counter(said.slot for said in rule.roles.values())
    flowing = rule.roles.get(FLOWING)
    if flowing:
        return flowing.slot if slots[flowing.slot] > 1 or kind == "quote" else None
    return next((slot for slot, count in slots.items() if count > 1), None)


def stacked_rule(kind: Kind, rule: KindRule) -> KindRule:
    """Return a kind's rule in which one role stands for all that share a slot."""
    shared = shared_slot(kind, rule)
    if shared is None:
        return rule
    sharing = {role: said for role, said in rule.roles.items() if said.slot == shared}
    others = {role: said for role, said in rule.roles.items() if said.slot != shared}
    return rule._replace(roles={**others, FLOWING: sharing.get(FLOWING, next(iter(sharing.values())))})


def stack_all(
    contents: Iterable[Content], rules: Mapping[Kind, KindRule], *, fits: Callable[[Content], bool]
) -> Iterator[Content]:
    """Yield contents, stacked where their kind's rule says so, with titles that tell quotations apart.

    Args:
        contents: Slides of one section.
        rules: The rules of the kinds as the layout has them.
        fits: Whether the title of a stacked content fits its slot; where a question does not, it stands in the text.
    """
    seen: Counter[str] = Counter()
    for content in contents:
        rule = rules.get(content.kind)
        if rule is None or shared_slot(content.kind, rule) is None:
            yield content
            continue
        stacked = stack(content, rule)
        if content.kind == "answer" and not content.is_title_said and not fits(stacked):
            stacked = _with_question_below(stacked, names=_names(content))
        title = stacked.roles["title"][0].wordings[0].text if content.kind == "quote" else ""
        seen[title] += 1
        again = f"({seen[title]})" if title and seen[title] > 1 else ""
        yield stacked._replace(roles={**stacked.roles, "title": with_share(stacked.roles["title"], again)})


def stack(content: Content, rule: KindRule) -> Content:
    """Return a content whose words stand one below the other in the slot that they share."""
    told = _with_question_over(content) if content.kind == "quote" else content
    sharing = [role for role in rule.roles if _shares(role, content.kind, rule) and told.roles.get(role)]
    left_out = (*sharing, *(role for role in LEFT_OUT.get(content.kind, ()) if role not in rule.roles))
    own = {role: words for role, words in told.roles.items() if role not in left_out}
    body = tuple(_body(told, sharing))
    drawn = tuple(item.answers for item in content.items)
    head = _heads(told, sharing)
    return told._replace(roles={**own, FLOWING: body}, items=(), drawn=drawn, head=head, is_stacked=True)


def _body(content: Content, sharing: Sequence[str]) -> Iterator[Paragraph]:
    """Yield what flows: item by item, or role by role."""
    for number, item in enumerate(content.items):
        yield from (p._replace(source=number) for p in STACKED_ITEMS[content.kind](item))
    over = [role for role, _ in HEADS.get(content.kind, ())]
    for role in (role for role in sharing if role not in over):
        manner = MANNERS.get((content.kind, role), "item")
        lead = None if (content.kind, role) in UNSAID else ""
        yield from (paragraph._replace(manner=manner, lead=lead) for paragraph in content.roles[role])


def _shares(role: str, kind: Kind, rule: KindRule) -> bool:
    """Tell whether a role's words stand in the slot that several share."""
    return role in rule.roles and rule.roles[role].slot == shared_slot(kind, rule)


def _heads(content: Content, sharing: Sequence[str]) -> Words:
    """Return what stands over the words; not the number of a question that the title asks."""
    return tuple(
        _silent(paragraph, manner)
        for role, manner in HEADS.get(content.kind, ())
        if role in sharing and (role != "kicker" or content.is_title_said)
        for paragraph in from_text(_joined(content.roles[role]))
    )


def _with_question_below(content: Content, *, names: str) -> Content:
    """Return an answer whose title says who answers which question; the question itself stands where its number did."""
    question, own = content.roles["title"], content.roles.get("kicker", ())
    share = SHARE.search(question[0].wordings[0].text)
    title = from_text(f"Question {content.question} – {names}" if names else f"Question {content.question}")
    titled = {**content.roles, "title": with_share(title, f"({share[1]})" if share else "")}
    bare = tuple(p._replace(wordings=tuple(_unshared(w) for w in p.wordings)) for p in question)
    if own:
        return content._replace(roles={**titled, "kicker": bare})
    asked = tuple(_silent(paragraph, "plain") for paragraph in bare)
    return content._replace(roles=titled, head=(*asked, *content.head))


# "(2 of 3)", "(Ada Park, 2 of 3)" behind a title — tells slides of one title apart.
SHARE = re.compile(r" \((?:[^()]*, )?(\d+ of \d+)\)$")


def _unshared(wording: Wording) -> Wording:
    return wording._replace(text=SHARE.sub("", wording.text))


def _names(content: Content) -> str:
    return ", ".join(p.wordings[0].text for p in content.roles.get("person", ()) if p.level == 0)


def _with_question_over(content: Content) -> Content:
    """Return a quotation whose words are the slide's, and whose title says who speaks on which question."""
    roles = content.roles
    names = _names(content)
    kicker = _joined(roles.get("kicker", ()))
    numbered = content.question is not None and kicker.startswith(f"{content.question} ")
    title = f"{names}, question {content.question}" if names and numbered else names or kicker
    quoted = tuple(p._replace(wordings=tuple(_in_marks(w.text, w) for w in p.wordings)) for p in roles["title"])
    return content._replace(
        roles={**roles, "title": from_text(title) or roles["title"], FLOWING: quoted}, is_title_said=False
    )


def _in_marks(text: str, wording: Wording) -> Wording:
    return wording if any(mark in text for mark in '“”"«»') else wording._replace(text=f"“{text}”")


def _silent(paragraph: Paragraph, manner: Manner) -> Paragraph:
    return paragraph._replace(manner=manner, lead=None)


def _silent_line(text: str) -> Words:
    return tuple(_silent(paragraph, "plain") for paragraph in from_text(text))


def _joined(words: Iterable[Paragraph]) -> str:
    return ", ".join(paragraph.wordings[0].text for paragraph in words)


def _takeaway(item: Item) -> Words:
    return without_mentions(item.roles["takeaway"])


def _line(item: Item) -> Words:
    credit = _joined(item.roles["credit"])
    lead = f"{credit}: " if credit else ""
    lines = tuple(paragraph._replace(lead=lead) for paragraph in item.roles["line"])
    return (*lines, *(paragraph._replace(follows=True) for paragraph in _silent_line(f"— {credit}" if credit else "")))


def _expert(item: Item) -> Words:
    person, questions = _joined(item.roles["person"]), _joined(item.roles["questions"])
    head = tuple(_silent(paragraph, "head") for paragraph in from_text(person))
    told = (p._replace(manner="plain", follows=True, lead=f"{person}: ") for p in from_text(questions))
    return (*head, *told) if questions else tuple(paragraph._replace(lead="") for paragraph in head)


def _question(item: Item) -> Words:
    experts = _joined(item.roles["experts"])
    text = f"{item.marks['numeral']}. {_joined(item.roles['question'])}{f' ({experts})' if experts else ''}"
    return tuple(paragraph._replace(manner="plain", question=item.question) for paragraph in from_text(text))


def _column(item: Item) -> Words:
    person = _joined(item.roles["person"])
    head = tuple(_silent(paragraph, "head") for paragraph in from_text(person))
    lines = (paragraph._replace(follows=True, lead=f"{person}: ") for paragraph in item.roles["body"])
    return (*head, *lines)


STACKED_ITEMS: Mapping[Kind, Callable[[Item], Words]] = {
    "takeaways": _takeaway,
    "overview": _line,
    "experts": _expert,
    "agenda": _question,
    "panel": _column,
}
"""How one item of each kind stands below the one before it."""
