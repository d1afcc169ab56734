"""Facts on a page in another language.

Facts are written in English. What `content_data/words/` has for one is shown in its place, days and opening hours are
put together from what was understood of them, and what is left in English is marked as such, so that a screen reader
says it with an English voice.
"""

from collections.abc import Sequence
from datetime import date, time

from commshub.model.contact import Contact
from commshub.model.facts import Message, Source, Standard, Statistic, Term
from commshub.model.hours import DAYS, EXCEPT, INCLUDING, MINUTES_OF_A_DAY, Hours, Span
from commshub.model.marks import TextField, text_fields
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.model.ui_strings import Direction, UiStrings
from commshub.render.facts.templates import EnglishText
from commshub.render.facts.views import View, contact_view, source_view, statistic_view, term_view
from commshub.render.languages import locale_of, localised_day, words_view


def _in_english(text: object) -> object:
    """A text that nobody has translated, marked as English; nothing stays nothing."""
    return EnglishText.of(str(text)) if text else text


def contact_in(language: str, id_: str, contact: Contact, site: Site) -> View:
    """A contact's card, with the words that it is labelled with."""
    view = {**contact_view(id_, contact, site), "words": words_view(language, site)}
    words = site.words.get(language)
    if language == ENGLISH or words is None:
        return view
    texts = {field.name: _text_of(field, id_, view, words) for field in text_fields(Contact) if field.name in view}
    return {
        **view,
        **texts,
        "name": texts["role"],
        "phones": [{**phone, "label": _in_english(phone["label"])} for phone in _each(view["phones"])],
        "hours": hours_in(language, contact.hours, words),
        "fallbacks": [
            {**each, "name": _role(str(each["id"]), words, each["name"])} for each in _each(view["fallbacks"])
        ],
        "checked_on": localised_day(language, contact.checked_on),
    }


def _text_of(field: TextField, id_: str, view: View, words: UiStrings) -> object:
    """What a field of a contact says; addresses are of no language."""
    english = view[field.name]
    if field.mark.translated:
        return _either(words.contact_text(id_, field.name), english)
    return _in_english(english) if field.is_prose else english


def _either(translated: str | None, english: object) -> object:
    """The translation of a text; a text that the contact does not have is not shown in any language."""
    return translated if translated and english else _in_english(english)


def _role(id_: str | None, words: UiStrings, english: object) -> object:
    return words.contact_text(id_, "role") or _in_english(english)


def _each(views: object) -> Sequence[View]:
    return views if isinstance(views, list) else ()


def hours_in(language: str, hours: Hours, words: UiStrings) -> object:
    """Opening hours as readers of a language write them; names of days and times are the language's own."""
    if not hours.spans:
        return _in_english(hours.text)
    spans = "; ".join(_span_in(language, span, words) for span in hours.spans)
    comma = _comma(words)
    if hours.text.endswith(INCLUDING):
        return EnglishText.after(f"{spans}{comma}", INCLUDING.strip(", "))
    return f"{spans}{comma} {words.hours.except_holidays}" if hours.text.endswith(EXCEPT) else spans


def _span_in(language: str, span: Span, words: UiStrings) -> str:
    from babel.dates import get_day_names  # noqa: PLC0415 - slow to import, and a hub may have one language

    names = get_day_names("wide", locale=locale_of(language))
    first, last = names[span.days[0]], names[span.days[-1]]
    days = words.hours.every_day if len(span.days) == len(DAYS) else " – ".join(dict.fromkeys((first, last)))
    always = span.closes - span.opens == MINUTES_OF_A_DAY
    times = words.hours.always if always else f"{_time(language, span.opens)} – {_time(language, span.closes)}"
    return f"{days}{_comma(words)} {times}"


def _time(language: str, minutes: int) -> str:
    from babel.dates import format_time  # noqa: PLC0415 - as above

    return format_time(time(minutes // 60 % 24, minutes % 60), "short", locale=locale_of(language))


def _comma(words: UiStrings) -> str:
    return "،" if words.direction is Direction.RIGHT_TO_LEFT else ","


def message_in(language: str, id_: str, message: Message, site: Site) -> View:
    """A key message."""
    if language == ENGLISH:
        return message.model_dump()
    words = site.words.get(language)
    return {**message.model_dump(), "text": (words.messages.get(id_) if words else None) or _in_english(message.text)}


def statistic_in(language: str, statistic: Statistic, site: Site) -> View:
    """A figure, whose words stay in English."""
    view = statistic_view(statistic, site)
    return _with_language(language, view, ("unit", "geography", "period", "source_title"), statistic.published)


def standard_in(language: str, standard: Standard) -> View:
    """How soon people can expect something, in English."""
    return _with_language(language, standard.model_dump(), ("time",), None)


def source_in(language: str, source: Source) -> View:
    """A document or site, whose title stays in English."""
    return _with_language(language, source_view(source), ("title", "publisher"), source.published)


def term_in(language: str, term: Term) -> View:
    """A word with its meaning, in English."""
    return _with_language(language, term_view(term), ("term", "short", "meaning"), None)


def _with_language(language: str, view: View, parts: Sequence[str], published: date | None) -> View:
    if language == ENGLISH:
        return view
    days = {"published": localised_day(language, published)} if published else {}
    return {**view, **days, **{part: _in_english(view[part]) for part in parts}}
