"""What others see of a page when somebody shares it: a title, a sentence and a picture.

Telephones show these in lists of messages and on the locked screen, where somebody else may read along. So a page of
help never shows what it is about: it is a page of the council, with the council's name as title and as picture.
"""

from commshub.model.site import Site
from commshub.model.translations import main_language
from commshub.render.frame import ShareFrame
from commshub.render.languages import words_view

_FOLDER = "images/share/"
COUNCIL_PICTURE = f"{_FOLDER}council.png"


def share_view(path: str, title: str, description: str, site: Site, *, private: bool) -> ShareFrame | None:
    """What the templates say of a page, by its path below `docs/`, to those with whom it is shared.

    Nothing is said while nobody knows whose site it is, and no picture is named that cannot be drawn. A private page
    says the same in every language: even the language may be something that others should not see.
    """
    if site.council is None:
        return None
    council = site.council.name
    if private:
        title, description = council, words_view(main_language(site), site).get("shared", "")
    picture = COUNCIL_PICTURE if private else card_path(path)
    return ShareFrame(council, title, description, picture if site.theme.font else None)


def card_path(path: str) -> str:
    """Where the picture of a page stands that may show what it is about."""
    return f"{_FOLDER}{path.removesuffix('.md')}.png"
