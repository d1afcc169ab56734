"""What readers can say of a page at its foot."""

from urllib.parse import parse_qs, urlsplit

from commshub.render.feedback import feedback_of
from commshub.render.frame import ReviewStamp
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

REVIEW = ReviewStamp("3 November 2026", "2026-11-03", "2 May 2027", "2027-05-02", "Littleton Prevent team")
TOLD = {COUNCIL: tiny_file(COUNCIL, ("framework:", "feedback_contact: prevent-team\nframework:"))}


def test_a_mail_about_a_page_has_its_address_its_day_and_its_owner_filled_in(tiny: MakeSite) -> None:
    feedback = feedback_of("get-help/worried.md", "en", REVIEW, tiny(TOLD))
    assert feedback
    mail = urlsplit(feedback.report)
    assert (mail.scheme, mail.path) == ("mailto", "prevent@littleton.example")
    assert parse_qs(mail.query) == {
        "subject": ["Report a problem with this page"],
        "body": [
            (
                "Address of this page: https://prevent.littleton.example/get-help/worried/\r\n"
                "Page last reviewed: 3 November 2026\r\nPage owner: Littleton Prevent team\r\n\r\n"
            )
        ],
    }


def test_yes_and_no_are_mails_of_their_own(tiny: MakeSite) -> None:
    feedback = feedback_of("topics.md", "en", None, tiny(TOLD))
    assert feedback
    subjects = [parse_qs(urlsplit(link).query)["subject"] for link in (feedback.useful, feedback.useless)]
    assert subjects == [["Was this page useful? Yes"], ["Was this page useful? No"]]


def test_where_the_council_names_nobody_nothing_is_asked(tiny: MakeSite) -> None:
    assert feedback_of("topics.md", "en", None, tiny()) is None
