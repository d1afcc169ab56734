"""The baseline as a file of facts."""

from collections.abc import Sequence
from datetime import date

import yaml

from commshub.model.suppressions import Known

BASELINE = "content_data/baseline.yml"
_TOP = """\
# What was wrong with old content when it was brought in. It does not stop new work, and is to be mended bit by bit.
# `hub baseline` takes out what has been mended. Nothing is added here: a new mistake is mended, or gets a waiver.

"""


def baseline_text(made_on: date, known: Sequence[Known]) -> str:
    """The whole file; equal findings stand once, with how many times there are."""
    entries = [
        {
            "rule": each.rule,
            "place": each.place,
            "message": each.message,
            **({"times": each.times} if each.times > 1 else {}),
        }
        for each in known
    ]
    facts = {"made_on": made_on, "findings": entries}
    return _TOP + yaml.safe_dump(facts, sort_keys=False, allow_unicode=True, width=1000)
