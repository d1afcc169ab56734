"""Which files leave the hub: pages, pictures and documents that were looked into, and what `files:` names.

Whatever lies in a folder of the site is copied to the web by most programs that make sites. Here nothing is, unless
somebody meant it to be. A file that stays behind is told of, because whoever put it there may count on it.
"""

from collections.abc import Iterator

from commshub.checks.files.own_files import replaces_ours
from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.site import Site
from commshub.text.formatting import quote

_COUNCIL = "content_data/council.yml"
_OVERRIDES = "overrides/"
# By the name of the sort of file.
_INSTEAD = {
    "WEB_PAGE": "Copy what it says into a page, a file that ends in '.md', and delete it.",
    "SECRET": "Delete it, here and in every earlier version. Change the passwords and keys in it, today.",
}
_THEME = "Delete it. What readers are to have belongs in docs/; here are the hub's templates and scripts."
_OTHER = (
    "Delete it, or write it as a page, a PDF or an Office file. Texts for programs can be named under 'files:' in "
    f"{_COUNCIL}."
)


@rule(Level.WARNING)
def leftover(site: Site) -> Iterator[Finding]:
    """No file lies about that a program left behind: a backup, a lock, a list of small pictures.

    Such a file holds what was deleted elsewhere, or the name of a colleague. It is not published; but it is in every
    copy of the hub, and somebody may edit it instead of the page.

    ```diff
    - # docs/~$plan.docx
    -   The name of whoever has it open.
      # docs/help.md
      We help residents.
    ```
    > '~$plan.docx' was left behind by another program
    """
    for parse_error in site.parse_errors_of(ErrorKind.LEFTOVER):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} was left behind by another program",
            "Delete it. It is not published, and nothing on the site needs it.",
        )


@rule(Level.WARNING)
def hidden(site: Site) -> Iterator[Finding]:
    """No file or folder of content has a name that starts with a dot: computers hide it, and it is not published.

    ```diff
    - # docs/.drafts/plan.md
    + # docs/plan.md
      ---
      kind: guide
      ---
      We help residents.
    ```
    > '.drafts' starts with a dot, so nothing of it is published
    """
    for parse_error in site.parse_errors_of(ErrorKind.HIDDEN):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} starts with a dot, so nothing of it is published",
            "Take the dot away if readers are to have it. If not, move it out of this folder, or delete it.",
        )


@rule()
def not_published(site: Site) -> Iterator[Finding]:
    """Every file is a page, a picture, a document, or one that the council has named with its reason.

    Files of other sorts cannot be looked into, or do something when they are opened. They stay behind, and whoever put
    one there should know.

    ```diff
    - # docs/help.markdown
    + # docs/help.md
      ---
      kind: guide
      ---
      We help residents.
    ```
    > 'help.markdown' is of a sort that is not published
    """
    made = frozenset(site.generated_files)
    for parse_error in site.parse_errors_of(ErrorKind.NOT_PUBLISHED):
        if replaces_ours(parse_error.location.path, made):
            continue
        is_theme = parse_error.location.path.startswith(_OVERRIDES)
        message = f"{quote(parse_error.found)} is of a sort that is not published"
        yield Finding(
            parse_error.location,
            f"The hub uses no file called {quote(parse_error.found)}" if is_theme else message,
            _instead(parse_error, is_theme=is_theme),
        )


def _instead(parse_error: ParseError, *, is_theme: bool) -> str:
    if parse_error.owner in _INSTEAD:
        return _INSTEAD[parse_error.owner]
    if is_theme:
        return _THEME
    if parse_error.wanted:
        return f"Rename it to '{parse_error.wanted}' if it is a page; if not, delete it."
    return _OTHER


@rule()
def other_content(site: Site) -> Iterator[Finding]:
    """Every picture and document is what its name says.

    A browser goes by the name, and a program that looks for harm by the content: what is called one thing and is
    another slips between them. Renaming a file does not turn it into another sort.

    ```diff
      # docs/images/map.svg
    - <html><body>Our area</body></html>
    + <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    > The file holds a web page, and its name says '.svg'
    """
    for parse_error in site.parse_errors_of(ErrorKind.OTHER_CONTENT):
        name = parse_error.location.path.rpartition("/")[2]
        says = f".{name.rpartition('.')[2]}" if "." in name else name
        right = f"{name.rpartition('.')[0]}{parse_error.wanted}"
        yield Finding(
            parse_error.location,
            f"The file holds {parse_error.found}, and its name says {quote(says)}",
            f"Rename it to '{right}', and mend the links to it; or open it and save it as '{says}'."
            if parse_error.wanted
            else "Find out where it came from. Save what readers need in its place, or delete it.",
        )


@rule()
def no_such_file(site: Site) -> Iterator[Finding]:
    """Every file that `files:` names is there.

    ```diff
      # content_data/council.yml
    - files:
    -   CNAME: {reason: The host reads the address of the site from it.}
    ```
    > There is no file 'docs/CNAME'
    """
    for parse_error in site.parse_errors_of(ErrorKind.NO_SUCH_FILE):
        yield Finding(
            parse_error.location,
            f"There is no file {quote(f'docs/{parse_error.found}', 40)}",
            "Put it there, or take the entry out.",
        )


@rule()
def never_published(site: Site) -> Iterator[Finding]:
    """What `files:` names are texts for programs: not web pages, scripts, programs or packed folders.

    A web page that nobody checks would stand under the council's name, and a script could read what visitors type.

    ```diff
      # content_data/council.yml
    - files:
    -   survey.html: {reason: Our survey}
      # docs/help.md
      We help residents.
    ```
    > 'survey.html' is never published, whatever the reason
    """
    for parse_error in site.parse_errors_of(ErrorKind.NEVER_PUBLISHED):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} is never published, whatever the reason",
            "Take the entry out. 'files:' can add names without an ending, and .txt, .json, .csv, .ics, .vcf and .asc.",
        )


@rule()
def needs_no_entry(site: Site) -> Iterator[Finding]:
    """`files:` names nothing that is published as it is: pages, pictures and documents have rules of their own.

    ```diff
      # content_data/council.yml
    - files:
    -   help.md: {reason: Our page}
      # docs/help.md
      We help residents.
    ```
    > 'help.md' is published without an entry here
    """
    for parse_error in site.parse_errors_of(ErrorKind.NEEDS_NO_ENTRY):
        yield Finding(
            parse_error.location,
            f"{quote(parse_error.found)} is published without an entry here",
            "Take the entry out.",
        )
