"""Redirects that lead on to a page, and hide none."""

from commshub.checks.links import redirects
from commshub.model.findings import Finding, Location
from tiny_files import FindAll
from tiny_hub import MakeSite

REDIRECTS = "content_data/redirects.yml"


def _told(find_all: FindAll, text: str) -> list[tuple[str, str, str]]:
    findings: tuple[Finding, ...] = find_all({REDIRECTS: text})
    return [(each.id, each.message, each.hint) for each in findings]


def test_a_redirect_to_a_page_is_right(find_all: FindAll) -> None:
    assert _told(find_all, "old.md: get-help/worried.md\nsearching.md: search.md\n") == []


def test_one_that_leads_nowhere_is_told_once_with_the_nearest_page(find_all: FindAll) -> None:
    assert _told(find_all, "old.md: get-help/worred.md\n") == [
        (
            "redirects.leads-nowhere",
            "'old.md' leads on to no page: 'get-help/worred.md'",
            "Write the path of a page below docs/, where it stands today. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_one_at_the_address_of_a_page_would_hide_it(find_all: FindAll) -> None:
    hint = "Take this line out, or give the page another name."
    assert _told(find_all, "search.md: index.md\n") == [
        ("redirects.hides-page", "There is a page at the old address 'search.md'", hint)
    ]


def test_one_that_leads_to_another_redirect_leads_nowhere(find_all: FindAll) -> None:
    (found,) = find_all({REDIRECTS: "a.md: b.md\nb.md: index.md\n"})
    assert (found.id, found.location) == ("redirects.leads-nowhere", Location(REDIRECTS, 1, 1))


def test_a_file_that_has_moved_leads_on_to_one_of_its_sort(find_all: FindAll) -> None:
    assert _told(find_all, "contacts/old-team.vcf: contacts/prevent-team.vcf\n") == []
    hint = "Write the path of a calendar or contact card that the hub makes today."
    text = (
        "contacts/old-team.vcf: contacts/prevnt-team.vcf\n"
        "events/for-all.ics: contacts/prevent-team.vcf\n"
        "events/old.ics: events/talk.ics\n"
    )
    assert _told(find_all, text) == [
        (
            "redirects.leads-nowhere",
            "'contacts/old-team.vcf' leads on to no file: 'contacts/prevnt-team.vcf'",
            f"{hint} Did you mean 'contacts/prevent-team.vcf'?",
        ),
        (
            "redirects.leads-nowhere",
            "'events/for-all.ics' leads on to no file: 'contacts/prevent-team.vcf'",
            hint,
        ),
        (
            "redirects.leads-nowhere",
            "'events/old.ics' leads on to no file: 'events/talk.ics'",
            f"{hint} Did you mean 'events.ics'?",
        ),
    ]


def test_a_file_that_is_there_is_not_hidden(find_all: FindAll) -> None:
    assert _told(find_all, "contacts/prevent-team.vcf: contacts/act-early-line.vcf\n") == [
        (
            "redirects.hides-page",
            "There is a file at the old address 'contacts/prevent-team.vcf'",
            "Take this line out, or give the file another name.",
        )
    ]


def test_what_was_no_page_cannot_have_moved(find_all: FindAll) -> None:
    assert [each[:2] for each in _told(find_all, "Old Page.md: index.md\nold/: index.md\n")] == [
        ("redirects.no-page", "'Old Page.md' is not the name of a page's file"),
        ("redirects.no-page", "'old/' is not the name of a page's file"),
    ]


def test_a_file_of_another_form_is_told_of(find_all: FindAll) -> None:
    (found,) = find_all({REDIRECTS: "old.md: [index.md]\n"})
    assert found.id == "fields.wrong-value"


def test_a_page_that_has_gone_is_none_that_is_there(tiny: MakeSite) -> None:
    site = tiny({"content_data/redirects.yml": "index.md: gone\nold.md: gone\ncontacts/old.vcf: gone\n"})
    assert [each.message for each in redirects.hides_page(site)] == ["There is a page at the old address 'index.md'"]
    assert [each.message for each in redirects.no_page(site)] == ["'contacts/old.vcf' is not the name of a page's file"]
    assert list(redirects.leads_nowhere(site)) == []
