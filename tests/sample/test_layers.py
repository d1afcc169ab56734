"""The sample is an ordinary council over what is national: in layers it says what it says in one piece."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

import sample_hub
from commshub.checks.council.sample_copies import own_units
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree, read_starter
from commshub.content.starter import parse_starter
from commshub.model.layers import NATIONAL
from commshub.model.site import Site
from commshub.text.document.document import document_of_text
from commshub.text.text_prints import is_copy, unpacked
from tiny_hub import ROOT, TODAY

PAGE = re.compile(r"(?<![\w./-])[a-z][\w./-]*\.md\b")


@pytest.fixture(scope="module")
def layered_tree() -> SourceTree:
    """The sample as it lies."""
    return read_source_tree(ROOT)


def test_it_says_the_same_in_layers_as_in_one_piece(layered_tree: SourceTree, sample: Site) -> None:
    site = parse_site(layered_tree, TODAY)
    assert [layer.name for layer in layered_tree.layers] == [NATIONAL]
    for name in ("contacts", "sources", "statistics", "glossary", "messages", "care_cards", "house_style", "words"):
        assert dict(getattr(site, name)) == dict(getattr(sample, name)), name
    assert site.kinds == sample.kinds
    assert site.search == sample.search
    assert site.plan == sample.plan
    assert [(page.path, page.body) for page in site.pages] == [(page.path, page.body) for page in sample.pages]
    assert run_rules(site) == ()


def test_what_is_national_is_told_where_it_lies(layered_tree: SourceTree) -> None:
    site = parse_site(layered_tree, TODAY)
    base = "hooks/commshub/base"
    assert site.contacts.location("emergency").path == f"{base}/content_data/contacts.yml"
    assert site.contacts.location("prevent-team").path == "content_data/contacts.yml"
    assert site.layering.shown("docs/questions/is-prevent-spying.md") == f"{base}/docs/questions/is-prevent-spying.md"
    assert site.layering.shown("docs/index.md") == "docs/index.md"


def test_nothing_national_names_the_council_of_the_sample() -> None:
    assert [path for path, data in sample_hub.national_files().items() if b"xampleshire" in data] == []


def _named_pages(path: str, text: str) -> Iterator[str]:
    """The pages that a national file leads to, or names as evidence, as an answer or in a menu."""
    if path.startswith("content_data/"):
        yield from PAGE.findall(text)
    elif path.startswith("docs/"):
        folder = posixpath.dirname(path.removeprefix("docs/"))
        targets = (link.target.partition("#")[0] for link in document_of_text(text).links)
        yield from (posixpath.normpath(posixpath.join(folder, each)) for each in targets if each.endswith(".md"))


def test_nothing_national_names_a_page_that_only_the_sample_has(sample: Site) -> None:
    # A council begins with the pages of the starter; lists of kinds of pages, and translations, come with their pages.
    national = sample_hub.national_files()
    begun = {path.removeprefix("docs/") for path in (*parse_starter(read_starter()).pages, *national)}
    begun |= {f"{kind.folder}/index.md" for kind in sample.kinds.kinds.values()} | {*sample.generated_pages}
    named = {
        each
        for path, data in national.items()
        if not path.endswith(".ttf")
        for each in _named_pages(path, data.decode())
    }
    lacking = {each for each in named if re.sub(r"^(?:ar|bn|cy)/", "", each) not in begun}
    assert lacking == set()
    assert len(named) > 60


def test_the_prints_of_the_sample_know_nearly_all_that_it_says(layered_tree: SourceTree) -> None:
    # What is changed in it is known again after `make prints`, which a release asks for.
    known = unpacked(layered_tree.sample_prints)
    long = [unit for unit in own_units(parse_site(layered_tree, TODAY)) if len(unit.text.split()) > 30]
    unknown = [unit for unit in long if not is_copy(unit.text, known)]
    assert len(unknown) <= 0.05 * len(long), [str(unit.location) for unit in unknown]


def test_the_sample_cannot_pass_for_a_real_council(layered_tree: SourceTree) -> None:
    # Every name, address and number is changed, as a new user once did.
    swaps = (b"exampleshire.example", b"anytown.gov.uk"), (b"Exampleshire", b"Anytown"), (b"exampleshire", b"anytown")
    signs = (b"sample: yes\nas_of: 2026-11-20\n", b""), (b"E99999999", b"E07000001"), (b"01632 96", b"01235 86")
    marks = (b" (sample)", b""), (b"SAMPLE-", b"REF-"), (b"made-up council", b"council")
    files = dict(layered_tree.files)
    for path, data in layered_tree.files.items():
        for old, new in (*swaps, *signs, *marks):
            data = data.replace(old, new)  # noqa: PLW2901 - one change after the other
        files[path] = data
    found = run_rules(parse_site(replace(layered_tree, files=files), TODAY))
    refused = {each.location.path for each in found if each.id == "sample-copies.page"}
    own = {path for path in files if path.startswith("docs/") and path not in layered_tree.origins}
    # Only words are known again, and not what is drawn.
    drawn = {"docs/images/crest.svg", "docs/images/town.svg"}
    assert own - refused == {"docs/stories/leon.md", "docs/stories/misbah.md", *drawn}
    facts = {each.location.path for each in found if each.id == "sample-copies.fact"}
    names = ("alerts", "comms_plan", "council", "events")
    assert facts == {f"content_data/{name}.yml" for name in names}
