"""The baseline, `content_data/baseline.yml`: what was wrong with old content when it was brought in.

`hub baseline` writes it, and takes out what has been mended. Nothing is ever added to it.
"""

from collections import Counter
from collections.abc import Iterator

from commshub.checks.registry import all_rules
from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.suppressions import fingerprint, is_suppressible
from commshub.text.formatting import quote

_HOME = "content_data/baseline.yml"


@rule(Level.WARNING, runs_last=True)
def mended(site: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """The baseline holds only what is still wrong.

    What has been mended is taken out, so that the same mistake cannot come back unseen.

    ```diff
      # content_data/baseline.yml
      findings:
    -   - {rule: repeats.same-point, place: docs/index.md, message: "'A point' stands here a second time"}
    ```
    > What the baseline says of 'docs/index.md' has been mended
    """
    there = Counter(fingerprint(finding) for finding in found)
    for number, known in enumerate(site.baseline.findings if site.baseline else ()):
        if is_suppressible(known.rule) and there[known.print] < known.times:
            yield Finding(
                site.location(_HOME, "findings", number),
                f"What the baseline says of {quote(known.place)} has been mended",
                "Run 'hub baseline', which takes out what is no longer wrong.",
            )


@rule()
def not_to_be_kept(site: Site) -> Iterator[Finding]:
    """Nothing stands in the baseline that could harm a reader, or that no rule looks for.

    ```diff
      # content_data/baseline.yml
      findings:
    -   - {rule: contacts.missing-contact, place: content_data/contacts.yml, message: "No contact is called 'x'"}
    ```
    > Findings of 'contacts.missing-contact' cannot stand in the baseline
    """
    known_rules = {each.id for each in all_rules()}
    for number, known in enumerate(site.baseline.findings if site.baseline else ()):
        if known.rule not in known_rules or not is_suppressible(known.rule):
            yield Finding(
                site.location(_HOME, "findings", number),
                f"Findings of {quote(known.rule)} cannot stand in the baseline",
                "Mend what the rule has found, and take this entry out.",
            )
