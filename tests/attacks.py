"""Ways to meet the contract with words that say nothing, made from the sample: each replaces the text of a section.

All sections that are attacked in one way stand in one site, so that a way costs no more than one check.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commshub.checks.registry import all_rules, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.text.aboutness import Topics
from commshub.text.section_texts import SectionText, section_texts, subject_text
from tiny_hub import TODAY, changed

_CONCERNS = frozenset({"distinct", "sections", "subjects", "substance", "lists", "translations"})
RULES = tuple(each for each in all_rules() if each.concern in _CONCERNS)
_CALL = re.compile(r"\{\{[^}]*\}\}")
# A call and a link stay whole.
_WHOLE = re.compile(r"\{\{[^}]*\}\}\S*|\[[^\]]*\]\([^)]*\)\S*|[^\s#*>]\S*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

# By path and number of the section on its page.
Place = tuple[str, int]
Attack = Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Target:
    """A section that a page must have: its place, its text as it is typed, and what is asked of it."""

    place: Place
    id: str
    kind: str
    text: str
    words: int
    least_words: int
    language: str
    may_repeat: bool

    @property
    def calls(self) -> str:
        """The facts that it calls, each on a line of its own."""
        return "\n\n".join(_CALL.findall(self.text))


def targets_of(site: Site) -> tuple[Target, ...]:
    """Every section that a page must have and that says something of its own."""
    return tuple(
        Target(
            (each.page.path, each.page.sections.index(each.section)),
            each.rule.id,
            each.page.text("kind"),
            each.section.text.strip("\n"),
            len(each.shown.split()),
            each.rule.least_words,
            each.language,
            each.rule.may_repeat,
        )
        for each in section_texts(site)
        if each.rule and each.rule.least_words
    )


def attacked(tree: SourceTree, site: Site, attack: Attack) -> SourceTree:
    """The files with the texts of some sections replaced."""
    files: dict[str, str] = {}
    for page in site.pages:
        lines = page.text_in_file.split("\n")
        top = tree.files[page.path].decode().split("\n")[: page.body_line - 1]
        numbers = [number for number in range(len(page.sections)) if (page.path, number) in attack]
        for number in reversed(numbers):
            section = page.sections[number]
            lines[section.heading.line : section.last_line] = ["", attack[page.path, number], ""]
        if numbers:
            files[page.path] = "\n".join([*top, *lines[page.body_line - 1 :]])
    return changed(tree, files)


def missed(tree: SourceTree, site: Site, attack: Attack) -> tuple[Place, ...]:
    """The attacked sections at which nothing is found."""
    after = parse_site(attacked(tree, site, attack), TODAY)
    found = run_rules(after, RULES)
    pages = {page.path: page for page in after.pages}
    by_path: dict[str, list[int]] = defaultdict(list)
    for each in found:
        by_path[each.location.path].append(each.location.line)
    hints = "\n".join(each.hint for each in found)

    def is_refused(place: Place) -> bool:
        path, number = place
        section = pages[path].sections[number]
        first, last = section.heading.line, section.last_line
        shown = f"{path}, line {first} "
        return shown in hints or any(first <= line <= last for line in by_path[path])

    return tuple(place for place in attack if not is_refused(place))


def repeated_sentence(targets: Sequence[Target]) -> Attack:
    """One sentence in all sections, as often as their length asks for; what they call is kept."""
    sentence = "We want everybody in this area to be safe."
    return {each.place: f"{_as_long_as(each, [sentence] * 60)}\n\n{each.calls}" for each in targets}


def own_sentence(targets: Sequence[Target]) -> Attack:
    """The first sentence of each section, again and again."""
    firsts = [(each, next(part for part in _SENTENCE.split(each.text) if part.strip())) for each in targets]
    times = {each.place: max(3, 1 + each.least_words // len(first.split())) for each, first in firsts}
    return {each.place: " ".join([first] * times[each.place]) for each, first in firsts}


def shuffled(targets: Sequence[Target]) -> Attack:
    """The words of each section in any order; of other languages than English the hub does not know the order."""
    draw = random.Random(1)  # noqa: S311 - nothing secret
    english = (each for each in targets if each.language == "en")
    return {each.place: " ".join(draw.sample(words := _WHOLE.findall(each.text), len(words))) for each in english}


def shuffled_small(targets: Sequence[Target]) -> Attack:
    """The words of each section in small letters, in any order, with a capital and a full stop; calls are kept."""
    draw = random.Random(2)  # noqa: S311 - nothing secret
    attack = {}
    for each in targets:
        if each.language != "en":
            continue
        words = re.findall(r"[^\W_][\w'’]*", _CALL.sub(" ", each.text).lower())
        attack[each.place] = f"{' '.join(draw.sample(words, len(words))).capitalize()}.\n\n{each.calls}"
    return attack


def filler(targets: Sequence[Target]) -> Attack:
    """Fine words, in each section others, as long as it was; what it calls is kept."""
    draw = random.Random(3)  # noqa: S311 - nothing secret

    def sentences() -> list[str]:
        return [f"{draw.choice(_WHO)} {draw.choice(_DO)} {draw.choice(_WHAT)} {draw.choice(_FOR)}." for _ in range(60)]

    return {each.place: f"{_as_long_as(each, sentences())}\n\n{each.calls}" for each in targets}


def another_section(targets: Sequence[Target]) -> Attack:
    """In every second section the text of the one before it, which stays where it is."""
    pairs = [(one, other) for one, other in pairwise(targets) if one.place[0] == other.place[0]]
    return {other.place: one.text for one, other in pairs[::2]}


def another_page(targets: Sequence[Target]) -> Attack:
    """In the sections of every second page of a kind those of the page before it, which stay where they are."""
    groups: dict[tuple[str, str, str], list[Target]] = defaultdict(list)
    for each in targets:
        if not each.may_repeat:
            groups[each.kind, each.id, each.language].append(each)
    pairs = (pair for group in groups.values() for pair in zip(group[::2], group[1::2], strict=False))
    return {other.place: one.text for one, other in pairs}


def entries(targets: Sequence[Target], texts: Sequence[str]) -> Attack:
    """In each section the words of an entry of the plan."""
    return {each.place: text for each, text in zip(targets, _repeat(texts), strict=False)}


def exchanged(targets: Sequence[Target]) -> Attack:
    """Of every page two sections with each other's text, and then the next two."""
    pairs = [(one, other) for one, other in pairwise(targets) if one.place[0] == other.place[0]]
    chosen: dict[Place, str] = {}
    for one, other in pairs:
        if one.place not in chosen:
            chosen |= {one.place: other.text, other.place: one.text}
    return chosen


def moved_on(targets: Sequence[Target]) -> Attack:
    """Every section of a page with the text of the next, and the last with that of the first."""
    pages: dict[str, list[Target]] = defaultdict(list)
    for each in targets:
        pages[each.place[0]].append(each)
    return {
        each.place: other.text
        for group in pages.values()
        for each, other in zip(group, (*group[1:], group[0]), strict=True)
        if len(group) > 1
    }


def without_topics(site: Site) -> Iterable[Attack]:
    """Each section without the sentences that speak of one of its topics: a site for the first topics, and so on."""
    judge = Topics.of_glossary(term for _, term in site.glossary)
    asked = [each for each in section_texts(site) if each.rule and each.rule.about]
    for number in range(max(len(each.rule.about) for each in asked if each.rule)):
        yield {
            (each.page.path, each.page.sections.index(each.section)): text
            for each in asked
            if each.rule and number < len(each.rule.about) and (text := _without(each, number, judge, site))
        }


def _without(each: SectionText, number: int, judge: Topics, site: Site) -> str:
    """The lines of a section of which none speaks of a topic, in so far as a line alone can."""
    topic = each.rule.about[number].model_copy(update={"least": 1}) if each.rule else None
    lines = [part for part in re.split(r"(?<=[.!?।])\s+|(?<=\n)", each.section.text.strip("\n")) if part.strip()]
    seen = subject_text(each, site)

    def speaks(line: str) -> bool:
        calls = {".".join(filter(None, found)) for found in re.findall(r"\{\{ *(\w+)[^}]*?\)(?:\.(\w+))? *\}\}", line)}
        said = type(seen)(
            text=_CALL.sub(" ", line),
            language=seen.language,
            called=calls,
            names=seen.names if "glossary" in calls else (),
            links=tuple(re.findall(r"\]\(([^)]*)\)", line)),
            subject=seen.subject,
            points=2 if re.match(r"\s*\d+\.", line) else 0,
        )
        return topic is not None and judge.is_about(topic, said)

    return "\n".join(line for line in lines if not speaks(line))


def _as_long_as(target: Target, sentences: Sequence[str]) -> str:
    """As many of some sentences as the section has words, and has to have."""
    text, wanted = "", max(target.words, target.least_words)
    for each in sentences:
        text = f"{text} {each}".strip()
        if len(text.split()) >= wanted:
            break
    return text


def _repeat(texts: Sequence[str]) -> Iterable[str]:
    number = 0
    while True:
        yield texts[number % len(texts)]
        number += 1


_WHO = (
    "We",
    "Our council and its partners",
    "All of our dedicated teams",
    "Together with our communities we",
    "Our organisation",
    "As a council we",
)
_DO = (
    "are committed to",
    "work tirelessly towards",
    "strive every day for",
    "remain dedicated to",
    "place great value on",
    "are proud of",
    "continue to invest in",
    "champion",
)
_WHAT = (
    "working with partners",
    "the very best outcomes",
    "a holistic and joined-up approach",
    "excellence in everything that we do",
    "robust and effective arrangements",
    "a wide range of high-quality services",
    "strong and vibrant communities",
    "innovation, inclusion and respect",
    "continuous improvement",
)
_FOR = (
    "across the whole of the area",
    "for everyone who lives and works here",
    "now and in the future",
    "in all that we do",
    "at every level of the organisation",
    "to make a real difference",
    "in a timely and appropriate manner",
    "for the benefit of all",
)
Maker = Callable[[Sequence[Target]], Attack]
