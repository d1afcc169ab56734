"""Links of finished pages that arrive nowhere: no file is there, or the page has no such part.

What the hub makes itself has no source in which a rule could look for its parts; here they are all to be seen.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin

from commshub.engine.finished_page import FinishedPage

NO_FILE = "a link that leads nowhere"
NO_PART = "a link to a part that is not there"
# Stands for the address of a hub where it makes no difference.
ANY_ADDRESS = "https://hub.invalid/"
_INDEX = "index.html"
# Browsers go to the top of a page by this name themselves; what follows the second is looked for in the words.
_TOP, _IN_WORDS = "top", ":~:"


def dead_links(
    pages: Mapping[str, FinishedPage], files: frozenset[str], address: str
) -> Iterator[tuple[str, int, str, str]]:
    """The page, the line, the fault and the address of each link within a site that arrives nowhere."""
    address = f"{address.rstrip('/')}/"
    parts = {path: page.parts() for path, page in pages.items()}
    for path, page in pages.items():
        here = urljoin(address, path.removesuffix(_INDEX))
        for tag in page.tags:
            for link in tag.addresses():
                whole = urljoin(here, link)
                if not whole.startswith(address):
                    continue
                target, _, part = whole[len(address) :].partition("#")
                file = _file_at(unquote(target.partition("?")[0]), files)
                if file is None:
                    yield path, tag.line, NO_FILE, link
                elif file in parts and not _is_there(unquote(part), parts[file]):
                    yield path, tag.line, NO_PART, link


def _file_at(path: str, files: frozenset[str]) -> str | None:
    """The file that a host serves at a path."""
    folder = f"{path.removesuffix('/')}/" if path else ""
    names = (f"{folder}{_INDEX}",) if path.endswith("/") or not path else (path, f"{folder}{_INDEX}")
    return next((name for name in names if name in files), None)


def _is_there(part: str, parts: frozenset[str]) -> bool:
    return not part or part in parts or part.lower() == _TOP or part.startswith(_IN_WORDS)
