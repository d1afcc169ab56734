"""Characters that are not what they look like, and those that a language needs."""

import time

import pytest

from commshub.text.odd_characters import Oddity, odd_characters

WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


def _told(text: str) -> list[tuple[str, str, str | None]]:
    return [(odd.oddity.name, text[odd.start : odd.end], odd.meant) for odd in odd_characters(text)]


@pytest.mark.parametrize(
    ("text", "oddity", "where", "meant"),
    [
        ("res\u200bi\u200bdents here", "INVISIBLE", "res\u200bi\u200bdents", "residents"),
        ("soft\u00adware", "INVISIBLE", "soft\u00adware", "software"),
        ("a\u2060b", "INVISIBLE", "a\u2060b", "ab"),
        ("re\u200cad", "INVISIBLE", "re\u200cad", "read"),
        ("a \u3164 b", "INVISIBLE", "\u3164", ""),
        ("a\u115f", "INVISIBLE", "a\u115f", "a"),
        ("a\u2800b", "INVISIBLE", "a\u2800b", "ab"),
        ("a\u034fb", "INVISIBLE", "a\u034fb", "ab"),
        ("A\ufe0f", "INVISIBLE", "A\ufe0f", "A"),
        ("all\U000e0061\U000e0062", "INVISIBLE", "all\U000e0061\U000e0062", "all"),
        ("🏴\U000e0061\U000e007f", "INVISIBLE", "🏴\U000e0061\U000e007f", "🏴"),
        ("one\u2028two", "INVISIBLE", "one\u2028", "one "),
        ("a\u202egp.exe", "DIRECTION", "a\u202egp.exe", "agp.exe"),
        ("\u2066abc\u2069", "DIRECTION", "\u2066abc\u2069", "abc"),
        ("abc\u200e", "DIRECTION", "abc\u200e", "abc"),
        ("سلام \u202e سلام", "DIRECTION", "\u202e", ""),
        ("سلام \u2067 سلام", "DIRECTION", "\u2067", ""),
        ("\uf0b7 Talk", "PRIVATE_USE", "\uf0b7", None),
        ("a\U000f0000", "PRIVATE_USE", "a\U000f0000", None),
        ("caf\ufffd", "LOST", "caf\ufffd", None),
        ("see \ufffc", "LOST", "\ufffc", None),
        ("It costs Â£5", "GARBLED", "Â£", "£"),
        ("donâ€™t", "GARBLED", "â€™", "’"),
        ("saidâ€", "GARBLED", "â€", None),
        ("cafÃ©", "GARBLED", "Ã©", "é"),
        ("tÅ· agored", "GARBLED", "Å·", "ŷ"),
        ("don‚Äôt", "GARBLED", "‚Äô", "’"),
        ("¬£5", "GARBLED", "¬£", "£"),
        ("donÃ¢â‚¬â„¢t", "GARBLED", "Ã¢â‚¬â„¢", "’"),
        ("Ø§Ù„Ø³", "GARBLED", "Ø§Ù„Ø³", "الس"),
        ("ðŸ˜€", "GARBLED", "ðŸ˜€", "😀"),
        ("12Â\u00a0pm", "GARBLED", "Â\u00a0", "\u00a0"),
        ("Рrevent", "LOOK_ALIKE", "Рrevent", "Prevent"),
        ("Preνent", "LOOK_ALIKE", "Preνent", "Prevent"),
        ("Prevиnt", "LOOK_ALIKE", "Prevиnt", None),
        ("сор is a word", "LOOK_ALIKE", "сор", "cop"),
        ("here is а cat", "LOOK_ALIKE", "а", "a"),
        ("ɡood", "LOOK_ALIKE", "ɡood", "good"),
        ("https://ɡov.uk", "LOOK_ALIKE", "ɡov", "gov"),
        ("𝐏𝐫𝐞𝐯𝐞𝐧𝐭 is", "STYLED", "𝐏𝐫𝐞𝐯𝐞𝐧𝐭", "Prevent"),
        ("ＰＲＥＶＥＮＴ", "STYLED", "ＰＲＥＶＥＮＴ", "PREVENT"),
        ("ﬁnance", "STYLED", "ﬁnance", "finance"),
        ("ⓕⓡⓔⓔ for you", "STYLED", "ⓕⓡⓔⓔ", "free"),
        ("０８００", "STYLED", "０８００", "0800"),
    ],
)
def test_odd_characters_are_told_once_with_what_was_meant(
    text: str, oddity: str, where: str, meant: str | None
) -> None:
    assert Oddity[oddity]
    assert _told(text) == [(oddity, where, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, and £5 – “quoted” … ½ ² ™ № é ŵ ŷ Ŵ naïve İstanbul 10\u00a0am co\u2011operate",
        "“CAFÉ” and «CAFÉ» and CAFÉ™ and Ā…",
        "می\u200cخواهم ক্\u200cষ ন্\u200dয",
        "سلام\u200f (Prevent) \u2066Channel\u2069",
        "\u0627\u06dd",
        "👩\u200d👩\u200d👧 👍🏽 ☎\ufe0f 1\ufe0f\u20e3 ℹ\ufe0f",
        WALES,
        "葛\U000e0100",
        "ខ្មែរ\u200bខ្មែរ",
        "5 μg, Δt and α = 3",
        "Скоро будет, сор и сто",
        "Για εσάς: και το Ναι",
        "日本語Prevent Preventকে",
        "/ˈtʃænəl ɡəʊz/",
    ],
)
def test_what_a_language_needs_is_left_alone(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u202e", "Â£", "Р", "ɡ", "\uf0b7", "𝐏", "â€", "a\u200b ", "é", "\u200d", "س\u2067"]
)
def test_it_takes_time_in_proportion(sign: str) -> None:
    def took(number: int) -> float:
        text = sign * number
        start = time.process_time()
        list(odd_characters(text))
        return time.process_time() - start

    took(100)
    # Another process on the machine can slow one of them down, and never hasten it.
    assert min(took(40_000) for _ in range(3)) < 8 * min(took(10_000) for _ in range(3)) + 0.05
