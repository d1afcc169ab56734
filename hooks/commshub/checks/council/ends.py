"""What runs out before long: an end is a warning some weeks before the build stops for it.

`content_data/ends.yml` says how many days before. `hub digest` lists it from still earlier on, with the role
that sees to it, in the order of work. Consent, the accessibility statement and bank holidays have rules of their own.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.ends import EndKind
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.ends import ends

_TOLD_HERE = frozenset(
    {
        *(EndKind.CONTACT, EndKind.CORRECTION, EndKind.LAST_DAY, EndKind.LEGAL_PAGE, EndKind.PLAN, EndKind.GAP),
        *(EndKind.ATTESTATION, EndKind.TRANSLATION, EndKind.STATISTIC, EndKind.WAIVER, EndKind.RATING, EndKind.PAGE),
    }
)


@rule(Level.WARNING)
def due_soon(site: Site) -> Iterator[Finding]:
    """Nothing is about to run out that stops the build once it has.

    To ring a number, to ask a committee or to read a page takes some days, and often somebody is away.

    ```diff
      # content_data/statistics.yml
      referrals:
    -   review_by: 2026-12-01
    +   review_by: 2027-01-31
    ```
    > The figure 'referrals' is to be renewed by 1 December 2026
    """
    for end in ends(site):
        if end.kind in _TOLD_HERE and end.is_ahead(site.today):
            yield Finding(end.location, end.message, end.hint)
