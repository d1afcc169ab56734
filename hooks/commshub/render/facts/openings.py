"""What a page opens with, before anything on it is explained: who to contact at this hour, and what it is made from."""

from collections.abc import Iterator

from jinja2 import TemplateError

from commshub.model.contact import Contact
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.model.translations import language_of, main_language, original_of
from commshub.render.facts.localisation import contact_in
from commshub.render.facts.templates import render_template
from commshub.render.languages import translation_of, words_view
from commshub.render.urls import relative_url

EMERGENCY = "emergency"
# So many contacts of a page are shown, and whoever answers out of hours after them. The page has cards of all.
_MOST = 3


def opening_of(page: Page, site: Site) -> str:
    """The first contacts of a page as HTML, and for a translation what its readers must know of it."""
    return "\n\n".join(part for part in (_first_contacts(page, site), _translation_note(page, site)) if part)


def preview_of_opening(page: Page, site: Site) -> str:
    """The same while words or templates may be what is broken: then nothing."""
    try:
        return opening_of(page, site)
    except TemplateError:
        return ""


def _first_contacts(page: Page, site: Site) -> str:
    """The first contacts that a page names at its top, and who answers when they are closed.

    Nothing for a page that names none, or that sends its readers to the emergency services: they stand at its top.
    """
    language = language_of(page, site)
    contacts = tuple(_contacts(page, site))
    if not contacts or page.names("contacts")[0] == EMERGENCY:
        return ""
    views = [contact_in(language, id_, contact, site) for id_, contact in contacts]
    return render_template("first_contacts", site, contacts=views, words=words_view(language, site)).markdown


def _contacts(page: Page, site: Site) -> Iterator[tuple[str, Contact]]:
    first = page.names("contacts")[:_MOST]
    for id_ in dict.fromkeys((*first, *page.names("fallback"))):
        contact = site.contacts.get(id_)
        if contact and contact.can_be_reached and id_ != EMERGENCY:
            yield id_, contact


def _translation_note(page: Page, site: Site) -> str:
    """Nothing for a translation that is checked and as new as its original."""
    translation, original = translation_of(page, site), original_of(page, site)
    if translation is None or original is None or (translation.checked and not translation.older):
        return ""
    main, words = words_view(main_language(site), site), words_view(page.language, site)
    address = relative_url(page.source_path, original.source_path)
    return render_template(
        "translation", site, translation=translation, original=address, words=words, main=main
    ).markdown
