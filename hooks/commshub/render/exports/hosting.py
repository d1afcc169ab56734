"""What a host has to know of the site, in one place: `host_settings.py` says it in the words of each host.

Pages, styles and scripts are asked for again on every visit, because a number that has changed must never be dialled
from a page that is weeks old; a host answers in a few bytes that nothing has changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlsplit

from commshub.model.generated_pages import DATA
from commshub.model.site import Site
from commshub.render.exports.policy import headers
from commshub.render.generated.redirects import moved_addresses

NOT_FOUND = "404.html"
_REVALIDATE = "no-cache"
# What stands there is made to be taken over, by pages of other sites too; Open Referral UK asks for it.
_OPEN_TO_ALL: Mapping[str, str] = MappingProxyType({"Access-Control-Allow-Origin": "*"})
_NOT_LISTED: Mapping[str, str] = MappingProxyType({"X-Robots-Tag": "noindex"})

# By the end of a file's name. Texts are in UTF-8, which is said of them.
TEXT_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "html": "text/html",
        "css": "text/css",
        "js": "text/javascript",
        "json": "application/json",
        "xml": "application/xml",
        "webmanifest": "application/manifest+json",
        "svg": "image/svg+xml",
        "ics": "text/calendar",
        "vcf": "text/vcard",
        "txt": "text/plain",
        "csv": "text/csv",
    }
)
OTHER_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "webp": "image/webp",
        "avif": "image/avif",
        "gif": "image/gif",
        "pdf": "application/pdf",
        "gz": "application/gzip",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
    }
)


@dataclass(frozen=True, slots=True)
class Moved:
    """A page that has moved: both addresses below the root of the site, and where it is now for any host."""

    old: str
    new: str
    address: str


@dataclass(frozen=True, slots=True)
class Hosting:
    """The site as its host has to serve it; `root` is the folder of its host that it stands in, such as `/prevent/`."""

    root: str
    headers: Mapping[str, str]
    open_folder: str
    open_headers: Mapping[str, str]
    moved: tuple[Moved, ...]

    @property
    def in_folder(self) -> bool:
        """Whether other pages of the council stand on the same host."""
        return self.root != "/"


def hosting_of(site: Site) -> Hosting:
    """What the host of a hub has to know."""
    address = site.council.hub_address if site.council else "/"
    moved = (Moved(old, new, f"{address}{new}") for old, new in moved_addresses(site).items())
    unlisted = _NOT_LISTED if site.is_sample else {}
    return Hosting(
        root=urlsplit(address).path,
        headers={**headers(), "Cache-Control": _REVALIDATE, **unlisted},
        open_folder=f"{DATA}/",
        open_headers=_OPEN_TO_ALL,
        moved=tuple(moved),
    )


def with_charset(ending: str) -> str:
    """The media type of a file by the end of its name, and for texts how they are written."""
    return f"{TEXT_TYPES[ending]}; charset=utf-8" if ending in TEXT_TYPES else OTHER_TYPES[ending]
