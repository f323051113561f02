"""The closed word lists of English that choosing and cutting go by; lower case, apostrophes straight."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """Split a table of one phrase a line, the longest first so that "for one thing" is tried before "for one"."""
    return tuple(sorted((line.strip() for line in text.strip().splitlines()), key=lambda p: (-len(p), p)))


POINTERS = _words(
    "this that these those such it its itself he him his himself she her hers herself they them their theirs "
    "themselves both neither either another others each same former latter here there thus hence so then "
    "therefore"
)
"""Words that, opening a sentence, point at something said before it."""

PRONOUNS = _words("it its itself he him his himself she her hers herself they them their theirs themselves")
"""Words that need a name or a noun before them in the same sentence."""

PLURAL_PRONOUNS = _words("they them their theirs themselves")

PERSONAL_PRONOUNS = _words("he him his himself she her hers herself")

DEMONSTRATIVES = _words("this these those such")

TIME_NOUNS = _words(
    "year years month months week weeks day days morning afternoon evening century decade quarter season summer "
    "autumn fall winter spring time point moment"
)
"""After "this" or "these" they speak of the article's own date and point at no other sentence."""

BACK_REFERENCES = _phrases(
    """
    above
    below
    aforementioned
    as i said
    as i mentioned
    as mentioned
    as noted
    as discussed
    the former
    the latter
    the other hand
    merit mention here
    """
)
"""Phrases that, anywhere in a sentence, send the reader to another one."""

INNER_LINKS = _words(
    "however though therefore instead nevertheless nonetheless moreover furthermore besides too likewise thus"
)
"""Words that, set off by commas, link a sentence to the one before it."""

QUOTED_BELIEFS = _phrases(
    """
    critics
    formally
    i believed
    i once
    i thought
    i used to
    in theory
    many believe
    many people
    many say
    nominally
    officially
    on paper
    opponents
    people say
    people think
    skeptics
    some argue
    some believe
    some critics
    some people
    some say
    supporters
    the argument is
    the conventional wisdom
    the official line
    we once
    we used to
    """
)
"""Openings that report what others hold, or what the speaker once held: alone it reads as the speaker's own view."""

CONTRAST_OPENERS = _phrases(
    """
    but
    yet
    however
    still
    nevertheless
    nonetheless
    instead
    rather
    even so
    that said
    having said that
    on the other hand
    on the contrary
    by contrast
    in contrast
    conversely
    otherwise
    despite this
    despite that
    in reality
    in practice
    unfortunately not
    not so
    """
)
"""Openings that turn against what was said before; without it the sentence may mislead, so none is cut away."""

CORRECTIONS = _phrases(
    """
    actually
    i disagree
    i do not agree
    i don't agree
    i was wrong
    in truth
    not quite
    not really
    that is false
    that is wrong
    that was wrong
    the truth is
    the problem is
    unfortunately
    """
)
"""Openings that take back the sentence before."""

OPENING_CONNECTIVES = _phrases(
    """
    accordingly
    additionally
    after all
    against this backdrop
    also
    and
    as a consequence
    as a result
    as i said
    as noted
    as such
    at the same time
    consequently
    finally
    first
    first of all
    firstly
    for example
    for instance
    for one
    for one thing
    for that reason
    for these reasons
    for this reason
    fourth
    further
    furthermore
    hence
    importantly
    in addition
    in any case
    in brief
    in conclusion
    in fact
    in other words
    in short
    in sum
    in summary
    in the meantime
    in turn
    indeed
    last
    lastly
    likewise
    meanwhile
    more concretely
    more importantly
    more specifically
    moreover
    most importantly
    next
    notably
    now
    of course
    on top of that
    second
    secondly
    similarly
    since then
    so
    specifically
    that is
    then
    therefore
    third
    thirdly
    thus
    to begin with
    to conclude
    to start with
    to sum up
    to that end
    to this end
    well
    what is more
    with that in mind
    with this in mind
    """
)
"""Openings, up to a comma, that tie a sentence to the text before it and take nothing of its truth with them."""

SCOPING_OPENERS = _phrases(
    """
    all in all
    again
    at that point
    by extension
    in essence
    in general
    in particular
    in that context
    in that regard
    in that sense
    in this context
    in this regard
    in this sense
    more broadly
    more generally
    overall
    ultimately
    """
)
"""Openings that scope or weaken what follows by what was said before: such a sentence is neither cut nor shown."""

PLEASANTRIES = _phrases(
    """
    thank you
    thanks
    good question
    great question
    that is a good question
    that is a great question
    that's a good question
    that's a great question
    hello
    hi
    good morning
    good afternoon
    good evening
    welcome
    sure
    absolutely
    of course
    sorry
    excuse me
    you are welcome
    you're welcome
    """
)
"""Courtesies; a sentence that opens with one and goes no further than eight words is nothing to brief."""

ANNOUNCEMENTS = _phrases(
    """
    merit mention
    merits mention
    worth mentioning
    worth noting
    let me explain
    let me start
    let me begin
    i will explain
    here is why
    here's why
    here are
    the following
    as follows
    """
)
"""Words of a sentence that announces others."""

HEDGES = _words(
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

NEGATIONS = _words(
    "not no never nor neither none nobody nothing nowhere without cannot can't won't don't doesn't didn't isn't "
    "aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't fail fails failed lack lacks "
    "lacked refuse refuses refused deny denies denied hardly few little unable impossible absent except excluding"
)
"""Words that turn a claim into its opposite."""

CONDITIONS = _words(
    "if unless until provided providing assuming should whether depending depends once pending contingent subject "
    "barring lest otherwise supposing only even although though while whereas despite notwithstanding but yet"
)
"""Words that bind a claim to a condition, or set another against it."""

REPORTING = _words(
    "according said says say saying told tells reported reports claim claims claimed argue argues argued believe "
    "believes believed think thinks thought suggest suggests suggested indicate indicates indicated warn warns "
    "warned note notes noted announce announces announced declare declares declared deny denies denied expect "
    "expects estimate estimates hope hopes fear fears insist insists conclude concludes quoted cited citing "
    "alleges alleged"
)
"""Words that say whose claim it is."""

NEVER_DROPPED = NEGATIONS | CONDITIONS | REPORTING
"""A cut that would take one of these away is not made."""

PLACE_NAMES = _words(
    "africa america asia europe britain england scotland wales ireland france germany italy spain portugal poland "
    "greece ukraine russia china japan korea taiwan vietnam thailand philippines singapore indonesia malaysia "
    "australia zealand canada mexico brazil argentina chile peru cuba haiti egypt israel palestine gaza lebanon "
    "jordan syria iraq iran turkey yemen qatar kuwait kenya nigeria ghana sudan ethiopia niger mali chad congo "
    "morocco libya moscow beijing pyongyang seoul tokyo washington london paris berlin brussels geneva kyiv kiev "
    "warsaw kremlin pentagon congress parliament senate un eu nato us uk usa states nations union kingdom council "
    "security north south east west northern southern eastern western central arctic pacific atlantic baltic"
)
"""Capitalised names that "he" and "she" cannot mean."""

FINITE_VERBS = _words(
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

SUBORDINATORS = _words(
    "when if as while although though because since after before given with by until unless whereas once despite "
    "in to following whether for from under during at on without through among amid"
)
"""Words that open a part which needs a main clause after it."""

JUDGMENTS = _words(
    "means mean must should need needs cannot never key main major critical crucial vital important significant "
    "serious severe risk risks threat threatens harm harms benefit benefits danger dangerous concern concerns "
    "challenge challenges problem problems reason because therefore result results cause causes unlikely likely "
    "will signals suggests strengthens weakens increases reduces improves worse better best worst more less only "
    "first largest strong wary bad good opportunity essential necessary fail fails failure success impact"
)
"""Words of a judgment or a consequence."""

NOT_PARTICIPLES = _words(
    "during nothing something anything everything king spring morning evening thing being according depending "
    "excluding barring notwithstanding considering assuming regarding concerning following pending provided "
    "saying claiming arguing warning adding noting suggesting indicating believing including"
)
"""Words in -ing that open no closing clause to be cut: nouns, conditions, and whoever reports."""

ABBREVIATIONS = _words(
    "adm amb brig capt cmdr co col corp dept dr est fig ft gen gov hon inc jr lt ltd maj mr mrs ms mt no nos op "
    "pp pres prof rep reps rev sec sen sens sgt sr st vs vol"
)
"""Words that end in a full stop in the middle of a sentence."""

STOP_WORDS = _words(
    "a about after again all also an and any are as at be because been before being between both but by can could "
    "did do does doing down during each few for from further had has have having he her here hers him his how i "
    "if in into is it its just me more most my no nor not now of off on once only or other our out over own same "
    "she should so some such than that the their them then there these they this those through to too under until "
    "up very was we were what when where which while who whom why will with would you your may might must"
)
"""Words that say nothing of a sentence's subject."""
