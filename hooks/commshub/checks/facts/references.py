"""Names that lead somewhere.

A file of facts names contacts, sources, pages, audiences and more by their ids. Most are looked up by the rules on what
they stand in. Whatever those leave over is looked up here, so that a new line needs no rule of its own.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.framework import Evidence
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import Reference, references_by_id
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

# What each edition of the toolkit declares for itself: the rules on the toolkit look at the one that counts.
_OF_AN_EDITION = {Target.TOOLKIT_DOCUMENT, Target.ASKED_OBJECTIVE}


@rule(runs_last=True)
def unknown(site: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """Every id that a file or a page names is there, whatever it is the id of.

    A misspelt id leads nowhere: nobody sees the source of a toolkit, and no page is found for an audience.

    ```diff
      # content_data/frameworks/home-office-2024.yml
    - source: chanel-guidance
    + source: channel-guidance
    ```
    > There is no source called 'chanel-guidance'
    """
    named = (each for each in references_by_id(site) if each.target is not Target.FILE)
    for reference in unresolved(named, site):
        if reference.target not in _OF_AN_EDITION and not any(_is_told(reference, each) for each in found):
            yield Finding(
                reference.location,
                f"There is no {reference.target} called {quote(reference.id, 30)}",
                f"Name one that is there.{did_you_mean(reference, site)}",
            )


def _is_told(reference: Reference, finding: Finding) -> bool:
    """Whether another rule has told of it: at its place, or of the element of the toolkit that it should show."""
    if isinstance(reference.owner, Evidence) and finding.element == reference.entry:
        return True
    here, there = reference.location, finding.location
    if (here.path, here.line) != (there.path, there.line):
        return False
    return here == there or reference.id in f"{finding.message} {finding.hint}"
