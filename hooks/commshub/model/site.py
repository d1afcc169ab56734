"""The whole hub as one frozen value: the only thing that a rule or a renderer is given."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from commshub.model.addresses import ADDRESSES, ReleasedAddresses
from commshub.model.alerts import Alert
from commshub.model.bank_holidays import BankHolidays
from commshub.model.care_cards import CareCard
from commshub.model.chooser import Chooser
from commshub.model.collection import Collection
from commshub.model.contact import Contact
from commshub.model.council import Council, UncheckedContacts
from commshub.model.documents import Document
from commshub.model.ends import Ends
from commshub.model.event_lists import calendars_of_events, pages_of_events
from commshub.model.events import Event
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.feedback_form import FeedbackForm
from commshub.model.findings import Location
from commshub.model.framework import Edition, Element, Release
from commshub.model.generated_pages import (
    CALL_SHEET,
    GENERATED_PAGES,
    LISTED_DATA,
    PLAN_DATA,
    SERVICES_DATA,
    URGENT_CARDS,
    audience_sheet,
    calendar_file,
    contact_file,
    data_file,
    data_form,
    event_page,
    pages_of_kinds,
    search_page,
)
from commshub.model.house_style import TermRule
from commshub.model.layers import Layering
from commshub.model.national_pages import NationalPage
from commshub.model.outside_links import LINKS, OutsideLinks
from commshub.model.page import Page
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.pictures import Picture, PictureRights
from commshub.model.plain_english import PlainEnglish
from commshub.model.plan import Plan
from commshub.model.profiles import Profile
from commshub.model.publication import Unpublished
from commshub.model.readings import Readings
from commshub.model.search import SearchWords
from commshub.model.suppressions import Baseline, Waiver
from commshub.model.theme import Theme
from commshub.model.ui_strings import UiStrings
from commshub.model.unread import PartialRecord, UnreadError
from commshub.model.urgent import URGENT, UrgentLog
from commshub.model.versions import Version, parse_version

# Pages for editors, whose examples show nothing to readers.
EDITORS = "docs/editors/"

# What can keep us from seeing all the facts that a page calls.
_HIDES_CALLS = frozenset(
    {
        ErrorKind.NEAR_CALL,
        ErrorKind.LINK,
        ErrorKind.FILE_NAME,
        ErrorKind.TOO_LARGE,
        ErrorKind.TOO_LONG,
        ErrorKind.NOT_UTF_8,
        ErrorKind.CONTROL_CHARACTER,
        ErrorKind.MERGE_CONFLICT,
        ErrorKind.OPEN_FRONT_MATTER,
        ErrorKind.BROKEN_CALL,
        ErrorKind.STRANGE_CALL,
    }
)


# The files of facts that only editors read. They list what is refused, and nothing in them is shown on a page.
UNPUBLISHED = (
    *("content_data/house_style.yml", "content_data/waivers.yml", "content_data/baseline.yml"),
    *(URGENT, ADDRESSES, LINKS),
)


# What is worked out of a whole site is kept with it, so that a site is only ever equal to itself.
@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """Pages, facts, what could not be read, and today. `published_files` are all that leave beside pages.

    `council` is `None` and `kinds` empty when something in their files cannot be read. What could be read is in
    `partial`, by the names of the parts, with `None` for a part of which nothing is known: `as_far_as_read` shows it.
    `redirects` are the new paths of what has moved, and `gone` the pages that nothing has taken the place of.
    `absent` are the folders of what a small hub does without. What is `unpublished`, by path, is among the `pages` only
    if drafts were asked for.
    """

    today: date
    council: Council | None
    kinds: PageKinds
    pages: tuple[Page, ...] = ()
    contacts: Collection[Contact] = field(default_factory=lambda: Collection("content_data/contacts.yml"))
    sources: Collection[Source] = field(default_factory=lambda: Collection("content_data/sources.yml"))
    statistics: Collection[Statistic] = field(default_factory=lambda: Collection("content_data/statistics.yml"))
    standards: Collection[Standard] = field(default_factory=lambda: Collection("content_data/standards.yml"))
    glossary: Collection[Term] = field(default_factory=lambda: Collection("content_data/glossary.yml"))
    messages: Collection[Message] = field(default_factory=lambda: Collection("content_data/comms_plan.yml"))
    plan: Plan | None = None
    events: Collection[Event] = field(default_factory=lambda: Collection("content_data/events.yml"))
    alerts: Collection[Alert] = field(default_factory=lambda: Collection("content_data/alerts.yml"))
    care_cards: Collection[CareCard] = field(default_factory=lambda: Collection("content_data/care_cards.yml"))
    chooser: Chooser | None = None
    bank_holidays: BankHolidays | None = None
    ends: Ends = field(default_factory=Ends)
    feedback_form: FeedbackForm | None = None
    editions: Mapping[str, Edition] = field(default_factory=dict)
    releases: tuple[Release, ...] = ()
    search: SearchWords = field(default_factory=SearchWords)
    waivers: Collection[Waiver] = field(default_factory=lambda: Collection("content_data/waivers.yml"))
    baseline: Baseline | None = None
    urgent: UrgentLog | None = None
    outside_links: OutsideLinks | None = None
    addresses: ReleasedAddresses | None = None
    readings: Readings | None = None
    house_style: Collection[TermRule] = field(default_factory=lambda: Collection("content_data/house_style.yml"))
    plain_english: PlainEnglish = field(default_factory=PlainEnglish)
    words: Collection[UiStrings] = field(default_factory=lambda: Collection("content_data/words"))
    redirects: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unpublished: Mapping[str, Unpublished] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    picture_rights: Collection[PictureRights] = field(default_factory=lambda: Collection("content_data/pictures.yml"))
    documents: tuple[Document, ...] = ()
    file_names: frozenset[str] = frozenset()
    published_files: frozenset[str] = frozenset()
    data_texts: tuple[tuple[str, str], ...] = ()
    theme: Theme = field(default_factory=Theme)
    sample_prints: bytes = b""
    national_pages: tuple[NationalPage, ...] = ()
    package_version: Version | None = None
    layering: Layering = field(default_factory=Layering)
    parse_errors: tuple[ParseError, ...] = ()
    partial: Mapping[str, object] = field(default_factory=dict)
    locate: Callable[[str, tuple[str | int, ...]], Location] | None = None
    locate_text: Callable[[str, tuple[str | int, ...], int], Location] | None = None

    def as_far_as_read(self) -> "Site":
        """The site as rules see it: to ask for what could not be read raises `UnreadError`."""
        if not self.partial:
            return self
        whole: dict[str, Any] = {each.name: getattr(self, each.name) for each in fields(self)}
        site = _PartialSite(**{**whole, **self.partial})
        for name, part in self.partial.items():
            if part is None:
                object.__delattr__(site, name)
        return site

    def known(self, part: str) -> Any:  # noqa: ANN401 - a part of any sort
        """A part of the site by its name, or what could be read of it; `None` if nothing could."""
        try:
            return getattr(self, part)
        except UnreadError:
            return None

    def may_show(self, contact: Contact) -> bool:
        """Whether a contact was checked in time, or the council has it shown as one that was not, for as long again."""
        says_so = bool(self.council and self.council.unchecked_contacts is not UncheckedContacts.STOP)
        return contact.is_live(self.today) or (says_so and contact.is_nearly_live(self.today))

    @property
    def written_for(self) -> Version | None:
        """The version that the council's files were written for, as far as it says."""
        council = self.known("council")
        try:
            return parse_version(council.hub_version or "") if council else None
        except UnreadError:
            return None

    def is_new_in(self, since: Version) -> bool:
        """Whether what stands since a version is new here: in the package, or to files written for an earlier one."""
        package, written_for = self.package_version, self.written_for
        if package is None:
            return False
        return since.release >= package.release or bool(written_for and since.release > written_for.release)

    @property
    def is_small(self) -> bool:
        """Whether the council has a small hub, of which less is asked."""
        return bool(self.council and self.council.profile is Profile.SMALL)

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample of a made-up council."""
        return bool(self.council and self.council.sample)

    @property
    def is_real(self) -> bool:
        """Whether this is known to be the hub of a real council; nothing is known while its file cannot be read."""
        return bool(self.council and not self.council.sample)

    @property
    def generated_pages(self) -> tuple[str, ...]:
        """The pages that no editor writes, by their paths below `docs/`: any page may link to them."""
        chooser = self.chooser.pages if self.chooser else ()
        asked_first = (audience_sheet(name) for name, each in self.kinds.for_you.items() if each.contact)
        sheets = (CALL_SHEET, *asked_first) if self._has_care_cards else ()
        in_use = {page.text("kind") for page in self.pages if not page.text("language")}
        events = pages_of_events(self.announced_events, self.kinds.audiences)
        unread = (event_page(id_) for id_ in self.events.unread)
        searches = (search_page(language) for language in self._translated_languages)
        pages = (*GENERATED_PAGES, *searches, *pages_of_kinds(self.kinds, in_use), *chooser, *events, *unread, *sheets)
        return tuple(path for path in pages if not self.does_without(path))

    @property
    def _translated_languages(self) -> tuple[str, ...]:
        """The languages beside the hub's own in which there is a page."""
        there = {page.language for page in self.pages}
        return tuple(each for each in dict.fromkeys(self.languages[1:]) if each in there)

    def does_without(self, path: str) -> bool:
        """Whether a page or folder below `docs/` belongs to a part that a small hub does not have."""
        return bool(self.absent) and path.startswith(self.absent)

    @property
    def _has_care_cards(self) -> bool:
        return bool(self.care_cards.ids) or not self.care_cards.readable

    @property
    def announced_events(self) -> tuple[tuple[str, Event], ...]:
        """The events that residents may know of, also those that are over, each with its id, in the order of time."""
        announced = [(id_, event) for id_, event in self.events if event.is_announced(self.today)]
        return tuple(sorted(announced, key=lambda pair: (pair[1].starts, pair[0])))

    @property
    def generated_files(self) -> tuple[str, ...]:
        """The files beside pages that the hub makes and that any page may link to, by their paths below `docs/`."""
        by_phone = (id_ for id_, contact in self.contacts if contact.phones or contact.email)
        cards = (*map(contact_file, (*by_phone, *self.contacts.unread)), *map(calendar_file, self.events.unread))
        urgent = (URGENT_CARDS,) if self._has_care_cards else ()
        calendars = calendars_of_events(self.announced_events, self.kinds.audiences)
        return (*cards, *urgent, *calendars, *self._generated_data) if self.council else (*cards, *urgent)

    @property
    def _generated_data(self) -> Iterator[str]:
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
        own = next(iter(self.languages), "en")
        return tuple(page for page in self.pages if (page.language or own) == "en")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the hub, its own first; nothing is known of others while they cannot be read."""
        try:
            return self.council.languages if self.council else ()
        except UnreadError:
            return ()

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
    def elements(self) -> Collection[Element]:
        """The elements that the hub is held to."""
        return self.asking.elements if self.asking else Collection("content_data/frameworks", readable=False)

    @property
    def paths_hiding_calls(self) -> frozenset[str]:
        """The pages that may call facts that we cannot see; nobody should be told that such a call is missing."""
        return frozenset(
            parse_error.location.path for parse_error in self.parse_errors if parse_error.kind in _HIDES_CALLS
        )

    def location(self, path: str, *steps: str | int) -> Location:
        """Where an entry of a file of facts stands."""
        return self.locate(path, steps) if self.locate else Location(path)

    def parse_errors_of(self, kind: ErrorKind) -> Iterator[ParseError]:
        """What could not be read in one way."""
        return (parse_error for parse_error in self.parse_errors if parse_error.kind is kind)

    def page_at(self, source_path: str) -> Page | None:
        """The page of a file, by its path below `docs/`."""
        path = f"docs/{source_path}"
        position = bisect_left(self.pages, path, key=lambda page: page.path)
        found = self.pages[position : position + 1]
        return found[0] if found and found[0].path == path else None

    def pages_of(self, kind: str) -> tuple[Page, ...]:
        """The pages of one kind, in the order of their paths."""
        return tuple(page for page in self.pages if page.text("kind") == kind)


class _PartialSite(PartialRecord, Site):
    """A site of which some parts could not be read."""
