"""The sorts of files of a hub by their names: only those that are listed here ever leave it."""

import re
import unicodedata
from enum import Enum, auto

from commshub.model.theme import PUBLISHED_THEME_FILES

PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
# Pictures that browsers show, and documents, both of which are looked into before they are published.
SHOWN = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
READABLE = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
# Those that a rule of their own says more about: in what form to save them.
PICTURES = (*SHOWN, ".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".dng", ".cr2", ".nef", ".arw", ".eps", ".ai")
DOCUMENTS = (
    *READABLE,
    *(".docm", ".xlsm", ".pptm", ".doc", ".xls", ".ppt", ".rtf", ".pages", ".numbers", ".key", ".pub"),
)
# Texts for programs, which `files:` in `council.yml` may add: nothing in them is shown, or run, by a browser.
FOR_PROGRAMS = (".txt", ".json", ".csv", ".ics", ".vcf", ".asc", ".webmanifest")

# Other ways to name a page, and pages of other engines.
_ALMOST_PAGES = (
    *(".markdown", ".mdown", ".markdn", ".mkdn", ".mkdown", ".mkd", ".mdwn", ".mdtxt", ".mdx", ".rmd", ".qmd"),
    *(".txt", ".text", ".rst", ".adoc", ".asciidoc", ".textile", ".org", ".tex", ".wiki"),
)
_WEB_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".php", ".asp", ".aspx", ".jsp", ".cgi")
_SECRETS = (".env", ".pem", ".p12", ".pfx", ".crt", ".csr", ".der", ".jks", ".kdbx", ".ppk", ".gpg", ".sql", ".sqlite")
_SECRET_NAMES = re.compile(r"\.?env(?:\..+)?|\.?(?:npmrc|netrc|pgpass|htpasswd)|id_(?:rsa|dsa|ecdsa|ed25519)")
# What programs leave beside a file, or in a folder that somebody looks at.
_LEFTOVER = re.compile(
    r"thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|\.ds_store|\._.*|\.apdisk|\.spotlight-.*|\.trash.*"
    r"|~\$.*|~wr[ld]\d+\.tmp|\.~lock\..*|#.*#|\.#.*|.*~|.*\.~?\w*~"
    r"|.*\.(?:bak|backup|old|orig|rej|save|tmp|temp|swp|swo|swn|dwl2?|asd|wbk|part|partial|crdownload|download|lnk|url"
    r"|webloc|desktop|log|diff|patch|pyc|class)"
    r"|.*(?: \(conflicted copy\b|'s conflicted copy\b|\.sync-conflict-).*",
    re.IGNORECASE,
)
# Git's own files: they are never published, and a folder may need one.
_OF_GIT = (".gitkeep", ".gitignore", ".gitattributes", ".keep")
_WELL_KNOWN = ".well-known"
_PLAIN_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*|\.well-known")

# What lies in the theme folder: templates, parts of the style sheet, the font of share cards, the papers of events.
_THEME = re.compile(
    r"overrides/(?:[\w-]+\.html|sitemap\.xml|(?:facts|kinds|partials)/(?:[\w-]+/)*[\w-]+\.html|pack/[\w-]+\.(?:md|html)"
    r"|styles/[\w-]+\.css|fonts/[\w-]+\.(?:ttf|txt)|mkdocs_theme\.yml)"
)


class FileSort(Enum):
    """What becomes of a file, as its name says."""

    PAGE = auto()
    PICTURE = auto()
    DOCUMENT = auto()
    FACTS = auto()
    THEME = auto()
    IGNORED = auto()
    # Those of which nothing is published; each has its own advice.
    LEFTOVER = auto()
    HIDDEN = auto()
    ALMOST_PAGE = auto()
    WEB_PAGE = auto()
    SECRET = auto()
    OTHER = auto()

    @property
    def is_published(self) -> bool:
        """Whether a file of this sort is read, so that its name has to be one for a web address."""
        return self in {FileSort.PAGE, FileSort.PICTURE, FileSort.DOCUMENT, FileSort.FACTS, FileSort.THEME}


def sort_of(path: str) -> FileSort:
    """What a file in `docs/`, `content_data/` or `overrides/` is by its path; a hidden folder stands for its files."""
    name = path.rpartition("/")[2]
    if sort := _kept_back(path, name):
        return sort
    if path.startswith("overrides/"):
        is_ours = path.removeprefix("overrides/") in PUBLISHED_THEME_FILES or _THEME.fullmatch(path)
        return FileSort.THEME if is_ours else FileSort.OTHER
    return FileSort.FACTS if path.startswith("content_data/") else _sort_of_content(name.lower())


def _kept_back(path: str, name: str) -> FileSort | None:
    """The sort of a file that is never published, wherever it lies."""
    if name in _OF_GIT:
        return FileSort.IGNORED
    if any(is_hidden_folder(part) for part in path.split("/")[:-1]):
        return FileSort.HIDDEN
    if _LEFTOVER.fullmatch(name):
        return FileSort.LEFTOVER
    if _SECRET_NAMES.fullmatch(name.lower()) or name.lower().endswith(_SECRETS):
        return FileSort.SECRET
    return FileSort.HIDDEN if name.startswith(".") else None


def _sort_of_content(name: str) -> FileSort:
    endings = {
        FileSort.PAGE: (".md",),
        FileSort.PICTURE: PICTURES,
        FileSort.DOCUMENT: DOCUMENTS,
        FileSort.ALMOST_PAGE: _ALMOST_PAGES,
        FileSort.WEB_PAGE: _WEB_PAGES,
    }
    return next((sort for sort, ending in endings.items() if name.endswith(ending)), FileSort.OTHER)


def is_hidden_folder(name: str) -> bool:
    """Whether nothing in a folder is read; that of RFC 8615 is the one that a site publishes."""
    return name.startswith(".") and name != _WELL_KNOWN


def may_be_declared(path: str) -> bool:
    """Whether `files:` may add a file of this path below `docs/`: a text for programs, or a name without an ending."""
    parts = path.split("/")
    plain = all(_PLAIN_PART.fullmatch(part) for part in parts)
    name = parts[-1]
    return plain and ("." not in name or name.lower().endswith(FOR_PROGRAMS)) and sort_of(path) is not FileSort.SECRET


def page_name(name: str) -> str:
    """What a page is to be called that has another ending: `plan.md.txt` and `plan.markdown` become `plan.md`."""
    stem = name.rpartition(".")[0]
    return f"{stem.removesuffix('.md')}.md"


def better_name(name: str) -> str:
    """The nearest file name that works in every web address: letters without accents, hyphens for all other signs."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    plain = re.sub(r"[^a-z0-9.]+", "-", bare.lower()).strip("-")
    return plain if PLAIN_NAME.fullmatch(plain) else f"new-name{plain}"
