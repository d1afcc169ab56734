"""Each field that names something is looked up: a misspelt name is told of once, on its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import get_args, get_type_hints

import pytest
from pydantic import BaseModel

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from commshub.model.framework import Evidence
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.site import Site
from commshub.references.edits import apply_edits, edits_of_references
from commshub.references.records import records
from commshub.references.site_references import Reference, references
from tiny_hub import TODAY, changed

# What the sample does not have: an alert with a link, a waiver, a baseline, an urgent correction and a page that has
# moved.
_MORE = {
    "content_data/waivers.yml": (
        "links:\n  rule: links.leads-nowhere\n  place: docs/index.md\n  reason: It is on its way.\n"
        "  approved_by: prevent-lead\n  until: 2026-12-31\n"
    ),
    "content_data/baseline.yml": (
        "made_on: 2026-11-01\nfindings:\n"
        "  - {rule: links.leads-nowhere, place: docs/index.md, message: The link to 'x.md' leads to no page}\n"
    ),
    "content_data/urgent.yml": (
        "corrections:\n  - paths: [content_data/alerts.yml]\n    by: prevent-lead\n    why: The office is closed\n"
        "    day: 2026-11-20\n    until: 2026-11-25\n    passed_over: []\n"
    ),
    "content_data/redirects.yml": "old.md: get-help/index.md\n",
    "content_data/readings.yml": (
        "readings:\n  - {page: index.md, quarter: 2026-q4, by: prevent-lead, day: 2026-11-02, outcome: right,"
        " of_text: 0123456789abcdef}\n"
    ),
    "content_data/ends.yml": "statistic: {owner: prevent-lead}\n",
}
# Links, waivers and the baseline name files; their own rules tell of those.
_FILES = {Target.FILE}
# What every hub must have is missed once, where it should be.
_DEMANDED = {("required_pages",), ("required_contacts",)}
_WRONG = "zzq"


def _with_more(tree: SourceTree) -> SourceTree:
    def text(path: str) -> str:
        return tree.files[path].decode()

    alerts = "content_data/alerts.yml"
    council = "content_data/council.yml"
    confirmed = f"{text(council)}confirmed:\n  shout: {{by: prevent-lead, day: 2026-11-20, found: It answers.}}\n"
    planned = "translation_plan: [{pages: [local/], by: 2027-03-31, owner: prevent-lead}]\n"
    files = {alerts: f"{text(alerts).rstrip()}\n  link: contacts.md\n", council: f"{confirmed}{planned}"}
    return changed(tree, {**_MORE, **files})


@pytest.fixture(scope="module")
def fuller_tree(sample_tree: SourceTree) -> SourceTree:
    """The sample, with what it does not have."""
    return _with_more(sample_tree)


def _field(reference: Reference) -> tuple[str, ...]:
    """The field of a model that a reference stands in, or the way in which a page names something."""
    path = reference.location.path
    if not path.startswith("content_data/"):
        return ("docs", reference.target, *map(str, reference.steps), re.sub(r"its .*", "its", reference.how))
    steps = [step for step in reference.steps if isinstance(step, str) and step not in {reference.entry, reference.id}]
    return (re.sub(r"words/\w+", "words/cy", path), reference.target, *steps)


def _one_of_each_field(site: Site) -> Iterator[Reference]:
    found: dict[tuple[str, ...], Reference] = {}
    for reference in references(site):
        if reference.target not in _FILES and reference.steps[:1] not in _DEMANDED:
            found.setdefault(_field(reference), reference)
    yield from found.values()


def _groups(site: Site) -> Iterator[list[Reference]]:
    """The references that are misspelt together: the first of each line, then the second, and so on."""
    fields = sorted(_one_of_each_field(site), key=lambda each: (each.location.path, each.location.line))
    lines = [[*line] for _, line in groupby(fields, lambda each: (each.location.path, each.location.line))]
    for turn in zip_longest(*lines):
        yield [each for each in turn if each]


def _named(reference: Reference, wrong: str, findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings that tell of a misspelt name: on its line, or of the element of the toolkit that it shows."""
    start = wrong[: len(wrong) // 2]
    asked = isinstance(reference.owner, Evidence)
    told = [
        each
        for each in findings
        if (each.location.path, each.location.line) == (reference.location.path, reference.location.line)
        and start in f"{each.message} {each.hint}"
    ]
    return told or [each for each in findings if asked and each.element == reference.entry][:1]


def test_every_mark_of_every_model_is_tried(fuller_tree: SourceTree) -> None:
    site = parse_site(fuller_tree, TODAY)
    tried = {each.mark for record in records(site) for each in record.references()}
    assert {mark for model in _models(Model) for mark in _marks(tuple(_hints(model)))} - tried == set()


def _hints(model: type[BaseModel]) -> Iterator[object]:
    return iter(get_type_hints(model, include_extras=True).values())


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for each in model.__subclasses__():
        if each.__module__.startswith("commshub.model."):
            yield from _models(each)


def _marks(annotations: tuple[object, ...]) -> Iterator[Ref]:
    for each in annotations:
        if isinstance(each, Ref):
            yield each
        yield from _marks((*get_args(each), *getattr(each, "__metadata__", ())))


def test_a_misspelt_name_is_told_of_once_on_its_line(fuller_tree: SourceTree) -> None:
    wrongly = [each for group in _groups(parse_site(fuller_tree, TODAY)) for each in _not_told_once(fuller_tree, group)]
    assert wrongly == []


def _not_told_once(tree: SourceTree, group: Sequence[Reference]) -> list[str]:
    """The references of which it is not told just once that they are misspelt.

    One wrong name may leave nothing to look others up in. So those that are not told of among others are misspelt
    again in halves, down to the single one: that decides.
    """
    texts = {path: data.decode() for path, data in tree.files.items() if path.endswith((".md", ".yml"))}
    edits = [edit for each in group for edit in edits_of_references([each], _misspelt(each.id), texts)]
    findings = run_rules(parse_site(changed(tree, _decoded(apply_edits(tree.files, edits))), TODAY))
    told = [_named(each, _misspelt(each.id), findings) for each in group]
    left = [each for each, named in zip(group, told, strict=True) if len(named) != 1]
    if len(group) == 1:
        return [f"{each.id} at {each.location}: {[*map(str, told[0])]}" for each in left]
    middle = (len(left) + 1) // 2
    halves = (left[:middle], left[middle:])
    return [wrong for half in halves if half for wrong in _not_told_once(tree, half)]


def _misspelt(id_: str) -> str:
    stem, dot, ending = id_.rpartition(".")
    return f"{stem}{_WRONG}{dot}{ending}" if dot else f"{id_.rstrip('/')}{_WRONG}{'/' if id_.endswith('/') else ''}"


def _decoded(files: Mapping[str, bytes]) -> Mapping[str, str | bytes | None]:
    return dict(files)
