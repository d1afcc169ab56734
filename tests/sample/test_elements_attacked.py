"""Elements are refused when their evidence says nothing, says something else, or lacks one thing that it has to say.

The attacks are made of what the framework declares: whatever it asks for is taken away, one thing at a time.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

import sample_hub
from altered_sites import said, with_entry, with_events, with_pages, with_plan
from commshub.content.site import parse_site
from commshub.coverage.elements import evaluate_element
from commshub.coverage.evidence_pages import evidence_pages
from commshub.model.findings import Location
from commshub.model.framework import ElementLevel, Evidence, Predicate, Whole
from commshub.model.generated_pages import GENERATED_PAGES
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.stems import STOP_STEMS, stem, stems_of
from commshub.text.topic_phrases import topic_phrase
from tiny_hub import TODAY, changed

SITE = parse_site(sample_hub.sample_tree(), TODAY)
ASKED = [(id_, element) for id_, element in SITE.elements if element.level is not ElementLevel.LISTED]
LEAST_REFUSED = 0.95
EIGHT_WORDS = "We work with our partners on this matter"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Attack:
    """A site in which an element should not be shown any more, and the file in which that has to be found."""

    element: str
    what: str
    make: Callable[[], Site]
    path: str


def _missed(attack: Attack) -> tuple[Location, ...]:
    """Where the element is found not to be shown."""
    site = attack.make()
    element = site.elements.get(attack.element)
    assert element
    covered = evaluate_element(site, attack.element, element, evidence_pages(site))
    return tuple(missing.location for missing in covered.lacks)


def _rate(name: str, attacks: Sequence[Attack]) -> tuple[float, list[str]]:
    """The share of attacks that are refused in the right file, and those that are not."""
    outcomes = {attack: _missed(attack) for attack in attacks}
    through = [
        f"{attack.element}: {attack.what}"
        for attack, places in outcomes.items()
        if not any(place.path.startswith(attack.path) for place in places)
    ]
    share = 1 - len(through) / len(attacks)
    print(f"{name}: {len(attacks) - len(through)} of {len(attacks)} refused ({share:.1%})")  # noqa: T201 - the rates
    return share, through


# --- What an element rests on ---


def _path_of(evidence: Evidence) -> str:
    """The file, or the folder of files, in which it is missed."""
    match evidence.predicate:
        case Predicate.PLAN | Predicate.EVERY_MONTH:
            return "content_data/comms_plan.yml"
        case Predicate.PAGE:
            return f"docs/{evidence.named}"
        case Predicate.PAGES | Predicate.AUDIENCE:
            return "docs"
        case _:
            return "content_data/"


def _is_page_of(evidence: Evidence) -> Callable[[Page], bool]:
    if evidence.predicate is Predicate.PAGE:
        return lambda page: page.source_path == evidence.named
    if evidence.predicate is Predicate.AUDIENCE:
        return lambda page: evidence.named in page.names("audiences")
    return lambda page: page.text("kind") == evidence.named


# Registers whose entries have words that show something, by the field of the site.
_REGISTERS = {
    Predicate.MESSAGE: "messages",
    Predicate.CONTACT: "contacts",
    Predicate.TERM: "glossary",
    Predicate.LINK: "sources",
}


def _with_words(evidence: Evidence, change: Callable[[str], str]) -> Site | None:
    """The sample with the words of a piece of evidence changed; `None` if they are nobody's to change."""
    named = evidence.named
    if evidence.predicate in {Predicate.PLAN, Predicate.EVENT}:
        return _in_part(evidence, lambda value: said(value, change))
    if evidence.predicate in {Predicate.PAGE, Predicate.PAGES, Predicate.AUDIENCE} and named not in GENERATED_PAGES:
        return with_pages(SITE, _is_page_of(evidence), change)
    register = _REGISTERS.get(evidence.predicate)
    return replace(SITE, **{register: with_entry(getattr(SITE, register), named, change)}) if register else None


def _evidence() -> Iterator[tuple[str, Evidence]]:
    for id_, element in ASKED:
        yield from ((id_, evidence) for evidence in element.evidence)


# --- One declared fact is taken away ---


def _without(topic: Topic) -> Callable[[str], str]:
    """What takes the words of a topic out of a text; of facts nothing is left to tell them by."""
    gone = {word for phrase in topic.words.get("en", ()) for each in topic_phrase(phrase).places for word in each or ()}
    forms = SITE.glossary.entries.values()
    gone |= {
        word
        for term in forms
        for form in term.forms
        if any(phrase.lower() in {each.lower() for each in term.forms} for phrase in topic.words.get("en", ()))
        for word in stems_of(form)
    }
    gone -= STOP_STEMS
    if topic.facts:
        return lambda text: _WORD.sub(
            lambda word: "this" if len(word.group()) > 1 or word.group().isdigit() else "", text
        )
    return lambda text: _WORD.sub(
        lambda word: "this" if stem(word.group().lower().encode()) in gone else word.group(), text
    )


def _topics(evidence: Evidence) -> tuple[Topic, ...]:
    return (*evidence.about, *evidence.each_about, *evidence.one_about)


def _unspoken() -> Iterator[Attack]:
    for id_, evidence in _evidence():
        for topic in _topics(evidence):
            site = _with_words(evidence, _without(topic))
            if site:
                yield Attack(
                    id_, f"{evidence.named} does not say {topic.says}", lambda site=site: site, _path_of(evidence)
                )


def _in_part(evidence: Evidence, change: Callable[[Any], object]) -> Site:
    if evidence.predicate is Predicate.PLAN:
        return with_plan(SITE, evidence.named, change)
    return with_events(SITE, evidence.named, change)


def _entries(value: object, change: Callable[[Sequence[BaseModel]], Sequence[object]]) -> object:
    if isinstance(value, tuple):
        return tuple(change(value))
    assert hasattr(value, "items")
    names = list(value)
    return dict(zip(names, change([value[name] for name in names]), strict=False))


def _structural() -> Iterator[Attack]:
    """Entries that are too few, alike, or without what each has to have."""
    for id_, evidence in _evidence():
        if evidence.predicate not in {Predicate.PLAN, Predicate.EVENT}:
            continue
        for what, change in _structural_changes(evidence):
            yield Attack(
                id_, f"{evidence.named}: {what}", lambda e=evidence, c=change: _in_part(e, c), _path_of(evidence)
            )


def _structural_changes(evidence: Evidence) -> Iterator[tuple[str, Callable[[Any], object]]]:
    least, where = evidence.least, evidence.where
    if least > 1 and not where:
        yield "one too few", lambda value: _entries(value, lambda entries: entries[: least - 1])
        yield "all the same", lambda value: _entries(value, lambda entries: [entries[0]] * len(entries))
    for name in evidence.each_has if not where else ():
        empty = lambda entry, name=name: _emptied(entry, name)  # noqa: E731 - one a field
        yield f"one without '{name}'", lambda value, empty=empty: _first(value, empty)
    for name in (*evidence.differ, *evidence.spread):
        yield (
            f"all with one '{name}'",
            lambda value, name=name: _entries(
                value, lambda entries: [each.model_copy(update={name: getattr(entries[0], name)}) for each in entries]
            ),
        )
    for name, wanted in evidence.covers.items():
        yield (
            f"none with '{name}: {wanted[0]}'",
            lambda value, name=name, wanted=wanted: _entries(
                value,
                lambda entries: [
                    each.model_copy(update={name: type(getattr(each, name))(9 if wanted[0].isdigit() else "Other")})
                    if str(getattr(each, name)) == wanted[0]
                    else each
                    for each in entries
                ],
            ),
        )
    for wanted in evidence.situations:
        yield (
            f"without '{wanted}'",
            lambda value, wanted=wanted: {name: each for name, each in value.items() if name != wanted},
        )


def _emptied(entry: BaseModel, name: str) -> BaseModel:
    value = getattr(entry, name)
    return entry.model_copy(update={name: () if isinstance(value, tuple) else None})


def _first(value: Any, change: Callable[[Any], object]) -> object:  # noqa: ANN401 - a part of any sort
    if isinstance(value, BaseModel):
        return change(value)
    return _entries(value, lambda entries: [change(entries[0]), *entries[1:]])


def _untitled() -> Iterator[Attack]:
    """The page that answers one of the questions that are named is not there."""
    for id_, evidence in _evidence():
        if evidence.titled:
            stems = {word for words in evidence.titled for word in stems_of(words)} - STOP_STEMS
            pages = tuple(
                page
                for page in SITE.pages
                if page.text("kind") != evidence.named or stems.isdisjoint(stems_of(page.title))
            )
            yield Attack(
                id_, f"nothing on {evidence.titled[0]}", lambda pages=pages: replace(SITE, pages=pages), "docs"
            )


# What spoils each demand on days, numbers and names: the part, and what becomes of it.
_LATE = timedelta(days=900)
_SPOILED: dict[Whole, tuple[str, Callable[[Any], object]]] = {
    Whole.PERIOD_IN_ORDER: ("period.refresh_by", lambda day: day - _LATE),
    Whole.AGREED_FOR_PERIOD: ("approval.day", lambda day: day - _LATE),
    Whole.TARGETS_AHEAD: (
        "ratings.parts",
        lambda parts: {n: r.model_copy(update={"target": 1}) for n, r in parts.items()},
    ),
    Whole.TARGET_AFTER_RATING: ("ratings.target_on", lambda day: day - _LATE),
    Whole.EVERY_PART_SCORED: ("ratings.parts", lambda parts: {f"{n}0": r for n, r in parts.items()}),
    Whole.METRICS_MOVE: (
        "objectives.councillors.metrics",
        lambda metrics: tuple(m.model_copy(update={"target": m.baseline - 1}) for m in metrics),
    ),
    Whole.QUARTERS_COVER_PERIOD: (
        "objectives",
        lambda entries: {n: o.model_copy(update={"quarters": o.quarters[:1]}) for n, o in entries.items()},
    ),
    Whole.VERIFIED_BEFORE_APPROVAL: (
        "implications",
        lambda entries: tuple(i.model_copy(update={"verified_on": i.verified_on + _LATE}) for i in entries),
    ),
    Whole.WITHIN_A_DAY: ("rebuttals", lambda rs: tuple(r.model_copy(update={"within_minutes": 9000}) for r in rs)),
    Whole.ANOTHER_STANDS_IN: ("spokespeople", lambda ss: tuple(s.model_copy(update={"stand_in": s.who}) for s in ss)),
    Whole.NOBODY_LEFT_OUT: (
        "objectives",
        lambda entries: {n: o.model_copy(update={"audiences": ("press",)}) for n, o in entries.items()},
    ),
    Whole.IN_THE_PERIOD: ("progress", lambda ps: tuple(p.model_copy(update={"day": p.day - _LATE}) for p in ps)),
    Whole.BY_THE_REFRESH: ("reported_on", lambda day: day - _LATE),
    Whole.OWNER_ANSWERS: ("owner", lambda _: "engagement-officer"),
    Whole.STORIES_OF_PARTNERS: ("partner_stories", lambda stories: (*stories, "questions/mental-health.md")),
    Whole.WAKING_HOURS: ("starts", lambda moment: moment.replace(hour=2)),
    Whole.SCENE_TO_TALK: ("agenda", lambda items: tuple(reversed(items))),
    Whole.TALK_IS_LONGEST: ("agenda", lambda items: tuple(i.model_copy(update={"minutes": 10}) for i in items)),
    Whole.MINUTES_ADD_UP: (
        "agenda",
        lambda items: tuple(i.model_copy(update={"minutes": i.minutes + 1}) for i in items),
    ),
    Whole.BEFORE_THE_EVENT: ("chair_briefed_on", lambda day: day + _LATE),
    Whole.BEFORE_INVITING: ("cleared_on", lambda day: day + timedelta(days=3)),
    Whole.INVITES_TO_THE_EVENT: ("invitation", lambda words: words.replace("6pm", "7pm")),
    Whole.SERVES_ITS_GUESTS: ("serves", lambda _: "councillors"),
}


def _unwhole() -> Iterator[Attack]:
    for id_, evidence in _evidence():
        if evidence.whole:
            named, change = _SPOILED[evidence.whole]
            make = with_plan if evidence.predicate is Predicate.PLAN else with_events
            yield Attack(
                id_, f"{evidence.whole}", lambda m=make, n=named, c=change: _spoiled(m, n, c), _path_of(evidence)
            )


def _spoiled(make: Callable[..., Site], named: str, change: Callable[[Any], object]) -> Site:
    site = make(SITE, named, change)
    if named == "owner":
        late = SITE.contacts.entries["engagement-officer"].model_copy(update={"checked_on": TODAY - _LATE})
        site = replace(
            site, contacts=replace(SITE.contacts, entries={**SITE.contacts.entries, "engagement-officer": late})
        )
    return site


# --- Words that say nothing, and words that say something else ---


def _judged_by_words(evidence: Evidence) -> bool:
    return bool(_topics(evidence)) or bool(evidence.differ) or evidence.least > 1


def _replaced(words: str) -> Iterator[Attack]:
    for id_, element in ASKED:
        for evidence in element.evidence:
            site = _with_words(evidence, lambda _: words) if _topics(evidence) else None
            if site:
                yield Attack(id_, f"{evidence.named} says '{words[:20]}'", lambda site=site: site, _path_of(evidence))


@cache
def _whole_plan_replaced() -> Site:
    """The plan with everything that it says replaced by the same eight words."""
    assert SITE.plan
    return replace(SITE, plan=said(SITE.plan, lambda _: EIGHT_WORDS))


_SAID_ONCE = ("local_context", "part_of", "proportion")


def _of_another() -> Iterator[Attack]:
    """The text of a page, or of a part of the plan, in the place of another."""
    assert SITE.plan
    pages = [page for page in SITE.pages if not page.language]
    plan_texts = [text for name in _SAID_ONCE if (text := getattr(SITE.plan, name))]
    for number, (id_, evidence) in enumerate(_evidence()):
        if not _topics(evidence):
            continue
        # Sections of pages of a kind are held to what they must speak of by rules of their own.
        if evidence.predicate is Predicate.PAGE:
            other = pages[(number * 37) % len(pages)]
            lines = [line for line in other.body.split("\n") if line.strip() and not line.startswith(("#", "{{"))]
            texts = iter(lines * 200)
            site = _with_words(evidence, lambda _, texts=texts: next(texts))
        elif evidence.predicate is Predicate.PLAN and evidence.named not in _SAID_ONCE:
            site = _with_words(evidence, lambda _, number=number: plan_texts[number % len(plan_texts)])
        else:
            continue
        if site:
            yield Attack(id_, f"{evidence.named} says what another does", lambda site=site: site, _path_of(evidence))


ATTACKS: dict[str, Callable[[], Iterator[Attack]]] = {
    "one thing is not said": _unspoken,
    "one entry or field is wrong": _structural,
    "one named question is not answered": _untitled,
    "days, numbers or names do not belong together": _unwhole,
    "the same eight words": lambda: _replaced(EIGHT_WORDS),
    "filler": lambda: _replaced(
        "We are committed to working with partners to deliver excellent services for everyone."
    ),
    "the text of another": _of_another,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_are_refused_in_the_right_file(name: str) -> None:
    attacks = list(ATTACKS[name]())
    share, through = _rate(name, attacks)
    assert len(attacks) >= 15
    assert share >= LEAST_REFUSED, through


def test_every_demand_has_its_attack() -> None:
    assert _SPOILED.keys() == {*Whole}


def test_a_plan_of_eight_words_shows_no_element_that_rests_on_what_it_says() -> None:
    site = _whole_plan_replaced()
    resting = [
        (id_, element)
        for id_, element in ASKED
        if any(each.predicate is Predicate.PLAN and _judged_by_words(each) for each in element.evidence)
    ]
    evident = evidence_pages(site)
    shown = [id_ for id_, element in resting if not evaluate_element(site, id_, element, evident).lacks]
    print(Counter(shown=len(shown), refused=len(resting) - len(shown)))  # noqa: T201 - the rates
    assert len(shown) <= (1 - LEAST_REFUSED) * len(resting), shown


# What people really wrote: the file, the words that are gone, those in their place, and the element that is refused.
PLAN, EVENTS = "content_data/comms_plan.yml", "content_data/events.yml"
WRITTEN = [
    (
        "tea is served",
        PLAN,
        r"(      - We never say whether anyone was referred .*?\n)",
        r"\1      - Tea is served\n",
        21,
    ),
    ("tea after an incident", PLAN, r"Nobody here is to blame for what a stranger did\.", "Tea is served", 11),
    ("a target below the score", PLAN, r"score: 2, before: 1, target: 4", "score: 2, before: 1, target: 1", 107),
    ("targets due before the rating", PLAN, r"target_on: 2027-03-31\n  parts", "target_on: 2026-01-10\n  parts", 17),
    ("a target below the start", PLAN, r"target: 75\n", "target: 50\n", 209),
    ("one verifier for all", PLAN, r"verified_by: [^,]*,", "verified_by: Finance manager,", 135),
    ("one owner for all chances", PLAN, r'(- \{what: "[^"]*", owner: )[a-z-]+(, quarter)', r"\1web-team\2", 120),
    ("no recommendations", PLAN, r"recommendations:\n.*?(?=reported_on)", "", 137),
    ("nobody comes first", PLAN, r"priorities:\n.*?(?=influencers:)", "", 128),
    ("no confidence in lower risk", PLAN, r"have confidence in how risk is lowered here, and tell us", "tell us", 7),
    ("no way to ask without a name", EVENTS, r", without a name\n", "\n", 149),
    ("five times the first week", EVENTS, r"week: \d", "week: 1", 153),
    ("the place told to everybody", EVENTS, r"county, told_to: guests", "county, told_to: everybody", 158),
    (
        "at two in the night",
        EVENTS,
        r"(2026-12-08) 18:00\n  ends: 2026-12-08 20",
        r"\1 02:00\n  ends: 2026-12-08 04",
        154,
    ),
    ("people come", EVENTS, r"At least 40 residents come.*?events\.", "People come", 139),
    ("no film", "docs/local/training-and-events.md", r"Some sessions begin with .*? works, and w", "W", 170),
    ("no reasons", "docs/local/training-and-events.md", r"## Why we hold events.*?(?=## What is)", "", 174),
    (
        "no centre",
        "docs/understand/hate-crime.md",
        r"You can also tell someone you trust .*?(?=## Who)",
        "Call us.\n\n",
        200,
    ),
]


@pytest.mark.parametrize(
    ("path", "old", "new", "number"), [case[1:] for case in WRITTEN], ids=[case[0] for case in WRITTEN]
)
def test_what_people_wrote_is_refused(path: str, old: str, new: str, number: int) -> None:
    tree = sample_hub.sample_tree()
    text, times = re.subn(old, new, tree.files[path].decode(), flags=re.DOTALL)
    assert times
    site = parse_site(changed(tree, {path: text}), TODAY)
    id_, element = next((id_, element) for id_, element in site.elements if element.number == number)
    covered = evaluate_element(site, id_, element, evidence_pages(site))
    assert {missing.location.path for missing in covered.missing} == {path}
