"""Everything that the sample hub must have, each with the file as it is without it and the place to be told of.

What is deleted is found in the files as they stand, with nothing but PyYAML and plain text, so that the parser under
test is not asked about itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
import yaml

from commshub.model.contact import Contact
from commshub.model.findings import Finding, Location
from tiny_hub import ROOT

CONTACTS = "content_data/contacts.yml"
KINDS = "content_data/pages.yml"
SAID = re.compile(r'\{\{ message\("([^"]+)"\) \}\}')


@dataclass(frozen=True, slots=True)
class Deletion:
    """A file without one thing it must have: what it is called, the text that is left, and where that is missed.

    `messages` are the messages of the plan that were said in what is gone.
    """

    thing: str
    path: str
    left: str
    location: Location
    messages: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """The name of the test."""
        return f"{self.path} without {self.thing}"


# How many pages of each kind lose their lines and sections, one after the other; `make nightly` does so to every page.
SOME = 3


def pages_to_try(config: pytest.Config, kinds: Mapping[str, str]) -> list[str]:
    """The pages to take things away from, of those that are given with their kinds."""
    if config.getoption("--all-pages"):
        return list(kinds)
    seen: Counter[str] = Counter()
    chosen = []
    for path, kind in kinds.items():
        seen[kind] += 1
        chosen += [path] if seen[kind] <= SOME else []
    return chosen


def kinds_of_pages() -> Mapping[str, str]:
    """Every page of the sample, with its kind."""
    tops = {path: path.read_text(encoding="utf-8").split("---\n")[1] for path in sorted((ROOT / "docs").rglob("*.md"))}
    return {path.relative_to(ROOT).as_posix(): str(yaml.safe_load(top)["kind"]) for path, top in tops.items()}


def without_contract(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings but for elements of the toolkit that rested on what was deleted: those have tests of their own."""
    return tuple(finding for finding in findings if finding.element is None)


def without_echoes(findings: tuple[Finding, ...], deletion: Deletion) -> tuple[Finding, ...]:
    """The findings but for what is only missed because it was said in what is gone.

    These are messages of the plan that nobody hears any more, contacts that a page shows and its translation not, and
    letters that were explained there.
    """
    unheard = tuple(f"The message '{message}' is on no page for '" for message in deletion.messages)
    return tuple(
        finding
        for finding in findings
        if not finding.message.startswith(unheard or "-")
        and (finding.id, finding.location.path)
        not in {("translations.lacks-contact", deletion.path), ("acronyms.unexplained", deletion.path)}
    )


def required_contacts(files: Mapping[str, str]) -> Iterator[Deletion]:
    """Every contact that the hub cannot do without."""
    lines = files[CONTACTS].split("\n")
    for name in yaml.safe_load(files[KINDS])["required_contacts"]:
        start, end = _entry(lines, name)
        yield Deletion(name, CONTACTS, "\n".join(lines[: start - 1] + lines[end:]), Location(CONTACTS))


def fallbacks(files: Mapping[str, str]) -> Iterator[tuple[str, Deletion]]:
    """The fallback of every contact that closes, with the name of the contact; it is missed where the hours stand."""
    lines = files[CONTACTS].split("\n")
    for name, contact in yaml.safe_load(files[CONTACTS]).items():
        if "fallback" in contact:
            start, end = _entry(lines, name)
            first, last = _detail(lines, start, end, "fallback")
            hours, _ = _detail(lines, start, end, "hours")
            left = "\n".join(lines[: first - 1] + lines[last:])
            yield name, Deletion(f"fallback of {name}", CONTACTS, left, Location(CONTACTS, hours, 3))


def required_details(files: Mapping[str, str]) -> Iterator[tuple[str, str, Deletion]]:
    """Every detail that all contacts have, or that a single one must have, with the contact's name before it."""
    lines = files[CONTACTS].split("\n")
    demands = yaml.safe_load(files[KINDS])["required_contacts"]
    for name in yaml.safe_load(files[CONTACTS]):
        start, end = _entry(lines, name)
        always = [field for field, declared in Contact.model_fields.items() if declared.is_required()]
        for detail in (*always, *demands.get(name, {}).get("needs", ())):
            first, last = _detail(lines, start, end, detail)
            left = "\n".join(lines[: first - 1] + lines[last:])
            yield name, detail, Deletion(f"{detail} of {name}", CONTACTS, left, Location(CONTACTS, start))


def required_lines(path: str, files: Mapping[str, str]) -> Iterator[tuple[str, Deletion]]:
    """Every line that the top of a page must have, with the name that it starts with."""
    text = files[path]
    lines = text.split("\n")
    top = yaml.safe_load(text.split("---\n")[1])
    rules = yaml.safe_load(files[KINDS])
    kind = rules["kinds"][top["kind"]]
    wanted = [*rules["every_page"], *kind.get("front_matter", ())]
    for condition in kind.get("when", ()):
        if top.get(condition["field"]) == condition["is"]:
            wanted += condition.get("front_matter", ())
    for name in wanted:
        number = next(number for number, line in enumerate(lines) if line.startswith(f"{name}:"))
        yield name, Deletion(f"{name}:", path, "\n".join(lines[:number] + lines[number + 1 :]), Location(path))


def required_sections(path: str, files: Mapping[str, str]) -> Iterator[tuple[str, str, Deletion]]:
    """Every section that a page must have, with its id and its heading before it."""
    text = files[path]
    lines = text.split("\n")
    top = yaml.safe_load(text.split("---\n")[1])
    kind = yaml.safe_load(files[KINDS])["kinds"][top["kind"]]
    sections = list(kind.get("sections", ()))
    for condition in kind.get("when", ()):
        if top.get(condition["field"]) == condition["is"]:
            sections += condition.get("sections", ())
    headings = [section["heading"][top.get("language", "en")] for section in sections]
    for position, (section, heading) in enumerate(zip(sections, headings, strict=True)):
        first = lines.index(f"## {heading}")
        last = next((n for n in range(first + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
        left = lines[:first] + (lines[last:] or [""])
        after = headings[position + 1 :]
        line = left.index(f"## {after[0]}") + 1 if after else len("\n".join(left).rstrip("\n").split("\n"))
        said = frozenset(SAID.findall("\n".join(lines[first:last])))
        yield section["id"], heading, Deletion(f"'## {heading}'", path, "\n".join(left), Location(path, line), said)


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
