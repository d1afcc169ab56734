"""What is said after an incident and must not be, and what must be possible to say."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.incidents import incident_words
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
PAGE = "docs/get-help/market.md"
ALERTS = "content_data/alerts.yml"
POLICE = "Take it out, and lead to the police: they say it when they can."
RULES = [
    incident_words.says_who,
    incident_words.guesses,
    incident_words.counts_the_hurt,
    incident_words.describes_somebody,
    incident_words.names_somebody,
]


def _page(text: str, title: str = "After what happened") -> dict[str, str]:
    return {PAGE: f"---\nkind: incident\ntitle: {title}\n---\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police have taken away the suspect.", "the suspect"),
        ("The attacker fled.", "attacker"),
        ("A suspected terrorist was seen.", "suspected terrorist"),
        ("He was a lone wolf.", "lone wolf"),
        ("Two suspects are held.", "Two suspects"),
        ("They say that a terrorist was there.", "a terrorist"),
        ("There is no danger.\nThe gunman is dead.", "gunman"),
    ],
)
def test_words_for_who_did_it_are_reported(text: str, found: str, tiny: MakeSite) -> None:
    assert [(each.message, each.hint) for each in incident_words.says_who(tiny(_page(text)))] == [
        (f"'{found}' says who did it", POLICE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We do not speak of suspects.",
        "If you suspect that a post is wrong, do not share it.",
        "We give no names, and we never call anybody a suspect.",
        "Call the Anti-Terrorist Hotline.",
        "A suspicious parcel was taken away.",
        "If you have seen terrorist content, report it.",
        "The terrorist material was taken down.",
        "Nobody here is to blame for what a stranger did.",
    ],
)
def test_words_that_accuse_nobody_are_fine(text: str, tiny: MakeSite) -> None:
    assert not list(incident_words.says_who(tiny(_page(text))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is believed to be over.", "believed to be"),
        ("The man appears to have acted alone.", "appears to have"),
        ("Apparently it was planned.", "Apparently"),
        ("It was motivated by hate.", "motivated by"),
        ("It may have been a terrorist act.", "may have been a terrorist"),
        ("It is not thought to be terrorism.", "thought to be"),
        ("An incident that is terror-related.", "terror-related"),
    ],
)
def test_a_guess_is_reported(text: str, found: str, tiny: MakeSite) -> None:
    assert list(incident_words.guesses(tiny(_page(text)))) == [
        Finding(
            Location(PAGE, 5, text.index(found) + 1),
            f"'{found}' is a guess",
            "Say only what the police have confirmed, as theirs, or take the sentence out.",
        )
    ]


def test_that_it_was_terrorism_is_for_the_police_to_say(tiny: MakeSite) -> None:
    text = "The police came. There was a terrorist attack."
    assert list(incident_words.guesses(tiny(_page(text)))) == [
        Finding(
            Location(PAGE, 5, 30),
            "'terrorist attack' is a guess while the police have not said so",
            "Write 'the police call it' before it once they do. Until then say what people can see.",
        )
    ]
    assert not list(incident_words.guesses(tiny(_page("The police call it a terrorist attack."))))


@pytest.mark.parametrize(
    "text",
    [
        "We do not know why it happened.",
        "The police say that the road is closed.",
        "Think before you share. The library is open.",
        "We thought of everybody who was there.",
    ],
)
def test_what_is_known_is_fine(text: str, tiny: MakeSite) -> None:
    assert not list(incident_words.guesses(tiny(_page(text))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three people were killed.", "Three people were killed"),
        ("Police say 12 injured.", "12 injured"),
        ("Several young people are in hospital.", "Several young people are in hospital"),
        ("There are 5 casualties.", "5 casualties"),
        ("Two women and a child: 1,200 people have been hurt.", "1,200 people have been hurt"),
    ],
)
def test_a_number_of_those_who_were_hurt_is_reported(text: str, found: str, tiny: MakeSite) -> None:
    assert [(each.message, each.hint) for each in incident_words.counts_the_hurt(tiny(_page(text)))] == [
        (f"'{found}' counts those who were hurt", POLICE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Our thoughts are with everyone who was hurt.",
        "Call 101 if you were hurt, or 999 in danger.",
        "Two libraries are open until 8pm for people who were hurt.",
        "We give no numbers of people who were hurt.",
        "In 2017 the town grieved.",
    ],
)
def test_other_numbers_are_fine(text: str, tiny: MakeSite) -> None:
    assert not list(incident_words.counts_the_hurt(tiny(_page(text))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A British man of Polish descent was arrested.", ["A British man", "of Polish descent"]),
        ("Two Asian men ran away.", ["Two Asian men"]),
        ("The police look for an asylum seeker.", ["an asylum seeker"]),
        ("He is a convert to Islam.", ["a convert to Islam"]),
        ("A Syrian-born driver.", ["Syrian-born"]),
        ("They hold a young Muslim woman.", ["a young Muslim woman"]),
        ("He is a foreign national.", ["a foreign national"]),
        ("a 34-year-old Afghan man", ["a 34-year-old Afghan man"]),
    ],
)
def test_where_somebody_comes_from_is_reported(text: str, found: list[str], tiny: MakeSite) -> None:
    findings = list(incident_words.describes_somebody(tiny(_page(text))))
    assert [each.message for each in findings] == [f"'{each}' says where somebody comes from" for each in found]
    assert {each.hint for each in findings} == {"Take it out: it explains nothing, and others are blamed for it."}


@pytest.mark.parametrize(
    "text",
    [
        "Jewish and Muslim families who are afraid can call us.",
        "The mosque, the synagogue and St Mary's Church are open to all.",
        "Refugees and people seeking asylum can come too.",
        "People of any faith and of every origin are welcome.",
        "The British Red Cross runs a room for children.",
        "An interpreter for Arabic is there.",
        "The Victorian hall is closed. A man with a key lets you in.",
    ],
)
def test_whom_we_speak_to_is_fine(text: str, tiny: MakeSite) -> None:
    assert not list(incident_words.describes_somebody(tiny(_page(text))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was named locally as a neighbour.", "He was named"),
        ("A 34-year-old was arrested.", "34-year-old"),
        ("A woman aged 61 was there.", "aged 61"),
        ("The driver, Alex Example, is well.", "driver, Alex Example"),
    ],
)
def test_what_leads_to_a_name_is_reported(text: str, found: str, tiny: MakeSite) -> None:
    assert [(each.message, each.hint) for each in incident_words.names_somebody(tiny(_page(text)))] == [
        (f"'{found}' leads to somebody's name", POLICE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The room for children aged 5 to 11 is open.",
        "A woman from the council answers the telephone.",
        "Ask the driver. Exampleshire Council pays the fare.",
        "The hall was identified as a place for families.",
        "The youth club for 12-year-olds is closed.",
    ],
)
def test_ages_and_roles_of_nobody_are_fine(text: str, tiny: MakeSite) -> None:
    assert not list(incident_words.names_somebody(tiny(_page(text))))


@pytest.mark.parametrize("rule", RULES)
def test_the_title_and_the_alert_that_leads_there_are_read_too(rule: Rule, tiny: MakeSite) -> None:
    words = {
        "says_who": "The attacker fled",
        "guesses": "Apparently it is over",
        "counts_the_hurt": "Three people were killed",
        "describes_somebody": "A British man was there",
        "names_somebody": "He was named as a neighbour",
    }[rule.__name__]
    alert = (
        f"market:\n  level: urgent\n  title: {words}\n  text: {words}.\n  start: 2026-11-20 09:00\n"
        "  end: 2026-11-21 09:00\n  pages: all\n  approver: prevent-team\n  link: get-help/market.md\n"
    )
    found = list(rule(tiny({**_page("Words.", words), ALERTS: alert})))
    assert [each.location for each in found] == [Location(PAGE, 3, 1), Location(ALERTS, 3, 3), Location(ALERTS, 4, 3)]
    elsewhere = alert.replace("market.md", "worried.md")
    assert [each.location for each in rule(tiny({**_page("Words."), ALERTS: elsewhere}))] == []


@pytest.mark.parametrize("rule", RULES)
def test_notes_and_addresses_are_no_words(rule: Rule, tiny: MakeSite) -> None:
    text = "[Read](https://www.gov.uk/attacker-believed-to-be)\n\n`A British man, aged 61, three people killed`"
    assert not list(rule(tiny(_page(text))))
