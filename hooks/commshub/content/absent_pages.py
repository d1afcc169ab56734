"""What lower layers say of pages that a hub does not have is left out: it takes over the rest as it is.

A council may begin with few pages. No link of a national page then leads to one of the others, nor does a sentence that
is there for the link alone, a word of search, or an entry of the menu or of a list. The sample shows everything that is
national, so there nothing is left out, and a slip is found.
"""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from commshub.content.front_matter import split_front_matter
from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import YamlList, YamlMapping, YamlNode, YamlScalar
from commshub.model.generated_pages import FOR_YOU, GENERATED_PAGES
from commshub.model.layers import Layer
from commshub.text.document.document import document_of_text
from commshub.text.document.left_out import left_out
from commshub.text.document.nodes import Link

# Parts of files of facts that name pages and folders, which a hub can do without.
NAMES_PAGES = {
    "search": frozenset({"synonyms", "names"}),
    "pages": frozenset({"menu", "work_pages", "help_pages", "more_in", "services"}),
}
_DOCS, _PAGE = "docs/", ".md"
# Pages that the hub makes stand in these folders, or under this name.
_MADE_IN = (f"{FOR_YOU}/", "contacts/", "events/", "editors/")
_MADE = "/all.md"

IsThere = Callable[[str], bool]


def pages_there(paths: frozenset[str]) -> IsThere:
    """Whether a page or a folder, by its path below `docs/`, is there or may be made, given the pages of the hub."""
    folders = {path[: at + 1] for path in paths for at, sign in enumerate(path) if sign == "/"}

    def is_there(path: str) -> bool:
        is_made = path in GENERATED_PAGES or path.startswith(_MADE_IN) or path.endswith(_MADE)
        return is_made or path in paths or path in folders

    return is_there


def left_of_layers(
    texts: Mapping[str, SourceText],
    tables: dict[str, YamlMapping | None],
    names: frozenset[str],
    origins: Mapping[str, Layer],
) -> Mapping[str, SourceText]:
    """The texts of a hub; what lower layers say in them, and in files of facts, of pages that it lacks is left out."""
    is_there = pages_there(frozenset(path.removeprefix(_DOCS) for path in names if path.startswith(_DOCS)))
    for name in NAMES_PAGES:
        path, table = f"content_data/{name}.yml", tables.get(name)

        def is_lower(node: YamlNode, path: str = path) -> bool:
            return path in origins or node.location.path != path

        if table is not None:
            tables[name] = without_absent_pages(name, table, is_there, is_lower)
    return {
        path: without_absent_links(text, is_there) if path in origins and path.endswith(_PAGE) else text
        for path, text in texts.items()
    }


def without_absent_pages(
    name: str, table: YamlMapping, is_there: IsThere, is_lower: Callable[[YamlNode], bool]
) -> YamlMapping:
    """A file of facts without what lower layers say in it of pages that are not there."""
    cut = _Cut(is_there, is_lower)
    entries = {part: cut.left_of(node) if part in NAMES_PAGES[name] else node for part, node in table.entries.items()}
    return YamlMapping(table.location, {part: node for part, node in entries.items() if node}, table.names)


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is cut out of a file of facts."""

    is_there: IsThere
    is_lower: Callable[[YamlNode], bool]

    def left_of(self, node: YamlNode) -> YamlNode | None:
        """What is left of a value; nothing of one that says nothing any more."""
        if isinstance(node, YamlScalar):
            return None if self._is_gone(node.text, node) else node
        if isinstance(node, YamlList):
            items = tuple(item for item in map(self._left_of_item, node.items) if item)
            return YamlList(node.location, items) if items or not node.items else None
        left = {
            name: inner
            for name, each in node.entries.items()
            if not self._is_gone(name, each) and (inner := self.left_of(each))
        }
        return YamlMapping(node.location, left, node.names) if left or not node.entries else None

    def _left_of_item(self, item: YamlNode) -> YamlNode | None:
        """What is left of one of a list: an entry of the menu without its page is none, nor is a word without any."""
        left = self.left_of(item)
        is_whole = not isinstance(item, YamlMapping) or (
            isinstance(left, YamlMapping) and left.entries.keys() == item.entries.keys()
        )
        return left if is_whole else None

    def _is_gone(self, path: str, node: YamlNode) -> bool:
        """Whether a lower layer names a page or a folder that is not there."""
        return path.endswith((_PAGE, "/")) and self.is_lower(node) and not self.is_there(path)


def without_absent_links(text: SourceText, is_there: IsThere) -> SourceText:
    """A page of a lower layer without its links to pages that are not there, and without what leads nowhere else."""
    if _PAGE not in text.content:
        return text
    body = split_front_matter(text).body
    folder = posixpath.dirname(text.path.removeprefix(_DOCS))

    def is_absent(link: Link) -> bool:
        target = unquote(link.target.partition("#")[0].partition("?")[0])
        is_page = target.endswith(_PAGE) and ":" not in target
        return is_page and not is_there(posixpath.normpath(posixpath.join(folder, target)))

    left = left_out(body, [link for link in document_of_text(body).links if is_absent(link)])
    return SourceText(text.path, f"{text.content[: len(text.content) - len(body)]}{left}") if left != body else text
