"""A page: what its top says, its headings and sections, and the facts it calls."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from commshub.model.fact_kinds import FACT_KINDS
from commshub.model.findings import Fix, Location, location_at
from commshub.model.page_kinds import Kind, SectionRule

FieldValue = str | date | datetime | tuple[str, ...]

_LINE_END = re.compile(r"\n")


@lru_cache(maxsize=4096)  # every call of a page is placed, for several rules
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in _LINE_END.finditer(text)))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the engine finds it: `level` 1 to 6, the words, and the id if the editor gave it one."""

    level: int
    text: str
    id: str
    line: int
    column: int

    @property
    def anchor(self) -> str:
        """What an address ends with to lead here: the editor's id, or the words as the engine puts them together."""
        plain = unicodedata.normalize("NFKD", self.text).encode("ascii", "ignore").decode().lower()
        return self.id or re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())


def begins_part(heading: Heading, line: str) -> bool:
    """Whether a heading on a line begins a part of its page.

    One within a quotation or a list is a part of that, and `##Words` without a space is a slip of the keyboard.
    """
    return heading.column == 1 and (not line.startswith("#") or line[heading.level : heading.level + 1].isspace())


@dataclass(frozen=True, slots=True)
class FactCall:
    """A called fact: `contact("press-office").phone` has the argument `press-office` and the part `phone`.

    `location` spans its brackets.
    """

    location: Location
    name: str
    argument: str | None
    part: str | None

    @property
    def shows_fact(self) -> bool:
        """Whether readers see the fact itself, and not only how it is called or when it holds."""
        kind = FACT_KINDS.get(self.name)
        return kind is None or self.part not in kind.mentions


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the second level with all that stands below it, to the next such heading."""

    heading: Heading
    text: str
    last_line: int

    def answers(self, rule: SectionRule) -> bool:
        """Whether this is the section that a kind of page asks for: by its id, or else by its heading."""
        if self.heading.id == rule.id:
            return True
        return _normalised_heading(self.heading.text) in {_normalised_heading(text) for text in rule.heading.values()}

    def is_headed(self, rule: SectionRule, language: str) -> bool:
        """Whether its heading is the one that a kind of page asks for in a language."""
        return _normalised_heading(self.heading.text) == _normalised_heading(rule.heading.get(language, ""))


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the hub. `fields` holds what its top says, typed as `content_data/pages.yml` declares.

    `field_locations` are the places of the fields' names, `value_locations` those of values that stand in the file
    letter by letter. `unread` are the fields that are there, misspelt or with a value that could not be read.
    """

    path: str
    kind: Kind | None
    fields: Mapping[str, FieldValue]
    field_locations: Mapping[str, Location]
    body: str
    body_line: int
    last_line: int
    headings: tuple[Heading, ...] = ()
    sections: tuple[Section, ...] = ()
    calls: tuple[FactCall, ...] = ()
    readable: bool = True
    value_locations: Mapping[str, Location] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    @property
    def source_path(self) -> str:
        """The path below `docs/`, as the engine and other pages write it."""
        return self.path.removeprefix("docs/")

    @property
    def language(self) -> str:
        """The language that the page names; empty for a page in the hub's own."""
        return self.text("language")

    @property
    def is_placed(self) -> bool:
        """Whether it is known what is asked of it: its kind and its language could be read, or are not there."""
        return self.unread.isdisjoint({"kind", "language"})

    @property
    def untranslated_path(self) -> str:
        """The path below `docs/` without the folder of its language: where the original of a translation stands."""
        return self.source_path.removeprefix(f"{self.language}/") if self.language else self.source_path

    @property
    def title(self) -> str:
        """The page's title, or the name of its file while it has none."""
        return self.text("title") or self.source_path

    @property
    def last_reviewed(self) -> date | None:
        """The day somebody last read the whole page and found it right."""
        return self.day("last_reviewed")

    @property
    def review_due(self) -> date | None:
        """The day by which somebody should read it again; `None` for a page that is never reviewed, such as news."""
        if not self.last_reviewed or not self.kind or not self.kind.review_days:
            return None
        return self.last_reviewed + timedelta(days=self.kind.review_days)

    def text(self, name: str) -> str:
        """The words of a field, empty if it has none."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def day(self, name: str) -> date | None:
        """The day of a field, if it has one."""
        value = self.fields.get(name)
        return value if isinstance(value, date) and not isinstance(value, datetime) else None

    def moment(self, name: str) -> datetime | None:
        """The day and the hour of a field, if it has them."""
        value = self.fields.get(name)
        return value if isinstance(value, datetime) else None

    def names(self, name: str) -> tuple[str, ...]:
        """The ids of a field, whether it holds one or several."""
        value = self.fields.get(name, ())
        return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()

    def location(self, name: str = "") -> Location:
        """Where a field stands, or the top of the page."""
        return self.field_locations.get(name, Location(self.path))

    @property
    def text_in_file(self) -> str:
        """The text below the page's top, with empty lines in the place of the top: each line keeps its number."""
        return "\n" * (self.body_line - 1) + self.body

    def location_in_text(self, offset: int, end: int | None = None) -> Location:
        """Where a character of the text below the page's top, or the words from there to `end`, stand in the file."""
        within = location_at(self.path, self.body, offset)
        start = Location(self.path, within.line + self.body_line - 1, within.column)
        return start if end is None else start.over(self.body[offset:end])

    def span_in_text(self, location: Location) -> tuple[int, int]:
        """From which to which character of the text below the page's top a place goes that knows its end."""
        starts = _line_starts(self.body)
        last_line, last_column = location.end or (location.line, location.column)
        start = starts[location.line - self.body_line] + location.column - 1
        return start, starts[last_line - self.body_line] + last_column - 1

    def location_of_words(self, offset: int, words: str) -> Location:
        """Where words stand in the file that were found at an offset; they may have lost line ends since."""
        return self.location_in_text(offset, offset + len(words) if self.body.startswith(words, offset) else None)

    def location_in_field(self, name: str, offset: int, end: int) -> Location | None:
        """Where words of a field stand in the file; `None` if the file holds them in other characters, or lines."""
        start = self.value_locations.get(name)
        if start is None:
            return None
        return Location(start.path, start.line, start.column + offset, start.line, start.column + end)

    def fix_in_text(self, start: int, end: int, text: str) -> Fix:
        """The edit that puts another text in the place of some words below the page's top."""
        return Fix(self.location_in_text(start, end), text)

    def location_of(self, section: Section) -> Location:
        """Where the heading of a section stands."""
        return self.location_of_heading(section.heading)

    def location_of_heading(self, heading: Heading) -> Location:
        """Where a heading stands, to the end of its line."""
        line = self.body.split("\n")[heading.line - self.body_line]
        return Location(self.path, heading.line, heading.column).over(line[heading.column - 1 :].rstrip())

    def location_of_heading_words(self, heading: Heading) -> Location | None:
        """Where the words of a heading with signs in front stand in the file, if they stand there letter by letter."""
        line = self.body.split("\n")[heading.line - self.body_line]
        at = len(line) - len(line.lstrip("# "))
        if not line.startswith("#" * heading.level + " ") or not line.startswith(heading.text, at):
            return None
        # Behind them may stand an id, or signs that close the heading.
        if line[at + len(heading.text) :].strip(" #") not in {"", f"{{#{heading.id}}}"}:
            return None
        return Location(self.path, heading.line, at + 1).over(heading.text)

    def words_at_top(self) -> Iterator[tuple[str, str]]:
        """The fields that hold words, with their names."""
        return ((name, value) for name, value in self.fields.items() if isinstance(value, str))

    @property
    def part_headings(self) -> Iterator[Heading]:
        """The headings that begin parts of the page."""
        lines = self.body.split("\n")
        return (each for each in self.headings if begins_part(each, lines[each.line - self.body_line]))

    def section(self, rule: SectionRule) -> Section | None:
        """The first section that answers a rule."""
        return next((section for section in self.sections if section.answers(rule)), None)

    def calls_in(self, section: Section) -> tuple[FactCall, ...]:
        """The facts called below a heading."""
        first, last = section.heading.line, section.last_line
        return tuple(call for call in self.calls if first <= call.location.line <= last)


@cache
def _normalised_heading(heading: str) -> str:
    """A heading without what nobody means by it: letter case, the shape of an apostrophe, the number of spaces."""
    return " ".join(heading.replace("’", "'").casefold().split())
