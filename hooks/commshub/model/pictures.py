"""Pictures: what each file says beside what it shows, and why it may be shown (`content_data/pictures.yml`)."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from commshub.model.marks import Private
from commshub.model.metadata import MetadataEntry
from commshub.model.page_kinds import Model
from commshub.model.values import Day, Flag, NonEmptyStr


class PictureFlaw(Enum):
    """Why a picture could not be looked into."""

    DAMAGED = auto()
    TOO_LARGE = auto()
    NOT_SHOWN = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide and high a picture is shown, in pixels, and its file; a drawing can be shown at any size."""

    width: int
    height: int
    data: bytes = field(repr=False)
    is_drawing: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture below `docs/`, by what its file holds.

    `personal` is what may lead to a person, `technical` is how the picture was made, `runs` are commands in a drawing
    and `loads` what it would fetch from other places.
    """

    path: str
    flaw: PictureFlaw | None = None
    location: str = ""
    personal: tuple[MetadataEntry, ...] = ()
    technical: tuple[MetadataEntry, ...] = ()
    thumbnail: bool = False
    runs: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    # What a picture shows is no part of what its file says.
    shape: Shape | None = field(default=None, compare=False, repr=False)

    @property
    def source_path(self) -> str:
        """The path below `docs/`, as pages and facts write it."""
        return self.path.removeprefix("docs/")


class Consent(Model):
    """What somebody agreed to in writing: where the paper is kept, from when to when, and whether it was taken back."""

    reference: Private[NonEmptyStr]
    given_on: Day
    expires: Day
    withdrawn_on: Day | None = None

    def is_over(self, today: date) -> bool:
        """Whether it was taken back, or its last day has passed."""
        return today > self.expires or (self.withdrawn_on is not None and self.withdrawn_on <= today)


class PictureRights(Model):
    """An entry of `content_data/pictures.yml`: where a picture comes from, whether it shows people, and its licence.

    It comes from a picture library (`stock` is the reference there), from people who agreed, or from the council.
    """

    stock: Private[NonEmptyStr | None] = None
    consent: Consent | None = None
    made_by_council: Flag = False
    shows_people: Flag
    licence: Private[NonEmptyStr]

    @property
    def origins(self) -> tuple[str, ...]:
        """The names of the lines that say where it comes from."""
        said = {"stock": self.stock, "consent": self.consent, "made_by_council": self.made_by_council}
        return tuple(name for name, value in said.items() if value)
