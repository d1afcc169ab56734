"""When a target is met, to the exact number."""

import pytest

from commshub.model.metrics import Direction, Metric


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "better", "met"),
    [
        (0, 6, 6, "more", True),
        (0, 6, 5, "more", False),
        (10, 6, 6, "more", True),
        (10, 6, 7, "more", False),
        (None, 6, 7, "more", True),
        (6, 6, 7, "more", True),
        (0, 6, None, "more", False),
        (0, None, 6, "more", False),
        (None, 6, 7, "less", False),
        (None, 6, 6, "less", True),
    ],
)
def test_a_target_is_met_upwards_or_downwards(
    baseline: float | None, target: float | None, latest: float | None, better: str, *, met: bool
) -> None:
    metric = Metric(what="A", unit="b", baseline=baseline, target=target, latest=latest, better=Direction(better))
    assert metric.is_met is met
