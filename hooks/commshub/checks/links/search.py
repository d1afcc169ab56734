"""Words that people search with, `content_data/search.yml`: each leads to a page or to a contact that is there.

Words of danger bring the emergency services up first, whatever else a council changes.
"""

from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.references import Target
from commshub.model.search import Danger, Synonym, folded, search_words
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_HOME = "content_data/search.yml"
EMERGENCY = "emergency"

_Steps = tuple[str | int, ...]


@rule()
def unknown_page(site: Site) -> Iterator[Finding]:
    """Every page that words lead to is there.

    Somebody who types the words they have for a worry must not be the one to find out that the page has gone.

    ```diff
      # content_data/search.yml
      synonyms:
    -   - {phrases: [far right], pages: [get-help/worries.md]}
    +   - {phrases: [far right], pages: [get-help/worried.md]}
    ```
    > There is no page 'get-help/worries.md'
    """
    for reference in unresolved(references_in(site, _HOME, Target.PAGE), site):
        yield Finding(
            reference.location,
            f"There is no page {quote(reference.id, 45)}",
            f"Write its path below docs/, or take it out here.{did_you_mean(reference, site)}",
        )


@rule()
def unknown_contact(site: Site) -> Iterator[Finding]:
    """Every contact that search shows is in the contacts file.

    ```diff
      # content_data/search.yml
    - contacts: [emergency, act-early]
    + contacts: [emergency, act-early-line]
    ```
    > There is no contact called 'act-early'
    """
    for reference in unresolved(references_in(site, _HOME, Target.CONTACT), site):
        yield Finding(
            reference.location,
            f"There is no contact called {quote(reference.id)}",
            f"Name one that is in content_data/contacts.yml.{did_you_mean(reference, site)}",
        )


@rule()
def emergency_first(site: Site) -> Iterator[Finding]:
    """The emergency services stand first, before any other number that search shows.

    Whoever types "he has a knife" needs 999, and not a list to choose from.

    ```diff
      # content_data/search.yml
      danger:
    -   - {phrases: [knife], contacts: [prevent-team, emergency]}
    +   - {phrases: [knife], contacts: [emergency, prevent-team]}
    ```
    > The contact 'prevent-team' stands before the emergency services
    """
    for names, steps in _contacts(site):
        # Where nobody has entered one of them, that is told of already.
        known = names and all(site.contacts.knows(name) for name in (EMERGENCY, names[0]))
        if known and names[0] != EMERGENCY:
            yield Finding(
                site.location(_HOME, *steps, 0),
                f"The contact {quote(names[0])} stands before the emergency services",
                f"Write '{EMERGENCY}' first in this list.",
            )


@rule(Level.WARNING)
def phrase_twice(site: Site) -> Iterator[Finding]:
    """No phrase stands twice in a list, so that it is clear where it leads.

    The second one is written by somebody who did not see the first; the two will drift apart.

    ```diff
      # content_data/search.yml
      synonyms:
        - {phrases: [far right], pages: [get-help/worried.md, index.md]}
    -   - {phrases: [Far-right], pages: [index.md]}
    ```
    > The words 'Far-right' stand in 'synonyms' a second time
    """
    groups: Mapping[str, tuple[Synonym | Danger, ...]] = {
        "synonyms": site.search.synonyms,
        "danger": site.search.danger,
    }
    for name, entries in groups.items():
        met: set[tuple[str, ...]] = set()
        for position, entry in enumerate(entries):
            for number, phrase in enumerate(entry.phrases):
                words = tuple(search_words(phrase))
                if words in met:
                    yield Finding(
                        site.location(_HOME, name, position, "phrases", number),
                        f"The words {quote(phrase)} stand in '{name}' a second time",
                        "Keep one of the two, and name all pages or contacts there, the best first.",
                    )
                met.add(words)


@rule(Level.WARNING)
def same_as_title(site: Site) -> Iterator[Finding]:
    """Another name of a page says something that its title does not.

    The title stands in the A to Z by itself; the same words below it would only make the list longer.

    ```diff
      # content_data/search.yml
      names:
    -   get-help/worried.md: [I am worried about someone]
    +   get-help/worried.md: ["Concern about somebody, how to share it"]
    ```
    > The page 'get-help/worried.md' has the name 'I am worried about some…' already
    """
    for path, names in site.search.names.items():
        page = site.page_at(path)
        met = {folded(page.title)} if page else set()
        for number, name in enumerate(names):
            if folded(name) in met:
                yield Finding(
                    site.location(_HOME, "names", path, number),
                    f"The page {quote(path)} has the name {quote(name, 24)} already",
                    "Take this line out, or write another word that people use for it.",
                )
            met.add(folded(name))


@rule(Level.WARNING)
def name_of_another(site: Site) -> Iterator[Finding]:
    """No page takes the name of another, so that the A to Z leads each reader to what they expect.

    Two lines in the same words that lead to two places make a reader guess.

    ```diff
      # content_data/search.yml
      names:
    -   get-help/worried.md: [Colleges]
    +   get-help/worried.md: ["Colleges, worried at work"]
        index.md: [Colleges]
    ```
    > 'Colleges' is the name of 'get-help/worried.md' too
    """
    owners = {folded(page.title): page.source_path for page in site.pages}
    for path, names in site.search.names.items():
        for number, name in enumerate(names):
            owner = owners.setdefault(folded(name), path)
            if owner != path:
                yield Finding(
                    site.location(_HOME, "names", path, number),
                    f"{quote(name, 24)} is the name of {quote(owner, 40)} too",
                    "Say in the name what this page is about, or take it out.",
                )


def _contacts(site: Site) -> Iterator[tuple[tuple[str, ...], _Steps]]:
    """Every list of contacts, and where it stands."""
    yield site.search.contacts, ("contacts",)
    for position, danger in enumerate(site.search.danger):
        yield danger.contacts, ("danger", position, "contacts")
