"""Who publishes the hub: `content_data/council.yml`, typed."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from commshub.model.exit_sites import ExitSite
from commshub.model.marks import Private, Published
from commshub.model.page_kinds import Model
from commshub.model.places import PLACES_OR_ALL, all_as_list, stands_in
from commshub.model.profiles import Profile
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Colour, Day, Flag, FolderAddress, GssCode, NonEmptyStr
from commshub.model.versions import VersionText

_Planned = Annotated[NonEmptyStr, Ref(Target.PLACE, "its translation is planned")]


class Nation(StrEnum):
    """The nations in which councils have the Prevent duty of the 2015 Act's guidance for England and Wales."""

    ENGLAND = "england"
    WALES = "wales"


class FontFamily(StrEnum):
    """The shapes of letters that a council can choose from."""

    PLAIN = "plain"
    ROUND = "round"
    SERIF = "serif"


class UncheckedContacts(StrEnum):
    """What becomes of a contact whose check is overdue: it stops the build, says so, or gives way to its fallback."""

    STOP = "stop"
    SAY_SO = "say-so"
    FALLBACK = "fallback"


class SchemeColours(Model):
    """A colour for light screens, and one for dark ones."""

    light: Colour
    dark: Colour


class Brand(Model):
    """The council's own look. `logo` is a path below `docs/`."""

    colour: Colour
    links: SchemeColours | None = None
    letters: FontFamily = FontFamily.PLAIN
    logo: Annotated[NonEmptyStr, Ref(Target.PICTURE, "is the logo on every page")] | None = None


class Days(Model):
    """A stretch of days, the first and the last among them."""

    start: Day
    end: Day


class SchoolHoliday(Days):
    """Days on which schools are closed."""

    name: Private[NonEmptyStr]


class Election(Days):
    """The weeks before an election, from its notice to the day itself; `told_on` is when colleagues were told."""

    name: Private[NonEmptyStr] = "the election"
    told_on: Day | None = None

    @property
    def length(self) -> int:
        """How many days it lasts."""
        return (self.end - self.start).days + 1

    @property
    def day_after(self) -> date:
        """The first day on which everything is as usual again."""
        return self.end + timedelta(days=1)

    def holds(self, when: date) -> bool:
        """Whether a day lies in it."""
        return self.start <= when <= self.end


class LocalPlaces(Model):
    """Places of the area that are small enough to tell somebody by: an age beside one of them is refused in texts."""

    villages: Private[tuple[NonEmptyStr, ...]] = ()
    estates: Private[tuple[NonEmptyStr, ...]] = ()
    wards: Private[tuple[NonEmptyStr, ...]] = ()
    schools: Private[tuple[NonEmptyStr, ...]] = ()

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.villages, *self.estates, *self.wards, *self.schools))


class PlannedTranslations(Model):
    """Pages, folders of pages or `all` that a council in Wales lacks in Welsh or in English, and the day they are due.

    `owner` is the contact who sees to them.
    """

    pages: Annotated[tuple[_Planned, ...], BeforeValidator(all_as_list), Field(min_length=1), PLACES_OR_ALL]
    by: Day
    owner: Annotated[NonEmptyStr, Ref(Target.CONTACT, "sees to translations")]

    def covers(self, source_path: str) -> bool:
        """Whether a page is among them."""
        return stands_in(source_path, self.pages)


class DeclaredFile(Model):
    """A file for programs that the council adds to the site, such as the `CNAME` of a host, and why it is there."""

    reason: Private[NonEmptyStr]


class Confirmation(Model):
    """What a role found on a day when it looked a national contact or source up; it settles what was to confirm.

    Fields that are laid over the entry stand beside it under `use`.
    """

    by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "has confirmed a national entry")]
    day: Day
    found: Private[NonEmptyStr]


class NationalPagesRead(Model):
    """Which role has read a national page, or all of a folder, on which day, and in which version of the package."""

    by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "has read national pages")]
    day: Day
    version: VersionText


class Council(Model):
    """The council whose hub this is. A sample hub is always read as of its own day, so that it builds for ever.

    `layers` are folders that lie between what is national and the council's own, the lowest first. A hub that takes
    nothing from the package stands alone: `national: no`. `hub_version` is the version that the files were written for.
    `translation_plan` says in what order pages come that are in one language only, those with help first.
    `national_pages` are those that somebody has read, or folders of them, by their paths below `docs/`.
    `confirmed` is what it found of national entries, by their ids.
    `files` are those below `docs/` that leave beside pages, pictures and documents, by their paths there.
    """

    name: Published[NonEmptyStr]
    short_name: Published[NonEmptyStr]
    area: Published[NonEmptyStr]
    service_name: Published[NonEmptyStr]
    nation: Nation
    gss_code: GssCode
    website: Published[Address]
    hub_address: Published[FolderAddress]
    languages: tuple[Annotated[NonEmptyStr, Ref(Target.LANGUAGE, "is a language of the council")], ...] = ("en",)
    exit_to: ExitSite = ExitSite.BBC_WEATHER
    security_contact: Annotated[NonEmptyStr, Ref(Target.CONTACT, "is told of holes in the site")] | None = None
    feedback_contact: Annotated[NonEmptyStr, Ref(Target.CONTACT, "is told what readers say of pages")] | None = None
    framework: Annotated[NonEmptyStr, Ref(Target.EDITION, "the council has chosen it")]
    layers: Private[tuple[NonEmptyStr, ...]] = ()
    national: Flag = True
    hub_version: VersionText | None = None
    national_pages: Mapping[str, NationalPagesRead] = Field(default_factory=dict)
    confirmed: Mapping[str, Confirmation] = Field(default_factory=dict)
    profile: Profile = Profile.FULL
    unchecked_contacts: UncheckedContacts = UncheckedContacts.STOP
    sample: Flag = False
    as_of: Day | None = None
    brand: Brand
    school_holidays: tuple[SchoolHoliday, ...] = ()
    pre_election: tuple[Election, ...] = ()
    places: LocalPlaces = LocalPlaces()
    translation_plan: tuple[PlannedTranslations, ...] = ()
    files: Mapping[str, DeclaredFile] = Field(default_factory=dict)

    def today(self, clock: date) -> date:
        """The day that the hub is read on: the sample's own, or the clock's."""
        return self.as_of if self.sample and self.as_of else clock
