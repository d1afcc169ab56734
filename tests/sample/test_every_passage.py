"""What harms a reader is found in whatever is published: each catch of each rule is planted into every such text.

Only a field that says so in its type, with a reason, is exempt from a rule.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from types import ModuleType

import pytest
import yaml
from pydantic import BaseModel

import commshub.model
from commshub.checks.registry import all_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Location, location_at
from commshub.model.marks import text_fields
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.passages import Passage, Role, passages
from tiny_hub import TODAY, changed

Steps = tuple[str | int, ...]

RULES = {rule.id: rule for rule in all_rules()}
# What a rule catches, from the words that it is about; what leads up to them stands before the bar.
CATCHES = {
    "disguised.letter-in-number": "ring |01632 96O 001",
    "identifiers.national-insurance": "|AB 12 34 56 C",
    "identifiers.nhs-number": "NHS |943 476 5919",
    "identifiers.date-of-birth": "|born on 3 May 2009",
    "identifiers.postcode": "|ZZ1 1AA",
    "identifiers.reference": "crime ref |04/1234/26",
    "identifiers.number-plate": "a car, |AB12 CDE",
    "identifiers.home-address": "she lives at |14 Mill Lane",
    "identifiers.account": "his user name is |dark_knight99",
    "people.named-person": "|Mrs Alex Example",
    "people.pupils-of-a-named-school": "two pupils of |Littleton Park School left for Syria",
    "people.age-and-place": "a boy |aged 14 at Littleton Park School",
    "clues.beside-a-place": "two brothers from |Millbrook were excluded",
    "people.post-and-place": "the |imam of Millbrook mosque came to us",
    "procedures.order-to-staff": "if it rings, |log the call",
    "pointers.nothing-there": "ring |the numbers at the top of this page",
    "laws.not-listed": "by the Riot |Act 1914",
    "counts.people-referred": "we helped |14 individuals",
    "redactions.without-reason": "|[REDACTED]",
    "markings.protective": "|OFFICIAL-SENSITIVE",
    "markings.private-paper": "|not for publication by virtue of Schedule 12A",
    "markings.note-to-ourselves": "|DRAFT v0.3",
    "weekdays.wrong": "|Wednesday 8 December 2026",
    "promises.runs-backwards": "between |April 2017 and March 2014",
    "promises.passed": "we |will open a second office by March 2026",
    "acronyms.unexplained": "the |XQZV decides",
    "numbers.without-comma": "we trained |1200 people",
    "numbers.per-cent": "we met |45 per cent of them",
    "numbers.ordinal": "this is the |1st of two courses",
    "numbers.span": "people aged |11-16 years",
    "dates-and-times.day-form": "come on |3rd March 2026",
    "dates-and-times.time-form": "we meet at |17:30",
    "dates-and-times.span-of-time": "we are here |9-5pm",
    "terms.refused": "they are |vulnerable to radicalisation",
    "statistics.typed": "Prevent had |8,778 referrals",
    "sources.replaced-name": "we work to the |Revised Prevent duty guidance",
    "sources.replaced-link": "read |ltai.info",
    "typed-details.phone-number": "ring |01632 960001",
    "typed-details.mail-address": "write to |prevent@exampleshire.example",
    "direct-lines.extension": "ask for |ext. 4321",
    "publishers.wrong-publisher": "the Prevent toolkit of the |Local Government Association",
    "plain-facts.markup": "see |[how we help](nowhere.md)",
    "placeholders.in-page": "|to be confirmed",
    "placeholders.in-facts": "|to be confirmed",
    "leftovers.chat-assistant": "|As an AI language model",
    "leftovers.mail": "it was |Sent from my iPhone",
    "repeats.same-word": "we talk to |the the",
    "disguised.number-in-words": "ring |zero one six three two, nine six zero zero zero one",
    "disguised.mail-in-words": "write to |prevent at exampleshire dot example",
    "impossible.day": "come on |31 November 2026",
    "impossible.share": "it was said by |156% of those who came",
}
# Rules on how English is worded.
ON_ENGLISH = ("promises.passed", "procedures", "laws", "acronyms", "numbers", "dates-and-times", "repeats")
# What is for editors, and the sources themselves.
NOT_OF_GUIDES = {
    "pointers.nothing-there": ("docs/editors/",),
    "laws.not-listed": ("docs/editors/", "content_data/sources.yml"),
}
# What a journalist reads of the plan as what happens next.
STEPS = ("media_protocol", "steps")
# News and briefings stand under their own date. (Legal pages are none any more: a catch took the place of that choice.)
DATED = {"date", "quarter"}


# Published fields that the sample does without.
WITHOUT = (
    (
        "content_data/events.yml",
        "county, told_to: guests}",
        "county, name: Elm Hall, address: Elm Road, told_to: everybody}",
    ),
    (
        "content_data/comms_plan.yml",
        "\nrisks:\n",
        (
            "\ngaps:\n  - {elements: [plan-exists], what: None, why: No time, owner: prevent-lead, by: 2026-12-31}\n"
            "\nrisks:\n"
        ),
    ),
    (
        "content_data/events.yml",
        "  held: online\n",
        (
            "  held: online\n  series: {repeats: weekly, until: 2026-12-24, called_off: [2026-12-17],"
            " why_called_off: The hall is closed}\n"
        ),
    ),
    ("docs/get-help/what-happens-next.md", "reach: public\n", "reach: public\nchange_note: We say more.\n"),
    ("content_data/contacts.yml", '{number: "01632 960001"}', '{number: "01632 960001", label: In the day}'),
)


# Rules that stand beside these in their files, and read something else, or only pages of one kind.
ELSEWHERE = {
    *("markings.hidden-comment", "markings.file-name", "promises.passed-on-legal-page"),
    *("terms.better-words", "terms.unexplained", "terms.note-without-reason", "terms.note-without-use"),
    # Buttons of a menu are the words of the hub's own.
    *("leftovers.navigation", "repeats.same-point"),
    # A body is told where it is first named: one entry mends all places. Steps of the plan have a rule of their own.
    *(
        "laws.body-not-listed",
        "laws.look-again-due",
        "laws.long-unseen",
        "laws.no-day",
        "laws.other-spelling",
        "laws.still-to-confirm",
    ),
    "procedures.step-as-order",
    # Whether a source is named is asked of the text of a page; the plan and the standards have times of their own.
    *("law-claims.without-source", "standards.typed", "standards.same-promise"),
    # Odd characters are looked for in whole files, private fields and all; as YAML reads them they are odd at the top.
    *("characters.garbled", "characters.look-alike", "characters.lost", "characters.styled", "characters.unseen"),
    # Labels and titles may stand in capitals; the other signs of emphasis are Markdown, which is in page text only.
    *("emphasis.as-heading", "emphasis.capitals", "emphasis.left-open", "emphasis.padded"),
    # What a paste leaves is looked for in running text; figures have fields of their own.
    *("pasted.broken-word", "pasted.run-together", "pasted.sentence-broken-off", "pasted.set-in-as-code"),
    *("impossible.figure", "impossible.measure"),
    # The plan and the events of a real hub are held against what the sample says of itself.
    *("sample-copies.fact", "sample-copies.page"),
    *("statistics.not-the-newest", "sources.still-current", "sources.unknown-successor"),
}
ELSEWHERE_ALL = ("national-lines.", "stories.", "pre-election.", "direct-lines.", "venues.")


@dataclass(frozen=True, slots=True)
class Planted:
    """A passage in which something was planted, and where that stands in its file."""

    passage: Passage
    location: Location


def _scalars(node: yaml.Node, steps: Steps = ()) -> Iterator[tuple[Steps, yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _scalars(value, (*steps, name.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _scalars(value, (*steps, number))
    elif isinstance(node, yaml.ScalarNode):
        yield steps, node


@cache
def _spans(path: str, text: str) -> tuple[tuple[Steps, int, int], ...]:
    """From where to where each value of a file of facts, or of the top of a page, goes."""
    first = 4 if path.startswith("docs/") else 0
    last = text.index("\n---\n", 3) if first else len(text)
    root = yaml.compose(text[first:last], yaml.CSafeLoader)
    return tuple((steps, node.start_mark.index + first, node.end_mark.index + first) for steps, node in _scalars(root))


def _plant(path: str, text: str, catch: str, there: Mapping[Steps, Passage]) -> tuple[str, list[Planted]]:
    """A file with a catch in the place of some values."""
    before, words = catch.split("|")
    changed_text, planted, at = "", [], 0
    for steps, start, end in _spans(path, text):
        if passage := there.get(steps):
            changed_text += f'{text[at:start]}"{before}'
            planted.append(Planted(passage, location_at(path, changed_text, len(changed_text))))
            # What stands on lines of its own ends with the last of them.
            changed_text += f'{words}"' + ("\n" if text[start] in "|>" else "")
            at = end
    return changed_text + text[at:], planted


@pytest.fixture(scope="module")
def whole_tree(sample_tree: SourceTree) -> SourceTree:
    """The sample, with the few published fields that it does without."""
    files: dict[str, str] = {}
    for path, before, after in WITHOUT:
        text = files.get(path, sample_tree.files[path].decode())
        assert before in text
        files[path] = text.replace(before, after, 1)
    return changed(sample_tree, files)


@pytest.fixture(scope="module")
def values(whole_tree: SourceTree) -> Mapping[str, Mapping[Steps, Passage]]:
    """Every published value of the sample, by the file and the names that lead to it."""
    found: dict[str, dict[Steps, Passage]] = {}
    for passage in passages(parse_site(whole_tree, TODAY)):
        if passage.role not in {Role.BODY, Role.ALT_TEXT, Role.DOCUMENT}:
            found.setdefault(passage.path, {})[passage.steps] = passage
    return found


def _is_read_by(rule: str, passage: Passage) -> bool:
    if rule.startswith(ON_ENGLISH) and passage.language != "en":
        return False
    if rule == "promises.passed" and passage.role is Role.EVENT:
        return False
    if rule in NOT_OF_GUIDES and passage.path.startswith(NOT_OF_GUIDES[rule]):
        return False
    if rule == "procedures.order-to-staff" and (passage.steps[:2] == STEPS or _is_for_us(passage.page)):
        return False
    if rule == "promises.passed" and passage.page and DATED & passage.page.fields.keys():
        return False
    return rule not in {"placeholders.in-page", "placeholders.in-facts"} or (passage.page is None) == (
        rule == "placeholders.in-facts"
    )


def _is_for_us(page: Page | None) -> bool:
    if page is None:
        return False
    return page.path.startswith("docs/editors/") or set(page.names("audiences")) <= {"staff", "councillors", "editors"}


def test_every_published_field_is_among_them(values: Mapping[str, Mapping[Steps, Passage]], sample: Site) -> None:
    records = (each for module in _modules() for each in vars(module).values() if isinstance(each, type))
    models = (each for each in records if issubclass(each, BaseModel))
    fields = chain.from_iterable(text_fields(model) for model in models)
    names = {field.name for field in fields if field.mark.published and field.is_prose}
    tops = {name for name, rule in sample.kinds.fields.items() if rule.mark and rule.mark.published}
    assert (names | tops) - {passage.name for there in values.values() for passage in there.values()} == set()


def test_every_rule_that_reads_passages_is_in_the_table() -> None:
    reading = {rule.id for rule in RULES.values() if "passages" in vars(importlib.import_module(rule.check.__module__))}
    left = {rule for rule in reading - CATCHES.keys() if not rule.startswith(ELSEWHERE_ALL)}
    assert left == ELSEWHERE


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(commshub.model.__path__):
        yield importlib.import_module(f"commshub.model.{module.name}")


@pytest.mark.parametrize("rule", CATCHES)
def test_a_catch_is_found_wherever_it_is_published(
    rule: str, values: Mapping[str, Mapping[Steps, Passage]], whole_tree: SourceTree
) -> None:
    files, planted = {}, []
    for path, there in values.items():
        # Where exempt fields hold a catch, it is no longer one elsewhere: the title of a document may be quoted.
        open_ = {steps: passage for steps, passage in there.items() if not passage.may_hold(rule)}
        files[path], found = _plant(path, whole_tree.files[path].decode(), CATCHES[rule], open_)
        planted += found
    assert len(planted) > 1500
    site = parse_site(changed(whole_tree, files), TODAY)
    told = {finding.location for finding in RULES[rule].run(site)}
    expected = {each.location for each in planted if _is_read_by(rule, each.passage)}
    assert len(expected) > 50
    assert sorted(expected - told) == []
    assert sorted({each.location for each in planted} & told - expected) == []
