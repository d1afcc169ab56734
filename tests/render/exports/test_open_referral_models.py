"""A value that is not there is left out; one that says no is not."""

from uuid import UUID

from commshub.render.exports.open_referral_models import FirstPage, Organisation, Person, Telephone

ID = UUID(int=1)


def test_nothing_and_empty_lists_are_left_out() -> None:
    assert Organisation(id=ID, name="A", description="").model_dump() == {"id": ID, "name": "A", "description": ""}


def test_parts_are_left_out_inside_as_well() -> None:
    person = Person(id=ID, name="A", title="B", department="C", phones=(Telephone(id=ID, number="999"),))
    assert person.model_dump()["phones"] == ({"id": ID, "number": "999"},)


def test_a_list_of_services_says_when_it_is_empty() -> None:
    page = FirstPage(total_items=0, size=0, empty=True, contents=()).model_dump()
    assert (page["empty"], page["contents"], page["page_number"]) == (True, (), 1)
