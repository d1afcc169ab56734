"""Which file of which layer counts, and what a file of facts takes over from lower layers."""

import pytest

from commshub.checks.registry import all_rules, run_rules
from commshub.content.layers import declared_layers, merged
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.content.yaml_tree import YamlMapping, parse_yaml, to_plain
from commshub.model.findings import Finding, Location
from commshub.model.layers import EnglishLabels, Replacement
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from layered_hub import COUNTY, Files, over
from tiny_files import CONTACTS, COUNCIL, GLOSSARY, HELP, KINDS, guide, tiny_file
from tiny_hub import TODAY

WELSH = "content_data/words/cy.yml"
OWN_COUNCIL = tiny_file(COUNCIL)
LINE = """\
act-early-line:
  role: Our own line
  organisation: Littleton Council
  phones:
    - {number: "01632 960002"}
  hours: Every day, 24 hours
  for_whom: Anyone.
  not_for: Emergencies.
  source: https://www.littleton.example/line
  checked_on: 2026-11-09
  recheck_after_days: 90
"""
SAID = f"{LINE}  instead_of: national\n  reason: Nobody reaches theirs from here.\n"


def _site(tree: SourceTree, files: Files, county: Files | None = None) -> Site:
    return parse_site(over(tree, {COUNCIL: OWN_COUNCIL, **files}, *([(COUNTY, county)] if county else [])), TODAY)


def _of_files(site: Site) -> tuple[Finding, ...]:
    """What the rules on what cannot be read say."""
    return run_rules(site, [rule for rule in all_rules() if rule.theme == "files"])


def _table(text: str, path: str = "a.yml") -> YamlMapping:
    table, parse_errors = parse_yaml(path, text)
    assert table is not None
    assert not parse_errors
    return table


@pytest.mark.parametrize(
    ("council", "folders", "national"),
    [
        (None, (), True),
        (b"name: A\n", (), True),
        (b"layers: [county, ../shared]\n", ("county", "../shared"), True),
        (b"layers: county\n", (), True),
        (b"layers:\n", (), True),
        (b"national: no\n", (), False),
        (b"national: yes\n", (), True),
        (b"\xff", (), True),
        (b"layers: [a\n", (), True),
    ],
)
def test_a_council_names_its_layers(council: bytes | None, folders: tuple[str, ...], national: bool) -> None:  # noqa: FBT001 - what is expected
    declared = declared_layers(council)
    assert (declared.folders, declared.national) == (folders, national)


@pytest.mark.parametrize(
    ("lower", "upper", "deep", "shallow"),
    [
        ("a: 1\nb: 2", "b: 3", {"a": "1", "b": "3"}, {"b": "3", "a": "1"}),
        ("a: {b: 1, c: 2}", "a: {c: 3}", {"a": {"b": "1", "c": "3"}}, {"a": {"c": "3"}}),
        ("a: {b: {c: 1, d: 2}}", "a: {b: {c: 3}}", {"a": {"b": {"c": "3", "d": "2"}}}, {"a": {"b": {"c": "3"}}}),
        ("a: [1, 2]", "a: [3]", {"a": ["3"]}, {"a": ["3"]}),
        ("a: {b: 1}", "a: 2", {"a": "2"}, {"a": "2"}),
        ("a: 1\nb: 2", "a:", {"b": "2"}, {"b": "2"}),
        ("names: [1, 2]", "names: [3, 1]", {"names": ["3", "1", "2"]}, {"names": ["3", "1"]}),
    ],
)
def test_settings_are_merged_name_by_name_and_registers_entry_by_entry(
    lower: str, upper: str, deep: object, shallow: object
) -> None:
    assert to_plain(merged(_table(lower), _table(upper), deep=True)) == deep
    assert to_plain(merged(_table(lower), _table(upper), deep=False)) == shallow


def test_own_entries_come_first_and_own_settings_last() -> None:
    lower, upper = _table("a: {b: 1}\nc: {d: 1}"), _table("e: {f: 1}\nc: {d: 2}")
    assert [*merged(lower, upper, deep=False).entries] == ["e", "c", "a"]
    assert [*merged(lower, upper, deep=True).entries] == ["a", "c", "e"]


def test_a_council_takes_everything_over_that_it_does_not_say_itself(tiny_tree: SourceTree) -> None:
    whole = parse_site(tiny_tree, TODAY)
    site = _site(tiny_tree, {})
    assert [page.path for page in site.pages] == [page.path for page in whole.pages]
    assert dict(site.contacts) == dict(whole.contacts)
    assert site.kinds == whole.kinds
    # Of what is the hub's own nobody asks who has read it.
    asked = {"national-pages.nobody-has-read", "versions.not-said"}
    assert [each for each in run_rules(site) if each.id not in asked] == [*run_rules(whole)]


def test_a_page_takes_the_place_of_the_one_at_its_path(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, {"docs/index.md": guide("Our own words.\n")})
    home = site.page_at("index.md")
    assert home
    assert home.body == "Our own words.\n"
    assert "docs/index.md" not in site.layering.origins
    assert site.layering.shown("docs/get-help/worried.md") == "national/docs/get-help/worried.md"


def test_a_contact_takes_the_place_of_the_one_with_its_id_and_the_rest_stays(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, {CONTACTS: SAID})
    assert [id_ for id_, _ in site.contacts] == ["act-early-line", "prevent-team", "emergency"]
    own = site.contacts.get("act-early-line")
    assert own
    assert own.role == "Our own line"
    assert site.contacts.location("act-early-line", "role") == Location(CONTACTS, 2, 3)
    assert site.contacts.location("prevent-team", "role") == Location(f"national/{CONTACTS}", 2, 3)


def test_a_county_lies_between(tiny_tree: SourceTree) -> None:
    term = "word:\n  term: Word\n  meaning: what we say\n"
    site = _site(tiny_tree, {GLOSSARY: term.replace("we say", "they say")}, {GLOSSARY: term, HELP: guide("Hello.\n")})
    assert {id_ for id_, _ in site.glossary} == {"channel", "word"}
    said = site.glossary.get("word")
    assert said
    assert said.meaning == "what they say"
    assert site.layering.shown(HELP) == f"../county/{HELP}"
    assert site.layering.replacements == (Replacement(Location(GLOSSARY, 1, 1), "word", "county"),)


def test_settings_are_the_councils_where_it_says_something_else(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, {KINDS: "audiences:\n  press: Journalists\n"})
    whole = parse_site(tiny_tree, TODAY)
    assert site.kinds.audiences == {**whole.kinds.audiences, "press": "Journalists"}
    assert site.kinds.kinds == whole.kinds.kinds
    assert site.location(KINDS, "audiences", "press") == Location(KINDS, 2, 3)
    assert site.location(KINDS, "kinds", "route").path == f"national/{KINDS}"


def test_a_fault_is_told_of_the_file_that_has_it(tiny_tree: SourceTree) -> None:
    broken = {**tiny_tree.files, CONTACTS: tiny_file(CONTACTS, ("  role: Emergency services\n", "")).encode()}
    site = parse_site(over(SourceTree(broken), {COUNCIL: OWN_COUNCIL, CONTACTS: SAID}), TODAY)
    assert [(each.kind, each.location) for each in site.parse_errors] == [
        (ErrorKind.MISSING_FIELD, Location(f"national/{CONTACTS}", 14, 1))
    ]


def test_letters_of_a_value_are_found_in_the_file_that_has_them(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, {CONTACTS: SAID})
    assert site.locate_text
    assert site.locate_text(CONTACTS, ("emergency", "role"), 10) == Location(f"national/{CONTACTS}", 15, 19)
    assert site.locate_text(CONTACTS, ("act-early-line", "role"), 4) == Location(CONTACTS, 2, 13)


@pytest.mark.parametrize("broken", ["a: [b", "\tterm: x"])
def test_where_one_layer_cannot_be_read_nothing_is_known_of_all(tiny_tree: SourceTree, broken: str) -> None:
    above = _site(tiny_tree, {GLOSSARY: broken})
    below = parse_site(
        over(
            SourceTree({**tiny_tree.files, GLOSSARY: broken.encode()}), {COUNCIL: OWN_COUNCIL, GLOSSARY: "word: {}\n"}
        ),
        TODAY,
    )
    for site, path in ((above, GLOSSARY), (below, f"national/{GLOSSARY}")):
        assert not site.glossary.readable
        assert {finding.location.path for finding in _of_files(site)} == {path}


def test_a_file_of_notes_alone_leaves_everything_to_the_layer_below(tiny_tree: SourceTree) -> None:
    files = {**tiny_tree.files, "content_data/standards.yml": b"reply:\n  promise: We reply.\n  time: two days\n"}
    whole = parse_site(SourceTree(files), TODAY)
    site = _site(SourceTree(files), {"content_data/standards.yml": "# Nothing yet\n"})
    assert site.standards.ids == whole.standards.ids == {"reply"}


def test_what_replaces_something_says_so(tiny_tree: SourceTree) -> None:
    home = (
        tiny_tree.files["docs/index.md"].decode().replace("\n---\n", "\ninstead_of: national\nreason: Ours.\n---\n", 1)
    )
    site = _site(tiny_tree, {CONTACTS: SAID, "docs/index.md": home})
    assert site.parse_errors == ()
    assert site.layering.replacements == (
        Replacement(
            Location(CONTACTS, 12, 3), "act-early-line", "national", "national", "Nobody reaches theirs from here."
        ),
        Replacement(
            Location("docs/index.md", home.split("instead_of")[0].count("\n") + 1, 1),
            "docs/index.md",
            "national",
            "national",
            "Ours.",
            is_same=True,
        ),
    )


def test_a_label_that_a_language_lacks_is_said_in_english(tiny_tree: SourceTree) -> None:
    own = tiny_file("content_data/words/en.yml", ("name: English\n", "name: Cymraeg\n"))
    lacking = "".join(line for line in own.splitlines(keepends=True) if not line.startswith(("  skip:", "  exit:")))
    site = _site(tiny_tree, {WELSH: lacking})
    welsh, english = site.words.get("cy"), site.words.get("en")
    assert welsh
    assert english
    assert welsh.labels == english.labels
    (labels,) = site.layering.english_labels
    assert labels == EnglishLabels(labels.location, "cy", ("skip", "exit"))
    assert labels.location.path == WELSH


def test_a_language_of_the_package_itself_must_have_every_label(tiny_tree: SourceTree) -> None:
    own = tiny_file("content_data/words/en.yml", ("name: English\n", "name: Cymraeg\n"))
    lacking = "".join(line for line in own.splitlines(keepends=True) if not line.startswith("  skip:"))
    site = _site(SourceTree({**tiny_tree.files, WELSH: lacking.encode()}), {})
    assert [(each.kind, each.found) for each in site.parse_errors] == [(ErrorKind.MISSING_FIELD, "skip")]
