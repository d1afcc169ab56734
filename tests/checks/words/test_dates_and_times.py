"""What the rules on days, times and spans say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.words import dates_and_times
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
DAY, TIME, SPAN = dates_and_times.day_form, dates_and_times.time_form, dates_and_times.span_of_time
WHAT = {
    DAY: "is not how we write a day",
    TIME: "is not how we write a time",
    SPAN: "is not how we write from when to when",
}


@pytest.mark.parametrize(
    ("rule", "text", "shown", "right"),
    [
        (DAY, "Come on 3rd March, 2026.", "3rd March, 2026", "3 March 2026"),
        (DAY, "Come on the 21st of June.", "21st of June", "21 June"),
        (DAY, "Come on 3 March, 2026.", "3 March, 2026", "3 March 2026"),
        (DAY, "Come on 03 March 2026.", "03 March 2026", "3 March 2026"),
        (DAY, "Come on 3 Mar 2026.", "3 Mar 2026", "3 March 2026"),
        (DAY, "Come on 3 Sept. 2026.", "3 Sept. 2026", "3 September 2026"),
        (DAY, "Come on March 3, 2026.", "March 3, 2026", "3 March 2026"),
        (DAY, "Come on June 5th.", "June 5th", "5 June"),
        (DAY, "Come on October 12 or later.", "October 12", "12 October"),
        (DAY, "Come on 03/04/2026.", "03/04/2026", "3 April 2026"),
        (DAY, "Come on 3/4/26.", "3/4/26", "3 April 2026"),
        (DAY, "Come on 3.4.2026.", "3.4.2026", "3 April 2026"),
        (DAY, "Come on 2026-04-03.", "2026-04-03", "3 April 2026"),
        (TIME, "We meet at 17:30.", "17:30", "5:30pm"),
        (TIME, "We meet from 09:00.", "09:00", "9am"),
        (TIME, "We meet at 00:15.", "00:15", "12:15am"),
        (TIME, "We meet at 12:00.", "12:00", "midday"),
        (TIME, "We meet at 1730hrs.", "1730hrs", "5:30pm"),
        (TIME, "We meet at 5.30pm.", "5.30pm", "5:30pm"),
        (TIME, "We meet at 5.30 p.m. today.", "5.30 p.m.", "5:30pm"),
        (TIME, "We meet at 5 pm.", "5 pm", "5pm"),
        (TIME, "We meet at 5PM.", "5PM", "5pm"),
        (TIME, "We meet at 7:00pm.", "7:00pm", "7pm"),
        (TIME, "We meet at 12pm.", "12pm", "midday"),
        (TIME, "We meet at 12am.", "12am", "midnight"),
        (TIME, "We meet at noon.", "noon", "midday"),
        (TIME, "We meet at 12 noon.", "12 noon", "midday"),
        (TIME, "We close at 12 midnight.", "12 midnight", "midnight"),
        (SPAN, "We are here 9-5pm.", "9-5pm", "9am to 5pm"),
        (SPAN, "We are here 9am-5pm.", "9am-5pm", "9am to 5pm"),
        (SPAN, "We are here 9.30am – 12pm.", "9.30am – 12pm", "9:30am to midday"),
        (SPAN, "We are here 2–4:30pm.", "2–4:30pm", "2pm to 4:30pm"),
        (SPAN, "We are here 10-11am.", "10-11am", "10am to 11am"),
        (SPAN, "We are here 18:00-20:00.", "18:00-20:00", "6pm to 8pm"),
        (SPAN, "We met in 2025-26.", "2025-26", "2025 to 2026"),
        (SPAN, "We met in 2025/26.", "2025/26", "2025 to 2026"),
        (SPAN, "We met in 2019 – 2023.", "2019 – 2023", "2019 to 2023"),
        (SPAN, "We met in 1999-01.", "1999-01", None),
    ],
)
def test_another_form_is_reported_with_the_right_one(
    rule: Rule, text: str, shown: str, right: str | None, tiny: MakeSite
) -> None:
    expected = [
        Finding(
            Location(HELP, 9, text.index(shown) + 1),
            f"'{shown}' {WHAT[rule]}",
            f"Write '{right}'.",
            source="Style guide: A to Z (GOV.UK)",
        )
    ]
    assert list(rule(tiny({HELP: guide(f"{text}\n")}))) == (expected if right else [])


@pytest.mark.parametrize(
    "text",
    [
        "Come on 3 March 2026, at 9am, 5:30pm or midday, or on Tuesday 8 December.",
        "We are here 9am to 5pm, and were from 2025 to 2026.",
        "Come on 3 March, or on 4 May. In March 2026 we move. May 10 people come?",
        "In June 12 people came. In October 20 to 30 people came.",
        "We are here 24/7. It is 1:1 help, in a ratio of 3:16, on page 10:14.",
        "Section 36 of the Act 2015/16.5 and SI 2018/852, and chapter 3.4.5.",
        "The form is 12-34-56 or 2026-04-03-a. Open 31/31/2026.",
        "This afternoon we meet, before midnight.",
        "We gave 5 amber cards and 3 pm2 forms; it is 1.5 metres wide.",
        "Ring 0800 011 3764, or 18001 101.",
        "`17:30` and `3rd March`",
        "{{ contact('x-17:30') }}",
        "See https://example.com/2026-04-03/17:30.",
        "Read [our news](2026-04-03.md).",
        "> On 3rd March, 2026 at 17:30, in 2025-26",
        "They wrote “3rd March at 17:30, in 2025-26”.",
        "| 3rd March | 17:30 | 2025-26 |\n|---|---|---|",
        "## 3rd March 17:30 2025-26",
        "Read the Prevent duty guidance of 2025-26 again.",
    ],
)
def test_our_own_forms_and_the_words_of_others_are_fine(text: str, tiny: MakeSite) -> None:
    sources = (
        "guidance: {title: Prevent duty guidance of 2025-26, publisher: Home Office, address: 'https://www.gov.uk/a', "
        "status: current, checked_on: 2026-11-03}\n"
    )
    site = tiny({HELP: guide(f"{text}\n"), "content_data/sources.yml": sources})
    assert [each.message for rule in WHAT for each in rule(site)] == []


def test_pages_in_other_languages_are_not_looked_at(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("17:30 3rd March 2025-26\n", ("title: Get help", "title: Get help\nlanguage: cy"))})
    assert [each for rule in WHAT for each in rule(site)] == []
