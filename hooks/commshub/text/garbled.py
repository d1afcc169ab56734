"""Text that was saved in one encoding and read in another: `Â£5` for £5, `donâ€™t` for don't.

UTF-8 writes a sign in two to four bytes. Read as Windows or Macintosh text, each byte becomes a letter of its own.
Those letters are led back to bytes here; where the bytes are UTF-8, the text is garbled.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping


def _letters_of(encoding: str) -> Mapping[str, int]:
    """The byte of each letter that an encoding has beside ASCII; bytes that it leaves open stand for themselves."""
    letters = {}
    for byte in range(0x80, 0x100):
        try:
            letters[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            letters[chr(byte)] = byte
    return letters


_SEQUENCE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_SEQUENCES = re.compile(rb"(?:" + _SEQUENCE + rb")+")
_ONE = re.compile(_SEQUENCE)
_WINDOWS, _MACINTOSH = _letters_of("cp1252"), _letters_of("mac_roman")
_RUNS = tuple((letters, re.compile("[" + re.escape("".join(letters)) + "]{2,}")) for letters in (_WINDOWS, _MACINTOSH))
# A capital letter before a closing quotation mark is no such pair.
_MARKS = frozenset("‘’“”‚„…–—•")
_TWO_BYTES = 2
# The first byte of pounds and accents, of the letters of Europe, and of those signs that take three.
_POUNDS, _LATIN = 0xC2, range(0xC2, 0xC6)
_ON_A_MAC = frozenset({0xC2, 0xC3, 0xE2})
# The end of a quotation, of which Windows has no letter for the last byte.
_HALF = "â€"
_MOST_ROUNDS = 4


def garbled_runs(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Where a text is garbled, and what stood there, if it can be told."""
    found: list[tuple[int, int, str | None]] = []
    covered: set[int] = set()
    # Where both encodings make sense, the one that explains more is right.
    for start, end, meant in sorted(_sequences(text), key=lambda each: each[0] - each[1]):
        if covered.isdisjoint(range(start, end)):
            found.append((start, end, meant))
            covered.update(range(start, end))
    at = text.find(_HALF)
    while at >= 0:
        if at not in covered:
            found.append((at, at + len(_HALF), None))
        at = text.find(_HALF, at + 1)
    yield from sorted(found, key=lambda each: each[0])


def _sequences(text: str) -> Iterator[tuple[int, int, str]]:
    for letters, runs in _RUNS:
        for run in runs.finditer(text):
            data = bytes(letters[letter] for letter in run.group())
            for match in _SEQUENCES.finditer(data):
                start, end = run.start() + match.start(), run.start() + match.end()
                if meant := _meant(match.group(), text[start:end], is_mac=letters is _MACINTOSH):
                    yield start, end, meant


def _meant(data: bytes, typed: str, *, is_mac: bool) -> str | None:
    """What bytes say in UTF-8, if they were meant to be that."""
    try:
        meant = data.decode()
    except UnicodeDecodeError:
        return None
    if any(unicodedata.category(sign) in {"Cc", "Cn", "Co"} for sign in meant):
        return None
    pieces = _ONE.findall(data)
    if is_mac:
        return meant if all(piece[0] in _ON_A_MAC for piece in pieces) else None
    lone = len(pieces) == 1 and len(data) == _TWO_BYTES
    if lone and (data[0] not in _LATIN or (typed[1] in _MARKS and data[0] != _POUNDS)):
        return None
    return _again(meant)


def _again(text: str) -> str:
    """A text that was garbled several times, led back to the first."""
    for _ in range(_MOST_ROUNDS):
        try:
            data = bytes(_WINDOWS[letter] for letter in text)
            text = data.decode()
        except (KeyError, UnicodeDecodeError):
            break
    return text
