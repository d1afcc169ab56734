"""What is said of pages and words that nobody has translated."""

from commshub.checks.pages import copied_languages
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import TODAY, MakeSite, changed

TEXT = "We keep people safe together, and we listen to you.\n\nNobody has to give their name at the desk.\n"
OTHER = "Rydym yn cadw pobl yn ddiogel gyda'n gilydd.\n\nNid oes rhaid i neb roi enw wrth y ddesg yma.\n"
CY = "docs/cy/help.md"
ENGLISH, WELSH = "content_data/words/en.yml", "content_data/words/cy.yml"
BOTH = {COUNCIL: tiny_file(COUNCIL) + "languages: [en, cy]\n"}
TOP = ("kind: guide", "kind: guide\nlanguage: cy\ntranslation_of: help.md")


def test_a_page_that_repeats_its_original_is_refused(tiny: MakeSite) -> None:
    half = f"{TEXT.partition(chr(10))[0]}\n\n{OTHER}"
    for text, number in ((TEXT, 1), (OTHER, 0), (half, 0), ("Ring 999.\n", 0)):
        site = tiny({**BOTH, HELP: guide(TEXT), CY: guide(text, TOP)})
        found = list(copied_languages.page(site))
        assert len(found) == number, text
    site = tiny({**BOTH, HELP: guide(TEXT), CY: guide(TEXT, TOP)})
    assert list(copied_languages.page(site)) == [
        Finding(
            Location(CY, 3),
            "Most of the page has the same words as 'help.md'",
            "Have it translated. Until it is, write 'state: draft' at its top, and it is not published.",
        )
    ]


def test_words_that_are_those_of_another_language_are_refused(tiny_tree: SourceTree, sample: Site) -> None:
    copied = parse_site(changed(tiny_tree, {**BOTH, WELSH: tiny_tree.files[ENGLISH]}), TODAY)
    (found,) = copied_languages.words(copied)
    assert found.message == "Most words of the language 'cy' are those of 'en'"
    assert found.location.path == WELSH
    assert list(copied_languages.words(sample)) == []
