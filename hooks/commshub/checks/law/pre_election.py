"""The weeks before an election, which `content_data/council.yml` lists, and what is not published in them.

Councils must have regard to the code of practice on publicity, which is made under the Local Government Act 1986, and
put out nothing that could sway voters. So what is new in these weeks and has a councillor or a party in it is an error;
what was there before is a warning, because the code does not ask to take old pages down. On all other days these rules
say nothing, but for a word of warning two weeks before.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.alerts import AlertLevel
from commshub.model.council import Election
from commshub.model.findings import Finding, Level, Location
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.elected import Mention, parties, quoted, shown
from commshub.text.formatting import amount, day, quote
from commshub.text.passages import passages

_HOME = "content_data/council.yml"
_CODE_OF_PRACTICE = "Recommended code of practice for local authority publicity (2011)"

# From the notice of election to the day itself it is five weeks; eight leave room for a long notice.
_LONGEST = 56
NOTICE = timedelta(days=14)


def _elections(site: Site) -> tuple[Election, ...]:
    return site.council.pre_election if site.council else ()


def _now(site: Site) -> Election | None:
    """The pre-election period that today lies in."""
    return next((each for each in _elections(site) if each.holds(site.today)), None)


def _soon(site: Site) -> Election | None:
    """The pre-election period that begins within two weeks."""
    return next((each for each in _elections(site) if each.start - NOTICE <= site.today < each.start), None)


@rule()
def ends_before_start(site: Site) -> Iterator[Finding]:
    """Every pre-election period ends after it starts; otherwise no rule ever looks at its days.

    ```diff
      # content_data/council.yml
    - pre_election: [{name: Local elections, start: 2027-05-06, end: 2027-03-31}]
    + pre_election: [{name: Local elections, start: 2027-03-31, end: 2027-05-06}]
    ```
    > A pre-election period ends on 31 March 2027, before it starts
    """
    for number, each in enumerate(_elections(site)):
        if each.end < each.start:
            yield Finding(
                site.location(_HOME, "pre_election", number, "end"),
                f"A pre-election period ends on {day(each.end)}, before it starts",
                "Write the day of the notice of election after 'start:', and polling day after 'end:'.",
            )


@rule(Level.WARNING)
def too_long(site: Site) -> Iterator[Finding]:
    """A pre-election period lasts at most eight weeks.

    It runs from the notice of election to polling day, which is about five weeks. A slip in a month would silence
    councillors for half a year.

    ```diff
      # content_data/council.yml
    - pre_election: [{name: Local elections, start: 2027-01-31, end: 2027-05-06}]
    + pre_election: [{name: Local elections, start: 2027-03-31, end: 2027-05-06}]
    ```
    > A pre-election period of 96 days, and 56 is the most
    """
    for number, each in enumerate(_elections(site)):
        if each.length > _LONGEST:
            yield Finding(
                site.location(_HOME, "pre_election", number, "start"),
                f"A pre-election period of {each.length} days, and {_LONGEST} is the most",
                "Ask the elections team for the day of the notice of election, and write it after 'start:'.",
            )


@rule(Level.WARNING, follows=("pre-election.too-long",))
def nobody_told(site: Site) -> Iterator[Finding]:
    """From two weeks before a pre-election period on, somebody has told colleagues and partners what changes.

    Whoever learns of it from a page that was refused had a quotation agreed and a photographer booked.

    ```diff
      # content_data/council.yml
    - pre_election: [{name: By-election, start: 2026-11-27, end: 2026-12-17}]
    + pre_election: [{name: By-election, start: 2026-11-27, end: 2026-12-17, told_on: 2026-11-16}]
    ```
    > The weeks before 'By-election' begin in 7 days, and nobody was told
    """
    for number, each in enumerate(_elections(site)):
        if each.told_on is None and each.start - NOTICE <= site.today <= each.end:
            left = (each.start - site.today).days
            begin = f"begin in {amount(left, 'day')}" if left > 0 else "have begun"
            yield Finding(
                site.location(_HOME, "pre_election", number),
                f"The weeks before {quote(each.name, 24)} {begin}, and nobody was told",
                "Tell owners of pages and partners what changes, and write the day after 'told_on:' in this entry.",
                source=_CODE_OF_PRACTICE,
            )


@rule()
def quoted_councillor(site: Site) -> Iterator[Finding]:
    """In a pre-election period no new page quotes a councillor, a mayor or a member of parliament.

    A page is new if its date, or the day of its last review, lies in these weeks. It is an error and no warning because
    the Act of 1986 forbids publicity that seems made to win support for somebody who stands for election.

    ```diff
      # content_data/council.yml
      pre_election: [{name: By-election, start: 2026-11-10, end: 2026-12-17}]
      # docs/help.md
      ---
      last_reviewed: 2026-11-16
      ---
    - Councillor Alex Example said: "Our new course is a great success."
    + Sixty people have come to our new course.
    ```
    > 'Councillor Alex Example' is quoted in the pre-election period
    """
    election = _now(site)
    for page, (start, who) in _found_in(site, election, quoted):
        if election and _is_new(page, election):
            yield Finding(
                page.location_of_words(start, who),
                f"{quote(who, 34)} is quoted in the pre-election period",
                f"Say it in plain facts, without the quotation, until {day(election.day_after)}.",
                source=_CODE_OF_PRACTICE,
            )


@rule()
def pictured_councillor(site: Site) -> Iterator[Finding]:
    """In a pre-election period no new page has a picture of a councillor, a mayor or a member of parliament.

    Who is in a picture is told by its description, which every picture has for those who cannot see it, and by the
    words beside it.

    ```diff
      # content_data/council.yml
      pre_election: [{name: By-election, start: 2026-11-10, end: 2026-12-17}]
      # docs/help.md
      ---
      last_reviewed: 2026-11-16
      ---
    - ![The mayor opens the new library](library.jpg)
    + ![Children read in the new library](library.jpg)
    ```
    > A picture shows 'mayor' in the pre-election period
    """
    election = _now(site)
    for page, (start, who) in _found_in(site, election, shown):
        if election and _is_new(page, election):
            yield Finding(
                page.location_of_words(start, who),
                f"A picture shows {quote(who, 34)} in the pre-election period",
                f"Show the work instead, or go without the picture until {day(election.day_after)}.",
                source=_CODE_OF_PRACTICE,
            )


@rule()
def party_name(site: Site) -> Iterator[Finding]:
    """In a pre-election period no new page names a political party.

    The names stand in `content_data/pages.yml`. Those that are ordinary words, such as 'green', count only beside what
    makes them the name of a party.

    ```diff
      # content_data/council.yml
      pre_election: [{name: By-election, start: 2026-11-10, end: 2026-12-17}]
      # content_data/pages.yml
      party_words: [Labour, Conservative, Green]
      # docs/help.md
      ---
      last_reviewed: 2026-11-16
      ---
    - The course was paid for by the Conservative-led council, and the Green Party asked for more.
    + The course was paid for by the council. Meet us at the Green Room, or at the labour exchange museum.
    ```
    > 'Conservative-led' names a party in the pre-election period
    """
    election = _now(site)
    for passage in passages(site).for_rule("pre-election.party-name") if election else ():
        if election and passage.page and _is_new(passage.page, election):
            for start, name in parties(passage.text, site.kinds.party_names, site.kinds.party_words):
                yield Finding(
                    passage.location_of_words(start, name),
                    f"{quote(name, 34)} names a party in the pre-election period",
                    f"Say what the council does and leave the party out until {day(election.day_after)}.",
                    source=_CODE_OF_PRACTICE,
                )


@rule(Level.WARNING, follows=("pre-election.too-long",))
def older_page(site: Site) -> Iterator[Finding]:
    """In a pre-election period somebody has looked at each older page that quotes or shows a councillor.

    The code does not ask councils to clear their sites. But a page that stands in a list, or is passed on, does the
    same as a new one. If it stays, a waiver says who agreed.

    ```diff
      # content_data/council.yml
      pre_election: [{name: By-election, start: 2026-11-10, end: 2026-12-17}]
      # docs/help.md
    - Councillor Alex Example said: "Our new course is a great success."
    + Our councillors asked for this course. We do not quote them in these weeks.
    ```
    > 'Councillor Alex Example' is quoted on a page from before the period
    """
    election = _now(site)
    for how, find in (("is quoted", quoted), ("is in a picture", shown)):
        for page, (start, who) in _found_in(site, election, find):
            if election and not _is_new(page, election):
                yield Finding(
                    page.location_of_words(start, who),
                    f"{quote(who, 34)} {how} on a page from before the period",
                    f"Take it out until {day(election.day_after)}, or ask the monitoring officer and write a waiver.",
                    source=_CODE_OF_PRACTICE,
                )


@rule(Level.WARNING, follows=("pre-election.too-long",))
def new_campaign(site: Site) -> Iterator[Finding]:
    """In a pre-election period nothing new is begun that is more than plain information on a service.

    News, notices and things of the plan that are dated in these weeks are told, for a person to look at: the hub cannot
    know what is in dispute between candidates. What is urgent is never told, because people must be warned.

    ```diff
      # content_data/council.yml
    - pre_election: [{name: By-election, start: 2026-11-10, end: 2026-12-17}]
    + pre_election: [{name: By-election, start: 2026-11-20, end: 2026-11-30}]
      # docs/news/2026-11-a-new-campaign.md
      ---
      date: 2026-11-16
      ---
    ```
    > 'An example' is dated in the pre-election period
    """
    election = _now(site)
    for location, what in _begun_in(election, site) if election else ():
        yield Finding(
            location,
            f"{quote(what, 34)} is dated in the pre-election period",
            "Ask the monitoring officer. If it is plain information, say so in a waiver; if not, give it a later day.",
            source=_CODE_OF_PRACTICE,
        )


@rule(Level.WARNING)
def coming_up(site: Site) -> Iterator[Finding]:
    """Two weeks before a pre-election period, what will be told in it is known.

    ```diff
      # content_data/council.yml
      pre_election: [{name: By-election, start: 2026-11-24, end: 2026-11-30, told_on: 2026-11-16}]
      # docs/help.md
    - Councillor Alex Example said: "Our new course is a great success."
    + Sixty people have come to our new course.
    ```
    > 'Councillor Alex Example' is a finding from 24 November 2026 on
    """
    election = _soon(site)
    if election is None:
        return
    dated = list(_begun_in(election, site))
    people = [
        (page.location_of_words(start, who), who)
        for find in (quoted, shown)
        for page, (start, who) in _found_in(site, election, find)
    ]
    for location, what in (*people, *dated):
        yield Finding(
            location,
            f"{quote(what, 30)} is a finding from {day(election.start)} on",
            f"Take it out by then, or plan it for {day(election.day_after)} or later.",
            source=_CODE_OF_PRACTICE,
        )


def _is_new(page: Page, election: Election) -> bool:
    """Whether a page was published, or read again and put out anew, in these weeks."""
    return any(when is not None and election.holds(when) for when in (page.day("date"), page.last_reviewed))


def _found_in(
    site: Site, election: Election | None, find: Callable[[str], Iterator[Mention]]
) -> Iterator[tuple[Page, Mention]]:
    """What is found in the texts of pages while there is an election; nothing at any other time."""
    for page in site.pages if election else ():
        yield from ((page, found) for found in find(page.body))


def _begun_in(election: Election, site: Site) -> Iterator[tuple[Location, str]]:
    """What is dated in a period and has not been done: news, notices and activities of the plan."""
    for page in site.pages_of("news"):
        date = page.day("date")
        if date and election.holds(date) and not page.text("language"):
            yield page.location("date"), page.title
    for name, alert in site.alerts:
        if election.holds(alert.start.date()) and alert.level is not AlertLevel.URGENT:
            yield site.alerts.location(name, "start"), alert.title
    for number, activity in enumerate(site.plan.timetable if site.plan else ()):
        if election.holds(activity.day) and not activity.done_on:
            yield site.location("content_data/comms_plan.yml", "timetable", number, "day"), activity.what
