"""The whole site as plain pages and files, and what its templates need to know of the council."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commshub.expanding.addresses import address_of
from commshub.expanding.brand import brand_style
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, expand_page
from commshub.expanding.reference import reference_pages
from commshub.findings import Finding
from commshub.site.site import Site
from commshub.wording import day

BRAND_FILE = "stylesheets/brand.css"


@dataclass(frozen=True, slots=True)
class PlainSite:
    """What an engine builds: pages, other files by path, and the facts that every template is given."""

    pages: tuple[PlainPage, ...]
    files: Mapping[str, str]
    extra: Mapping[str, object]


def expand_site(site: Site, findings: Sequence[Finding] = ()) -> PlainSite:
    """Expand a whole site; `findings` are shown on their pages in a preview, and are empty in a build."""
    writer = FactWriter(site)
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.place.path, []).append(finding)
    pages = tuple(expand_page(page, site, writer, by_path.get(page.path, ())) for page in site.pages)
    files = {BRAND_FILE: brand_style(site.council.brand.colour)} if site.council else {}
    return PlainSite((*pages, *reference_pages(site)), files, {"hub": extra(site)})


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
        "sample": site.is_sample,
        "as_of": day(site.today),
        "menu": [{"title": entry.title, "url": address_of(entry.page)} for entry in site.kinds.menu],
        "footer": [{"title": titles[path], "url": address_of(path)} for path in footer],
    }
