"""What the rules on documents that have been replaced say, and when they keep quiet."""

import pytest

import sample_hub
from commshub.checks.facts import sources
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide, tiny_file
from tiny_hub import MakeSite

SOURCES = "content_data/sources.yml"
SHIPPED = {SOURCES: sample_hub.sample_text(SOURCES)}


def _superseded_by(name: str) -> dict[str, str]:
    return {SOURCES: tiny_file(SOURCES, ("status: current", f"status: superseded\n  superseded_by: {name}"))}


@pytest.mark.parametrize(
    ("address", "shown", "title", "today"),
    [
        (
            "https://www.gov.uk/government/publications/channel-guidance",
            "gov.uk/government/publications/channel-guid…",
            "Channel duty guidance: protecting people susceptible to radicalisation",
            "https://www.gov.uk/government/publications/channel-and-prevent-multi-agency-panel-pmap-guidance",
        ),
        (
            "http://www.ltai.info/about/",
            "ltai.info",
            "ACT Early",
            "https://actearly.uk/contact/",
        ),
        (
            "http://www.elearning.prevent.homeoffice.gov.uk/edu/screen1.html",
            "elearning.prevent.homeoffice.gov.uk",
            "Prevent duty training: learn how to support people susceptible to radicalisation",
            "https://www.support-people-susceptible-to-radicalisation.service.gov.uk/",
        ),
        (
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children-2",
            "gov.uk/government/publications/working-toge…",
            "Working together to safeguard children",
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
        ),
        (
            "https://www.gov.uk/government/publications/counter-terrorism-strategy-contest-2018",
            "gov.uk/government/publications/counter-terr…",
            "Counter-terrorism strategy (CONTEST) 2023",
            "https://www.gov.uk/government/publications/counter-terrorism-strategy-contest-2023",
        ),
        (
            "https://www.gov.uk/government/publications/prevent-duty-toolkit-for-local-authorities-and-partner-agencies",
            "gov.uk/government/publications/prevent-duty…",
            "Prevent duty toolkit for local authorities",
            "https://www.gov.uk/government/publications/prevent-duty-toolkit-for-local-authorities",
        ),
    ],
)
def test_a_link_to_what_has_been_replaced_is_reported(
    tiny: MakeSite, address: str, shown: str, title: str, today: str
) -> None:
    text = f"[a]({address})"
    start = text.index("://") + 4
    assert list(sources.replaced_link(tiny({**SHIPPED, HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, start),
            f"'{shown}' leads to what has been replaced",
            f"Link to {today} instead: that is '{title}'.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://www.gov.uk/government/publications/prevent-duty-toolkit-for-local-authorities)",
        "[a](https://www.gov.uk/government/publications/working-together-to-safeguard-children--2)",
        "[a](https://www.gov.uk/government/publications/channel-guidance-for-health)",
        "`https://www.ltai.info` is an old address.",
        '{{ source("prevent-toolkit-2018") }}',
    ],
)
def test_other_links_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(sources.replaced_link(tiny({**SHIPPED, HELP: guide(f"{text}\n")})))


def test_a_document_that_is_not_in_force_is_reported(tiny: MakeSite) -> None:
    text = "We work to the Revised Prevent\nDuty Guidance.\n"
    assert list(sources.replaced_name(tiny({**SHIPPED, HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 9, 16),
            "'Revised Prevent Duty Guidance' is no longer in force",
            "Write about 'Prevent duty guidance: England and Wales (2023)', or give the year of the old document.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Revised Prevent Duty Guidance of 2015 asked for less.",
        "The former Revised Prevent duty guidance asked for less.",
        "The Prevent duty guidance says so.",
        "Our plan goes by the Prevent duty toolkit for local authorities and partner agencies (2018).",
    ],
)
def test_a_document_that_is_said_to_be_old_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(sources.replaced_name(tiny({**SHIPPED, HELP: guide(f"{text}\n")})))


def test_a_successor_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    assert list(sources.unknown_successor(tiny(_superseded_by("channel-guidanze")))) == [
        Finding(
            Location(SOURCES, 7, 3),
            "There is no source called 'channel-guidanze'",
            "Add it to content_data/sources.yml, or name one that is there. Did you mean 'channel-guidance'?",
        )
    ]


def test_a_successor_that_is_not_in_force_is_reported(tiny: MakeSite) -> None:
    assert list(sources.unknown_successor(tiny(_superseded_by("channel-guidance")))) == [
        Finding(
            Location(SOURCES, 7, 3),
            "'channel-guidance' has been replaced itself",
            "Write 'superseded_by:' under 'channel-guidance' in content_data/sources.yml, with what is in force today.",
        )
    ]


def test_a_document_that_is_current_and_superseded_is_reported(tiny: MakeSite) -> None:
    files = {SOURCES: tiny_file(SOURCES, ("status: current", "status: current\n  superseded_by: channel-guidance"))}
    assert list(sources.still_current(tiny(files))) == [
        Finding(
            Location(SOURCES, 6, 3),
            "'channel-guidance' is marked as current, and is superseded",
            "Write 'status: superseded', or take out 'superseded_by:'.",
        )
    ]


def test_the_register_that_ships_is_sound(tiny: MakeSite) -> None:
    site = tiny(SHIPPED)
    assert not [*sources.unknown_successor(site), *sources.still_current(site)]
