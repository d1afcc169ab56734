"""How phrases that an editor lists are found in a text."""

import pytest

from commshub.text.phrases import Phrase, small, words_of


def found(words: str, text: str, *, strict: bool = False) -> list[str]:
    each = Phrase(words, strict)
    shown = [match.group() for match in each.find(text, small(text))]
    assert not shown or each.may_be_among(frozenset(words_of(text))), "the quick look must not miss what is there"
    return shown


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        (
            "far right",
            "Far-right and FAR RIGHT, far_right, far  right",
            ["Far-right", "FAR RIGHT", "far_right", "far  right"],
        ),
        ("far right", "afar right, far rights' act, far brighter", ["far rights"]),
        ("community", "communities, community's, communal", ["communities", "community's"]),
        ("key", "keys, key's, keyies", ["keys", "key's"]),
        ("box", "boxes, box’s, boxed", ["boxes", "box’s"]),
        ("stakeholders", "one stakeholder, two stakeholders", ["stakeholder", "stakeholders"]),
        ("virus", "viru, virus, viruses", ["virus", "viruses"]),
        ("radicalise", "radicalize radicalises radicalised", ["radicalize", "radicalises"]),
        ("radicalisation", "radicalization, radicalisations", ["radicalization", "radicalisations"]),
        (
            "de-radicalise",
            "deradicalise de-radicalise de radicalize",
            ["deradicalise", "de-radicalise", "de radicalize"],
        ),
        ("Da'esh", "da’esh Da'esh daesh", ["da’esh", "Da'esh"]),
        ("a/the disabled", "a disabled, the disabled, disabled", ["a disabled", "the disabled"]),
        ("report/reports/reporting it", "reports it, reporting it", ["reports it", "reporting it"]),
        (
            "caused by … autism",
            "caused by autism; caused by his mild autism",
            ["caused by autism", "caused by his mild autism"],
        ),
        ("caused by … autism", "caused by what we were all told was autism", []),
        ("caused by … autism", "It was caused by rain. Autism is", []),
        ("level … … low", "level that is now a b c d e low", ["level that is now a b c d e low"]),
        ("… hard …", "very hard stuff", ["hard"]),
        ("hard to reach", "hard\nto reach, hard\n\nto reach, hard\n> to reach", ["hard\nto reach", "hard\n> to reach"]),
        ("hard to reach", "[hard](a.md) <b>to</b> reach", ["hard](a.md) <b>to</b> reach"]),
        ("care board", "the Care Board (CB), a care board (new)", ["Care Board (CB)", "care board"]),
        ("100% safe", "100% safe, 1100% safe", ["100% safe"]),
        ("café", "Cafés and café", ["Cafés", "café"]),
        ("notice, check", "notice, check, notice check", ["notice, check"]),
        ("a, b and c", "a, b and c; a, b, and c; a, b c", ["a, b and c", "a, b, and c"]),
        ("…", "anything", []),
        ("/", "a/b", []),
    ],
)
def test_words_are_found_in_every_shape(words: str, text: str, shown: list[str]) -> None:
    assert found(words, text) == shown


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("IS", "This IS is ISs", ["IS", "ISs"]),
        ("Right Wing", "Right Wing, right wing, Right-Wing, Right\nWing", ["Right Wing", "Right\nWing"]),
        ("Al-Qa'ida", "Al-Qa’ida Al Qa'ida al-Qa'ida Al‑Qa'ida", ["Al-Qa’ida", "Al‑Qa'ida"]),
        ("Channel Panel/Board", "Channel Boards, Channel board", ["Channel Boards"]),
    ],
)
def test_strict_words_are_found_as_they_stand(words: str, text: str, shown: list[str]) -> None:
    assert found(words, text, strict=True) == shown


def test_an_example_takes_the_first_of_several_words() -> None:
    assert Phrase("caused/made by … autism/illness").example == "caused by autism"


def test_every_small_letter_stands_where_its_capital_stood() -> None:
    assert small("İSTANBUL Éa") == "istanbul éa"
