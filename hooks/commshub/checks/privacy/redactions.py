"""Lines that are taken out of a document before it is published, each with its reason.

Readers accept a gap that is explained. Write the reason into the brackets: `[REDACTED: safety of a partner]`.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote

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
    for page in site.pages:
        for match in _REDACTED.finditer(page.body):
            yield Finding(
                page.location_in_text(*match.span()),
                f"{quote(match.group())} does not say why something was taken out",
                "Write the reason into the brackets, as in '[REDACTED: safety of a partner]'.",
            )
