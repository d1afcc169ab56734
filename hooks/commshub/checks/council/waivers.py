"""Waivers, `content_data/waivers.yml`: each sets one finding aside, for a reason, on somebody's word, until a day."""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.registry import all_rules
from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Level
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.model.suppressions import is_suppressible, suppressible
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import day, quote

# Days; after a year somebody should look again whether it is still right.
_LONGEST = 366
# A waiver without words that sets more aside than this is a hole and no exception.
_MOST = 5


@rule()
def unknown_rule(site: Site) -> Iterator[Finding]:
    """Every waiver names a rule that is there.

    ```diff
      # content_data/waivers.yml
      the-acts-own-word:
    -   rule: repeats.same-points
    +   rule: repeats.same-point
    ```
    > There is no rule called 'repeats.same-points'
    """
    known = tuple(each.id for each in all_rules())
    for id_, waiver in site.waivers:
        if waiver.rule not in known:
            yield Finding(
                site.waivers.location(id_, "rule"),
                f"There is no rule called {quote(waiver.rule)}",
                f"Copy the name that stands below the finding.{nearest(waiver.rule, known)}",
            )


@rule()
def not_to_be_waived(site: Site) -> Iterator[Finding]:
    """What could harm a reader is mended, and not set aside.

    A wrong number for help is wrong on whoever's word it stays.

    ```diff
      # content_data/waivers.yml
    - old-number:
    -   rule: phones.wrong-number
    -   place: content_data/contacts.yml
    -   reason: The new one is not known yet
    ```
    > Findings of 'phones.wrong-number' cannot be set aside
    """
    for id_, waiver in site.waivers:
        if not is_suppressible(waiver.rule):
            yield Finding(
                site.waivers.location(id_, "rule"),
                f"Findings of {quote(waiver.rule)} cannot be set aside",
                "Mend what the rule has found, and take this entry out.",
            )


@rule()
def unknown_approver(site: Site) -> Iterator[Finding]:
    """Whoever approves a waiver is a role that can be asked about it.

    ```diff
      # content_data/waivers.yml
      two-lists:
    -   approved_by: somebody
    +   approved_by: prevent-team
    ```
    > There is no contact called 'somebody'
    """
    for reference in unresolved(references_in(site, site.waivers.path, Target.CONTACT), site):
        yield Finding(
            reference.location,
            f"There is no contact called {quote(reference.id)}",
            f"Write the id of a contact who approves it.{did_you_mean(reference, site)}",
        )


@rule()
def expired(site: Site) -> Iterator[Finding]:
    """A waiver holds until its last day, and no longer.

    ```diff
      # content_data/waivers.yml
      two-lists:
    -   until: 2026-11-19
    +   until: 2026-11-20
    ```
    > The waiver 'two-lists' ran out on 19 November 2026
    """
    for id_, waiver in site.waivers:
        if not waiver.holds(site.today):
            yield Finding(
                site.waivers.location(id_, "until"),
                f"The waiver {quote(id_)} ran out on {day(waiver.until)}",
                "Mend what it set aside and take it out, or have it approved again until a new day.",
            )


@rule()
def too_long(site: Site) -> Iterator[Finding]:
    """A waiver ends within a year, so that somebody looks again.

    ```diff
      # content_data/waivers.yml
      two-lists:
    -   until: 2030-01-01
    +   until: 2027-11-01
    ```
    > The waiver 'two-lists' runs for longer than a year
    """
    last = site.today + timedelta(days=_LONGEST)
    for id_, waiver in site.waivers:
        if waiver.until > last:
            yield Finding(
                site.waivers.location(id_, "until"),
                f"The waiver {quote(id_)} runs for longer than a year",
                f"Write a day no later than {last.isoformat()} after 'until:'.",
            )


@rule(Level.WARNING, runs_last=True)
def unused(site: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """Every waiver sets something aside.

    One that does not was mended, or is misspelt; left in place it would hide the next mistake of its sort.

    ```diff
      # content_data/waivers.yml
    - two-lists:
    -   rule: repeats.same-point
    -   place: docs/index.md
    ```
    > The waiver 'two-lists' sets nothing aside
    """
    known = {each.id for each in all_rules()}
    for id_, waiver in site.waivers:
        sound = waiver.rule in known and is_suppressible(waiver.rule) and waiver.holds(site.today)
        if sound and not any(waiver.is_about(finding) for finding in found):
            yield Finding(
                site.waivers.location(id_),
                f"The waiver {quote(id_)} sets nothing aside",
                "Take it out, or mend its 'rule', 'place' or 'words'.",
            )


@rule(runs_last=True)
def too_broad(site: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """A waiver without words of its own sets a few findings aside, and not all of a page.

    ```diff
      # content_data/waivers.yml
      lists:
        rule: repeats.same-point
        place: docs/index.md
    -   says:
    +   says: "'The ways to refer were updated in the…' stands here a second time"
      # docs/index.md
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
      - The ways to refer were updated in the spring.
    ```
    > The waiver 'lists' sets 6 findings aside at once
    """
    countable = suppressible(found)
    for id_, waiver in site.waivers:
        number = sum(waiver.is_about(finding) for finding in countable)
        if waiver.words is None and number > _MOST:
            yield Finding(
                site.waivers.location(id_),
                f"The waiver {quote(id_)} sets {number} findings aside at once",
                "Add 'words:' that stand in the message, and write a waiver for each, or mend the page.",
            )
