"""`hub explain`: a rule's docstring is its page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commshub.checks.registry import all_rules
from commshub.checks.rule import Rule

Run = Callable[..., Result]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_has_a_page(run: Run, rule: Rule) -> None:
    result = run("explain", rule.id)
    assert result.exit_code == 0
    assert result.output.startswith(f"{rule.id} ({rule.weight})\n\n")
    assert len(result.output.split()) > 20


def test_a_slip_gets_the_nearest_name(run: Run) -> None:
    result = run("explain", "sections.mising")
    assert result.exit_code == 1
    assert result.output == "There is no rule called 'sections.mising'. Did you mean 'sections.missing'?\n"


def test_what_a_fault_of_the_hub_means_is_explained_too(run: Run) -> None:
    assert run("explain", "hub.crash").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sections.Missing", "sections.missing"),
        ("contacts.unknown_contact", "contacts.unknown-contact"),
        ("closes-without-fallback", "contacts.closes-without-fallback"),
    ],
)
def test_an_id_that_is_written_another_way_gets_the_right_one(run: Run, typed: str, meant: str) -> None:
    result = run("explain", typed)
    assert (result.exit_code, result.output) == (1, f"There is no rule called '{typed}'. Did you mean '{meant}'?\n")


def test_a_concern_lists_its_rules_each_with_what_it_asks(run: Run) -> None:
    result = run("explain", "redirects")
    assert result.exit_code == 0
    assert result.output == (
        "redirects.hides-page\n"
        "    No redirect stands where a page is.\n"
        "redirects.leads-nowhere\n"
        "    Every redirect leads to a page that is there.\n"
        "redirects.no-page\n"
        "    What has moved or gone is a page, written as its file was called.\n"
    )


def test_a_kind_of_page_or_a_section_is_shown_with_what_it_must_say(run: Run) -> None:
    steps = "route.steps: What to do\n  says 5 words at least\n"
    assert run("explain", "route.steps").output == steps
    assert run("explain", "route").output.startswith("route.emergency: In an emergency\n")
    assert f"\n\n{steps}\n" in run("explain", "route").output


@pytest.mark.parametrize("typed", ["plan-exists", "1"])
def test_an_element_of_the_toolkit_is_shown_with_what_has_to_show_it(run: Run, typed: str) -> None:
    assert run("explain", typed).output == (
        "1. plan-exists (error): there is a communications plan\n  asked for in: A toolkit, 10\n  plan: objectives\n"
    )


@pytest.mark.parametrize("typed", ["zzz", ""])
def test_a_name_like_no_other_gets_no_suggestion(run: Run, typed: str) -> None:
    result = run("explain", typed)
    assert (result.exit_code, result.output) == (1, f"There is no rule called '{typed}'.\n")


def test_a_page_says_what_holds_and_why_and_shows_what_fails_what_mends_it_and_the_message(run: Run) -> None:
    assert run("explain", "phones.drama-number").output == (
        "phones.drama-number (error)\n"
        "\n"
        "No number is one that Ofcom keeps for films and books; only the sample hub may use them.\n"
        "\n"
        "They look real and reach nobody.\n"
        "\n"
        "For example. Lines with - fail, and lines with + put them right:\n"
        "\n"
        "content_data/council.yml\n"
        "    - sample: no\n"
        "    + sample: yes\n"
        "\n"
        "content_data/contacts.yml\n"
        "      prevent-team:\n"
        '        phones: [{number: "01632 960001"}]\n'
        "\n"
        "The message: '01632 960001' is a number made up for films and books\n"
    )


def test_a_file_that_is_added_moved_or_taken_away_is_told_as_that(run: Run) -> None:
    bank_holidays = run("explain", "bank-holidays.not-listed").output
    assert "\n\ncontent_data/bank_holidays.yml, added\n    + source: " in bank_holidays
    assert run("explain", "pages.wrong-folder").output.endswith(
        "\n"
        "docs/worried.md, moved to docs/get-help/worried.md\n"
        "      ---\n"
        "      kind: route\n"
        "      ---\n"
        "\n"
        "The message: A page of kind 'route' belongs in 'docs/get-help/'\n"
    )
    twice = run("explain", "legal-pages.twice").output
    assert "\n\ndocs/legal/accessibility-2.md, taken away\n\nThe message: " in twice


def test_a_rule_whose_fault_no_text_can_show_is_explained_in_words_only(run: Run) -> None:
    output = run("explain", "files.not-utf8").output
    assert output.startswith("files.not-utf8 (error)\n\n")
    assert "For example" not in output


def test_the_level_of_a_rule_is_told(run: Run) -> None:
    levels = {rule.id: run("explain", rule.id).output.partition("\n")[0] for rule in all_rules()}
    assert levels["reviews.due"] == "reviews.due (warning)"
    assert levels["sections.missing"] == "sections.missing (error)"


def test_a_rule_is_explained_anywhere(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("explain", "sections.missing").exit_code == 0


def test_without_an_id_every_rule_is_listed_below_its_theme(run: Run) -> None:
    result = run("explain")
    assert result.exit_code == 0
    assert result.output.startswith("contacts: Rules about contacts: ")
    listed = [line.strip() for line in result.output.split("\n") if line.startswith("  ") and line[2] != " "]
    assert sorted(listed) == sorted(rule.id for rule in all_rules())
