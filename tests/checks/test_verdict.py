"""Which findings stand, and which are set aside."""

from datetime import date

from commshub.checks.registry import all_rules
from commshub.checks.verdict import apply_suppressions, check_site
from commshub.model.findings import Finding, Location
from commshub.model.suppressions import NOT_SUPPRESSIBLE, is_suppressible
from commshub.model.urgent import URGENT
from tiny_files import HELP, guide
from tiny_hub import MakeSite

WAIVERS = "content_data/waivers.yml"
BASELINE = "content_data/baseline.yml"
WAIVER = f"""\
words:
  rule: terms.old
  place: {HELP}
  words: "'left-wing violence'"
  reason: A quotation
  approved_by: prevent-team
  until: 2026-12-01
"""
KNOWN = "made_on: 2026-11-01\nfindings:\n  - {rule: terms.old, place: docs/help.md, message: Old, times: 2}\n"

OLD = [Finding(Location(HELP, line), "Old", "Mend it.", id="terms.old") for line in (1, 2, 3)]
QUOTED = Finding(Location(HELP, 4), "'left-wing violence' is no term", "Mend it.", id="terms.old")
NUMBER = Finding(Location(HELP, 5), "Old", "Mend it.", id="phones.wrong")


def test_without_waivers_every_finding_stands(tiny: MakeSite) -> None:
    verdict = apply_suppressions(tiny(), [*OLD, QUOTED, NUMBER])
    assert (verdict.findings, verdict.waived) == ((*OLD, QUOTED, NUMBER), ())


def test_a_waiver_sets_aside_what_it_names_until_its_last_day(tiny: MakeSite) -> None:
    verdict = apply_suppressions(tiny({WAIVERS: WAIVER}, today=date(2026, 12, 1)), [OLD[0], QUOTED])
    assert (verdict.findings, verdict.waived) == ((OLD[0],), (QUOTED,))
    assert apply_suppressions(tiny({WAIVERS: WAIVER}, today=date(2026, 12, 2)), [QUOTED]).findings == (QUOTED,)


def test_a_baseline_sets_aside_as_many_as_there_were(tiny: MakeSite) -> None:
    verdict = apply_suppressions(tiny({BASELINE: KNOWN}), OLD)
    assert (verdict.findings, verdict.waived) == ((OLD[2],), (OLD[0], OLD[1]))


def test_a_finding_that_is_waived_does_not_use_up_the_baseline(tiny: MakeSite) -> None:
    broad = WAIVER.replace("  words: \"'left-wing violence'\"\n", "  words: Old\n")
    assert apply_suppressions(tiny({WAIVERS: broad, BASELINE: KNOWN}), OLD).findings == ()


def test_what_could_harm_a_reader_is_never_set_aside(tiny: MakeSite) -> None:
    files = {
        WAIVERS: WAIVER.replace("terms.old", "phones.wrong").replace("'left-wing violence'", "Old"),
        BASELINE: KNOWN.replace("terms.old", "phones.wrong"),
    }
    assert apply_suppressions(tiny(files), [NUMBER]).findings == (NUMBER,)


def test_a_judgement_runs_every_rule(tiny: MakeSite) -> None:
    point = "- The ways to refer were updated in spring.\n"
    waiver = WAIVER.replace("terms.old", "repeats.same-point").replace("'left-wing violence'", "The ways")
    verdict = check_site(tiny({WAIVERS: waiver, HELP: guide(point * 2)}))
    assert [each.id for each in verdict.waived] == ["repeats.same-point"]
    assert "repeats.same-point" not in {each.id for each in verdict.findings}


def test_what_is_never_set_aside_is_there() -> None:
    known = {each.id for each in all_rules()} | {each.concern for each in all_rules()} | {"hub"}
    assert sorted(NOT_SUPPRESSIBLE - known) == []


def test_a_whole_concern_or_a_single_rule_can_be_kept() -> None:
    asked = ("pictures.location", "pictures.technical-data", "yaml.broken-yaml")
    assert [each for each in asked if is_suppressible(each)] == ["pictures.technical-data"]


CORRECTION = """\
corrections:
  - paths: [content_data/alerts.yml]
    by: prevent-team
    why: The office is flooded
    day: 2027-02-20
    until: 2027-02-25
    passed_over:
      - rule: contacts.not-checked-lately
        place: content_data/contacts.yml
        message: "'prevent-team' was to be checked again by 7 February 2027"
"""


def test_what_an_urgent_correction_names_waits_with_what_follows_from_it(tiny: MakeSite) -> None:
    late = date(2027, 2, 20)
    before = {each.id for each in check_site(tiny(today=late)).findings}
    assert "contacts.not-checked-lately" in before
    team, *others = [each for each in check_site(tiny(today=late)).findings if each.id.startswith("contacts.")]
    verdict = check_site(tiny({URGENT: CORRECTION}, today=late))
    assert [each.message for each in verdict.passed_over] == [team.message]
    assert [each for each in verdict.findings if each.id.startswith(("contacts.", "routes."))] == others
    over = check_site(tiny({URGENT: CORRECTION}, today=date(2027, 2, 26)))
    assert over.passed_over == ()
    assert team.message in [each.message for each in over.findings]
