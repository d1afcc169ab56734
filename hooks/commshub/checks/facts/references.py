"""Names that lead somewhere.

A file of facts names contacts, sources, pages, audiences and more by their ids. Most are looked up by the rules on what
they stand in. Whatever those leave over is looked up here, so that a new line needs no rule of its own.
"""

from collections.abc import Container, Iterator

from commshub.checks.rule import rule
from commshub.coverage.gaps import declared_gaps
from commshub.model.findings import Finding
from commshub.model.framework import Evidence
from commshub.model.layers import Layering
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import Reference, references_by_id
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

# What new pages begin with, and what shows an element in a small hub; there it is what shows it at all.
_PROPOSED = frozenset({"draft", "in_small"})
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
    declared = declared_gaps(site)
    named = (each for each in references_by_id(site) if each.target is not Target.FILE)
    asked = (each for each in named if not _is_not_asked(each, declared, site.layering))
    for reference in unresolved(asked, site):
        if reference.target not in _OF_AN_EDITION and not any(_is_told(reference, each) for each in found):
            yield Finding(
                reference.location,
                f"There is no {reference.target} called {quote(reference.id, 30)}",
                f"Name one that is there.{did_you_mean(reference, site)}",
            )


def _is_not_asked(reference: Reference, declared: Container[str], layering: Layering) -> bool:
    """Whether nothing has to be there that it names.

    What a lower layer proposes for new pages, or for small hubs, is only asked for where there are such. Nor is what
    shows an element of the toolkit that is declared as a gap.
    """
    path = reference.location.path
    is_lower = path in layering.origins or bool(layering.layer_of(path))
    if is_lower and not _PROPOSED.isdisjoint(reference.steps):
        return True
    return isinstance(reference.owner, Evidence) and reference.entry in declared


def _is_told(reference: Reference, finding: Finding) -> bool:
    """Whether another rule has told of it: at its place, or of the element of the toolkit that it should show."""
    if isinstance(reference.owner, Evidence) and finding.element == reference.entry:
        return True
    here, there = reference.location, finding.location
    if (here.path, here.line) != (there.path, there.line):
        return False
    return here == there or reference.id in f"{finding.message} {finding.hint}"
