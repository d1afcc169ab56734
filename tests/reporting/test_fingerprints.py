"""Fingerprints: none twice, and the same as long as the words are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from commshub.model.findings import Finding, Location
from commshub.reporting.fingerprints import fingerprints

FINDINGS = st.builds(
    Finding,
    st.builds(Location, st.sampled_from(["docs/a.md", "docs/b.md"]), st.integers(1, 9)),
    st.sampled_from(["one", "two"]),
    st.just(""),
    id=st.sampled_from(["x.one", "x.two"]),
)


@given(st.lists(FINDINGS, max_size=30))
def test_no_two_findings_of_a_report_have_the_same(findings: list[Finding]) -> None:
    prints = list(fingerprints(findings))
    assert len(set(prints)) == len(prints) == len(findings)


@given(st.lists(FINDINGS, max_size=30))
def test_it_stays_when_the_lines_move(findings: list[Finding]) -> None:
    moved = [replace(each, location=replace(each.location, line=each.location.line + 7)) for each in findings]
    assert list(fingerprints(moved)) == list(fingerprints(findings))


def test_it_is_the_same_on_every_machine() -> None:
    (told,) = fingerprints([Finding(Location("docs/a.md"), "Wrong", "Mend it.", id="x.one")])
    assert told == "63f6af1de4656ae868fff7eaba64179ad1e9cc1beb03eef5ceba2f116ba53e1f"
