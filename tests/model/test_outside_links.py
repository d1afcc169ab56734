"""What was found behind links to other sites."""

from commshub.model.outside_links import SAID, Outcome


def test_a_host_that_lets_no_program_in_says_nothing_of_readers() -> None:
    fine = {each for each in Outcome if not each.is_broken}
    assert fine == {Outcome.FINE, Outcome.NOT_ASKED, Outcome.REFUSED_PROGRAMS}


def test_there_are_words_for_every_way_of_being_broken() -> None:
    assert SAID.keys() == {each for each in Outcome if each.is_broken}
