"""Words that a cut never takes away, since without them a sentence says more than its speaker did."""

from __future__ import annotations

import re

from deckgen.plan.sentences.vocabulary.tables import words

HEDGES = words(
    "about allegedly almost apparent apparently appear appeared appears approximately arguably around assume "
    "assumed barely broadly can chiefly claimed claims conceivable conceivably could doubtful doubtless estimated "
    "estimates expected expects fairly feasible generally hardly hopefully if implies indicate indicates largely "
    "likely mainly may maybe might mostly nearly nominally normally occasionally often ostensibly partially "
    "partly perceived perhaps plausible plausibly possible possibly potential potentially predominantly "
    "presumably presumed primarily probable probably projected purportedly purported quasi rarely relatively "
    "reportedly roughly rumored rumoured scarcely seem seemed seemingly seems seldom should some sometimes "
    "somewhat speculated suggest suggested suggests supposedly suspected tend tended tends tentative "
    "theoretically unclear uncertain unconfirmed unlikely usually virtually would"
)
"""Words that weaken a claim."""

NEGATIONS = words(
    "not no never nor neither none nobody nothing nowhere without cannot can't won't don't doesn't didn't isn't "
    "aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't fail fails failed lack lacks "
    "lacked refuse refuses refused deny denies denied hardly few little unable impossible absent except excluding"
)
"""Words that turn a claim into its opposite."""

CONDITIONS = words(
    "if unless until provided providing assuming should whether depending depends once pending contingent subject "
    "barring lest otherwise supposing only even although though while whereas despite notwithstanding but yet"
)
"""Words that bind a claim to a condition, or set another against it."""

REPORTING = words(
    "according said says say saying told tells reported reports claim claims claimed argue argues argued believe "
    "believes believed think thinks thought suggest suggests suggested indicate indicates indicated warn warns "
    "warned note notes noted announce announces announced declare declares declared deny denies denied expect "
    "expects estimate estimates hope hopes fear fears insist insists conclude concludes quoted cited citing "
    "alleges alleged"
)
"""Words that say whose claim it is."""

QUANTITIES = words(
    "all any both each every few fewer many more most much none several some less least half third quarter majority "
    "minority certain specific particular particularly especially notably dozens "
    "hundreds thousands millions billions percent per one two three four five six seven eight nine ten "
    "twenty thirty forty fifty hundred thousand million billion only just merely solely exclusively"
)
"""Words that say how much or how many, or that there is no more."""

COMPARISONS = words(
    "than unlike like compared versus rather instead same similar other others former latter better worse bigger "
    "smaller larger higher lower greater stronger weaker best worst contrary contrast"
)
"""Words of a comparison, of which neither side is shown without the other."""

NEVER_DROPPED = HEDGES | NEGATIONS | CONDITIONS | REPORTING | QUANTITIES | COMPARISONS
"""A cut that would take one of these away is not made."""

# "40 percent", "2022" — a figure.
NUMERAL = re.compile(r"\d")
