"""An article and a budget in; a deck out: what each slide says, and what each speaker note holds."""

from deckgen.plan.accounting import account_for
from deckgen.plan.outline import PlannedDeck, plan_deck

__all__ = ["PlannedDeck", "account_for", "plan_deck"]
