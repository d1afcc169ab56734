"""What Open Referral UK calls a service and what belongs to it, as far as the hub has it (HSDS-UK 3.0).

What the profile leaves out has the name that the wider standard, HSDS 3.0, gives it: numbers, mail addresses and the
names of languages. A value that is not there is left out of the file.
"""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from pydantic import SerializationInfo, SerializerFunctionWrapHandler, model_serializer

from commshub.render.exports.published import Published


class Sparse(Published):
    """Something of which only that is written which is there."""

    @model_serializer(mode="wrap")
    def _serialised(self, handler: SerializerFunctionWrapHandler, _info: SerializationInfo) -> Mapping[str, object]:
        return {name: value for name, value in handler(self).items() if value not in (None, [], ())}


class Identifier(Sparse):
    """What an organisation is called by others, such as its code in official lists."""

    id: UUID
    identifier_type: str
    identifier: str


class Organisation(Sparse):
    """Who offers a service."""

    id: UUID
    name: str
    description: str
    website: str | None = None
    organization_identifiers: tuple[Identifier, ...] = ()


class Telephone(Sparse):
    """A number to ring."""

    id: UUID
    number: str
    description: str | None = None


class Person(Sparse):
    """Somebody to turn to: a role, never a name."""

    id: UUID
    name: str
    title: str
    department: str
    email: str | None = None
    phones: tuple[Telephone, ...] = ()


class Schedule(Sparse):
    """Days of the week and the hours between which a contact answers."""

    id: UUID
    freq: str
    byday: str
    opens_at: str
    closes_at: str
    description: str
    notes: str


class Area(Sparse):
    """Where a service is offered."""

    id: UUID
    name: str
    service_area: str


class Tongue(Sparse):
    """A language in which the page of a service can be read."""

    id: UUID
    name: str
    code: str


class ListedService(Sparse):
    """A service as it stands in the list."""

    id: UUID
    name: str
    description: str
    url: str
    email: str | None = None
    status: str = "active"
    assured_date: date | None = None
    assurer_email: str | None = None
    alert: str | None = None
    eligibility_description: str | None = None
    last_modified: datetime | None = None
    organization: Organisation


class Service(ListedService):
    """A service with all that belongs to it."""

    schedules: tuple[Schedule, ...] = ()
    service_areas: tuple[Area, ...] = ()
    languages: tuple[Tongue, ...] = ()
    contacts: tuple[Person, ...] = ()


class FirstPage(Published):
    """The list of all services, on one page."""

    total_items: int
    total_pages: int = 1
    page_number: int = 1
    size: int
    first_page: bool = True
    last_page: bool = True
    empty: bool
    contents: tuple[ListedService, ...]


class About(Published):
    """What the export says of itself."""

    version: str
    profile: str
    openapi_url: str
    sample: bool
