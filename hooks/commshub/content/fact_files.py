"""The files of facts as trees, and the typed records that are made of them one by one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel

from commshub.content.confirmed import settle
from commshub.content.entry_files import EntryFile, lay_messages, with_entry_files
from commshub.content.front_matter import split_front_matter
from commshub.content.layers import (
    LayerFile,
    counted,
    entries_told_apart,
    is_register,
    merged,
    replacements,
    with_english,
)
from commshub.content.records import parse_collection, parse_in_part, parse_record
from commshub.content.source_text import SourceText, decode, tab_error
from commshub.content.stray_calls import find_stray_calls
from commshub.content.value_places import location_in_value, scalar_at
from commshub.content.yaml_tree import YamlMapping, location_of, parse_yaml
from commshub.model.collection import Collection
from commshub.model.findings import Location
from commshub.model.layers import NATIONAL, EnglishLabels, Layer, Replacement
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.registers import MESSAGES, entry_of, home_of
from commshub.model.site import UNPUBLISHED

_Record = TypeVar("_Record", bound=BaseModel)

FOLDER = "content_data/"
NEEDED = ("council", "pages", "contacts", "sources", "statistics", "glossary", "comms_plan")
# Files of facts that a hub may have besides; they are read by the parts of the hub that use them. One that holds
# nothing, or notes alone, is as good as none: the last alert can be taken out of its file.
_ALLOWED = (
    *("events", "training", "projects", "house_style", "alerts", "waivers", "baseline", "coverage_history"),
    *("bank_holidays", "care_cards", "chooser", "feedback_form", "pictures", "plain_english", "redirects", "search"),
    *("standards", "urgent", "addresses", "ends", "readings", "links"),
)

MAY_BE_EMPTY = frozenset(f"{FOLDER}{name}.yml" for name in _ALLOWED)

# Each edition of the toolkit has a file of its own in this folder.
FRAMEWORKS = "frameworks/"
# And what the hub says on a page, each language.
WORDS = "words/"
# Whose words stand in for those that a language lacks.
_ENGLISH = f"{WORDS}en"

# The names in files of facts that hold yes or no.
_FLAGS = frozenset(
    {
        *("sample", "step_free", "hearing_loop", "prayer_space", "elected_speaker", "shows_people", "made_by_council"),
        *("private", "swap", "national", "may_repeat"),
    }
)


@dataclass(slots=True)
class Parsing:
    """The files of facts of one hub as trees, and every fault met on the way.

    A file that cannot be read, or that is missing and should be there, has no tree.
    """

    tables: dict[str, YamlMapping | None] = field(default_factory=dict)
    texts: Mapping[str, SourceText] = field(default_factory=dict)
    parse_errors: list[ParseError] = field(default_factory=list)
    partial: dict[str, object] = field(default_factory=dict)
    lower_texts: dict[str, SourceText] = field(default_factory=dict)
    replacements: list[Replacement] = field(default_factory=list)
    english_labels: list[EnglishLabels] = field(default_factory=list)
    # From the lowest to the council's own, which has none.
    layer_names: tuple[str, ...] = ("",)

    def location(self, path: str, steps: tuple[str | int, ...]) -> Location:
        """Where an entry stands, in a file that could be parsed."""
        table = self.tables.get(_table_name(path))
        return location_of(table, steps) if table else Location(path)

    def location_in_text(self, path: str, steps: tuple[str | int, ...], offset: int) -> Location:
        """Where a character of a value stands, in a file of facts or at the top of a page."""
        is_page = path.startswith("docs/")
        table = split_front_matter(self.texts[path]).table if is_page else self.tables.get(_table_name(path))
        value = scalar_at(table, steps)
        if value is None:
            return Location(path)
        # It may come from the same file of a lower layer, or from what the council has confirmed.
        stands_in = value.location.path
        text = self.lower_texts.get(stands_in) or self.texts.get(stands_in) or self.texts[path]
        return location_in_value(text.content, value, offset)

    def record(self, model: type[_Record], name: str, part: str = "") -> _Record | None:
        """The one entry that a whole file holds; `part` is the part of the site that it becomes."""
        table = self.tables.get(name)
        if table is not None:
            return self.entry(model, table, part or name)
        if name in self.tables:
            self.partial[part or name] = None
        return None

    def entry(self, model: type[_Record], table: YamlMapping, part: str) -> _Record | None:
        """The one entry of a table. Where something is wrong, what can be read is kept apart: only rules see it."""
        record, parse_errors = parse_record(model, table)
        self.parse_errors += parse_errors
        if record is None:
            self.partial[part] = parse_in_part(model, table)
        return record

    def known(self, model: type[_Record], part: str, whole: _Record | None) -> _Record | None:
        """What is known of a part of the site: all of it, or what could be read."""
        partial = self.partial.get(part)
        return partial if isinstance(partial, model) else whole

    def collection(self, model: type[_Record], name: str, table: YamlMapping | None = None) -> Collection[_Record]:
        """The entries of a file by id."""
        collection, parse_errors = parse_collection(model, f"{FOLDER}{name}.yml", table or self.tables.get(name))
        self.parse_errors += parse_errors
        return collection

    def require(self, name: str) -> None:
        """Miss a file that a hub may do without, now that something needs it."""
        if name not in self.tables:
            path = f"{FOLDER}{name}.yml"
            self.parse_errors.append(ParseError(ErrorKind.MISSING_FILE, Location(path), found=path))
            self.tables[name] = None

    def optional(self, model: type[_Record], name: str) -> Collection[_Record]:
        """The entries of a file that a hub may do without."""
        return self.collection(model, name) if name in self.tables else Collection(f"{FOLDER}{name}.yml")

    def each_in_part(self, model: type[_Record], name: str) -> Collection[_Record]:
        """The entries of a file; of those in which something is wrong, rules see what can be read, behind the others.

        That is for entries that nothing else asks for: what asks for a part that was not read is broken off.
        """
        collection, table = self.optional(model, name), self.tables.get(name)
        if table and collection.unread:
            read = {id_: parse_in_part(model, table.entries[id_]) for id_ in table.entries if id_ in collection.unread}
            known = {id_: each for id_, each in read.items() if each is not None}
            self.partial[name] = replace(collection, entries={**collection.entries, **known})
        return collection


def parse_tables(texts: Mapping[str, SourceText], parsing: Parsing) -> None:
    """Parse every file of facts, and notice those that are missing or that nobody will read."""
    refused = {parse_error.location.path for parse_error in parsing.parse_errors}
    for name in NEEDED:
        path = f"{FOLDER}{name}.yml"
        if path not in refused.union(texts) and not _entries_of(name, texts):
            parsing.parse_errors.append(ParseError(ErrorKind.MISSING_FILE, Location(path), found=path))
    for path, text in texts.items():
        name = _table_name(path)
        if not path.startswith(FOLDER) or entry_of(path):
            continue
        if not _is_read(name):
            parsing.parse_errors.append(unknown_file(path))
            continue
        if (path in MAY_BE_EMPTY or _entries_of(name, texts)) and _holds_notes_alone(text.content):
            continue
        parsing.tables[name] = _parse_table(text, path, parsing)
    for path in refused.union(f"{FOLDER}{name}.yml" for name in NEEDED if not _entries_of(name, texts)):
        if path.startswith(FOLDER) and _is_read(_table_name(path)):
            parsing.tables.setdefault(_table_name(path), None)


def _parse_table(text: SourceText, path: str, parsing: Parsing) -> YamlMapping | None:
    """The tree of one file, which counts for a path of the hub."""
    tab = tab_error(text.path, text.content)
    table, parse_errors = (None, (tab,)) if tab else parse_yaml(text.path, text.content, flags=_FLAGS)
    parsing.parse_errors += parse_errors
    home = home_of(path)
    parsing.parse_errors += find_stray_calls(text, table, home) if table and home not in UNPUBLISHED else ()
    return table


def merge_layers(below: Mapping[str, tuple[LayerFile, ...]], origins: Mapping[str, Layer], parsing: Parsing) -> None:
    """Lay the files of facts over the same files of lower layers, which are parsed here."""
    folders = _entry_files(below, origins, parsing)
    for path, files in below.items():
        name = _table_name(path)
        if path.startswith(FOLDER) and _is_read(name) and name not in folders:
            lower = [(each.layer.name, _parse_lower(path, each, parsing)) for each in files]
            _merge(name, lower, counted(origins, path), parsing)
    for name, found in folders.items():
        if name == MESSAGES:
            lay_messages(parsing.tables, found)
        else:
            _merge_folder(name, found, below, origins, parsing)
    for name, table in parsing.tables.items():
        if is_register(name) and table is not None and f"{FOLDER}{name}.yml" not in below and name not in folders:
            parsing.replacements += replacements(table, ())
            parsing.tables[name] = entries_told_apart(table)
    _fall_back_to_english(below, origins, parsing)
    settle(parsing.tables, origins)


def _entries_of(name: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The files that hold one entry each of a register."""
    return tuple(path for path in paths if path.startswith(f"{FOLDER}{name}/") and entry_of(path))


def _entry_files(
    below: Mapping[str, tuple[LayerFile, ...]], origins: Mapping[str, Layer], parsing: Parsing
) -> Mapping[str, list[EntryFile]]:
    """The entries that have files of their own, by register, those of lower layers first."""
    found: dict[str, list[EntryFile]] = {}
    for path, text in parsing.texts.items():
        if entry := entry_of(path):
            lower = ((each.layer.name, _parse_lower(path, each, parsing)) for each in below.get(path, ()))
            for layer, table in (*lower, (counted(origins, path), _parse_table(text, path, parsing))):
                found.setdefault(entry[0], []).append(EntryFile(layer, entry[1], Location(path, 1), table))
    for path in {each.location.path for each in parsing.parse_errors} - parsing.texts.keys():
        if entry := entry_of(path):
            found.setdefault(entry[0], []).append(EntryFile("", entry[1], Location(path), None))
    return found


def _merge_folder(
    name: str,
    found: Sequence[EntryFile],
    below: Mapping[str, tuple[LayerFile, ...]],
    origins: Mapping[str, Layer],
    parsing: Parsing,
) -> None:
    """Lay the entries of a register over each other, layer by layer: those in its file, and those in its folder."""
    path = f"{FOLDER}{name}.yml"
    whole = {each.layer.name: _parse_lower(path, each, parsing) for each in below.get(path, ())}
    if name in parsing.tables:
        whole[counted(origins, path)] = parsing.tables[name]
    layers = sorted({*whole, *(each.layer for each in found)}, key=parsing.layer_names.index)
    tables = []
    for layer in layers:
        table, errors = with_entry_files(path, whole.get(layer), [each for each in found if each.layer == layer])
        parsing.parse_errors += errors
        tables.append((layer, None if layer in whole and whole[layer] is None else table))
    *lower, (own, parsing.tables[name]) = tables
    _merge(name, lower, own, parsing)


def _parse_lower(path: str, file: LayerFile, parsing: Parsing) -> YamlMapping | None:
    """The tree of the same file in a lower layer, in which everything has its place there."""
    text, parse_errors = decode(file.layer.shown(path), file.data)
    parsing.parse_errors += parse_errors
    if text is None:
        return None
    parsing.lower_texts[text.path] = text
    return _parse_table(text, path, parsing)


def _merge(name: str, lower: Sequence[tuple[str, YamlMapping | None]], own: str, parsing: Parsing) -> None:
    """Lay the table of a file over those of the layers below it; if one cannot be read, nothing is known of all."""
    tables = [(layer, table) for layer, table in lower if table is not None]
    # A file of notes alone leaves everything to the layers below.
    top = [(own, parsing.tables[name])] if name in parsing.tables else []
    read = [*tables, *((layer, table) for layer, table in top if table is not None)]
    if len(read) < len(lower) + len(top):
        parsing.tables[name] = None
        return
    if is_register(name):
        for number, (_, table) in enumerate(read):
            parsing.replacements += replacements(table, read[:number])
        read = [(layer, entries_told_apart(table)) for layer, table in read]
    whole = read[0][1]
    for _, table in read[1:]:
        whole = merged(whole, table, deep=not is_register(name))
    parsing.tables[name] = whole


def _fall_back_to_english(
    below: Mapping[str, tuple[LayerFile, ...]], origins: Mapping[str, Layer], parsing: Parsing
) -> None:
    """Say in English what a layer above the package has no words for: a new version may ask for more of them."""
    path = f"{FOLDER}{_ENGLISH}.yml"
    english = parsing.tables.get(_ENGLISH)
    if english is None or (path not in origins and path not in below):
        return
    for name, table in parsing.tables.items():
        is_above = counted(origins, f"{FOLDER}{name}.yml") != NATIONAL
        if name.startswith(WORDS) and name != _ENGLISH and table is not None and is_above:
            parsing.tables[name], lacking = with_english(name.removeprefix(WORDS), table, english)
            parsing.english_labels += [lacking] if lacking else []


def unknown_file(path: str) -> ParseError:
    """A file among the facts that no part of the hub reads, and the name that may have been meant."""
    choices = tuple(get_close_matches(_table_name(path), (*NEEDED, *_ALLOWED), n=1))
    return ParseError(ErrorKind.UNKNOWN_FILE, Location(path), found=path, choices=choices)


def _holds_notes_alone(content: str) -> bool:
    """Whether every line is blank or a note."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in content.split("\n"))


def _is_read(name: str) -> bool:
    """Whether a file of facts of this name is read by a part of the hub."""
    return name in (*NEEDED, *_ALLOWED) or name.startswith((FRAMEWORKS, WORDS))


def _table_name(path: str) -> str:
    """The name of a file of facts."""
    return path.removeprefix(FOLDER).removesuffix(".yml")


def causes_of(parse_errors: Sequence[ParseError]) -> Iterator[ParseError]:
    """What could not be read, but for the quotes that only a misspelt name makes a yes or a no need."""
    unknown = {each.location for each in parse_errors if each.kind is ErrorKind.UNKNOWN_FIELD}
    lines = {(location.path, location.line) for location in unknown}
    for each in parse_errors:
        if each.kind is not ErrorKind.NEEDS_QUOTES or (each.location.path, each.location.line) not in lines:
            yield each
