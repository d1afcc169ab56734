"""Files that can be read as they were meant.

A file that was saved in another encoding, pasted with invisible characters or left half merged looks right on one
screen and wrong on the next. These rules stop it at the door.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from commshub.text.formatting import listing, quote


@rule()
def link(site: Site) -> Iterator[Finding]:
    """Every page and every file of facts is a file of its own, not a link to somewhere else.

    A link on the disk can lead out of the hub. What it leads to would be published, whoever may read it there.
    """
    for parse_error in site.parse_errors_of(ErrorKind.LINK):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found.rpartition('/')[2])} is a link to another place on the disk",
            "Put the file itself here: a link can publish something from outside the hub.",
        )


@rule()
def file_name(site: Site) -> Iterator[Finding]:
    """The names of files and folders are in small letters, with hyphens for spaces.

    The name becomes part of the web address. Capitals and spaces break links when people type or share them.
    """
    for parse_error in site.parse_errors_of(ErrorKind.FILE_NAME):
        yield Finding(
            parse_error.location,
            f"The name {quote(parse_error.found)} has capitals, spaces or signs in it",
            f"Rename it to '{parse_error.wanted}', and mend the links that lead to it.",
        )


@rule()
def too_large(site: Site) -> Iterator[Finding]:
    """No page and no file of facts is larger than a megabyte, and no picture and no document larger than 25.

    A page of that size is a picture or a pasted report. It would take a phone minutes to load.
    """
    for parse_error in site.parse_errors_of(ErrorKind.TOO_LARGE):
        yield Finding(
            parse_error.location,
            f"The file holds {parse_error.found} megabytes, and should hold {parse_error.wanted} at most",
            "Split it into several, save pictures as files of their own, or save them smaller.",
        )


_TOO_LONG = {
    "page": "The page holds {found} characters, and should hold {wanted} at most",
    "headings": "The page has more than {wanted} headings",
    "open": "The page begins more than {wanted} tags or pieces of code, and does not end them",
    "line": "This line holds {found} characters, and should hold {wanted} at most",
    "paragraph": "The paragraph that begins here holds more than {wanted} characters",
    "signs": "The paragraph that begins here holds more than {wanted} signs of markup",
    "value": "This text holds {found} characters, and should hold {wanted} at most",
}


@rule()
def too_long(site: Site) -> Iterator[Finding]:
    """No line, no paragraph and no text of a fact is longer than anybody reads.

    What is so long is a picture or a whole file that was pasted. The programs that make the pages take minutes over it.
    """
    for parse_error in site.parse_errors_of(ErrorKind.TOO_LONG):
        yield Finding(
            parse_error.location,
            _TOO_LONG[parse_error.owner].format(found=parse_error.found, wanted=parse_error.wanted),
            "Part it into paragraphs, or take it out if nobody wrote it: a pasted picture goes into a file of its own.",
        )


@rule()
def not_utf8(site: Site) -> Iterator[Finding]:
    """Every file is saved as UTF-8, the encoding that all browsers and editors share.

    In another encoding, pound signs, accents and Welsh letters turn into wrong characters on the page.
    """
    for parse_error in site.parse_errors_of(ErrorKind.NOT_UTF_8):
        yield Finding(
            parse_error.location,
            "A character here is not saved as UTF-8",
            "Save the file again and choose 'UTF-8' where the program asks for the encoding.",
        )


@rule()
def byte_order_mark(site: Site) -> Iterator[Finding]:
    """No file starts with an invisible mark.

    Some programs put a mark before the first letter. The site then no longer sees the lines at the top of the page and
    publishes them as text.
    """
    for parse_error in site.parse_errors_of(ErrorKind.BYTE_ORDER_MARK):
        yield Finding(
            parse_error.location,
            "The file starts with an invisible mark (a byte-order mark)",
            "Save the file again and choose 'UTF-8', not 'UTF-8 with BOM'.",
        )


@rule()
def control_character(site: Site) -> Iterator[Finding]:
    """No file holds characters that cannot be seen or printed.

    They come along when text is pasted from other programs, and make a page fail in some browsers.
    """
    for parse_error in site.parse_errors_of(ErrorKind.CONTROL_CHARACTER):
        yield Finding(
            parse_error.location,
            f"There is an invisible character here ('{parse_error.found}')",
            "Delete the character, or type the line again by hand.",
        )


@rule()
def empty(site: Site) -> Iterator[Finding]:
    """No page is empty, and no file of facts that every hub needs.

    An empty page is a dead end for the person who follows a link to it. A file that a hub can do without may be empty,
    or hold notes alone: so may `alerts.yml`, when the last alert is taken out.

    ```diff
      # docs/help.md
    + ---
    + kind: guide
    + title: Get help
    + ---
    + We can talk through what worries you, in confidence.
    ```
    > The file is empty
    """
    for parse_error in site.parse_errors_of(ErrorKind.EMPTY):
        what = "the page" if parse_error.location.path.startswith("docs/") else "what belongs in it"
        yield Finding(parse_error.location, "The file is empty", f"Write {what}, or delete the file.")


@rule()
def merge_conflict(site: Site) -> Iterator[Finding]:
    """No file holds the marks that git leaves when two people changed the same lines.

    Both versions stand in the file, one below the other, and both would be published.

    ```diff
      # docs/help.md
      ---
      kind: guide
      ---
    - <<<<<<< HEAD
      We answer within two working days.
    - >>>>>>> other
    ```
    > Two versions of the same lines stand here, with git's marks between them
    """
    for parse_error in site.parse_errors_of(ErrorKind.MERGE_CONFLICT):
        yield Finding(
            parse_error.location,
            "Two versions of the same lines stand here, with git's marks between them",
            "Keep the right version, and delete the lines that start with '<<<<<<<', '=======' and '>>>>>>>'.",
        )


@rule()
def tab(site: Site) -> Iterator[Finding]:
    """Lines of facts are indented with spaces, never with tabs.

    Programs disagree on how wide a tab is, so they would disagree on which fact belongs to which entry.
    """
    for parse_error in site.parse_errors_of(ErrorKind.TAB):
        yield Finding(
            parse_error.location, "The line is indented with a tab", "Replace the tab with two spaces for each step."
        )


@rule()
def missing_data_file(site: Site) -> Iterator[Finding]:
    """The files of facts that every hub builds on are all there.

    Without the contacts, or the list of what each kind of page must say, nothing can be promised to anybody.
    """
    for parse_error in site.parse_errors_of(ErrorKind.MISSING_FILE):
        yield Finding(
            parse_error.location,
            f"The file {quote(parse_error.found, 40)} is missing",
            "Bring it back from an earlier version, or copy it from the sample hub.",
        )


@rule()
def unknown_data_file(site: Site) -> Iterator[Finding]:
    """Every file in `content_data/` has a name that the hub reads.

    A misspelt file is read by nobody: the facts in it would silently not be on the site.

    ```diff
    - # content_data/contact.yml
    + # content_data/contacts.yml
      press-office:
        role: Press office
    ```
    > Nothing reads a file called 'contact.yml'
    """
    for parse_error in site.parse_errors_of(ErrorKind.UNKNOWN_FILE):
        meant = (
            f"Rename it to {listing(f'{name}.yml' for name in parse_error.choices)}, or"
            if parse_error.choices
            else "Rename or"
        )
        yield Finding(
            parse_error.location,
            f"Nothing reads a file called {quote(parse_error.found.rpartition('/')[2])}",
            f"{meant} delete it.",
        )
