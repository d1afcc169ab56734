"""Days of sources and figures that can be: nothing checked in the future or long ago, or renewed in a lifetime."""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.ends import End, EndKind, EndState
from commshub.model.facts import SourceStatus
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.ends import ends_of
from commshub.text.formatting import day, quote
from commshub.text.written_days import find_days

# Releases come out every year.
_LATEST_REVIEW = timedelta(days=2 * 366)
_LATEST_LOOK = timedelta(days=3 * 366)


@rule(Level.WARNING)
def checked_long_ago(site: Site) -> Iterator[Finding]:
    """Somebody has opened every source that is in force within the last year or so.

    Documents are replaced without a word to those who link to them.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   checked_on: 2025-09-09
    +   checked_on: 2026-11-09
    ```
    > 'channel-guidance' was last checked on 9 September 2025
    """
    for end in ends_of(site, EndKind.SOURCE):
        if end.state(site.today) is EndState.WARNING:
            yield _last_checked(site, end)


@rule(since="0.2.0")
def unchecked_too_long(site: Site) -> Iterator[Finding]:
    """No source that is in force goes unopened for long after that.

    `source` in `content_data/ends.yml` says for how many days of grace; what is told to be law or guidance may be
    neither by then.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   checked_on: 2023-11-09
    +   checked_on: 2026-11-09
    ```
    > 'channel-guidance' was last checked on 9 November 2023
    """
    for end in ends_of(site, EndKind.SOURCE):
        if end.state(site.today) is EndState.STOPS:
            yield _last_checked(site, end)


def _last_checked(site: Site, end: End) -> Finding:
    source = site.sources.entries[end.id]
    return Finding(end.location, f"{quote(end.id, 30)} was last checked on {day(source.checked_on)}", end.hint)


@rule()
def in_the_future(site: Site) -> Iterator[Finding]:
    """No source was checked and nothing came out on a day that is still to come.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   checked_on: 2027-11-09
    +   checked_on: 2026-11-09
    ```
    > 'checked_on' of 'channel-guidance' is a day to come, 9 November 2027
    """
    for name, source in site.sources:
        for field, told in (("published", source.published), ("checked_on", source.checked_on)):
            if told and told > site.today:
                yield Finding(
                    site.sources.location(name, field),
                    f"'{field}' of {quote(name, 24)} is a day to come, {day(told)}",
                    "Write the day on which it really happened.",
                )
    for name, figure in site.statistics:
        if figure.published and figure.published > site.today:
            yield Finding(
                site.statistics.location(name, "published"),
                f"'published' of {quote(name, 24)} is a day to come, {day(figure.published)}",
                "Write the day on which the figure came out.",
            )


@rule()
def before_its_period_ends(site: Site) -> Iterator[Finding]:
    """No figure came out before the time that it counts was over.

    ```diff
      # content_data/statistics.yml
      referrals:
        period: April 2024 to March 2025
    -   published: 2025-01-06
    +   published: 2025-11-06
    ```
    > 'referrals' came out on 6 January 2025, before its period ends
    """
    for name, figure in site.statistics:
        ends = max((each.last for each in find_days(figure.period)), default=None)
        # A year alone may be that of a survey which was over long before its end.
        known = ends and not all(each.is_year for each in find_days(figure.period))
        if figure.published and ends and known and figure.published < ends.replace(day=1):
            yield Finding(
                site.statistics.location(name, "published"),
                f"{quote(name, 24)} came out on {day(figure.published)}, before its period ends",
                "Copy the period and the day of publication from its source.",
            )


@rule()
def renewed_too_late(site: Site) -> Iterator[Finding]:
    """A figure and a law are looked at again within a few years, and not in a lifetime.

    ```diff
      # content_data/statistics.yml
      referrals:
    -   review_by: 2099-01-31
    +   review_by: 2027-01-31
    ```
    > 'referrals' is to be looked at again only on 31 January 2099
    """
    for name, figure in site.statistics:
        if figure.review_by > site.today + _LATEST_REVIEW:
            yield Finding(
                site.statistics.location(name, "review_by"),
                f"{quote(name, 24)} is to be looked at again only on {day(figure.review_by)}",
                "Write the day of the next release, within two years.",
            )
    for name, source in site.sources:
        if source.look_again and source.look_again > site.today + _LATEST_LOOK:
            yield Finding(
                site.sources.location(name, "look_again"),
                f"{quote(name, 24)} is to be looked at again only on {day(source.look_again)}",
                "Write a day within three years.",
            )


@rule(Level.WARNING)
def replaced_source_called(site: Site) -> Iterator[Finding]:
    """A page that calls a document which has been replaced calls what took its place too.

    ```diff
      # content_data/sources.yml
      guidance-2015:
        status: superseded
        superseded_by: channel-guidance
      # docs/help.md
    - Read {{ source("guidance-2015") }}.
    + Read {{ source("channel-guidance") }}, which took the place of {{ source("guidance-2015") }}.
    ```
    > 'guidance-2015' has been replaced by 'channel-guidance'
    """
    for page in site.pages:
        called = {call.argument for call in page.calls if call.name == "source"}
        for call in page.calls:
            source = site.sources.get(call.argument or "") if call.name == "source" else None
            later = source.superseded_by if source and source.status is SourceStatus.SUPERSEDED else None
            if later and later not in called:
                yield Finding(
                    call.location,
                    f"{quote(call.argument or '', 30)} has been replaced by {quote(later, 30)}",
                    f'Write {{{{ source("{later}") }}}}, or both where the page tells of what was there before.',
                )
