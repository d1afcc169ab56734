"""Every end that is written in a hub: one list, which the rules on days and `hub digest` share."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from commshub.model.council import UncheckedContacts
from commshub.model.ends import End, EndKind, LateEnd, ShortEnd, WarnedEnd
from commshub.model.facts import SourceStatus
from commshub.model.findings import Location
from commshub.model.page import Page
from commshub.model.page_kinds import Holds
from commshub.model.site import Site
from commshub.model.translations import pages_lacking_language, planned_translation
from commshub.model.unread import UnreadError
from commshub.text.accessibility_statement import Problem, statements
from commshub.text.confirming import where_to_date, where_to_look_again
from commshub.text.formatting import day, quote
from commshub.text.written_days import find_days

_PLAN = "content_data/comms_plan.yml"
_COUNCIL = "content_data/council.yml"
_A_DAY = timedelta(days=1)
_A_YEAR = timedelta(days=365)
# A source is opened at least as often as a contact is rung, and a council rates itself every two years.
OLDEST_CHECK = timedelta(days=400)
OLDEST_RATING = timedelta(days=2 * 366)
REVIEWED = "last reviewed on"
_CONSENT_FIELD = "consent_expires"
_STORY = "case-study"


@dataclass(frozen=True, slots=True)
class _Words:
    """What is to be done by an end, of which thing, where, and by whom."""

    id: str
    location: Location
    message: str
    hint: str
    owner: str = ""


def ends(site: Site) -> Iterator[End]:
    """Every end in a hub; what could not be read has none."""
    for part in _PARTS:
        with suppress(UnreadError):
            yield from part(site)


def ends_of(site: Site, *kinds: EndKind) -> Iterator[End]:
    """The ends of some sorts, as far as they are known."""
    for kind in kinds:
        yield from (each for each in _BY_KIND[kind](site) if each.kind is kind)


def _end(site: Site, kind: EndKind, last: date, words: _Words, *, grace: int = 0) -> End:
    """An end that stops the build when so many days of grace have passed."""
    days = site.ends.of(kind)
    stops: date | None = None
    warned = last + _A_DAY
    if isinstance(days, WarnedEnd | ShortEnd):
        warned, stops = last - timedelta(days=days.warning), last + timedelta(days=grace + 1)
    elif isinstance(days, LateEnd):
        stops = last + timedelta(days=days.grace + 1)
    if kind in _NEVER_STOP:
        stops = None
    # What has been warned of has been told of.
    told = min(last - timedelta(days=days.notice), warned - _A_DAY)
    owner = words.owner or days.owner or (site.plan.owner if site.plan and site.plan.owner else "")
    return End(kind, words.id, last, words.location, words.message, words.hint, owner, told, warned, stops)


_NEVER_STOP = frozenset({EndKind.BANK_HOLIDAYS, EndKind.ELECTION})


def _contacts(site: Site) -> Iterator[End]:
    shown = bool(site.council and site.council.unchecked_contacts is not UncheckedContacts.STOP)
    for id_, contact in site.contacts:
        location = site.contacts.location(id_, "checked_on")
        message = f"{quote(id_, 30)} is to be checked again by {day(contact.check_due)}"
        hint = f"Ring it, write to it or open it; mend what has changed; then {where_to_date(site, id_, location)}."
        grace = contact.recheck_after_days if shown else 0
        yield _end(site, EndKind.CONTACT, contact.check_due, _Words(id_, location, message, hint), grace=grace)


def _consents(site: Site) -> Iterator[End]:
    for page in site.pages_of(_STORY):
        last = page.day(_CONSENT_FIELD)
        if last:
            hint = "Ask the people in it whether it may stay, or take the page away by then."
            message = f"Consent to this story ends on {day(last)}"
            words = _Words(page.source_path, page.location(_CONSENT_FIELD), message, hint, _owner(page))
            yield _end(site, EndKind.CONSENT, last, words)
    for name, rights in site.picture_rights:
        consent = rights.consent
        if consent and not consent.withdrawn_on:
            hint = "Ask the people whether it may stay, or choose another picture by then."
            message = f"Consent to {quote(name)} ends on {day(consent.expires)}"
            words = _Words(name, site.picture_rights.location(name, "consent"), message, hint)
            yield _end(site, EndKind.CONSENT, consent.expires, words)


def _last_days(site: Site) -> Iterator[End]:
    fields = [name for name, declared in site.kinds.fields.items() if declared.holds is Holds.EXPIRY]
    for page in site.pages:
        for name in fields:
            last = page.day(name)
            if last and not (name == _CONSENT_FIELD and page.text("kind") == _STORY):
                message = f"The {site.kinds.fields[name].label} is {day(last)}"
                hint = "Renew it and change the day, or take the page down."
                words = _Words(page.source_path, page.location(name), message, hint, _owner(page))
                yield _end(site, EndKind.LAST_DAY, last, words)


def _corrections(site: Site) -> Iterator[End]:
    for number, each in enumerate(site.urgent.corrections if site.urgent else ()):
        location = site.location("content_data/urgent.yml", "corrections", number, "until")
        message = f"What an urgent correction passed over waits until {day(each.until)}"
        hint = "Mend the findings that it lists, which stop the build again after that day."
        if each.passed_over:
            yield _end(site, EndKind.CORRECTION, each.until, _Words(str(number), location, message, hint, each.by))


def _pages(site: Site) -> Iterator[End]:
    for page in site.pages:
        last = page.review_due
        if last and page.kind:
            kind = EndKind.PAGE if page.kind.grace_days else EndKind.LEGAL_PAGE
            message = f"The page is to be reviewed by {day(last)}"
            hint = "Read it through, mend what has changed, and write today's date after 'last_reviewed:'."
            words = _Words(page.source_path, page.location("last_reviewed"), message, hint, _owner(page))
            yield _end(site, kind, last, words, grace=page.kind.grace_days)


def _accessibility(site: Site) -> Iterator[End]:
    for each in statements(site):
        path, owner = each.page.source_path, _owner(each.page)
        reviewed = each.day_after(REVIEWED)
        if reviewed:
            last = reviewed.first + _A_YEAR
            location = each.page.location_in_text(reviewed.start, reviewed.end)
            hint = "Arrange a test now, then bring the list up to date and write the day of your review here."
            words = _Words(path, location, f"The statement has to be reviewed by {day(last)}", hint, owner)
            yield _end(site, EndKind.ACCESSIBILITY, last, words)
        for problem in each.problems:
            written = max(find_days(problem.text), key=lambda found: found.last, default=None)
            if written:
                location = each.page.location_in_text(problem.start + written.start, problem.start + written.end)
                message = f"The problem {_opening(problem)} is to be put right by {day(written.last)}"
                hint = "Put it right and take it out by then, or agree on a new date and give the reason."
                words = _Words(path, location, message, hint, owner)
                yield _end(site, EndKind.LEGAL_PAGE, written.last, words)


def _opening(problem: Problem) -> str:
    return quote(" ".join(problem.text.lstrip("-*+ 0123456789.").split()), 18)


def _plan(site: Site) -> Iterator[End]:
    plan = site.plan
    if plan and plan.period.end:
        location = site.location(_PLAN, "period", "end")
        hint = "Write the next plan, have it agreed, and set the new days under 'period:' and 'approval:'."
        yield _end(
            site,
            EndKind.PLAN,
            plan.period.end,
            _Words("period", location, f"The plan runs out on {day(plan.period.end)}", hint),
        )
    for number, gap in enumerate(plan.gaps if plan else ()):
        location = site.location(_PLAN, "gaps", number, "by")
        message = f"A gap is to be closed by {day(gap.by)}: {quote(gap.what, 25)}"
        hint = "Close it and take it out, or agree on another day with whoever approved it."
        yield _end(site, EndKind.GAP, gap.by, _Words(gap.what, location, message, hint, gap.owner))
    for number, word in enumerate(plan.attestations if plan else ()):
        location = site.location(_PLAN, "attestations", number, "until")
        message = f"What was seen for {quote(word.element, 30)} counts until {day(word.until)}"
        hint = "Look again, and write what you have seen with the new days in a line of its own."
        if plan and not any(each.element == word.element and each.until > word.until for each in plan.attestations):
            yield _end(site, EndKind.ATTESTATION, word.until, _Words(word.element, location, message, hint, word.by))
    if plan and plan.ratings.rated_on:
        last = plan.ratings.rated_on + OLDEST_RATING
        location = site.location(_PLAN, "ratings", "rated_on")
        hint = "Rate each part again with the partners, and write the day after 'rated_on:'."
        words = _Words("ratings", location, f"The council is to rate itself again by {day(last)}", hint)
        yield _end(site, EndKind.RATING, last, words)


def _planned(site: Site) -> Iterator[End]:
    plan = site.plan
    refresh = plan.period.refresh_by if plan else None
    if refresh and plan and refresh != plan.period.end:
        location = site.location(_PLAN, "period", "refresh_by")
        hint = "Look the plan through with the partners, and set the next day after 'refresh_by:'."
        words = _Words("refresh", location, f"The plan is to be renewed by {day(refresh)}", hint)
        yield _end(site, EndKind.ACTIVITY, refresh, words)
    for number, activity in enumerate(plan.timetable if plan else ()):
        if activity.done_on is None:
            location = site.location(_PLAN, "timetable", number, "day")
            message = f"{quote(activity.what, 40)} is planned for {day(activity.day)}"
            hint = "Write the day it took place after 'done_on:', or give it a new 'day:'."
            words = _Words(activity.what, location, message, hint, activity.owner or "")
            yield _end(site, EndKind.ACTIVITY, activity.day, words)
    briefings = [page for page in site.pages if not page.language and page.day("next_briefing")]
    newest = max(briefings, key=lambda page: page.day("next_briefing") or date.min, default=None)
    if newest and (last := newest.day("next_briefing")):
        hint = "Write the briefing that is due, or the day on which it comes after 'next_briefing:'."
        message = f"The next briefing is to come on {day(last)}"
        words = _Words(newest.source_path, newest.location("next_briefing"), message, hint, _owner(newest))
        yield _end(site, EndKind.BRIEFING, last, words)


def _translations(site: Site) -> Iterator[End]:
    if not site.council or not site.council.translation_plan:
        return
    waiting = {id(planned_translation(page, site)) for page in pages_lacking_language(site)}
    for number, entry in enumerate(site.council.translation_plan):
        if id(entry) in waiting:
            location = site.location(_COUNCIL, "translation_plan", number, "by")
            message = f"Pages are to be in both languages by {day(entry.by)}"
            hint = "Have them translated, or agree on another day with whoever approved this one."
            words = _Words(" ".join(entry.pages), location, message, hint, entry.owner)
            yield _end(site, EndKind.TRANSLATION, entry.by, words)


def _facts(site: Site) -> Iterator[End]:
    for id_, figure in site.statistics:
        message = f"The figure {quote(id_, 24)} is to be renewed by {day(figure.review_by)}"
        hint = "Open its source, take over the newest figure and period, and set a new day."
        words = _Words(id_, site.statistics.location(id_, "review_by"), message, hint)
        yield _end(site, EndKind.STATISTIC, figure.review_by, words)
    for id_, waiver in site.waivers:
        message = f"The waiver {quote(id_)} runs out on {day(waiver.until)}"
        hint = "Mend what it sets aside and take it out, or have it approved again until a new day."
        words = _Words(id_, site.waivers.location(id_, "until"), message, hint, waiver.approved_by)
        yield _end(site, EndKind.WAIVER, waiver.until, words)
    for id_, source in site.sources:
        if source.status is SourceStatus.CURRENT:
            location, last = site.sources.location(id_, "checked_on"), source.checked_on + OLDEST_CHECK
            message = f"{quote(id_, 30)} is to be opened again by {day(last)}"
            hint = f"Open its address, see that it says what pages claim, and {where_to_date(site, id_, location)}."
            yield _end(site, EndKind.SOURCE, last, _Words(id_, location, message, hint))
        if source.look_again:
            location = site.sources.location(id_, "look_again")
            message = f"{quote(id_, 30)} is to be looked at again by {day(source.look_again)}"
            to_write = where_to_look_again(site, id_, location)
            hint = f"See whether the law or the body has changed, mend the pages that name it, and {to_write}."
            yield _end(site, EndKind.LAW, source.look_again, _Words(id_, location, message, hint))


def _calendar(site: Site) -> Iterator[End]:
    listed = site.bank_holidays
    if listed and any(contact.hours.closes_on_bank_holidays for _, contact in site.contacts):
        last = max(listed.days)
        hint = f"Look up the next ones at {listed.source} and add them under 'days:'."
        location = Location("content_data/bank_holidays.yml")
        words = _Words("bank-holidays", location, f"The bank holidays end with {day(last)}", hint)
        yield _end(site, EndKind.BANK_HOLIDAYS, last, words)
    for number, each in enumerate(site.council.pre_election if site.council else ()):
        if each.told_on is None:
            location = site.location(_COUNCIL, "pre_election", number)
            message = f"The weeks before {quote(each.name, 24)} begin on {day(each.start)}"
            hint = "Tell the owners of pages and the partners what changes then, and write the day after 'told_on:'."
            yield _end(site, EndKind.ELECTION, each.start, _Words(each.name, location, message, hint))


def _owner(page: Page) -> str:
    return next(iter(page.names("owner")), "")


_Part = Callable[[Site], Iterator[End]]
_PARTS: tuple[_Part, ...] = (
    *(_contacts, _consents, _last_days, _corrections, _pages, _accessibility, _plan, _planned, _translations, _facts),
    _calendar,
)
_BY_KIND: dict[EndKind, _Part] = {
    EndKind.CONTACT: _contacts,
    EndKind.CONSENT: _consents,
    EndKind.ACCESSIBILITY: _accessibility,
    EndKind.SOURCE: _facts,
    EndKind.LAW: _facts,
    EndKind.BANK_HOLIDAYS: _calendar,
}
