"""What the rules on numbers and mail addresses in disguise say, and when they keep quiet."""

from typed_pages import *  # noqa: F403 - the tests that read the tables below

SLIPS = [
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
    ("disguised.number-in-words", "one, two, three, four, five, six\n"),
    ("disguised.number-in-words", "two or three\n"),
    ("disguised.number-in-words", "one hundred and two\n"),
    ("disguised.mail-in-words", "Look at a dot.\n"),
    ("disguised.mail-in-words", "Follow us @Example\n"),
    ("disguised.mail-in-words", "Meet AT NOON\n"),
]
