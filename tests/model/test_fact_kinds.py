"""Every sort of fact by its name."""

import pytest

from commshub.model.fact_kinds import FACT_KINDS, template_of


def test_each_is_kept_under_its_own_name() -> None:
    assert {name: kind.name for name, kind in FACT_KINDS.items()} == {name: name for name in FACT_KINDS}


@pytest.mark.parametrize(
    ("name", "argument", "part", "template"),
    [
        ("contact", "a", None, "contact"),
        ("contact", "a", "phone", "phone"),
        ("contact", "a", "when_closed", "when_closed"),
        ("contact", "a", "name", None),
        ("glossary", "a", None, "term"),
        ("glossary", "a", "meaning", None),
        ("pages", "news", None, "lists/news"),
        ("pages", "guide", None, "pages"),
        ("plan", None, "risks", "plan/risks"),
        ("council", None, "name", None),
        ("terms", None, None, "terms"),
    ],
)
def test_the_template_of_a_call_goes_by_its_part(
    name: str, argument: str | None, part: str | None, template: str | None
) -> None:
    assert template_of(name, argument, part) == template
