"""What runs out, by the role that sees to it and in the order of work: for people, programs, calendars and mail."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from itertools import groupby
from urllib.parse import urlsplit

from commshub.model.ends import End, EndState
from commshub.model.site import Site
from commshub.text.formatting import amount, day

_VERSION = 1
# Nobody has to be told at midnight.
_MORNING = time(9, tzinfo=UTC)
_NOBODY = "Nobody is named"
# The longest line that a mail may have.
_LONGEST_LINE = 990


@dataclass(frozen=True, slots=True)
class Digest:
    """The ends that are due, in the order of work."""

    site: Site
    ends: tuple[End, ...]

    @property
    def today(self) -> date:
        """The day as of which they are due."""
        return self.site.today

    def role(self, owner: str) -> str:
        """Who an owner is, in words."""
        contact = self.site.contacts.get(owner)
        return contact.role if contact else owner or _NOBODY

    @property
    def service(self) -> str:
        """What the hub is called."""
        council = self.site.known("council")
        return f"{council.short_name}: {council.service_name}" if council else "The hub"


def due_ends(site: Site, found: Sequence[End], owner: str | None, days: int | None) -> Digest:
    """What is due of some ends, of one owner or of all: what has been told of, or what ends within so many days."""
    until = site.today + timedelta(days=days) if days is not None else None
    chosen = [end for end in found if _is_due(end, site.today, until) and owner in {None, end.owner}]
    return Digest(site, tuple(sorted(chosen, key=lambda end: end.order)))


def _is_due(end: End, today: date, until: date | None) -> bool:
    state = end.state(today)
    if until is None or state in {EndState.STOPS, EndState.WARNING}:
        return state is not EndState.LATER
    return end.day <= until


def digest_text(digest: Digest) -> str:
    """The digest for people: numbered in the order of work, under the role that sees to each."""
    if not digest.ends:
        return f"Nothing is due, as of {day(digest.today)}.\n"
    stop = sum(end.state(digest.today) is EndState.STOPS for end in digest.ends)
    now = f" {stop} of them {'stops' if stop == 1 else 'stop'} publishing now." if stop else ""
    head = f"{digest.service}\n{amount(len(digest.ends), 'thing')} due, as of {day(digest.today)}.{now}\n"
    return head + "".join(_group(digest, owner, numbered) for owner, numbered in _by_owner(digest))


def issues_text(digest: Digest) -> Mapping[str, str]:
    """What is due of each role, by the title of the issue that tells of it."""
    return {
        f"Due on the hub: {digest.role(owner)}{f' ({owner})' if owner else ''}": "\n".join(
            f"- [ ] **{end.message}**. {when(end, digest.today)}\n"
            f"  {end.hint}\n  `{digest.site.layering.shown(end.location.path)}`, line {end.location.line}"
            for _, end in numbered
        )
        for owner, numbered in _by_owner(digest)
    }


def _by_owner(digest: Digest) -> Iterator[tuple[str, Sequence[tuple[int, End]]]]:
    """The ends of each owner, with their numbers in the whole order; who has the first one comes first."""
    numbered = list(enumerate(digest.ends, 1))
    first = {end.owner: number for number, end in reversed(numbered)}
    grouped = groupby(sorted(numbered, key=lambda pair: first[pair[1].owner]), key=lambda pair: pair[1].owner)
    yield from ((owner, list(group)) for owner, group in grouped)


def _group(digest: Digest, owner: str, numbered: Sequence[tuple[int, End]]) -> str:
    lines = [f"\n{digest.role(owner)}{f' ({owner})' if owner else ''}"]
    for number, end in numbered:
        place = digest.site.layering.shown(end.location.path)
        lines += [f"  {number}. {end.message}", f"     {when(end, digest.today)}"]
        lines += [f"     {end.hint}", f"     {place}, line {end.location.line}"]
    return "\n".join(lines) + "\n"


def when(end: End, today: date) -> str:
    """What happens if nobody sees to an end, and when."""
    if end.stops_from is None:
        return "Its day has passed. It does not stop publishing." if end.day < today else "It does not stop publishing."
    if end.stops_from <= today:
        return "The site cannot be published until this is done."
    left = amount((end.stops_from - today).days, "day")
    return f"From {day(end.stops_from)} on, in {left}, it stops publishing."


def digest_json(digest: Digest) -> str:
    """The digest for programs. Fields are only ever added while `version` stays the same."""
    report = {
        "version": _VERSION,
        "as_of": digest.today.isoformat(),
        "ends": [
            {
                "kind": end.kind,
                "id": end.id,
                "owner": end.owner or None,
                "state": end.state(digest.today),
                "day": end.day.isoformat(),
                "notice_from": end.notice_from.isoformat(),
                "warned_from": end.warned_from.isoformat(),
                "stops_from": end.stops_from.isoformat() if end.stops_from else None,
                "path": digest.site.layering.shown(end.location.path),
                "line": end.location.line,
                "message": end.message,
                "hint": end.hint,
            }
            for end in digest.ends
        ],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def digest_calendar(digest: Digest) -> str:
    """The digest as a calendar: each end on its last day. One that is put off moves, and does not stand there twice."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - only this format needs it, and it takes its time to load

    calendar = Calendar()
    for name, value in (
        ("prodid", "-//Prevent communications hub//EN"),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", f"{digest.service}: what is due"),
    ):
        calendar.add(name, value)
    council = digest.site.known("council")
    host = urlsplit(council.hub_address).hostname if council else "hub"
    for end in digest.ends:
        told_apart = f"{end.kind}|{end.location.path}|{end.id}"
        entry = Event()
        entry.add("uid", f"{hashlib.sha256(told_apart.encode()).hexdigest()[:20]}@{host}")
        entry.add("dtstamp", datetime.combine(digest.today, time(), tzinfo=UTC))
        entry.add("dtstart", end.day)
        entry.add("dtend", end.day + timedelta(days=1))
        entry.add("summary", end.message)
        place = f"{digest.site.layering.shown(end.location.path)}, line {end.location.line}"
        entry.add("description", f"{when(end, digest.today)}\n{end.hint}\n{place}")
        entry.add("categories", [digest.role(end.owner)])
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return bytes(calendar.to_ical()).decode()


def digest_mail(digest: Digest, owner: str | None) -> str:
    """The digest as a mail that can be opened and sent: to its owner, if the contact has an address."""
    message = EmailMessage(policy=SMTP.clone(linesep="\n", utf8=True, max_line_length=_LONGEST_LINE))
    number = amount(len(digest.ends), "thing")
    message["Subject"] = f"{digest.service}: {number} due, as of {day(digest.today)}"
    contact = digest.site.contacts.get(owner or "")
    if contact and contact.email:
        message["To"] = contact.email
    message["Date"] = datetime.combine(digest.today, _MORNING)
    # Mail programs open it as a draft, so that somebody reads it before it goes.
    message["X-Unsent"] = "1"
    message.set_content(digest_text(digest), cte="8bit")
    return message.as_bytes().decode()
