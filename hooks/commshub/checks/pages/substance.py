"""Sections that are long enough and say nothing.

A green build has to mean more than that headings and a number of words are there.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import amount, quote
from commshub.text.hollow import Hollow, HollowSection, hollow_sections


@rule(follows=("characters.garbled",))
def shuffled(site: Site) -> Iterator[Finding]:
    """The words of every section stand in an order that makes sentences.

    Words in no order hold every term that somebody looks for, and tell a reader nothing.

    ```diff
      # docs/get-help/worried.md
      ## What to do

    - With the is worry to of talk and you us happens first your without nothing we the listen if about a and.
    + Talk to us first about your worry. We listen, and nothing happens without you.
    ```
    > The words of 'What to do' make no sentences
    """
    for each in _hollow(site, Hollow.SHUFFLED):
        yield Finding(
            each.location,
            f"The words of {_heading(each)} make no sentences",
            f"Write sentences that somebody can read out. It begins: {quote(each.words, 60)}.",
        )


@rule()
def inflated(site: Site) -> Iterator[Finding]:
    """No section says one sentence again and again to be long enough.

    ```diff
      # docs/get-help/worried.md
      ## What to do

      Talk to us first, and we will listen.
    -
    - Talk to us first, and we will listen.
    ```
    > 'What to do' says one sentence 2 times
    """
    for each in _hollow(site, Hollow.INFLATED):
        yield Finding(
            each.location,
            f"{_heading(each)} says one sentence {amount(each.times, 'time')}",
            f"Say it once, and then what else a reader needs: {quote(each.words, 60)}.",
        )


@rule()
def filler(site: Site) -> Iterator[Finding]:
    """No section is mostly words that any council could say of anything.

    "We are committed to working with our partners" names nobody, no day and nothing that a reader can do. The words
    are listed under `filler` in `content_data/pages.yml`.

    ```diff
      # content_data/pages.yml
      filler: [committed to]
      # docs/get-help/worried.md
      ## What to do

    - We are committed to working with our partners and to the best outcomes for all.
    + Talk to us first. We listen, and nothing happens without you.
    ```
    > 'What to do' says nothing that a reader can use
    """
    for each in _hollow(site, Hollow.FILLER):
        yield Finding(
            each.location,
            f"{_heading(each)} says nothing that a reader can use",
            f"Name who does what, when and where, instead of {quote(each.words, 60)}.",
        )


def _hollow(site: Site, way: Hollow) -> Iterator[HollowSection]:
    return (each for each in hollow_sections(site).values() if each.way is way)


def _heading(each: HollowSection) -> str:
    return quote(each.section.section.heading.text, 36)
