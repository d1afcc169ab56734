"""Documents that are published: PDF and Office files, with all that nobody sees when they look at them.

A page of this site is better: it can be read on a phone, and aloud. Where a document has to be, it is looked into as
closely as a page.
"""

import re
from collections.abc import Iterable, Iterator

from commshub.checks.rule import rule
from commshub.model.documents import Document, DocumentFlaw
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from commshub.text.direct_lines import MAIL, MOBILE, is_private, names_person
from commshub.text.formatting import listing, quote
from commshub.text.person_names import may_be_person
from commshub.text.personal_numbers import POSTCODE, personal_numbers
from commshub.text.placeholders import find_placeholders
from commshub.text.protective_markings import NOTE, PRIVATE_PAPER, PROTECTIVE

_FLAWS = {
    DocumentFlaw.DAMAGED: (
        "The document cannot be read, so it was not checked",
        "Open it in the program that made it and save it again, or write a page in its place.",
    ),
    DocumentFlaw.ENCRYPTED: (
        "The document asks for a password, so it was not checked",
        "Save it without a password; what needs one does not belong on a public site.",
    ),
    DocumentFlaw.TOO_LARGE: (
        "The document is too large to be looked into",
        "Split it, or publish the part that readers need as a page.",
    ),
    DocumentFlaw.NOT_KNOWN: (
        "Documents of this sort cannot be looked into",
        "Save it as .docx, .xlsx, .pptx or PDF, or write a page in its place.",
    ),
}
_INSPECT = (
    "Take it out and save the file again: in Office under File, Info, 'Inspect Document'; in Acrobat under 'Remove "
    "Hidden Information'."
)
_PRIVACY = "House rule on privacy"
_LETTER = re.compile(r"[^\W_]")
_ACCESSIBILITY = "Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018"


@rule()
def unreadable(site: Site) -> Iterator[Finding]:
    """Every document is of a sort that can be looked into, and asks for no password.

    What nobody can look into may hold anything. Old Word and Excel files keep what was deleted years ago.
    """
    for document in site.documents:
        if document.flaw:
            yield Finding(Location(document.path), *_FLAWS[document.flaw])


@rule()
def covered_text(site: Site) -> Iterator[Finding]:
    """No PDF holds text below a black box, or anything else that was laid over it.

    The box is paint. Whoever copies the text from below it, or reads it aloud, has what was meant to be gone.
    """
    for document in site.documents:
        for hidden in document.covered:
            yield Finding(
                Location(document.path),
                f"Below {hidden.what}{hidden.where} stands {quote(hidden.words)}",
                "Take the words out of the original and make the PDF anew; a box only covers them.",
                source=_PRIVACY,
            )


@rule()
def hidden_part(site: Site) -> Iterator[Finding]:
    """No document holds notes, tracked changes, hidden sheets, hidden text or files inside.

    They were written for colleagues. Everybody who opens the file can show them.
    """
    for document in site.documents:
        for hidden in document.hidden:
            words = f": {quote(hidden.words, 22)}" if hidden.words.strip() else ""
            yield Finding(Location(document.path), f"The document holds {hidden.what}{hidden.where}{words}", _INSPECT)


@rule()
def named_person(site: Site) -> Iterator[Finding]:
    """No document names its author, or who changed it last.

    Programs write the name of whoever is logged in. The council is the author of what it publishes.
    """
    council = site.council.name if site.council else ""
    for document in site.documents:
        for trace in document.names:
            if may_be_person(trace.words) and trace.words != council:
                yield Finding(
                    Location(document.path),
                    f"The document names {trace.what}: {quote(trace.words)}",
                    "Write the council's name there: in Office under File, Info; in Acrobat under Properties.",
                    source=_PRIVACY,
                )


@rule(Level.WARNING)
def technical_data(site: Site) -> Iterator[Finding]:
    """No document tells of templates, folders and other organisations in its properties.

    The path of a template names somebody's desk, and a company from which the file was copied.
    """
    council = site.council.name if site.council else ""
    for document in site.documents:
        for trace in document.traces:
            if trace.words != council:
                yield Finding(
                    Location(document.path),
                    f"The document holds {trace.what}: {quote(trace.words, 24)}",
                    "Take it out: in Office under File, Info; in Acrobat under Properties.",
                )


@rule()
def private_mark(site: Site) -> Iterator[Finding]:
    """No document bears a protective marking, the words of a private paper, or a note to its editors.

    It was not meant for the public, and somebody has to answer for it. Search engines keep it for years.
    """
    marks = (
        (PROTECTIVE, "is a protective marking", "Government Security Classifications (2024)"),
        (PRIVATE_PAPER, "is said of papers that stay private", "Local Government Act 1972, Schedule 12A"),
        (NOTE, "is a note to ourselves", None),
    )
    for document in site.documents:
        for pattern, what, source in marks:
            for words, where in _each_once(document, pattern.find(document.text)):
                yield Finding(
                    Location(document.path),
                    f"{quote(words, 26)}{where} {what}",
                    "Have the owner of the document agree to publish it, and take the mark out of the original.",
                    source=source,
                )


@rule()
def personal_number(site: Site) -> Iterator[Finding]:
    """No document holds a national insurance number, the number of a patient or a date of birth.

    With one of these anybody can pass for that person, and a minute on the web is enough.
    """
    for document in site.documents:
        for what, match in personal_numbers(document.text):
            yield Finding(
                Location(document.path),
                f"{quote(match.group(), 24)}{document.where(match.start())} looks like {what}",
                "Take the document away now, also from the history, and tell the data protection officer.",
                source=_PRIVACY,
            )


@rule()
def direct_line(site: Site) -> Iterator[Finding]:
    """No document gives the mailbox or the mobile of one person.

    People leave, and whoever writes to them waits in vain. Until then whoever is angry knows whom to ring at night.
    """
    for document in site.documents:
        mails = (match for match in MAIL.finditer(document.text) if _is_personal(match.group()))
        for found, what in ((mails, "the mailbox of one person"), (MOBILE.finditer(document.text), "a mobile")):
            for words, where in _each_once(document, found):
                yield Finding(
                    Location(document.path),
                    f"{quote(words)}{where} is {what}",
                    "Write the shared mailbox or the number of the team in the original, and save it anew.",
                    source=_PRIVACY,
                )


@rule()
def placeholder(site: Site) -> Iterator[Finding]:
    """No document has a gap that somebody meant to fill.

    A line to write on is no gap: forms have them. Where a page says "to be confirmed" somebody can mend it at once; a
    document is printed, passed on and found for years.
    """
    for document in site.documents:
        gaps = find_placeholders(document.text, site.kinds.placeholders)
        for words, where in _each_once(document, (each for each in gaps if _LETTER.search(each.group()))):
            yield Finding(
                Location(document.path),
                f"{quote(words, 24)}{where} only holds a place for words still to come",
                "Write the words in the original and save it anew, or take the document away until they are known.",
            )


@rule(Level.WARNING)
def postcode(site: Site) -> Iterator[Finding]:
    """Whole postcodes in documents are those of places that everybody may know.

    A postcode is about fifteen homes: with an age or a school beside it, it names somebody.
    """
    for document in site.documents:
        for words, where in _each_once(document, POSTCODE.finditer(document.text)):
            yield Finding(
                Location(document.path),
                f"{quote(words)}{where} is a whole postcode",
                "Name the town or the ward, or waive this for an office that is open to everybody.",
                source=_PRIVACY,
            )


@rule(Level.WARNING)
def not_accessible(site: Site) -> Iterator[Finding]:
    """Every document says its title and its language, and a PDF is tagged, so that it can be read aloud.

    A title that is the name of a file says nothing to somebody who hears it.
    """
    for document in site.documents:
        if document.lacks:
            yield Finding(
                Location(document.path),
                f"The document has no {listing(document.lacks)}",
                "Add it in the program that made the document, or write a page in its place.",
                source=_ACCESSIBILITY,
            )


def _is_personal(mail: str) -> bool:
    return is_private(mail) or names_person(mail)


def _each_once(document: Document, found: Iterable[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """Words and their first page; the same words on every page are one thing to mend."""
    first: dict[str, int] = {}
    for match in found:
        first.setdefault(match.group(), match.start())
    return ((words, document.where(start)) for words, start in first.items())
