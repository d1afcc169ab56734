"""A page ready for the engine: plain Markdown, and what the templates need to know about it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from commshub.expanding.addresses import address_of
from commshub.expanding.facts import FactWriter
from commshub.expanding.languages import day_in, page_in_languages, role_in
from commshub.expanding.sharing import share_view
from commshub.findings import Finding
from commshub.site.page import Page
from commshub.site.phone_numbers import dialled
from commshub.site.site import Site
from commshub.site.translations import language_of

EMERGENCY = "emergency"
# The folder of the editors' guide, which search engines need not list.
EDITORS = "editors/"


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that any engine can build; `path` is below `docs/`."""

    path: str
    meta: Mapping[str, object]
    markdown: str

    @property
    def text(self) -> str:
        """The page as a file: its front matter, always whole, so that no engine takes a first line for a setting."""
        return f"---\n{json.dumps(self.meta, ensure_ascii=False)}\n---\n\n{self.markdown}"


def expand_page(page: Page, site: Site, writer: FactWriter, findings: Sequence[Finding] | None = None) -> PlainPage:
    """Write the facts into a page. In a preview `findings` are shown on it, and facts that are wrong stay as typed."""
    meta: dict[str, object] = {
        "title": page.title,
        "description": page.text("description"),
        "kind": page.text("kind"),
        "hub": _meta(page, site, findings or ()),
    }
    if page.source_path == "index.md":
        meta["template"] = "home.html"
    return PlainPage(page.source_path, meta, writer.write(page) if findings is None else writer.preview(page))


def made_page(  # noqa: PLR0913 - each part of a page is one thing that its maker knows
    path: str, markdown: str, site: Site, *, title: str, description: str, section: Mapping[str, str]
) -> PlainPage:
    """A page that the hub makes itself, in the part of the site that `section` names."""
    meta = {
        "title": title,
        "description": description,
        "kind": "guide",
        "hub": {
            "reviewed": None,
            "review_due": None,
            "owner": None,
            "exit": False,
            "emergency": False,
            "date": None,
            "changed": last_change(site).isoformat(),
            "listed": not path.startswith(EDITORS),
            "section": section,
            "findings": [],
            "emergency_phone": None,
            "language": "",
            "languages": [],
            "translation": None,
            "share": share_view(path, title, description, site, private=path.startswith(EDITORS)),
        },
    }
    return PlainPage(path, meta, f"{markdown}\n")


def _meta(page: Page, site: Site, findings: Sequence[Finding]) -> Mapping[str, object]:
    published = page.day("date")
    helps = is_help_page(page, site)
    language = language_of(page, site)
    return {
        "reviewed": day_in(language, page.last_reviewed) if page.last_reviewed and page.review_due else None,
        "review_due": day_in(language, page.review_due) if page.review_due else None,
        "owner": role_in(language, page.text("owner"), site),
        "exit": helps,
        "emergency": helps and page.text("kind") != "route",
        "date": day_in(language, published) if published else None,
        "changed": (published or page.last_reviewed or last_change(site)).isoformat(),
        "listed": not page.source_path.startswith(EDITORS),
        "section": _section(page, site),
        "findings": [finding_view(finding) for finding in findings],
        "emergency_phone": emergency_phone(site),
        **page_in_languages(page, site),
        "share": share_view(
            page.source_path, page.title, page.text("description"), site, private=is_private(page, site)
        ),
    }


def finding_view(finding: Finding) -> Mapping[str, object]:
    """A finding as the preview shows it."""
    return {
        "level": str(finding.level),
        "path": finding.place.path,
        "line": finding.place.line,
        "message": finding.message,
        "hint": finding.hint,
        "id": finding.id,
    }


def is_help_page(page: Page, site: Site) -> bool:
    """Whether a worried reader may be on it, who may have to leave in a hurry; professional routes are not."""
    places = site.kinds.help_pages
    within = any(page.untranslated_path == place or page.untranslated_path.startswith(place) for place in places)
    return within and page.text("reach") != "professional"


def is_private(page: Page, site: Site) -> bool:
    """Whether a page says nothing of itself when it is shared: pages of help, and those for editors."""
    return is_help_page(page, site) or page.source_path.startswith(EDITORS)


def _section(page: Page, site: Site) -> Mapping[str, str] | None:
    """The page that lists its neighbours, if it is not that page itself."""
    folder = page.source_path.rpartition("/")[0]
    if page.source_path.endswith("/index.md"):
        folder = folder.rpartition("/")[0]
    if not folder:
        return None
    index = site.page_at(f"{folder}/index.md")
    return {"title": index.title, "url": address_of(index.source_path)} if index else None


def last_change(site: Site) -> date:
    """The newest day on a page: when the site last changed, as far as its content tells."""
    days = (page.day("date") or page.last_reviewed for page in site.pages)
    return max((each for each in days if each), default=site.today)


def emergency_phone(site: Site) -> Mapping[str, str] | None:
    """The number for danger to life, for the strip at the top of help pages."""
    contact = site.contacts.get(EMERGENCY)
    if not contact or not contact.phones:
        return None
    number = contact.phones[0].number
    return {"number": number, "tel": dialled(number)}
