"""Service standards, `content_data/standards.yml`: how soon people can expect something, each written once.

A promise of two working days on one page and of five on another breaks both.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import EDITORS, Site
from commshub.text.document.document import Part, document_of
from commshub.text.formatting import quote
from commshub.text.quotations import is_quoted
from commshub.text.word_lines import word_pattern

_HOME = "content_data/standards.yml"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-eight|thirty|\d{1,3})"
_TYPED = word_pattern(
    rf"\bwithin\s+{_NUMBER}\s+(?:working\s+)?(?:hour|day|week|month)s?\b|\bin\s+{_NUMBER}\s+working\s+(?:hour|day)s?\b",
    "within working",
    flags=re.IGNORECASE,
)


@rule()
def typed(site: Site) -> Iterator[Finding]:
    """How soon a service answers is never typed into a page: pages call the standard by its id.

    ```diff
      # docs/help.md
    - We reply within two working days.
    + We reply as soon as we can.
    ```
    > 'within two working days' is a service standard typed by hand
    """
    for page in site.english_pages:
        text = document_of(page).without(Part.CODE, Part.CALLS)
        for found in _TYPED.find(text, page.body) if not page.path.startswith(EDITORS) else ():
            if not is_quoted(page.body, found.start(), found.end()):
                yield Finding(
                    page.location_in_text(found.start()),
                    f"{quote(' '.join(found.group().split()))} is a service standard typed by hand",
                    f'Write {{{{ standard("…") }}}} with an id of {_HOME}, and add an entry there if it is new.',
                )


@rule()
def same_promise(site: Site) -> Iterator[Finding]:
    """No promise is made twice, because two entries can say two different times.

    ```diff
      # content_data/standards.yml
      reply-time: {time: two working days, promise: We reply to a concern}
    - first-answer: {time: five working days, promise: We reply to a concern}
    ```
    > 'first-answer' makes the same promise as 'reply-time'
    """
    first: dict[str, str] = {}
    for name, standard in site.standards:
        promise = " ".join(standard.promise.casefold().split()).rstrip(".")
        if promise in first:
            yield Finding(
                site.standards.location(name, "promise"),
                f"{quote(name)} makes the same promise as {quote(first[promise])}",
                "Keep one of the two, and call it wherever the promise is made.",
            )
        first.setdefault(promise, name)
