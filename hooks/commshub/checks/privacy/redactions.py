"""Lines that are taken out of a document before it is published, each with its reason.

Readers accept a gap that is explained. Write the reason into the brackets: `[REDACTED: safety of a partner]`.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import passages

# In brackets, or in capitals before a closing bracket that was lost.
_REDACTED = re.compile(r"\[\s*redacted(?![\s]*:\s*\w)[^\]\n]{0,20}\]?", re.IGNORECASE)


@rule()
def without_reason(site: Site) -> Iterator[Finding]:
    """Every redaction says why something was taken out.

    ```diff
      # docs/help.md
    - Lead partner: [REDACTED]
    + Lead partner: [REDACTED: safety of the partner]
    ```
    > '[REDACTED]' does not say why something was taken out
    """
    for passage in passages(site).for_rule("redactions.without-reason", frozenset({b"redacted"})):
        for match in _REDACTED.finditer(passage.text):
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group())} does not say why something was taken out",
                "Write the reason into the brackets, as in '[REDACTED: safety of a partner]'.",
            )
