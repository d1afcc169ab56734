"""What the rules on the lines of pages and facts say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.files import fields
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, KINDS, STATISTICS, FindAll, guide, tiny_file
from tiny_hub import MakeSite

TEXT = "We can talk through what worries you.\n"
STORY = "docs/stories/a-story.md"


def _story(*lines: str) -> str:
    """A case study with these lines at the end of its top, from line 8 on."""
    top = guide("", ("kind: guide", "kind: case-study")).removesuffix("---\n")
    return top + "".join(f"{line}\n" for line in lines) + f"---\n{TEXT}"


def test_a_page_without_an_owner_is_reported(tiny: MakeSite) -> None:
    help_ = (
        "owner: {holds: contact, label: owner}",
        "owner: {holds: contact, label: owner, help: An id from contacts.yml}",
    )
    site = tiny({HELP: guide(TEXT, ("owner: prevent-team\n", "")), KINDS: tiny_file(KINDS, help_)})
    assert list(fields.missing(site)) == [
        Finding(
            Location(HELP),
            "The page has no 'owner'",
            "Write 'owner:' and its value at the top of the page. An id from contacts.yml.",
        )
    ]


def test_a_line_with_nothing_after_it_is_reported_where_it_stands(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(TEXT, ("owner: prevent-team", "owner:"))})
    assert list(fields.missing(site)) == [
        Finding(Location(HELP, 5, 1), "The page has no 'owner'", "Write 'owner:' and its value at the top of the page.")
    ]


def test_a_contact_without_hours_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  hours: Every day, 24 hours\n", ""))})
    assert list(fields.missing(site)) == [
        Finding(
            Location(CONTACTS, 14, 1),
            "There is no 'hours' in 'emergency'",
            "Write 'hours:' and its value in this entry.",
        )
    ]


def test_a_council_without_a_name_is_reported(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL, ("name: Littleton Council\nshort", "short"))})
    assert list(fields.missing(site)) == [
        Finding(Location(COUNCIL, 1, 1), "There is no 'name'", "Write 'name:' and its value in this entry.")
    ]


def test_a_page_and_facts_that_say_all_they_must_are_fine(tiny: MakeSite) -> None:
    assert not list(fields.missing(tiny({HELP: guide(TEXT)})))


def test_a_local_story_must_say_when_its_consent_ends(tiny: MakeSite) -> None:
    assert [finding.message for finding in fields.missing(tiny({STORY: _story("origin: local")}))] == [
        "The page has no 'consent_expires'"
    ]
    assert [finding.message for finding in fields.missing(tiny({STORY: _story("origin: national")}))] == [
        "The page has no 'published_source'"
    ]


def test_a_page_of_an_unknown_kind_is_asked_only_for_what_every_page_has(find_all: FindAll) -> None:
    found = find_all({STORY: _story("origin: local").replace("kind: case-study", "kind: storys")})
    assert [finding.id for finding in found] == ["pages.unknown-kind"]


def test_a_misspelt_line_of_a_page_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(TEXT, ("owner: prevent-team", "ownr: prevent-team"))})
    assert list(fields.unknown(site)) == [
        Finding(
            Location(HELP, 5, 1),
            "The hub knows no line called 'ownr'",
            "Give the line its right name, or delete it. Did you mean 'owner'?",
        )
    ]


def test_a_misspelt_line_of_a_contact_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  email: prevent@", "  e_mail: prevent@"))})
    assert list(fields.unknown(site)) == [
        Finding(
            Location(CONTACTS, 6, 3),
            "The hub knows no line called 'e_mail' in 'prevent-team'",
            "Give the line its right name, or delete it. Did you mean 'email'?",
        )
    ]


def test_a_line_that_is_nothing_like_any_other_gets_no_suggestion(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(TEXT, ("owner: prevent-team", "owner: prevent-team\nzzz: yes"))})
    assert [finding.hint for finding in fields.unknown(site)] == ["Give the line its right name, or delete it."]


def test_lines_that_the_hub_knows_are_fine(tiny: MakeSite) -> None:
    assert not list(fields.unknown(tiny({HELP: guide(TEXT)})))


@pytest.mark.parametrize(
    ("path", "change", "location", "message", "hint"),
    [
        (
            HELP,
            ("last_reviewed: 2026-11-03", "last_reviewed: last spring"),
            (7, 1),
            "'last_reviewed' is 'last spring', not a date",
            "Write a day that the calendar has, as in 2026-11-03, with no other words.",
        ),
        (
            HELP,
            ("last_reviewed: 2026-11-03", "last_reviewed: 2026-02-30"),
            (7, 1),
            "'last_reviewed' is '2026-02-30', not a date",
            "Write a day that the calendar has, as in 2026-11-03, with no other words.",
        ),
        (
            HELP,
            ("audiences: [residents]", "audiences: residents"),
            (6, 1),
            "'audiences' is 'residents', not a list",
            "Write the ids in square brackets with commas, as in [residents, families].",
        ),
        (
            HELP,
            ("title: Get help", "title: [Get help]"),
            (3, 1),
            "'title' is not a text",
            "Write words after the colon.",
        ),
        (
            HELP,
            ("audiences: [residents]", "audiences: [residents]\nreach: everybody"),
            (7, 1),
            "'reach' is 'everybody', not one of the choices",
            "Write 'public' or 'professional'.",
        ),
        (
            CONTACTS,
            ("hours: Monday to Friday, 9am to 5pm, including bank holidays", "hours: Mon-Fri 9-5"),
            (7, 3),
            "'hours' is 'Mon-Fri 9-5', not opening hours",
            "Write 'Monday to Friday, 9am to 5pm, except bank holidays', or 'Every day, 24 hours'; ';' parts several.",
        ),
        (
            CONTACTS,
            ("email: prevent@littleton.example", "email: prevent at littleton"),
            (6, 3),
            "'email' is 'prevent at littleton', not a mail address",
            "Write one shared mail address, as in 'prevent@' and the council's domain.",
        ),
        (
            CONTACTS,
            ("website: https://actearly.uk", "website: actearly.uk"),
            (30, 3),
            "'website' is 'actearly.uk', not a web address",
            "Write the whole address, starting with 'https://'.",
        ),
        (
            CONTACTS,
            ("recheck_after_days: 180", "recheck_after_days: 500"),
            (24, 3),
            "'recheck_after_days' is '500', not a number that fits",
            "Write digits only, such as 90. Nothing waits longer than 400 days for a check.",
        ),
        (
            COUNCIL,
            ("sample: yes", "sample: perhaps"),
            (10, 1),
            "'sample' is 'perhaps', not yes or no",
            "Write 'yes' or 'no' without quotes.",
        ),
        (
            COUNCIL,
            ("nation: england", "nation: scotland"),
            (5, 1),
            "'nation' is 'scotland', not one of the choices",
            "Write 'england' or 'wales'.",
        ),
        (
            COUNCIL,
            ("gss_code: E99999998", "gss_code: Littleton"),
            (6, 1),
            "'gss_code' is 'Littleton', not an area code",
            "Copy the code from the Office for National Statistics, as in E12345678.",
        ),
        (
            COUNCIL,
            ('colour: "#17495c"', "colour: blue"),
            (13, 3),
            "'colour' is 'blue', not a colour code",
            "Write '#' and six digits or letters from a to f, in double quotes.",
        ),
        (
            COUNCIL,
            ('brand:\n  colour: "#17495c"', "brand: blue"),
            (12, 1),
            "'brand' is 'blue', not names with values",
            "Indent the lines below by two spaces, each as 'name: value'.",
        ),
        (
            KINDS,
            ("needs: [phones, email]", "needs: [phone, email]"),
            (9, 26),
            "'phone' is not one of the choices",
            "Write 'phones', 'email', 'form' or 'website'.",
        ),
        (
            KINDS,
            ("heading: {en: Who to contact}, needs: [contact]", "heading: {en: Who to contact}, needs: [contacts]"),
            (59, 69),
            "'contacts' is not one of the choices",
            (
                "Write 'contact', 'message', 'holding_lines', 'statistic', 'standard', 'glossary', 'source', "
                "'pages', 'terms', 'figures', 'care_cards', 'talk_now', 'plan' or 'council'."
            ),
        ),
    ],
)
def test_a_value_of_another_form_is_reported(  # noqa: PLR0913, PLR0917 - one table of all forms
    tiny: MakeSite, path: str, change: tuple[str, str], location: tuple[int, int], message: str, hint: str
) -> None:
    text = guide(TEXT, change) if path == HELP else tiny_file(path, change)
    assert list(fields.wrong_value(tiny({path: text}))) == [Finding(Location(path, *location), message, hint)]


def test_values_of_the_right_form_are_fine(tiny: MakeSite) -> None:
    assert not list(fields.wrong_value(tiny({HELP: guide(TEXT)})))


def test_consent_ends_with_the_day_after_its_last(tiny: MakeSite) -> None:
    files = {STORY: _story("origin: local", "consent_expires: 2027-01-31")}
    assert not list(fields.expired(tiny(files, today=date(2027, 1, 31))))
    assert list(fields.expired(tiny(files, today=date(2027, 2, 1)))) == [
        Finding(
            Location(STORY, 9, 1),
            "The consent end date was 31 January 2027, which has passed",
            "Renew it and change the day, or take the page down.",
        )
    ]


def test_an_unknown_audience_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(TEXT, ("audiences: [residents]", "audiences: [residents, resident]"))})
    assert list(fields.unknown_audience(site)) == [
        Finding(
            Location(HELP, 6, 1),
            "There is no audience called 'resident'",
            "Name one of those in content_data/pages.yml. Did you mean 'residents'?",
        )
    ]


def test_a_known_audience_is_fine(tiny: MakeSite) -> None:
    assert not list(fields.unknown_audience(tiny()))


def test_an_unknown_source_is_reported_wherever_it_is_named(tiny: MakeSite) -> None:
    hint = "Add it to content_data/sources.yml, or name one that is there. Did you mean 'channel-guidance'?"
    site = tiny(
        {
            STATISTICS: tiny_file(STATISTICS, ("source: channel-guidance", "source: chanel-guidance")),
            GLOSSARY: tiny_file(GLOSSARY, ("source: channel-guidance", "source: channel-guidence")),
            STORY: _story("origin: national", "published_source: chanel"),
        }
    )
    assert list(fields.unknown_source(site)) == [
        Finding(Location(STATISTICS, 6, 3), "There is no source called 'chanel-guidance'", hint),
        Finding(Location(GLOSSARY, 4, 3), "There is no source called 'channel-guidence'", hint),
        Finding(
            Location(STORY, 9, 1),
            "There is no source called 'chanel'",
            "Add it to content_data/sources.yml, or name one that is there.",
        ),
    ]


def test_a_known_source_or_none_is_fine(tiny: MakeSite) -> None:
    without = tiny_file(GLOSSARY, ("  source: channel-guidance\n", ""))
    assert not list(fields.unknown_source(tiny({GLOSSARY: without})))


@pytest.mark.parametrize(
    ("value", "what", "hint"),
    [
        ("this evening", "a day and an hour", "Write them as in 2026-11-03 09:00, by the clock on our walls."),
        ("2026-11-20", "a day and an hour", "Write them as in 2026-11-03 09:00, by the clock on our walls."),
        ("2027-03-28 01:30", "an hour that this day has", "Clocks go forward that night. Write another time."),
    ],
)
def test_a_moment_of_another_form_is_reported(tiny: MakeSite, value: str, what: str, hint: str) -> None:
    page = guide(TEXT, ("kind: guide", f"kind: guide\nnext_update: {value}"))
    (finding,) = fields.wrong_value(tiny({HELP: page}))
    assert (finding.location, finding.message, finding.hint) == (
        Location(HELP, 3, 1),
        f"'next_update' is '{value}', not {what}",
        hint,
    )


def test_a_moment_is_no_day(tiny: MakeSite) -> None:
    page = tiny({HELP: guide(TEXT, ("kind: guide", "kind: guide\nnext_update: 2026-11-20 17:30"))}).page_at("help.md")
    assert page
    assert page.day("next_update") is None
    assert page.moment("last_reviewed") is None
    moment = page.moment("next_update")
    assert moment
    assert moment.isoformat() == "2026-11-20T17:30:00+00:00"
