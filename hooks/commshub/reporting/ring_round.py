"""The list of contacts to be checked, with what to ask each: to print, and to fill in as a table or as YAML."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

import yaml

from commshub.model.contact import Contact
from commshub.model.national_lines import NATIONAL_SERVICES
from commshub.model.site import Site
from commshub.text.formatting import amount, day

# What the columns are called, which is how a filled-in list is read.
CONTACT, OUTCOME, BY, DAY, FOUND = "contact", "outcome", "by", "day", "found"
_COLUMNS = (CONTACT, "who", "ways", "last_checked", "ask", OUTCOME, BY, DAY, FOUND)
_NOTES = """\
# Fill in four lines of each contact that was checked, and leave the others empty. Then: hub ring-round --filled FILE
#   outcome: right, wrong or no answer      by: the id of the contact who checked it
#   day: such as 2026-11-20                 found: what you heard, in a sentence
"""


class Outcome(StrEnum):
    """What came of a check: only a contact of which all is right counts as checked."""

    RIGHT = "right"
    WRONG = "wrong"
    NO_ANSWER = "no answer"


def contacts_to_check(site: Site, days: int | None) -> tuple[tuple[str, Contact], ...]:
    """The contacts whose check runs out within so many days, or all of them, the next one first."""
    until = site.today + timedelta(days=days) if days is not None else date.max
    due = [(id_, contact) for id_, contact in site.contacts if contact.check_due <= until]
    return tuple(sorted(due, key=lambda pair: (pair[1].check_due, pair[0])))


def questions(site: Site, id_: str, contact: Contact) -> Iterator[str]:
    """What to ask, or to look up, of a contact."""
    # A line that saves lives is not kept busy by a council that looks whether it is there.
    if id_ in NATIONAL_SERVICES or site.layering.layer_of(site.layering.shown(site.contacts.location(id_).path)):
        yield f"Do not ring it. Open {contact.source} and compare the number, the hours and whom it is for."
        return
    for phone in contact.phones:
        yield f"Ring {phone.number}. Who answers? We say: {contact.role}, {contact.organisation}."
    if contact.email:
        yield f"Write to {contact.email} and ask for an answer. Who reads it, and how soon?"
    if contact.form:
        yield f"Open {contact.form}. Does the form work on a phone?"
    if contact.website:
        yield f"Open {contact.website}. Is it the right page?"
    yield f"Are the hours right? We say: {contact.hours.text.rstrip('.')}."
    yield f"Whom is it for? We say: {contact.for_whom}"
    fallback = site.contacts.get(contact.fallback or "")
    if fallback:
        yield f"Who helps when it is closed? We say: {fallback.role}."


def ring_round_text(site: Site, due: Sequence[tuple[str, Contact]]) -> str:
    """The list as it is printed and held beside a telephone."""
    lines = [f"Contacts to check: {len(due)}, as of {day(site.today)}"]
    for id_, contact in due:
        lines += ["", f"{contact.role}, {contact.organisation} ({id_})"]
        lines.append(f"  Last checked on {day(contact.checked_on)}, to be checked again by {day(contact.check_due)}")
        lines += [f"  [ ] {question}" for question in questions(site, id_, contact)]
        lines.append("  Outcome: right / wrong / no answer     By:            Day:            Found:")
    return "\n".join(lines) + "\n"


def _rows(site: Site, due: Sequence[tuple[str, Contact]]) -> Iterator[Mapping[str, str]]:
    for id_, contact in due:
        yield {
            CONTACT: id_,
            "who": f"{contact.role}, {contact.organisation}",
            "ways": "; ".join(contact.ways),
            "last_checked": day(contact.checked_on),
            "ask": " ".join(questions(site, id_, contact)),
            **dict.fromkeys((OUTCOME, BY, DAY, FOUND), ""),
        }


def ring_round_csv(site: Site, due: Sequence[tuple[str, Contact]]) -> str:
    """The list as a table to fill in."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(site, due))
    return out.getvalue()


def ring_round_yaml(site: Site, due: Sequence[tuple[str, Contact]]) -> str:
    """The list as YAML to fill in."""
    return _NOTES + yaml.safe_dump(list(_rows(site, due)), sort_keys=False, allow_unicode=True, width=110)


def taken_over_text(checked: Sequence[str], left: Mapping[str, str], waiting: int) -> str:
    """What was taken over from a filled-in list, what has to be mended first, and how many nobody has checked."""
    lines = [f"{amount(len(checked), 'contact')} checked: {', '.join(checked)}."] if checked else []
    lines += [f"Still to be mended: {id_} ({why})." for id_, why in left.items()]
    lines += [f"{amount(waiting, 'contact')} on the list not filled in yet."] if waiting else []
    return "\n".join(lines or ["Nothing is filled in yet."]) + "\n"
