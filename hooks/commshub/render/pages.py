"""A page ready for the engine: plain Markdown, and what the templates need to know about it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from commshub.model.findings import Finding
from commshub.model.generated_pages import pages_for_audience
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import language_of, main_language
from commshub.render.alerts import alerts_on
from commshub.render.facts.openings import EMERGENCY, opening_of, preview_of_opening
from commshub.render.facts.writer import FactWriter
from commshub.render.feedback import feedback_of
from commshub.render.frame import Link, PageFrame, Phone, ReviewStamp
from commshub.render.kinds import kind_frame, template_of
from commshub.render.languages import localised_day, not_yet_in, role_in, translation_of, versions_of
from commshub.render.navigation import menu_address, neighbours
from commshub.render.sections import begins_with_emergency, laid_out
from commshub.render.sharing import share_view
from commshub.render.urls import url_of
from commshub.render.written import Written, as_typed
from commshub.text.phone_numbers import dialled
from commshub.text.publication import reason_for

# The folder of the editors' guide, which search engines need not list.
EDITORS = "editors/"
# The folder of events, whose pages change by themselves when one is over.
_EVENTS = "events/"


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page that any engine can build; `path` is below `docs/`, and `frame` is what its template knows of it."""

    path: str
    frame: PageFrame
    written: Written

    @property
    def markdown(self) -> str:
        """The content of the page for the engine."""
        return self.written.markdown

    @property
    def text(self) -> str:
        """The page as a file. Its front matter holds the title, so that no engine takes a first line for a setting."""
        return f"---\n{json.dumps({'title': self.frame.title}, ensure_ascii=False)}\n---\n\n{self.markdown}"


def stage_page(page: Page, site: Site, writer: FactWriter, findings: Sequence[Finding] | None = None) -> StagedPage:
    """Write the facts into a page. In a preview `findings` are shown on it, and facts that are wrong stay as typed."""
    explained = replace(page, body=writer.explainer.explain(page))
    write = writer.write if findings is None else writer.preview
    opening = opening_of(page, site) if findings is None else preview_of_opening(page, site)
    in_text = opening if begins_with_emergency(page) else ""
    written = write(explained, laid_out(page, explained.body, in_text))
    frame = _frame(page, site, writer, findings or ())
    # Our own template has put its texts in as words.
    above_text = Markup("" if in_text else opening)  # noqa: S704
    return StagedPage(page.source_path, replace(frame, opening=above_text), written)


def generated_page(  # noqa: PLR0913 - each part of a page is one thing that its maker knows
    path: str,
    written: Written,
    site: Site,
    *,
    title: str,
    description: str,
    section: Link | None,
    listed: bool = True,
    template: str = "",
    language: str = "",
) -> StagedPage:
    """A page that the hub makes itself, in the part of the site that `section` names.

    `listed` tells whether readers are led to it: one that is not is found by those who know its address.
    """
    for_residents = is_for_residents(path, site)
    frame = PageFrame(
        title=title,
        description=description,
        changed=last_change(site),
        template=template,
        language=language,
        is_listed=listed and not path.startswith(EDITORS),
        section=section if section and _is_there(section, site) else None,
        menu=menu_address(path, site),
        has_exit=for_residents,
        emergency_phone=emergency_phone(site) if for_residents else None,
        feedback=feedback_of(path, language or main_language(site), None, site),
        has_events=path.startswith(_EVENTS),
        alerts=alerts_on(path, site),
        share=share_view(path, title, description, site, private=is_hidden_path(path, site)),
    )
    return StagedPage(path, frame, written + as_typed("\n"))


def _frame(page: Page, site: Site, writer: FactWriter, findings: Sequence[Finding]) -> PageFrame:
    """What the templates know of a page that somebody wrote."""
    published, for_residents = page.day("date"), page_is_for_residents(page, site)
    description, review = page.text("description"), _review_stamp(page, site)
    return PageFrame(
        title=page.title,
        description=description,
        changed=published or page.last_reviewed or last_change(site),
        template="home.html" if page.source_path == "index.md" else template_of(page, site),
        language=page.language,
        is_listed=not page.source_path.startswith(EDITORS),
        section=_section(page, site),
        menu=menu_address(page.source_path, site),
        more=neighbours(page, site),
        published=localised_day(language_of(page, site), published) if published else None,
        review=review,
        feedback=feedback_of(page.source_path, language_of(page, site), review, site),
        has_exit=for_residents,
        # A route to help begins with it in its own words.
        emergency_phone=emergency_phone(site) if for_residents and page.text("kind") != "route" else None,
        alerts=alerts_on(page.source_path, site),
        findings=tuple(findings),
        unpublished=reason_for(held) if (held := site.unpublished.get(page.path)) else "",
        change_note=page.text("change_note"),
        kind=kind_frame(page, site, writer.groups),
        versions=versions_of(page, site),
        translation=translation_of(page, site),
        not_yet=not_yet_in(page, site),
        share=share_view(page.source_path, page.title, description, site, private=is_hidden(page, site)),
    )


def _review_stamp(page: Page, site: Site) -> ReviewStamp | None:
    """When a page was and will be reviewed, in its own language; nothing for one that is never reviewed."""
    if not page.last_reviewed or not page.review_due:
        return None
    language = language_of(page, site)
    return ReviewStamp(
        reviewed=localised_day(language, page.last_reviewed),
        reviewed_on=page.last_reviewed.isoformat(),
        due=localised_day(language, page.review_due),
        due_on=page.review_due.isoformat(),
        owner=role_in(language, page.text("owner"), site),
    )


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


def _section(page: Page, site: Site) -> Link | None:
    """The page that lists its neighbours, if it is not that page itself."""
    folder = page.source_path.rpartition("/")[0]
    if page.source_path.endswith("/index.md"):
        folder = folder.rpartition("/")[0]
    if not folder:
        return None
    index = site.page_at(f"{folder}/index.md")
    return Link(index.title, url_of(index.source_path)) if index else None


def _is_there(link: Link, site: Site) -> bool:
    """Whether a link leads to a page: a hub may do without the editors' guide, for one."""
    paths = (*(page.source_path for page in site.pages), *site.generated_pages)
    return any(url_of(path) == link.url for path in paths)


def last_change(site: Site) -> date:
    """The newest day on a page: when the site last changed, as far as its content tells."""
    days = (page.day("date") or page.last_reviewed for page in site.pages)
    return max((each for each in days if each), default=site.today)


def emergency_phone(site: Site) -> Phone | None:
    """The number for danger to life, for the strip at the top of help pages."""
    contact = site.contacts.get(EMERGENCY)
    if not contact or not contact.phones:
        return None
    number = contact.phones[0].number
    return Phone(number, dialled(number))
