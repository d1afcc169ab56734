"""What a page was found to be, as people read it."""

from commshub.model.readings import ReadingOutcome


def test_each_outcome_is_said_in_words() -> None:
    assert [each.in_words for each in ReadingOutcome] == ["right as it is", "mended", "still to be mended"]
