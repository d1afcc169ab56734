"""The list of contacts to be checked."""

import csv
import io

import yaml

from commshub.reporting.ring_round import (
    contacts_to_check,
    ring_round_csv,
    ring_round_text,
    ring_round_yaml,
    taken_over_text,
)
from tiny_hub import MakeSite


def test_the_next_check_comes_first_and_the_days_bound_the_list(tiny: MakeSite) -> None:
    site = tiny()
    due = [contact.check_due for _, contact in contacts_to_check(site, None)]
    assert due == sorted(due)
    assert len(due) == len(site.contacts.entries)
    assert [id_ for id_, _ in contacts_to_check(site, 80)] == ["prevent-team"]


def test_the_list_to_print_says_what_to_ask_and_rings_no_helpline(tiny: MakeSite) -> None:
    text = ring_round_text(site := tiny(), contacts_to_check(site, None))
    assert "  [ ] Ring 01632 960001. Who answers? We say: Littleton Prevent team, Littleton Council.\n" in text
    assert "  [ ] Are the hours right? We say: Monday to Friday, 9am to 5pm, including bank holidays.\n" in text
    assert "Ring 999" not in text
    assert "  [ ] Do not ring it. Open " in text


def test_the_list_to_fill_in_has_empty_columns_in_both_forms(tiny: MakeSite) -> None:
    site = tiny()
    due = contacts_to_check(site, 80)
    table = list(csv.DictReader(io.StringIO(ring_round_csv(site, due))))
    assert table == yaml.safe_load(ring_round_yaml(site, due))
    assert (table[0]["contact"], table[0]["outcome"], table[0]["found"]) == ("prevent-team", "", "")


def test_what_was_taken_over_is_told() -> None:
    assert taken_over_text(["a", "b"], {"c": "number is dead"}, 2) == (
        "2 contacts checked: a, b.\n"
        "Still to be mended: c (number is dead).\n"
        "2 contacts on the list not filled in yet.\n"
    )
    assert taken_over_text([], {}, 0) == "Nothing is filled in yet.\n"
