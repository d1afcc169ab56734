"""Two places of a hub that say the same, where each should say something of its own.

What has to be said in several places is written once and called: a contact, a key message, a service standard. The rest
is compared, wherever it stands: sections and descriptions of pages, the words of the plan, messages and the glossary.
"""

from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import amount
from commshub.text.repetition import Place, repeated

# More places are counted.
_MOST_SHOWN = 3


@rule()
def same_text(site: Site) -> Iterator[Finding]:
    """No two places say the same, or nearly the same.

    A reader who asked two questions gets one answer, and a plan whose risks all read alike has looked at none of them.
    The finding stands at the text that fits its place least. A section that may say the same on many pages, such as
    when to call 999, has `may_repeat: yes` in `content_data/pages.yml`.

    ```diff
      # docs/get-help/worried.md
      ## What to do

      Talk to us first. We listen, and nothing happens without you.

      ## What happens next

    - Talk to us first. We listen, and nothing happens without you.
    + We ring you back within two working days and talk through what could help.
    ```
    > 'What happens next' says what another place says too
    """
    for group in repeated(site):
        stray, *others = group
        count = f" and in {amount(len(others) - _MOST_SHOWN, 'other place')}" if len(others) > _MOST_SHOWN else ""
        yield Finding(
            stray.location,
            f"{stray.name} says what another place says too",
            f"The same stands at {_places(others)}{count}. Say here what is new, or call it by its id.",
        )


def _places(others: Sequence[Place]) -> str:
    shown = (f"{each.location.path}, line {each.location.line} ({each.name})" for each in others[:_MOST_SHOWN])
    return " and at ".join(shown)
