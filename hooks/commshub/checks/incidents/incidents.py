"""Pages after an incident that somebody agreed to, that say when the next word comes, and that end.

Such a page is written in an hour in which everybody is upset. The plan says beforehand who agrees to it and what can
always be said; `hub new incident "…"` writes the rest.
"""

from collections.abc import Iterator
from datetime import timedelta

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.plan import Plan, Situation
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import field_references
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.elected import holds_elected_office
from commshub.text.formatting import day, listing, moment, quote

_KIND = "incident"
PLAN = "content_data/comms_plan.yml"
_ALERTS = "content_data/alerts.yml"
_HOME = "index.md"
EMERGENCY = "emergency"
_LONGEST = timedelta(days=30)
_CODE = "Code of Recommended Practice on Local Authority Publicity (2011)"


def _incidents(site: Site) -> Iterator[Page]:
    """The pages after an incident; a translation says what its original says, which is looked at."""
    return (page for page in site.pages_of(_KIND) if not page.text("language"))


def _situation(page: Page, site: Site) -> Situation | None:
    return site.plan.situations.get(page.text("situation")) if site.plan else None


def _is_over(page: Page, site: Site) -> bool:
    """Whether its last day has passed, which another rule tells."""
    expires = page.day("expires")
    return expires is not None and expires < site.today


@rule()
def unknown_situation(site: Site) -> Iterator[Finding]:
    """The situation of a page after an incident is one that the plan has thought of beforehand.

    ```diff
      # docs/get-help/market.md
      ---
    - situation: after-the-incident
    + situation: after-an-incident
      ---
    ```
    > There is no situation called 'after-the-incident' in the plan
    """
    named = (each for page in _incidents(site) for each in field_references(page, site))
    for reference in unresolved((each for each in named if each.target is Target.SITUATION), site):
        yield Finding(
            reference.location,
            f"There is no situation called {quote(reference.id)} in the plan",
            f"Name one of those under 'situations:' in {PLAN}.{did_you_mean(reference, site)}",
        )


@rule()
def wrong_approver(site: Site) -> Iterator[Finding]:
    """A page after an incident was agreed by the role that the plan names for the situation, or by its stand-in.

    In that hour many people will say that a text is fine. One answers for it, and everybody knows beforehand who.

    ```diff
      # docs/get-help/market.md
      ---
      situation: after-an-incident
    - approver: act-early-line
    + approver: prevent-team
      ---
    ```
    > 'act-early-line' cannot agree to this page: the plan names others
    """
    for page in _incidents(site):
        situation, approver = _situation(page, site), page.text("approver")
        allowed = _approvers(situation, site.plan) if situation and site.plan else ()
        # That somebody was elected is told by a rule of its own.
        if approver and allowed and approver not in allowed and not _is_elected(approver, site):
            yield Finding(
                page.location("approver"),
                f"{quote(approver)} cannot agree to this page: the plan names others",
                f"Have it agreed by {listing(allowed)}, and write that id after 'approver:'.",
            )


def _approvers(situation: Situation, plan: Plan) -> tuple[str, ...]:
    """Who may agree to what is said in a situation."""
    stand_ins = (each.stand_in for each in plan.spokespeople if each.who == situation.approver)
    return tuple(dict.fromkeys(name for name in (situation.approver, *stand_ins) if name))


@rule()
def elected_approver(site: Site) -> Iterator[Finding]:
    """What is said after an incident is agreed by an officer, never by somebody who was elected.

    A trial or an election may be near, and the code on publicity asks councils to be even-handed. An elected person may
    speak; a senior officer agrees to the words, with the police.

    ```diff
      # content_data/comms_plan.yml
      situations:
        after-an-incident:
    -     approver: lead-member
    +     approver: prevent-team
      # content_data/contacts.yml
      lead-member:
        role: Cabinet member for safer communities
    ```
    > 'lead-member' was elected, and cannot agree to what is said
    """
    named = [(page.text("approver"), page.location("approver")) for page in _incidents(site)]
    situations = site.plan.situations.items() if site.plan else ()
    named += [(each.approver or "", site.location(PLAN, "situations", id_, "approver")) for id_, each in situations]
    named += [(each.approver, site.alerts.location(id_, "approver")) for id_, each in site.alerts]
    for id_, location in named:
        if _is_elected(id_, site):
            yield Finding(
                location,
                f"{quote(id_, 30)} was elected, and cannot agree to what is said",
                "Name a senior officer after 'approver:'. An elected person may speak; an officer agrees to the words.",
                source=_CODE,
            )


def _is_elected(id_: str, site: Site) -> bool:
    contact = site.contacts.get(id_)
    return contact is not None and holds_elected_office(contact.role)


@rule()
def approved_later(site: Site) -> Iterator[Finding]:
    """A page after an incident was agreed before it is published.

    ```diff
      # docs/get-help/market.md
      ---
    - approved_at: 2026-11-21 09:00
    + approved_at: 2026-11-20 09:00
      ---
    ```
    > The page was agreed at 9am on 21 November 2026, which is still to come
    """
    for page in _incidents(site):
        approved = page.moment("approved_at")
        if approved and approved.date() > site.today:
            yield Finding(
                page.location("approved_at"),
                f"The page was agreed at {moment(approved)}, which is still to come",
                "Have it agreed, and write the day and the hour after 'approved_at:'.",
            )


@rule()
def update_before_approval(site: Site) -> Iterator[Finding]:
    """The next update comes after the page was agreed.

    ```diff
      # docs/get-help/market.md
      ---
      approved_at: 2026-11-20 09:00
    - next_update: 2026-11-20 09:00
    + next_update: 2026-11-20 17:00
      ---
    ```
    > The next update, 9am on 20 November 2026, is not after the approval
    """
    for page in _incidents(site):
        approved, update = page.moment("approved_at"), page.moment("next_update")
        if approved and update and update <= approved:
            yield Finding(
                page.location("next_update"),
                f"The next update, {moment(update)}, is not after the approval",
                "Write when the page was really agreed after 'approved_at:', and a later time after 'next_update:'.",
            )


@rule()
def update_overdue(site: Site) -> Iterator[Finding]:
    """The day of the next update has not passed.

    A page that promised word by yesterday tells worried people that nobody is there.

    ```diff
      # docs/get-help/market.md
      ---
    - next_update: 2026-11-19 17:00
    + next_update: 2026-11-20 17:00
      ---
    ```
    > The next update was promised for 5pm on 19 November 2026
    """
    for page in _incidents(site):
        approved, update = page.moment("approved_at"), page.moment("next_update")
        in_order = update and not (approved and update <= approved)
        if update and in_order and update.date() < site.today and not _is_over(page, site):
            yield Finding(
                page.location("next_update"),
                f"The next update was promised for {moment(update)}",
                "Say what is new, or that nothing is, have it agreed, and name the next time after 'next_update:'.",
            )


@rule()
def ends_before_update(site: Site) -> Iterator[Finding]:
    """A page after an incident is still there when its next update is due.

    ```diff
      # docs/get-help/market.md
      ---
      next_update: 2026-11-22 09:00
    - expires: 2026-11-21
    + expires: 2026-11-27
      ---
    ```
    > The page ends on 21 November 2026, before its next update
    """
    for page in _incidents(site):
        update, expires = page.moment("next_update"), page.day("expires")
        if update and expires and expires < update.date() and not _is_over(page, site):
            yield Finding(
                page.location("expires"),
                f"The page ends on {day(expires)}, before its next update",
                "Write a later day after 'expires:', or an earlier time after 'next_update:'.",
            )


@rule(Level.WARNING)
def stays_too_long(site: Site) -> Iterator[Finding]:
    """A page after an incident ends within 30 days of its approval.

    Those who were there should not meet it for ever. What lasts, such as where to find support, belongs on other pages.

    ```diff
      # docs/get-help/market.md
      ---
      approved_at: 2026-11-20 09:00
    - expires: 2027-02-20
    + expires: 2026-12-18
      ---
    ```
    > The page stays until 20 February 2027, and 30 days are the most
    """
    for page in _incidents(site):
        approved, expires = page.moment("approved_at"), page.day("expires")
        if approved and expires and expires - approved.date() > _LONGEST:
            yield Finding(
                page.location("expires"),
                f"The page stays until {day(expires)}, and {_LONGEST.days} days are the most",
                "Write an earlier day after 'expires:'. What lasts belongs on a page of news or a guide.",
            )


@rule()
def other_holding_lines(site: Site) -> Iterator[Finding]:
    """The lines on a page after an incident are those of its own situation.

    They were agreed in a quiet hour, for that sort of moment.

    ```diff
      # docs/get-help/market.md
      ---
      situation: after-an-incident
      ---
    - {{ holding_lines("after-an-arrest") }}
    + {{ holding_lines("after-an-incident") }}
    ```
    > These are the lines of 'after-an-arrest', and not of 'after-an-incident'
    """
    for page in _incidents(site):
        calls = [call for call in page.calls if call.name == "holding_lines" and call.argument]
        name = page.text("situation")
        known = site.plan.situations if site.plan else {}
        if calls and name in known and name not in {call.argument for call in calls}:
            yield Finding(
                calls[0].location,
                f"These are the lines of {quote(calls[0].argument or '', 20)}, and not of {quote(name, 20)}",
                f"Write {{{{ holding_lines(\"{name}\") }}}}, or change the line 'situation:'.",
            )


@rule()
def emergency_not_first(site: Site) -> Iterator[Finding]:
    """The first number on a page after an incident is that of the emergency services.

    ```diff
      # docs/get-help/market.md
    - If you can help, call {{ contact("prevent-team").phone }}. In danger, call {{ contact("emergency").phone }}.
    + In danger, call {{ contact("emergency").phone }}. If you can help, call {{ contact("prevent-team").phone }}.
    ```
    > 'prevent-team' stands before the emergency services
    """
    for page in _incidents(site):
        first = next((call for call in page.calls if call.name == "contact"), None)
        named = first.argument if first else None
        # A contact that is not there is told as such.
        if first and named and named != EMERGENCY and site.contacts.knows(named):
            yield Finding(
                first.location,
                f"{quote(named)} stands before the emergency services",
                f'Write {{{{ contact("{EMERGENCY}").phone }}}} above it, with when to call.',
            )


@rule()
def not_announced(site: Site) -> Iterator[Finding]:
    """An alert on the home page leads to every page after an incident.

    It is in no menu. Without the alert only those find it who were sent its address.

    ```diff
      # docs/get-help/market.md
    + # content_data/alerts.yml
    + market:
    +   level: urgent
    +   title: After what happened at the market
    +   text: Here is what we know, and where to find help.
    +   link: get-help/market.md
    ```
    > No alert on the home page leads to this page
    """
    leading = {alert.link for _, alert in site.alerts if alert.covers(_HOME) and not alert.is_over(site.today)}
    for page in _incidents(site):
        if site.alerts.readable and page.source_path not in leading and not _is_over(page, site):
            yield Finding(
                page.location(),
                "No alert on the home page leads to this page",
                f"Add an entry to {_ALERTS} with 'pages: all' and 'link: {page.source_path}'.",
            )
