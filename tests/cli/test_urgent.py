"""`hub check --urgent`: a correction gets out, and somebody answers for what waits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commshub.cli.opening import open_hub
from commshub.model.urgent import URGENT

Run = Callable[..., Result]
PAGE = "docs/get-help/worried.md"
WHO = ("--by", "prevent-team", "--why", "The office is flooded")
# On this day contacts and the page are overdue.
LATE = ("--as-of", "2028-12-01")
ALERTS = "content_data/alerts.yml"
ALERT = """\
flood:
  level: notice
  title: Our office is flooded
  text: Call us instead.
  start: 2028-12-01 09:00
  end: 2028-12-03 17:00
  pages: all
  approver: prevent-team
"""
PLAN = "content_data/comms_plan.yml"


@pytest.fixture
def flooded(folder: Path) -> Path:
    """The hub with an alert, and a plan that goes on for long."""
    (folder / ALERTS).write_text(ALERT, encoding="utf-8")
    plan = (folder / PLAN).read_text(encoding="utf-8").replace("2027-03-31", "2029-03-31")
    (folder / PLAN).write_text(plan, encoding="utf-8")
    return folder


def test_what_is_overdue_waits_and_is_named(run: Run, flooded: Path) -> None:
    assert run("check", *LATE).exit_code == 1
    result = run("check", "--urgent", ALERTS, *WHO, *LATE)
    assert result.exit_code == 0, result.output
    assert "may wait until 6 December 2028 and will then stop the build:" in result.output
    assert "'prevent-team' was to be checked again by 7 February 2027 (contacts.not-checked-lately)" in result.output
    site = open_hub(flooded)
    assert site.urgent
    (correction,) = site.urgent.corrections
    assert (correction.paths, correction.by, correction.why) == ((ALERTS,), "prevent-team", "The office is flooded")
    assert {each.rule for each in correction.passed_over} >= {"contacts.not-checked-lately", "reviews.long-overdue"}
    # Whoever publishes runs the ordinary check, on this day and the next, and it stops again.
    assert run("check", *LATE).exit_code == 0
    assert run("check", "--as-of", "2028-12-06").exit_code == 0
    assert run("check", "--as-of", "2028-12-07").exit_code == 1


def test_nothing_is_written_if_nothing_stands_in_the_way(run: Run, folder: Path) -> None:
    result = run("check", "--urgent", PAGE)
    assert (result.exit_code, result.output) == (0, "Nothing stands in the way: this hub can be published.\n")
    assert not (folder / URGENT).exists()


@pytest.mark.parametrize("who", [(), ("--by", "prevent-team"), ("--why", "Now"), ("--by", "Jo", "--why", "Now")])
def test_somebody_has_to_answer_for_it(run: Run, flooded: Path, who: tuple[str, ...]) -> None:
    result = run("check", "--urgent", ALERTS, *who, *LATE)
    assert result.exit_code == 2
    assert "would have to wait. Say which role decides that, by its id, and why:" in result.output
    assert not (flooded / URGENT).exists()


def test_the_files_have_to_be_named(run: Run) -> None:
    result = run("check", "--urgent", *WHO)
    assert result.exit_code == 2
    assert result.output == "Name the files that cannot wait: hub check --urgent content_data/alerts.yml\n"


@pytest.mark.parametrize(
    ("path", "change", "id_"),
    [
        # A person, a contact and a section: somebody has changed something, and it could harm a reader.
        (PAGE, ("## What happens next", "Jo Smith, aged 14, of Littleton.\n\n## What happens next"), "people."),
        ("content_data/contacts.yml", ("999", "998"), "phones."),
        (PAGE, ("## What happens next", "## What comes"), "sections.missing"),
    ],
)
def test_nothing_gets_out_with_what_could_harm_a_reader(
    run: Run, flooded: Path, path: str, change: tuple[str, str], id_: str
) -> None:
    old, new = change
    text = (flooded / path).read_text(encoding="utf-8")
    assert old in text
    (flooded / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    result = run("check", "--urgent", ALERTS, *WHO, *LATE)
    assert result.exit_code == 1
    assert id_ in result.output
    assert not (flooded / URGENT).exists()


def test_a_page_that_goes_out_is_in_order_itself(run: Run, flooded: Path) -> None:
    result = run("check", "--urgent", PAGE, *WHO, *LATE)
    assert result.exit_code == 1
    assert not (flooded / URGENT).exists()


def test_the_entries_of_earlier_days_stay(run: Run, flooded: Path) -> None:
    assert run("check", "--urgent", ALERTS, *WHO, *LATE).exit_code == 0
    assert run("check", "--urgent", ALERTS, *WHO, "--as-of", "2028-12-20").exit_code == 0
    site = open_hub(flooded)
    assert site.urgent
    assert [str(each.day) for each in site.urgent.corrections] == ["2028-12-01", "2028-12-20"]


def test_a_log_that_cannot_be_read_is_left_alone(run: Run, flooded: Path) -> None:
    (flooded / URGENT).write_text("corrections: [\n", encoding="utf-8")
    assert run("check", "--urgent", ALERTS, *WHO, *LATE).exit_code == 1
    assert (flooded / URGENT).read_text(encoding="utf-8") == "corrections: [\n"
