"""The pages "For you", which `content_data/pages.yml` declares under `for_you`.

Each gathers what is written for one audience, with the contact on top that those readers ask first.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page_kinds import ForYou
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_HOME = "content_data/pages.yml"


@rule()
def unknown_audience(site: Site) -> Iterator[Finding]:
    """Every page "For you" is for an audience that the hub knows.

    Pages name their audiences by the ids of that list. For another name there is nothing to gather.

    ```diff
      # content_data/pages.yml
      for_you:
    -   teachers: {i_am: I am a teacher}
    +   residents: {i_am: I live here}
    ```
    > The page for you 'teachers' is for nobody among the 'audiences'
    """
    named = (each for each in references_in(site, _HOME, Target.AUDIENCE) if each.steps[0] == "for_you")
    for reference in unresolved(named, site):
        yield Finding(
            reference.location,
            f"The page for you {quote(reference.id)} is for nobody among the 'audiences'",
            f"Name an audience that is there, or add this one under 'audiences:'.{did_you_mean(reference, site)}",
        )


@rule()
def nothing_to_gather(site: Site) -> Iterator[Finding]:
    """Every page "For you" has pages to gather.

    Who chooses "I am a teacher" and finds an empty page does not try a second time.

    ```diff
      # content_data/pages.yml
      for_you:
    -   venues: {i_am: I run a venue}
    - audiences:
    -   venues: Venue owners
    +   residents: {i_am: I live here}
    ```
    > No page is written for 'venues', who has a page 'For you'
    """
    reached = {name for page in site.pages for name in page.names("audiences")}
    for name in site.kinds.for_you:
        if name in site.kinds.audiences and name not in reached:
            yield Finding(
                site.location(_HOME, "for_you", name),
                f"No page is written for {quote(name)}, who has a page 'For you'",
                "Name this audience among the 'audiences:' of a page, or take it out of 'for_you:'.",
            )


@rule()
def contact_not_listed(site: Site) -> Iterator[Finding]:
    """Whoever is to be asked first on a page "For you" is in the contacts file.

    The contact stands at the top of that page. Without it the page cannot be made.

    ```diff
      # content_data/pages.yml
      for_you:
    -   residents: {i_am: I live here, contact: prevent-teem}
    +   residents: {i_am: I live here, contact: prevent-team}
    ```
    > There is no contact 'prevent-teem' for the page 'For you' of 'residents'
    """
    named = (each for each in references_in(site, _HOME, Target.CONTACT) if isinstance(each.owner, ForYou))
    for reference in unresolved(named, site):
        yield Finding(
            reference.location,
            f"There is no contact {quote(reference.id)} for the page 'For you' of {quote(reference.entry, 20)}",
            f"Name one that stands in content_data/contacts.yml.{did_you_mean(reference, site)}",
        )
