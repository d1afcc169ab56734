"""What the rule on redactions says, and when it keeps quiet."""

import pytest

from commshub.checks.pages import placeholders
from commshub.checks.privacy import redactions
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite


@pytest.mark.parametrize("text", ["[REDACTED]", "[Redacted]", "[REDACTED", "[REDACTED:]", "[ REDACTED ]"])
def test_a_redaction_without_a_reason_is_reported_once(tiny: MakeSite, text: str) -> None:
    site = tiny({HELP: guide(f"Lead partner: {text}\n")})
    assert list(redactions.without_reason(site)) == [
        Finding(
            Location(HELP, 9, 15),
            f"'{text}' does not say why something was taken out",
            "Write the reason into the brackets, as in '[REDACTED: safety of a partner]'.",
        )
    ]
    assert list(placeholders.in_page(site)) == []


@pytest.mark.parametrize(
    "text", ["[REDACTED: safety of a partner]", "Redacted lines have a reason.", "[Read](index.md)"]
)
def test_a_redaction_with_a_reason_is_fine(tiny: MakeSite, text: str) -> None:
    assert list(redactions.without_reason(tiny({HELP: guide(f"Lead partner: {text}\n")}))) == []
