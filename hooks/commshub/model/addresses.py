"""The addresses of a release, `content_data/addresses.yml`: leaflets, codes and other sites have them from then on."""

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.values import Day, NonEmptyStr

ADDRESSES = "content_data/addresses.yml"


class ReleasedAddresses(Model):
    """The pages that were published on a day, by their paths below `docs/`."""

    day: Day
    pages: Private[tuple[NonEmptyStr, ...]]
