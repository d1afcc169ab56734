"""Every sort of fact by its name."""

from commshub.model.fact_kinds import FACT_KINDS


def test_each_is_kept_under_its_own_name() -> None:
    assert {name: kind.name for name, kind in FACT_KINDS.items()} == {name: name for name in FACT_KINDS}
