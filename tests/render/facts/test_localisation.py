"""Facts on a page in another language."""

from collections.abc import Callable

import pytest
import yaml

from commshub.model.hours import parse_hours
from commshub.model.ui_strings import UiStrings
from commshub.render.facts.localisation import hours_in
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import TINY

Write = Callable[..., str]

PAGE = "docs/ar/index.md"
ENGLISH = yaml.safe_load((TINY / "content_data/words/en.yml").read_text(encoding="utf-8"))
ARABIC = {
    **ENGLISH,
    "name": "العربية",
    "english": "Arabic",
    "code": "ar",
    "direction": "rtl",
    "labels": {**ENGLISH["labels"], "telephone": "الهاتف", "on_number": "على الرقم"},
    "hours": {"every_day": "كل يوم", "always": "على مدار 24 ساعة", "except_holidays": "ما عدا العطل"},
    "contacts": {"prevent-team": {"role": "فريق Prevent", "for_whom": "لكل من يقلق.", "access": "لا شيء."}},
    "messages": {"safeguarding": "غاية Prevent هي السلامة."},
}


def _words(**changes: object) -> UiStrings:
    return UiStrings.model_validate({**ENGLISH, **changes})


@pytest.fixture
def arabic(write: Write) -> Write:
    """Write the facts into a text on an Arabic page of the tiny hub."""

    def written(text: str, **files: str) -> str:
        hub = {
            COUNCIL: tiny_file(COUNCIL, ("framework:", "languages: [en, ar]\nframework:")),
            "content_data/words/ar.yml": yaml.safe_dump(ARABIC),
            PAGE: f"---\nkind: guide\nlanguage: ar\ntranslation_of: index.md\n---\n{text}\n",
            **files,
        }
        return write(text, hub, path=PAGE)

    return written


def test_a_card_says_what_is_translated_and_marks_the_rest_as_english(arabic: Write) -> None:
    card = arabic('{{ contact("prevent-team") }}').splitlines()
    english = '<span lang="en" dir="ltr">{}</span>'.format
    assert '<h2 class="contact-name">فريق Prevent</h2>' in card
    number = '<a class="number" dir="ltr" href="tel:+441632960001">01632 960001</a>'
    assert f"<div><dt>الهاتف</dt><dd>{number}</dd></div>" in card
    assert "<div><dt>For</dt><dd>لكل من يقلق.</dd></div>" in card
    assert f"<div><dt>Not for</dt><dd>{english('Emergencies.')}</dd></div>" in card
    hours = f"<div><dt>Open</dt><dd>الاثنين – الجمعة، 9:00 ص – 5:00 م، {english('including bank holidays')}<span"
    assert any(line.startswith(hours) for line in card)
    assert '<p class="checked">Checked on 9 نوفمبر 2026</p>' in card
    # The contact has no such line in English, so it has none in Arabic.
    assert "لا شيء." not in "".join(card)


def test_somebody_else_who_answers_is_marked_as_english_where_nobody_translated_the_name(arabic: Write) -> None:
    line = next(line for line in arabic('{{ contact("prevent-team") }}').splitlines() if "When closed" in line)
    assert '<span lang="en" dir="ltr">' in line
    assert 'dir="ltr" href="tel:' in line


@pytest.mark.parametrize(
    ("call", "written"),
    [
        (
            '{{ contact("prevent-team").phone }}',
            'فريق Prevent على الرقم <a class="number-small" dir="ltr" href="tel:+441632960001">01632 960001</a>',
        ),
        ('{{ contact("emergency").phone }}', '<a class="number-small" dir="ltr" href="tel:999">999</a>'),
        ('{{ contact("prevent-team").name }}', "فريق Prevent"),
        ('{{ contact("emergency").name }}', '<span lang="en" dir="ltr">Emergency services</span>'),
        ('{{ contact("emergency").hours }}', "كل يوم، على مدار 24 ساعة"),
        ('{{ message("safeguarding") }}', '<p class="message">غاية Prevent هي السلامة.</p>'),
        (
            '{{ glossary("channel").term }}',
            '<span lang="en" dir="ltr">Channel</span>',
        ),
        ("{{ council.name }}", "Littleton Council"),
    ],
)
def test_parts_of_facts_are_in_the_language_of_the_page(arabic: Write, call: str, written: str) -> None:
    assert arabic(call) == written


def test_figures_and_sources_are_marked_as_english_with_their_days_translated(arabic: Write) -> None:
    figure = arabic('{{ statistic("referrals") }} {{ figures() }} {{ terms() }}')
    assert '<span lang="en" dir="ltr">referrals to Prevent</span>' in figure
    source = arabic('{{ source("channel-guidance") }}')
    assert '<span lang="en" dir="ltr">Channel duty guidance</span>' in source
    assert "15 ديسمبر 2023" in source


def test_the_same_fact_is_in_english_on_an_english_page(write: Write, arabic: Write) -> None:
    call = '{{ contact("prevent-team").phone }}'
    assert arabic(call) != write(call)
    assert write(call).startswith("Littleton Prevent team on <a ")


def test_a_message_that_nobody_translated_is_marked(arabic: Write) -> None:
    words = yaml.safe_dump({**ARABIC, "messages": {}})
    text = arabic('{{ message("safeguarding") }}', **{"content_data/words/ar.yml": words})
    assert text == '<p class="message"><span lang="en" dir="ltr">Prevent is about keeping people safe.</span></p>'


@pytest.mark.parametrize(
    ("hours", "written"),
    [
        ("Every day, 24 hours", "Every day, 24 hours"),
        ("Every day, 9am to 5pm", "Every day, 09:00 – 17:00"),
        ("Monday to Friday, 8:30am to midday", "Dydd Llun – Dydd Gwener, 08:30 – 12:00"),
        ("Saturday, 5pm to midnight", "Dydd Sadwrn, 17:00 – 00:00"),
        (
            "Monday to Tuesday, 9am to 5pm; Sunday, 24 hours, except bank holidays",
            "Dydd Llun – Dydd Mawrth, 09:00 – 17:00; Dydd Sul, 24 hours, except bank holidays",
        ),
    ],
)
def test_hours_are_put_together_from_days_and_times(hours: str, written: str) -> None:
    assert hours_in("cy", parse_hours(hours), _words()) == written


def test_contacts_without_a_translation_keep_their_words(arabic: Write) -> None:
    text = arabic('{{ contact("act-early-line") }}', **{CONTACTS: tiny_file(CONTACTS)})
    assert '<h2 class="contact-name"><span lang="en" dir="ltr">ACT Early Support Line</span></h2>' in text
    assert '<a dir="ltr" href="https://actearly.uk">actearly.uk</a>' in text
