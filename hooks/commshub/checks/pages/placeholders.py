"""Words that only hold a place for others, such as "to be confirmed" or a dotted line.

Councils have published "[website name]" and "please fill this section in". The words that count are listed in
`content_data/pages.yml`; a name in capitals in square brackets, as in `[AREA NAME]`, and dotted lines count everywhere.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, location_at
from commshub.model.page import blank
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.placeholders import find_placeholders, is_unfinished

# The lists themselves, whose entries may be in square brackets, and notes that only editors see.
_LISTS = ("content_data/pages.yml", "content_data/house_style.yml")
_NOTE = re.compile(r"^[ ]*#.*$", re.MULTILINE)


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
    for page in site.pages:
        for match in find_placeholders(page.body, listed) if is_unfinished(page.body, listed) else ():
            yield Finding(
                page.location_in_text(*match.span()),
                f"{quote(match.group(), 24)} only holds a place for words that are still to come",
                "Write the words, or delete the sentence until they are known.",
            )
        for name, words in page.words_at_top():
            found = next(find_placeholders(words, listed), None)
            if found:
                yield Finding(
                    page.location(name),
                    f"{quote(found.group(), 24)} only holds a place for words that are still to come",
                    f"Write out what '{name}' is to say.",
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
    for path, content in site.data_texts:
        if path in _LISTS or not is_unfinished(content, listed):
            continue
        for match in find_placeholders(blank(_NOTE, content), listed):
            yield Finding(
                location_at(path, content, *match.span()),
                f"{quote(match.group(), 24)} only holds a place for words that are still to come",
                "Write the words, or take the entry out until they are known.",
            )
