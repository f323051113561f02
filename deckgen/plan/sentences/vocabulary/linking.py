"""Words that tie a sentence to its neighbours, and sentences that say nothing of the subject."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import phrases, words

INNER_LINKS = words(
    "however though therefore instead nevertheless nonetheless moreover furthermore besides too likewise thus"
)
"""Words that, set off by commas, link a sentence to the one before it."""

CONTRAST_OPENERS = phrases(
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

CORRECTIONS = phrases(
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

OPENING_CONNECTIVES = phrases(
    """
    additionally
    after all
    against this backdrop
    and
    as i said
    as noted
    at the same time
    finally
    first
    first of all
    firstly
    for one
    for one thing
    fourth
    further
    furthermore
    importantly
    in addition
    in brief
    in conclusion
    in fact
    in other words
    in short
    in sum
    in summary
    in the meantime
    indeed
    last
    lastly
    meanwhile
    more concretely
    more importantly
    more specifically
    moreover
    most importantly
    next
    notably
    now
    on top of that
    second
    secondly
    since then
    specifically
    that is
    third
    thirdly
    to begin with
    to conclude
    to start with
    to sum up
    to that end
    to this end
    hey
    look
    ok
    okay
    oh
    yeah
    listen
    well
    what is more
    with that in mind
    with this in mind
    """
)
"""Openings, up to a comma, that tie a sentence to the text before it and take nothing of its truth with them.

None that draws a conclusion ("so") or adds ("also"): what follows those leans on what was said before.
"""

SCOPING_OPENERS = phrases(
    """
    nor
    likewise
    similarly
    then
    thus
    hence
    as such
    in turn
    for these reasons
    for this reason
    for that reason
    as a consequence
    accordingly
    consequently
    therefore
    fast forward
    in some cases
    in those days
    at the very beginning
    at the beginning
    in the beginning
    perhaps more
    perhaps most
    more interestingly
    starting with
    not only that
    even worse
    better still
    worse still
    on top of this
    in this way
    together
    besides that
    besides this
    apart from that
    aside from that
    other than that
    in addition to that
    in addition to this
    for that matter
    on that note
    in both cases
    in either case
    in all cases
    in the process
    along the way
    in response
    in return
    that way
    this way
    at this point
    either way
    even so
    in that case
    in this case
    as mentioned
    as noted above
    a few months later
    a year later
    after that
    afterwards
    as of then
    at first
    at that time
    before long
    before that
    beyond that
    by then
    earlier
    eventually
    even then
    initially
    later
    later on
    more seriously
    originally
    previously
    soon
    soon after
    until then
    years later
    as always
    like i said
    as a result
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
    in any case
    of course
    """
)
"""Openings that scope or weaken what follows by what was said before: such a sentence is neither cut nor shown."""

QUOTED_BELIEFS = phrases(
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

PLEASANTRIES = phrases(
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

ANNOUNCEMENTS = phrases(
    """
    here's our
    here's my
    here is our
    here is my
    here's a
    here's an
    here's the
    here is a
    here is an
    here is the
    i'll start
    i will start
    let me give
    i want to give
    i do want to give
    i wanted to give
    i want to say
    i want to start
    i want to begin
    we do have some news
    have some news
    the easy answer
    the short answer
    please let us know
    be sure to
    i'll leave it
    i'll give you
    to answer your question
    the answer to your question
    here are a few
    here are some
    one more thing
    merit mention
    merits mention
    worth mentioning
    worth noting
    use a metaphor
    use the metaphor
    use an analogy
    use the analogy
    i'll discuss
    i will discuss
    i'll mention
    i'll focus on
    we can help you
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

COURTESIES = phrases(
    """
    it's funny:
    i'm reluctant to
    i am reluctant to
    i'm hesitant to
    i am hesitant to
    i hesitate to
    that's not an easy question
    that is not an easy question
    not an easy question
    i'm so glad
    i am so glad
    that's a really good
    that's a really great
    that's a very good
    that's a good point
    that's a great point
    that's a fair
    that's an interesting question
    that's an excellent
    that would be great
    that sounds
    it's a good question
    it's a great question
    that's a tough question
    that's a hard question
    i'm your host
    try our
    try out our
    my greetings
    greetings
    i wouldn't presume
    i would not presume
    i'm not an expert
    i am not an expert
    i can't speak for
    i cannot speak for
    we'll see you
    see you
    there's no doubt you
    we're excited
    we're very excited
    we're looking forward
    i look forward
    i'm looking forward
    consider donating
    please
    i hope you
    we hope you
    send it
    let us know
    don't miss
    if you have any questions
    if you have any recommendations
    if you're curious
    if you're interested
    we reached out
    stay tuned
    we are excited
    we are very excited
    good luck
    congratulations
    huge shout out
    i also want to thank
    i am grateful to be
    i thank
    i want to thank
    i would like to thank
    i'd like to thank
    i'm glad to be
    i'm happy to be here
    i'm pleased to be
    it is a pleasure
    it's a pleasure
    it's great to be
    it's great to have
    it's great to see
    it's good to see
    many thanks
    my name is
    please join
    shout out
    thank you
    thanks
    we look forward
    we thank
    we want to thank
    we would like to thank
    we'd like to thank
    welcome
    """
)
"""Courtesies of any length: thanks, greetings, and how somebody introduces himself."""

EXAMPLE_OPENERS = phrases(
    """
    one part
    one half
    one side
    one aspect
    one version
    one strand
    one option
    one kind
    one type
    one group
    if i said
    if i say
    if i told
    if you said
    for example
    for instance
    imagine
    let us say
    let's say
    let's suppose
    picture this
    say you
    say you're
    suppose
    take for example
    take for instance
    think about
    think of
    """
)
"""Openings of an example, which without what it is an example of says something else."""

LINKING_WORDS = words("and also thus or nor plus")
"""Openings that link without a comma."""

PAST_OPENERS = phrases(
    """
    at the very beginning
    at the beginning
    years ago
    three years ago
    ten years ago
    when i started
    when we started
    before the war
    before the pandemic
    at first
    at the time
    back in the day
    back then
    before that
    historically
    in the beginning
    in the old days
    in the past
    in those days
    initially
    originally
    previously
    traditionally
    used to
    """
)
"""Openings of how things were; what follows in the paragraph may be true no more."""

PRESENT_OPENERS = phrases(
    """
    currently
    nowadays
    now
    recently
    since then
    these days
    today
    """
)
"""Openings that come back to how things are."""

NORMS = phrases(
    """
    as a rule
    in most cases
    in normal times
    normally
    ordinarily
    typically
    usually
    """
)
"""Openings of what is normal, against which the next sentence sets what is not."""
