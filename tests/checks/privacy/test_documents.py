"""What the rules on documents say, and when they keep quiet."""

import pytest

from commshub.checks.privacy import documents
from commshub.checks.registry import run_rules
from commshub.model.findings import Finding, Level, Location
from made_documents import BOX, TITLE, core, docx, line, office, pdf, slide, words, xlsx
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

PDF, WORD, SLIDES = "docs/plan.pdf", "docs/plan.docx", "docs/plan.pptx"
PRIVACY = "House rule on privacy"
INSPECT = (
    "Take it out and save the file again: in Office under File, Info, 'Inspect Document'; in Acrobat under 'Remove "
    "Hidden Information'."
)
AGREE = "Have the owner of the document agree to publish it, and take the mark out of the original."
TELL = "Take the document away now, also from the history, and tell the data protection officer."
TEAM = "Write the shared mailbox or the number of the team in the original, and save it anew."


def _pdf(text: str) -> bytes:
    return pdf(line("Our plan"), line(text))


@pytest.mark.parametrize(("path", "data"), [(PDF, pdf()), (WORD, docx(words("Our plan"))), ("docs/plan.xlsx", xlsx())])
def test_documents_that_hide_nothing_are_fine(path: str, data: bytes, tiny: MakeSite) -> None:
    assert [finding for finding in run_rules(tiny({path: data})) if finding.location.path == path] == []


@pytest.mark.parametrize(
    ("path", "data", "message", "hint"),
    [
        (
            PDF,
            b"%PDF",
            "The document cannot be read, so it was not checked",
            "Open it in the program that made it and save it again, or write a page in its place.",
        ),
        (
            WORD,
            bytes.fromhex("d0cf11e0"),
            "The document asks for a password, so it was not checked",
            "Save it without a password; what needs one does not belong on a public site.",
        ),
        (
            WORD,
            docx(parts={"word/media/a.bin": b"\0" * 200_000_001}),
            "The document is too large to be looked into",
            "Split it, or publish the part that readers need as a page.",
        ),
        (
            "docs/plan.doc",
            b"Our plan",
            "Documents of this sort cannot be looked into",
            "Save it as .docx, .xlsx, .pptx or PDF, or write a page in its place.",
        ),
    ],
)
def test_what_cannot_be_looked_into_is_reported(
    path: str, data: bytes, message: str, hint: str, tiny: MakeSite
) -> None:
    assert [finding for finding in run_rules(tiny({path: data})) if finding.location.path == path] == [
        Finding(Location(path), message, hint, id="documents.unreadable")
    ]


def test_text_below_a_box_is_reported_with_its_page(tiny: MakeSite) -> None:
    data = pdf(line("Our plan"), f"{line('Partner: Alex Example')} {BOX}")
    assert list(documents.covered_text(tiny({PDF: data}))) == [
        Finding(
            Location(PDF),
            "Below a dark box on page 2 stands 'Partner: Alex Example'",
            "Take the words out of the original and make the PDF anew; a box only covers them.",
            source=PRIVACY,
        )
    ]


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        (
            PDF,
            pdf(notes="<< /Subtype /Redact /Contents (The name of the partner of the board) >>"),
            "The document holds an unapplied redaction on page 1: 'The name of the partn…'",
        ),
        (PDF, pdf(notes="<< /Subtype /Highlight >>"), "The document holds a note on page 1"),
        (WORD, docx(words("secret", "<w:vanish/>")), "The document holds hidden text: 'secret'"),
        (
            SLIDES,
            office({"ppt/slides/slide1.xml": slide("Names", 'show="0"'), **core()}),
            "The document holds a hidden slide on page 1: 'Names'",
        ),
    ],
)
def test_what_is_hidden_is_reported(path: str, data: bytes, message: str, tiny: MakeSite) -> None:
    assert list(documents.hidden_part(tiny({path: data}))) == [Finding(Location(path), message, INSPECT)]


def test_the_longest_of_these_messages_is_short_enough(tiny: MakeSite) -> None:
    note = f"<< /Subtype /Redact /Contents ({'x' * 99}) >>"
    (finding,) = documents.hidden_part(tiny({PDF: pdf(notes=note)}))
    # A page of three digits has room too.
    assert len(finding.message) + 2 < 80


def test_the_name_of_an_author_is_reported(tiny: MakeSite) -> None:
    assert list(documents.named_person(tiny({PDF: pdf(info=f"{TITLE} /Author (Alex Example)")}))) == [
        Finding(
            Location(PDF),
            "The document names its author: 'Alex Example'",
            "Write the council's name there: in Office under File, Info; in Acrobat under Properties.",
            source=PRIVACY,
        )
    ]


@pytest.mark.parametrize("author", ["Littleton Council", "Prevent team", "python-docx", "Administrator"])
def test_an_author_that_is_no_person_is_fine(author: str, tiny: MakeSite) -> None:
    assert list(documents.named_person(tiny({PDF: pdf(info=f"/Author ({author})")}))) == []


def test_a_council_by_any_name_may_be_the_author(tiny: MakeSite) -> None:
    council = tiny_file(COUNCIL, ("name: Littleton Council", "name: Littleton"))
    site = tiny({PDF: pdf(info="/Author (Littleton) /Company (Littleton)"), COUNCIL: council})
    assert [*documents.named_person(site), *documents.technical_data(site)] == []


def test_a_title_that_is_the_name_of_a_file_is_reported(tiny: MakeSite) -> None:
    assert list(documents.technical_data(tiny({PDF: pdf(info="/Title (plan v3.docx)")}))) == [
        Finding(
            Location(PDF),
            "The document holds the name of a file as its title: 'plan v3.docx'",
            "Take it out: in Office under File, Info; in Acrobat under Properties.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "message", "source"),
    [
        (
            "OFFICIAL-SENSITIVE",
            "'OFFICIAL-SENSITIVE' on page 2 is a protective marking",
            "Government Security Classifications (2024)",
        ),
        (
            "This is not for publication",
            "'not for publication' on page 2 is said of papers that stay private",
            "Local Government Act 1972, Schedule 12A",
        ),
        ("DRAFT of the plan", "'DRAFT' on page 2 is a note to ourselves", None),
    ],
)
def test_marks_are_reported_once_with_their_page(text: str, message: str, source: str, tiny: MakeSite) -> None:
    data = pdf(line("Our plan"), line(text), line(text))
    assert list(documents.private_mark(tiny({PDF: data}))) == [Finding(Location(PDF), message, AGREE, source=source)]


def test_a_mark_among_the_properties_is_reported(tiny: MakeSite) -> None:
    data = docx(words("Our plan"), core(keywords="OFFICIAL-SENSITIVE"))
    (finding,) = documents.private_mark(tiny({WORD: data}))
    assert finding.message == "'OFFICIAL-SENSITIVE' is a protective marking"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Number AB 12 34 56 C", "'AB 12 34 56 C' on page 2 looks like a national insurance number"),
        ("NHS: 943 476 5919", "'943 476 5919' on page 2 looks like the number of a patient"),
        ("Born on 3 May 2009", "'Born on 3 May 2009' on page 2 looks like a date of birth"),
    ],
)
def test_numbers_of_one_person_are_reported(text: str, message: str, tiny: MakeSite) -> None:
    assert list(documents.personal_number(tiny({PDF: _pdf(text)}))) == [
        Finding(Location(PDF), message, TELL, source=PRIVACY)
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Write to jo.bloggs@littleton.example",
            "'jo.bloggs@littleton.example' on page 2 is the mailbox of one person",
        ),
        ("or prevent99@gmail.com", "'prevent99@gmail.com' on page 2 is the mailbox of one person"),
        ("Ring 07700 900123", "'07700 900123' on page 2 is a mobile"),
    ],
)
def test_ways_to_reach_one_person_are_reported(text: str, message: str, tiny: MakeSite) -> None:
    assert list(documents.direct_line(tiny({PDF: _pdf(text)}))) == [
        Finding(Location(PDF), message, TEAM, source=PRIVACY)
    ]


def test_ways_to_reach_a_team_are_fine(tiny: MakeSite) -> None:
    data = _pdf("prevent.team@littleton.example, 01632 960001, 0800 011 3764")
    assert list(documents.direct_line(tiny({PDF: data}))) == []


def test_a_postcode_is_a_warning(tiny: MakeSite) -> None:
    assert [each for each in run_rules(tiny({PDF: _pdf("At ZZ1 1AA")})) if each.location.path == PDF] == [
        Finding(
            Location(PDF),
            "'ZZ1 1AA' on page 2 is a whole postcode",
            "Name the town or the ward, or waive this for an office that is open to everybody.",
            source=PRIVACY,
            id="documents.postcode",
            level=Level.WARNING,
        )
    ]


def test_a_document_that_cannot_be_read_aloud_is_reported(tiny: MakeSite) -> None:
    assert list(documents.not_accessible(tiny({PDF: pdf(info="", catalog="")}))) == [
        Finding(
            Location(PDF),
            "The document has no 'title', 'language' or 'tags'",
            "Add it in the program that made the document, or write a page in its place.",
            source="Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018",
        )
    ]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Our opening hours are to be confirmed", ["'to be confirmed'{} only holds a place for words still to come"]),
        ("Our next meeting: TBC", ["'TBC'{} only holds a place for words still to come"]),
        ("We answer within XX days", ["'XX'{} only holds a place for words still to come"]),
        ("Name: ________________ Date: ..............", []),
        ("We answer within two working days", []),
    ],
)
def test_a_document_has_no_gap_but_lines_to_write_on(tiny: MakeSite, text: str, messages: list[str]) -> None:
    for path, data, where in [(PDF, _pdf(text), " on page 2"), (WORD, docx(words(text)), "")]:
        found = [each.message for each in documents.placeholder(tiny({path: data}))]
        assert found == [each.format(where) for each in messages]
