"""Whatever bytes a hub holds, the parser and the rules end with findings, each at a place that there is."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.findings import Finding
from commshub.parsing.site import parse_site
from commshub.reading.tree import Tree, read_tree
from commshub.rules import CRASH, run_rules
from tiny_hub import TINY, TODAY, changed

TREE = read_tree(TINY)
PATHS = sorted(TREE.files)

# Pieces that YAML, front matter, Markdown and Jinja each trip over.
PIECES = st.sampled_from(
    [
        b"---\n",
        b"---",
        b"...\n",
        b"{{",
        b"}}",
        b'{{ contact("x") }}',
        b"{% if %}",
        b"{#",
        b"#}",
        b"\t",
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r\n",
        b"\r",
        b"&a [*a]",
        b"*a",
        b"<<: *a",
        b"!!python/object:os.system x",
        b"? x\n",
        b"- ",
        b": ",
        b"kind: route\n",
        b"kind: [",
        b"title: {",
        b"'",
        b'"',
        b"|",
        b">",
        b"0300 123 4567",
        b"10:30",
        b"no",
        b"~",
        b"null\n",
        b"2026-02-30",
        b"<!--",
        b"```\n",
        b"~~~\n",
        b"## ",
        b"\n===\n",
        b"<div markdown>\n",
        b"<<<<<<< HEAD\n",
        b"=======\n",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"\xf3\xb0\x80\x80",
        b"x" * 300,
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> Mapping[str, bytes]:
    """A file of the tiny hub with some pieces put in, some cut out and some written over."""
    path = draw(st.sampled_from(PATHS))
    content = TREE.files[path]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 60)))
        content = content[:start] + draw(st.one_of(PIECES, st.binary(max_size=8))) + content[end:]
    return {path: content}


def _findings(files: Mapping[str, bytes]) -> tuple[Tree, tuple[Finding, ...]]:
    tree = changed(TREE, files)
    return tree, run_rules(parse_site(tree, TODAY, as_of=TODAY))


def _assert_places_are_there(tree: Tree, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        assert finding.id != CRASH, finding
        assert finding.place.column >= 1
        content = tree.files.get(finding.place.path)
        if content is None:
            assert finding.place.line == 1, finding
        else:
            lines = max(content.count(b"\n") + content.count(b"\r"), content.decode("utf-8", "replace").count("\n")) + 1
            assert 1 <= finding.place.line <= lines, finding


@settings(max_examples=400, deadline=None, derandomize=True)
@given(damaged())
def test_damage_never_stops_the_check(files: Mapping[str, bytes]) -> None:
    _assert_places_are_there(*_findings(files))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(PATHS), st.binary(max_size=400))
def test_any_bytes_at_all_are_only_findings(path: str, content: bytes) -> None:
    tree, findings = _findings({path: content})
    _assert_places_are_there(tree, findings)
    assert any(finding.place.path == path for finding in findings)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=12))
def test_pages_of_nothing_but_traps_are_only_findings(pieces: list[bytes]) -> None:
    _assert_places_are_there(*_findings({"docs/index.md": b"".join(pieces)}))


def test_aliases_that_explode_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    tree, findings = _findings({"content_data/glossary.yml": "\n".join(lines).encode()})
    assert "yaml.unfolds-without-end" in {finding.id for finding in findings}
    _assert_places_are_there(tree, findings)


def test_lists_within_lists_without_end_are_refused() -> None:
    tree, findings = _findings({"content_data/glossary.yml": b"[" * 3000})
    assert findings
    _assert_places_are_there(tree, findings)
