"""Stories of people from our own area: they agreed, they still do, and nobody can tell who they are.

Neighbours, friends and whoever drew somebody in read the site too. They know more than we do, and a little is enough.
"""

from collections.abc import Iterator
from datetime import date

from commshub.checks.rule import rule
from commshub.model.ends import EndKind
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.ends import ends_of
from commshub.text.formatting import day, quote
from commshub.text.identity_clues import AGED, CASE, PUPILS, ROLE, SCHOOL, clues_in
from commshub.text.passages import Passage, passages
from commshub.text.quotations import block_at

_STORY = "case-study"
_CONSENT = "UK GDPR, Article 7"
_HOUSE_RULE = "House rule on case studies"
_ENOUGH_CLUES = 2


@rule()
def consent_withdrawn(site: Site) -> Iterator[Finding]:
    """No story stays when the person in it has taken their consent back.

    They may do so on any day, and need give no reason. To take it back has to be as easy as it was to give it.

    ```diff
      # docs/stories/a-story.md
      ---
    - consent_withdrawn_on: 2026-11-18
      ---
    ```
    > Consent to this story was taken back on 18 November 2026
    """
    for page in site.pages_of(_STORY):
        withdrawn = _day(page, "consent_withdrawn_on")
        if withdrawn and withdrawn <= site.today:
            yield Finding(
                page.location("consent_withdrawn_on"),
                f"Consent to this story was taken back on {day(withdrawn)}",
                "Take the page away, and every link to it, and tell the people who asked that it is gone.",
                source=_CONSENT,
            )


@rule(Level.WARNING)
def consent_ends_soon(site: Site) -> Iterator[Finding]:
    """Consent to a story holds for a month at least, so that there is time to ask again.

    ```diff
      # docs/stories/a-story.md
      ---
    - consent_expires: 2026-12-01
    + consent_expires: 2028-01-31
      ---
    ```
    > Consent to this story ends on 1 December 2026
    """
    for end in ends_of(site, EndKind.CONSENT):
        if end.location.path.startswith("docs/") and end.is_ahead(site.today):
            yield Finding(end.location, end.message, end.hint, source=_CONSENT)


@rule(follows=("fields.expired",))
def consent_days(site: Site) -> Iterator[Finding]:
    """Consent to a story was given before today, and before it ends.

    ```diff
      # docs/stories/a-story.md
      ---
    - consent_given_on: 2027-01-31
    + consent_given_on: 2026-01-31
      ---
    ```
    > Consent to this story starts too late, on 31 January 2027
    """
    for page in site.pages_of(_STORY):
        given, ends = _day(page, "consent_given_on"), _day(page, "consent_expires")
        if given and given > min(site.today, ends or site.today):
            yield Finding(
                page.location("consent_given_on"),
                f"Consent to this story starts too late, on {day(given)}",
                "Write the day on the form after 'consent_given_on:', and a later one after 'consent_expires:'.",
            )


@rule()
def named_school(site: Site) -> Iterator[Finding]:
    """No story of our own area names a school.

    ```diff
      # docs/stories/a-story.md
      ---
      origin: local
      ---
    - A teacher at Littleton Park School saw that something was wrong.
    + A teacher saw that something was wrong.
    ```
    > 'Littleton Park School' is named in a story
    """
    for passage in _local_stories(site, "stories.named-school"):
        text = passage.words
        for match in SCHOOL.finditer(text):
            start, end = block_at(text, match.start())
            told = PUPILS.search(text, start, end) and CASE.search(text, start, end)
            # The rules on people speak of what stands beside its pupils, or beside an age.
            if not told and not AGED.search(text, start, end):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 40)} is named in a story",
                    "Say 'a school': everybody there knows who was helped.",
                    source=_HOUSE_RULE,
                )


@rule()
def clues(site: Site) -> Iterator[Finding]:
    """A story of our own area tells no two of an age, a place and a day.

    One of them fits many people. Two of them often fit one.

    ```diff
      # docs/stories/a-story.md
      ---
      origin: local
      ---
    - A boy, aged 14, often stood at Littleton Station.
    + A teenager often stood at Littleton Station.
    ```
    > 'aged 14' and 'Littleton Station' give an age and a place
    """
    for passage in _local_stories(site, "stories.clues"):
        found = list(clues_in(passage.words))
        if len(found) >= _ENOUGH_CLUES:
            (what, first), (other, second) = found[:_ENOUGH_CLUES]
            yield Finding(
                passage.location(*first.span()),
                f"{quote(first.group(), 18)} and {quote(second.group(), 24)} give {what} and {other}",
                "Leave all of them out, or change them so that nobody can be told by them.",
                source=_HOUSE_RULE,
            )


@rule(Level.WARNING)
def rare_role(site: Site) -> Iterator[Finding]:
    """Nobody in a story of our own area has a role that only one person has.

    ```diff
      # docs/stories/a-story.md
      ---
      origin: local
      ---
    - His father is the only baker in the village.
    + His father has a shop.
    ```
    > 'the only baker in' may be one person only
    """
    for passage in _local_stories(site, "stories.rare-role"):
        for match in ROLE.finditer(passage.words):
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group(), 40)} may be one person only",
                "Change the role into another one that many people have.",
                source=_HOUSE_RULE,
            )


def _local_stories(site: Site, rule_id: str) -> Iterator[Passage]:
    """The texts of stories that people here could know somebody by; a national one has been published by others."""
    for passage in passages(site).for_rule(rule_id):
        page = passage.page
        if page and page.text("kind") == _STORY and page.text("origin") == "local":
            yield passage


def _day(page: Page, name: str) -> date | None:
    value = page.fields.get(name)
    return value if isinstance(value, date) else None
