"""Where the marks of a drawing stand."""

import pytest

from commshub.render.charts import HEIGHT, MARGIN, WIDTH, bars, line, months, share


@pytest.mark.parametrize(
    ("baseline", "latest", "target", "percent"),
    [
        (0, 4, 6, 67),
        (400, 11, 90, 100),
        (14, 0, 0, 100),
        (5, 5, 5, 100),
        (50, 40, 100, 0),
        (0, 9, 6, 100),
        (0, 3, None, 0),
    ],
)
def test_the_share_of_the_way_goes_up_and_down(
    baseline: float, latest: float, target: float | None, percent: int
) -> None:
    assert share(baseline, latest, target) == percent


def test_a_line_goes_from_edge_to_edge_and_more_is_higher() -> None:
    marks = line([("May", 0), ("June", 50), ("July", 100)], 100)["marks"]
    assert [(mark["x"], mark["y"]) for mark in marks] == [  # type: ignore[attr-defined]
        (MARGIN, HEIGHT - MARGIN),
        (WIDTH // 2, HEIGHT // 2),
        (WIDTH - MARGIN, MARGIN),
    ]


def test_a_line_of_one_mark_or_of_nothing_can_be_drawn() -> None:
    assert len(line([("May", 3)], 0)["marks"]) == 1  # type: ignore[arg-type]
    assert line([], 10)["points"] == ""


def test_what_is_done_stands_below_what_is_planned() -> None:
    (column,) = months(["J"], [1], [2])["columns"]  # type: ignore[misc]
    assert [dot["done"] for dot in column["dots"]] == [True, False, False]
    heights = [dot["y"] for dot in column["dots"]]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize(
    ("amounts", "whole", "lengths"),
    [
        ([8778, 6922], None, [100, 79]),
        ([56, 21, 10], 100, [56, 21, 10]),
        ([None, 5], None, [0, 100]),
        ([0, None], None, [0, 0]),
        ([120], 100, [100]),
        ([], None, []),
    ],
)
def test_bars_are_as_long_as_their_share(amounts: list[float | None], whole: float | None, lengths: list[int]) -> None:
    assert bars(amounts, whole=whole) == lengths
