"""What the rules on the words of links say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.links import link_text
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
LISTS = {"content_data/plain_english.yml": "vague_links: [click here, here, read more, this page]\n"}
WCAG = "WCAG 2.2, 2.4.4 Link Purpose (In Context)"


@pytest.mark.parametrize(
    "words", ["click here", "Here", "**Read more**", "read more…", "Read more »", "this\npage", "here."]
)
def test_a_link_that_says_nothing_is_reported(words: str, tiny: MakeSite) -> None:
    assert list(link_text.vague(tiny({**LISTS, HELP: guide(f"See [{words}](index.md).\n")}))) == [
        Finding(
            Location(HELP, 9, 5),
            f"The link '{' '.join(words.split())}' does not say where it leads",
            "Put the link on the words that name the page, as in 'You can read [what happens next](…)'.",
            source=WCAG,
        )
    ]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("[click here][x]\n\n[x]: index.md", "click here"),
        ("[click here]\n\n[click here]: index.md", "click here"),
        ('<a href="../">click <b>here</b></a>', "click <b>here</b>"),
    ],
)
def test_a_link_that_says_nothing_is_found_however_it_is_written(link: str, words: str, tiny: MakeSite) -> None:
    (finding,) = link_text.vague(tiny({**LISTS, HELP: guide(f"See {link}\n")}))
    assert (finding.location, finding.message) == (
        Location(HELP, 9, 5),
        f"The link '{words}' does not say where it leads",
    )


def test_a_picture_that_is_a_link_announces_its_file(tiny: MakeSite) -> None:
    text = "[![Our plan](a.png)](a.pdf) [![Our plan (PDF, 2 MB)](b.png)](b.pdf)\n"
    (finding,) = link_text.file_unannounced(tiny({HELP: guide(text)}))
    assert finding.location == Location(HELP, 9, 1)


@pytest.mark.parametrize(
    "words", ["https://www.gov.uk/prevent", "http://gov.uk", "www.gov.uk/prevent", "gov.uk/prevent", "HTTPS://GOV.UK"]
)
def test_an_address_as_words_is_reported(words: str, tiny: MakeSite) -> None:
    assert list(link_text.bare_address(tiny({HELP: guide(f"See [{words}](https://www.gov.uk/).\n")}))) == [
        Finding(
            Location(HELP, 9, 5),
            f"'{words}' is an address, not words",
            "Write the name of the page or site in the square brackets, and the address in the round ones.",
            source=WCAG,
        )
    ]


def test_an_address_in_angle_brackets_is_reported(tiny: MakeSite) -> None:
    (finding,) = link_text.bare_address(tiny({HELP: guide("See <https://www.gov.uk/prevent>.\n")}))
    assert (finding.location, finding.message) == (
        Location(HELP, 9, 5),
        "'https://www.gov.uk/prevent' is an address, not words",
    )


def test_the_same_words_for_two_places_are_reported(tiny: MakeSite) -> None:
    body = (
        "[Guidance](https://www.gov.uk/a/), [the law](https://www.gov.uk/c).\n\n**[guidance](https://www.gov.uk/b)**\n"
    )
    assert list(link_text.two_places(tiny({HELP: guide(body)}))) == [
        Finding(
            Location(HELP, 11, 3),
            "The link 'guidance' leads to another place than before",
            "Give it words of its own: the same words lead to 'https://www.gov.uk/a' on line 9.",
            source=WCAG,
        )
    ]


@pytest.mark.parametrize(
    ("words", "target", "what", "name"),
    [
        ("our plan", "plan.pdf", "that it is a file (PDF)", "PDF"),
        ("our plan", "https://www.gov.uk/plan.PDF?a=1", "that it is a file (PDF)", "PDF"),
        ("our plan (PDF)", "plan.pdf", "how large the file is", "PDF"),
        ("our figures (20 KB)", "figures.xlsx", "that it is a file (Excel)", "Excel"),
    ],
)
def test_a_file_that_is_not_announced_is_reported(
    words: str, target: str, what: str, name: str, tiny: MakeSite
) -> None:
    assert list(link_text.file_unannounced(tiny({HELP: guide(f"See [{words}]({target}).\n")}))) == [
        Finding(
            Location(HELP, 9, 5),
            f"The link '{words}' does not say {what}",
            f"Write the sort and the size behind the words of the link: '({name}, 200 KB)'.",
            source="Content design: planning, writing and managing content (GOV.UK)",
        )
    ]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (link_text.vague, "You can [read more about Channel](index.md), here."),
        (link_text.vague, "`[here](index.md)`"),
        (link_text.vague, "<!-- [here](index.md) -->"),
        (link_text.vague, "![here](picture.png)"),
        (link_text.bare_address, "See [actearly.uk](https://actearly.uk)."),
        (link_text.bare_address, "Write to [a@example.com](mailto:a@example.com)."),
        (link_text.bare_address, "See [GOV.UK](https://www.gov.uk/prevent)."),
        (link_text.bare_address, "`<https://www.gov.uk>`"),
        (link_text.two_places, "[Law](https://www.gov.uk/a) and [law](https://www.gov.uk/a/)."),
        (link_text.two_places, "[Law](https://www.gov.uk/a) and [the law](https://www.gov.uk/b)."),
        # Said by another rule.
        (link_text.two_places, "[here](https://www.gov.uk/a) and [here](https://www.gov.uk/b)."),
        (link_text.file_unannounced, "[our plan (PDF, 1.2 MB)](plan.pdf) and [a page](pdf.md)."),
        (link_text.file_unannounced, "[our plan (Word document, 20KB)](plan.docx)"),
        (link_text.file_unannounced, "[the card](contact.vcf)"),
    ],
)
def test_other_links_are_fine(rule: Rule, text: str, tiny: MakeSite) -> None:
    assert not list(rule(tiny({**LISTS, HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    ("text", "column", "target"),
    [
        ("We help. [](index.md)", 10, "index.md"),
        ("- [ ](index.md)", 3, "index.md"),
        ("[<b></b>](index.md)", 1, "index.md"),
        ('<a href="../"></a>', 1, "../"),
        ('<a href="../"><img src="map.png" alt=""></a>', 1, "../"),
        ('<a href="../"><!-- words --></a>', 1, "../"),
    ],
)
def test_a_link_without_words_is_reported(tiny: MakeSite, text: str, column: int, target: str) -> None:
    (found,) = link_text.empty(tiny({HELP: guide(f"{text}\n")}))
    assert (found.location.line, found.location.column) == (9, column)
    assert (found.message, found.hint) == (
        f"The link to '{target}' has no words",
        "Write the name of the page or site between the square brackets, or delete the link.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "[Home](index.md)",
        "[![A map](map.png)](index.md)",
        "[![](map.png)](index.md)",
        '<a href="../" aria-label="Home"></a>',
        '<a href="../"><span aria-label="Home"></span></a>',
        "[]()",
        '<a id="there"></a>',
        "<https://www.gov.uk>",
        "[{{ council.name }}](index.md)",
    ],
)
def test_a_link_with_words_of_some_kind_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(link_text.empty(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize(
    "text",
    [
        "[click here][x]\n\n[x]: index.md",
        "[click here][]\n\n[click here]: index.md",
        "[click here]\n\n[click here]: index.md",
        '<a href="../">click here</a>',
        "[*click* here](index.md)",
        '[click here](index.md "Home")',
    ],
)
def test_vague_words_are_found_in_every_way_of_writing_a_link(tiny: MakeSite, text: str) -> None:
    words = "vague_links: [click here]\n"
    (found,) = link_text.vague(tiny({HELP: guide(f"{text}\n"), "content_data/plain_english.yml": words}))
    assert (found.location.line, found.location.column) == (9, 1)
