"""A fixture for tests of what all rules together say."""

from collections.abc import Mapping
from datetime import date

import pytest

from commshub.checks.registry import run_rules
from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.model.findings import Finding
from tiny_files import FindAll
from tiny_hub import TODAY, MakeSite

TEMPLATES = {f"overrides/facts/{name}.html": "{{ contact }}" for name in FACT_TEMPLATES}


@pytest.fixture
def find_all(tiny: MakeSite) -> FindAll:
    """What all rules find in the tiny hub with some of its files changed."""

    def find(files: Mapping[str, str | bytes | None] | None = None, *, today: date = TODAY) -> tuple[Finding, ...]:
        return run_rules(tiny({**TEMPLATES, **(files or {})}, today=today))

    return find
