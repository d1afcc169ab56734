"""From a tree of files to the `Site`: the facts first, because the pages are read as `pages.yml` declares them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel

from commshub.content.attachments.documents import parse_document
from commshub.content.attachments.pictures import parse_picture
from commshub.content.front_matter import split_front_matter
from commshub.content.pages import parse_page
from commshub.content.records import parse_collection, parse_record
from commshub.content.source_text import SourceText, decode, tab_error
from commshub.content.source_tree import DOCUMENTS, PICTURES, SourceTree
from commshub.content.stray_calls import find_stray_calls
from commshub.content.value_places import location_in_value, scalar_at
from commshub.content.yaml_tree import YamlMapping, location_of, parse_yaml
from commshub.model.alerts import Alert
from commshub.model.bank_holidays import BankHolidays
from commshub.model.care_cards import CareCard
from commshub.model.chooser import Chooser
from commshub.model.collection import Collection
from commshub.model.contact import Contact
from commshub.model.council import Council
from commshub.model.events import Event
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.feedback_form import FeedbackForm
from commshub.model.findings import Location
from commshub.model.framework import CoverageHistory, Edition, Element, Framework, Release
from commshub.model.house_style import TermRule
from commshub.model.page import Page
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind, ParseError
from commshub.model.pictures import PictureRights
from commshub.model.plain_english import PlainEnglish
from commshub.model.plan import Plan
from commshub.model.redirects import Redirects
from commshub.model.search import SearchWords
from commshub.model.site import UNPUBLISHED, Site
from commshub.model.suppressions import Baseline, Waiver
from commshub.model.theme import Theme
from commshub.model.ui_strings import UiStrings

_Record = TypeVar("_Record", bound=BaseModel)

_FOLDER = "content_data/"
NEEDED = ("council", "pages", "contacts", "sources", "statistics", "glossary", "comms_plan")
# Files of facts that a hub may have besides; they are read by the parts of the hub that use them. One that holds
# nothing, or notes alone, is as good as none: the last alert can be taken out of its file.
_ALLOWED = (
    *("events", "training", "projects", "house_style", "alerts", "waivers", "baseline", "coverage_history"),
    *("bank_holidays", "care_cards", "chooser", "feedback_form", "pictures", "plain_english", "redirects", "search"),
    "standards",
)
_MAY_BE_EMPTY = frozenset(f"{_FOLDER}{name}.yml" for name in _ALLOWED)

# Each edition of the toolkit has a file of its own in this folder.
_FRAMEWORKS = "frameworks/"
# The letters of the pictures that are shown when a page is shared.
_FONT = ".ttf"
_NO_TEXT = (_FONT, *PICTURES, *DOCUMENTS)
# And what the hub says on a page, each language.
_WORDS = "words/"

# A kind of page that has a template here, by its id, is shown through it.
_KIND_TEMPLATES = "overrides/kinds/"

# The names in files of facts that hold yes or no.
_FLAGS = frozenset(
    {
        *("sample", "step_free", "hearing_loop", "prayer_space", "elected_speaker", "shows_people", "made_by_council"),
        *("private", "swap"),
    }
)


@dataclass(slots=True)
class _Parsing:
    """The files of facts of one hub as trees, and every fault met on the way."""

    tables: dict[str, YamlMapping | None] = field(default_factory=dict)
    texts: Mapping[str, SourceText] = field(default_factory=dict)
    parse_errors: list[ParseError] = field(default_factory=list)

    def location(self, path: str, steps: tuple[str | int, ...]) -> Location:
        """Where an entry stands, in a file that could be parsed."""
        table = self.tables.get(_table_name(path))
        return location_of(table, steps) if table else Location(path)

    def location_in_text(self, path: str, steps: tuple[str | int, ...], offset: int) -> Location:
        """Where a character of a value stands, in a file of facts or at the top of a page."""
        text = self.texts[path]
        is_page = path.startswith("docs/")
        table = split_front_matter(text).table if is_page else self.tables.get(_table_name(path))
        value = scalar_at(table, steps)
        return location_in_value(text.content, value, offset) if value else Location(path)

    def record(self, model: type[_Record], name: str) -> _Record | None:
        """The one entry that a whole file holds."""
        table = self.tables.get(name)
        if table is None:
            return None
        record, parse_errors = parse_record(model, table)
        self.parse_errors += parse_errors
        return record

    def collection(self, model: type[_Record], name: str, table: YamlMapping | None = None) -> Collection[_Record]:
        """The entries of a file by id."""
        collection, parse_errors = parse_collection(model, f"{_FOLDER}{name}.yml", table or self.tables.get(name))
        self.parse_errors += parse_errors
        return collection

    def optional(self, model: type[_Record], name: str) -> Collection[_Record]:
        """The entries of a file that a hub may do without."""
        return self.collection(model, name) if name in self.tables else Collection(f"{_FOLDER}{name}.yml")


def parse_site(tree: SourceTree, clock: date, *, as_of: date | None = None) -> Site:
    """Parse a whole hub.

    `clock` is the day of the reader's clock; `as_of` overrules it and a sample's own day.
    """
    parsing = _Parsing(parse_errors=list(tree.parse_errors))
    texts = parsing.texts = _texts(tree, parsing)
    _parse_tables(texts, parsing)
    council = parsing.record(Council, "council")
    kinds = parsing.record(PageKinds, "pages") or PageKinds()
    pages = _parse_pages(texts, kinds, parsing)
    form = parsing.record(FeedbackForm, "feedback_form")
    return Site(
        today=as_of or (council.today(clock) if council else clock),
        council=council,
        kinds=kinds,
        pages=pages,
        contacts=parsing.collection(Contact, "contacts"),
        sources=parsing.collection(Source, "sources"),
        statistics=parsing.collection(Statistic, "statistics"),
        standards=parsing.optional(Standard, "standards"),
        glossary=parsing.collection(Term, "glossary"),
        messages=_messages(parsing),
        plan=_plan(parsing),
        events=_with_form(parsing.optional(Event, "events"), form),
        alerts=parsing.optional(Alert, "alerts"),
        care_cards=parsing.optional(CareCard, "care_cards"),
        chooser=parsing.record(Chooser, "chooser"),
        bank_holidays=parsing.record(BankHolidays, "bank_holidays"),
        feedback_form=form,
        editions=_editions(parsing),
        releases=_releases(parsing),
        search=parsing.record(SearchWords, "search") or SearchWords(),
        waivers=parsing.optional(Waiver, "waivers"),
        baseline=parsing.record(Baseline, "baseline"),
        house_style=parsing.optional(TermRule, "house_style"),
        plain_english=parsing.record(PlainEnglish, "plain_english") or PlainEnglish(),
        words=_words(parsing),
        redirects=_redirects(parsing),
        pictures=tuple(parse_picture(path, data) for path, data in tree.files.items() if path.endswith(PICTURES)),
        documents=tuple(parse_document(path, data) for path, data in tree.files.items() if path.endswith(DOCUMENTS)),
        picture_rights=parsing.optional(PictureRights, "pictures"),
        file_names=tree.names,
        data_texts=_below(_FOLDER, texts),
        theme=_theme(tree, texts),
        parse_errors=tuple(parsing.parse_errors),
        locate=parsing.location,
        locate_text=parsing.location_in_text,
    )


def _table_name(path: str) -> str:
    """The name of a file of facts."""
    return path.removeprefix(_FOLDER).removesuffix(".yml")


def _theme(tree: SourceTree, texts: Mapping[str, SourceText]) -> Theme:
    """The theme that lies beside the content."""
    return Theme(
        fact_templates=_below("overrides/facts/", texts),
        pack_templates=_below("overrides/pack/", texts),
        styles=_below("overrides/styles/", texts),
        kind_templates=frozenset(
            path.removeprefix(_KIND_TEMPLATES).removesuffix(".html") for path, _ in _below(_KIND_TEMPLATES, texts)
        ),
        font=next((data for path, data in tree.files.items() if path.endswith(_FONT)), b""),
    )


def _below(folder: str, texts: Mapping[str, SourceText]) -> tuple[tuple[str, str], ...]:
    """The files of a folder, by path."""
    return tuple((path, text.content) for path, text in texts.items() if path.startswith(folder))


def _with_form(events: Collection[Event], form: FeedbackForm | None) -> Collection[Event]:
    """The events, each with the form that all share where it has no words of its own for it."""
    if form is None:
        return events
    questions = tuple(question.asks for question in form.questions.values())
    entries = {}
    for id_, event in events:
        own = event.feedback
        filled = {"preamble": own.preamble or form.preamble, "questions": own.questions or questions}
        entries[id_] = event.model_copy(update={"feedback": own.model_copy(update=filled)})
    return replace(events, entries=entries)


def _messages(parsing: _Parsing) -> Collection[Message]:
    """The key messages, which stand under a name of their own in the plan."""
    plan = parsing.tables.get("comms_plan")
    messages = plan.entries.get("messages") if plan else None
    if isinstance(messages, YamlMapping):
        return parsing.collection(Message, "comms_plan", messages)
    return Collection(f"{_FOLDER}comms_plan.yml", readable=False)


def _plan(parsing: _Parsing) -> Plan | None:
    """The rest of the plan."""
    table = parsing.tables.get("comms_plan")
    if table is None:
        return None
    plan, parse_errors = parse_record(Plan, table.without("messages"))
    parsing.parse_errors += parse_errors
    return plan


def _releases(parsing: _Parsing) -> tuple[Release, ...]:
    """The history of coverage, which a hub has from its first release on."""
    history = parsing.record(CoverageHistory, "coverage_history")
    return history.releases if history else ()


def _redirects(parsing: _Parsing) -> Mapping[str, str]:
    """The pages that have moved, by their old paths."""
    moved = parsing.record(Redirects, "redirects")
    return moved.root if moved else {}


def _editions(parsing: _Parsing) -> Mapping[str, Edition]:
    """Every edition of the toolkit by the name of its file."""
    return {
        name.removeprefix(_FRAMEWORKS): _edition(parsing, name, table)
        for name, table in parsing.tables.items()
        if name.startswith(_FRAMEWORKS)
    }


def _edition(parsing: _Parsing, name: str, table: YamlMapping | None) -> Edition:
    path = f"{_FOLDER}{name}.yml"
    if table is None:
        return Edition(path, None, Collection(path, readable=False))
    framework, parse_errors = parse_record(Framework, table.without("elements"))
    parsing.parse_errors += parse_errors
    elements = table.entries.get("elements")
    inner = elements if isinstance(elements, YamlMapping) else None
    return Edition(path, framework, parsing.collection(Element, name, inner) if inner else Collection(path))


def _words(parsing: _Parsing) -> Collection[UiStrings]:
    """What the hub says on a page, by language."""
    names = [name for name in parsing.tables if name.startswith(_WORDS)]
    found = {name.removeprefix(_WORDS): parsing.record(UiStrings, name) for name in names}
    return Collection(
        f"{_FOLDER}{_WORDS}", {code: words for code, words in found.items() if words}, ids=frozenset(found)
    )


def _texts(tree: SourceTree, parsing: _Parsing) -> Mapping[str, SourceText]:
    """Every file that can be read as text."""
    texts: dict[str, SourceText] = {}
    for path, data in tree.files.items():
        if path.endswith(_NO_TEXT):
            continue
        text, parse_errors = decode(path, data)
        may_be_empty = path in _MAY_BE_EMPTY
        parsing.parse_errors += (each for each in parse_errors if each.kind is not ErrorKind.EMPTY or not may_be_empty)
        if text:
            texts[path] = text
    return texts


def _parse_tables(texts: Mapping[str, SourceText], parsing: _Parsing) -> None:
    """Parse every file of facts, and notice those that are missing or that nobody will read."""
    refused = {parse_error.location.path for parse_error in parsing.parse_errors}
    for name in NEEDED:
        path = f"{_FOLDER}{name}.yml"
        if path not in texts and path not in refused:
            parsing.parse_errors.append(ParseError(ErrorKind.MISSING_FILE, Location(path), found=path))
    for path, text in texts.items():
        name = _table_name(path)
        if not path.startswith(_FOLDER):
            continue
        if name not in (*NEEDED, *_ALLOWED) and not name.startswith((_FRAMEWORKS, _WORDS)):
            choices = tuple(get_close_matches(name, (*NEEDED, *_ALLOWED), n=1))
            parsing.parse_errors.append(ParseError(ErrorKind.UNKNOWN_FILE, Location(path), found=path, choices=choices))
            continue
        if path in _MAY_BE_EMPTY and _holds_notes_alone(text.content):
            continue
        tab = tab_error(path, text.content)
        table, parse_errors = (None, (tab,)) if tab else parse_yaml(path, text.content, flags=_FLAGS)
        parsing.parse_errors += parse_errors
        parsing.parse_errors += find_stray_calls(text, table) if table and path not in UNPUBLISHED else ()
        parsing.tables[name] = table


def _holds_notes_alone(content: str) -> bool:
    """Whether every line is blank or a note."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in content.split("\n"))


def _parse_pages(texts: Mapping[str, SourceText], kinds: PageKinds, parsing: _Parsing) -> tuple[Page, ...]:
    pages: list[Page] = []
    for path, text in texts.items():
        if path.startswith("docs/"):
            page, parse_errors = parse_page(text, kinds)
            parsing.parse_errors += parse_errors
            pages.append(page)
    return tuple(sorted(pages, key=lambda page: page.path))
