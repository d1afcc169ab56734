"""What a council, or a layer below it, says in place of what is national.

National contacts, sources and pages come with the package, and its next version mends them. Whoever replaces one no
longer gets what is mended, so the entry or the page says which layer it replaces, and why.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.layers import NATIONAL
from commshub.model.site import Site
from commshub.text.formatting import amount, listing, quote

_MOST_NAMED = 3


@rule()
def unsaid(site: Site) -> Iterator[Finding]:
    """An entry or a page that replaces one of a lower layer says so, with `instead_of`.

    What takes the place of a national number without a word is a slip of the pen, or an old copy: the next version of
    the package could mend the number, and nobody here would know.
    """
    for each in site.layering.replacements:
        if each.layer and not each.instead_of:
            yield Finding(
                each.location,
                f"{quote(each.name)} replaces what is {_of(each.layer)}, and does not say so",
                f"Take it out, or add 'instead_of: {each.layer}' and 'reason:' with why you need your own.",
            )


@rule()
def no_reason(site: Site) -> Iterator[Finding]:
    """An entry or a page that replaces another says why.

    ```diff
      # content_data/glossary.yml
      channel:
        term: Channel
    -   instead_of: national
    +   instead_of: national
    +   reason: We call it by another name here.
    ```
    > 'channel' does not say why it is there instead
    """
    for each in site.layering.replacements:
        if each.instead_of and not each.reason:
            yield Finding(
                each.location,
                f"{quote(each.name)} does not say why it is there instead",
                "Add 'reason:' below 'instead_of:', so that whoever comes after you can judge it anew.",
            )


@rule()
def nothing_replaced(site: Site) -> Iterator[Finding]:
    """What says that it replaces something stands in a place where a lower layer says something.

    A new version of the package may have taken the other one out, or given it another id; then two stand beside each
    other.

    ```diff
      # content_data/glossary.yml
      channel:
        term: Channel
    -   instead_of: national
    -   reason: We call it by another name here.
    ```
    > 'channel' replaces nothing that is national
    """
    for each in site.layering.replacements:
        if each.instead_of and each.instead_of != each.layer:
            below = f"What it replaces is {_of(each.layer)}" if each.layer else "Nothing is called so in a lower layer"
            yield Finding(
                each.location,
                f"{quote(each.name)} replaces nothing that is {_of(each.instead_of)}",
                f"{below}. Mend its name or 'instead_of:', or take that line out.",
            )


@rule(Level.WARNING)
def copied(site: Site) -> Iterator[Finding]:
    """What replaces an entry or a page of a lower layer differs from it.

    A copy looks right until the other one is mended.
    """
    for each in site.layering.replacements:
        if each.is_same and each.instead_of == each.layer:
            yield Finding(
                each.location,
                f"{quote(each.name)} says the same as what is {_of(each.layer)}",
                "Take it out: what it replaces then counts again, and is kept up to date for you.",
            )


@rule(Level.WARNING)
def english_label(site: Site) -> Iterator[Finding]:
    """A language that a council has brought has words for every label.

    A new version of the package may have labels that it did not have before. They are shown in English until they are
    translated, and stop nothing.
    """
    for each in site.layering.english_labels:
        named = listing(each.names[:_MOST_NAMED], "and")
        others = f" and {len(each.names) - _MOST_NAMED} more" if len(each.names) > _MOST_NAMED else ""
        yield Finding(
            each.location,
            f"{amount(len(each.names), 'label')} of {quote(each.language)} {_is(each.names)} shown in English",
            f"Translate {named}{others} in this file; content_data/words/en.yml of the package has the English.",
        )


def _of(layer: str) -> str:
    """What a layer is called in a sentence: 'national', or 'of county'."""
    return layer if layer == NATIONAL else f"of {quote(layer)}"


def _is(names: tuple[str, ...]) -> str:
    return "is" if len(names) == 1 else "are"
