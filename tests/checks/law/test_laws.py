"""What the rules on laws and bodies say, and when they keep quiet."""

import pytest

from commshub.checks.law import laws
from commshub.model.findings import Finding, Location
from tiny_files import GLOSSARY, HELP, guide, real, tiny_file
from tiny_hub import MakeSite

SOURCES = "content_data/sources.yml"


def _law(*lines: str) -> dict[str, str]:
    text = "".join(f"  {line}\n" for line in lines)
    entry = f"""riot-act:
  title: Riot Act 1914
  publisher: UK Parliament
  address: https://www.legislation.gov.uk/riot
  status: current
  checked_on: 2026-11-01
{text}"""
    return {SOURCES: f"{tiny_file(SOURCES)}{entry}"}


@pytest.mark.parametrize(
    ("text", "column", "title"),
    [
        ("Since the Riot Act 1914 it is so.\n", 16, "Riot Act 1914"),
        (
            "The Public Bodies (Websites) (No. 2) Regulations 2018 say so.\n",
            38,
            "Public Bodies (Websites) (No. 2) Regulations 2018",
        ),
        ("It is Article 6 of the UK GDPR.\n", 24, "UK GDPR"),
    ],
)
def test_a_law_that_is_in_no_source_is_reported(tiny: MakeSite, text: str, column: int, title: str) -> None:
    assert list(laws.not_listed(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 9, column),
            f"'{title}' is stated without an entry in the sources",
            "Add the law to content_data/sources.yml, with 'names:', 'in_force:' and 'look_again:'.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Since the Riot\nAct 1914 it is so.\n",
        "Act at once. In 1914 it was so.\n",
        "Write `the Other Act 1915` there.\n",
    ],
    ids=["named-over-two-lines", "no-law", "code"],
)
def test_a_law_with_an_entry_is_fine(tiny: MakeSite, text: str) -> None:
    files = _law("names: [Riot Act 1914]", "in_force: 1914-07-30", "look_again: 2027-06-01")
    site = tiny({HELP: guide(text), **files})
    assert not list(laws.not_listed(site))
    assert not list(laws.no_day(site))
    assert not list(laws.look_again_due(site))


@pytest.mark.parametrize(
    ("lines", "message", "hint"),
    [
        (
            ("names: [Riot Act 1914]", "look_again: 2027-06-01"),
            "'Riot Act 1914' does not say from when it is in force",
            "Write the day after 'in_force:', or after 'commencement:' in words how it comes into force.",
        ),
        (
            ("names: [Riot Act 1914]", "in_force: 1914-07-30"),
            "'Riot Act 1914' has no day on which somebody looks again",
            "Write a day after 'look_again:', at most a year ahead.",
        ),
        (
            ("names: [Ofcom]",),
            "'Ofcom' has no day on which somebody looks again",
            "Write a day after 'look_again:', at most a year ahead.",
        ),
    ],
)
def test_a_law_has_its_days(tiny: MakeSite, lines: tuple[str, ...], message: str, hint: str) -> None:
    site = tiny(_law(*lines))
    assert list(laws.no_day(site)) == [Finding(site.sources.location("riot-act", "names"), message, hint)]


def test_a_day_to_look_again_that_has_passed_is_told(tiny: MakeSite) -> None:
    site = tiny(_law("names: [Ofcom]", "look_again: 2026-11-19"))
    assert list(laws.look_again_due(site)) == [
        Finding(
            site.sources.location("riot-act", "look_again"),
            "'riot-act' was to be looked at again by 19 November 2026",
            "See whether the law or the body has changed, mend the pages that name it, and write a later day.",
        )
    ]


def test_what_is_to_be_confirmed_stops_a_real_hub_only(tiny: MakeSite) -> None:
    files = _law("to_confirm: Ask the council's lawyer.")
    assert not list(laws.still_to_confirm(tiny(files)))
    site = tiny({**files, **real()})
    assert list(laws.still_to_confirm(site)) == [
        Finding(
            site.sources.location("riot-act", "to_confirm"),
            "'riot-act' still has something to be confirmed",
            "Do what the line says, then delete it: 'Ask the council's lawyer'.",
        )
    ]


ACT = {
    SOURCES: tiny_file(SOURCES)
    + """duty-act:
  title: The duty
  publisher: UK Parliament
  address: https://www.legislation.gov.uk/duty
  status: current
  checked_on: 2026-11-01
  names: [Counter-Terrorism and Security Act 2015]
  in_force: 2015-07-01
  look_again: 2027-06-01
"""
}


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("The Counter Terrorism and Security Act says so.", "Counter Terrorism and Security Act"),
        ("The Counterterrorism and Security Act 2015 says so.", "Counterterrorism and Security Act"),
        ("The Counter-terrorism and Security Act says so.", "Counter-terrorism and Security Act"),
    ],
)
def test_a_law_in_another_spelling_is_told_once(tiny: MakeSite, typed: str, spelled: str) -> None:
    site = tiny({HELP: guide(f"{typed}\n"), **ACT})
    (found,) = laws.other_spelling(site)
    assert found == Finding(
        Location(HELP, 9, 5),
        f"'{spelled}' is spelled otherwise in the sources",
        "Write 'Counter-Terrorism and Security Act'.",
    )
    assert found.fix
    assert found.fix.text == "Counter-Terrorism and Security Act"
    assert not list(laws.not_listed(site))


@pytest.mark.parametrize(
    "typed", ["The Counter-Terrorism and Security Act 2015.", "Security acts.", "The Security Act."]
)
def test_a_law_by_its_name_is_fine(tiny: MakeSite, typed: str) -> None:
    assert not list(laws.other_spelling(tiny({HELP: guide(f"{typed}\n"), **ACT})))


def test_a_law_in_a_fact_is_found_where_it_stands(tiny: MakeSite) -> None:
    glossary = tiny_file(GLOSSARY).replace("meaning: ", "meaning: By the Riot Act 1914, ", 1)
    (found,) = laws.not_listed(tiny({GLOSSARY: glossary}))
    assert (found.location.path, found.message) == (
        GLOSSARY,
        "'Riot Act 1914' is stated without an entry in the sources",
    )


def test_a_body_is_told_where_it_is_first_named(tiny: MakeSite) -> None:
    files = {
        HELP: guide("Ask the Riot Commission, and the Riot Commission.\n"),
        "docs/more.md": guide("The Riot Commission.\n"),
    }
    assert list(laws.body_not_listed(tiny(files))) == [
        Finding(
            Location(HELP, 9, 9),
            "'Riot Commission' is named without an entry in the sources",
            "Add the body to content_data/sources.yml, with 'names:' and 'look_again:'.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    ["The Home Office says so.", "Littleton Council is no commission.", "The Police and Crime Commissioner speaks."],
)
def test_a_publisher_a_contact_and_a_local_office_are_known(tiny: MakeSite, text: str) -> None:
    assert not list(laws.body_not_listed(tiny({HELP: guide(f"{text}\n")})))


def test_a_body_with_an_entry_is_known(tiny: MakeSite) -> None:
    listed = _law("names: [Riot Commission]", "look_again: 2027-06-01")
    assert not list(laws.body_not_listed(tiny({**listed, HELP: guide("The Riot Commission decides.\n")})))
