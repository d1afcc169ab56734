"""The lines between `---` at the top of a page, which say what the page is.

The engine that builds the site publishes such lines as page text when it cannot read them, with owners and notes in
them, and says nothing. So the build stops here instead.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from commshub.text.formatting import quote

_START = "Start the file with a line '---', then 'kind:', 'title:' and the rest, then '---' again."


@rule()
def missing(site: Site) -> Iterator[Finding]:
    """Every page starts by saying what it is, between two lines of `---`.

    Without them the page has no owner, no review date and no title, and nobody can check what it must say.

    ```diff
      # docs/help.md
    + ---
    + kind: guide
    + ---
      We can talk through what worries you, in confidence.
    ```
    > The page does not start with lines that say what it is
    """
    for parse_error in site.parse_errors_of(ErrorKind.NO_FRONT_MATTER):
        yield Finding(parse_error.location, "The page does not start with lines that say what it is", _START)


@rule()
def swallowed_line(site: Site) -> Iterator[Finding]:
    """The first line of a page cannot vanish.

    The engine takes a first line such as `Emergency: call …` for a setting and leaves it out of the page.

    ```diff
      # docs/help.md
    + ---
    + kind: guide
    + ---
      Emergency: call for help at once if anyone is in danger.
    ```
    > The first line 'Emergency: call for help at o…' would vanish from the page
    """
    for parse_error in site.parse_errors_of(ErrorKind.SWALLOWED_LINE):
        yield Finding(
            parse_error.location, f"The first line {quote(parse_error.found)} would vanish from the page", _START
        )


@rule()
def starts_late(site: Site) -> Iterator[Finding]:
    """Nothing stands above the first `---` of a page.

    An empty line is enough: the lines below are then no longer seen as settings, but published for all to read.

    ```diff
      # docs/help.md
    -
      ---
      kind: guide
      ---
      We can talk through what worries you.
    ```
    > The opening '---' does not stand at the very start of the file
    """
    for parse_error in site.parse_errors_of(ErrorKind.LATE_FRONT_MATTER):
        yield Finding(
            parse_error.location,
            "The opening '---' does not stand at the very start of the file",
            "Delete everything before the opening '---', empty lines and spaces too.",
        )


@rule()
def not_closed(site: Site) -> Iterator[Finding]:
    """The lines that open with `---` also close with `---`.

    Otherwise the whole page is taken for settings, or the settings for page text.

    ```diff
      # docs/help.md
      ---
      kind: guide
      title: Get help
    + ---

      We can talk through what worries you.
    ```
    > The opening '---' has no closing '---' below it
    """
    for parse_error in site.parse_errors_of(ErrorKind.OPEN_FRONT_MATTER):
        yield Finding(
            parse_error.location,
            "The opening '---' has no closing '---' below it",
            "Add a line '---' under the last setting, such as 'last_reviewed:'.",
        )
