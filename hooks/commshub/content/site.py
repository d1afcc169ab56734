"""From a tree of files to the `Site`: the facts first, because the pages are read as `pages.yml` declares them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from commshub.content.absent_pages import left_of_layers
from commshub.content.fact_files import (
    FOLDER,
    FRAMEWORKS,
    MAY_BE_EMPTY,
    WORDS,
    Parsing,
    causes_of,
    merge_layers,
    parse_tables,
    unknown_file,
)
from commshub.content.file_sorts import FileSort, sort_of
from commshub.content.national_pages import national_pages
from commshub.content.page_layers import page_replacements
from commshub.content.parsed_pages import parsed_pages, parsed_pages_again
from commshub.content.profiles import fitted_to_profile
from commshub.content.published_files import published_files
from commshub.content.source_text import SourceText, decode
from commshub.content.source_tree import SourceTree
from commshub.content.unpublished import without_unpublished
from commshub.content.yaml_tree import YamlMapping
from commshub.model.addresses import ReleasedAddresses
from commshub.model.alerts import Alert
from commshub.model.bank_holidays import BankHolidays
from commshub.model.care_cards import CareCard
from commshub.model.chooser import Chooser
from commshub.model.collection import Collection
from commshub.model.contact import Contact
from commshub.model.council import Council
from commshub.model.ends import Ends
from commshub.model.events import Event
from commshub.model.fact_kinds import CARE_FACTS
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.feedback_form import FeedbackForm
from commshub.model.findings import Location
from commshub.model.framework import CoverageHistory, Edition, Element, Framework, Release
from commshub.model.house_style import TermRule
from commshub.model.layers import Layering
from commshub.model.moments import LONDON
from commshub.model.outside_links import OutsideLinks
from commshub.model.page import Page
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind
from commshub.model.pictures import PictureRights
from commshub.model.plain_english import PlainEnglish
from commshub.model.plan import Plan
from commshub.model.publication import end_of_day, unpublished_pages
from commshub.model.readings import Readings
from commshub.model.redirects import Redirects
from commshub.model.search import SearchWords
from commshub.model.site import Site
from commshub.model.suppressions import Baseline, Waiver
from commshub.model.theme import Theme
from commshub.model.ui_strings import UiStrings
from commshub.model.unread import PartialGroup, UnreadError
from commshub.model.urgent import UrgentLog
from commshub.model.versions import parse_version

# The font of the share cards.
_FONT = ".ttf"

# The files that a hub may do without until a page calls a fact of this sort.
_NEEDED_FOR = {"standard": "standards", **dict.fromkeys(CARE_FACTS, "care_cards")}

# A kind of page that has a template here, by its id, is shown through it.
_KIND_TEMPLATES = "overrides/kinds/"


def parse_site(tree: SourceTree, clock: date, *, as_of: date | None = None, drafts: bool = False) -> Site:
    """Parse a whole hub.

    `clock` is the moment or the day of the reader's clock; `as_of` overrules it and a sample's own day. With `drafts`
    pages are among the others that are not published.
    """
    parsing = Parsing(parse_errors=list(tree.parse_errors))
    texts = parsing.texts = _texts(tree, parsing)
    parsing.layer_names = (*(each.name for each in tree.layers), "")
    parse_tables(texts, parsing)
    merge_layers(tree.below, tree.origins, parsing)
    council = parsing.record(Council, "council")
    if tree.origins and not (council and council.sample):
        texts = parsing.texts = left_of_layers(texts, parsing.tables, tree.names, tree.origins)
    kinds = parsing.record(PageKinds, "pages", "kinds") or PageKinds()
    parsing.replacements += page_replacements(texts, tree.below)
    pages = _parse_pages(texts, kinds, parsing)
    for name in {_NEEDED_FOR[call.name] for page in pages for call in page.calls if call.name in _NEEDED_FOR}:
        parsing.require(name)
    form = parsing.record(FeedbackForm, "feedback_form")
    moved = _redirects(parsing)
    files = published_files(tree, _declared_files(council, parsing))
    parsing.parse_errors += files.parse_errors
    now = clock.astimezone(LONDON) if isinstance(clock, datetime) else end_of_day(clock)
    today = as_of or _today(council, now.date(), parsing)
    unpublished = unpublished_pages(pages, now if today == now.date() else end_of_day(today))
    site = Site(
        today=today,
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
        events=_with_form(parsing.optional(Event, "events"), parsing.known(FeedbackForm, "feedback_form", form)),
        alerts=parsing.each_in_part(Alert, "alerts"),
        care_cards=parsing.optional(CareCard, "care_cards"),
        chooser=parsing.record(Chooser, "chooser"),
        bank_holidays=parsing.record(BankHolidays, "bank_holidays"),
        ends=parsing.record(Ends, "ends") or Ends(),
        feedback_form=form,
        editions=_editions(parsing),
        releases=_releases(parsing),
        search=parsing.record(SearchWords, "search") or SearchWords(),
        waivers=parsing.optional(Waiver, "waivers"),
        baseline=parsing.record(Baseline, "baseline"),
        urgent=parsing.record(UrgentLog, "urgent"),
        outside_links=parsing.record(OutsideLinks, "links"),
        addresses=parsing.record(ReleasedAddresses, "addresses"),
        readings=parsing.record(Readings, "readings"),
        house_style=parsing.optional(TermRule, "house_style"),
        plain_english=parsing.record(PlainEnglish, "plain_english") or PlainEnglish(),
        words=_words(parsing),
        redirects=moved.moved if moved else {},
        gone=moved.gone if moved else (),
        pictures=files.pictures,
        documents=files.documents,
        published_files=files.paths,
        picture_rights=parsing.optional(PictureRights, "pictures"),
        file_names=tree.names,
        data_texts=(*_below(FOLDER, texts), *((path, text.content) for path, text in parsing.lower_texts.items())),
        unpublished=unpublished,
        theme=_theme(tree, texts),
        parse_errors=tuple(causes_of(parsing.parse_errors)),
        sample_prints=tree.sample_prints,
        national_pages=tuple(national_pages(tree)),
        package_version=parse_version(tree.package_version),
        layering=Layering(tree.layers, tree.origins, tuple(parsing.replacements), tuple(parsing.english_labels)),
        partial=parsing.partial,
        locate=parsing.location,
        locate_text=parsing.location_in_text,
    )
    return fitted_to_profile(site if drafts else without_unpublished(site))


def _today(council: Council | None, clock: date, parsing: Parsing) -> date:
    """The day that the hub is read on. Rules are not told it if the council's file does not say."""
    known = parsing.known(Council, "council", council)
    try:
        if known:
            return known.today(clock)
    except UnreadError:
        pass
    parsing.partial["today"] = None
    return clock


def _declared_files(council: Council | None, parsing: Parsing) -> Mapping[str, Location] | None:
    """Where the council names each file that it adds to the site; `None` if that cannot be read."""
    known = parsing.known(Council, "council", council)
    try:
        declared = known.files if known else None
        names = None if declared is None else tuple(declared)
    except UnreadError:
        return None
    path = f"{FOLDER}council.yml"
    return None if names is None else {name: parsing.location(path, ("files", name)) for name in names}


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
    try:
        questions = tuple(question.asks for question in form.questions.values())
    except UnreadError:
        return events
    preamble = vars(form).get("preamble")
    entries = {}
    for id_, event in events:
        own = event.feedback
        filled = {"preamble": own.preamble or preamble, "questions": own.questions or questions}
        entries[id_] = event.model_copy(update={"feedback": own.model_copy(update=filled)})
    return replace(events, entries=entries)


def _messages(parsing: Parsing) -> Collection[Message]:
    """The key messages, which stand under a name of their own in the plan."""
    plan = parsing.tables.get("comms_plan")
    messages = plan.entries.get("messages") if plan else None
    if isinstance(messages, YamlMapping):
        return parsing.collection(Message, "comms_plan", messages)
    return Collection(f"{FOLDER}comms_plan.yml", readable=False)


def _plan(parsing: Parsing) -> Plan | None:
    """The rest of the plan."""
    table = parsing.tables.get("comms_plan")
    if table is None:
        return None
    return parsing.entry(Plan, table.without("messages"), "plan")


def _releases(parsing: Parsing) -> tuple[Release, ...]:
    """The history of coverage, which a hub has from its first release on."""
    history = parsing.record(CoverageHistory, "coverage_history", "releases")
    if "releases" in parsing.partial:
        parsing.partial["releases"] = None
    return history.releases if history else ()


def _redirects(parsing: Parsing) -> Redirects | None:
    """The pages that have moved or gone, by their old paths."""
    moved = parsing.record(Redirects, "redirects")
    if "redirects" in parsing.partial:
        parsing.partial |= {"redirects": None, "gone": None}
    return moved


def _editions(parsing: Parsing) -> Mapping[str, Edition]:
    """Every edition of the toolkit by the name of its file."""
    tables = {name: table for name, table in parsing.tables.items() if name.startswith(FRAMEWORKS)}
    editions = {name.removeprefix(FRAMEWORKS): _edition(parsing, name, table) for name, table in tables.items()}
    frameworks = {id_: parsing.partial.pop(f"{FRAMEWORKS}{id_}", None) for id_ in editions}
    known = {
        id_: replace(editions[id_], framework=each) for id_, each in frameworks.items() if isinstance(each, Framework)
    }
    if known:
        parsing.partial["editions"] = {**editions, **known}
    return editions


def _edition(parsing: Parsing, name: str, table: YamlMapping | None) -> Edition:
    path = f"{FOLDER}{name}.yml"
    if table is None:
        return Edition(path, None, Collection(path, readable=False))
    framework = parsing.entry(Framework, table.without("elements"), name)
    elements = table.entries.get("elements")
    if isinstance(elements, YamlMapping):
        return Edition(path, framework, parsing.collection(Element, name, elements))
    return Edition(path, framework, Collection(path, readable=framework is not None))


def _words(parsing: Parsing) -> Collection[UiStrings]:
    """What the hub says on a page, by language."""
    names = [name for name in parsing.tables if name.startswith(WORDS)]
    found = {name.removeprefix(WORDS): parsing.record(UiStrings, name) for name in names}
    for name in names:
        # One that could not be read is as one entry of a collection.
        parsing.partial.pop(name, None)
    return Collection(f"{FOLDER}{WORDS}", {code: words for code, words in found.items() if words}, ids=frozenset(found))


def _texts(tree: SourceTree, parsing: Parsing) -> Mapping[str, SourceText]:
    """Every file that can be read as text."""
    texts: dict[str, SourceText] = {}
    for path, data in tree.files.items():
        if not _is_text(path):
            continue
        text, parse_errors = decode(path, data)
        if text is None and path.startswith(FOLDER) and not path.endswith(".yml"):
            # What is wrong with a file that nobody reads does not matter.
            parsing.parse_errors.append(unknown_file(path))
            continue
        may_be_empty = path in MAY_BE_EMPTY
        parsing.parse_errors += (each for each in parse_errors if each.kind is not ErrorKind.EMPTY or not may_be_empty)
        if text:
            texts[path] = text
    return texts


def _is_text(path: str) -> bool:
    """Whether a file is a page, a file of facts or a part of the theme; what else is published is sorted elsewhere."""
    sort = sort_of(path)
    return sort is FileSort.PAGE or (sort in {FileSort.FACTS, FileSort.THEME} and not path.endswith(_FONT))


def _parse_pages(texts: Mapping[str, SourceText], kinds: PageKinds, parsing: Parsing) -> tuple[Page, ...]:
    """Every page; rules are not shown them if nobody can say what stands at their tops."""
    known = parsing.known(PageKinds, "kinds", kinds) or kinds
    try:
        pages = parsed_pages_again(texts, known) if known is kinds else parsed_pages(texts, known)
        is_known = parsing.partial.get("kinds", known) is not None and not isinstance(known.fields, PartialGroup)
    except UnreadError:
        pages, is_known = parsed_pages(texts, PageKinds()), False
    if not is_known:
        parsing.partial["pages"] = None
    parsing.parse_errors += chain.from_iterable(parse_errors for _, parse_errors in pages)
    return tuple(sorted((page for page, _ in pages), key=lambda page: page.path))
