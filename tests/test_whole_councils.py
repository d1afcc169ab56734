"""Whole councils that begin: each publishes with its gaps declared, and takes the next version as it is."""

import html
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

import filled_hubs
from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.cli.main import hub
from commshub.content.layers import LayerFile
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.engine import mkdocs as engine
from commshub.model.findings import Finding, Level, Location
from commshub.model.registers import entry_of, entry_path
from commshub.render.site import stage_site
from dead_links import dead_links
from tiny_files import CONTACTS
from tiny_hub import changed

# A day on which nothing is due.
DAY = date(2026, 12, 1)
SECTIONS = [rule for rule in all_rules() if rule.id == "sections.missing"]


@pytest.fixture(scope="module", params=filled_hubs.NAMES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of one of the councils, as its editors left it."""
    place = tmp_path_factory.mktemp(request.param)
    filled_hubs.write_hub(place, filled_hubs.in_their_world(filled_hubs.filled_hub(request.param)))
    return place


@pytest.fixture(scope="module")
def tree(folder: Path) -> SourceTree:
    """The same, read with the layers below."""
    return read_source_tree(folder)


@pytest.fixture(autouse=True)
def _their_world(monkeypatch: pytest.MonkeyPatch) -> None:
    filled_hubs.live_in_their_world(monkeypatch)


def _found(tree: SourceTree, rules: Sequence[Rule] = all_rules()) -> tuple[Finding, ...]:
    return run_rules(parse_site(tree, DAY), rules)


def test_it_publishes_with_its_gaps_declared(folder: Path) -> None:
    arguments = ["check", "--format", "json", "--as-of", str(DAY), str(folder)]
    checked = CliRunner().invoke(hub, arguments, catch_exceptions=False)
    told = {each["id"] for each in json.loads(checked.output)["findings"]}
    # What was rated highly is on no page yet.
    assert (checked.exit_code, told - {"self-scores.thin"}) == (0, set())


def test_one_of_them_is_built_and_says_when_its_pages_come_in_welsh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr(engine, "parse_site", lambda tree, _clock: parse_site(tree, DAY))
    filled_hubs.write_hub(tmp_path, filled_hubs.in_their_world(filled_hubs.filled_hub("wales")))
    with chdir(tmp_path):
        done = CliRunner().invoke(mkdocs, ["build", "--quiet"], catch_exceptions=False)
    assert (done.exit_code, done.output) == (0, "")
    pages = [
        html.unescape((tmp_path / f"site{path}/index.html").read_text(encoding="utf-8")) for path in ("", "/contacts")
    ]
    for page in pages:
        assert "Nid yw'r dudalen hon ar gael yn Gymraeg eto. Bydd ar gael erbyn 31 Mawrth 2027." in page
    assert "Meic" in pages[1]


@pytest.mark.parametrize("day", [DAY, date(2027, 2, 1)], ids=str)
def test_no_link_leads_nowhere_and_nothing_empty_is_shown(tree: SourceTree, day: date) -> None:
    staged = stage_site(replace(site := parse_site(tree, day), theme=replace(site.theme, font=b"")))
    assert list(dead_links(staged)) == []
    assert {page.path for page in staged.pages} >= {"local/how-we-meet-the-benchmark.md", "get-help/index.md"}


def test_it_does_not_pass_for_a_real_council(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    paths = (*folder.glob("content_data/contacts/*.yml"), folder / "content_data/council.yml")
    own = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    as_kept = {path: text.replace(".gov.uk", ".example") for path, text in own.items()}
    found = _found(changed(read_source_tree(folder), as_kept))
    assert {"phones.drama-number", "sample.example-domain"} <= {each.id for each in found}


def _without_entries(text: str, ids: Sequence[str]) -> str:
    """A register without some entries."""
    kept, gone = [], False
    for line in text.split("\n"):
        if line and not line.startswith((" ", "#")):
            gone = line.rstrip(":") in ids
        kept += [] if gone else [line]
    return "\n".join(kept)


def _every_contact(tree: SourceTree) -> Iterator[str]:
    for data in (*(each.data for each in tree.below.get(CONTACTS, ())), tree.files[CONTACTS]):
        yield from yaml.load(data, yaml.CSafeLoader)
    yield from (entry[1] for path in tree.files if (entry := entry_of(path)) and entry[0] == "contacts")


@pytest.mark.parametrize("turn", [0, 1])
def test_each_contact_is_missed(tree: SourceTree, turn: int) -> None:
    ids = sorted({*_every_contact(tree)})[turn::2]
    assert len(ids) >= 16
    # A layer without any has no such file.
    left_of_layers = [(each, _without_entries(each.data.decode(), ids)) for each in tree.below.get(CONTACTS, ())]
    lower = tuple(replace(each, data=text.encode()) for each, text in left_of_layers if ":\n" in text)
    top = _without_entries(tree.files[CONTACTS].decode(), ids)
    own = dict.fromkeys(path for id_ in ids if (path := entry_path("contacts", id_)) in tree.files)
    left = replace(changed(tree, {CONTACTS: top, **own}), below={**tree.below, CONTACTS: lower})
    stops = " ".join(each.message + each.hint for each in _found(left) if each.level is Level.ERROR)
    assert [id_ for id_ in ids if f"'{id_}'" not in stops and f'"{id_}"' not in stops] == []


def _sections(tree: SourceTree) -> Mapping[str, list[str]]:
    """The headings that each page must have, by its path, in its own words."""
    site = parse_site(tree, DAY)
    asked: dict[str, list[str]] = defaultdict(list)
    for page in site.pages:
        for rule in page.kind.asked_sections(page.fields) if page.kind else ():
            asked[page.path] += [section.heading.text for section in page.sections if section.answers(rule)]
    return asked


@pytest.mark.parametrize("turn", [0, 1])
def test_each_mandatory_section_is_missed(tree: SourceTree, turn: int) -> None:
    wanted: dict[str, set[str]] = {}
    files: dict[str, str] = {}
    for path, headings in _sections(tree).items():
        gone = headings[turn::2]
        wanted |= {path: {f"The section '{heading}' is missing" for heading in gone}} if gone else {}
        files[path] = _without_sections(tree.files[path].decode(), gone)
    assert sum(map(len, wanted.values())) >= 60
    found: dict[str, set[str]] = defaultdict(set)
    for each in _found(changed(tree, files), SECTIONS):
        found[each.location.path].add(each.message)
    assert found == wanted


def _without_sections(text: str, headings: Sequence[str]) -> str:
    kept, gone = [], False
    for line in text.split("\n"):
        if line.startswith("## "):
            gone = line.removeprefix("## ") in headings
        kept += [] if gone else [line]
    return "\n".join(kept)


NEW_PAGE = """\
---
kind: guide
title: What changes next year
description: What a made-up next version of the package tells all councils.
owner: prevent-lead
audiences: [residents]
last_reviewed: 2026-11-30
---

This page comes with a version that nobody has made yet. It says that the line for families and friends is open longer
from now on, and that whoever rings it does not have to give a name. More is on [our contacts page](../contacts.md).
"""
NEXT = {
    "content_data/contacts.yml": ("hours: Every day, 9am to 5pm", "hours: Every day, 8am to 8pm"),
    "content_data/words/en.yml": ("event_over: ", "event_over: From now on, "),
    "content_data/sources.yml": ("title: Educate Against Hate", "title: Educate Against Hate, renewed"),
}


def _next_version(tree: SourceTree) -> SourceTree:
    """The hub over what is national in a made-up next version: other facts and labels, and one page more."""
    lowest = tree.layers[0]
    files: dict[str, str] = {"docs/understand/next-year.md": NEW_PAGE}
    below = dict(tree.below)
    for path, (old, new) in NEXT.items():
        under = tree.below.get(path, ())
        before = (under[0].data if under else tree.files[path]).decode()
        after = before.replace(old, new)
        assert after != before
        if under:
            below[path] = (LayerFile(lowest, after.encode()), *under[1:])
        else:
            files[path] = after
    origins = {**tree.origins, "docs/understand/next-year.md": lowest}
    return replace(changed(tree, files), below=below, origins=origins)


def _a_new_rule(_site: object) -> Iterator[Finding]:
    """What a version asks for the first time is a warning."""
    yield Finding(Location("content_data/council.yml"), "Something new is asked", "Do it.")


def test_it_takes_the_next_version_without_a_change_of_its_own(tree: SourceTree) -> None:
    after = _next_version(tree)
    own = {path: data for path, data in tree.files.items() if path not in tree.origins}
    assert {path: after.files[path] for path in own} == own
    new_rule = replace(all_rules()[0], id="next.new", level=Level.WARNING, check=_a_new_rule)
    found = _found(after, (*all_rules(), new_rule))
    assert [each.id for each in found if each.level is Level.ERROR] == []
    assert "next.new" in {each.id for each in found}
    site = parse_site(after, DAY)
    line, labels = site.contacts.get("act-early-line"), site.words.get("en")
    assert line
    assert labels
    assert (line.hours.text, labels.labels.event_over[:11]) == ("Every day, 8am to 8pm", "From now on")
    assert site.page_at("understand/next-year.md")
