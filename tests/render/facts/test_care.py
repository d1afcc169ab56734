"""Care cards and "Talk to someone now" as they are written into a page."""

from collections.abc import Callable

from tiny_files import CONTACTS, tiny_file

Write = Callable[..., str]

CARDS = """\
in-danger:
  level: emergency
  need: Someone is in danger
  when: [someone is being hurt, someone has a weapon]
  contacts: [emergency]
worried:
  level: not-urgent
  need: You are worried
  heading: Talk to us if
  when: [you want <advice>]
  contacts: [act-early-line, prevent-team, nobody]
"""
FILES = {
    "content_data/care_cards.yml": CARDS,
    "content_data/bank_holidays.yml": (
        "source: https://www.gov.uk/bank-holidays\nchecked_on: 2026-11-20\ndays: [2026-12-25, 2026-12-28]\n"
    ),
    CONTACTS: tiny_file(
        CONTACTS,
        ("9am to 5pm, including bank", "9am to 5pm, except bank"),
        ("website: https://actearly.uk", "out_of_hours: Calls go to <officers>."),
    ),
}


def test_the_cards_say_when_to_call_whom(write: Write) -> None:
    assert write("{{ care_cards() }}", FILES) == (
        '<div class="care-cards">\n'
        '<section class="care care-emergency" aria-labelledby="care-in-danger">\n'
        '<h2 id="care-in-danger"><span class="unseen">Immediate action required: </span>Call 999 now if:</h2>\n'
        "<ul>\n<li>someone is being hurt</li>\n<li>someone has a weapon</li>\n</ul>\n"
        '<p>Emergency services: <a class="number" href="tel:999">999</a></p>\n'
        "</section>\n"
        '<section class="care care-not-urgent" aria-labelledby="care-worried">\n'
        '<h2 id="care-worried"><span class="unseen">Non-urgent advice: </span>Talk to us if:</h2>\n'
        "<ul>\n<li>you want &lt;advice&gt;</li>\n</ul>\n<dl>\n"
        '<div data-hours="0123456:540-1020" data-passes-on="yes"><dt>ACT Early Support Line</dt>\n'
        '<dd><a class="number" href="tel:+448000113764">0800 011 3764</a></dd>\n'
        '<dd class="talk-state"></dd>\n'
        "<dd>Every day, 9am to 5pm. Calls go to &lt;officers&gt;.</dd></div>\n"
        '<div data-hours="01234:540-1020" data-bank-holidays="closed"><dt>Littleton Prevent team</dt>\n'
        '<dd><a class="number" href="tel:+441632960001">01632 960001</a></dd>\n'
        '<dd class="talk-state"></dd>\n'
        "<dd>Monday to Friday, 9am to 5pm, except bank holidays</dd></div>\n"
        "</dl>\n</section>\n</div>"
    )


def test_an_urgent_card_is_announced_as_one(write: Write) -> None:
    urgent = {**FILES, "content_data/care_cards.yml": CARDS.replace("level: not-urgent", "level: urgent")}
    assert '<span class="unseen">Urgent advice: </span>' in write("{{ care_cards() }}", urgent)


def test_the_list_holds_every_number_in_order_with_its_hours_for_people_and_for_the_script(write: Write) -> None:
    assert write("{{ talk_now() }}", FILES) == (
        '<section class="talk-now" aria-labelledby="talk-to-someone-now">\n'
        '<h2 id="talk-to-someone-now">Talk to someone now</h2>\n'
        '<h3 id="talk-in-danger">Someone is in danger</h3>\n'
        '<ul class="talk-emergency">\n'
        '<li data-hours="0123456:0-1440">\n'
        '<p class="talk-name">Emergency services</p>\n'
        '<p class="talk-number"><a class="number" href="tel:999">999</a></p>\n'
        '<p class="talk-hours">Every day, 24 hours</p>\n'
        "</li>\n</ul>\n"
        '<h3 id="talk-worried">You are worried</h3>\n'
        '<ul class="talk-not-urgent">\n'
        '<li data-hours="0123456:540-1020" data-passes-on="yes">\n'
        '<p class="talk-name">ACT Early Support Line</p>\n'
        '<p class="talk-number"><a class="number" href="tel:+448000113764">0800 011 3764</a></p>\n'
        '<p class="talk-state"></p>\n'
        '<p class="talk-hours">Every day, 9am to 5pm. Calls go to &lt;officers&gt;.</p>\n'
        "</li>\n"
        '<li data-hours="01234:540-1020" data-bank-holidays="closed">\n'
        '<p class="talk-name">Littleton Prevent team</p>\n'
        '<p class="talk-number"><a class="number" href="tel:+441632960001">01632 960001</a></p>\n'
        '<p class="talk-state"></p>\n'
        '<p class="talk-hours">Monday to Friday, 9am to 5pm, except bank holidays</p>\n'
        "</li>\n</ul>\n</section>"
    )


def test_contacts_without_a_heading_are_called_by_their_numbers(write: Write) -> None:
    cards = CARDS.replace("  heading: Talk to us if\n", "")
    assert "Call 0800 011 3764 or 01632 960001 now if:" in write(
        "{{ care_cards() }}", {**FILES, "content_data/care_cards.yml": cards}
    )


def test_in_the_list_the_usual_need_stands_right_behind_the_emergency(write: Write) -> None:
    crisis = "crisis:\n  level: urgent\n  need: You cannot go on\n  when: [you cannot]\n  contacts: [act-early-line]\n"
    cards = CARDS.replace("worried:\n", f"{crisis}worried:\n", 1)
    listed = write("{{ talk_now() }}", {**FILES, "content_data/care_cards.yml": cards})
    assert [listed.index(f"talk-{name}") for name in ("in-danger", "worried", "crisis")] == sorted(
        listed.index(f"talk-{name}") for name in ("in-danger", "worried", "crisis")
    )
