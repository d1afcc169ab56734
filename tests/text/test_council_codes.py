"""The list of the codes of councils."""

import re

from commshub.text.council_codes import areas_by_code, is_named_after


def test_each_council_of_england_and_wales_has_one_code() -> None:
    codes = areas_by_code()
    # There are 317 in England since April 2023, those of counties among them, and 22 in Wales.
    assert len(codes) == 339
    assert all(re.fullmatch(r"(?:E0[6-9]|E10|W06)\d{6}", code) for code in codes)
    assert len(set(codes.values())) == len(codes)
    assert (codes["E06000001"], codes["E07000084"], codes["W06000024"]) == (
        *("Hartlepool", "Basingstoke and Deane", "Merthyr Tydfil"),
    )


def test_each_area_is_told_from_each_other() -> None:
    areas = areas_by_code().values()
    assert not {(one, other) for one in areas for other in areas if one != other and is_named_after(one, other)}


def test_a_name_may_leave_words_out_and_add_some() -> None:
    assert is_named_after("Hull City Council", "Kingston upon Hull")
    assert is_named_after("Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead")
    assert is_named_after("City of London Corporation", "City of London")
    assert not is_named_after("Council", "Kingston upon Hull")
