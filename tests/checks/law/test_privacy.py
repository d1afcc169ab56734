"""What the rules on the privacy notice say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.law import privacy
from commshub.checks.registry import all_rules
from commshub.checks.rule import Rule
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from legal_hub import Changes, legal, line_of, path_of
from tiny_files import ROUTE, route
from tiny_hub import MakeSite

Check = Callable[[Site], Iterator[Finding]]

NOTICE = path_of("privacy")
LIST = "The right to be informed, Information Commissioner's Office"
RULES = [rule for rule in all_rules() if rule.concern == "privacy" and rule.id != "privacy.route-without-link"]
CONSENTED = "## Consent and confidentiality\n\n"
CONSENT = "You can take back your consent"
INTERESTS = "This does not apply. We do not use this basis"
TASK = "For our work on Prevent, it is Article 6(1)(e) of the UK General Data Protection Regulation (UK GDPR)."


def _said(at: str, message: str, hint: str) -> Finding:
    """What is said of the line of the shipped notice that holds some words."""
    return Finding(Location(NOTICE, line_of("privacy", at)), message, hint, source=LIST)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_notice_of_the_sample_hub_is_as_it_should_be(rule: Rule, tiny: MakeSite) -> None:
    assert not list(rule.run(tiny(legal("privacy"))))


@pytest.mark.parametrize(
    ("check", "changes", "finding"),
    [
        (
            privacy.left_out,
            (("You can ask us:", "This does not apply here:"),),
            _said(
                "## Your rights",
                "'Your rights' is said not to apply, and always does",
                "Write under this heading what holds for your council.",
            ),
        ),
        (
            privacy.no_basis,
            ((TASK, "The law lets us."), ("That is Article 6(1)(a), and", "And")),
            _said(
                "## Our lawful basis",
                "The lawful basis is not named by its article",
                "Write which part of Article 6 of the UK GDPR it is, such as 'Article 6(1)(e)', and what it says.",
            ),
        ),
        (
            privacy.basis_denied,
            ((CONSENT, f"Not applicable. {CONSENT}"),),
            _said(
                "## Withdrawing consent",
                "The notice relies on consent, and says here that this does not apply",
                "Say here what you use consent for and what people can do, or take it out of the basis.",
            ),
        ),
        (
            privacy.basis_denied,
            ((TASK, f"{TASK} For our surveys, it is Article 6(1)(f)."),),
            _said(
                "## Legitimate interests",
                "The notice relies on legitimate interests, and says here that this does not apply",
                "Say here what you use legitimate interests for and what people can do, or take it out of the basis.",
            ),
        ),
        (
            privacy.officer,
            (('for.\n\n{{ contact("data-protection-officer") }}', 'for.\n\n{{ contact("police-non-emergency") }}'),),
            _said(
                "## Data protection officer",
                "Nobody can write to the data protection officer: no mail address and no form",
                "Call a contact in this section that has an 'email:' or a 'form:' in content_data/contacts.yml.",
            ),
        ),
        (
            privacy.regulator,
            (
                ("complain to the Information Commissioner,", "complain to somebody,"),
                ("Information Commissioner's", "office's"),
                ("into the Information Commission.", "into another body."),
            ),
            _said(
                "## Complaining to the regulator",
                "The section does not name the Information Commissioner",
                "Write that people can complain to the Information Commissioner, and how.",
            ),
        ),
    ],
)
def test_what_a_notice_lacks_is_reported(check: Check, changes: Changes, finding: Finding, tiny: MakeSite) -> None:
    assert list(check(tiny(legal("privacy", *changes)))) == [finding]


def test_the_regulator_may_go_by_its_new_name(tiny: MakeSite) -> None:
    files = legal("privacy", ("complain to the Information Commissioner,", "complain to the Information Commission,"))
    assert not list(privacy.regulator(tiny(files)))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("We acknowledge your complaint within", "You hear from us within"), "that you acknowledge it"),
        (("and tell you the outcome.", "and write to you."), "that you tell the outcome"),
        (
            ('{{ contact("complaints") }}', '{{ contact("emergency") }}'),
            "how to complain by form or mail",
        ),
    ],
)
def test_a_process_for_complaints_that_leaves_something_out_is_reported(
    tiny: MakeSite, change: tuple[str, str], said: str
) -> None:
    assert list(privacy.complaints_process(tiny(legal("privacy", change)))) == [
        Finding(
            Location(path_of("privacy"), line_of("privacy", "## Complaining to us about your information")),
            f"The process for complaints does not say {said}",
            "Write how people complain, that you acknowledge it within 30 days, and that you tell the outcome.",
            source="Data Protection Act 2018, section 164A",
        )
    ]


def test_the_notice_as_it_ships_has_the_process_for_complaints(tiny: MakeSite) -> None:
    assert not list(privacy.complaints_process(tiny(legal("privacy"))))


def test_a_way_to_get_help_without_a_link_is_reported(tiny: MakeSite) -> None:
    assert list(privacy.route_without_link(tiny({**legal("privacy"), ROUTE: route(f"{CONSENTED}Call us.\n")}))) == [
        Finding(
            Location(ROUTE),
            "This way to get help does not link to the privacy notice",
            "Add a link to docs/legal/privacy.md, best in the section on consent.",
            source=LIST,
        )
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[notice](../legal/privacy.md)",
        "[notice](../legal/privacy.md#your-rights)",
        "[notice](https://www.littleton.example/channel-Privacy-notice)",
    ],
)
def test_a_link_to_any_notice_of_the_councils_is_fine(tiny: MakeSite, link: str) -> None:
    assert not list(privacy.route_without_link(tiny({**legal("privacy"), ROUTE: route(f"{CONSENTED}Our {link}.\n")})))


def test_a_hub_without_a_notice_has_nothing_to_link_to(tiny: MakeSite) -> None:
    assert not list(privacy.route_without_link(tiny({ROUTE: route(f"{CONSENTED}Call us.\n")})))


def test_a_page_without_the_section_on_consent_is_told_so_by_another_rule(tiny: MakeSite) -> None:
    assert not list(privacy.route_without_link(tiny({**legal("privacy"), ROUTE: route("Call us.\n")})))
