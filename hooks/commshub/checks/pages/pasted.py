"""What a paste from a printed page leaves behind."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of
from commshub.text.formatting import quote

# A line that stops in the middle of its words, a gap, and a line that goes on in small letters. Headings, tables,
# HTML and indented text are no sentences; "ios" and its like are, but nobody starts a paragraph with them.
_BREAK = re.compile(
    r"^(?! {4}|[ ]*[#|<:>])(?P<before>[^\n]*[a-z,])[ ]*\n(?:[ \t]*\n)+(?P<after>[a-z][^\n]*)", re.MULTILINE
)
_LEAST_WORDS = 3


@rule(Level.WARNING)
def sentence_broken_off(site: Site) -> Iterator[Finding]:
    """No sentence is cut in two by an empty line, as happens where a printed page ended.

    A point of a list ends too early, and the rest of it stands below as a paragraph that makes no sense.

    ```diff
      # docs/help.md
    - - Help newspapers to report fairly, by asking people to speak
    -
    - about what the work is really like.
    + - Help newspapers to report fairly, by asking people to speak about what the work is really like.
    ```
    > 'about what the work is really…' goes on with a sentence that broke off
    """
    for page in site.pages:
        for match in _BREAK.finditer(document_of(page).without(Part.CODE)):
            if len(match["before"].split()) >= _LEAST_WORDS:
                yield Finding(
                    page.location_in_text(*match.span("after")),
                    f"{quote(match['after'])} goes on with a sentence that broke off",
                    "Join it to the lines above, and take out the empty line between them.",
                )
