"""What the rule on unexplained letters says, and when it keeps quiet."""

import pytest

from commshub.checks.words import acronyms
from commshub.model.findings import Finding, Location
from tiny_files import GLOSSARY, HELP, guide, tiny_file
from tiny_hub import MakeSite

LISTS = "content_data/plain_english.yml"
KNOWN = {LISTS: "known_letters: [NHS, UK, GOV.UK]\n"}


def test_letters_are_reported_once_where_they_are_first_used(tiny: MakeSite) -> None:
    body = "We meet.\n\nAsk the PMAP, or PMAPs near you. The PMAP (Prevent Multi-Agency Panel) meets.\n"
    assert list(acronyms.unexplained(tiny({**KNOWN, HELP: guide(body)}))) == [
        Finding(
            Location(HELP, 11, 9),
            "'PMAP' is not explained where the page first uses it",
            "Write the words it stands for, then '(PMAP)'. Letters that everybody knows are listed in "
            "content_data/plain_english.yml.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The CTLP is read by few.",
        "We share it with the VAWG team.",
        "The CTLPs are read by few.",
        "Ask **CTLP**.",
        "Ask the CTLP's writers.",
        "Read [the CTLP guide](index.md).",
        "- NHS and CTLP",
        "Ask the CTLP (see below for what it is).",
        "The H&S team and the R&D one. Ask CTLP.",
    ],
)
def test_letters_that_nobody_explains_are_caught(text: str, tiny: MakeSite) -> None:
    assert len(list(acronyms.unexplained(tiny({**KNOWN, HELP: guide(f"{text}\n")})))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The counter-terrorism local profile (CTLP) is read by few. The CTLP is long.",
        "The counter-terrorism local profile (the CTLP) is read by few.",
        'The counter-terrorism local profile ("CTLP") is read by few.',
        "The CTLP (counter-terrorism local profile) is read by few.",
        "Under the UK General Data Protection Regulation (UK GDPR), ask. The GDPR is a law.",
        "The Web Content Accessibility Guidelines say so. WCAG is short.",
        "The NHS and GOV.UK help in the UK.",
        "See `CTLP` and https://example.com/CTLP.",
        "Part II and part IV of it.",
        "DO NOT RING us.",
        "URGENTLY\n\nWe help urgently.",
        "We are URGENTLY here. We help urgently.",
        "GLOSSARY",
        "[REDACTED] in part.",
        "The M25 and the A1 are near ZZ1 and B2B.",
        "> The CTLP said so.",
        "They wrote “the CTLP said so”.",
        "## The CTLP",
        "| CTLP |\n|---|",
        "Read NCSC.GOV.UK for more.",
        "I am A.",
    ],
)
def test_letters_that_are_explained_or_known_are_fine(text: str, tiny: MakeSite) -> None:
    assert not list(acronyms.unexplained(tiny({**KNOWN, HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("entry", "body", "top", "count"),
    [
        ("in_brief: who decides", "The PMAP decides.", (), 0),
        ("in_brief: who decides", "The PMAP decides.", (("title: Get", "explain_words: no\ntitle: Get"),), 0),
        ("source: guidance", 'The {{ glossary("panel") }} decides. The PMAP meets.', (), 0),
        ("source: guidance", "The PMAP decides.", (), 1),
    ],
)
def test_the_glossary_explains(
    entry: str, body: str, top: tuple[tuple[str, str], ...], count: int, tiny: MakeSite
) -> None:
    glossary = f"{tiny_file(GLOSSARY)}panel: {{term: panel, short: PMAP, meaning: who decides, {entry}}}\n"
    found = list(acronyms.unexplained(tiny({GLOSSARY: glossary, HELP: guide(f"{body}\n", *top)})))
    assert [each.hint for each in found] == [
        "Write the words it stands for before it, or give 'panel' a line 'in_brief:' in the glossary."
    ] * count


def test_letters_of_the_house_style_and_placeholders_have_rules_of_their_own(tiny: MakeSite) -> None:
    style = """\
posts:
  abbreviations: [{short: SPOC, long: single point of contact}]
  level: warning
  reason: Hardly any reader knows it.
  source: House rule
"""
    site = tiny({"content_data/house_style.yml": style, HELP: guide("Ask the SPOC. It is TBC.\n")})
    assert not list(acronyms.unexplained(site))


def test_pages_in_other_languages_are_not_looked_at(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Y PMAP.\n", ("title: Get help", "title: Get help\nlanguage: cy"))})
    assert not list(acronyms.unexplained(site))


@pytest.mark.parametrize(
    "text", ["Our lifts meet BS 8300.", "It uses 5 KW of power.", "Form AB123.", "It is as IEC 62366 asks."]
)
def test_letters_with_a_figure_name_a_norm_or_a_unit(tiny: MakeSite, text: str) -> None:
    assert list(acronyms.unexplained(tiny({HELP: guide(f"{text}\n")}))) == []


def test_a_year_behind_letters_makes_no_norm_of_them(tiny: MakeSite) -> None:
    (found,) = acronyms.unexplained(tiny({HELP: guide("The PMAP 2026 meets.\n")}))
    assert found.message == "'PMAP' is not explained where the page first uses it"
