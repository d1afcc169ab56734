"""What the rules on numbers say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.words import numbers
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
RULES = (numbers.without_comma, numbers.per_cent, numbers.ordinal, numbers.span)


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        (numbers.without_comma, "We met 12000 people.", ("12000", "is a number without a comma", "12,000")),
        (numbers.without_comma, "We met 1500 staff.", ("1500", "is a number without a comma", "1,500")),
        (numbers.without_comma, "We met over 2000 people.", ("2000", "is a number without a comma", "2,000")),
        (numbers.without_comma, "Half of 1200 people.", ("1200", "is a number without a comma", "1,200")),
        (numbers.without_comma, "It costs £2000.", ("2000", "is a number without a comma", "2,000")),
        (numbers.per_cent, "We met 45 per cent of them.", ("45 per cent", "is not how we write a percentage", "45%")),
        (numbers.per_cent, "We met 4.5percent of them.", ("4.5percent", "is not how we write a percentage", "4.5%")),
        (numbers.per_cent, "We met 45 % of them.", ("45 %", "is not how we write a percentage", "45%")),
        (numbers.ordinal, "It is the 1st course.", ("1st", "is to be a word", "first")),
        (numbers.ordinal, "It is the 9th of them.", ("9th", "is to be a word", "ninth")),
        (numbers.span, "For people aged 11-16 years.", ("11-16", "has a dash for 'to'", "11 to 16")),
        (numbers.span, "For 11–16 year-olds.", ("11–16", "has a dash for 'to'", "11 to 16")),
        (numbers.span, "About 20 - 30 people came.", ("20 - 30", "has a dash for 'to'", "20 to 30")),
        (numbers.span, "About 5-10% of them.", ("5-10", "has a dash for 'to'", "5 to 10")),
    ],
)
def test_another_form_is_reported_with_the_right_one(
    rule: Rule, text: str, told: tuple[str, str, str], tiny: MakeSite
) -> None:
    shown, what, right = told
    assert list(rule(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(
            Location(HELP, 9, text.index(shown) + 1),
            f"'{shown}' {what}",
            f"Write '{right}'.",
            source="Style guide: A to Z (GOV.UK)",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We met 1,500 people, 45% of them, on the first and on the 10th day.",
        "In 2025 we met. Since 1066 people have met. The Act of 1689 says so, and the Act 2015 places a duty on us.",
        "Ring 0800 011 3764 now, or 18001 101 first. The form is AB12345 for us, or 12345-6 and 1.2345 of it.",
        "It is on 1st March, and on June 5th.",
        "We are open 1st-3rd December, 1st – 3rd May, 1st to 3rd May, 1st, 2nd and 3rd May and 1st/2nd June.",
        "It is on the 1st of May, or the 1st or the 2nd of June. It is the 21st Century Fund.",
        "Section 11-16 of it. It was 3-2 at the end, on 11-16-20 days.",
        "Per centimetre 5 of them. The 5 percentiles.",
        "`1500 people`, {{ statistic('1500 people') }}",
        "> 45 per cent of 1500 people on the 1st, aged 11-16 years",
        "They wrote “45 per cent of 1500 people on the 1st”.",
        "| 1500 people | 45 per cent | 1st | 11-16 years |\n|---|---|---|---|",
    ],
)
def test_our_own_forms_and_the_words_of_others_are_fine(text: str, tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"{text}\n")})
    assert [each.message for rule in RULES for each in rule(site)] == []


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("It is the 1st course.", "first"),
        ("It is the 2nd of two courses.", "second"),
        ("It is the 1st Battalion.", None),
        ("It is the 1st-aid course.", None),
        ("It is the 1st half-day.", None),
        ("It is the 1st of the month.", None),
        ("We meet on the 1st of each month.", None),
        ("We meet on the 1st.", None),
        ("We meet on the 3rd at noon.", None),
        ("Come to the 1st floor.", None),
        ("Come to 1st floor, Town Hall.", None),
    ],
)
def test_an_ordinal_is_mended_only_where_it_is_sure_to_count(text: str, fix: str | None, tiny: MakeSite) -> None:
    findings = list(numbers.ordinal(tiny({HELP: guide(f"{text}\n")})))
    assert [each.message.partition("' ")[2] for each in findings] == ["is to be a word"]
    assert [each.fix and each.fix.text for each in findings] == [fix]
