"""A page is parsed again when it has changed, or what is asked of it, and at no other time."""

from commshub.model.page import Page
from commshub.model.site import Site
from tiny_files import KINDS, ROUTE, tiny_file
from tiny_hub import MakeSite


def _route(site: Site) -> Page:
    return next(page for page in site.pages if page.path == ROUTE)


def test_a_page_that_has_not_changed_is_the_same(tiny: MakeSite) -> None:
    assert _route(tiny()) is _route(tiny({"docs/new.md": "New."}))


def test_a_page_that_has_changed_is_parsed(tiny: MakeSite) -> None:
    changed = tiny({ROUTE: f"{tiny_file(ROUTE)}\nOne more line.\n"})
    assert _route(changed).body.endswith("One more line.\n")


def test_a_page_is_parsed_as_its_kinds_ask_today(tiny: MakeSite) -> None:
    before, after = (
        tiny(),
        tiny(
            {KINDS: tiny_file(KINDS, ("    name: Referral route\n", "    name: Referral route\n    least_words: 77\n"))}
        ),
    )
    assert [kind.least_words for page in map(_route, (before, after, tiny())) if (kind := page.kind)] == [0, 77, 0]
