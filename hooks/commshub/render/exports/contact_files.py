"""Contacts as cards that a phone takes into its list: vCard 3.0 (RFC 2426), which every phone reads.

A card says when it was checked, because a phone keeps it for years.
"""

from collections.abc import Iterable, Iterator, Mapping

from commshub.model.contact import Contact
from commshub.model.generated_pages import URGENT_CARDS, contact_file
from commshub.model.site import Site
from commshub.text.formatting import day
from commshub.text.phone_numbers import dialled

# A line of a card has at most so many bytes; a longer one goes on after a line break and a space.
MOST_BYTES = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def contact_files(site: Site) -> Mapping[str, str]:
    """A card of each contact that can be rung or written to, and one file with all that care cards name, by path."""
    cards = {name: _card(contact) for name, contact in site.contacts if contact.phones or contact.email}
    urgent = dict.fromkeys(name for _, card in site.care_cards for name in card.contacts)
    files = {contact_file(name): card for name, card in cards.items()}
    together = "".join(cards[name] for name in urgent if name in cards)
    return {**files, URGENT_CARDS: together} if together else files


def _card(contact: Contact) -> str:
    return "".join(f"{line}\r\n" for whole in _lines(contact) for line in _folded(whole))


def _lines(contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{contact.role.translate(_ESCAPES)}"
    yield f"N:{contact.role.translate(_ESCAPES)};;;;"
    yield f"ORG:{contact.organisation.translate(_ESCAPES)}"
    yield from (f"TEL;TYPE={'TEXT' if phone.text else 'VOICE'}:{dialled(phone.number)}" for phone in contact.phones)
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET:{contact.email}"
    if contact.website:
        yield f"URL:{contact.website}"
    yield f"NOTE:{_note(contact).translate(_ESCAPES)}"
    yield f"REV:{contact.checked_on.isoformat()}T00:00:00Z"
    yield "END:VCARD"


def _note(contact: Contact) -> str:
    parts = (
        f"{contact.hours.text}.",
        contact.out_of_hours or "",
        f"For: {contact.for_whom}",
        f"Not for: {contact.not_for}",
        f"You can say: {contact.what_to_say}" if contact.what_to_say else "",
        f"Languages spoken: {', '.join(contact.languages_spoken)}" if contact.languages_spoken else "",
        f"Checked on {day(contact.checked_on)}.",
    )
    return "\n".join(part for part in parts if part)


def _folded(line: str) -> Iterable[str]:
    """A line in pieces of at most 75 bytes, none of which ends within a letter."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > MOST_BYTES:
            yield piece
            piece = " "
        piece += letter
    yield piece
