"""The whole site as plain pages and files, and what its templates need to know of the council."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from commshub.expanding.addresses import address_of
from commshub.expanding.coverage import coverage_page
from commshub.expanding.facts import FactWriter
from commshub.expanding.languages import frame_in, words_view
from commshub.expanding.pages import EDITORS, PlainPage, emergency_phone, expand_page, is_private
from commshub.expanding.reference import reference_pages
from commshub.expanding.share_pictures import share_pictures
from commshub.expanding.sharing import picture_of
from commshub.expanding.styles import STYLE_SHEET, style_sheet
from commshub.findings import Finding
from commshub.site.page import Page
from commshub.site.site import Site
from commshub.site.translations import main_language, other_languages
from commshub.wording import day

HOME = "docs/index.md"


@dataclass(frozen=True, slots=True)
class PlainSite:
    """What an engine builds: pages, other files by path, and the facts that every template is given."""

    pages: tuple[PlainPage, ...]
    files: Mapping[str, str | bytes]
    extra: Mapping[str, object]


def expand_site(site: Site) -> PlainSite:
    """Expand a whole site that nothing speaks against.

    Raises:
        UnknownFactError: a page calls a fact that is not there; the checks find that first.
    """
    writer = FactWriter(site)
    made = (*reference_pages(site), coverage_page(site, writer))
    plain = _plain_site(site, (*(expand_page(page, site, writer) for page in site.pages), *made))
    return replace(plain, files={**plain.files, **_pictures(site, made)})


def preview_site(site: Site, findings: Sequence[Finding]) -> PlainSite:
    """Expand as much of a site as there is, and show every finding on the page that has it.

    A finding about a file of facts is shown on the home page, and one about a page that cannot be read at all on a page
    made for it.
    """
    writer = FactWriter(site)
    unreadable = {finding.place.path for finding in findings} - {page.path for page in site.pages}
    stand_ins = tuple(
        _stand_in(path) for path in sorted(unreadable) if path.startswith("docs/") and path.endswith(".md")
    )
    pages = tuple(expand_page(page, site, writer, _shown_on(page, findings)) for page in (*site.pages, *stand_ins))
    # The coverage page rests on the plan and on a template, of which either may be what is broken.
    coverage = () if findings else (coverage_page(site, writer),)
    return _plain_site(site, (*pages, *reference_pages(site), *coverage))


def _plain_site(site: Site, pages: tuple[PlainPage, ...]) -> PlainSite:
    return PlainSite(pages, {STYLE_SHEET: style_sheet(site)}, {"hub": frames(site)})


def _pictures(site: Site, made: Sequence[PlainPage]) -> Mapping[str, bytes]:
    """The pictures that pages show those with whom they are shared; a preview is shared with nobody, and has none."""
    titles = {page.source_path: page.title for page in site.pages if not is_private(page, site)}
    titles |= {page.path: str(page.meta["title"]) for page in made if not page.path.startswith(EDITORS)}
    return share_pictures(site, {picture_of(path): title for path, title in titles.items()})


def _stand_in(path: str) -> Page:
    """An empty page in the place of one that cannot be read."""
    return Page(path, kind=None, fields={}, field_places={}, body="", body_line=1, last_line=1, readable=False)


def _shown_on(page: Page, findings: Sequence[Finding]) -> Sequence[Finding]:
    """A page's own findings; on the home page, those about no page as well."""
    home = page.path == HOME
    return [each for each in findings if each.place.path == page.path or (home and not each.place.path.endswith(".md"))]


def extra(site: Site) -> Mapping[str, object]:
    """What the header and the footer of every page show."""
    council = site.council
    titles = {page.source_path: page.title for page in site.pages}
    footer = [path for path in (*site.kinds.required_pages, "topics.md") if path in titles and path != "index.md"]
    return {
        "council": {
            "name": council.name,
            "short_name": council.short_name,
            "area": council.area,
            "service_name": council.service_name,
            "website": council.website,
        }
        if council
        else {},
        "emergency": emergency_phone(site),
        "sample": site.is_sample,
        "as_of": day(site.today),
        "menu": [{"title": entry.title, "url": address_of(entry.page)} for entry in site.kinds.menu],
        "footer": [{"title": titles[path], "url": address_of(path)} for path in footer],
        "home": "",
        "words": words_view(main_language(site), site),
    }


def frames(site: Site) -> Mapping[str, object]:
    """What the templates are told of the hub: in its main language, and in each of the others by its code."""
    frame = extra(site)
    # In a preview there may be a page in a language that nobody has listed yet.
    codes = sorted({*other_languages(site), *(page.language for page in site.pages if page.language)})
    return {**frame, "in_language": {code: frame_in(code, frame, site) for code in codes}}
