"""Why a page is not published, in words."""

from datetime import datetime

import pytest

from commshub.model.moments import LONDON
from commshub.model.publication import Held, Unpublished
from commshub.text.publication import reason_for
from tiny_hub import MakeSite

NINE = datetime(2026, 12, 24, 9, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (Held.DRAFT, "is a draft"),
        (Held.IN_REVIEW, "is in review"),
        (Held.NOT_YET, "is not published before 9am on 24 December 2026"),
        (Held.TAKEN_DOWN, "was taken down at 9am on 24 December 2026"),
        (Held.RELEASE, "waits with its release for 'a.md'"),
        (Held.TRANSLATION, "waits for its original, 'a.md'"),
    ],
)
def test_each_reason_ends_a_sentence(held: Held, words: str, tiny: MakeSite) -> None:
    assert reason_for(Unpublished(tiny().pages[0], held, NINE, "strategy", "a.md")) == words
