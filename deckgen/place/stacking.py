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
    ("photo", "caption"): "plain",
    ("photo", "credit"): "plain",
    ("sources", "article"): "head",
    ("sources", "details"): "plain",
    ("sources", "remarks"): "plain",
}
"""How words are set that share a slot, where not as the slot has it."""


UNSAID = frozenset({("title", "kicker"), ("title", "imprint"), ("photo", "credit")})
"""What nobody reads out."""


def shared_slot(kind: Kind, rule: KindRule) -> str | tuple[str, ...] | None:
    """Return the slot in which several words stand one below the other; None where each has its own."""
    items = [rule.roles[role] for role in ITEM_ROLES.get(kind, ()) if role in rule.roles]
    if items:
        return None if any(said.is_counted for said in items) else items[0].slot
    slots = Counter(said.slot for said in rule.roles.values())
    flowing = rule.roles.get(FLOWING)
    if flowing:
        return flowing.slot if slots[flowing.slot] > 1 or kind == "quote" else None
    return next((slot for slot, count in slots.items() if count > 1), None)


def sharing_roles(kind: Kind, rule: KindRule) -> tuple[str, ...]:
    """Return the roles whose words stand in the slot that several share."""
    shared = shared_slot(kind, rule)
    return tuple(role for role, said in rule.roles.items() if said.slot == shared)


def shared_columns(kind: Kind, rule: KindRule) -> tuple[str, ...]:
    """Return the roles of which each item's words stand below each other in its own slot."""
    roles = JOINED.get(kind, ())
    slots = {said.slot for role in roles if (said := rule.roles.get(role)) and said.is_counted}
    return roles if len(slots) == 1 and rule.roles.keys() >= set(roles) else ()


JOINED: Mapping[Kind, tuple[str, ...]] = {"panel": ("person", "body"), "experts": ("person", "questions")}
"""Roles that may share the slot of their item, which then is the last one's."""


def stacked_rule(kind: Kind, rule: KindRule) -> KindRule:
    """Return a kind's rule in which one role stands for all that share a slot."""
    absorbed = shared_columns(kind, rule)[:-1]
    roles = sharing_roles(kind, rule)
    if not roles:
        return rule._replace(roles={role: said for role, said in rule.roles.items() if role not in absorbed})
    sharing = {role: rule.roles[role] for role in roles}
    others = {role: said for role, said in rule.roles.items() if role not in roles}
    return rule._replace(roles={**others, FLOWING: sharing.get(FLOWING, next(iter(sharing.values())))})


def stack(content: Content, rule: KindRule) -> Content:
    """Return a content whose words stand one below the other in the slot that they share."""
    told = _with_question_over(content) if content.kind == "quote" else content
    sharing = [role for role in sharing_roles(content.kind, rule) if told.roles.get(role)]
    left_out = (*sharing, *(role for role in LEFT_OUT.get(content.kind, ()) if role not in rule.roles))
    own = {role: words for role, words in told.roles.items() if role not in left_out}
    body = tuple(_body(told, sharing))
    drawn = tuple(item.answers for item in content.items)
    head = _heads(told, sharing)
    return told._replace(roles={**own, FLOWING: body}, items=(), drawn=drawn, head=head, is_stacked=True)


def join_columns(content: Content, rule: KindRule) -> Content:
    """Return a content in which each item's words stand below each other where they share its slot."""
    joined = shared_columns(content.kind, rule)
    return content._replace(items=tuple(_joined_item(item, content.kind, joined) for item in content.items))


def _joined_item(item: Item, kind: Kind, joined: Sequence[str]) -> Item:
    if not joined:
        return item
    # No list: what stands in a column is a single statement under its name.
    words = (p._replace(manner="plain") if p.manner == "item" else p for p in STACKED_ITEMS[kind](item))
    others = {role: own for role, own in item.roles.items() if role not in joined}
    return item._replace(roles={**others, joined[-1]: tuple(words)})


def _body(content: Content, sharing: Sequence[str]) -> Iterator[Paragraph]:
    """Yield what flows: item by item, or role by role."""
    for number, item in enumerate(content.items):
        yield from (p._replace(source=number) for p in STACKED_ITEMS[content.kind](item))
    over = [role for role, _ in HEADS.get(content.kind, ())]
    for role in (role for role in sharing if role not in over):
        manner = MANNERS.get((content.kind, role), "item")
        lead = None if (content.kind, role) in UNSAID else ""
        yield from (paragraph._replace(manner=manner, lead=lead) for paragraph in content.roles[role])


def _heads(content: Content, sharing: Sequence[str]) -> Words:
    """Return what stands over the words; not the number of a question that the title asks."""
    return tuple(
        _silent(paragraph, manner)
        for role, manner in HEADS.get(content.kind, ())
        if role in sharing and (role != "kicker" or content.is_title_said)
        for paragraph in from_text(_joined(content.roles[role]))
    )


def with_question_below(content: Content, whole: Content) -> Content:
    """Return a stacked answer whose title says who answers which question, which itself stands where its number did."""
    names = _names(whole)
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
