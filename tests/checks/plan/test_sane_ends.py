"""Days of the plan that can be."""

from commshub.checks.plan import sane_ends
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
WORD = "- {element: plan-exists, by: prevent-team, day: 2026-01-02, until: UNTIL, what_was_seen: The plan}"


def _with(tiny: MakeSite, until: str) -> list[str]:
    word = WORD.replace("UNTIL", until)
    site = tiny({PLAN: tiny_file(PLAN, ("period:", f"attestations:\n  {word}\nperiod:"))})
    return [finding.message for finding in sane_ends.word_without_end(site)]


def test_a_word_holds_for_a_year_and_not_for_a_day_more(tiny: MakeSite) -> None:
    assert _with(tiny, "2027-01-03") == []
    assert _with(tiny, "2027-01-04") == ["What was seen on 2 January 2026 would count until 4 January 2027"]
    assert _with(tiny, "2026-01-01") == ["What was seen on 2 January 2026 would count until 1 January 2026"]


def test_only_the_newest_briefing_says_when_the_next_one_comes(tiny: MakeSite) -> None:
    kinds = tiny_file(
        KINDS,
        (
            "fields:\n",
            "fields:\n  next_briefing: {holds: date, label: next briefing}\n  quarter: {holds: text, label: quarter}\n",
        ),
    )

    def briefing(quarter: str, following: str) -> str:
        return guide("We met.\n", ("kind: guide", f"kind: guide\nquarter: {quarter}\nnext_briefing: {following}"))

    old, new = briefing("January to March 2026", "2026-06-01"), briefing("April to June 2026", "2026-09-01")
    site = tiny({KINDS: kinds, HELP: old, "docs/second.md": new})
    assert [finding.location.path for finding in sane_ends.next_briefing_passed(site)] == ["docs/second.md"]
    site = tiny({KINDS: kinds, HELP: old, "docs/second.md": briefing("April to June 2026", "2026-12-01")})
    assert list(sane_ends.next_briefing_passed(site)) == []
