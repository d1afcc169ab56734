"""What is not published yet, or no longer: drafts, pages with a day to come, releases that are not whole."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from commshub.model.moments import LONDON
from commshub.model.page import Page

_NEWS_DAY = "date"


class PageState(StrEnum):
    """How far a page has got on its way to being published; one that says nothing is published."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"


class Held(StrEnum):
    """Why a page is not published."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    NOT_YET = "not-yet"
    TAKEN_DOWN = "taken-down"
    RELEASE = "release"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A page that readers do not see: why, and from or until which moment.

    One that is held back with its `release` names it; the page that keeps that back, or of which this is a translation,
    is the `other`.
    """

    page: Page
    held: Held
    moment: datetime | None = None
    release: str = ""
    other: str = ""


def end_of_day(day: date) -> datetime:
    """The last moment of a day by the clock of the United Kingdom: all that comes out on it is out."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=LONDON)


def unpublished_pages(pages: Iterable[Page], now: datetime) -> Mapping[str, Unpublished]:
    """The pages that are not published at a moment, by their paths."""
    pages = tuple(pages)
    held = {page.path: reason for page in pages if (reason := _held_alone(page, now))}
    releases: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.text("release"):
            releases[page.text("release")].append(page)
    for name, group in releases.items():
        late = next((page for page in group if page.path in held and held[page.path].held is not Held.TAKEN_DOWN), None)
        for page in group if late else ():
            if late and page.path not in held:
                moment = held[late.path].moment
                held[page.path] = Unpublished(page, Held.RELEASE, moment, name, late.source_path)
    for page in pages:
        original = held.get(f"docs/{page.untranslated_path}") if page.language else None
        if original and page.path not in held:
            held[page.path] = Unpublished(page, Held.TRANSLATION, original.moment, other=original.page.source_path)
    return held


def _held_alone(page: Page, now: datetime) -> Unpublished | None:
    """Why a page is held back by what stands at its own top."""
    state = page.text("state")
    if state in {PageState.DRAFT, PageState.IN_REVIEW}:
        return Unpublished(page, Held(state))
    out, down = publish_on(page), page.moment("unpublish_on")
    if down and down <= now:
        return Unpublished(page, Held.TAKEN_DOWN, down)
    return Unpublished(page, Held.NOT_YET, out) if out and now < out else None


def publish_on(page: Page) -> datetime | None:
    """The moment from which a page is published: its own, or the start of the day that news bears."""
    day = page.day(_NEWS_DAY)
    is_news = page.kind is not None and _NEWS_DAY in page.kind.front_matter
    moments = [page.moment("publish_on"), datetime.combine(day, time(), tzinfo=LONDON) if day and is_news else None]
    return max((each for each in moments if each), default=None)
