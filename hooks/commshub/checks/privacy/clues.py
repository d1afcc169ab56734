"""People without a name whom neighbours know all the same, because a text says where they are from and more.

Ages have a rule of their own, and so have the pupils of a school that is named.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.full_names import WORDS_OF_GIVEN_NAMES
from commshub.text.identity_clues import CASE, PUPILS, SCHOOL, places_of
from commshub.text.passages import passages
from commshub.text.person_clues import PERSON_WORDS, people_told_by_clues
from commshub.text.quotations import block_at


@rule()
def beside_a_place(site: Site) -> Iterator[Finding]:
    """No text tells of one person, or of a few, by a place and by their family, their origin or what happened to them.

    Neighbours know the twins, the only Somali family and the boy whose father is the imam. Of many people, and of what
    somebody did before an audience, a text may say where they are from.

    ```diff
      # docs/help.md
    - A mother of three from Millbrook told us about it.
    + A mother told us about it.
    ```
    > 'Millbrook' and 'mother of three' give a place and a family
    """
    places, wide = places_of(site.council)
    for passage in passages(site).for_rule("clues.beside-a-place", PERSON_WORDS | WORDS_OF_GIVEN_NAMES, documents=True):
        text = passage.words
        for clues in people_told_by_clues(text, places, wide):
            block = block_at(text, clues.at[0])
            is_told = all(sort.search(text, *block) for sort in (SCHOOL, PUPILS, CASE))
            if not is_told:
                place, other = text[slice(*clues.at)], text[slice(*clues.beside)]
                yield Finding(
                    passage.location(*clues.at),
                    f"{quote(place, 22)} and {quote(other, 22)} give {clues.first} and {clues.second}",
                    "Leave one of them out, and better both: together they point to somebody.",
                    source="House rule on case studies",
                )
