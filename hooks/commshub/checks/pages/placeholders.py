"""Words that only hold a place for others, such as "to be confirmed" or a dotted line.

Councils have published "[website name]" and "please fill this section in". The words that count are listed in
`content_data/pages.yml`; a name in capitals in square brackets, as in `[AREA NAME]`, and dotted lines count everywhere.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages
from commshub.text.placeholders import find_placeholders, is_unfinished


@rule()
def in_page(site: Site) -> Iterator[Finding]:
    """No page is published with a gap that somebody meant to fill.

    ```diff
      # docs/help.md
    - Our opening hours are to be confirmed.
    + We answer on weekdays.
    ```
    > 'to be confirmed' only holds a place for words that are still to come
    """
    listed = site.kinds.placeholders
    for passage in passages(site).for_rule("placeholders.in-page"):
        if passage.page is None or not is_unfinished(passage.text, listed):
            continue
        found = find_placeholders(passage.text, listed)
        if passage.role in {Role.BODY, Role.ALT_TEXT}:
            for match in found:
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 24)} only holds a place for words that are still to come",
                    "Write the words, or delete the sentence until they are known.",
                )
        else:
            match = next(found)
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group(), 24)} only holds a place for words that are still to come",
                f"Write out what '{passage.name}' is to say.",
            )


@rule()
def in_facts(site: Site) -> Iterator[Finding]:
    """No fact and no part of the plan has a gap in it.

    A plan whose method of evaluation is still "to be determined" promises what nobody can check.

    ```diff
      # content_data/glossary.yml
      channel:
    -   meaning: To be confirmed with the panel
    +   meaning: Voluntary support.
    ```
    > 'To be confirmed' only holds a place for words that are still to come
    """
    listed = site.kinds.placeholders
    for passage in passages(site).for_rule("placeholders.in-facts", private=True):
        if passage.page is None and is_unfinished(passage.text, listed):
            for match in find_placeholders(passage.text, listed):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 24)} only holds a place for words that are still to come",
                    "Write the words, or take the entry out until they are known.",
                )
