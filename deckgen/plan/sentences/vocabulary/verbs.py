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

SUBJECT_PRONOUNS = words("i we you they he she it")
"""Words that nearly always have a verb behind them."""

DEPENDENT_OPENERS = words("when because until although though whereas if unless whether even lest")
"""Openings of a clause that is no sentence unless a comma and another clause follow."""

COMMON_VERBS = words(
    "accept achieve act add address adopt affect agree aim allow apply appear appreciate argue arrive ask assist "
    "attend avoid base bear beat become begin believe belong benefit bind bring broaden build buy call care carry "
    "cause challenge change charge check choose claim climb close collaborate collect combine come compare compete "
    "complete comply concern connect consider consist contain continue contribute control cooperate cost count "
    "cover create cross cut damage deal decide declare decline deepen define deliver demand deny depend deploy "
    "describe design destroy determine develop differ disagree discover discuss drive drop earn embrace emerge "
    "employ enable encourage end engage enjoy ensure enter escape establish estimate evolve examine exceed exist "
    "expand expect experience explain exploit export expose extend face fail fall fear feel fight fill find finish "
    "fit fix focus follow force form fund gain gather get give go govern grow guide handle happen harm hate have "
    "hear help hide hire hit hold hope host hurt identify ignore imagine impact imply import impose improve include "
    "increase indicate influence inform insist integrate intend interact introduce invest involve issue join judge "
    "jump keep kill know lack launch lead learn leave lend let lie like limit link listen live look lose love lower "
    "make manage mark matter maintain mean measure meet mention mind mix monitor motivate move need negotiate note "
    "notice occur offer open operate oppose order organize organise outline overcome overlap owe own participate "
    "pass pay perform permit persist pick plan play please point pose possess post prefer prepare present prevent "
    "prioritize process produce progress promise promote propose protect prove provide publish pull pursue push put "
    "question raise reach react read realize realise receive recognize recognise recommend reduce refer reflect "
    "refuse regard reject relate release rely remain remember remind remove repeat replace report represent require "
    "research resist resolve respond rest result retain return reveal rise risk run save say scale search see seek "
    "seem sell send separate serve set shape share shift show sign signal sit sleep slow solve sound speak specify "
    "spend spread stand start state stay stem step stop store strengthen strive struggle study succeed suffer suggest "
    "suit supply support suppose surround survive take talk target teach tell tend test thank think threaten track "
    "trade train transfer transform translate travel treat trust try turn understand undermine update urge use value "
    "vary view visit vote wait walk want warn waste watch weaken welcome win wish wonder work worry write yield"
)
"""Base forms by which a sentence is told from a heading or a list; many are nouns too, so no cut relies on them."""

AUXILIARIES = words(
    "am is are was were be been being have has had do does did can could may might must shall should will would "
    "isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't"
)
"""Verbs that follow a subject at once."""

DANGLING = words(
    "that and or but of to in on at by for with from as than the a an whether if because which who whose into about "
    "between against through"
)
"""Words that no sentence ends on when something was cut behind them."""

NOUN_OPENERS = words(
    "to the a an of for in by with on at from my our your his her their its this that these those no any every "
    "each and or as into about such through more other new first own"
)
"""Words behind which a word that is verb or noun is no finite verb."""

CONJUNCTION_TAKERS = words(
    "say says said think thinks thought know knows knew believe believes believed hope hopes hoped find finds "
    "found show shows showed shown mean means meant feel feels felt see sees saw seen suggest suggests suggested "
    "indicate indicates indicated argue argues argued note notes noted claim claims claimed warn warns warned "
    "state states stated report reports reported announce announces announced ensure ensures ensured assume "
    "assumes assumed agree agrees agreed understand understood realize realizes realized realise recognize learn "
    "learned hear heard fear fears worry decide decided expect expects expected imagine guess suppose prove "
    "proves proved confirm confirms confirmed insist conclude concluded admit remember forget promise require "
    "requires demand recommend propose tell told tells remind make sure certain clear true likely unlikely "
    "possible important essential critical aware glad happy sad sorry confident afraid convinced so such now "
    "given provided except fact idea view belief hope sign signs evidence risk chance doubt question concern "
    "point reason way ways and but or out is was than in appears seems means"
)
"""Words behind which "that" may only join a clause."""
