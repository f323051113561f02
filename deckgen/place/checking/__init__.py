"""A template and its layout in; what is wrong with them, and how to mend it in PowerPoint, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from deckgen.model.finding import Finding, Severity
from deckgen.model.layout import Layout
from deckgen.model.ruler import Ruler
from deckgen.model.template import Template
from deckgen.place.checking import lacking, naming, standing
from deckgen.place.checking.case import Case, Fault

__all__ = ["RULES", "Rule", "check_layout"]


def check_layout(
    template: Template, layout: Layout | None, *, ruler: Ruler, external: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong with a template and the rules for it, errors first.

    Args:
        template: Its pages and slots.
        layout: Which of them are for what; None where nothing can be made of the template.
        ruler: Measures how high lines are.
        external: What the file points to outside itself, as opening it tells.
    """
    case = Case(template, layout, ruler, tuple(external))
    found = [finding for rule in RULES for finding in _findings(rule, case)]
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def _findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield what a rule finds, each fault once with all the places where it is."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for fault in rule.look(case):
        places.setdefault((fault.message, fault.mend), {})[fault.place] = None
    for (message, mend), where in places.items():
        yield Finding(rule.name, rule.severity, tuple(where), message, mend)


class Rule(NamedTuple):
    """A rule that layouts keep to: its name, how bad it is to break it, and who looks."""

    name: str
    severity: Severity
    look: Callable[[Case], Iterator[Fault]]


RULES: tuple[Rule, ...] = (
    Rule("missing-page", "error", naming.missing_pages),
    Rule("missing-kind", "error", naming.missing_kinds),
    Rule("missing-slot", "error", naming.missing_slots),
    Rule("no-title", "error", lacking.untitled),
    Rule("no-body", "error", lacking.bodiless),
    Rule("no-room", "error", lacking.no_room),
    Rule("small-body", "error", standing.small_bodies),
    Rule("off-slide", "error", standing.off_the_slide),
    Rule("overlap", "error", standing.overlapping),
    Rule("small-text", "error", standing.small_text),
    Rule("vertical", "error", standing.vertical),
    Rule("small-footer", "advice", standing.small_footers),
    Rule("page-name", "advice", naming.pages_of_one_name),
    Rule("slot-name", "advice", naming.slots_of_one_name),
    Rule("no-footer", "advice", lacking.no_footer),
    Rule("no-number", "advice", lacking.no_number),
    Rule("no-notes-master", "advice", lacking.no_notes_master),
    Rule("outside", "advice", lacking.pointing_outside),
)
"""Every rule, in the order in which findings are told."""
