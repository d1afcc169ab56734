"""The pages of a hub that replace one of a lower layer, or say that they do."""

from collections.abc import Iterator, Mapping

from commshub.content.front_matter import FrontMatter, split_front_matter
from commshub.content.layers import INSTEAD_OF, LayerFile, page_replacement, told_apart
from commshub.content.source_text import SourceText, decode
from commshub.content.yaml_tree import to_plain
from commshub.model.layers import Replacement


def page_replacements(
    texts: Mapping[str, SourceText], below: Mapping[str, tuple[LayerFile, ...]]
) -> Iterator[Replacement]:
    """What pages replace, given the files of lower layers by path."""
    for path, text in texts.items():
        lower = below.get(path, ())
        if not path.startswith("docs/") or not (lower or INSTEAD_OF in text.content):
            continue
        own = split_front_matter(text)
        theirs = decode(path, lower[-1].data)[0] if lower else None
        if own.table is not None:
            is_same = theirs is not None and _says(own) == _says(split_front_matter(theirs))
            replaced = page_replacement(path, own.table, lower[-1].layer.name if lower else "", is_same=is_same)
            yield from (replaced,) if replaced else ()


def _says(front: FrontMatter) -> tuple[object, str]:
    """What a page says, but for what it replaces."""
    return to_plain(told_apart(front.table)) if front.table else None, front.body
