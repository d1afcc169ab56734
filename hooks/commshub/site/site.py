"""The whole hub as one frozen value: the only thing that a rule or a renderer is given."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from commshub.faults import Fault, FaultKind
from commshub.findings import Place
from commshub.site.alerts import Alert
from commshub.site.bank_holidays import BankHolidays
from commshub.site.care_cards import CareCard
from commshub.site.chooser import Chooser
from commshub.site.contact import Contact
from commshub.site.council import Council
from commshub.site.documents import Document
from commshub.site.events import Event
from commshub.site.facts import Message, Source, Statistic, Term
from commshub.site.feedback_form import FeedbackForm
from commshub.site.framework import Edition, Element, Release
from commshub.site.house_style import TermRule
from commshub.site.made_pages import (
    CALL_SHEET,
    EVENTS_PAGE,
    LISTED_DATA,
    MADE_PAGES,
    PLAN_DATA,
    SERVICES_DATA,
    URGENT_CARDS,
    audience_sheet,
    contact_file,
    data_file,
    data_form,
    event_page,
    pages_of_kinds,
)
from commshub.site.page import Page
from commshub.site.page_kinds import PageKinds
from commshub.site.pictures import Picture, PictureRights
from commshub.site.plain_english import PlainEnglish
from commshub.site.plan import Plan
from commshub.site.register import Register
from commshub.site.search import SearchWords
from commshub.site.waivers import Baseline, Waiver
from commshub.site.words import Words

# Pages for editors, whose examples show nothing to readers.
EDITORS = "docs/editors/"

# What can keep us from seeing all the facts that a page calls.
HIDES_CALLS = frozenset(
    {
        FaultKind.LINK,
        FaultKind.FILE_NAME,
        FaultKind.TOO_LARGE,
        FaultKind.NOT_UTF_8,
        FaultKind.CONTROL_CHARACTER,
        FaultKind.MERGE_CONFLICT,
        FaultKind.OPEN_FRONT_MATTER,
        FaultKind.BROKEN_CALL,
        FaultKind.STRANGE_CALL,
    }
)


@dataclass(frozen=True, slots=True)
class Site:
    """Pages, facts, what could not be read, and today.

    `council` is `None` and `kinds` empty when their files cannot be read; rules that build on them then keep quiet.
    `kind_templates` names the kinds of pages that have a template of their own.
    """

    today: date
    council: Council | None
    kinds: PageKinds
    pages: tuple[Page, ...] = ()
    contacts: Register[Contact] = field(default_factory=lambda: Register("content_data/contacts.yml"))
    sources: Register[Source] = field(default_factory=lambda: Register("content_data/sources.yml"))
    statistics: Register[Statistic] = field(default_factory=lambda: Register("content_data/statistics.yml"))
    glossary: Register[Term] = field(default_factory=lambda: Register("content_data/glossary.yml"))
    messages: Register[Message] = field(default_factory=lambda: Register("content_data/comms_plan.yml"))
    plan: Plan | None = None
    events: Register[Event] = field(default_factory=lambda: Register("content_data/events.yml"))
    alerts: Register[Alert] = field(default_factory=lambda: Register("content_data/alerts.yml"))
    care_cards: Register[CareCard] = field(default_factory=lambda: Register("content_data/care_cards.yml"))
    chooser: Chooser | None = None
    bank_holidays: BankHolidays | None = None
    feedback_form: FeedbackForm | None = None
    editions: Mapping[str, Edition] = field(default_factory=dict)
    releases: tuple[Release, ...] = ()
    search: SearchWords = field(default_factory=SearchWords)
    waivers: Register[Waiver] = field(default_factory=lambda: Register("content_data/waivers.yml"))
    baseline: Baseline | None = None
    house_style: Register[TermRule] = field(default_factory=lambda: Register("content_data/house_style.yml"))
    plain_english: PlainEnglish = field(default_factory=PlainEnglish)
    words: Register[Words] = field(default_factory=lambda: Register("content_data/words"))
    pictures: tuple[Picture, ...] = ()
    picture_rights: Register[PictureRights] = field(default_factory=lambda: Register("content_data/pictures.yml"))
    documents: tuple[Document, ...] = ()
    file_names: frozenset[str] = frozenset()
    data_texts: tuple[tuple[str, str], ...] = ()
    fact_templates: tuple[tuple[str, str], ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    pack_templates: tuple[tuple[str, str], ...] = ()
    kind_templates: frozenset[str] = frozenset()
    font: bytes = b""
    faults: tuple[Fault, ...] = ()
    locate: Callable[[str, tuple[str | int, ...]], Place] | None = None

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample of a made-up council."""
        return bool(self.council and self.council.sample)

    @property
    def is_real(self) -> bool:
        """Whether this is known to be the hub of a real council; nothing is known while its file cannot be read."""
        return bool(self.council and not self.council.sample)

    @property
    def made_pages(self) -> tuple[str, ...]:
        """The pages that no editor writes, by their paths below `docs/`: any page may link to them."""
        coming = tuple(event_page(id_) for id_, event in self.events if event.is_upcoming(self.today))
        events = (EVENTS_PAGE, *coming) if coming else ()
        chooser = self.chooser.pages if self.chooser else ()
        asked_first = (audience_sheet(name) for name, each in self.kinds.for_you.items() if each.contact)
        sheets = (CALL_SHEET, *asked_first) if self.care_cards.ids else ()
        return (*MADE_PAGES, *pages_of_kinds(self.kinds), *chooser, *events, *sheets)

    @property
    def made_files(self) -> tuple[str, ...]:
        """The files beside pages that the hub makes and that any page may link to, by their paths below `docs/`."""
        cards = tuple(contact_file(id_) for id_, contact in self.contacts if contact.phones or contact.email)
        urgent = (URGENT_CARDS,) if self.care_cards.ids else ()
        return (*cards, *urgent, *self._made_data) if self.council else (*cards, *urgent)

    @property
    def _made_data(self) -> Iterator[str]:
        for name in (*LISTED_DATA, *((PLAN_DATA,) if self.shown_of_plan else ())):
            yield from (data_file(name), data_form(name))
        if self.kinds.services:
            yield SERVICES_DATA

    @property
    def shown_of_plan(self) -> frozenset[str]:
        """The parts of the plan that pages for readers show."""
        return frozenset(
            call.part
            for page in self.pages
            if not page.path.startswith(EDITORS)
            for call in page.calls
            if call.name == "plan" and call.part
        )

    @property
    def english_pages(self) -> tuple[Page, ...]:
        """The pages that are written in English: how they are worded can be looked at."""
        own = self.council.languages[0] if self.council and self.council.languages else "en"
        return tuple(page for page in self.pages if (page.language or own) == "en")

    @property
    def edition(self) -> Edition | None:
        """The edition of the toolkit that the council has chosen, if its file is there."""
        return self.editions.get(self.council.framework) if self.council else None

    @property
    def asking(self) -> Edition | None:
        """The edition whose elements count: the chosen one, or the one that it takes them over from."""
        edition = self.edition
        taken_from = edition.framework.elements_from if edition and edition.framework else None
        return self.editions.get(taken_from) if taken_from else edition

    @property
    def elements(self) -> Register[Element]:
        """The elements that the hub is held to."""
        return self.asking.elements if self.asking else Register("content_data/frameworks", readable=False)

    @property
    def paths_hiding_calls(self) -> frozenset[str]:
        """The pages that may call facts that we cannot see; nobody should be told that such a call is missing."""
        return frozenset(fault.place.path for fault in self.faults if fault.kind in HIDES_CALLS)

    def place(self, path: str, *steps: str | int) -> Place:
        """Where an entry of a file of facts stands."""
        return self.locate(path, steps) if self.locate else Place(path)

    def faults_of(self, kind: FaultKind) -> Iterator[Fault]:
        """What could not be read in one way."""
        return (fault for fault in self.faults if fault.kind is kind)

    def page_at(self, source_path: str) -> Page | None:
        """The page of a file, by its path below `docs/`."""
        path = f"docs/{source_path}"
        position = bisect_left(self.pages, path, key=lambda page: page.path)
        found = self.pages[position : position + 1]
        return found[0] if found and found[0].path == path else None

    def pages_of(self, kind: str) -> tuple[Page, ...]:
        """The pages of one kind, in the order of their paths."""
        return tuple(page for page in self.pages if page.text("kind") == kind)
