"""What to write once an entry was checked, in whichever layer it lies."""

from datetime import date

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.todo import Unconfirmed
from commshub.text.confirming import how_to_confirm, unconfirmed, where_to_date, where_to_look_again
from layered_hub import over
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import TODAY, MakeSite, changed

ID = "act-early-line"


def test_it_is_written_into_the_councils_own_entry(tiny: MakeSite) -> None:
    site = tiny()
    place = site.contacts.location(ID)
    assert where_to_date(site, ID, place) == "write today's date after 'checked_on:'"
    assert where_to_look_again(site, ID, place) == "write a later day"
    assert how_to_confirm(site, ID, place, "Ring it.") == "Do what the line says, then delete it: 'Ring it'."


def test_of_a_national_one_it_is_said_in_the_file_of_the_council(tiny_tree: SourceTree) -> None:
    site = parse_site(over(tiny_tree, {COUNCIL: tiny_file(COUNCIL)}), TODAY)
    place = site.contacts.location(ID)
    statement = "act-early-line: {by: …, day: 2026-11-20, found: …}"
    assert where_to_date(site, ID, place) == f"say so under 'confirmed:' in {COUNCIL}: {statement}"
    assert where_to_look_again(site, ID, place) == (
        f"say so under 'confirmed:' in {COUNCIL}: "
        "act-early-line: {by: …, day: 2026-11-20, found: …, use: {look_again: …}}"
    )
    assert how_to_confirm(site, ID, place, "Ring it.") == (
        f"Do this: 'Ring it'. Then write under 'confirmed:' in {COUNCIL}: {statement}, with any field to use."
    )


def test_what_is_still_to_be_confirmed_is_listed_but_for_a_sample(tiny_tree: SourceTree) -> None:
    contacts = tiny_file(CONTACTS).replace(f"{ID}:\n", f"{ID}:\n  to_confirm: Ring it.\n")
    national = changed(tiny_tree, {CONTACTS: contacts})
    real = tiny_file(COUNCIL).replace("sample: yes", "sample: no")
    statement = f"{ID}: {{by: …, day: 2026-11-20, found: …}}"
    assert list(unconfirmed(parse_site(over(national, {COUNCIL: real}), TODAY))) == [
        Unconfirmed(
            ID, f"Do this: 'Ring it'. Then write under 'confirmed:' in {COUNCIL}: {statement}, with any field to use."
        )
    ]
    confirmed = f"{real}confirmed:\n  {ID}: {{by: prevent-team, day: 2026-11-20, found: It answers.}}\n"
    for council in (confirmed, tiny_file(COUNCIL)):
        assert list(unconfirmed(parse_site(over(national, {COUNCIL: council}), TODAY))) == []


def test_a_second_time_it_is_dated_there(tiny_tree: SourceTree) -> None:
    confirmed = f"confirmed:\n  {ID}: {{by: prevent-team, day: 2026-11-20, found: It answers.}}\n"
    files = {COUNCIL: f"{tiny_file(COUNCIL)}{confirmed}"}
    site = parse_site(over(tiny_tree, files), date(2027, 11, 20))
    place = site.contacts.location(ID, "checked_on")
    assert where_to_date(site, ID, place) == "write today's date after 'day:' below 'act-early-line'"
