"""Prints of texts, by which a copy is known that somebody has changed a little, without keeping the text itself.

Of every five words in a row a number is made, and every fourth number is kept. A text that shares half of its numbers
with another says much the same in the same words.
"""

import re
import zlib
from collections.abc import Collection, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_IN_A_ROW = 5
_ONE_IN = 4
# A text of fewer numbers is known only if it is the same word for word, and one of fewer words not at all.
_FEWEST_NUMBERS = 5
_FEWEST_WORDS = 6
_LEAST_SHARED = 0.5
_BYTES = 4


def text_prints(text: str) -> frozenset[int]:
    """The numbers of a text, and the one of all its words."""
    words = _words(text)
    return _numbers(words) | _whole(words)


def is_copy(text: str, known: Collection[int]) -> bool:
    """Whether a text is the same as one of known prints, or nearly so."""
    words = _words(text)
    if not _whole(words).isdisjoint(known):
        return True
    numbers = _numbers(words)
    return len(numbers) >= _FEWEST_NUMBERS and sum(each in known for each in numbers) >= _LEAST_SHARED * len(numbers)


def packed(prints: Collection[int]) -> bytes:
    """Prints as bytes, in order."""
    return b"".join(each.to_bytes(_BYTES, "little") for each in sorted(prints))


def unpacked(data: bytes) -> frozenset[int]:
    """The prints that bytes hold."""
    return frozenset(int.from_bytes(data[at : at + _BYTES], "little") for at in range(0, len(data), _BYTES))


def _words(text: str) -> Sequence[str]:
    return _WORD.findall(text.casefold())


def _numbers(words: Sequence[str]) -> frozenset[int]:
    rows = (" ".join(words[at : at + _IN_A_ROW]) for at in range(len(words) - _IN_A_ROW + 1))
    return frozenset(number for row in rows if not (number := zlib.crc32(row.encode())) % _ONE_IN)


def _whole(words: Sequence[str]) -> frozenset[int]:
    return frozenset({zlib.crc32(f"={' '.join(words)}".encode())} if len(words) >= _FEWEST_WORDS else ())
