"""Sentences of each kind that must not be published are caught wherever they stand, and harmless ones never are."""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
import yaml

import sample_hub
from commshub.checks.registry import all_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.model.findings import Finding
from commshub.model.site import Site
from tiny_files import COUNCIL, guide, tiny_file
from tiny_hub import TINY, TODAY, changed

_KINDS: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "sentences.yml").read_text("utf-8")
)
_STYLE = "content_data/house_style.yml"
_PLACES = "places:\n  villages: [Millbrook, Nether Sampleton]\n  schools: [Castle Mead Academy]\n"
_EVENTS = "content_data/events.yml"
_HARMLESS_WORDS = "Who to talk to."
_FEWEST = 10

CAUGHT = [(kind, sentence) for kind, each in _KINDS.items() for sentence in each["caught"]]
HARMLESS = [(kind, sentence) for kind, each in _KINDS.items() for sentence in each["harmless"]]
_ALL = [sentence for _, sentence in (*CAUGHT, *HARMLESS)]


def _event(number: int, sentence: str) -> str:
    return (
        f"event-{number}:\n  title: Open evening\n  audiences: [residents]\n  organiser: prevent-team\n"
        f"  starts: 2026-12-03 18:00\n  ends: 2026-12-03 19:00\n  announced_on: 2026-11-03\n"
        f"  summary: {_quoted(sentence)}\n"
    )


def _quoted(sentence: str) -> str:
    return "'" + sentence.replace("'", "''") + "'"


def _files() -> dict[str, str]:
    files = {f"docs/sentences/body-{number}.md": guide(f"{sentence}\n") for number, sentence in enumerate(_ALL)}
    files |= {
        f"docs/sentences/description-{number}.md": guide("Talk to us.\n", (_HARMLESS_WORDS, _quoted(sentence)))
        for number, sentence in enumerate(_ALL)
    }
    files[_EVENTS] = "\n".join(_event(number, sentence) for number, sentence in enumerate(_ALL))
    files[_STYLE] = sample_hub.sample_text(_STYLE)
    files[COUNCIL] = tiny_file(COUNCIL) + _PLACES
    return files


@cache
def _site() -> Site:
    return parse_site(changed(read_source_tree(TINY), _files()), TODAY, as_of=TODAY)


@cache
def _findings() -> Mapping[str, tuple[Finding, ...]]:
    """What the rules on these kinds find, by the sentence and where it is planted, such as `body-3`."""
    names = {each["rule"] for each in _KINDS.values()}
    found = chain.from_iterable(rule.run(_site()) for rule in all_rules() if rule.id in names)
    planted: dict[str, tuple[Finding, ...]] = {}
    for finding in found:
        place = _place_of(finding)
        planted[place] = (*planted.get(place, ()), finding)
    return planted


def _place_of(finding: Finding) -> str:
    if finding.location.path != _EVENTS:
        return Path(finding.location.path).stem
    lines = _files()[_EVENTS].split("\n")[: finding.location.line]
    return next(line.rstrip(":") for line in reversed(lines) if line.startswith("event-"))


def _planted(sentence: str) -> dict[str, tuple[str, ...]]:
    number = _ALL.index(sentence)
    return {
        where: tuple(sorted({finding.id for finding in _findings().get(f"{where}-{number}", ())}))
        for where in ("body", "description", "event")
    }


@pytest.mark.parametrize(("kind", "sentence"), CAUGHT)
def test_a_sentence_of_a_kind_is_caught_wherever_it_stands(kind: str, sentence: str) -> None:
    rule = _KINDS[kind]["rule"]
    assert {where: rule in found for where, found in _planted(sentence).items()} == dict.fromkeys(
        ("body", "description", "event"), True
    )


@pytest.mark.parametrize(("kind", "sentence"), HARMLESS)
def test_a_harmless_sentence_is_left_alone(kind: str, sentence: str) -> None:
    assert _planted(sentence) == {"body": (), "description": (), "event": ()}, kind


def test_each_kind_has_enough_sentences_on_both_sides() -> None:
    for each in _KINDS.values():
        assert len(each["caught"]) >= _FEWEST
        assert len(each["harmless"]) >= _FEWEST
