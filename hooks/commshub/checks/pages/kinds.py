"""Kinds of pages that ask only for what the hub knows.

`content_data/pages.yml` declares every line that can stand at the top of a page, and then which kind of page must have
which.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_HOME = "content_data/pages.yml"


@rule()
def undeclared_line(site: Site) -> Iterator[Finding]:
    """Every line that a kind of page must have at its top is declared under `fields`.

    Without that nobody could ever write the page: with the line it would be told that the hub knows no such line, and
    without it that the line is missing.

    ```diff
      # content_data/pages.yml
    + fields:
    +   summary: {holds: text, label: summary}
      kinds:
        news:
          front_matter: [date, summary]
    ```
    > Pages must have a line 'summary', which is not among the 'fields'
    """
    for reference in unresolved(references_in(site, _HOME, Target.FIELD), site):
        yield Finding(
            reference.location,
            f"Pages must have a line {quote(reference.id)}, which is not among the 'fields'",
            f"Declare it under 'fields:', or name one that is there.{did_you_mean(reference, site)}",
        )


@rule()
def shows_what_is_not_there(site: Site) -> Iterator[Finding]:
    """What a kind of page sums up at its top, or below its title in lists, are lines or sections that it can have.

    A slip in such a name takes the partner off every project, and nobody sees that something is missing.

    ```diff
      # content_data/pages.yml
      kinds:
        project:
    -     facts: [partnr]
    +     facts: [title]
    ```
    > 'partnr' is neither a line nor a section of 'project'
    """
    for id_, kind in site.kinds.kinds.items():
        there = (*site.kinds.fields, *(section.id for section in kind.sections))
        for step, names in (("facts", kind.facts), ("in_lists", kind.in_lists)):
            for number, name in enumerate(names):
                if name not in there:
                    yield Finding(
                        site.location(_HOME, "kinds", id_, step, number),
                        f"{quote(name)} is neither a line nor a section of '{id_}'",
                        f"Name a line from 'fields:' or the id of a section.{nearest(name, there)}",
                    )


@rule()
def groups_by_no_choice(site: Site) -> Iterator[Finding]:
    """A kind of page is grouped by a line that holds one of several choices.

    The choices, in their order, are the headings in the list of these pages.

    ```diff
      # content_data/pages.yml
    + fields:
    +   theme: {holds: choice, options: [Trust, Help], label: theme}
      kinds:
        faq:
          grouped_by: theme
    ```
    > Pages of 'faq' are grouped by 'theme', which offers no choices
    """
    for id_, kind in site.kinds.kinds.items():
        field = site.kinds.fields.get(kind.grouped_by)
        if kind.grouped_by and (field is None or not field.options):
            yield Finding(
                site.location(_HOME, "kinds", id_, "grouped_by"),
                f"Pages of '{id_}' are grouped by {quote(kind.grouped_by)}, which offers no choices",
                "Declare that line under 'fields:' with 'holds: choice' and its 'options:', or take the group out.",
            )


@rule()
def together_without_folder(site: Site) -> Iterator[Finding]:
    """A kind of page that has all its pages together has a folder for that page to stand in.

    The page is made as `all.md` in the folder of its kind.

    ```diff
      # content_data/pages.yml
      kinds:
        faq:
    +     folder: questions
          together: All questions
    ```
    > There is no folder for the page 'All questions'
    """
    for id_, kind in site.kinds.kinds.items():
        if kind.together and not kind.folder:
            yield Finding(
                site.location(_HOME, "kinds", id_, "together"),
                f"There is no folder for the page {quote(kind.together)}",
                f"Give '{id_}' a line 'folder:', or take 'together:' out.",
            )
