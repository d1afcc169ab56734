"""The pages that every hub has, each in its place and under its own title."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Level, Location
from commshub.model.page_kinds import MenuEntry
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import field_references, references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.document.words import count_words
from commshub.text.formatting import amount, listing, quote


@rule()
def missing_page(site: Site) -> Iterator[Finding]:
    """The pages that every hub must have are there: home, contacts and the three legal pages.

    The law asks for an accessibility statement and a privacy notice; a worried reader looks for the contacts.

    ```diff
      # content_data/pages.yml
      required_pages: [index.md, contacts.md]
    + # docs/contacts.md
    ```
    > The page 'contacts.md' is missing: every hub has one
    """
    there = {page.source_path for page in site.pages} | {
        parse_error.location.path.removeprefix("docs/") for parse_error in site.parse_errors
    }
    for path in site.kinds.required_pages:
        if path not in there:
            yield Finding(
                Location(f"docs/{path}"),
                f"The page {quote(path)} is missing: every hub has one",
                f"Write docs/{path}, or bring it back from an earlier version.",
            )


@rule()
def made_by_the_hub(site: Site) -> Iterator[Finding]:
    """No page stands where the hub puts one that it makes itself.

    Only one of the two could be published, and it would not be the editor's.

    ```diff
    - # docs/editors/rules.md
    + # docs/editors/our-rules.md
    ```
    > The hub makes the page 'editors/rules.md' itself, in place of this one
    """
    for path in site.generated_pages:
        page = site.page_at(path)
        if page:
            yield Finding(
                Location(page.path),
                f"The hub makes the page {quote(path)} itself, in place of this one",
                "Give this file another name, or delete it.",
            )


@rule()
def unknown_kind(site: Site) -> Iterator[Finding]:
    """Every page is of a kind that `content_data/pages.yml` declares.

    The kind decides what the page must say. A page of no known kind is held to nothing.

    ```diff
      # docs/help.md
      ---
    - kind: guides
    + kind: guide
      ---
    ```
    > There is no kind of page called 'guides'
    """
    known = tuple(site.kinds.kinds)
    named = (each for page in site.pages for each in field_references(page, site) if each.target is Target.KIND)
    for reference in unresolved(named, site):
        yield Finding(
            reference.location,
            f"There is no kind of page called {quote(reference.id)}",
            f"Write {listing(known)}.{did_you_mean(reference, site)}",
        )


@rule(follows=("translations.unlisted-language", "translations.other-letters", "translations.other-kind"))
def wrong_folder(site: Site) -> Iterator[Finding]:
    """Every page stands in the folder of its kind, so that its address tells what it is.

    Readers and search engines learn where to look; a question among the news is found by nobody.

    ```diff
    - # docs/worried.md
    + # docs/get-help/worried.md
      ---
      kind: route
      ---
    ```
    > A page of kind 'route' belongs in 'docs/get-help/'
    """
    for page in site.pages:
        folder = page.kind.folder if page.kind else ""
        if folder and not page.untranslated_path.startswith(f"{folder}/"):
            yield Finding(
                page.location("kind"),
                f"A page of kind {quote(page.text('kind'), 16)} belongs in {quote(f'docs/{folder}/')}",
                f"Move the file to docs/{folder}/, or change its kind.",
            )


@rule()
def second_title(site: Site) -> Iterator[Finding]:
    """A page has one title: the one at its top, and no heading with a single `#` besides.

    People who listen to pages jump from heading to heading. Two titles make one page sound like two.

    ```diff
      # docs/help.md
    - # Get help now
    + ## Get help now
    ```
    > The heading 'Get help now' is a second title
    """
    for page in site.pages:
        for heading in page.headings:
            if heading.level == 1 and page.readable:
                yield Finding(
                    page.location_of_heading(heading),
                    f"The heading {quote(heading.text)} is a second title",
                    "Give the heading two '#', or delete it: the title stands at the top of the file.",
                )


@rule()
def same_title(site: Site) -> Iterator[Finding]:
    """No two pages have the same title.

    In search results and browser tabs nobody could tell one from the other.

    ```diff
      # docs/help.md
      ---
    - title: Home
    + title: Get help
      ---
    ```
    > The title 'Home' stands on another page too
    """
    first: dict[str, str] = {}
    for page in site.pages:
        title = page.text("title").casefold()
        if title and title in first:
            yield Finding(
                page.location("title"),
                f"The title {quote(page.title)} stands on another page too",
                f"Change this title or the one of {first[title]}.",
            )
        elif title:
            first[title] = page.path


@rule()
def same_address(site: Site) -> Iterator[Finding]:
    """No two pages have the same address.

    `help.md` and `help/index.md` would both be found at `help/`. Only one of them could be published.

    ```diff
    - # docs/get-help/worried/index.md
    + # docs/get-help/index.md
    ```
    > The page has the same address as 'docs/get-help/worried.md'
    """
    paths = {page.source_path for page in site.pages}
    for page in site.pages:
        other = f"{page.source_path.removesuffix('/index.md')}.md"
        if page.source_path.endswith("/index.md") and other in paths:
            yield Finding(
                Location(page.path),
                f"The page has the same address as {quote(f'docs/{other}')}",
                "Give one of the two files another name, and mend the links that lead to it.",
            )


@rule(Level.WARNING)
def too_short(site: Site) -> Iterator[Finding]:
    """A page says enough to be worth opening.

    `content_data/pages.yml` sets how many words each kind of page has at least.

    ```diff
      # docs/news/launch.md
    - We have a new site.
    + We have a new site. It says who to talk to when you are worried about someone, and what happens next.
    ```
    > The page says only 5 words, and should say at least 12
    """
    for page in site.pages:
        least = page.kind.least_words if page.kind else 0
        words = count_words(page.body)
        # What a called fact writes is not counted, so a page that lives by its facts is not measured.
        if page.readable and words < least and not page.calls:
            yield Finding(
                Location(page.path, page.body_line),
                f"The page says only {amount(words, 'word')}, and should say at least {least}",
                "Say more, or put what there is on another page.",
            )


@rule()
def menu_leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every entry of the menu leads to a page.

    The menu stands on every page; a dead entry is a dead entry everywhere.

    ```diff
      # content_data/pages.yml
      menu:
    -   - {title: Get help, page: worried.md}
    +   - {title: Get help, page: get-help/worried.md}
    ```
    > The menu's 'Get help' leads to no page
    """
    paths = frozenset(name.removeprefix("docs/") for name in site.file_names if name.startswith("docs/"))
    for reference in references_in(site, "content_data/pages.yml", Target.PAGE):
        entry = reference.owner
        if site.does_without(reference.id) or reference.id in site.kinds.required_pages:
            continue
        if isinstance(entry, MenuEntry) and entry.page not in paths:
            yield Finding(
                reference.location,
                f"The menu's {quote(entry.title)} leads to no page",
                f"There is no docs/{entry.page}: write it, or change 'page:'.{nearest(entry.page, paths)}",
            )


@rule()
def part_without_pages(site: Site) -> Iterator[Finding]:
    """Every page and folder that `pages.yml` sets apart holds pages.

    A link to one of the `help_pages` does not say what it is about. A slip in a name there would tell on a reader. A
    slip in `services` would take pages out of other directories.

    ```diff
      # content_data/pages.yml
    - help_pages: [get-halp/]
    + help_pages: [get-help/]
    ```
    > 'get-halp/', one of the 'help_pages', holds no page
    """
    for reference in unresolved(references_in(site, "content_data/pages.yml", Target.PLACE), site):
        yield Finding(
            reference.location,
            f"{quote(reference.id)}, one of the '{reference.steps[0]}', holds no page",
            f"Name a page or a folder that is there, a folder with '/' at its end.{did_you_mean(reference, site)}",
        )
