"""Charts as plain numbers: where each mark stands in a drawing. Templates draw them, with the same figures in words."""

from collections.abc import Mapping, Sequence

View = Mapping[str, object]

# A drawing of the history: units of its own, scaled by the page. On its left stand the figures of its axis.
WIDTH, HEIGHT, MARGIN = 320, 140, 24


def share(baseline: float, latest: float, target: float | None) -> int:
    """How much of the way from where we began to the target has been gone, in per cent; never below 0 or above 100."""
    if target is None:
        return 0
    way = target - baseline
    if way == 0:
        return 100
    return max(0, min(100, round(100 * (latest - baseline) / way)))


def bars(amounts: Sequence[float | None], *, whole: float | None = None) -> list[int]:
    """How long each bar is, in per cent of `whole`, or of the greatest amount; 0 where there is no number."""
    most = whole or max((amount for amount in amounts if amount), default=0) or 1
    return [min(100, round(100 * (amount or 0) / most)) for amount in amounts]


def line(values: Sequence[tuple[str, int]], most: int) -> View:
    """A line through values from 0 to `most`, from left to right, with a mark for each."""
    steps = max(len(values) - 1, 1)
    marks = [
        {
            "x": round(MARGIN + (WIDTH - 2 * MARGIN) * number / steps),
            "y": round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * value / max(most, 1)),
            "label": label,
            "value": value,
        }
        for number, (label, value) in enumerate(values)
    ]
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "floor": HEIGHT - MARGIN,
        "ceiling": MARGIN,
        "most": most,
        "left": MARGIN,
        "right": WIDTH - MARGIN,
        "marks": marks,
        "points": " ".join(f"{mark['x']},{mark['y']}" for mark in marks),
    }


def months(names: Sequence[str], done: Sequence[int], planned: Sequence[int]) -> View:
    """A row of months with a dot for each thing that was done or is planned, from the bottom up."""
    step = WIDTH / max(len(names), 1)
    columns = []
    for number, name in enumerate(names):
        x = round(step * (number + 0.5))
        total = done[number] + planned[number]
        dots = [{"x": x, "y": 70 - 14 * position, "done": position < done[number]} for position in range(total)]
        columns.append({"x": x, "name": name, "dots": dots})
    return {"width": WIDTH, "height": 96, "columns": columns}
