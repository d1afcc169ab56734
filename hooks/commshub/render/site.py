"""The whole site as staged pages and files, and what its templates need to know of the council."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from commshub.coverage.elements import CoveredElement, coverage
from commshub.model.council import Council
from commshub.model.exit_sites import ADDRESSES, ExitSite
from commshub.model.findings import Finding
from commshub.model.generated_pages import EVENTS_PAGE, SEARCH_PAGE, TOPICS_PAGE
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.todo import Todo
from commshub.model.translations import main_language, other_languages
from commshub.render.absent import without_absent
from commshub.render.exports.contact_files import contact_files
from commshub.render.exports.feeds import feeds
from commshub.render.exports.host_settings import files_in_site
from commshub.render.exports.linked_data import linked_data
from commshub.render.exports.open_data import open_data
from commshub.render.exports.open_referral import open_referral
from commshub.render.exports.pictures import ShownPicture, scaled_pictures, shown_pictures
from commshub.render.exports.policy import page_policy
from commshub.render.exports.robots import files_for_robots
from commshub.render.exports.search_index import SEARCH_INDEX, search_index
from commshub.render.exports.share_cards import share_cards
from commshub.render.exports.styles import STYLE_SHEET, style_sheet
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import CouncilFrame, Link, SiteFrame
from commshub.render.generated.call_sheets import call_sheets
from commshub.render.generated.chooser import chooser_pages
from commshub.render.generated.combined_page import combined_pages
from commshub.render.generated.coverage import coverage_page
from commshub.render.generated.events import event_files, event_pages
from commshub.render.generated.for_you import for_you_pages
from commshub.render.generated.redirects import copies_at_old_addresses, gone_pages, redirect_pages
from commshub.render.generated.reference import reference_pages
from commshub.render.generated.search import search_pages
from commshub.render.generated.todo import TODO_PAGE, todo_page
from commshub.render.generated.topics import topics_page
from commshub.render.languages import frame_in, starts_of, words_view
from commshub.render.pages import StagedPage, emergency_phone, is_hidden, is_hidden_path, stage_page
from commshub.render.sharing import card_path
from commshub.render.stand_ins import with_stand_ins
from commshub.render.urls import url_of
from commshub.text.formatting import day

_HOME = "docs/index.md"


@dataclass(frozen=True, slots=True)
class StagedSite:
    """What an engine builds: pages, other files by path, and the frame that all pages have in common."""

    pages: tuple[StagedPage, ...]
    files: Mapping[str, str | bytes]
    frame: SiteFrame
    # What is known of the pictures on pages, by their paths.
    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)


def stage_site(site: Site) -> StagedSite:
    """The staged site of a hub without errors.

    Raises:
        UnknownFactError: a page calls a fact that is not there; the checks find that first.
    """
    site = with_stand_ins(without_absent(site))
    writer = FactWriter(site)
    written = (stage_page(page, site, writer) for page in site.pages)
    covered = coverage(site)
    pages = (*written, *reference_pages(site), *_pages_of_facts(site, writer, covered))
    found = (*pages, *_finding_aids(pages, site, writer))
    told = _with_linked_data((*found, *redirect_pages(found, site), *gone_pages(site, writer)), site, writer)
    plain = _plain_site(site, told, policy=page_policy())
    files = {**plain.files, **_pictures(plain.pages, site), **_for_programs(site, covered)}
    return replace(plain, files={**files, **copies_at_old_addresses(files, site)})


def stage_preview(site: Site, findings: Sequence[Finding], todo: Todo | None = None) -> StagedSite:
    """As much of the staged site as there is, showing every finding on the page that has it.

    A finding about a file of facts is shown on the home page, and one about a page that cannot be read at all on a page
    made for it. While work is left, a page lists it in the order of the `todo`. Pages state no policy: what shows an
    editor each change at once would be against it.
    """
    site = with_stand_ins(without_absent(site))
    writer = FactWriter(site)
    unreadable = {finding.location.path for finding in findings} - {page.path for page in site.pages}
    stand_ins = tuple(
        _stand_in(path) for path in sorted(unreadable) if path.startswith("docs/") and path.endswith(".md")
    )
    pages = tuple(stage_page(page, site, writer, _shown_on(page, findings)) for page in (*site.pages, *stand_ins))
    pages = (*pages, *reference_pages(site))
    # The other pages that the hub makes rest on the facts and on templates, of which any may be what is broken.
    if not findings:
        pages = (*pages, *_pages_of_facts(site, writer, coverage(site)))
        pages = (*pages, *_finding_aids(pages, site, writer))
        pages = (*pages, *redirect_pages(pages, site), *gone_pages(site, writer))
    if not todo or not todo.is_left:
        return _plain_site(site, pages)
    plain = _plain_site(site, (*pages, todo_page(todo, site)))
    return replace(plain, frame=replace(plain.frame, todo=url_of(TODO_PAGE)))


def _pages_of_facts(site: Site, writer: FactWriter, covered: Sequence[CoveredElement]) -> tuple[StagedPage, ...]:
    """The pages that are made of the facts."""
    return (
        coverage_page(site, writer, covered),
        *call_sheets(site, writer),
        *chooser_pages(site, writer),
        *(() if site.does_without(EVENTS_PAGE) else event_pages(site, writer)),
        *combined_pages(site, writer),
        *for_you_pages(site, writer),
    )


def _finding_aids(pages: tuple[StagedPage, ...], site: Site, writer: FactWriter) -> tuple[StagedPage, ...]:
    """The A to Z and the pages of search, which are made from all other pages."""
    return topics_page(pages, site, writer), *search_pages(pages, site, writer)


def _plain_site(site: Site, pages: tuple[StagedPage, ...], *, policy: str = "") -> StagedSite:
    files: dict[str, str | bytes] = {
        STYLE_SHEET: style_sheet(site),
        SEARCH_INDEX: search_index(pages, site),
        **event_files(site),
        **scaled_pictures(site),
    }
    return StagedSite(pages, files, replace(site_frame(site), policy=policy), shown_pictures(site))


def _with_linked_data(pages: Sequence[StagedPage], site: Site, writer: FactWriter) -> tuple[StagedPage, ...]:
    """The pages, each with what it says to programs."""
    told = linked_data(site, writer)
    return tuple(
        replace(page, frame=replace(page.frame, linked_data=told[page.path])) if page.path in told else page
        for page in pages
    )


def _for_programs(site: Site, covered: Sequence[CoveredElement]) -> Mapping[str, str]:
    """What only programs read: those of readers, of other councils, of search engines and of hosts."""
    return {
        **contact_files(site),
        **feeds(site),
        **open_data(site, covered),
        **open_referral(site),
        **files_for_robots(site),
        **files_in_site(site),
    }


def _pictures(pages: Sequence[StagedPage], site: Site) -> Mapping[str, bytes]:
    """The pictures that pages show those with whom they are shared; a preview is shared with nobody, and has none."""
    written = {page.source_path: page for page in site.pages}
    told = [page for page in pages if not _says_nothing(page.path, written.get(page.path), site)]
    return share_cards(site, {card_path(page.path): page.frame.title for page in told})


def _says_nothing(path: str, page: Page | None, site: Site) -> bool:
    """Whether a page tells nothing of itself when it is shared."""
    return is_hidden(page, site) if page else is_hidden_path(path, site)


def _stand_in(path: str) -> Page:
    """An empty page in the place of one that cannot be read."""
    return Page(path, kind=None, fields={}, field_locations={}, body="", body_line=1, last_line=1, readable=False)


def _shown_on(page: Page, findings: Sequence[Finding]) -> Sequence[Finding]:
    """A page's own findings; on the home page, those about no page as well."""
    home = page.path == _HOME
    return [
        each
        for each in findings
        if each.location.path == page.path or (home and not each.location.path.endswith(".md"))
    ]


def site_frame(site: Site) -> SiteFrame:
    """What stands around every page: in the hub's main language, and in each of the others by its code."""
    frame = _main_frame(site)
    # In a preview there may be a page in a language that nobody has listed yet.
    codes = sorted({*other_languages(site), *(page.language for page in site.pages if page.language)})
    return replace(frame, in_language={code: frame_in(code, frame, site) for code in codes})


def shown_as_preview(frame: SiteFrame) -> SiteFrame:
    """The frame of a site that is only to be looked at, in every language."""
    inner = {code: replace(each, preview=True) for code, each in (frame.in_language or {}).items()}
    return replace(frame, preview=True, in_language=inner)


def _main_frame(site: Site) -> SiteFrame:
    council, main = site.council, main_language(site)
    titles = {**{page.source_path: page.title for page in site.pages}, TOPICS_PAGE: "All topics"}
    footer = [path for path in (*site.kinds.required_pages, TOPICS_PAGE) if path in titles and path != "index.md"]
    return SiteFrame(
        council=_council_frame(council) if council else None,
        emergency=emergency_phone(site),
        bank_holidays=_bank_holidays(site),
        exit_to=ADDRESSES[council.exit_to if council else ExitSite.BBC_WEATHER],
        sample=site.is_sample,
        as_of=day(site.today),
        menu=tuple(Link(each.title, url_of(each.page)) for each in site.kinds.menu if not site.does_without(each.page)),
        footer=tuple(Link(titles[path], url_of(path)) for path in footer),
        home="",
        words=words_view(main, site),
        search=url_of(SEARCH_PAGE),
        main_name=site.words.entries[main].name if main in site.words.entries else "",
        starts=starts_of(main, site),
    )


def _bank_holidays(site: Site) -> str:
    """The days on which contacts are closed, as the script of hours reads them."""
    return " ".join(each.isoformat() for each in sorted(site.bank_holidays.days)) if site.bank_holidays else ""


def _council_frame(council: Council) -> CouncilFrame:
    return CouncilFrame(
        name=council.name,
        short_name=council.short_name,
        area=council.area,
        service_name=council.service_name,
        website=council.website,
        logo=council.brand.logo,
    )
