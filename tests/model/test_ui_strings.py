"""What the hub says in another language."""

import pytest

from commshub.model.site import Site


@pytest.mark.parametrize(
    ("id_", "field", "text"),
    [("prevent-team", "role", "Tîm Prevent Exampleshire"), ("nobody", "role", None), (None, "role", None)],
)
def test_a_text_of_a_contact_is_there_if_somebody_translated_it(
    sample: Site, id_: str | None, field: str, text: str | None
) -> None:
    welsh = sample.words.get("cy")
    assert welsh
    assert welsh.contact_text(id_, field) == text
