"""Words that send a reader to something said before."""

from __future__ import annotations

from deckgen.plan.sentences.vocabulary.tables import phrases, words

POINTERS = words(
    "this that these those such it its itself he him his himself she her hers herself they them their theirs "
    "themselves both neither either another others each same former latter here there thus hence so then "
    "therefore"
)
"""Words that, opening a sentence, point at something said before it."""

PRONOUNS = words("it its itself he him his himself she her hers herself they them their theirs themselves")
"""Words that need a name or a noun before them in the same sentence."""

PLURAL_PRONOUNS = words("they them their theirs themselves")

PERSONAL_PRONOUNS = words("he him his himself she her hers herself")

DEMONSTRATIVES = words("this these those such")

TIME_NOUNS = words(
    "year month week day days morning afternoon evening century decade quarter season summer autumn fall winter spring"
)
"""After "this" or "these" they speak of the article's own date and point at no other sentence."""

BACK_REFERENCES = phrases(
    """
    much appreciated
    would be appreciated
    before the interview
    as i explained
    as i described
    as i discussed
    as we discussed
    as we saw
    as i told
    as i was saying
    as explained
    as described
    as we mentioned
    as we said
    mentioned above
    mentioned earlier
    joining us
    in this article
    on this page
    in this section
    in this interview
    in this blog
    check out
    about us page
    contact us
    email us
    e-mail us
    mail us
    our website
    our newsletter
    edited for clarity
    edited for length
    edited and condensed
    condensed and edited
    your host
    preprint
    you can learn more
    read more about
    see more
    slack channel
    sent you
    send you
    livestream
    for clarity and length
    out our
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
    more information
    more details
    link below
    in this post
    """
)
"""Phrases that, anywhere in a sentence, send the reader to another one."""

PLACE_NAMES = words(
    "africa america asia europe britain england scotland wales ireland france germany italy spain portugal poland "
    "greece ukraine russia china japan korea taiwan vietnam thailand philippines singapore indonesia malaysia "
    "australia zealand canada mexico brazil argentina chile peru cuba haiti egypt israel palestine gaza lebanon "
    "jordan syria iraq iran turkey yemen qatar kuwait kenya nigeria ghana sudan ethiopia niger mali chad congo "
    "morocco libya moscow beijing pyongyang seoul tokyo washington london paris berlin brussels geneva kyiv kiev "
    "warsaw kremlin pentagon congress parliament senate un eu nato us uk usa states nations union kingdom council "
    "security north south east west northern southern eastern western central arctic pacific atlantic baltic"
)
"""Capitalised names that "he" and "she" cannot mean."""

SENDING_OPENERS = phrases(
    """
    check local
    check out
    check our
    check the website
    check the page
    check the site
    check the faq
    check the guide
    check with your
    click
    find out more
    fill out
    follow the
    follow us
    for details
    for more
    go to
    join our
    join us
    keep reading
    learn more
    look at our
    look at the
    please see
    read more
    read on
    read our
    read the
    refer to
    see also
    see here
    see our
    see the
    sign up
    stay tuned
    subscribe
    take a look
    to learn more
    view our
    view the
    visit our
    visit the
    watch our
    watch the
    """
)
"""Openings that send the reader to another page."""

COUNTED = words("two three four five former latter same other others second third fourth rest remaining")
"""After an opening "the" they count or order what was named before."""

QUANTIFIERS = words("some many most few several none one two three four five half more much any plenty")
"""Openings that, before a verb, leave out what they count."""

OWN_SO = phrases(
    """
    so far
    so many
    so much
    so few
    so long as
    """
)
"""Openings with a "so" that points nowhere."""

EXISTING = words(
    "is are was were has have had will may might can could must should would seems appears also still already "
    "isn't aren't wasn't weren't remains remain exist exists definitely certainly probably"
)
"""After an opening "there" they say that something is, and point nowhere."""

DETERMINERS = words("a an the every each no our my your one both all some any this that these those")
"""Words that make a thing of the noun behind them."""

SPEAKER = words("i i'm i've i'd i'll my me myself")
"""Words of somebody who speaks of himself, whom a slide without a name does not credit."""

SPEAKERS = words("we we're we've we'll our us")
"""Words of several who do."""
