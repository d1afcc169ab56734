"""What the rules on the baseline say, and when they keep quiet."""

from commshub.model.findings import Finding, Level, Location
from tiny_files import HELP, FindAll, guide

BASELINE = "content_data/baseline.yml"
POINT = "- The ways to refer were updated in spring.\n"
MESSAGE = "'The ways to refer were updated in sprin…' stands here a second time"


def _baseline(*entries: str) -> str:
    return "made_on: 2026-11-01\nfindings:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def _known(times: int = 1) -> str:
    return f'rule: repeats.same-point, place: {HELP}, message: "{MESSAGE}", times: {times}'


def _found(find_all: FindAll, baseline: str, page: str) -> list[Finding]:
    return [each for each in find_all({BASELINE: baseline, HELP: page}) if each.location.path == BASELINE]


def test_what_is_still_wrong_may_stand(find_all: FindAll) -> None:
    assert _found(find_all, _baseline(_known()), guide(POINT * 2)) == []
    assert _found(find_all, _baseline(_known(2)), guide(POINT * 3)) == []


def test_what_has_been_mended_must_go(find_all: FindAll) -> None:
    expected = Finding(
        Location(BASELINE, 3, 5),
        f"What the baseline says of '{HELP}' has been mended",
        "Run 'hub baseline', which takes out what is no longer wrong.",
        id="baseline.mended",
        level=Level.WARNING,
    )
    assert _found(find_all, _baseline(_known()), guide(POINT)) == [expected]
    assert _found(find_all, _baseline(_known(2)), guide(POINT * 2)) == [expected]


def test_what_could_harm_a_reader_and_what_no_rule_looks_for_cannot_stand(find_all: FindAll) -> None:
    entries = (f"rule: {rule}, place: {HELP}, message: Something" for rule in ("contacts.overdue", "who.knows"))
    found = [each for each in _found(find_all, _baseline(*entries), guide(POINT)) if each.id.endswith("kept")]
    assert [(each.location.line, each.message, each.hint) for each in found] == [
        (
            3,
            "Findings of 'contacts.overdue' cannot stand in the baseline",
            "Mend what the rule has found, and take this entry out.",
        ),
        (
            4,
            "Findings of 'who.knows' cannot stand in the baseline",
            "Mend what the rule has found, and take this entry out.",
        ),
    ]
