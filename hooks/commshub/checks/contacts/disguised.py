"""Numbers and mail addresses that are typed in such a way that programs do not know them.

A screen reader reads them out wrongly, nobody can press them, and they stay when the contacts file changes.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.word_lines import word_pattern

_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FIGURE = rf"(?:{'|'.join(_FIGURES)}|oh|nought|double|treble|triple|hundred)"
_IN_WORDS = word_pattern(
    rf"(?<![\w-]){_FIGURE}(?:[ ,\n-]{{1,2}}{_FIGURE}){{2,}}(?![\w-])",
    f"{' '.join(_FIGURES)} oh nought double treble triple hundred",
    flags=re.IGNORECASE,
)
_LEAST_FIGURES = 5
_SHORT = frozenset({"nine nine nine", "one oh one", "one zero one", "one one one", "one double one", "one one two"})
_BRACKETED_AT = r"[ ]?[\[({<][ ]?(?:at|@)[ ]?[\])}>][ ]?"
_SPACED_AT = r"(?:[ ]+AT[ ]+|[ ]+@[ ]*|@[ ]+)"
_DOT = r"(?:\.|[ ]?[\[({<][ ]?(?:dot|\.)[ ]?[\])}>][ ]?|[ ]+(?:dot|DOT)[ ]+)"
_MAIL = re.compile(
    rf"[\w.-]*\w{_BRACKETED_AT}[A-Za-z][\w-]+(?:{_DOT}[A-Za-z]\w*)*"
    rf"|[\w.-]*\w{_SPACED_AT}[A-Za-z][\w-]+(?:{_DOT}[A-Za-z]\w*)+"
    r"|[\w.-]*\w[ ]+at[ ]+[A-Za-z][\w-]*(?:[ ]+dot[ ]+[A-Za-z]\w*)+"
)
# What starts like a number of the UK, with letters among it that look like figures.
_WITH_LETTER = re.compile(
    r"(?<![\w/.#-])(?:"
    r"(?:\+44 ?\(?0?\)?|0)(?=[\d ()-]*[OoIl])(?:[ ()-]{0,2}[\dOoIl]){8,11}|O(?:[ ()-]{0,2}[\dOoIl]){9,10}"
    r")(?![\w/])"
)
_LETTER_BESIDE = re.compile(r"\d[ ()-]{0,2}[OoIl]|[OoIl][ ()-]{0,2}\d")
_FEWEST_FIGURES = 7
_MAY_BE_MAIL = word_pattern(r"[\[({<][ ]?at\b|\bAT\b|@[ ]|[ ]@|[({\[]@|\bdot\b", "at dot", signs=("@",))


@rule()
def letter_in_number(site: Site) -> Iterator[Finding]:
    """No telephone number has a letter in the place of a figure: an O for a 0, a small L for a 1.

    It looks right, and a telephone does not dial it.

    ```diff
      # docs/help.md
    - Ring us on 01632 96O 001.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > '01632 96O 001' has a letter in the place of a figure
    """
    for passage in passages(site).with_figures("disguised.letter-in-number"):
        for found in _WITH_LETTER.finditer(passage.text) if _LETTER_BESIDE.search(passage.text) else ():
            if sum(map(str.isdigit, found.group())) >= _FEWEST_FIGURES:
                yield Finding(
                    passage.location(*found.span()),
                    f"{quote(found.group())} has a letter in the place of a figure",
                    'Call the number as a fact, such as {{ contact("…").phone }}, or type the figures again.',
                )


@rule(Level.WARNING)
def number_in_words(site: Site) -> Iterator[Finding]:
    """No telephone number is written in words.

    ```diff
      # docs/help.md
    - Ring us on zero one six three two, nine six zero zero zero one.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > 'zero one six three two, nine…' looks like a telephone number in words
    """
    for passage in passages(site).for_rule("disguised.number-in-words", _IN_WORDS.words):
        for found in _IN_WORDS.find(passage.text):
            words = re.findall(r"\w+", found.group().casefold())
            if (len(words) >= _LEAST_FIGURES and not _counts_up(words)) or " ".join(words) in _SHORT:
                yield Finding(
                    passage.location(*found.span()),
                    f"{quote(found.group())} looks like a telephone number in words",
                    'Call the number as a fact in the text of a page, such as {{ contact("…").phone }}.',
                )


def _counts_up(words: list[str]) -> bool:
    """Whether some figures are those of which each is one more than the figure before it."""
    numbers = [_FIGURES.index(word) for word in words if word in _FIGURES]
    return len(numbers) == len(words) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


@rule(Level.WARNING)
def mail_in_words(site: Site) -> Iterator[Finding]:
    """No mail address is written with "(at)" or "dot".

    ```diff
      # docs/help.md
    - Write to prevent (at) exampleshire.example.
    + Write to the {{ contact("prevent-team").email }}.
    ```
    > 'prevent (at) exampleshire.exa…' looks like a mail address in disguise
    """
    for passage in passages(site).for_rule("disguised.mail-in-words"):
        for found in _MAIL.finditer(passage.text) if _MAY_BE_MAIL.find(passage.text) else ():
            yield Finding(
                passage.location(*found.span()),
                f"{quote(found.group())} looks like a mail address in disguise",
                'Call the mailbox as a fact in the text of a page, such as {{ contact("…").email }}.',
            )
