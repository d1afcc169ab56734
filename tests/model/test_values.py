"""Values of facts: what is taken, and that a refusal names what should stand there."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from commshub.model.page_kinds import Detail
from commshub.model.values import Address, Colour, Day, Flag, FolderAddress, GssCode, Mail, NonEmptyStr, parse_day

KINDS = {
    "address": TypeAdapter(Address),
    "folder address": TypeAdapter(FolderAddress),
    "mail": TypeAdapter(Mail),
    "colour": TypeAdapter(Colour),
    "gss code": TypeAdapter(GssCode),
    "flag": TypeAdapter(Flag),
    "date": TypeAdapter(Day),
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("address", "https://www.littleton.example"),
        ("address", "https://www.littleton.example/prevent/?page=2#top"),
        ("address", "https://littleton.example:8443/a"),
        ("address", "https://littleton.example?page=2"),
        ("address", "HTTPS://Littleton.Example/Prevent"),
        ("mail", "prevent@littleton.example"),
        ("mail", "prevent.team+help@mail.littleton.example"),
        ("colour", "#17495c"),
        ("colour", "#FFDD00"),
        ("gss code", "E09000012"),
        ("gss code", "W06000015"),
    ],
)
def test_a_value_of_the_right_form_is_taken_as_it_stands(kind: str, text: str) -> None:
    assert KINDS[kind].validate_python(text) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("address", "http://www.littleton.example"),
        ("address", "www.littleton.example"),
        ("address", "https://littleton"),
        ("address", "https://www.littleton.example/two words"),
        ("address", "https://www.littleton.example/ "),
        ("address", "https://someone@littleton.example"),
        ("address", "https://.littleton.example"),
        ("address", "https://littleton.example\nhttps://second.example"),
        ("address", "javascript:alert(1)"),
        ("address", "mailto:prevent@littleton.example"),
        ("address", ""),
        ("folder address", "http://prevent.littleton.example/"),
        ("folder address", "https://littleton.example/prevent/index.html"),
        ("folder address", "https://littleton.example/prevent?page=1"),
        ("folder address", "https://littleton.example/prevent/#top"),
        ("folder address", "littleton.example/prevent"),
        ("mail", "prevent"),
        ("mail", "prevent@littleton"),
        ("mail", "prevent@@littleton.example"),
        ("mail", "Prevent team <prevent@littleton.example>"),
        ("mail", "prevent@littleton.example, help@littleton.example"),
        ("mail", "prevent@littleton.example?subject=Help"),
        ("mail", "mailto:prevent@littleton.example"),
        ("mail", ""),
        ("colour", "17495c"),
        ("colour", "#174"),
        ("colour", "#17495g"),
        ("colour", "#17495c80"),
        ("colour", "teal"),
        ("gss code", "E0900001"),
        ("gss code", "E090000123"),
        ("gss code", "X09000012"),
        ("gss code", "e09000012"),
        ("flag", "maybe"),
        ("flag", "y"),
        ("flag", ""),
        ("flag", 1),
        ("flag", None),
        ("date", "3 November 2026"),
        ("date", "03/11/2026"),
        ("date", "2026-11-3"),
        ("date", "2026-02-29"),
        ("date", "2026-13-01"),
        ("date", "20261103"),
        ("date", "2026-11-03 "),
        ("date", "２０２６-11-03"),
        ("date", ""),
        ("date", 2026),
        ("date", None),
    ],
)
def test_another_value_is_refused_with_the_name_of_what_should_stand_there(kind: str, value: object) -> None:
    with pytest.raises(ValidationError) as refusal:
        KINDS[kind].validate_python(value)
    assert [(error["type"], error["msg"]) for error in refusal.value.errors()] == [("wanted", kind)]


@pytest.mark.parametrize("typed", ["https://littleton.example/prevent", "https://littleton.example/prevent//"])
def test_the_address_of_a_folder_ends_with_a_slash_however_it_is_typed(typed: str) -> None:
    assert KINDS["folder address"].validate_python(typed) == "https://littleton.example/prevent/"


@pytest.mark.parametrize(
    ("value", "flag"),
    [("yes", True), ("Yes", True), ("true", True), ("no", False), ("NO", False), ("false", False), (True, True)],
)
def test_yes_and_no_are_understood(value: object, *, flag: bool) -> None:
    assert KINDS["flag"].validate_python(value) is flag


def test_a_day_is_understood() -> None:
    assert parse_day("2026-11-03") == date(2026, 11, 3)
    assert parse_day("2028-02-29") == date(2028, 2, 29)
    assert parse_day(date(2026, 11, 3)) == date(2026, 11, 3)


def test_a_day_that_is_none_is_refused_by_the_parser_itself() -> None:
    with pytest.raises(PydanticCustomError, match=r"^date$"):
        parse_day("2026-02-30")


@pytest.mark.parametrize("text", ["", " ", " \n\t", "\u00a0"])
def test_words_are_more_than_spaces(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(NonEmptyStr).validate_python(text)


@pytest.mark.parametrize("text", ["a", " two words ", "–", "مرحبا"])
def test_words_are_taken_as_they_stand(text: str) -> None:
    assert TypeAdapter(NonEmptyStr).validate_python(text) == text


def test_a_name_out_of_a_list_is_refused_with_those_that_could_stand_there() -> None:
    names = TypeAdapter(Detail)
    assert names.validate_python("phones") == "phones"
    with pytest.raises(ValidationError) as refusal:
        names.validate_python("fax")
    (error,) = refusal.value.errors()
    assert (error["type"], error["ctx"]) == ("enum", {"expected": "phones or email or form or website"})
