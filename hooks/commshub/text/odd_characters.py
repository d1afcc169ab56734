"""Characters that are not what they look like, or that nobody sees: found by what Unicode says of each.

What a language needs is left alone: joiners within Arabic and Indic words, marks of direction in lines that run from
the right, signs that make up emoji.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from commshub.text.formatting import sign_name
from commshub.text.garbled import garbled_runs


class Oddity(Enum):
    """What is wrong with some characters."""

    INVISIBLE = auto()
    DIRECTION = auto()
    PRIVATE_USE = auto()
    LOST = auto()
    GARBLED = auto()
    LOOK_ALIKE = auto()
    STYLED = auto()


@dataclass(frozen=True, slots=True)
class OddCharacters:
    """Some characters of a text, and the text that was meant, if there is no doubt; `sign` names the first of them."""

    oddity: Oddity
    start: int
    end: int
    sign: str = ""
    meant: str | None = None


# Letters that look like those of the Latin alphabet, in the order of the letters below them.
_FOREIGN = "АВЕКМНОРСТУХЅІЈԚԜаеорсухѕіјԛԝһԁӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνα" + "օսոԍցհ" + "ᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ" + "ɑɡ"
_LATIN = "ABEKMHOPCTYXSIJQWaeopcyxsijqwhdl" + "ABEZHIKMNOPTYXopva" + "ounGgh" + "ABCEHJKLMPRSTVWZ" + "ag"
_PHONETIC = "ɑɡ"
_LOOK_ALIKE = dict(zip(_FOREIGN, _LATIN, strict=True))
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})
_WORD = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_NON_SPACE = re.compile(r"\S+")

_JOINERS = "\u200c\u200d"
_EMOJI_STYLE = "\ufe0e\ufe0f"
# Scripts whose letters change where they join, and those that are written without spaces between words.
_JOINING = frozenset(
    {
        *("ARABIC", "SYRIAC", "MONGOLIAN", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL"),
        *("TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "KHMER", "MYANMAR", "TIBETAN"),
    }
)
_WITHOUT_SPACES = frozenset({"KHMER", "THAI", "LAO", "MYANMAR", "TIBETAN", "HIRAGANA", "KATAKANA", "CJK"})
# The flags of England, Scotland and Wales are a black one, with a code in letters that nobody sees.
_TAGS = "|".join("".join(chr(0xE0000 + ord(letter)) for letter in code) for code in ("gbeng", "gbsct", "gbwls"))
_FLAGS = re.compile(f"\U0001f3f4(?:{_TAGS})\U000e007f")
_MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
_PAIRED_DIRECTION = "\u202a\u202b\u2066\u2067\u2068"
_ENDS_DIRECTION = "\u202c\u2069"
_OVERRIDES = "\u202d\u202e"
_DIRECTION = _MARKS_OF_DIRECTION + _PAIRED_DIRECTION + _ENDS_DIRECTION + _OVERRIDES
_DIRECTIONS = re.compile(f"[{_DIRECTION}]")
_LINE = re.compile(r"[^\n]+")
# The last two numbers of each part of Unicode are those of no sign.
_NO_SIGN = 0xFFFE
_UNSEEN_NAMES = ("FILLER", "VARIATION SELECTOR", "GRAPHEME JOINER", "VOWEL INHERENT", "PATTERN BLANK")
_SEEN_FORMATS = ("ARABIC NUMBER", "ARABIC SIGN", "ARABIC FOOTNOTE", "ARABIC END", "ARABIC DISPUTED", "ARABIC POUND")
# How far around a character its word is looked for.
_FARTHEST = 60
# Letters and signs in another dress, by how Unicode leads them back to plain ones.
_DRESSED = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>", "<compat>")
# Dots in a row, and letters that stand for a title or a name, are no other dress.
_NOT_DRESSED = frozenset("…‥‼⁇⁈⁉ℹ")


def odd_characters(text: str) -> Iterator[OddCharacters]:
    """Every place of a text at which characters are odd, each told in one way."""
    if text.isascii():
        return
    odd = {character: kind for character in set(text) if (kind := _kind_of(character))}
    garbled = [OddCharacters(Oddity.GARBLED, start, end, meant=meant) for start, end, meant in garbled_runs(text)]
    yield from garbled
    if odd:
        yield from _unseen(text, odd, garbled)
    if any(character in _LOOK_ALIKE or _script(character) in _ALPHABETS - {"LATIN"} for character in set(text)):
        yield from _mixed(text)


@lru_cache(maxsize=4096)
def _kind_of(character: str) -> Oddity | None:
    """What is odd about a character wherever it stands; what some texts need is looked at where it stands."""
    if character.isascii():
        return None
    category, name = unicodedata.category(character), unicodedata.name(character, "")
    if character in "\ufffc\ufffd":
        return Oddity.LOST
    if character in _DIRECTION:
        return Oddity.DIRECTION
    if category == "Co" or (category == "Cn" and ord(character) & _NO_SIGN == _NO_SIGN):
        return Oddity.PRIVATE_USE
    unseen = category in {"Cf", "Zl", "Zp"} and not name.startswith(_SEEN_FORMATS)
    if unseen or any(part in name for part in _UNSEEN_NAMES):
        return Oddity.INVISIBLE
    return Oddity.STYLED if _is_dressed(character, category) else None


def _is_dressed(character: str, category: str) -> bool:
    plain = unicodedata.normalize("NFKC", character)
    way = unicodedata.decomposition(character)
    is_letter = category[0] in "LNP" and category not in {"No", "Lm"} and way.startswith(_DRESSED)
    is_circled = category == "So" and plain.isalpha() and way.startswith("<circle>")
    return (is_letter or is_circled) and plain.isascii() and character not in _NOT_DRESSED


def _unseen(text: str, odd: dict[str, Oddity], garbled: list[OddCharacters]) -> Iterator[OddCharacters]:
    """Odd characters by the word that they stand in, the first kind of each word."""
    signs = re.compile("[" + re.escape("".join(odd)) + "]")
    fine = {at for flag in _FLAGS.finditer(text) for at in range(*flag.span())}
    fine |= {at for run in garbled for at in range(run.start, run.end)}
    if any(sign in _DIRECTION for sign in odd):
        fine |= _needed_directions(text)
    found = [match.start() for match in signs.finditer(text) if match.start() not in fine]
    needless = (at for at in found if not _is_needed(text, at))
    after = 0
    for at in needless:
        if at < after:
            continue
        start, after = _word_around(text, at)
        kind = odd[text[at]]
        yield OddCharacters(kind, start, after, sign_name(text[at]), _meant(text[start:after], kind, odd))


def _word_around(text: str, at: int) -> tuple[int, int]:
    """The word, without spaces, around a character."""
    start = at
    while start and not text[start - 1].isspace() and at - start < _FARTHEST:
        start -= 1
    match = _NON_SPACE.match(text, at)
    end = min(match.end() if match else at + 1, at + _FARTHEST)
    return start, end


def _meant(word: str, kind: Oddity, odd: dict[str, Oddity]) -> str | None:
    """The word without what is odd about it; nobody knows what a lost character was."""
    if kind in {Oddity.LOST, Oddity.PRIVATE_USE} or any(
        odd.get(sign) in {Oddity.LOST, Oddity.PRIVATE_USE} for sign in word
    ):
        return None
    return "".join(_plain(sign, odd.get(sign)) for sign in word)


def _plain(sign: str, kind: Oddity | None) -> str:
    if kind is Oddity.STYLED:
        return unicodedata.normalize("NFKC", sign)
    if kind in {Oddity.INVISIBLE, Oddity.DIRECTION}:
        # The end of a line or paragraph that no editor shows parts two words.
        return " " if sign.isspace() else ""
    return sign


def _is_needed(text: str, at: int) -> bool:
    """Whether the text around an unseen character needs it."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not before or _kind_of(sign) is not Oddity.INVISIBLE:
        return False
    if sign in _JOINERS:
        return _script(before) in _JOINING or (sign == "\u200d" and _is_emoji(before) and _is_emoji(after))
    if sign == "\u200b":
        return _script(before) in _WITHOUT_SPACES
    if sign in _EMOJI_STYLE:
        return not before.isspace() and (not before.isalpha() or before == "ℹ" or _script(before) == "CJK")
    return "VARIATION SELECTOR" in unicodedata.name(sign, "") and _script(before) in {"CJK", *_JOINING}


def _needed_directions(text: str) -> set[int]:
    """Where marks of direction stand in lines that run from the right in part, and that close what they turn round."""
    needed: set[int] = set()
    for line in _LINE.finditer(text):
        marks = list(_DIRECTIONS.finditer(line.group()))
        if marks and any(
            unicodedata.bidirectional(each) in {"R", "AL"} for each in set(line.group()) - set(_DIRECTION)
        ):
            signs = [match.group() for match in marks]
            opened, closed = (sum(sign in those for sign in signs) for those in (_PAIRED_DIRECTION, _ENDS_DIRECTION))
            allowed = _MARKS_OF_DIRECTION + (_PAIRED_DIRECTION + _ENDS_DIRECTION if opened == closed else "")
            needed.update(line.start() + match.start() for match in marks if match.group() in allowed)
    return needed


def _is_emoji(sign: str) -> bool:
    return bool(sign) and (sign in _EMOJI_STYLE or unicodedata.category(sign) in {"So", "Sk"})


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """The alphabet of a letter or mark, as its name begins."""
    if not character or character.isascii():
        return "LATIN" if character.isalpha() else ""
    return unicodedata.name(character, "").partition(" ")[0].partition("-")[0]


def _mixed(text: str) -> Iterator[OddCharacters]:
    """Words of more than one alphabet, and words of another that only look like ours."""
    words = [match for match in _WORD.finditer(text) if not match.group().isascii()]
    # Where another alphabet is really written, some of its words have letters that ours does not have.
    written = {_script(letter) for match in words for letter in match.group() if letter not in _LOOK_ALIKE} - {"LATIN"}
    for match in words:
        word = match.group()
        foreign = [letter for letter in word if letter in _LOOK_ALIKE or _script(letter) in _ALPHABETS - {"LATIN"}]
        if foreign and (_mixes(word) or _is_disguised(word, written)):
            meant = "".join(_LOOK_ALIKE.get(letter, letter) for letter in word)
            certain = all(_script(letter) == "LATIN" for letter in meant)
            yield OddCharacters(Oddity.LOOK_ALIKE, *match.span(), _alphabet_of(foreign[0]), meant if certain else None)


def _mixes(word: str) -> bool:
    """Whether a word has letters of several alphabets; a Greek sign before a unit looks like no letter of ours."""
    alphabets = {_script(letter) for letter in word} & _ALPHABETS
    if alphabets == {"LATIN"}:
        # Phonetic spelling has more signs of its own.
        return any(letter in _PHONETIC for letter in word) and all(
            letter.isascii() or letter in _PHONETIC for letter in word
        )
    return len(alphabets) > 1 and not (alphabets == {"LATIN", "GREEK"} and _LOOK_ALIKE.keys().isdisjoint(word))


def _is_disguised(word: str, written: set[str]) -> bool:
    """Whether a word of another alphabet looks like one of ours, in a text that is not written in that alphabet."""
    alphabets = {_script(letter) for letter in word} & _ALPHABETS
    looks_like_ours = all(letter.isascii() or letter in _LOOK_ALIKE for letter in word)
    # A single Greek letter is a sign of mathematics.
    return looks_like_ours and (len(word) > 1 or alphabets == {"CYRILLIC"}) and alphabets.isdisjoint(written)


def _alphabet_of(letter: str) -> str:
    return f"'{letter}' is {'phonetic' if letter in _PHONETIC else _script(letter).capitalize()}"
