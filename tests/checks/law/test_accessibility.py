"""What the rules on the accessibility statement say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.law import accessibility
from commshub.checks.registry import all_rules
from commshub.checks.rule import Rule
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from legal_hub import Changes, legal, line_of, path_of
from tiny_hub import MakeSite

Check = Callable[[Site], Iterator[Finding]]

STATEMENT = path_of("accessibility")
MODEL = "Model accessibility statement, Government Digital Service"
STANDARD = "Web Content Accessibility Guidelines version 2.2 AA standard"
PARTIALLY = f"This website is partially compliant with the {STANDARD}, due to the non-compliances listed below."
FULLY = f"This website is fully compliant with the {STANDARD}."
NOT = f"This website is not compliant with the {STANDARD}. The non-compliances and exemptions are listed below."
COMMITMENT = (
    "Write '{{ council.name }} is committed to making its website accessible, in accordance with the Public Sector "
    "Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.' as the first sentence."
)
STATUSES = f"Write '{PARTIALLY}', or fully compliant, or not compliant."
LIST = "### Non-compliance with the accessibility regulations"
RULES = [rule for rule in all_rules() if rule.concern in {"accessibility", "statement-problems", "statement-dates"}]


def _said(at: str, message: str, hint: str, column: int = 1) -> Finding:
    """What is said of the line of the shipped statement that holds some words."""
    return Finding(Location(STATEMENT, line_of("accessibility", at), column), message, hint, source=MODEL)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_statement_of_the_sample_hub_is_as_it_should_be(rule: Rule, tiny: MakeSite) -> None:
    assert not list(rule.run(tiny(legal("accessibility"))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_statement_in_another_language_is_left_to_its_translator(rule: Rule, tiny: MakeSite) -> None:
    files = {
        "docs/cy/legal/accessibility.md": "---\nkind: legal\nlanguage: cy\ndocument: accessibility\n---\n\nDatganiad\n"
    }
    assert not list(rule.run(tiny({**legal("accessibility"), **files})))


@pytest.mark.parametrize(
    ("check", "changes", "finding"),
    [
        (
            accessibility.title,
            (("title: Accessibility statement", "title: Accessibility"),),
            _said(
                "title:",
                "The statement is called 'Accessibility'",
                "Call it 'Accessibility statement', or 'Accessibility statement for' and the name of the site.",
            ),
        ),
        (
            accessibility.heading,
            (("## Preparation of this accessibility statement", "## How we test {#preparation}"),),
            _said(
                "## Preparation",
                "The heading 'How we test' is not that of the model statement",
                "Write '## Preparation of this accessibility statement'.",
            ),
        ),
        (
            accessibility.commitment,
            (("{{ council.name }} is", "Bigton Council is"),),
            _said(
                "title:",
                "The commitment to the accessibility regulations is missing or worded otherwise",
                COMMITMENT,
            ),
        ),
        (
            accessibility.scope,
            (("applies to {{ council.hub_address }}", "applies to https://www.bigton.example/"),),
            _said(
                "title:",
                "The statement does not say which site it applies to",
                "Write 'This accessibility statement applies to {{ council.hub_address }}' near the top.",
            ),
        ),
        (
            accessibility.status,
            ((PARTIALLY, "This website mostly meets the guidelines."),),
            _said(
                "## Compliance status",
                "The compliance status is not stated",
                STATUSES,
            ),
        ),
        (
            accessibility.status,
            ((PARTIALLY, f"{FULLY} {PARTIALLY}"),),
            _said(
                "## Compliance status",
                "The statement gives more than one status: 'fully' and 'partially'",
                STATUSES,
            ),
        ),
        (
            accessibility.nothing_listed,
            ((LIST, "### Other things"),),
            _said(
                "## Non-accessible content",
                "The statement says that some things do not work, but not which",
                "Add '### Non-compliance with the accessibility regulations', and a point for each problem below it.",
            ),
        ),
        (
            accessibility.fully_but_listed,
            ((PARTIALLY, FULLY),),
            _said(
                '- In the table on "Training"',
                "The site is said to be fully compliant, and 1 problem listed",
                "Write 'partially compliant' under 'Compliance status', or take out what has been put right.",
            ),
        ),
        (
            accessibility.burden,
            (("### Other formats", "### Disproportionate burden"),),
            _said(
                "### Other formats",
                "'Disproportionate burden' names no assessment",
                "Say in this part when the cost was assessed, and link to the assessment.",
            ),
        ),
        (
            accessibility.feedback,
            (('{{ contact("web-team") }}', '{{ contact("police-non-emergency") }}'),),
            _said(
                "## Feedback",
                "Nobody can report a problem in writing: the contact has no form and no mail",
                "Call a contact in this section that has a 'form:' or an 'email:' in content_data/contacts.yml.",
            ),
        ),
        (
            accessibility.enforcement,
            (("The Equality and Human Rights Commission (EHRC)", "The government"),),
            _said(
                "## Enforcement",
                "The section does not name the Equality and Human Rights Commission",
                "Write that the Equality and Human Rights Commission (EHRC) enforces the regulations.",
            ),
        ),
        (
            accessibility.advice_link,
            (('- {{ source("equality-advisory-service") }}\n', ""),),
            _said(
                "## Enforcement",
                "The section has no link to the Equality Advisory and Support Service",
                "Add a link to https://www.equalityadvisoryservice.com/ here.",
            ),
        ),
    ],
)
def test_what_a_statement_lacks_is_reported(check: Check, changes: Changes, finding: Finding, tiny: MakeSite) -> None:
    assert list(check(tiny(legal("accessibility", *changes)))) == [finding]


@pytest.mark.parametrize(
    "listed",
    [
        "due to the non-compliances listed below",
        "due to the exemptions listed below",
        "due to the non-compliances and exemptions listed below",
        "due to non-compliance(s) and/or the exemptions listed below",
    ],
)
def test_each_way_in_which_the_status_is_published_is_known(tiny: MakeSite, listed: str) -> None:
    files = legal("accessibility", ("due to the non-compliances listed below", listed))
    assert not list(accessibility.status(tiny(files)))


def test_an_older_version_of_the_standard_is_no_status(tiny: MakeSite) -> None:
    files = legal("accessibility", ("Guidelines version 2.2 AA standard", "Guidelines version 2.1 AA standard"))
    (finding,) = accessibility.status(tiny(files))
    assert finding.message == "The compliance status is not stated"


def test_a_statement_may_say_that_the_site_is_not_compliant(tiny: MakeSite) -> None:
    site = tiny(legal("accessibility", (PARTIALLY, NOT)))
    assert not [*accessibility.status(site), *accessibility.nothing_listed(site)]


def test_the_name_of_the_site_may_stand_in_the_title(tiny: MakeSite) -> None:
    files = legal("accessibility", ("title: Accessibility statement", "title: Accessibility statement for our pages"))
    assert not list(accessibility.title(tiny(files)))


def test_an_exemption_alone_is_enough_of_a_list(tiny: MakeSite) -> None:
    files = legal("accessibility", (LIST, "### Content that's not within the scope of the accessibility regulations"))
    assert not list(accessibility.nothing_listed(tiny(files)))


@pytest.mark.parametrize("link", ["[our assessment](assessment.md)", "We assessed it on 3 March 2026."])
def test_a_burden_that_was_assessed_is_fine(tiny: MakeSite, link: str) -> None:
    files = legal("accessibility", ("### Other formats\n", f"### Disproportionate burden\n\nFilms cost much. {link}\n"))
    assert not list(accessibility.burden(tiny(files)))


def test_the_commitment_may_run_over_lines_and_write_the_name_out(tiny: MakeSite) -> None:
    files = legal(
        "accessibility", ("{{ council.name }} is committed to making", "Littleton Council is committed\nto making")
    )
    assert not list(accessibility.commitment(tiny(files)))
