"""What the rules on numbers and mail addresses in disguise say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
    (
        "disguised.letter-in-number",
        "Ring 0800 O11 3764.\n",
        [(1, 6, "'0800 O11 3764' has a letter in the place of a figure")],
    ),
    (
        "disguised.letter-in-number",
        "Ring O1632 960001.\n",
        [(1, 6, "'O1632 960001' has a letter in the place of a figure")],
    ),
    (
        "disguised.letter-in-number",
        "Ring +44 1632 96000l.\n",
        [(1, 6, "'+44 1632 96000l' has a letter in the place of a figure")],
    ),
    (
        "disguised.number-in-words",
        "oh one six three two nine six\n",
        [(1, 1, "'oh one six three two nine six' looks like a telephone number in words")],
    ),
    (
        "disguised.number-in-words",
        "nine nine nine\n",
        [(1, 1, "'nine nine nine' looks like a telephone number in words")],
    ),
    (
        "disguised.mail-in-words",
        "help (at) aa.example\n",
        [(1, 1, "'help (at) aa.example' looks like a mail address in disguise")],
    ),
    (
        "disguised.mail-in-words",
        "help[at]aa[dot]example\n",
        [(1, 1, "'help[at]aa[dot]example' looks like a mail address in disguise")],
    ),
    (
        "disguised.mail-in-words",
        "help at a dot example\n",
        [(1, 1, "'help at a dot example' looks like a mail address in disguise")],
    ),
    (
        "disguised.mail-in-words",
        "help @ aa.example\n",
        [(1, 1, "'help @ aa.example' looks like a mail address in disguise")],
    ),
    (
        "disguised.mail-in-words",
        "help AT aa.example\n",
        [(1, 1, "'help AT aa.example' looks like a mail address in disguise")],
    ),
]
FINE = [
    ("disguised.letter-in-number", "Read BS 8878, ISO 27001 and 0B12345678, at OL1 1AA.\n"),
    ("disguised.number-in-words", "one, two, three, four, five, six\n"),
    ("disguised.number-in-words", "two or three\n"),
    ("disguised.number-in-words", "one hundred and two\n"),
    ("disguised.mail-in-words", "Look at a dot.\n"),
    ("disguised.mail-in-words", "Follow us @Example\n"),
    ("disguised.mail-in-words", "Meet AT NOON\n"),
]
