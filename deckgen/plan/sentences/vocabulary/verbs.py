"""Forms of verbs, and words that make a clause depend on another."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import words

FINITE_VERBS = words(
    "arose arises ate awoke bet bends bent beat bit blew bore bound bred broke burned burnt chose chooses clung "
    "crept dealt deals dug drank draws drew dreamed dreamt eats fed feeds fled flees flew flies forbade forbids "
    "foresaw forgave forgot forgets fought fights froze freezes ground hangs hung hears heard hid hides hired "
    "hires kneeled knelt laid lays leaned leapt leaps lends lent lets lit lights overcame overcomes overtook quit "
    "rang ripped rode rides sang sank sinks seized seizes shakes shook shoots shot shrank shrinks shuts sits sat "
    "slept sleeps slid slides spins spun splits spread sprang steals stole sticks stuck strikes struck swears "
    "swore sweeps swept swims swam swings swung tears tore threw throws underwent undergoes withdrew withdraws "
    "woke wore wears wound banned bans blocked blocks borrowed borrows carried carries caused causes declined "
    "declines delivers delivered destroyed destroys dropped drops earns enjoyed enjoys estimates estimated "
    "expanded expands hosted hosts imposed imposes invested invests killed kills lacked lacks lasted lasts liked "
    "likes loved loves managed manages measured measures named names noted notes ordered orders planned plans "
    "prefers preferred prepares prepared pulled pulls published publishes recalled recalls recommended recommends "
    "restored restores retained retains ruled rules saved saves served settled settles shelled signed spans "
    "spanned stated states stems stemmed stored stores stressed stresses studied studies suggests supplied "
    "supplies surprised surprises sustained sustains talked talks tends tended touched touches urged urges vowed "
    "vows walked walks wished wishes wondered wonders worried worries yielded yields am is are was were be has "
    "have had do does did can could may might must shall should will would ought cannot isn't aren't wasn't "
    "weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't makes made means "
    "meant shows showed shown says said takes took gives gave gets got goes went comes came becomes became "
    "remains remained seems seemed appears appeared needs needed wants wanted helps helped leads led keeps kept "
    "brings brought begins began sees saw knows knew thinks thought feels felt finds found tells told holds held "
    "stands stood runs ran grows grew falls fell rises rose sets faces faced poses posed harms harmed raises "
    "raised signals signaled signalled signs agreed agrees allows allowed enables enabled provides provided "
    "requires required supports supported suggested indicates indicated reflects reflected represents represented "
    "depends depended includes included involves involved works worked uses used plays played serves creates "
    "created continues continued increases increased reduces reduced changes changed offers offered opens opened "
    "builds built drives drove threatens threatened warns warned believes believed expects expected hopes hoped "
    "fears feared argues argued claims claimed reports reported announced announces declared declares decided "
    "decides failed fails refused refuses rejected rejects vetoed vetoes traveled travelled travels visited "
    "visits met meets inked inks sent sends pays paid loses lost wins won spends spent costs buys bought sells "
    "sold rests rested waits waited lives lived moves moved turns turned asks asked calls called tries tried hits "
    "hit cuts lies lay covers covered affects affected applies applied arrives arrived closes closed considers "
    "considered contains contained controls controlled counts counted demands demanded describes described "
    "develops developed discusses discussed earned ends ended enters entered establishes established exists "
    "existed explains explained exports exported focuses focused follows followed forces forced forms formed "
    "gains gained grants granted guarantees guaranteed hurts identifies identified implies implied imports "
    "imported improves improved intends intended joins joined launches launched learns learned limits limited "
    "links linked lists listed maintains maintained marks marked matches matched operates operated owns owned "
    "passes passed prevents prevented produces produced promises promised protects protected proves proved pushes "
    "pushed reaches reached receives received recognizes recognized relies relied replaces replaced responds "
    "responded returns returned reveals revealed seeks sought shapes shaped shares shared shifts shifted speaks "
    "spoke starts started stays stayed stops stopped strengthens strengthened struggles struggled succeeds "
    "succeeded suffers suffered targets targeted teaches taught trades traded trains trained transforms "
    "transformed treats treated understands understood views viewed votes voted weakens weakened welcomes "
    "welcomed writes wrote"
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

DEPENDENT_OPENERS = words("when where whereby because until although though whereas if unless whether even lest")
"""Openings of a clause that is no sentence unless a comma and another clause follow."""

COMMON_VERBS = words(
    "abandon absorb accelerate accept access accompany accumulate achieve acquire act adapt add address adjust "
    "admire admit adopt advance advise affect agree aid aim alert allow amplify analyse analyze announce "
    "anticipate apologize appear apply appreciate argue arrive ask assemble assert assess assign assist assume "
    "assure attack attend attract audit avoid balance ban base bear beat become begin believe belong benefit bind "
    "block boost borrow brief bring broaden browse build burn buy calculate call cancel capture care carry catch "
    "cause celebrate challenge change charge check choose circulate cite claim clarify clean clear climb close "
    "coach collaborate collapse collect combine come comment commit communicate compare compete compile complain "
    "complete comply concede concern conclude conduct confirm confront confuse connect consider consist consult "
    "consume contact contain continue contribute control convert convince cook cooperate correct cost count "
    "counter cover crash create criticize cross cultivate cut damage date deal debate decide declare decline "
    "decrease deepen defend define delay delete deliver demand deny depend deploy derive describe design desire "
    "destroy detect determine develop devote die differ dig direct disagree disappear discourage discover discuss "
    "display dispute distribute divide document dominate donate download draft draw dream dress drink drive drop "
    "earn ease eat edit educate elect eliminate embrace emerge emphasize employ enable encourage end enforce "
    "engage enhance enjoy enrich ensure enter escalate escape establish estimate evaluate evolve examine exceed "
    "exchange exclude excuse execute exercise exhibit exist expand expect experience explain exploit export "
    "expose extend face fade fail fall favor favour fear feed feel fight file fill filter find finish fish fit "
    "fix float fly focus follow force forgive form foster found frame free freeze fund gain gather generate get "
    "give go govern grab grant greet grow guess guide handle hang happen harm harvest hate have heal hear heat "
    "help hide highlight hire hit hold hope host hunt hurt identify ignore illustrate imagine impact implement "
    "imply import impose improve include incorporate increase indicate infect influence inform inherit initiate "
    "innovate insert insist inspect inspire install insure integrate intend intensify interact interpret "
    "interview introduce invent invest invite involve isolate issue join judge jump keep kick kill know label "
    "lack land laugh launch lay lead leap learn lease leave lend let license lie lift like limit link listen live "
    "load lobby lock log look lose love lower mail maintain make manage mark market master match matter maximize "
    "mean measure meet melt mention mentor merge migrate mind minimize mirror mislead miss mix model modify "
    "monitor motivate move multiply navigate need negotiate nominate note notice nurture obey oblige observe "
    "obtain occupy occur offer open operate oppose order organise organize orient outline outweigh overcome "
    "overlap overlook oversee owe own pack paint park participate pass pause pay perform permit persist persuade "
    "phase pick pilot pitch place plan plant play please plug point poll pose possess post praise pray preach "
    "predict prefer prepare present preserve press presume prevail prevent prioritize privatize probe proceed "
    "process produce profit progress prohibit project promise promote pronounce propose prosper protect prove "
    "provide publish pull punish purchase pursue push put qualify question quit quote race raise rank rate reach "
    "react read realise realize rebuild recall receive recognise recognize recommend recover recruit recycle "
    "reduce refer reflect reform refuse regain regard register regret regulate reinforce reinvent reject relate "
    "relax release relieve relocate rely remain remember remind remove rent repair repay repeat rephrase replace "
    "reply report represent request require rescue research reserve reset reshape reside resign resist resolve "
    "respond rest restore restrict result resume retain retire retreat return reuse reveal review revise reward "
    "ride ring rise risk rob roll rule run rush sacrifice sail satisfy save say scale scare schedule scrap seal "
    "search secure see seek seem select sell send separate serve set settle shake shape share shed shelter shift "
    "shine ship shoot shop shout show shrink shut sign signal simplify sing sink sit skip sleep slow smell smile "
    "smoke snow soften solicit solve sort sound spark speak specify spell spend spill spin split sponsor spot "
    "spread squeeze stabilize stage stand start state stay steal steer stem step stick stimulate stop store "
    "straighten strain strengthen stress stretch strike strip strive structure struggle study submit subscribe "
    "substitute succeed sue suffer suggest suit summarize supervise supply support suppose surprise surrender "
    "surround survive suspect suspend sustain swap swear sweep swim switch symbolize tackle tailor take talk tap "
    "target taste tax teach tear tease televise tell tend terminate test thank think threaten thrive throw tie "
    "tighten tolerate touch tour trace track trade train transfer transform translate trap travel treasure treat "
    "trigger trim triple trust try turn tweak type underestimate undermine understand unify unite unlock update "
    "upgrade upload urge use utilize value vanish vary verify view violate visit vote wait walk want warm warn "
    "wash waste watch weaken wear weigh welcome widen win wind wipe wish withdraw withstand witness wonder work "
    "worry wrap write yield"
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

CLAUSE_OPENERS = words(
    "who whom whose which that where when while if because although though unless until whether as since what how why"
)
"""Words behind which a verb is not that of the main clause."""
