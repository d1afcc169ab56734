"""What stands around the content of pages, typed: the one thing that templates are told beside a page's content.

Everything is ready to be shown: words are in the language of the page, addresses are those below the root of the site.
An engine hands a page its frame as it is; nothing is written into a file and read back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from commshub.model.findings import Finding

# The words of the hub itself by their names in `Labels`, with the code and the direction of their language.
Words = Mapping[str, str]
_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page; `lang` is there where its title is in another language than the page that links to it.

    `leads_to` is the language of its page where only the title is in the reader's own.
    """

    title: str
    url: str
    lang: str | None = None
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as people read it, and as a telephone dials it."""

    number: str
    tel: str


@dataclass(frozen=True, slots=True)
class AlertFrame:
    """An alert with its moments, for programs and in words; `shown` tells whether it holds on the day of the build."""

    id: str
    level: str
    name: str
    title: str
    text: Markup
    start: str
    end: str
    starts: str
    ends: str
    link: Link | None
    shown: bool


@dataclass(frozen=True, slots=True)
class FactValue:
    """A value of a line at the top of a page, which may lead somewhere."""

    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line at the top of a page, summed up."""

    name: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class KindFrame:
    """What the kind of a page says of it: facts at its top, a list of what is in it, and other pages of its group."""

    facts: tuple[Fact, ...] = ()
    note: str = ""
    contents: bool = False
    group: str = ""
    related: tuple[Link, ...] = ()
    together: Link | None = None


@dataclass(frozen=True, slots=True)
class ReviewStamp:
    """When a page was reviewed, when it is due, and who answers for it."""

    reviewed: str
    reviewed_on: str
    due: str
    due_on: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class FeedbackFrame:
    """Links that begin a mail about a page: to report a problem, and to say that it was useful or not."""

    report: str
    useful: str
    useless: str


@dataclass(frozen=True, slots=True)
class Version:
    """The page in one of the languages that have it; `here` marks the page itself."""

    code: str
    direction: str
    name: str
    url: str
    here: bool


@dataclass(frozen=True, slots=True)
class TranslationFrame:
    """What a reader must know of a translation, and the page that it was made from."""

    checked: bool
    older: str | None
    original: str
    original_language: str


@dataclass(frozen=True, slots=True)
class NotYetFrame:
    """By when a page will be there in another language, for readers of that language."""

    words: Words
    by: str


@dataclass(frozen=True, slots=True)
class ShareFrame:
    """What others see of a page when somebody shares it."""

    site: str
    title: str
    description: str
    picture: str | None


@dataclass(frozen=True, slots=True)
class PageFrame:
    """All that the templates know of one page beside its content.

    `template` is empty for a page that is shown as most are. `findings` are those of a preview. `opening` stands above
    the content of a page that does not begin with an emergency, which has it in its content.
    """

    title: str
    description: str
    changed: date
    template: str = ""
    language: str = ""
    is_listed: bool = True
    section: Link | None = None
    menu: str | None = None
    more: tuple[Link, ...] = ()
    published: str | None = None
    review: ReviewStamp | None = None
    feedback: FeedbackFrame | None = None
    has_exit: bool = False
    emergency_phone: Phone | None = None
    has_events: bool = False
    alerts: tuple[AlertFrame, ...] = ()
    findings: tuple[Finding, ...] = ()
    unpublished: str = ""
    change_note: str = ""
    kind: KindFrame = KindFrame()
    opening: Markup = _NOTHING
    versions: tuple[Version, ...] = ()
    translation: TranslationFrame | None = None
    not_yet: NotYetFrame | None = None
    share: ShareFrame | None = None
    linked_data: str = ""
    redirect: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class CouncilFrame:
    """The council as the frame names it; a name that stays as it is in another language has its own language."""

    name: str
    short_name: str
    area: str
    service_name: str
    website: str
    logo: str | None
    name_lang: str | None = None
    service_lang: str | None = None


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """What the header and the footer of every page show, in one language; `in_language` holds it in the others."""

    council: CouncilFrame | None
    emergency: Phone | None
    bank_holidays: str
    exit_to: str
    sample: bool
    as_of: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    home: str
    words: Words
    # The page of search in the language, the name of the main language, and where the other languages begin.
    search: str = ""
    main_name: str = ""
    starts: tuple[Version, ...] = ()
    policy: str = ""
    todo: str = ""
    preview: bool = False
    in_language: Mapping[str, "SiteFrame"] | None = None
