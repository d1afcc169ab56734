"""The national pages that a hub publishes, each with what its text amounts to."""

from collections.abc import Iterator
from hashlib import sha256

from commshub.content.source_tree import SourceTree
from commshub.model.layers import NATIONAL
from commshub.model.national_pages import NationalPage, parse_prints
from commshub.model.site import EDITORS

_DOCS = "docs/"
_LONGEST_PRINT = 12


def national_pages(tree: SourceTree) -> Iterator[NationalPage]:
    """The pages that come from the package and are published as they are; guides for editors are not."""
    earlier = parse_prints(tree.page_prints)
    for path, layer in tree.origins.items():
        if layer.name == NATIONAL and is_national_page(path):
            name = path.removeprefix(_DOCS)
            yield NationalPage(name, text_print(tree.files[path]), earlier.get(name, ()))


def is_national_page(path: str) -> bool:
    """Whether a file of the package is a page that readers see."""
    return path.startswith(_DOCS) and path.endswith(".md") and not path.startswith(EDITORS)


def text_print(data: bytes) -> str:
    """What a text amounts to, however its lines end."""
    return sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:_LONGEST_PRINT]
