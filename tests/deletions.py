"""Everything that the sample hub must have, each with the file as it is without it and the place to be told of.

What is deleted is found in the files as they stand, with nothing but PyYAML and plain text, so that the parser under
test is not asked about itself. Many deletions are judged at once: from each page, or each contact, one thing is gone.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import yaml

import sample_hub
from commshub.model.contact import Contact
from commshub.model.findings import Finding, Location, in_order

CONTACTS = "content_data/contacts.yml"
KINDS = "content_data/pages.yml"
SAID = re.compile(r'\{\{ message\("([^"]+)"\) \}\}')
# What a page is also told when a section goes in which something was shown or explained.
ECHOES = frozenset({"translations.lacks-contact", "acronyms.unexplained"})

FindIn = Callable[[Mapping[str, str]], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Deletion:
    """One thing that a file must have: what it is called, its lines counted from 0, and where it is missed.

    `location` is in the file without these lines. `messages` are the messages of the plan that were said in them.
    """

    thing: str
    path: str
    gone: range
    location: Location
    messages: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """The name of the test."""
        return f"{self.path} without {self.thing}"

    def left(self, text: str) -> str:
        """What is left of its file."""
        return without_lines(text, (self,))


Expected = tuple[Deletion, Finding]


def without_lines(text: str, deletions: Iterable[Deletion]) -> str:
    """What is left of a file without some things that are in it."""
    gone = {number for deletion in deletions for number in deletion.gone}
    return "\n".join(line for number, line in enumerate(text.split("\n")) if number not in gone)


def judge_at_once(expected: Sequence[Expected], texts: Mapping[str, str], find_in: FindIn) -> None:
    """Assert that each of some deletions leads to its finding, and all of them to nothing else.

    All are made in one site. Where something else is found than each is to give by itself, halves of them are judged,
    down to the single deletion: that decides, since one page that is incomplete may matter to another.
    """
    paths = dict.fromkeys(deletion.path for deletion, _ in expected)
    by_path = {path: [deletion for deletion, _ in expected if deletion.path == path] for path in paths}
    files = {path: without_lines(texts[path], deletions) for path, deletions in by_path.items()}
    found = without_echoes(without_contract(find_in(files)), [deletion for deletion, _ in expected])
    wanted = in_order(_moved(finding, deletion, by_path[deletion.path]) for deletion, finding in expected)
    if len(expected) > 1 and found != wanted:
        middle = len(expected) // 2
        judge_at_once(expected[:middle], texts, find_in)
        judge_at_once(expected[middle:], texts, find_in)
    else:
        assert found == wanted, ", ".join(str(deletion) for deletion, _ in expected)


def _moved(finding: Finding, deletion: Deletion, others: list[Deletion]) -> Finding:
    """What is to be found of one deletion where others are made in the same file."""
    line = finding.location.line
    whole = line if line <= deletion.gone.start else line + len(deletion.gone)
    above = sum(len(other.gone) for other in others if other.gone.start < whole - 1)
    return replace(finding, location=replace(finding.location, line=whole - above))


def turn(deletions: Mapping[str, Sequence[Expected]], number: int) -> list[Expected]:
    """The deletion of this number of each page, or contact, that has so many."""
    return [of_one[number] for of_one in deletions.values() if number < len(of_one)]


def kinds_of_pages() -> Mapping[str, str]:
    """Every page of the sample, with its kind."""
    pages = {path: data for path, data in sample_hub.sample_tree().files.items() if path.endswith(".md")}
    tops = {path: data.decode().split("---\n")[1] for path, data in pages.items() if path.startswith("docs/")}
    return {path: str(yaml.load(top, yaml.CSafeLoader)["kind"]) for path, top in tops.items()}


def without_contract(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings but for elements of the toolkit that rested on what was deleted: those have tests of their own."""
    return tuple(finding for finding in findings if finding.element is None)


def without_echoes(findings: tuple[Finding, ...], deletions: Iterable[Deletion]) -> tuple[Finding, ...]:
    """The findings but for what is only missed because it was said in what is gone.

    These are messages of the plan that nobody hears any more, contacts that a page shows and its translation not, and
    letters that were explained there.
    """
    deletions = tuple(deletions)
    messages = frozenset[str]().union(*(deletion.messages for deletion in deletions))
    unheard = tuple(f"The message '{message}' is on no page for '" for message in messages)
    paths = {deletion.path for deletion in deletions}
    return tuple(
        finding
        for finding in findings
        if not finding.message.startswith(unheard or "-")
        and not (finding.id in ECHOES and finding.location.path in paths)
    )


def required_contacts(files: Mapping[str, str]) -> Iterator[Deletion]:
    """Every contact that the hub cannot do without."""
    lines = files[CONTACTS].split("\n")
    for name in _rules(files[KINDS])["required_contacts"]:
        start, end = _entry(lines, name)
        yield Deletion(name, CONTACTS, range(start - 1, end), Location(CONTACTS))


def fallbacks(files: Mapping[str, str]) -> Iterator[tuple[str, Deletion]]:
    """The fallback of every contact that closes, with the name of the contact; it is missed where the hours stand."""
    lines = files[CONTACTS].split("\n")
    for name, contact in yaml.load(files[CONTACTS], yaml.CSafeLoader).items():
        if "fallback" in contact:
            start, end = _entry(lines, name)
            first, last = _detail(lines, start, end, "fallback")
            hours, _ = _detail(lines, start, end, "hours")
            # Lines that go from above the hours move them.
            line = hours - (last - first + 1 if first < hours else 0)
            yield name, Deletion(f"fallback of {name}", CONTACTS, range(first - 1, last), Location(CONTACTS, line, 3))


def required_details(files: Mapping[str, str]) -> Iterator[tuple[str, str, Deletion]]:
    """Every detail that all contacts have, or that a single one must have, with the contact's name before it."""
    lines = files[CONTACTS].split("\n")
    demands = _rules(files[KINDS])["required_contacts"]
    for name in yaml.load(files[CONTACTS], yaml.CSafeLoader):
        start, end = _entry(lines, name)
        always = [field for field, declared in Contact.model_fields.items() if declared.is_required()]
        for detail in (*always, *demands.get(name, {}).get("needs", ())):
            first, last = _detail(lines, start, end, detail)
            where = Location(CONTACTS, start)
            yield name, detail, Deletion(f"{detail} of {name}", CONTACTS, range(first - 1, last), where)


def required_lines(path: str, files: Mapping[str, str]) -> Iterator[tuple[str, Deletion]]:
    """Every line that the top of a page must have, with the name that it starts with."""
    text = files[path]
    lines = text.split("\n")
    top = yaml.load(text.split("---\n")[1], yaml.CSafeLoader)
    rules = _rules(files[KINDS])
    kind = rules["kinds"][top["kind"]]
    wanted = [*rules["every_page"], *kind.get("front_matter", ())]
    for condition in kind.get("when", ()):
        if top.get(condition["field"]) == condition["is"]:
            wanted += condition.get("front_matter", ())
    for name in wanted:
        number = next(number for number, line in enumerate(lines) if line.startswith(f"{name}:"))
        yield name, Deletion(f"{name}:", path, range(number, number + 1), Location(path))


def required_sections(path: str, files: Mapping[str, str]) -> Iterator[tuple[str, str, Deletion]]:
    """Every section that a page must have, with its id and its heading before it."""
    text = files[path]
    lines = text.split("\n")
    top = yaml.load(text.split("---\n")[1], yaml.CSafeLoader)
    kind = _rules(files[KINDS])["kinds"][top["kind"]]
    sections = list(kind.get("sections", ()))
    for condition in kind.get("when", ()):
        if top.get(condition["field"]) == condition["is"]:
            sections += condition.get("sections", ())
    headings = [section["heading"][top.get("language", "en")] for section in sections]
    for position, (section, heading) in enumerate(zip(sections, headings, strict=True)):
        first = lines.index(f"## {heading}")
        last = next((n for n in range(first + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
        gone = range(first, min(last, len(lines) - 1))
        left = [*lines[:first], *lines[gone.stop :]]
        after = headings[position + 1 :]
        line = left.index(f"## {after[0]}") + 1 if after else len("\n".join(left).rstrip("\n").split("\n"))
        said = frozenset(SAID.findall("\n".join(lines[first:last])))
        yield section["id"], heading, Deletion(f"'## {heading}'", path, gone, Location(path, line), said)


@cache
def _rules(text: str) -> Mapping[str, Any]:
    """What is declared of pages and contacts, read once for all pages."""
    rules = yaml.load(text, yaml.CSafeLoader)
    assert isinstance(rules, dict)
    return rules


def _entry(lines: list[str], name: str) -> tuple[int, int]:
    """The first and last line of an entry of a file, counted from 1."""
    start = lines.index(f"{name}:") + 1
    end = start
    while end < len(lines) and lines[end].startswith("  "):
        end += 1
    return start, end


def _detail(lines: list[str], start: int, end: int, detail: str) -> tuple[int, int]:
    """The first and last line of a detail of an entry."""
    first = next(number for number in range(start, end) if lines[number].startswith(f"  {detail}:")) + 1
    last = first
    while last < end and lines[last].startswith("    "):
        last += 1
    return first, last
