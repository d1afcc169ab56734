"""Topics as an editor writes them."""

import pytest
from pydantic import ValidationError

from commshub.model.topics import FactSort, Topic


def test_a_list_of_words_is_english() -> None:
    topic = Topic.model_validate({"says": "who answers", "words": ["call"], "facts": ["contact"], "least": "2"})
    assert topic == Topic(says="who answers", words={"en": ("call",)}, facts=(FactSort.CONTACT,), least=2)
    assert Topic.model_validate({"says": "it", "words": {"cy": ["ffonio"]}}).words == {"cy": ("ffonio",)}


@pytest.mark.parametrize(
    "fault", [{"facts": ["number"]}, {"least": 0}, {"least": 21}, {"word": ["call"]}, {"says": " "}]
)
def test_what_no_topic_can_have_is_refused(fault: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Topic.model_validate({"says": "who answers", "words": ["call"], **fault})
