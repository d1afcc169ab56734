"""`hub check --fix`: what can be mended in one way only is mended, and nothing is made worse."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.checks.registry import run_rules
from commshub.cli.mending import mend
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Fix, Location, location_at
from tiny_hub import TODAY, changed

Run = Callable[..., Result]
PAGE = "docs/get-help/worried.md"
PLANTED = "We met 45 per cent of the 1200 people on 3rd March 2026 at 17:30.\n"
MENDED = "We met 45% of the 1,200 people on 3 March 2026 at 5:30pm.\n"


def _check(tree: SourceTree) -> Sequence[Finding]:
    return run_rules(parse_site(tree, TODAY))


def _swap(old: str, new: str) -> Callable[[SourceTree], Sequence[Finding]]:
    """A check that finds a word everywhere in a page, and offers another."""

    def check(tree: SourceTree) -> Sequence[Finding]:
        text = tree.files[PAGE].decode()
        places = [location_at(PAGE, text, *found.span()) for found in re.finditer(old, text)]
        return [Finding(place, f"'{old}' is wrong", "Mend it.", id="x.one", fix=Fix(place, new)) for place in places]

    return check


def _tree(text: str, path: str = PAGE) -> SourceTree:
    return SourceTree({path: text.encode()})


def test_every_place_is_mended_and_counted() -> None:
    mended = mend(_tree("a b a"), _swap("a", "c"))
    assert mended.files == {PAGE: (b"a b a", b"c b c")}
    assert mended.findings == 2


def test_what_a_fix_uncovers_is_mended_too() -> None:
    assert mend(_tree("aaaa"), _swap("aa", "a")).files == {PAGE: (b"aaaa", b"a")}


def test_a_fix_that_mends_nothing_is_not_made() -> None:
    assert mend(_tree("a b"), _swap("a", "aa")).files == {}


def test_a_fix_that_does_harm_is_left_out_and_the_others_are_made() -> None:
    def check(tree: SourceTree) -> Iterator[Finding]:
        yield from _swap("a", "c")(tree)
        yield from _swap("b", "harm")(tree)
        if b"harm" in tree.files[PAGE]:
            yield Finding(Location("docs/index.md"), "Harm was done", "Undo it.", id="x.two")

    assert mend(_tree("a b a a"), lambda tree: list(check(tree))).files == {PAGE: (b"a b a a", b"c b c c")}


def test_only_content_is_touched() -> None:
    finding = Finding(Location("x"), "Wrong", "Mend it.", id="x.one", fix=Fix(Location("x", 1, 1, 1, 2), "c"))
    for path in ("overrides/styles/base.css", "mkdocs.yml", "docs/gone.md", "docs/../x"):
        fix = Fix(Location(path, 1, 1, 1, 2), "c")
        found = Finding(Location(path), finding.message, finding.hint, id="x.one", fix=fix)
        files = {} if "gone" in path or ".." in path else {path: b"a"}
        assert mend(SourceTree(files), lambda tree, found=found: [found] if tree else []).files == {}


def test_the_report_says_what_is_left_and_the_count_stands_apart(run: Run, folder: Path) -> None:
    _append(folder, PLANTED)
    result = run("check", "--fix")
    assert result.exit_code == 0
    assert result.stdout == "Nothing stands in the way: this hub can be published.\n"
    assert result.stderr == "4 findings mended in 1 file.\n"
    assert (folder / PAGE).read_text(encoding="utf-8").endswith(MENDED)


def test_a_program_gets_json_alone(run: Run, folder: Path) -> None:
    _append(folder, PLANTED)
    report = json.loads(run("check", "--fix", "--format", "json").stdout)
    assert report["findings"] == []


def test_what_only_a_person_can_decide_is_left_and_told(run: Run, folder: Path) -> None:
    _append(folder, "Come on 03/04/2026, 9-5pm.\n")
    result = run("check", "--fix", "--strict")
    assert result.exit_code == 1
    assert "'03/04/2026' is not how we write a day" in result.stdout
    assert result.stderr == "Nothing can be mended without a decision of yours.\n"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Come on 03/04/2026.", id="a day that could be in March or in April"),
        pytest.param("Come on 13/04/26.", id="a century that is left to guess"),
        pytest.param("Ring us 9-5pm.", id="a time in the morning or in the evening"),
        pytest.param("We met 1:00-3:00.", id="at night or in the afternoon"),
        pytest.param("We met at 12pm.", id="midnight or midday"),
        pytest.param("We met at 5:30.", id="in the morning or in the evening"),
        pytest.param("We met at 5 p.m.", id="a full stop that is also that of the sentence"),
        pytest.param("1st of all, ring us.", id="a word that begins a sentence"),
        pytest.param("The room 2500 is full.", id="a number that counts nothing"),
        pytest.param("We met 5-2 people.", id="a span that runs backwards"),
        pytest.param("See [the page](worryed.md).", id="a link to a name that is only similar"),
        pytest.param("See [the page](../questions/).", id="a link to a folder that is not there"),
        pytest.param("Ring 01632 960001.", id="a number that a call would show with its owner"),
    ],
)
def test_what_can_be_meant_in_two_ways_is_left(words: str, tiny_tree: SourceTree) -> None:
    text = tiny_tree.files[PAGE].decode() + f"\n{words}\n"
    tree = changed(tiny_tree, {PAGE: text})
    assert len(_check(tree)) > len(_check(tiny_tree)), "it is a finding"
    assert mend(tree, _check).files == {}


def test_the_difference_is_shown_and_nothing_is_written(run: Run, folder: Path) -> None:
    _append(folder, PLANTED)
    before = (folder / PAGE).read_bytes()
    result = run("check", "--fix", "--diff", "--strict")
    assert result.exit_code == 1, "nothing has been mended yet"
    assert result.stdout.startswith(f"--- a/{PAGE}\n+++ b/{PAGE}\n@@ ")
    assert result.stdout.endswith(f"-{PLANTED}+{MENDED}")
    assert result.stderr == "4 findings to be mended in 1 file.\n"
    assert (folder / PAGE).read_bytes() == before


def test_the_difference_is_a_patch_that_git_takes(run: Run, folder: Path) -> None:
    for end in ("\n", "\r\n"):
        text = (folder / PAGE).read_text(encoding="utf-8") + PLANTED.rstrip("\n")
        (folder / PAGE).write_bytes(text.replace("\n", end).encode())
        patch = run("check", "--fix", "--diff").stdout_bytes
        git = shutil.which("git")
        assert git
        subprocess.run([git, "apply", "-"], input=patch, cwd=folder, check=True)
        assert (folder / PAGE).read_bytes().endswith(MENDED.strip("\n").encode())
        assert run("check", "--fix", "--diff").stdout == ""
        (folder / PAGE).write_bytes((folder / PAGE).read_bytes().removesuffix(MENDED.strip("\n").encode()))


def test_to_show_a_difference_there_has_to_be_one(run: Run) -> None:
    result = run("check", "--diff")
    assert result.exit_code == 2
    assert "--diff shows what --fix would change: write both." in result.stderr


def test_only_the_files_that_are_named_are_mended(run: Run, folder: Path) -> None:
    _append(folder, PLANTED)
    _append(folder, PLANTED, "docs/index.md")
    run("check", "--fix", PAGE)
    assert (folder / PAGE).read_text(encoding="utf-8").endswith(MENDED)
    assert (folder / "docs/index.md").read_text(encoding="utf-8").endswith(PLANTED)


def test_a_file_that_cannot_be_written_is_told(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _append(folder, PLANTED)

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = run("check", "--fix")
    assert (result.exit_code, result.stderr) == (2, f"The file '{PAGE}' cannot be written (Read-only file system).\n")


def test_a_file_that_somebody_saves_meanwhile_is_left_alone(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _append(folder, PLANTED)
    monkeypatch.setattr("commshub.cli.mending.read_file", lambda _: b"other words")
    result = run("check", "--fix")
    assert result.exit_code == 2
    assert result.stderr == f"The file '{PAGE}' was saved by somebody else just now. Run this again.\n"
    assert (folder / PAGE).read_text(encoding="utf-8").endswith(PLANTED)


# Each with what it is to become, and where it stands.
MISTAKES = {
    "docs/questions/index.md": (
        ("\nOn 3rd March 2026 we met at 17:30.\n", "\nOn 3 March 2026 we met at 5:30pm.\n"),
        ("\nWe trained 1200 people, 45 per cent of whom came.\n", "\nWe trained 1,200 people, 45% of whom came.\n"),
        ("\nIn 2025-26 it was the 1st of two.\n", "\nIn 2025 to 2026 it was the first of two.\n"),
        ("\nWe say DAESH here, and not DAESH there.\n", "\nWe say Daesh here, and not Daesh there.\n"),
        ("\n| A | B |\n|:--|--:|\n| 1 | 2 |\n", "\n| A | B |\n|---|---|\n| 1 | 2 |\n"),
        ("\n## More to say.\n\nIt is said.\n", "\n## More to say\n\nIt is said.\n"),
        ("\nSee [the start](/get_help/).\n", "\nSee [the start](../get-help/index.md).\n"),
        ("\nRing 999.\n", '\nRing {{ contact("emergency").phone }}.\n'),
    )
}


# What stands at the top of a page and in a file of facts, as it is, with mistakes, and mended.
TITLE = "title: Is Prevent a way of spying on people?"
TOPS = [
    ("title: {}", ["Prevent is no spying.", "Prevent is no spying"]),
    ('title: "{}"', ["No terror hotline:", "No Anti-Terrorist Hotline"]),
    ("title: {}  # short", ["0300", '"0300"']),
]


def test_mistakes_planted_in_the_sample_are_mended_and_nothing_else(sample_tree: SourceTree) -> None:
    for path, pairs in MISTAKES.items():
        own = sample_tree.files[path].decode()
        planted = changed(sample_tree, {path: own + "".join(wrong for wrong, _ in pairs)})
        mended = mend(planted, _check)
        assert mended.files.keys() == {path}
        assert mended.files[path][1].decode() == own + "".join(right for _, right in pairs)
        left = _check(changed(planted, {path: mended.files[path][1]}))
        assert [each for each in left if each.fix] == []
        assert _rules(left) <= _rules(_check(planted))


@pytest.mark.parametrize(("form", "words"), TOPS, ids=["plain", "quoted", "without quotes"])
def test_values_at_the_top_of_a_page_are_mended_where_they_stand(
    form: str, words: list[str], sample_tree: SourceTree
) -> None:
    path = "docs/questions/is-prevent-spying.md"
    wrong, right = (sample_tree.files[path].decode().replace(TITLE, form.format(each)) for each in words)
    assert wrong != right
    assert mend(changed(sample_tree, {path: wrong}), _check).files == {path: (wrong.encode(), right.encode())}


def test_values_in_a_file_of_facts_are_mended_where_they_stand(sample_tree: SourceTree) -> None:
    path = "content_data/glossary.yml"
    entry = "\nhotline:\n  term: {}  # a note on 0300\n  meaning: The {} of the police.\n"
    wrong, right = (
        sample_tree.files[path] + entry.format(*each).encode()
        for each in (("0300", "counter-terrorism hotline"), ('"0300"', "Anti-Terrorist Hotline"))
    )
    assert mend(changed(sample_tree, {path: wrong}), _check).files == {path: (wrong, right)}


# Sentences that any page may hold, wrong and right.
SENTENCES = [
    ("It was on 3rd March 2026.", "It was on 3 March 2026."),
    ("It was on March 3, 2026.", "It was on 3 March 2026."),
    ("It was on 2026-03-03.", "It was on 3 March 2026."),
    ("It was at 9.00am.", "It was at 9am."),
    ("It was at 17:30.", "It was at 5:30pm."),
    ("Open 9am-5pm.", "Open 9am to 5pm."),
    ("It was in 2025/26.", "It was in 2025 to 2026."),
    ("It was at 12 noon.", "It was at midday."),
    ("We met 1200 people.", "We met 1,200 people."),
    ("We met 45 per cent.", "We met 45%."),
    ("It was the 2nd of them.", "It was the second of them."),
    ("We met 11-16 pupils.", "We met 11 to 16 pupils."),
    ("Nothing is wrong here.", "Nothing is wrong here."),
]


@settings(max_examples=25)
@given(
    # No sentence may say what another one says.
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique_by=lambda pair: pair[1]),
    st.sampled_from([" ", "\n", "\n\n"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_however_many_mistakes_stand_together_all_are_mended(
    tiny_tree: SourceTree, pairs: list[tuple[str, str]], between: str, end: str
) -> None:
    own = tiny_tree.files[PAGE].decode()
    wrong, right = (
        f"{own}\n- {between.join(pair[number] for pair in pairs)}\n".replace("\n", end).encode() for number in (0, 1)
    )
    mended = mend(changed(tiny_tree, {PAGE: wrong}), _check)
    assert mended.files == ({PAGE: (wrong, right)} if wrong != right else {})


def _rules(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    return Counter((each.id, each.location.path) for each in findings)


def _append(folder: Path, text: str, path: str = PAGE) -> None:
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write(text)
