"""What `search.js` looks in."""

import json
from collections.abc import Mapping

import pytest

from commshub.model.search import search_words
from commshub.model.site import Site
from commshub.render.exports.search_index import MOST_WORDS, excerpt, visible_text
from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_files import HELP, guide
from tiny_hub import MakeSite

SEARCH = "content_data/search.yml"


def _text(site: Site) -> str:
    return stage_site(site).files["search/index.json"]


def _index(tiny: MakeSite, files: Mapping[str, str] | None = None) -> dict[str, list]:  # type: ignore[type-arg]
    loaded = json.loads(_text(tiny({**TEMPLATES, **(files or {})})))
    assert isinstance(loaded, dict)
    return loaded


def _found(index: Mapping[str, list], word: str) -> set[str]:  # type: ignore[type-arg]
    """The addresses that the list of words leads to, read as the script reads them."""
    for line in index["words"]:
        name, *steps = line.split()
        if name == word:
            numbers = [sum(int(step, 36) for step in steps[: end + 1]) for end in range(len(steps))]
            return {index["pages"][number][0] for number in numbers}
    return set()


def test_a_page_has_its_address_title_description_section_names_and_headings(tiny: MakeSite) -> None:
    names = "names:\n  get-help/talk.md: [Speak to us]\n"
    talk = guide("## Who comes {#who}\n\nAnyone.\n\n## Where to go\n\nHere.\n", ("Get help", "A talk"))
    files = {"docs/get-help/index.md": guide("Talk.\n"), "docs/get-help/talk.md": talk, SEARCH: names}
    index = _index(tiny, files)
    entry = next(each for each in index["pages"] if each[0] == "get-help/talk/")
    assert entry[1:3] == ["A talk", "Who to talk to."]
    assert index["sections"][entry[3]] == "Get help"
    assert entry[4:] == [["Speak to us"], [["who", "Who comes"], ["where-to-go", "Where to go"]]]


def test_an_entry_ends_with_its_weight_and_its_language_where_they_are_not_the_usual_ones(tiny: MakeSite) -> None:
    welsh = guide("Te.\n", ("Get help", "Help")).replace("kind: guide", "kind: guide\nlanguage: cy", 1)
    index = _index(tiny, {"docs/cy/help.md": welsh})
    ends = {entry[0]: entry[6:] for entry in index["pages"]}
    assert (ends[""], ends["get-help/worried/"], ends["topics/"], ends["cy/help/"]) == ([], [2], [0.6], [1, "cy"])


def test_the_pages_for_words_that_no_page_has_are_named(tiny: MakeSite) -> None:
    index = _index(tiny, {SEARCH: "otherwise: [get-help/worried.md]\n"})
    assert [index["pages"][number][0] for number in index["otherwise"]] == ["get-help/worried/"]


def test_headings_that_a_kind_asks_for_that_stand_twice_or_that_call_facts_are_left_out(tiny: MakeSite) -> None:
    text = "## In an emergency\n\nA.\n\n## Two\n\nB.\n\n## Two\n\nC.\n\n## {{ council.name }}\n\nD.\n\n## Mine\n\nE.\n"
    entry = next(each for each in _index(tiny, {HELP: guide(text)})["pages"] if each[0] == "help/")
    assert entry[5] == [["mine", "Mine"]]


def test_words_lead_to_the_pages_they_stand_on(tiny: MakeSite) -> None:
    files = {HELP: guide("We brew tea in Zürich.\n"), "docs/other.md": guide("Zurich again.\n", ("Get help", "Other"))}
    index = _index(tiny, files)
    assert _found(index, "zurich") == {"help/", "other/"}
    assert _found(index, "tea") == {"help/"}
    assert _found(index, "we") == set()


def test_called_facts_are_searched_as_readers_see_them(tiny: MakeSite) -> None:
    assert _found(_index(tiny, {HELP: guide('{{ glossary("channel") }}\n')}), "voluntary") == {"help/"}


def test_words_that_search_knows_already_are_not_written_twice(tiny: MakeSite) -> None:
    files = {HELP: guide("## Kettle\n\nGet help, talk, kettle, cosy.\n"), SEARCH: "names:\n  help.md: [Cosy]\n"}
    index = _index(tiny, files)
    assert [word for word in ("help", "talk", "kettle", "cosy") if "help/" in _found(index, word)] == []


def test_a_word_that_most_pages_have_is_left_out(tiny: MakeSite) -> None:
    def many(number: int) -> Mapping[str, str]:
        return {f"docs/p{n}.md": guide("Teapot.\n", ("Get help", f"Page {n}")) for n in range(number)}

    assert len(_found(_index(tiny, many(5)), "teapot")) == 5
    assert _found(_index(tiny, many(6)), "teapot") == set()


def test_only_the_most_telling_words_of_a_long_page_are_kept(tiny: MakeSite) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"w{one}{two}" for one in letters[:10] for two in letters[:10]]
    index = _index(tiny, {HELP: guide(" ".join([*words, "often", "often"]) + "\n")})
    kept = [word for word in [*words, "often"] if _found(index, word)]
    assert len(kept) == MOST_WORDS
    assert "often" in kept
    assert kept[:3] == words[:3]


def test_synonyms_lead_to_the_numbers_of_pages_and_numbers_of_contacts_to_where_they_stand(tiny: MakeSite) -> None:
    words = """\
danger:
  - {phrases: [knife], contacts: [emergency, act-early-line]}
synonyms:
  - {phrases: [far right], pages: [get-help/worried.md, index.md]}
"""
    index = _index(tiny, {SEARCH: words})
    by_address = {entry[0]: number for number, entry in enumerate(index["pages"])}
    assert index["synonyms"][0] == [["far right"], [by_address["get-help/worried/"], by_address[""]]]
    assert [["01632 960001", "01632960001"], [by_address[""]]] in index["synonyms"]
    assert index["danger"] == [
        [["knife"], ["emergency", "act-early-line"]],
        [["999"], ["emergency"]],
        [["0800 011 3764", "08000113764"], ["act-early-line"]],
    ]


def test_pages_for_editors_and_the_page_of_search_are_left_out(tiny: MakeSite) -> None:
    index = _index(tiny, {"docs/editors/index.md": guide("Write.\n", ("Get help", "For editors"))})
    addresses = [entry[0] for entry in index["pages"]]
    assert "get-help/worried/" in addresses
    assert not [each for each in addresses if each.startswith(("editors/", "search/"))]


def test_two_makings_give_the_same_bytes(tiny: MakeSite) -> None:
    assert _text(tiny(TEMPLATES)) == _text(tiny(TEMPLATES))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short.", "Short."),
        ("a" * 160, "a" * 160),
        (f"{'word ' * 31}wor, and more", f"{'word ' * 31}wor…"),
    ],
)
def test_an_excerpt_ends_with_a_word(text: str, expected: str) -> None:
    assert excerpt(text) == expected
    assert len(excerpt(text)) <= 160


def test_only_what_a_reader_sees_is_searched() -> None:
    text = "See [the *page*](a/b.md). <!-- no --> `code` <b title='hint'>Tea &amp; talk</b>\n\n```\nfence\n```\n"
    assert search_words(visible_text(text)) == ["see", "the", "page", "tea", "talk"]
