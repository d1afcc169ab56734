"""The contract cannot be met by words that say nothing: the sample with every section attacked, in each of many ways.

At least 95 of 100 attacked sections of each way are told of where they stand. `pytest -s` prints the shares.
"""

from collections import defaultdict
from collections.abc import Iterator

import pytest
import yaml

import attacks
from attacks import Attack, Target, missed, targets_of
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.passages import passages
from tiny_hub import TODAY, changed

LEAST_REFUSED = 0.95
PLAN = "content_data/comms_plan.yml"
# What the plan says of each thing, and what may stand there more than once.
SAYS = ("what", "mitigation", "lines", "line", "claim", "who", "cares_about", "barriers", "hears_from", "best_time")
EIGHT_WORDS = "We want everybody to be safe and well."

WAYS = (
    attacks.repeated_sentence,
    attacks.own_sentence,
    attacks.shuffled,
    attacks.shuffled_small,
    attacks.filler,
    attacks.another_section,
    attacks.another_page,
    attacks.exchanged,
    attacks.moved_on,
)


@pytest.fixture(scope="module")
def targets(sample: Site) -> tuple[Target, ...]:
    """Every section that a page of the sample must have."""
    return targets_of(sample)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_section_that_says_nothing_is_told_where_it_stands(
    way: attacks.Maker, targets: tuple[Target, ...], sample: Site, sample_tree: SourceTree
) -> None:
    _hold(way.__name__, way(targets), sample, sample_tree)


def test_the_words_of_the_plan_are_no_section(
    targets: tuple[Target, ...], sample: Site, sample_tree: SourceTree
) -> None:
    texts = [each.text for each in passages(sample).everything if each.owner.collection == "plan"]
    _hold("entries", attacks.entries(targets, [each for each in texts if len(each.split()) >= 8]), sample, sample_tree)


def test_a_section_that_lacks_one_of_its_topics_is_told(sample: Site, sample_tree: SourceTree) -> None:
    for number, attack in enumerate(attacks.without_topics(sample)):
        _hold(f"without topic {number + 1}", attack, sample, sample_tree)


def _hold(name: str, attack: Attack, site: Site, tree: SourceTree) -> None:
    through = missed(tree, site, attack)
    refused = 1 - len(through) / len(attack)
    _tell(f"{name}: {refused:.1%} of {len(attack)} refused")
    assert len(attack) >= 50
    assert refused >= LEAST_REFUSED, through


def test_nothing_untouched_is_told(targets: tuple[Target, ...], sample: Site, sample_tree: SourceTree) -> None:
    same = {each.place: each.text for each in targets}
    assert missed(sample_tree, sample, same) == tuple(same)


def test_exchanged_pages_are_told(sample: Site, sample_tree: SourceTree) -> None:
    pairs = list(_pairs(sample))
    files = {}
    for one, other in pairs:
        for page, text in ((one, other), (other, one)):
            top = sample_tree.files[page.path].decode().split("\n")[: page.body_line - 1]
            files[page.path] = "\n".join([*top, text.body])
    found = {each.location.path for each in _findings(changed(sample_tree, files))}
    told = [pair for pair in pairs if found & {each.path for each in pair}]
    _tell(f"exchanged pages: {len(told) / len(pairs):.1%} of {len(pairs)} pairs refused")
    assert len(told) >= LEAST_REFUSED * len(pairs)


def test_a_hub_of_one_sentence_is_refused(sample: Site, sample_tree: SourceTree) -> None:
    """All prose replaced by one repeated sentence, with headings, front matter and calls kept."""
    files = {page.path: _one_sentence(sample_tree.files[page.path].decode(), page.body_line) for page in sample.pages}
    found = _findings(changed(sample_tree, files))
    pages = {each.location.path for each in found if each.level == "error"}
    must_say = {page.path for page in sample.pages if page.kind and page.kind.sections}
    assert len(pages & must_say) >= LEAST_REFUSED * len(must_say)
    assert "distinct.same-text" in {each.id for each in found}


def test_a_plan_of_the_same_eight_words_is_refused(sample_tree: SourceTree) -> None:
    plan = yaml.load(sample_tree.files[PLAN], yaml.BaseLoader)  # noqa: S506 - only strings, lists and dicts
    spoilt = yaml.safe_dump(_spoilt(plan), allow_unicode=True, sort_keys=False, width=1000)
    (finding,) = (each for each in _findings(changed(sample_tree, {PLAN: spoilt})) if each.id == "distinct.same-text")
    assert finding.location.path == PLAN
    assert finding.message == "'We want everybody to be safe…' says what another place says too"


def _tell(share: str) -> None:
    print(f"\n{share}")  # noqa: T201 - the shares are read by whoever runs this


def _findings(tree: SourceTree) -> tuple[Finding, ...]:
    return run_rules(parse_site(tree, TODAY), attacks.RULES)


def _pairs(site: Site) -> Iterator[tuple[Page, Page]]:
    """The pages of each kind that has sections, each with one that is half the list away."""
    kinds: dict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in site.pages:
        if page.kind and page.kind.sections and not page.language:
            kinds[page.text("kind"), page.language].append(page)
    for pages in kinds.values():
        half = len(pages) // 2
        yield from zip(pages[:half], pages[half:], strict=False)


def _one_sentence(text: str, first: int) -> str:
    """A page whose prose is one sentence: headings, empty lines and lines with a call stay."""
    lines = text.split("\n")
    kept = (line if not line or line.startswith("#") or "{{" in line else EIGHT_WORDS for line in lines[first - 1 :])
    return "\n".join([*lines[: first - 1], *kept])


def _spoilt(value: object, name: str = "") -> object:
    """A part of the plan with one text in the place of all that says something."""
    if isinstance(value, dict):
        return {key: _spoilt(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_spoilt(each, name) for each in value]
    return EIGHT_WORDS if name in SAYS else value
