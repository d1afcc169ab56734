"""A page ready for the engine: plain Markdown, and what the templates need to know about it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from commshub.model.findings import Finding
from commshub.model.generated_pages import pages_for_audience
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import language_of
from commshub.render.alerts import alerts_on
from commshub.render.facts.writer import FactWriter
from commshub.render.kinds import NOTHING, kind_view, template_of
from commshub.render.languages import localised_day, page_in_languages, role_in
from commshub.render.navigation import menu_address, neighbours
from commshub.render.sections import laid_out
from commshub.render.sharing import share_view
from commshub.render.urls import url_of
from commshub.text.phone_numbers import dialled

EMERGENCY = "emergency"
# The folder of the editors' guide, which search engines need not list.
EDITORS = "editors/"
# The folder of events, whose pages change by themselves when one is over.
_EVENTS = "events/"


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page that any engine can build; `path` is below `docs/`."""

    path: str
    meta: Mapping[str, object]
    markdown: str

    @property
    def text(self) -> str:
        """The page as a file: its front matter, always whole, so that no engine takes a first line for a setting."""
        return f"---\n{json.dumps(self.meta, ensure_ascii=False)}\n---\n\n{self.markdown}"

    @property
    def hub(self) -> Mapping[str, object]:
        """What the templates know of the page beside its title and description."""
        return cast("Mapping[str, object]", self.meta["hub"])

    @property
    def title(self) -> str:
        """The title of the page."""
        return str(self.meta["title"])

    @property
    def description(self) -> str:
        """One or two sentences on what the reader gets."""
        return str(self.meta["description"])

    @property
    def is_listed(self) -> bool:
        """Whether readers are to find it: the pages for editors are left out."""
        return bool(self.hub["listed"])

    @property
    def section_title(self) -> str:
        """The title of the page that lists its neighbours, empty if there is none."""
        section = cast("Mapping[str, str]", self.hub["section"] or {})
        return section.get("title", "")


def stage_page(page: Page, site: Site, writer: FactWriter, findings: Sequence[Finding] | None = None) -> StagedPage:
    """Write the facts into a page. In a preview `findings` are shown on it, and facts that are wrong stay as typed."""
    meta: dict[str, object] = {
        "title": page.title,
        "description": page.text("description"),
        "kind": page.text("kind"),
        "hub": {**_meta(page, site, findings or ()), **kind_view(page, site, writer.groups)},
    }
    template = "home.html" if page.source_path == "index.md" else template_of(page, site)
    if template:
        meta["template"] = template
    shown = replace(page, body=laid_out(page, writer.explainer.explain(page)))
    return StagedPage(page.source_path, meta, writer.write(shown) if findings is None else writer.preview(shown))


def generated_page(  # noqa: PLR0913 - each part of a page is one thing that its maker knows
    path: str, markdown: str, site: Site, *, title: str, description: str, section: Mapping[str, str]
) -> StagedPage:
    """A page that the hub makes itself, in the part of the site that `section` names."""
    for_residents = is_for_residents(path, site)
    meta = {
        "title": title,
        "description": description,
        "kind": "guide",
        "hub": {
            "reviewed": None,
            "reviewed_on": None,
            "review_due": None,
            "review_due_on": None,
            "owner": None,
            "exit": for_residents,
            "emergency": for_residents,
            "date": None,
            "changed": last_change(site).isoformat(),
            "listed": not path.startswith(EDITORS),
            "section": section,
            "menu": menu_address(path, site),
            "more": [],
            "events": path.startswith(_EVENTS),
            "alerts": alerts_on(path, site),
            "findings": [],
            "emergency_phone": emergency_phone(site) if for_residents else None,
            **NOTHING,
            "language": "",
            "languages": [],
            "translation": None,
            "share": share_view(path, title, description, site, private=is_hidden_path(path, site)),
        },
    }
    return StagedPage(path, meta, f"{markdown}\n")


def _meta(page: Page, site: Site, findings: Sequence[Finding]) -> Mapping[str, object]:
    published = page.day("date")
    for_residents = page_is_for_residents(page, site)
    language = language_of(page, site)
    return {
        "reviewed": localised_day(language, page.last_reviewed) if page.last_reviewed and page.review_due else None,
        "reviewed_on": page.last_reviewed.isoformat() if page.last_reviewed and page.review_due else None,
        "review_due": localised_day(language, page.review_due) if page.review_due else None,
        "review_due_on": page.review_due.isoformat() if page.review_due else None,
        "owner": role_in(language, page.text("owner"), site),
        "exit": for_residents,
        "emergency": for_residents and page.text("kind") != "route",
        "date": localised_day(language, published) if published else None,
        "changed": (published or page.last_reviewed or last_change(site)).isoformat(),
        "listed": not page.source_path.startswith(EDITORS),
        "section": _section(page, site),
        "menu": menu_address(page.source_path, site),
        "more": neighbours(page, site),
        "events": False,
        "alerts": alerts_on(page.source_path, site),
        "findings": [_finding_view(finding) for finding in findings],
        "emergency_phone": emergency_phone(site),
        **page_in_languages(page, site),
        "share": share_view(
            page.source_path, page.title, page.text("description"), site, private=is_hidden(page, site)
        ),
    }


def _finding_view(finding: Finding) -> Mapping[str, object]:
    """A finding as the preview shows it."""
    return {
        "level": str(finding.level),
        "path": finding.location.path,
        "line": finding.location.line,
        "message": finding.message,
        "hint": finding.hint,
        "id": finding.id,
    }


def page_is_for_residents(page: Page, site: Site) -> bool:
    """Whether a resident may read a page, and so has to find 999 and the exit on it: `work_pages` names the others."""
    work = site.kinds.work_pages
    audiences = page.names("audiences")
    only_at_work = bool(audiences) and all(each in work.audiences for each in audiences)
    return not (
        only_at_work
        or page.text("kind") in work.kinds
        or page.text("reach") == "professional"
        or _is_among(page.untranslated_path, work.pages)
    )


def is_for_residents(path: str, site: Site) -> bool:
    """The same of a page that the hub makes, by its path below `docs/`."""
    work = site.kinds.work_pages
    made_for = (page for each in work.audiences for page in pages_for_audience(each))
    return not _is_among(path, work.pages) and path not in made_for


def is_help_page(page: Page, site: Site) -> bool:
    """Whether a page says that its reader is worried, which a shared link must not tell; professional routes do not."""
    return _is_among(page.untranslated_path, site.kinds.help_pages) and page.text("reach") != "professional"


def _is_among(path: str, locations: Sequence[str]) -> bool:
    """Whether a page is one of these pages, or stands in one of these folders."""
    return any(path == location or path.startswith(location) for location in locations)


def is_hidden(page: Page, site: Site) -> bool:
    """Whether a page says nothing of itself when it is shared: pages of help, and those for editors."""
    return is_help_page(page, site) or page.source_path.startswith(EDITORS)


def is_hidden_path(path: str, site: Site) -> bool:
    """The same of a page that the hub makes, by its path below `docs/`."""
    return _is_among(path, site.kinds.help_pages) or path.startswith(EDITORS)


def _section(page: Page, site: Site) -> Mapping[str, str] | None:
    """The page that lists its neighbours, if it is not that page itself."""
    folder = page.source_path.rpartition("/")[0]
    if page.source_path.endswith("/index.md"):
        folder = folder.rpartition("/")[0]
    if not folder:
        return None
    index = site.page_at(f"{folder}/index.md")
    return {"title": index.title, "url": url_of(index.source_path)} if index else None


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
