"""The baseline as a file that can be read again."""

from datetime import date

import yaml

from commshub.model.suppressions import Baseline, Known
from commshub.reporting.baseline import baseline_text

KNOWN = (
    Known(rule="terms.better-words", place="docs/a.md", message="The word 'é' is old", times=2),
    Known(rule="links.leads-nowhere", place="docs/b.md", message="Nothing is there"),
)


def test_it_is_read_as_it_was_written() -> None:
    text = baseline_text(date(2026, 11, 20), KNOWN)
    assert text.startswith("# What was wrong with old content when it was brought in.")
    assert Baseline.model_validate(yaml.safe_load(text)) == Baseline(made_on=date(2026, 11, 20), findings=KNOWN)


def test_how_many_times_is_only_said_of_several() -> None:
    assert baseline_text(date(2026, 11, 20), KNOWN).partition("\n\n")[2] == (
        "made_on: 2026-11-20\n"
        "findings:\n"
        "- rule: terms.better-words\n"
        "  place: docs/a.md\n"
        "  message: The word 'é' is old\n"
        "  times: 2\n"
        "- rule: links.leads-nowhere\n"
        "  place: docs/b.md\n"
        "  message: Nothing is there\n"
    )
