"""Words of the glossary that are explained by themselves.

A word with `in_brief` in `content_data/glossary.yml` is explained in brackets where a page first uses it.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.words import count_words
from commshub.text.formatting import quote

# The brackets stand in the middle of somebody else's sentence.
_MOST_WORDS = 10


@rule(Level.WARNING)
def long_in_brief(site: Site) -> Iterator[Finding]:
    """An explanation in brackets has at most ten words.

    It stands in the middle of a sentence. After a longer one nobody knows how that sentence began.

    ```diff
      # content_data/glossary.yml
      consent:
        term: consent
    -   in_brief: agreeing to something of your own free will while knowing just what it is for
    +   in_brief: agreeing freely
    ```
    > The explanation of 'consent' in brackets has 15 words
    """
    for name, term in site.glossary:
        words = count_words(term.in_brief or "")
        if words > _MOST_WORDS:
            yield Finding(
                site.glossary.location(name, "in_brief"),
                f"The explanation of {quote(term.term)} in brackets has {words} words",
                f"Say it in {_MOST_WORDS} words at most. The whole of it belongs into 'meaning:'.",
            )


@rule()
def word_with_two_explanations(site: Site) -> Iterator[Finding]:
    """A word is explained in one way.

    If two entries have the same word, or a form of it under `also`, readers of one page get another explanation than
    those of the next.

    ```diff
      # content_data/glossary.yml
      channel: {term: Channel, in_brief: help, meaning: help that is offered}
    - channel-support: {term: Channel support, also: [Channel], in_brief: a plan, meaning: a plan that is agreed}
    + channel-support: {term: Channel support, in_brief: a plan, meaning: a plan that is agreed}
    ```
    > 'Channel' has two explanations in brackets
    """
    owners: dict[str, str] = {}
    for name, term in site.glossary:
        for form in term.forms if term.in_brief else ():
            owner = owners.setdefault(form.casefold(), name)
            if owner != name:
                yield Finding(
                    site.glossary.location(name),
                    f"{quote(form)} has two explanations in brackets",
                    f"'{owner}' has it too. Take it out of one of them.",
                )
