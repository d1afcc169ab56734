"""Facts in plain words for templates."""

from datetime import date

import pytest

from commshub.model.facts import Source, Statistic, Term
from commshub.render.facts.views import contact_view, source_view, statistic_view, term_view
from tiny_hub import MakeSite


def test_a_contact_has_its_numbers_as_dialled_and_whoever_answers_when_it_is_closed(tiny: MakeSite) -> None:
    site = tiny()
    team = site.contacts.get("prevent-team")
    assert team
    view = contact_view("prevent-team", team, site)
    assert view["phones"] == [{"number": "01632 960001", "link": "tel:+441632960001", "label": None, "text": None}]
    assert (view["short"], view["always"], view["checked_on"]) == (False, False, "9 November 2026")
    fallbacks = view["fallbacks"]
    assert isinstance(fallbacks, list)
    # The first that answers at every hour ends the row.
    assert fallbacks[0]["id"] == team.fallback
    assert [each["always"] for each in fallbacks] == [False] * (len(fallbacks) - 1) + [True]
    assert all(each["phone"] or each["address"] for each in fallbacks)


def test_a_number_for_emergencies_is_short_and_has_nobody_behind_it(tiny: MakeSite) -> None:
    site = tiny()
    emergency = site.contacts.get("emergency")
    assert emergency
    view = contact_view("emergency", emergency, site)
    assert (view["short"], view["always"], view["fallbacks"]) == (True, True, [])
    bare = contact_view("emergency", emergency.model_copy(update={"phones": ()}), site)
    assert (bare["short"], bare["phones"]) == (False, [])


def test_nobody_stands_behind_a_contact_whose_file_cannot_be_read(tiny: MakeSite) -> None:
    line = tiny().contacts.get("prevent-team")
    assert line
    silent = tiny({"content_data/contacts.yml": None})
    assert contact_view("prevent-team", line, silent)["fallbacks"] == []


@pytest.mark.parametrize(("source", "title"), [("channel-guidance", "Channel duty guidance"), ("other", None)])
def test_a_figure_names_its_source_if_it_is_known(tiny: MakeSite, source: str, title: str | None) -> None:
    figure = Statistic(
        value="27%",
        unit="of people",
        period="2025",
        geography="England",
        source=source,
        published=date(2025, 11, 6),
        review_by=date(2027, 1, 31),
    )
    view = statistic_view(figure, tiny())
    assert (view["source_title"], view["published"], view["value"]) == (title, "6 November 2025", "27%")


@pytest.mark.parametrize(("status", "superseded"), [("current", False), ("superseded", True)])
def test_a_document_says_whether_it_is_in_force(status: str, *, superseded: bool) -> None:
    made = {"title": "A", "publisher": "B", "address": "https://a.example/", "checked_on": date(2026, 11, 1)}
    view = source_view(Source.model_validate({**made, "status": status}))
    assert (view["superseded"], view["published"]) == (superseded, None)


def test_a_word_has_its_meaning() -> None:
    assert term_view(Term(term="Channel", meaning="Support")) == {
        "term": "Channel",
        "short": None,
        "meaning": "Support",
    }
