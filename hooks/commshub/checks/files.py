"""Files that can be read as they were meant.

A file that was saved in another encoding, pasted with invisible characters or left half merged looks right on one
screen and wrong on the next. These rules stop it at the door.
"""

from collections.abc import Iterator

from commshub.faults import FaultKind
from commshub.findings import Finding
from commshub.rules import rule
from commshub.site.site import Site
from commshub.wording import listing, quote


@rule()
def link(site: Site) -> Iterator[Finding]:
    """Every page and every file of facts is a file of its own, not a link to somewhere else.

    A link on the disk can lead out of the hub. What it leads to would be published, whoever may read it there.
    """
    for fault in site.faults_of(FaultKind.LINK):
        yield Finding(
            fault.place,
            f"{quote(fault.found.rpartition('/')[2])} is a link to another place on the disk",
            "Put the file itself here: a link can publish something from outside the hub.",
        )


@rule()
def file_name(site: Site) -> Iterator[Finding]:
    """The names of files and folders are in small letters, with hyphens for spaces.

    The name becomes part of the web address. Capitals and spaces break links when people type or share them.
    """
    for fault in site.faults_of(FaultKind.FILE_NAME):
        yield Finding(
            fault.place,
            f"The name {quote(fault.found)} has capitals, spaces or signs in it",
            f"Rename it to '{fault.wanted}', and mend the links that lead to it.",
        )


@rule()
def too_large(site: Site) -> Iterator[Finding]:
    """No page and no file of facts is larger than a megabyte, and no picture and no document larger than 25.

    A page of that size is a picture or a pasted report. It would take a phone minutes to load.
    """
    for fault in site.faults_of(FaultKind.TOO_LARGE):
        yield Finding(
            fault.place,
            f"The file holds {fault.found} megabytes, and should hold {fault.wanted} at most",
            "Split it into several, save pictures as files of their own, or save them smaller.",
        )


@rule()
def not_utf8(site: Site) -> Iterator[Finding]:
    """Every file is saved as UTF-8, the encoding that all browsers and editors share.

    In another encoding, pound signs, accents and Welsh letters turn into wrong characters on the page.
    """
    for fault in site.faults_of(FaultKind.NOT_UTF_8):
        yield Finding(
            fault.place,
            "A character here is not saved as UTF-8",
            "Save the file again and choose 'UTF-8' where the program asks for the encoding.",
        )


@rule()
def byte_order_mark(site: Site) -> Iterator[Finding]:
    """No file starts with an invisible mark.

    Some programs put a mark before the first letter. The site then no longer sees the lines at the top of the page and
    publishes them as text.
    """
    for fault in site.faults_of(FaultKind.BYTE_ORDER_MARK):
        yield Finding(
            fault.place,
            "The file starts with an invisible mark (a byte-order mark)",
            "Save the file again and choose 'UTF-8', not 'UTF-8 with BOM'.",
        )


@rule()
def control_character(site: Site) -> Iterator[Finding]:
    """No file holds characters that cannot be seen or printed.

    They come along when text is pasted from other programs, and make a page fail in some browsers.
    """
    for fault in site.faults_of(FaultKind.CONTROL_CHARACTER):
        yield Finding(
            fault.place,
            f"There is an invisible character here ('{fault.found}')",
            "Delete the character, or type the line again by hand.",
        )


@rule()
def empty(site: Site) -> Iterator[Finding]:
    """No page and no file of facts is empty.

    An empty page is a dead end for the person who follows a link to it.

    Fails:

    ```markdown title="docs/help.md"
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    We can talk through what worries you, in confidence.
    ```
    """
    for fault in site.faults_of(FaultKind.EMPTY):
        what = "the page" if fault.place.path.startswith("docs/") else "what belongs in it"
        yield Finding(fault.place, "The file is empty", f"Write {what}, or delete the file.")


@rule()
def merge_conflict(site: Site) -> Iterator[Finding]:
    """No file holds the marks that git leaves when two people changed the same lines.

    Both versions stand in the file, one below the other, and both would be published.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    <<<<<<< HEAD
    We answer within two working days.
    >>>>>>> other
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    We answer within two working days.
    ```
    """
    for fault in site.faults_of(FaultKind.MERGE_CONFLICT):
        yield Finding(
            fault.place,
            "Two versions of the same lines stand here, with git's marks between them",
            "Keep the right version, and delete the lines that start with '<<<<<<<', '=======' and '>>>>>>>'.",
        )


@rule()
def tab(site: Site) -> Iterator[Finding]:
    """Lines of facts are indented with spaces, never with tabs.

    Programs disagree on how wide a tab is, so they would disagree on which fact belongs to which entry.
    """
    for fault in site.faults_of(FaultKind.TAB):
        yield Finding(fault.place, "The line is indented with a tab", "Replace the tab with two spaces for each step.")


@rule()
def missing_data_file(site: Site) -> Iterator[Finding]:
    """The files of facts that every hub builds on are all there.

    Without the contacts, or the list of what each kind of page must say, nothing can be promised to anybody.
    """
    for fault in site.faults_of(FaultKind.MISSING_FILE):
        yield Finding(
            fault.place,
            f"The file {quote(fault.found, 40)} is missing",
            "Bring it back from an earlier version, or copy it from the sample hub.",
        )


@rule()
def unknown_data_file(site: Site) -> Iterator[Finding]:
    """Every file in `content_data/` has a name that the hub reads.

    A misspelt file is read by nobody: the facts in it would silently not be on the site.

    Fails:

    ```yaml title="content_data/contact.yml"
    press-office:
      role: Press office
    ```

    Passes:

    ```yaml title="content_data/events.yml"
    open-evening:
      title: Open evening
    ```
    """
    for fault in site.faults_of(FaultKind.UNKNOWN_FILE):
        meant = f"Rename it to {listing(f'{name}.yml' for name in fault.choices)}, or" if fault.choices else "Rename or"
        yield Finding(
            fault.place, f"Nothing reads a file called {quote(fault.found.rpartition('/')[2])}", f"{meant} delete it."
        )
