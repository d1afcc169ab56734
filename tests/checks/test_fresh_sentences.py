"""A list of sentences by kind: none that could harm somebody gets through, and no harmless one is stopped.

They were written without a look at the rules, to measure them, and are kept for those who change a rule.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from commshub.checks.registry import all_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Level
from tiny_files import guide
from tiny_hub import TODAY, changed

_KINDS: Mapping[str, Mapping[str, Sequence[str]]] = yaml.safe_load(
    (Path(__file__).parent / "fresh_sentences.yml").read_text(encoding="utf-8")
)
_FEWEST = 60


@pytest.fixture(scope="module")
def stopped(sample_tree: SourceTree) -> Mapping[str, frozenset[str]]:
    """The ids of the rules that stop each sentence, each on a page of its own."""
    sentences = [each for kind in _KINDS.values() for each in (*kind["caught"], *kind["harmless"])]
    pages = [f"docs/understand/sentence-{number}.md" for number in range(len(sentences))]
    texts = (guide(f"\n{each}\n", ("Get help", "What councils say")) for each in sentences)
    site = parse_site(changed(sample_tree, dict(zip(pages, texts, strict=True))), TODAY)
    rules = [rule for rule in all_rules() if rule.id.startswith(tuple(_prefixes()))]
    found = [each for rule in rules for each in rule.run(site) if each.level is Level.ERROR]
    return {
        sentence: frozenset(each.id for each in found if each.location.path == page)
        for sentence, page in zip(sentences, pages, strict=True)
    }


def _prefixes() -> frozenset[str]:
    return frozenset(prefix for kind in _KINDS.values() for prefix in kind["rules"])


@pytest.mark.parametrize("kind", _KINDS)
def test_every_sentence_that_could_harm_is_stopped(kind: str, stopped: Mapping[str, frozenset[str]]) -> None:
    rules = tuple(_KINDS[kind]["rules"])
    assert [each for each in _KINDS[kind]["caught"] if not any(rule.startswith(rules) for rule in stopped[each])] == []


@pytest.mark.parametrize("kind", _KINDS)
def test_no_harmless_sentence_is_stopped(kind: str, stopped: Mapping[str, frozenset[str]]) -> None:
    assert [each for each in _KINDS[kind]["harmless"] if stopped[each]] == []


def test_there_are_enough_of_both() -> None:
    for sort in ("caught", "harmless"):
        assert sum(len(kind[sort]) for kind in _KINDS.values()) >= _FEWEST
