"""The files of facts that editors write, each with the model that it is read by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel, create_model

from commshub.model.addresses import ReleasedAddresses
from commshub.model.alerts import Alert
from commshub.model.bank_holidays import BankHolidays
from commshub.model.care_cards import CareCard
from commshub.model.chooser import Chooser
from commshub.model.contact import Contact
from commshub.model.council import Confirmation, Council
from commshub.model.ends import Ends
from commshub.model.events import Event
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.feedback_form import FeedbackForm
from commshub.model.framework import CoverageHistory, Element, Framework
from commshub.model.house_style import TermRule
from commshub.model.outside_links import OutsideLinks
from commshub.model.page_kinds import PageKinds
from commshub.model.pictures import PictureRights
from commshub.model.plain_english import PlainEnglish
from commshub.model.plan import Plan
from commshub.model.readings import Readings
from commshub.model.redirects import Redirects
from commshub.model.search import SearchWords
from commshub.model.suppressions import Baseline, Waiver
from commshub.model.ui_strings import UiStrings
from commshub.model.urgent import UrgentLog


@dataclass(frozen=True, slots=True)
class FactFile:
    """A file in `content_data/`, or each one of a folder: what it holds, and how editors call that.

    A register holds entries by id, each read by the model. Of settings that are `layered` a file may hold a part: the
    rest comes from the layers below.
    """

    name: str
    title: str
    model: type[BaseModel]
    is_register: bool = False
    layered: bool = False

    @property
    def schema_name(self) -> str:
        """What its schema is called; that of all files in a folder has the name of the folder."""
        return self.name.removesuffix("/*")


def _extended(model: type[BaseModel], **fields: object) -> type[BaseModel]:
    """A model with names that are read apart from it, though they stand in the same file."""
    more = cast("dict[str, Any]", fields)
    return cast("type[BaseModel]", create_model(model.__name__, __base__=model, __doc__=model.__doc__, **more))


# A class to Python, and a variable to who reads types.
_Confirmed: Any = _extended(Confirmation, use=(Mapping[str, object], {}))
_Council = _extended(Council, confirmed=(Mapping[str, _Confirmed], {}))
_Plan = _extended(Plan, messages=(Mapping[str, Message], {}))
_Framework = _extended(Framework, elements=(Mapping[str, Element], {}))

FACT_FILES = (
    FactFile("council", "The council", _Council),
    FactFile("contacts", "Contacts", Contact, is_register=True),
    FactFile("events", "Events", Event, is_register=True),
    FactFile("alerts", "Alerts", Alert, is_register=True),
    FactFile("sources", "Sources", Source, is_register=True),
    FactFile("statistics", "Figures", Statistic, is_register=True),
    FactFile("standards", "Service standards", Standard, is_register=True),
    FactFile("glossary", "Words", Term, is_register=True),
    FactFile("care_cards", "Care cards", CareCard, is_register=True),
    FactFile("pictures", "Rights in pictures", PictureRights, is_register=True),
    FactFile("waivers", "Waivers", Waiver, is_register=True),
    FactFile("house_style", "House style", TermRule, is_register=True),
    FactFile("comms_plan", "Communications plan", _Plan, layered=True),
    FactFile("pages", "Kinds of pages", PageKinds, layered=True),
    FactFile("search", "Words of search", SearchWords, layered=True),
    FactFile("chooser", "Questions that lead to help", Chooser, layered=True),
    FactFile("feedback_form", "Feedback form", FeedbackForm, layered=True),
    FactFile("plain_english", "Plain English", PlainEnglish, layered=True),
    FactFile("bank_holidays", "Bank holidays", BankHolidays, layered=True),
    FactFile("ends", "Days of notice", Ends, layered=True),
    FactFile("coverage_history", "History of coverage", CoverageHistory, layered=True),
    FactFile("redirects", "Pages that have moved", Redirects),
    FactFile("baseline", "Baseline", Baseline),
    FactFile("links", "What was found behind links to other sites", OutsideLinks),
    FactFile("urgent", "Urgent corrections", UrgentLog),
    FactFile("addresses", "Published addresses", ReleasedAddresses),
    FactFile("readings", "Pages that people have read", Readings),
    FactFile("words/*", "Words of a language", UiStrings, layered=True),
    FactFile("frameworks/*", "Edition of the toolkit", _Framework, layered=True),
)
