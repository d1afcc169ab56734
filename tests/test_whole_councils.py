"""Whole councils that begin: each publishes with its gaps declared, and takes the next version as it is."""

import html
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

import filled_hubs
from commshub.checks import registry
from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.checks.verdict import check_site
from commshub.cli import upgrade
from commshub.cli.main import hub
from commshub.cli.opening import open_tree
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.engine import mkdocs as engine
from commshub.migrations.migration import Changes, Files, Migration, Package
from commshub.model.findings import Finding, Level, Location
from commshub.model.registers import entry_of, entry_path
from commshub.model.versions import Version
from commshub.render.site import stage_site
from dead_links import dead_links
from next_version import install, write_next_version
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
    arguments = ["check", "--strict", "--format", "json", "--as-of", str(DAY), str(folder)]
    checked = CliRunner().invoke(hub, arguments, catch_exceptions=False)
    assert (json.loads(checked.output)["findings"], checked.exit_code) == ([], 0)


def test_one_of_them_is_built_and_says_when_its_pages_come_in_welsh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr(engine, "parse_site", lambda tree, _clock, **_: parse_site(tree, DAY))
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


# What is for England alone; the department publishes some pages with the Home Office for both nations.
OF_ENGLAND = re.compile(
    r"Department for Education(?! and Home Office)|Working together to safeguard|Ofsted|safeguarding lead"
)


def test_nothing_in_wales_is_said_that_is_so_in_england_alone(tmp_path: Path) -> None:
    filled_hubs.write_hub(tmp_path, filled_hubs.in_their_world(filled_hubs.filled_hub("wales")))
    site = parse_site(read_source_tree(tmp_path), DAY)
    pages = {page.path: page.markdown for page in stage_site(replace(site, theme=replace(site.theme, font=b""))).pages}
    told = {each.path: found for each in site.national_pages if (found := OF_ENGLAND.findall(pages[each.path]))}
    assert told == {}
    assert "Keeping learners safe" in pages["questions/comment-at-school.md"]
    assert "designated safeguarding person" in pages["questions/comment-at-school.md"]


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
    told = check_site(parse_site(left, DAY)).findings
    stops = " ".join(each.message + each.hint for each in told if each.level is Level.ERROR)
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
        assert each.level is Level.ERROR
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
CHANGED = {
    "content_data/contacts.yml": ("hours: Every day, 9am to 5pm", "hours: Every day, 8am to 8pm"),
    "content_data/words/en.yml": ("event_over: ", "event_over: From now on, "),
    "content_data/sources.yml": ("title: Educate Against Hate", "title: Educate Against Hate, renewed"),
    "docs/questions/is-prevent-spying.md": ("\n## ", "\nThis sentence is new.\n\n## "),
}
PLAN, SETTINGS, PINS = "content_data/comms_plan.yml", "content_data/council.yml", "requirements.txt"
NOTE = b"# Times are in minutes.\n"


def _a_new_rule(_site: object) -> Iterator[Finding]:
    """Something new is asked of everybody."""
    yield Finding(Location(SETTINGS), "Something new is asked", "Do it.")


def _noted(files: Files, _package: Package) -> Changes:
    return {PLAN: files[PLAN] if NOTE in files[PLAN] else NOTE + files[PLAN]}


@pytest.fixture(scope="module")
def next_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is national in a made-up next version: other facts, labels and words, and one page more."""
    base = tmp_path_factory.mktemp("next") / "base"
    write_next_version(base, CHANGED, {"docs/understand/next-year.md": NEW_PAGE})
    return base


@pytest.fixture
def next_version(next_base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That version, installed: it asks something new, and changes the form of one file."""
    install(monkeypatch, "0.2.0", next_base)
    # A rule belongs to the folder that its file is in.
    monkeypatch.setattr(_a_new_rule, "__module__", "commshub.checks.council.next")
    rules = (*all_rules(), Rule("next.new", Level.ERROR, _a_new_rule, since="0.2.0"))
    migration = Migration("m99_noted", "The plan says how times are written.", Version(0, 2, 0), _noted)
    monkeypatch.setattr(upgrade, "migrations_since", lambda _: iter((migration,)))
    monkeypatch.setattr(upgrade, "open_tree", partial(open_tree, as_of=DAY))
    for module in (registry, upgrade):
        monkeypatch.setattr(module, "all_rules", lambda: rules)


def _files(folder: Path) -> Mapping[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.usefixtures("next_version")
def test_it_takes_the_next_version_without_a_change_of_its_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "hub"
    shutil.copytree(folder, own)
    monkeypatch.chdir(own)
    before = _files(own)
    done = CliRunner().invoke(hub, ["upgrade", "--yes"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    # What it saw before anything was written is all that was.
    shown = ("1. The plan says how times are written.", "2. The hub says that it is written for version 0.2.0.")
    assert done.output.startswith(f"{shown[0]}\n\n     changed  {PLAN}\n\n{shown[1]}\n\n     changed  {SETTINGS}\n")
    assert "\n+This sentence is new.\n" in done.output or "\n  questions/is-prevent-spying.md\n" in done.output
    assert "  next.new (1 found)\n    Something new is asked of everybody.\n" in done.output
    after = {
        PLAN: NOTE + before[PLAN],
        SETTINGS: before[SETTINGS].replace(b"hub_version: 0.1.0", b"hub_version: 0.2.0"),
        PINS: before[PINS].replace(b"==0.1.0", b"==0.2.0"),
    }
    assert _files(own) == {**before, **after}

    site = parse_site(read_source_tree(own), DAY)
    levels = {each.id: each.level for each in check_site(site).findings}
    assert levels.pop("national-pages.changed-since") is Level.WARNING
    assert levels.pop("next.new") is Level.WARNING
    assert set(levels) <= {"national-pages.nobody-has-read"}
    line, labels = site.contacts.get("act-early-line"), site.words.get("en")
    assert line
    assert labels
    assert (line.hours.text, labels.labels.event_over[:11]) == ("Every day, 8am to 8pm", "From now on")
    assert site.page_at("understand/next-year.md")
