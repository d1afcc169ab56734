"""Whatever bytes a hub holds, the parser and the rules end with findings, each at a place that there is."""

import re
from collections.abc import Mapping
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.checks.registry import CRASH, run_rules
from commshub.content.fact_files import NEEDED
from commshub.content.site import parse_site
from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.source_tree import SourceTree, read_source_tree
from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_hub import TINY, TODAY, changed

TEMPLATES = {f"overrides/facts/{name}.html": b"{{ contact }}" for name in FACT_TEMPLATES}
DATA_FILES = {f"content_data/{name}.yml" for name in NEEDED}

# Pieces that YAML, front matter, Markdown and Jinja each trip over.
PIECES = st.sampled_from(
    [
        *(b"---\n", b"---", b"...\n", b"\n", b"\n\n", b"\r\n", b"\r", b"\t", b"  ", b"#", b"%YAML 1.2\n"),
        *(
            b"{{",
            b"}}",
            b'{{ contact("x") }}',
            b'{{ contact("prevent-team").form }}',
            b"{% if %}",
            b"{#",
            b"#}",
            b"{{-",
        ),
        *(
            b"&a [*a]",
            b"*a",
            b"&a ",
            b"<<: *a",
            b"!!python/object:os.system x",
            b"!!int ",
            b"? x\n",
            b"? ",
            b"- ",
            b": ",
        ),
        *(b"'", b'"', b"|", b">", b"[", b"]", b"{", b"}", b",", b"- - - ", b"[" * 300, b"- " * 300, b"{a: " * 300),
        *(
            b"kind: route\n",
            b"kind: [",
            b"title: {",
            b"title:\n",
            b"sample: no\n",
            b"hours: ",
            b"phones:\n",
            b"number: 1",
        ),
        *(b"0300 123 4567", b"10:30", b"no", b"~", b"null\n", b"2026-02-30", b"0000-01-01", b"9999-12-31", b"9" * 5000),
        *(
            b"<!--",
            b"-->",
            b"```\n",
            b"~~~\n",
            b"## ",
            b"\n===\n",
            b"<div markdown>\n",
            b"</div>",
            b"[a](b.md)",
            b"](/../x)",
        ),
        *(b"<?", b"<![CDATA[", b"<!", b"&#0;", b"&#xffffffff;", b"](%ff%00)", b"](http://[)", b"[TOC]", b"{: #x}"),
        *(b"<<<<<<< HEAD\n", b"=======\n", b"\x00", b"\xff", b"\xfe\xff", BYTE_ORDER_MARK, b"\x1b", b"x" * 300),
        *(letter.encode() for letter in "\u0085\u2028\ufeff\u202e\u0301\uffff\U000f0000\U00100000£ŷ😀"),
    ]
)


@cache
def _hub() -> SourceTree:
    """The tiny hub with the templates that every hub has."""
    return changed(read_source_tree(TINY), TEMPLATES)


@st.composite
def damaged(draw: st.DrawFn) -> Mapping[str, bytes]:
    """One or two files of the hub with some bytes cut out, written twice, written over or put in."""
    files = dict(_hub().files)
    paths = draw(st.lists(st.sampled_from(sorted(set(files) - set(TEMPLATES))), min_size=1, max_size=2, unique=True))
    for path in paths:
        content = files[path]
        for _ in range(draw(st.integers(1, 4))):
            start = draw(st.integers(0, len(content)))
            end = min(len(content), start + draw(st.integers(0, 60)))
            put_in = draw(st.one_of(st.just(b""), st.just(content[start:end] * 2), PIECES, st.binary(max_size=8)))
            content = content[:start] + put_in + content[end:]
        files[path] = content
    return {path: files[path] for path in paths}


def _check(files: Mapping[str, bytes | None]) -> tuple[SourceTree, Site, tuple[Finding, ...]]:
    tree = changed(_hub(), files)
    site = parse_site(tree, TODAY, as_of=TODAY)
    return tree, site, run_rules(site)


def _assert_locations_are_there(files: Mapping[str, bytes | None]) -> tuple[Finding, ...]:
    tree, site, findings = _check(files)
    assert [finding for finding in findings if finding.id == CRASH] == []
    for found in (*site.parse_errors, *findings):
        assert _is_there(tree, site, found.location), found
    return findings


def _is_there(tree: SourceTree, site: Site, location: Location) -> bool:
    """Whether a place is within a file of the hub, or the top of one that should be in it."""
    content = tree.files.get(location.path)
    if content is None:
        return location in {
            Location(path) for path in (*DATA_FILES, *(f"docs/{page}" for page in site.kinds.required_pages))
        }
    lines = re.split("\r\n|\r|\n", content.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace"))
    return 1 <= location.line <= len(lines) and 1 <= location.column <= len(lines[location.line - 1]) + 1


def test_the_hub_that_is_damaged_here_is_sound() -> None:
    assert _assert_locations_are_there({}) == ()


@settings(max_examples=500, deadline=None, derandomize=True)
@given(damaged())
def test_damage_never_stops_the_check(files: Mapping[str, bytes]) -> None:
    _assert_locations_are_there(files)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(set(_hub().files) - set(TEMPLATES))), st.binary(max_size=400))
def test_any_bytes_at_all_are_only_findings(path: str, content: bytes) -> None:
    assert path in {finding.location.path for finding in _assert_locations_are_there({path: content})}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=12), st.booleans())
def test_files_of_nothing_but_traps_are_only_findings(pieces: list[bytes], is_page: bool) -> None:  # noqa: FBT001
    path = "docs/index.md" if is_page else "content_data/contacts.yml"
    assert path in {finding.location.path for finding in _assert_locations_are_there({path: b"".join(pieces)})}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sets(st.sampled_from(sorted(_hub().files))))
def test_files_that_are_gone_are_only_findings(paths: set[str]) -> None:
    findings = _check(dict.fromkeys(paths))[2]
    assert CRASH not in {finding.id for finding in findings}
    assert bool(findings) == bool(paths)
    assert all(finding.location.line == 1 for finding in findings if finding.location.path in paths)


def test_a_hub_of_no_files_at_all_is_only_findings() -> None:
    findings = _check(dict.fromkeys(_hub().files))[2]
    assert {finding.location.path for finding in findings} >= DATA_FILES
    assert CRASH not in {finding.id for finding in findings}
