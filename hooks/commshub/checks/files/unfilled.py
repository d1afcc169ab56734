"""What is still to be filled in: nothing is published while a gap is left, and a preview shows it.

A hub that is new has gaps in the place of what only the council knows. Each says who can fill it and how long it takes;
`hub todo` lists them in an order of work.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from commshub.text.formatting import amount, shortened
from commshub.text.unfilled import find_gaps


@rule()
def gap(site: Site) -> Iterator[Finding]:
    """No gap is left that somebody meant to fill in.

    What is made up to get past a check is worse than a gap: somebody may ring the number.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   email: GAP (Prevent lead, 2 minutes) the mail address that all of the team read
    +   email: prevent@littleton.example
    ```
    > To fill in: the mail address that all of the team read
    """
    for parse_error in site.parse_errors_of(ErrorKind.UNFILLED):
        for each in find_gaps(parse_error.found):
            yield Finding(
                parse_error.location,
                f"To fill in: {shortened(each.what, 64)}",
                f"{each.who} can, in about {amount(each.minutes, 'minute')}. Write it here in the place of the gap.",
            )
