"""What others see of a page when somebody shares it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

import sample_hub
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import ShareFrame
from commshub.render.pages import generated_page, stage_page
from commshub.render.written import as_typed
from fact_templates import TEMPLATES
from tiny_files import COUNCIL, HELP, ROUTE, guide, tiny_file
from tiny_hub import MakeSite

Share = Callable[[str, Mapping[str, str | bytes]], ShareFrame | None]

FONT = "overrides/fonts/dejavu-sans-bold.ttf"
LETTERS = {FONT: sample_hub.sample_tree().files[FONT]}
COUNCIL_ONLY = ShareFrame(
    site="Littleton Council",
    title="Littleton Council",
    description="Information from the council.",
    picture="images/share/council.png",
)
ABOUT_ITSELF = ShareFrame(
    site="Littleton Council",
    title="Get help",
    description="Who to talk to.",
    picture="images/share/help.png",
)
EDITORS = "docs/editors/index.md"


@pytest.fixture
def shared(tiny: MakeSite) -> Share:
    """What is told of a page of the tiny hub to those with whom it is shared."""

    def tell(path: str, files: Mapping[str, str | bytes]) -> ShareFrame | None:
        site = tiny({**TEMPLATES, **files})
        page = site.page_at(path.removeprefix("docs/"))
        assert page
        return stage_page(page, site, FactWriter(site)).frame.share

    return tell


def test_a_page_of_help_does_not_tell_what_it_is_about(shared: Share) -> None:
    told = shared(ROUTE, LETTERS)
    assert told == COUNCIL_ONLY
    assert "worried" not in str(told)


def test_neither_does_the_editors_guide(shared: Share) -> None:
    assert shared(EDITORS, {**LETTERS, EDITORS: guide("Short words.\n")}) == COUNCIL_ONLY


def test_another_page_tells_its_title_and_has_a_picture_of_its_own(shared: Share) -> None:
    assert shared(HELP, {**LETTERS, HELP: guide("We talk.\n")}) == ABOUT_ITSELF


def test_no_picture_is_named_where_none_can_be_drawn(shared: Share) -> None:
    assert shared(HELP, {HELP: guide("We talk.\n")}) == replace(ABOUT_ITSELF, picture=None)


def test_nothing_is_told_while_nobody_knows_whose_page_it_is(shared: Share) -> None:
    assert shared(ROUTE, {**LETTERS, COUNCIL: "name: Littleton\n"}) is None


def test_help_in_another_language_does_not_even_tell_the_language(shared: Share) -> None:
    path = "docs/cy/get-help/worried.md"
    lines = "last_reviewed: 2026-11-03\nlanguage: cy\ntranslation_of: get-help/worried.md"
    files = {
        **LETTERS,
        COUNCIL: tiny_file(COUNCIL, ("framework:", "languages: [en, cy]\nframework:")),
        path: guide("Siarad.\n", ("last_reviewed: 2026-11-03", lines)),
    }
    assert shared(path, files) == COUNCIL_ONLY


def test_a_page_that_the_hub_makes_is_shared_like_any_other(tiny: MakeSite) -> None:
    told = {}
    for path in ("help.md", "editors/rules.md"):
        words = {"title": "Get help", "description": "Who to talk to."}
        told[path] = generated_page(path, as_typed("Words"), tiny(LETTERS), **words, section=None).frame.share
    assert told == {"help.md": ABOUT_ITSELF, "editors/rules.md": COUNCIL_ONLY}
