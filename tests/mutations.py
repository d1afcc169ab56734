"""Texts with something done to them at random: slips of the hand, bad pastes, faults of programs that saved them."""

import random
import re
from collections.abc import Callable, Mapping, Sequence

from text_pieces import PIECES

# What programs leave in texts, and numbers that fit into no calendar and no field.
_STRANGE = (
    *(
        "\t",
        "\xa0",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\ufffd",
        "\x0b",
        "\r",
        "\x00",
        "\U0001f600",
    ),
    *("9999", "0001-01-01", "9999-12-31", "1e400", "-1", "9" * 5000, ".inf", "0x1F", "1_000", "12:60", "~", "null"),
    *("---\n", "...\n", "%YAML 1.2\n", "&a ", "*a ", "!!python/object ", "<<: ", "? ", ": ", "- ", "# ", "|\n", ">\n"),
    *(
        "{{",
        "}}",
        "{%",
        "{#",
        "#}",
        "{{ contact(",
        '{{ contact("prevent-team") }}',
        "{{ 7 * 7 }}",
        "${x}",
        "<!--",
        "-->",
    ),
    *("](" * 50, "[" * 50, "**" * 50, "> " * 50, "    " * 20, "`" * 49, "&" * 50, "<" * 50, "|" * 50, "\n" * 50),
)
_WORD = re.compile(r"\w+")

Mutate = Callable[[str, random.Random], str]


def _take_out(text: str, by: random.Random) -> str:
    start = by.randrange(len(text))
    return text[:start] + text[start + by.choice((1, 1, 2, 10, 100)) :]


def _put_in(pieces: Sequence[str]) -> Mutate:
    def put(text: str, by: random.Random) -> str:
        at = by.randrange(len(text) + 1)
        return text[:at] + by.choice(pieces) + text[at:]

    return put


def _new_line(text: str, by: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(by.randrange(len(lines) + 1), by.choice(PIECES))
    return "\n".join(lines)


def _change_a_line(change: Callable[[str], Sequence[str]]) -> Mutate:
    def mutate(text: str, by: random.Random) -> str:
        lines = text.split("\n")
        at = by.randrange(len(lines))
        lines[at : at + 1] = change(lines[at])
        return "\n".join(lines)

    return mutate


def _swap_lines(text: str, by: random.Random) -> str:
    lines = text.split("\n")
    one, other = by.randrange(len(lines)), by.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _swap_words(text: str, by: random.Random) -> str:
    words = list(_WORD.finditer(text))
    one, other = sorted(by.sample(words, 2), key=lambda word: word.start())
    return f"{text[: one.start()]}{other[0]}{text[one.end() : other.start()]}{one[0]}{text[other.end() :]}"


def _join_lines(text: str, by: random.Random) -> str:
    ends = [at for at, letter in enumerate(text) if letter == "\n"]
    at = by.choice(ends)
    return f"{text[:at]} {text[at + 1 :]}"


def _cut_short(text: str, by: random.Random) -> str:
    return text[: by.randrange(len(text))]


MUTATIONS: Mapping[str, Mutate] = {
    "take letters out": _take_out,
    "put a sign in": _put_in(tuple("()[]{}<>*_`'\"#|:;,.!?&%$~^\\/-+=@ ")),
    "put something strange in": _put_in(_STRANGE),
    "put a line of Markdown in": _new_line,
    "take a line out": _change_a_line(lambda _: []),
    "double a line": _change_a_line(lambda line: [line, line]),
    "set a line in": _change_a_line(lambda line: [f"    {line}"]),
    "make a line capitals": _change_a_line(lambda line: [line.upper()]),
    "turn a line round": _change_a_line(lambda line: [line[::-1]]),
    "swap two lines": _swap_lines,
    "swap two words": _swap_words,
    "join two lines": _join_lines,
    "cut the text short": _cut_short,
}


def mutated(texts: Mapping[str, str], seed: int) -> Mapping[str, str]:
    """Each text with one thing done to it; the same seed does the same."""
    by = random.Random(seed)  # noqa: S311 - nothing is to be kept secret
    names = list(MUTATIONS)
    return {path: MUTATIONS[by.choice(names)](text, by) for path, text in texts.items()}
