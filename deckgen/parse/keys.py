"""Labels in, one key for each voice out, however its label is spelled."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.parse.labels import ANSWER_SIGN, QUESTION_SIGN, Label, bare, is_sign, split_label
from deckgen.parse.names import forms_of, is_initialed, is_office, stands_for

MOST_LONGER = 8
"""Labels; a surname that more of them hold stands for nobody."""


def find_keys(labels: list[Label], presented: list[str]) -> dict[str, str]:
    """Map each label's bare form to the key of its voice: "ap" and "park" to "ada park"."""
    names = list(dict.fromkeys(bare(part) for label in labels for part in names_in(label)))
    aliases = {label.alias.casefold(): bare(label.name) for label in labels if label.alias}
    short = _by_short_form(names)
    others = _by_short_form([name.casefold() for name in presented])
    meant = {name: _key(name, aliases, _longer(short.get(name, []), others.get(name, []))) for name in names}
    return {name: _followed(name, meant) for name in names}


def _by_short_form(names: Iterable[str]) -> dict[str, list[str]]:
    short: dict[str, list[str]] = {}
    for name in names:
        for form in _short_forms(name):
            short.setdefault(form, []).append(name)
    return short


def _longer(labels: list[str], presented: list[str]) -> list[str]:
    """Return the labels that a short form may mean; several, too, where somebody else is presented whom it fits."""
    if not labels or len(labels) > MOST_LONGER:
        return labels
    whole = [name for name in labels if not any(stands_for(name, other) for other in labels if other != name)]
    if len(whole) != 1:
        return whole
    return whole + [name for name in presented if not stands_for(name, whole[0]) and not stands_for(whole[0], name)]


def _followed(name: str, meant: dict[str, str]) -> str:
    """Return what a name stands for in the end: "ap" for "park", and "park" for "ada park"."""
    seen = {name}
    while (name := meant.get(name, name)) not in seen:
        seen.add(name)
    return name


def _key(name: str, aliases: dict[str, str], longer: list[str]) -> str:
    if QUESTION_SIGN.fullmatch(name):
        return "q"
    if ANSWER_SIGN.fullmatch(name):
        return "a"
    if is_sign(name):
        return name.rstrip(" 0123456789")
    return aliases.get(name) or (longer[0] if len(longer) == 1 else name)


def _short_forms(name: str) -> set[str]:
    words = name.split()
    if len(words) == 1 or is_office(name):
        return set()
    first: set[str] = set() if is_initialed(name) else {"".join(word[0] for word in words), words[0]}
    return first | {words[-1], *forms_of(name)} - {name}


def names_in(label: Label | None) -> list[str]:
    """Return the names of a label; a sign is one."""
    if label is None:
        return []
    return [label.name] if is_sign(label.name) else split_label(label.name)
