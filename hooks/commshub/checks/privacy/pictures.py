"""What the file of a picture says beside what it shows: where it was taken, by whom, with what.

A phone writes all that into every photograph. Nobody sees it on the page, and everybody who saves the picture can
read it.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.metadata import MetadataEntry
from commshub.model.pictures import Picture, PictureFlaw
from commshub.model.site import Site
from commshub.text.formatting import quote

_SAVE_AGAIN = (
    "Save it again without its data: in Windows under Properties, Details, 'Remove Properties'; on a Mac in Preview, "
    "under Export; or with GIMP or ExifTool."
)
_DRAWING = "Open the file in a text editor and take that out, or save it again as 'plain' or 'optimised' SVG."
_FLAWS = {
    PictureFlaw.DAMAGED: (
        "The picture cannot be read, so it was not checked",
        "Open it in a picture program and save it again under the same name, or take it away.",
    ),
    PictureFlaw.TOO_LARGE: (
        "The picture has too many points to be looked into",
        "Make it smaller: 2,000 points in width are enough for any screen.",
    ),
    PictureFlaw.NOT_SHOWN: (
        "Browsers do not show pictures of this sort",
        "Save it as JPEG, PNG or WebP, and take this file away.",
    ),
}
_PRIVACY = "House rule on privacy"


@rule()
def unreadable(site: Site) -> Iterator[Finding]:
    """Every picture is of a sort that browsers show, and can be looked into.

    What nobody can look into may hold anything.

    ```diff
      # docs/images/map.svg
    - <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0
    + <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>
    ```
    > The picture cannot be read, so it was not checked
    """
    for picture in site.pictures:
        if picture.flaw:
            yield Finding(Location(picture.path), *_FLAWS[picture.flaw])


@rule()
def location(site: Site) -> Iterator[Finding]:
    """No picture says where it was taken.

    The coordinates of a photograph lead to a front door. A picture of a family at home would show the home.
    """
    for picture in site.pictures:
        if picture.location:
            yield Finding(
                Location(picture.path),
                f"The picture says where it was taken: {quote(picture.location)}",
                _SAVE_AGAIN,
                source=_PRIVACY,
            )


@rule()
def personal_data(site: Site) -> Iterator[Finding]:
    """No picture names its author, somebody in it, or a folder of somebody's computer.

    A name in a file stays there when the person has left, and captions say what the page does not. Who has a right to
    be named is named on the page.

    ```diff
      # docs/images/map.svg
    - <svg xmlns="http://www.w3.org/2000/svg"><!-- Ask Alex whether the mosque may be on it --></svg>
    + <svg xmlns="http://www.w3.org/2000/svg"><title>Our area</title></svg>
    ```
    > The picture holds a comment: 'Ask Alex whether the mo…'
    """
    for picture, trace in _metadata(site):
        yield Finding(
            Location(picture.path),
            f"The picture holds {trace.what}: {quote(trace.words, 24)}",
            _hint(picture),
            source=_PRIVACY,
        )


@rule(Level.WARNING)
def technical_data(site: Site) -> Iterator[Finding]:
    """No picture says with which camera or program it was made, and when.

    Together with other pictures on the web, this can tell whose camera it was and who was where on a day.

    ```diff
      # docs/images/map.svg
    - <!-- Generator: Drawing Studio 12 --><svg xmlns="http://www.w3.org/2000/svg"/>
    + <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    > The picture says how it was made: the program, 'Generator: Drawing Stud…'
    """
    for picture in site.pictures:
        if picture.technical:
            trace = picture.technical[0]
            yield Finding(
                Location(picture.path),
                f"The picture says how it was made: {trace.what}, {quote(trace.words, 24)}",
                _hint(picture),
            )


@rule()
def thumbnail(site: Site) -> Iterator[Finding]:
    """No picture has a smaller copy of itself inside.

    Programs that cut a picture often leave the small copy as it was: with the face that was cut away.
    """
    for picture in site.pictures:
        if picture.thumbnail:
            yield Finding(
                Location(picture.path),
                "The picture holds a small copy of itself, which may show what was cut away",
                _SAVE_AGAIN,
                source=_PRIVACY,
            )


@rule()
def runs(site: Site) -> Iterator[Finding]:
    """No drawing holds a script, or anything else that runs when it is opened.

    ```diff
      # docs/images/map.svg
    - <svg xmlns="http://www.w3.org/2000/svg"><script>count()</script></svg>
    + <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    > The drawing holds something that runs: 'script'
    """
    for picture in site.pictures:
        for what in picture.runs:
            yield Finding(Location(picture.path), f"The drawing holds something that runs: {quote(what)}", _DRAWING)


@rule()
def loads(site: Site) -> Iterator[Finding]:
    """No drawing fetches anything from another site.

    The other site would learn who looks at the page.

    ```diff
      # docs/images/map.svg
    - <svg xmlns="http://www.w3.org/2000/svg"><image href="https://tiles.example/1.png"/></svg>
    + <svg xmlns="http://www.w3.org/2000/svg"><a href="https://www.gov.uk/"><path d="M0 0h9"/></a></svg>
    ```
    > The drawing fetches 'https://tiles.example/1.png'
    """
    for picture in site.pictures:
        for address in picture.loads:
            yield Finding(Location(picture.path), f"The drawing fetches {quote(address, 40)}", _DRAWING)


def _metadata(site: Site) -> Iterator[tuple[Picture, MetadataEntry]]:
    return ((picture, trace) for picture in site.pictures for trace in picture.personal)


def _hint(picture: Picture) -> str:
    return _DRAWING if picture.path.endswith(".svg") else _SAVE_AGAIN
