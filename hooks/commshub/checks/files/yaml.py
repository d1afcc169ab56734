"""Names and values that every program reads in the same way.

Facts stand in files of names and values (YAML). The format has surprises: it turns `0300` into 192 and `no` into false.
These rules make sure that what was typed is what is meant.
"""

from collections.abc import Iterable, Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.site import Site
from commshub.model.slips import Slip
from commshub.text.formatting import amount, quote

_CANNOT_START = (
    "a sign that a text cannot start with",
    "Put the text in double quotes: @, `, % and the like cannot stand first.",
)
# The parser's own words, and what an editor needs to hear. The first that fits is used.
_REASONS = (
    (
        "mapping values are not allowed",
        "a colon inside the text",
        "Put the whole text after the first colon in double quotes.",
    ),
    ("found character '\\t'", "a tab", "Replace the tab with spaces."),
    ("cannot start any token", *_CANNOT_START),
    ("entries are not allowed", *_CANNOT_START),
    ("mapping keys are not allowed", *_CANNOT_START),
    ("comment or line break", *_CANNOT_START),
    ("node content", *_CANNOT_START),
    ("alphabetic or numeric", "a star or '&' at the start of a text", "Put the text in double quotes."),
    ("escape character", "a backslash in a text with double quotes", "Put single quotes around the text instead."),
    ("found unexpected end of stream", "a quote that is not closed", "Add the closing quote at the end of the text."),
    (
        "could not find expected ':'",
        "a name without a colon",
        "Write 'name: text', with a colon and a space, or indent the line to continue the text above.",
    ),
    (
        "did not find expected key",
        "a line that is not in step with those above",
        "Indent it like the lines above; if a text holds quotes, use double quotes outside and single ones inside.",
    ),
    (
        "did not find expected",
        "a list or bracket that does not end as it began",
        "Close every bracket, and start every line of a list with '- ' at the same step.",
    ),
    ("undefined alias", "a star at the start of a text", "Put the text in double quotes."),
    ("found another document", "a second '---'", "Delete the line '---' in the middle of the file."),
)
# What was typed wrongly, as far as that is known: what is said of it, and what to do.
_SLIPS: Mapping[Slip, tuple[str, str]] = {
    Slip.NO_SPACE: ("A space is missing behind {found}", "Write {wanted}."),
    Slip.NO_COLON: (
        "A colon is missing in {found}",
        "Write 'name: text'. A line that goes on with the text above stands further to the right than its name.",
    ),
    Slip.EQUALS: ("{found} has an equals sign in place of a colon", "Write 'name: text', with a colon and a space."),
    Slip.TOO_DEEP: (
        "{found} stands {spaces} too far to the right",
        "Begin the line below the first letter of the name above it.",
    ),
    Slip.TOO_SHALLOW: (
        "{found} stands {spaces} too far to the left",
        "Begin the line below the first letter of the other names of its entry.",
    ),
    Slip.OPEN_QUOTE: ("The quotation mark before {inner} is not closed", "Write the same mark at the end of the text."),
    Slip.TEXT_BEHIND_QUOTE: (
        "The text goes on behind its closing quotation mark: {inner}",
        "Put the whole text in double quotes, and use single ones inside it.",
    ),
    Slip.CURLY_QUOTES: (
        "The quotation marks around {inner} are curly",
        'Write straight ones around the whole text: ".',
    ),
    Slip.OPEN_BRACKET: ("The bracket {found} is not closed", "Write {wanted} where the list or the entry ends."),
    Slip.OTHER_BRACKET: ("The bracket {found} closes what another opened", "Write {wanted} here."),
    Slip.NO_COMMA: ("A comma is missing before {found}", "Put a comma and a space between two values in brackets."),
    Slip.NO_DASH: ("A dash is missing before {found}", "Start each entry of the list with '- '."),
    Slip.NO_SPACE_BEHIND_DASH: ("A space is missing behind the dash of {found}", "Write a dash and a space."),
}
_OTHER = ("something that breaks the pattern 'name: text'", "Compare the line with the lines above and below it.")


@rule()
def broken(site: Site) -> Iterator[Finding]:
    """Every line of facts can be read.

    One line that cannot be read hides everything below it: contacts would be gone from the site.

    ```diff
      # content_data/glossary.yml
      channel:
        term: Channel
    -   meaning: support: agreed by several services
    +   meaning: "support: agreed by several services"
    ```
    > The line cannot be read: there is a colon inside the text
    """
    for parse_error in site.parse_errors_of(ErrorKind.BROKEN_YAML):
        if parse_error.owner:
            yield _slip(parse_error)
            continue
        what, hint = next(((what, hint) for words, what, hint in _REASONS if words in parse_error.found), _OTHER)
        yield Finding(parse_error.location, f"The line cannot be read: there is {what}", hint)


def _slip(parse_error: ParseError) -> Finding:
    message, hint = _SLIPS[Slip(parse_error.owner)]
    words = {
        "found": quote(parse_error.found),
        "wanted": quote(parse_error.wanted, 60),
        "inner": quote(parse_error.found.strip("\"'“”„")),
        "spaces": amount(int(parse_error.wanted), "space") if parse_error.wanted.isdecimal() else "",
    }
    return Finding(parse_error.location, message.format_map(words), hint.format_map(words))


@rule()
def no_names(site: Site) -> Iterator[Finding]:
    """A file of facts, and the top of a page, is made of names and values.

    A bare text or a list says nothing about what it is.

    ```diff
      # content_data/glossary.yml
    - - Channel
    - - Prevent
    + channel:
    +   term: Channel
    +   meaning: voluntary support that several services agree together
    ```
    > There are no names with values here, as in 'title: Get help'
    """
    for parse_error in site.parse_errors_of(ErrorKind.NO_MAPPING):
        yield Finding(
            parse_error.location,
            "There are no names with values here, as in 'title: Get help'",
            "Write each fact as a name, a colon, a space and the value.",
        )


@rule()
def duplicate_name(site: Site) -> Iterator[Finding]:
    """No name stands twice in the same entry.

    Only one of the two would count, and nobody would be told which: one of two telephone numbers, say.

    ```diff
      # content_data/glossary.yml
      channel:
        term: Channel
        meaning: voluntary support that several services agree together
    -   meaning: a panel
    ```
    > 'meaning' stands here a second time
    """
    for first, *others in _of_one_entry(site.parse_errors_of(ErrorKind.DUPLICATE_NAME)):
        place = f"in {first.choices[0]}, line" if first.choices else "on line"
        keep = f"Keep one of the two: the first is {place} {first.wanted}."
        more = f"So {'does' if len(others) == 1 else 'do'} {amount(len(others), 'name')} below."
        lost = f"{more} The line that begins their entry may be lost: write its id and a colon above them."
        yield Finding(first.location, f"{quote(first.found)} stands here a second time", lost if others else keep)


def _of_one_entry(errors: Iterable[ParseError]) -> Iterator[list[ParseError]]:
    """Names that stand twice, those of two entries that have run together as one."""
    together: list[ParseError] = []
    for each in errors:
        if together and not (
            each.location.path == together[0].location.path
            and int(together[-1].wanted) < int(each.wanted) < together[0].location.line < each.location.line
        ):
            yield together
            together = []
        together.append(each)
    if together:
        yield together


@rule()
def needs_quotes(site: Site) -> Iterator[Finding]:
    """A number, a time, a yes or a no that is meant as text stands in quotes.

    Without quotes other programs read `0300` as 192, `+44 …` as a sum, `10:30` as 630 and `no` as false.

    ```diff
      # content_data/glossary.yml
      line:
    -   term: 0300
    +   term: "0300"
        meaning: how some numbers of public services start
    ```
    > '0300' has no quotes, so programs would change it
    """
    for parse_error in site.parse_errors_of(ErrorKind.NEEDS_QUOTES):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} has no quotes, so programs would change it",
            f'Write it as "{parse_error.found}", with the quotes.',
            fix=Fix(parse_error.location, f'"{parse_error.found}"'),
        )


@rule()
def swallowed_words(site: Site) -> Iterator[Finding]:
    """Nothing that is typed into a value is taken out of it.

    To YAML, what follows a space and `#` is a note, `&` at the start of a text gives it a name, and `!` tells of what
    sort it is. A title would lose its end, or its first word, and nobody would be told.

    ```diff
      # content_data/glossary.yml
      line:
    -   term: Line #1 for help
    +   term: "Line #1 for help"
        meaning: the number to call first
    ```
    > '#1 for help' would be lost: the text has no quotes
    """
    for parse_error in site.parse_errors_of(ErrorKind.SWALLOWED_WORDS):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found, 40)} would be lost: the text has no quotes",
            "Put the whole text in double quotes. A note stands on a line of its own, after '# '.",
        )


@rule()
def unfolds_without_end(site: Site) -> Iterator[Finding]:
    """No file repeats itself through references until it fills the memory.

    References (`&name`, `*name`) can be nested so that a short file becomes millions of lines.

    ```diff
      # content_data/glossary.yml
    - channel: &channel
    + channel:
        term: Channel
    -   meaning: *channel
    +   meaning: voluntary support that several services agree together
    ```
    > The file repeats itself without end through '&' and '*'
    """
    for parse_error in site.parse_errors_of(ErrorKind.EXPLODING_ALIAS):
        yield Finding(
            parse_error.location,
            "The file repeats itself without end through '&' and '*'",
            "Write each fact out in full, without '&name' and '*name'.",
        )
