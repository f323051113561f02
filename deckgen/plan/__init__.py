"""An article and a budget in; a deck out: what each slide says, and what each speaker note holds."""

from deckgen.plan.outline import PlannedDeck, plan_deck

__all__ = ["PlannedDeck", "plan_deck"]
