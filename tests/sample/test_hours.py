"""What the site says of every contact at every hour of two years, against a calculation that shares nothing with it.

The texts of hours are read here a second time, by other means, and walked through in steps of half an hour.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from tiny_hub import ROOT, THEME, TODAY, changed

NODE = ROOT / ".venv/bin/node"
DRIVER = ROOT / "tests/sample/drive_hours.js"
SCRIPT = THEME / "javascripts/hours.js"
CONTACTS = "content_data/contacts.yml"
HOLIDAYS = "content_data/bank_holidays.yml"
LONDON = ZoneInfo("Europe/London")
STEP = timedelta(minutes=30)
WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

# The bank holidays of England and Wales; after the last one nobody knows.
YEARS = (2027, 2028)
BANK_HOLIDAYS = [
    *("2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"),
    *("2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26"),
]
MORE_HOURS = [
    "Monday to Thursday, 8:30am to 5:30pm; Friday, 8:30am to 5pm, except bank holidays",
    "Monday to Friday, 9am to 5pm, including bank holidays",
    "Every day, 5pm to 9am, except bank holidays",
    "Every day, 5pm to 9am",
    "Friday, 10:30pm to 12:30am; Saturday to Sunday, midday to midnight, except bank holidays",
    "Every day, 24 hours, except bank holidays",
    "Monday to Friday, 9am to 5pm",
    "See its website",
]


@dataclass(frozen=True)
class Oracle:
    """When a contact answers, worked out from the words of its hours."""

    text: str
    holidays: frozenset[date]
    memory: dict[datetime, bool | None] = field(default_factory=dict)

    @property
    def excepts(self) -> bool:
        """Whether it is closed on bank holidays."""
        return "except bank holidays" in self.text

    @cached_property
    def rows(self) -> list[tuple[set[int], timedelta, timedelta]]:
        """Days of the week, and from when to when counted from midnight."""
        words = re.sub(r", (?:except|including) bank holidays$", "", self.text)
        return [self._row(part) for part in words.split("; ")] if words != "See its website" else []

    @staticmethod
    def _row(part: str) -> tuple[set[int], timedelta, timedelta]:
        days, times = part.split(", ")
        first, _, last = days.partition(" to ")
        numbers = set(range(7)) if days == "Every day" else set(range(WEEK.index(first), WEEK.index(last or first) + 1))
        if times == "24 hours":
            return numbers, timedelta(0), timedelta(days=1)
        opens, closes = (_clock(each) for each in times.split(" to "))
        return numbers, opens, closes if closes > opens else closes + timedelta(days=1)

    @cached_property
    def tells(self) -> bool:
        """Whether it is said, or goes without saying, what holds on bank holidays."""
        said = self.text.endswith(("except bank holidays", "including bank holidays"))
        return bool(self.rows) and (said or all(days == set(range(7)) for days, _, _ in self.rows))

    def answers(self, moment: datetime) -> bool | None:
        """Whether somebody answers at a moment by the clock on the wall; nothing if nobody can know."""
        if moment not in self.memory:
            self.memory[moment] = self._answers(moment)
        return self.memory[moment]

    def _answers(self, moment: datetime) -> bool | None:
        if not self.tells or (self.excepts and moment.date() > max(self.holidays)):
            return None
        return any(
            day.weekday() in days
            and not (self.excepts and day in self.holidays)
            and _midnight(day) + opens <= moment < _midnight(day) + closes
            for day in (moment.date(), moment.date() - timedelta(days=1))
            for days, opens, closes in self.rows
        )

    def says(self, moment: datetime) -> str:
        """The words on a list of numbers, as far as the next fourteen days go."""
        answers = self.answers(moment)
        if answers is None:
            return ""
        at = moment.replace(minute=moment.minute // 30 * 30)
        while self.answers(at) is answers and at.date() - moment.date() <= timedelta(days=14):
            at += STEP
        known = self.answers(at) is not None or answers
        if at.date() - moment.date() > timedelta(days=14) or not known:
            return "Open now" if answers else "Closed now."
        day = (at.date() - moment.date()).days
        name = ("", " tomorrow")[day] if day < 2 else f" on {WEEK[at.weekday()]}"
        return f"Open now, until {_face(at)}" if answers else f"Closed now. Opens at {_face(at)}{name}."


def _clock(text: str) -> timedelta:
    if text in {"midday", "midnight"}:
        return timedelta(hours=12 if text == "midday" else 0)
    hour, minute = (int(each or 0) for each in (text[:-2] + ":").split(":")[:2])
    return timedelta(hours=hour % 12 + (12 if text.endswith("pm") else 0), minutes=minute)


def _face(at: datetime) -> str:
    if at.minute == 0 and at.hour in {0, 12}:
        return "midday" if at.hour else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the clock on the wall


class Card(HTMLParser):
    """The hours and the fallbacks of a contact's card, as its template wrote them for the script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.own: dict[str, str] | None = None
        self.fallbacks: list[dict[str, str]] = []
        self.shown: list[bool] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser has it
        """Take what the script reads from the attributes of a tag."""
        found = {name: value or "" for name, value in attrs}
        data = {
            name: found[f"data-{written}"]
            for name, written in (("hours", "hours"), ("bankHolidays", "bank-holidays"), ("passesOn", "passes-on"))
            if f"data-{written}" in found
        }
        if found.get("class") in {"contact-state", "fallbacks"}:
            self.own = data if "hours" in data else self.own
        elif found.get("class") == "fallback":
            self.fallbacks.append(data)
            self.shown.append("hidden" not in found)


def _moments(years: tuple[int, ...]) -> Iterator[datetime]:
    at = datetime(years[0], 1, 1, tzinfo=UTC)
    while at.year <= years[-1]:
        yield at
        at += timedelta(hours=1)


def _with_more_contacts(tree: SourceTree) -> Site:
    """The sample with contacts of more hours, and the bank holidays of two whole years."""
    entries = (
        f"""
more-{number}:
  role: More {number}
  organisation: Exampleshire Council
  website: https://www.exampleshire.example/more
  hours: {hours}
  for_whom: Anyone.
  not_for: Emergencies.
  fallback: prevent-lead
  source: https://www.exampleshire.example/more
  checked_on: 2026-11-09
  recheck_after_days: 90
"""
        for number, hours in enumerate(MORE_HOURS)
    )
    days = ", ".join(BANK_HOLIDAYS)
    listed = f"source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-20\ndays: [{days}]\n"
    contacts = tree.files[CONTACTS].decode() + "".join(entries)
    return parse_site(changed(tree, {CONTACTS: contacts, HOLIDAYS: listed}), TODAY)


def _told(cards: Mapping[str, Card], moments: list[datetime]) -> list[dict[str, tuple[str, str, int]]]:
    """What the script says of each contact at each moment; of cards that are the same it is asked once."""
    written = {name: json.dumps({**(card.own or {}), "fallbacks": card.fallbacks}) for name, card in cards.items()}
    numbers = {text: number for number, text in enumerate(dict.fromkeys(written.values()))}
    given = {
        "script": str(SCRIPT),
        "bankHolidays": " ".join(BANK_HOLIDAYS),
        "cards": [json.loads(text) for text in numbers],
        "moments": [int(at.timestamp() * 1000) for at in moments],
    }
    done = subprocess.run([NODE, DRIVER], input=json.dumps(given), capture_output=True, text=True, check=True)
    return [{name: tuple(each[numbers[text]]) for name, text in written.items()} for each in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def site(sample_tree: SourceTree) -> Site:
    """The sample with more contacts."""
    return _with_more_contacts(sample_tree)


@pytest.fixture(scope="module")
def cards(site: Site) -> Mapping[str, Card]:
    """The card of every contact that closes, or of which nobody knows."""
    writer = FactWriter(site)
    all_cards = {name: Card(writer.contact_card(name).markdown) for name, _ in site.contacts}
    return {name: card for name, card in all_cards.items() if card.own or card.fallbacks}


@pytest.fixture(scope="module")
def oracles(site: Site) -> Mapping[str, Oracle]:
    """The other calculation for every contact."""
    holidays = frozenset(map(date.fromisoformat, BANK_HOLIDAYS))
    by_text = {contact.hours.text: Oracle(contact.hours.text, holidays) for _, contact in site.contacts}
    return {name: by_text[contact.hours.text] for name, contact in site.contacts}


def _answers(name: str, at: datetime, site: Site, oracles: Mapping[str, Oracle]) -> bool:
    contact = site.contacts.get(name)
    assert contact
    return bool(contact.out_of_hours) or bool(oracles[name].answers(at))


def _chain(name: str, site: Site) -> list[str]:
    """The contacts to which one leads, as far as the first that can be reached at every hour."""
    contact = site.contacts.get(name)
    assert contact
    if not contact.fallback:
        return []
    following = site.contacts.get(contact.fallback)
    assert following
    ends = following.out_of_hours or following.hours.text == "Every day, 24 hours"
    return [contact.fallback, *([] if ends else _chain(contact.fallback, site))]


def test_at_every_hour_of_two_years_the_site_tells_the_truth(
    site: Site, cards: Mapping[str, Card], oracles: Mapping[str, Oracle]
) -> None:
    moments = list(_moments(YEARS))
    assert len(moments) == (365 + 366) * 24
    chains = {name: _chain(name, site) for name in cards}
    wrong = []
    for moment, told in zip(moments, _told(cards, moments), strict=True):
        at = moment.astimezone(LONDON).replace(tzinfo=None)
        for name, (state, _, shown) in told.items():
            contact, answers, chain = site.contacts.get(name), oracles[name].answers(at), chains[name]
            assert contact
            always = contact.hours.text == "Every day, 24 hours"
            expected = "" if answers is None or always else ("open" if answers else "closed")
            if state != expected:
                wrong.append(f"{at} {name}: '{state}', and not '{expected}'")
            if chain and not contact.out_of_hours:
                first = next((each for each in chain if _answers(each, at, site, oracles)), chain[-1])
                should = first if answers is False else chain[-1]
                if chain[shown] != should:
                    wrong.append(f"{at} {name}: leads to '{chain[shown]}', and not to '{should}'")
                if not _answers(chain[shown], at, site, oracles):
                    wrong.append(f"{at} {name}: leads to '{chain[shown]}', which is closed too")
    assert wrong[:20] == []


def test_the_words_say_until_when_and_from_when(cards: Mapping[str, Card], oracles: Mapping[str, Oracle]) -> None:
    """Every seventh hour, which meets each hour of each day of the week: looking ahead is slow."""
    moments = list(_moments(YEARS))[::7]
    memory: dict[tuple[str, datetime], str] = {}
    wrong = []
    for moment, told in zip(moments, _told(cards, moments), strict=True):
        at = moment.astimezone(LONDON).replace(tzinfo=None)
        for name, (_, words, _) in told.items():
            if cards[name].own is None or (cards[name].own or {}).get("passesOn"):
                continue
            key = (oracles[name].text, at)
            if key not in memory:
                memory[key] = oracles[name].says(at)
            if words != memory[key] and not words.startswith(memory[key] + ","):
                wrong.append(f"{at} {name}: '{words}', and not '{memory[key]}'")
    assert wrong[:20] == []


def test_without_the_script_a_card_names_the_contact_that_always_answers(site: Site, cards: Mapping[str, Card]) -> None:
    for name, card in cards.items():
        contact = site.contacts.get(name)
        assert contact
        if contact.fallback and not contact.out_of_hours:
            assert card.shown == [*(False for _ in card.shown[1:]), True], name
            last = site.contacts.get(_chain(name, site)[-1])
            assert last
            assert last.always_answers, name


def test_hours_that_do_not_say_what_holds_on_bank_holidays_show_no_state(cards: Mapping[str, Card]) -> None:
    for number, hours in enumerate(MORE_HOURS):
        has_state = cards[f"more-{number}"].own is not None
        assert has_state == (hours not in {"Monday to Friday, 9am to 5pm", "See its website"}), hours


def test_on_christmas_day_no_contact_of_the_council_is_said_to_be_open(site: Site, cards: Mapping[str, Card]) -> None:
    noon = datetime(2028, 12, 25, 12, tzinfo=UTC)
    (told,) = _told(cards, [noon])
    said_open = [name for name, (state, _, _) in told.items() if state == "open" and not name.startswith("more-")]
    assert said_open == ["act-early-line"]
    assert site.contacts.entries["act-early-line"].hours.text == "Every day, 9am to 5pm"
