"""Slides' contents and the layout's rules in; the same as their pages can hold them out: as they are, or stacked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from deckgen.model.deck import Kind
from deckgen.model.layout import ITEM_ROLES, KindRule
from deckgen.place.contents import Content, Item
from deckgen.place.stacking import FLOWING, join_columns, shared_slot, sharing_roles, stack, with_question_below
from deckgen.place.wording import Words, from_text, with_share

NEAREST: Kind = "answer"
"""The kind that lends its page to what the pages of another do not hold: it has a title, and a body that goes on."""

LENDING: Mapping[Kind, tuple[str, ...]] = {"panel": ("title", "kicker"), "quote": ("title",)}
"""Kinds that may stand there, with the roles that have a place of their own on it."""


def settle_all(
    contents: Iterable[Content],
    rules: Mapping[Kind, KindRule],
    *,
    fits: Callable[[Content], bool],
    holds: Callable[[Content], bool],
) -> Iterator[Content]:
    """Yield contents, stacked where their kind's rule says so or its pages do not hold them.

    Args:
        contents: Slides of one section.
        rules: The rules of the kinds as the layout has them.
        fits: Whether the title of a stacked content fits its slot; where a question does not, it stands in the text.
        holds: Whether pages hold a content whole, with no slot of its items left empty.
    """
    seen: Counter[str] = Counter()
    for content in contents:
        settled = _settled(content, rules, holds)
        if content.kind == "answer" and settled.is_stacked and not content.is_title_said and not fits(settled):
            settled = with_question_below(settled, content)
        yield _told_apart(settled, seen) if settled.is_stacked and content.kind == "quote" else settled


def _settled(content: Content, rules: Mapping[Kind, KindRule], holds: Callable[[Content], bool]) -> Content:
    rule, lent = rules.get(content.kind), _lent(content.kind, rules)
    if rule is None:
        return content
    ways = [*_ways(content, rule)]
    held = next((way for way in ways if holds(way)), None) if len(ways) > 1 else ways[0]
    return held or (stack(content._replace(lent_by=NEAREST), lent) if lent else ways[0])


def _set(content: Content, rule: KindRule) -> Content:
    stacked = shared_slot(content.kind, rule) is not None
    return stack(content, rule) if stacked else join_columns(content, rule)


def _ways(content: Content, rule: KindRule) -> Iterator[Content]:
    """Yield how a content may stand on a kind's own pages, the best first."""
    said = content
    if shared_slot(content.kind, rule) is None and "kicker" not in rule.roles:
        if content.kind == "quote":  # stands behind the slide of its question
            said = content._replace(roles={**content.roles, "kicker": ()})
        elif content.kind == "panel" and rule.words is None:
            said = _asking(content)
    yield _set(said, rule)
    if content.kind in LENDING:
        yield _on_a_line(_set(said, rule))
    elif content.kind == "title" and "kicker" in sharing_roles("title", rule):
        # What the article calls itself gives way to who speaks and who published it.
        yield _set(content, rule._replace(roles={role: own for role, own in rule.roles.items() if role != "kicker"}))


def _asking(content: Content) -> Content:
    """Return a panel whose title is its question, told from an answer's, where that has no slot of its own."""
    kicker = " ".join(paragraph.wordings[0].text for paragraph in content.roles["kicker"])
    is_asked = kicker in {"", f"Question {content.question}"}
    title = content.roles["title"] if is_asked else from_text(kicker.removeprefix(f"{content.question} "))
    share = "" if is_asked else f"{len(content.items)} answers"
    return content._replace(roles={**content.roles, "title": title, "kicker": ()}, share=share)


def _on_a_line(content: Content) -> Content:
    """Return a content in which names and where they come from stand behind each other."""

    def joined(roles: dict[str, Words]) -> dict[str, Words]:
        told = ", ".join(paragraph.wordings[0].text for paragraph in roles.get("person", ()))
        return {**roles, "person": from_text(told)} if told else roles

    def line(item: Item) -> Item:
        return item._replace(roles=joined(item.roles))

    return content._replace(roles=joined(content.roles), items=tuple(line(item) for item in content.items))


def _lent(kind: Kind, rules: Mapping[Kind, KindRule]) -> KindRule | None:
    """Return the rule by which a kind's words stand below each other on the page that may be lent to it."""
    lender = rules.get(NEAREST)
    if lender is None or kind not in LENDING or not {"title", FLOWING} <= lender.roles.keys():
        return None
    own = {role: lender.roles[role] for role in LENDING[kind] if role in lender.roles}
    shared = dict.fromkeys((*ITEM_ROLES.get(kind, ()), FLOWING), lender.roles[FLOWING])
    return KindRule(lender.pages, {**own, **shared})


def _told_apart(content: Content, seen: Counter[str]) -> Content:
    """Return a stacked quotation whose title tells it from those that were seen."""
    title = content.roles["title"][0].wordings[0].text
    seen[title] += 1
    again = f"({seen[title]})" if seen[title] > 1 else ""
    return content._replace(roles={**content.roles, "title": with_share(content.roles["title"], again)})
