"""Whether the words of an English text stand in an order that English has.

Each word belongs to one of a few classes: words that join others, each with those that are used as it is, and all other
words by their endings. The table says of each pair of classes how much more, or less, often one follows the other than
by chance. In a text the numbers of its pairs come to more than nothing; in one whose words were shuffled, to less.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from commshub.text.document.syntax import CALL

_JOINING = {
    "the": "the a an my your his its our their every",
    "this": "this these those each no some any another both her",
    "I": "i you he she it we they who",
    "me": "me us him them someone somebody anyone anybody everyone everybody nobody nothing something anything",
    "that": "that which",
    "of": "of",
    "in": "in on at by for from with without about into onto under over between through after before during against "
    "within until since per towards near around across behind beyond",
    "as": "as than like",
    "up": "off out up down back away",
    "to": "to",
    "and": "and or but nor",
    "if": "if when because although while whether unless so",
    "how": "how why where what whose whom",
    "is": "is are was were am isn't aren't wasn't weren't",
    "be": "be been being",
    "can": "can could may might must should will would shall do does did can't cannot won't wouldn't couldn't "
    "shouldn't don't doesn't didn't",
    "have": "have has had having haven't hasn't hadn't",
    "not": "not never",
    "very": "very more most less too only just even",
    "now": "again also already always first here now often once perhaps soon still then there together well",
}
_ENDINGS = ("ing", "ed", "ly", "s")
_WORD, _NUMBER, _STOP, _COMMA, _LINE = "word", "number", ".", ",", "line"
CLASSES = (*_JOINING, _WORD, *_ENDINGS, _NUMBER, _STOP, _COMMA, _LINE)
_NUMBERS = {name: number for number, name in enumerate(CLASSES)}
_CLASS_OF = {word: _NUMBERS[name] for name, words in _JOINING.items() for word in words.split()}
# A called fact and a mail address stand for a word. A line that begins anew is on its own.
_TOKEN = re.compile(
    rf"{CALL.pattern}|[^\s@]+@[^\s@]+|\n\s*(?=[-*+>#\n]|\d+[.)]\s)|[^\W\d_]+(?:['’][a-z]+)?|\d[\d,. ]*|[.!?:;,]",
    re.DOTALL,
)
# How much a number of the table stands for one unit of the logarithm.
SCALE = 10
# Of fewer words nothing can be said. A few short texts come to a little less than nothing.
_FEWEST, _LEAST_ORDER = 10, -16

# A small letter behind a full stop, and a capital of a word that joins others within a sentence: one may be an
# abbreviation or a title, and several are none.
_A_SLIP = 30
_SLIPS = re.compile(
    r"[a-z][.!?] +[a-z]|[a-z],? (?:A|And|Any|As|At|But|By|For|From|How|If|In|It|Its|No|Nobody|Not|Of|On|One|Or|So|That|"
    r"The|Their|Then|There|These|They|This|To|We|What|When|Who|With|You|Your) [a-z]"
)

_TABLE = """
-20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -20 -16 -4 11 8 -10 9 3 -17 -20 -20 -20
-20 -14 -6 -20 -10 8 -11 -10 -1 -7 -20 -20 -20 5 -20 -8 -6 -20 8 -5 8 2 -11 8 6 -20 -4 -12 -20
-20 -20 -20 -20 -12 -20 -8 -5 2 -3 -11 -10 -11 16 -15 20 16 -10 0 3 0 -19 8 0 1 -20 -2 -5 -20
-17 -20 -2 -20 8 -15 7 -2 -1 9 -5 5 1 11 -5 8 10 -20 4 -1 -7 -15 0 -2 -1 -20 9 2 -11
2 4 11 14 -20 -5 -13 -3 -11 -20 -20 -20 -20 13 -12 6 6 -20 8 -3 -4 -11 1 1 7 -20 -9 -18 -20
13 16 -3 13 1 -20 -20 -8 -20 -20 -20 -20 5 -20 -20 -20 -20 -20 -20 -20 1 12 -15 -4 5 8 -20 -20 -20
12 11 1 10 -1 -20 -17 -7 -20 -11 -18 -15 4 -20 -14 -20 -20 -20 1 -5 0 8 -18 -5 1 11 -7 -6 -20
13 4 2 9 -2 -20 2 -20 -20 7 -20 0 -6 -20 -1 -20 -20 -7 -20 14 -2 3 -3 -20 -5 -20 -10 -20 -20
4 -1 -15 -14 -4 16 7 -20 -20 11 -1 3 17 -11 -20 -12 -20 -9 11 2 -15 1 -5 3 -2 -20 9 3 -9
5 1 -7 8 -12 -20 -20 -20 -20 -20 -20 -20 -18 -20 20 4 -2 -20 -17 -20 8 -8 -19 2 -9 1 -12 -14 -20
6 4 0 -1 -4 -10 0 -20 -20 0 -20 2 14 -12 -12 0 -2 0 4 -2 1 4 2 5 6 3 -20 -20 -20
6 -3 20 18 14 3 -16 -20 -20 -16 -16 -10 -20 -15 -14 -9 -18 -13 8 5 -16 -9 -15 -7 -15 -20 -15 -12 -20
1 -6 16 -2 -8 -20 -20 -20 -20 16 -15 -18 -20 12 -20 8 3 -15 -15 -8 -9 -20 -3 -9 1 -20 -7 -13 -20
1 7 -14 -8 -16 -20 7 -17 -12 -11 -19 -13 -6 -20 9 -20 -20 20 10 11 0 13 20 8 -14 -3 -11 -12 -20
1 -20 -20 -15 -20 -20 6 -20 -3 -11 -20 -20 -15 -20 -20 -20 -20 -20 3 -12 2 3 20 9 -20 -20 -13 -16 -20
-20 -17 -5 -7 -12 -20 -12 7 -20 -20 -20 -9 -18 -20 20 -8 13 20 0 12 5 -6 -3 2 -20 -20 -9 -12 -20
6 11 -9 6 -20 -20 -20 -20 -20 20 -20 -20 -20 -20 20 -20 -12 10 -1 1 -1 -7 20 -20 -10 -7 -19 -20 -20
5 -20 -20 -20 -20 -20 -6 6 -20 1 -20 -19 -14 -20 13 -15 17 -20 9 -3 6 -2 14 17 -8 -20 -15 -11 -20
-13 -5 -20 -20 -20 15 4 20 -20 1 -19 20 4 -11 -20 -5 -7 -20 -20 -5 -3 -9 4 10 1 -20 10 -2 -15
-7 -10 -8 -17 -10 -19 1 13 -20 -9 -11 -1 -10 15 11 -4 5 -20 -1 -1 -2 0 3 -20 1 -20 9 6 -6
-3 -4 -4 1 5 8 5 6 9 4 3 -5 2 1 -20 -5 -3 -20 -2 0 -7 -2 -9 -5 2 -1 7 7 -2
0 -3 -5 5 1 -1 5 -20 13 3 7 -13 -3 1 -20 -18 -14 -16 -20 -5 -4 -20 -20 -4 3 -20 7 8 -11
-2 -3 -7 3 -5 0 12 7 14 13 2 -1 -3 -12 -16 -20 -20 -20 2 -5 -9 0 -20 6 -9 -11 8 9 -10
-9 -20 -18 -20 -20 -20 -1 5 -20 4 6 3 -2 -11 -20 -12 -2 -3 10 -20 -3 -3 1 -20 0 14 8 13 -1
-5 -4 -5 -2 9 11 6 -1 2 3 9 -5 0 1 -20 -3 3 -20 5 1 -7 -11 -7 0 -10 -18 7 10 -6
-1 -17 -5 -14 -20 5 -7 -20 2 1 -14 11 -5 -9 -20 2 4 -20 -20 3 4 -9 5 8 6 -2 -11 -20 1
1 3 10 -3 -1 -20 -8 -20 -20 -20 -19 10 0 -20 -15 -14 -20 -20 -2 0 -6 -5 -20 -20 -11 -4 -20 -20 20
-1 -2 -2 -18 2 -20 2 9 -20 -10 20 13 1 -17 -18 -20 -13 3 2 -9 -2 -1 -13 -4 1 4 -20 -20 -20
4 9 6 -4 -20 -20 -4 -20 -20 -20 -20 13 6 -10 -20 -7 -20 -12 -3 0 2 1 -13 -13 -2 17 -20 -20 4
"""


def is_out_of_order(text: str) -> bool:
    """Whether the words of an English text stand in no order; of a text of a few words it cannot be said."""
    classes = classes_of(text)
    if len(classes) < _FEWEST:
        return False
    order = sum(_table()[one][other] for one, other in pairwise(classes))
    return order - _A_SLIP * max(0, count_slips(text) - 1) < _LEAST_ORDER


def count_slips(text: str) -> int:
    """How often a sentence begins small, or within another: in a text at most once, in shuffled words often."""
    return sum(1 for _ in _SLIPS.finditer(text))


def classes_of(text: str) -> Sequence[int]:
    """The classes of the words and stops of a text, in order, behind the beginning of a line."""
    return [_NUMBERS[_LINE], *map(_class_of, _TOKEN.findall(text))]


@cache  # a text repeats its words, and all texts share most of theirs
def _class_of(token: str) -> int:
    first = token[0]
    if first == "\n":
        return _NUMBERS[_LINE]
    if first == ",":
        return _NUMBERS[_COMMA]
    if first in ".!?:;":
        return _NUMBERS[_STOP]
    if first.isdigit():
        return _NUMBERS[_NUMBER]
    word = token.lower().replace("’", "'")
    known = _CLASS_OF.get(word)
    if known is not None:
        return known
    return _NUMBERS[next((ending for ending in _ENDINGS if word.endswith(ending)), _WORD)]


@cache
def _table() -> Sequence[Sequence[int]]:
    return [list(map(int, line.split())) for line in _TABLE.strip().splitlines()]
