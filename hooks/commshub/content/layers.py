"""Put layers together: which file counts, and what a file of facts takes over from the same file of a lower layer.

A page, picture or template replaces the one at the same path. In registers, such as contacts, an entry replaces the
whole entry of the same id. Settings are merged name by name, as deep as there are names; a list counts as one value,
but for lists of what is known, to which each layer adds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from commshub.content.source_text import decode
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar, parse_yaml, to_plain
from commshub.model.layers import EnglishLabels, Layer, Replacement
from commshub.model.parse_errors import ParseError
from commshub.model.registers import REGISTERS

COUNCIL = "content_data/council.yml"
# Lists of what is known: whoever adds a site that somebody looked at goes on to know all the others.
GROWING = frozenset(
    {
        *("link_domains", "placeholders", "party_names", "party_words", "synonyms"),
        *("known_letters", "names", "vague_links"),
    }
)
# What an entry or a page says of what it replaces.
INSTEAD_OF, _REASON = "instead_of", "reason"
# The parts of a language's file that every language needs.
_NEEDED_WORDS = ("labels", "hours")


@dataclass(frozen=True, slots=True)
class LayerFile:
    """A file of a lower layer that a higher layer has as well."""

    layer: Layer
    data: bytes


@dataclass(slots=True)
class LayeredFiles:
    """The files of a hub by path, as a walk from the lowest layer to the council's own finds them.

    `origins` names the layer of those that are not the council's, and `below` holds what lies under others.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    parse_errors: list[ParseError] = field(default_factory=list)
    origins: dict[str, Layer] = field(default_factory=dict)
    below: dict[str, tuple[LayerFile, ...]] = field(default_factory=dict)

    def add(self, path: str, data: bytes | None, layer: Layer | None) -> None:
        """Lay a file of the next layer over what is there; no layer is the council's own, and no data is not read."""
        under = self.origins.get(path)
        if under and path in self.files and data is not None:
            self.below[path] = (*self.below.get(path, ()), LayerFile(under, self.files[path]))
        self.names.add(path)
        self.origins.pop(path, None)
        if data is not None:
            self.files[path] = data
        else:
            self.files.pop(path, None)
        if layer:
            self.origins[path] = layer


@dataclass(frozen=True, slots=True)
class DeclaredLayers:
    """What `council.yml` says of its layers: the folders between, and whether there is anything national below.

    `nation` is the council's own, for which there may be more than for both.
    """

    folders: tuple[str, ...] = ()
    national: bool = True
    nation: str = ""


def declared_layers(data: bytes | None) -> DeclaredLayers:
    """The layers that a council names; what cannot be read is told of when the file is parsed."""
    text = decode(COUNCIL, data)[0] if data else None
    table = parse_yaml(COUNCIL, text.content)[0] if text else None
    if table is None:
        return DeclaredLayers()
    folders = table.entries.get("layers")
    items = folders.items if isinstance(folders, YamlList) else ()
    named = tuple(each.text for each in items if isinstance(each, YamlScalar) and each.text.strip())
    return DeclaredLayers(named, _text(table, "national") != "no", _text(table, "nation"))


def is_register(name: str) -> bool:
    """Whether a file of facts holds entries by id."""
    return name in REGISTERS


def merged(lower: YamlMapping, upper: YamlMapping, *, deep: bool) -> YamlMapping:
    """Two tables as one, in which the upper one counts."""
    entries, names = {**lower.entries, **upper.entries}, {**lower.names, **upper.names}
    if deep:
        for name, below in lower.entries.items():
            above = upper.entries.get(name)
            if isinstance(above, YamlMapping) and isinstance(below, YamlMapping):
                entries[name] = merged(below, above, deep=True)
            elif name in GROWING and isinstance(above, YamlList) and isinstance(below, YamlList):
                known = [to_plain(each) for each in above.items]
                entries[name] = YamlList(
                    above.location, (*above.items, *(each for each in below.items if to_plain(each) not in known))
                )
        return YamlMapping(upper.location, entries, names)
    # A council's own entries come first, wherever entries are listed as they stand.
    own_first = (*upper.entries, *(name for name in lower.entries if name not in upper.entries))
    return YamlMapping(upper.location, {name: entries[name] for name in own_first}, names)


def told_apart(table: YamlMapping) -> YamlMapping:
    """An entry without what it says of the one that it replaces."""
    return table.without(INSTEAD_OF).without(_REASON) if INSTEAD_OF in table.names else table


def entries_told_apart(table: YamlMapping) -> YamlMapping:
    """A register whose entries say nothing of those that they replace."""
    if not any(isinstance(each, YamlMapping) and INSTEAD_OF in each.names for each in table.entries.values()):
        return table
    entries = {
        name: told_apart(each) if isinstance(each, YamlMapping) else each for name, each in table.entries.items()
    }
    return YamlMapping(table.location, entries, table.names)


def replacements(table: YamlMapping, lower: Iterable[tuple[str, YamlMapping]]) -> Iterator[Replacement]:
    """The entries of a register that replace one of lower layers, given by their names, or say that they do."""
    owners = {id_: (layer, entry) for layer, below in lower for id_, entry in below.entries.items()}
    for id_, entry in table.entries.items():
        layer, below = owners.get(id_, ("", None))
        if isinstance(entry, YamlMapping) and (layer or INSTEAD_OF in entry.names):
            yield _replacement(entry, id_, layer, table, is_same=below is not None and _same(entry, below))


def page_replacement(path: str, table: YamlMapping, layer: str, *, is_same: bool) -> Replacement | None:
    """What a page replaces, or says that it does, by the lines at its top."""
    if not layer and INSTEAD_OF not in table.names:
        return None
    return _replacement(table, path, layer, None, is_same=is_same)


def _replacement(
    entry: YamlMapping, name: str, layer: str, register: YamlMapping | None, *, is_same: bool
) -> Replacement:
    place = entry.names.get(INSTEAD_OF) or (register.names[name] if register else entry.location)
    return Replacement(place, name, layer, _text(entry, INSTEAD_OF), _text(entry, _REASON), is_same)


def _text(entry: YamlMapping, name: str) -> str:
    value = entry.entries.get(name)
    return value.text.strip() if isinstance(value, YamlScalar) else ""


def _same(entry: YamlMapping, below: YamlNode) -> bool:
    return to_plain(told_apart(entry)) == to_plain(below)


def with_english(language: str, table: YamlMapping, english: YamlMapping) -> tuple[YamlMapping, EnglishLabels | None]:
    """The words of a language, with those of English for the labels that it lacks."""
    entries, lacking = dict(table.entries), []
    for part in _NEEDED_WORDS:
        own, theirs = table.entries.get(part), english.entries.get(part)
        if isinstance(own, YamlMapping) and isinstance(theirs, YamlMapping):
            lacking += [name for name in theirs.entries if name not in own.entries]
            entries[part] = merged(theirs, own, deep=True)
    if not lacking:
        return table, None
    place = table.names.get(_NEEDED_WORDS[0], table.location)
    return YamlMapping(table.location, entries, table.names), EnglishLabels(place, language, tuple(lacking))


def counted(origins: Mapping[str, Layer], path: str) -> str:
    """The name of the layer that a file comes from; the council's own has none."""
    layer = origins.get(path)
    return layer.name if layer else ""
