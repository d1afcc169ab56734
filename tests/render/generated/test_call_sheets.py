"""The sheets for the wall: who is on them, in which order, and for whom there is one."""

import re

from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.call_sheets import call_sheets
from tiny_hub import MakeSite


def _texts(site: Site) -> dict[str, str]:
    return {page.path: page.markdown for page in call_sheets(site, FactWriter(site))}


def _names(text: str) -> list[str]:
    return re.findall(r"<dt>(.*?)</dt>", text)


def test_the_emergency_services_are_first_on_every_sheet(sample: Site) -> None:
    texts = _texts(sample)
    assert len(texts) > 10
    assert {_names(text)[0] for text in texts.values()} == {"Emergency services"}
    assert _names(texts["contacts/who-to-call.md"])[1] == "Samaritans"


def test_an_audience_is_told_whom_to_ask_first(sample: Site) -> None:
    for audience, each in sample.kinds.for_you.items():
        contact = sample.contacts.get(each.contact or "")
        if contact:
            assert _names(_texts(sample)[f"contacts/who-to-call-{audience}.md"])[1] == contact.role


def test_every_sheet_may_be_linked_to_and_no_other(sample: Site) -> None:
    linked = {path for path in sample.generated_pages if path.startswith("contacts/")}
    assert linked == set(_texts(sample))


def test_without_care_cards_there_is_no_sheet(tiny: MakeSite) -> None:
    assert _texts(tiny()) == {}
