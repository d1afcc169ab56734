"""What the rule on who published a document says, and when it keeps quiet."""

import pytest

from commshub.checks.facts import publishers
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

SOURCES = """\
toolkit:
  title: Prevent duty toolkit
  publisher: Home Office
  address: https://www.gov.uk/prevent
  status: current
  checked_on: 2026-11-01
  called: [self-assessment toolkit]
  not_by: [Local Government Association, LGA]
"""


@pytest.mark.parametrize(
    ("text", "location", "document", "other"),
    [
        (
            "We use the self-assessment\ntoolkit of the LGA.",
            (10, 16),
            "self-assessment toolkit",
            "LGA",
        ),
        (
            "Thanks to the Local Government Association for its Prevent duty toolkit.",
            (9, 15),
            "Prevent duty toolkit",
            "Local Government Association",
        ),
    ],
)
def test_a_document_that_is_credited_to_others_is_reported(
    tiny: MakeSite, text: str, location: tuple[int, int], document: str, other: str
) -> None:
    site = tiny({"content_data/sources.yml": SOURCES, HELP: guide(f"{text}\n")})
    assert list(publishers.wrong_publisher(site)) == [
        Finding(
            Location(HELP, *location),
            f"'{document}' is not by '{other}'",
            "It was published by 'Home Office'. Name them, or nobody.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We use the self-assessment toolkit. The LGA helps councils too.",
        "The Home Office wrote the Prevent duty toolkit, and the LGA tells of it.",
        "The self-assessment toolkit is what MALGA uses.",
        "The LGA has a guide for councillors.",
    ],
)
def test_a_document_with_its_own_publisher_is_fine(tiny: MakeSite, text: str) -> None:
    site = tiny({"content_data/sources.yml": SOURCES, HELP: guide(f"{text}\n")})
    assert not list(publishers.wrong_publisher(site))
