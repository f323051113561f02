"""Forms of verbs, and words that make a clause depend on another."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import words

FINITE_VERBS = words(
    "am is are was were be has have had do does did can could may might must shall should will would ought cannot "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't "
    "shouldn't makes made means meant shows showed shown says said takes took gives gave gets got goes went comes "
    "came becomes became remains remained seems seemed appears appeared needs needed wants wanted helps helped "
    "leads led keeps kept brings brought begins began sees saw knows knew thinks thought feels felt finds found "
    "tells told holds held stands stood runs ran grows grew falls fell rises rose sets faces faced poses posed "
    "harms harmed raises raised signals signaled signalled signed signs agreed agrees allows allowed enables "
    "enabled provides provided requires required supports supported suggests suggested indicates indicated "
    "reflects reflected represents represented depends depended includes included involves involved works worked "
    "uses used plays played serves served creates created continues continued increases increased reduces reduced "
    "changes changed offers offered opens opened builds built drives drove threatens threatened warns warned "
    "believes believed expects expected hopes hoped fears feared argues argued claims claimed reports reported "
    "announced announces declared declares decided decides failed fails refused refuses rejected rejects vetoed "
    "vetoes traveled travelled travels visited visits met meets inked inks sent sends pays paid loses lost wins "
    "won spends spent costs buys bought sells sold rests rested waits waited lives lived moves moved turns turned "
    "asks asked calls called tries tried hits hit cuts lies lay covers covered affects affected applies applied "
    "arrives arrived closes closed considers considered contains contained controls controlled counts counted "
    "demands demanded describes described develops developed discusses discussed earns earned ends ended enters "
    "entered establishes established exists existed explains explained exports exported focuses focused follows "
    "followed forces forced forms formed gains gained grants granted guarantees guaranteed hurts identifies "
    "identified implies implied imports imported improves improved intends intended joins joined launches "
    "launched learns learned limits limited links linked lists listed maintains maintained marks marked matches "
    "matched operates operated owns owned passes passed prevents prevented produces produced promises promised "
    "protects protected proves proved pushes pushed reaches reached receives received recognizes recognized "
    "relies relied replaces replaced responds responded returns returned reveals revealed seeks sought shapes "
    "shaped shares shared shifts shifted speaks spoke starts started stays stayed stops stopped strengthens "
    "strengthened struggles struggled succeeds succeeded suffers suffered targets targeted teaches taught trades "
    "traded trains trained transforms transformed treats treated understands understood views viewed votes voted "
    "weakens weakened welcomes welcomed writes wrote"
)
"""Forms that make a sentence of a group of words; a table, so a sentence without one of them is left whole."""

NOT_PARTICIPLES = words(
    "during nothing something anything everything king spring morning evening thing being according depending "
    "excluding barring notwithstanding considering assuming regarding concerning following pending provided "
    "saying claiming arguing warning adding noting suggesting indicating believing including"
)
"""Words in -ing that open no closing clause to be cut: nouns, conditions, and whoever reports."""

SUBORDINATORS = words(
    "when if as while although though because since after before given with by until unless whereas once despite "
    "in to following whether for from under during at on without through among amid"
)
"""Words that open a part which needs a main clause after it."""
