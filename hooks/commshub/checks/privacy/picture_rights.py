"""Why each picture may be shown: `content_data/pictures.yml` says where it comes from, and what people agreed to.

A face on a page about Prevent says something about a person. They, or their parents, have to have said yes.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.ends import EndKind
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from commshub.text.ends import ends_of
from commshub.text.formatting import day, listing, quote

_HOME = "content_data/pictures.yml"
_CONSENT = "UK GDPR, Article 7"


@rule()
def unexplained(site: Site) -> Iterator[Finding]:
    """Every picture has an entry that says why it may be shown.

    The council's logo needs none: `council.yml` names it.

    ```diff
      # docs/images/map.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
    + # content_data/pictures.yml
    + images/map.svg:
    +   made_by_council: yes
    +   shows_people: no
    +   licence: Open Government Licence v3.0
    ```
    > Nothing says that 'map.svg' may be shown
    """
    logo = site.council.brand.logo if site.council else None
    for picture in site.pictures:
        if picture.source_path != logo and not site.picture_rights.knows(picture.source_path):
            yield Finding(
                Location(picture.path),
                f"Nothing says that {quote(picture.path.rpartition('/')[2])} may be shown",
                f"Add an entry '{picture.source_path}:' to {_HOME}, with where it comes from and its licence.",
            )


@rule(Level.WARNING)
def no_such_picture(site: Site) -> Iterator[Finding]:
    """Every entry is about a picture that is there.

    ```diff
      # content_data/pictures.yml
    - images/mop.svg:
    + images/map.svg:
        made_by_council: yes
      # docs/images/map.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    > There is no picture 'images/mop.svg'
    """
    names = tuple(picture.source_path for picture in site.pictures)
    # What was refused is there, and is told of as that.
    there = site.file_names | {parse_error.location.path for parse_error in site.parse_errors}
    for name, _ in site.picture_rights:
        if f"docs/{name}" not in there:
            yield Finding(
                site.picture_rights.location(name),
                f"There is no picture {quote(name, 40)}",
                f"Take the entry out, or write the path of the picture below docs/.{nearest(name, names)}",
            )


@rule()
def origin(site: Site) -> Iterator[Finding]:
    """Every entry says in one way where the picture comes from: a picture library, people who agreed, or the council.

    ```diff
      # content_data/pictures.yml
      images/map.svg:
    +   stock: Picture library, number 1234
        shows_people: no
    ```
    > 'images/map.svg' does not say where it comes from
    """
    for name, rights in site.picture_rights:
        if len(rights.origins) != 1:
            said = listing(rights.origins, "and")
            yield Finding(
                site.picture_rights.location(name),
                f"{quote(name, 20)} says {said}" if said else f"{quote(name)} does not say where it comes from",
                "Write one of 'stock:', 'consent:' and 'made_by_council: yes' in this entry.",
            )


@rule()
def people_not_asked(site: Site) -> Iterator[Finding]:
    """Nobody is shown who has not agreed to it.

    In a picture from a library people were paid to be seen. All others are asked, and their answer is kept.

    ```diff
      # content_data/pictures.yml
      images/walk.jpg:
    -   made_by_council: yes
    +   consent: {reference: P-12, given_on: 2026-05-01, expires: 2028-05-01}
        shows_people: yes
    ```
    > 'images/walk.jpg' shows people, and says of no consent
    """
    for name, rights in site.picture_rights:
        if rights.shows_people and rights.origins == ("made_by_council",):
            yield Finding(
                site.picture_rights.location(name),
                f"{quote(name)} shows people, and says of no consent",
                "Ask them, write the reference and the days after 'consent:', or take the picture away.",
                source=_CONSENT,
            )


@rule()
def consent_over(site: Site) -> Iterator[Finding]:
    """No picture is shown after consent to it has ended or was taken back.

    ```diff
      # content_data/pictures.yml
      images/walk.jpg:
    -   consent: {reference: P-12, given_on: 2024-05-01, expires: 2026-05-01}
    +   consent: {reference: P-12, given_on: 2026-05-01, expires: 2028-05-01}
    ```
    > Consent to 'images/walk.jpg' ended on 1 May 2026
    """
    for name, rights in site.picture_rights:
        consent = rights.consent
        if consent and consent.is_over(site.today):
            ended = f"was taken back on {day(consent.withdrawn_on)}" if consent.withdrawn_on else ""
            yield Finding(
                site.picture_rights.location(name, "consent"),
                f"Consent to {quote(name)} {ended or f'ended on {day(consent.expires)}'}",
                "Take the picture and this entry away, or ask the people anew and write the new days.",
                source=_CONSENT,
            )


@rule(Level.WARNING)
def consent_ends_soon(site: Site) -> Iterator[Finding]:
    """Consent to a picture holds for a month at least, so that there is time to ask again.

    ```diff
      # content_data/pictures.yml
      images/walk.jpg:
    -   consent: {reference: P-12, given_on: 2024-12-01, expires: 2026-12-01}
    +   consent: {reference: P-12, given_on: 2026-05-01, expires: 2028-05-01}
    ```
    > Consent to 'images/walk.jpg' ends on 1 December 2026
    """
    for end in ends_of(site, EndKind.CONSENT):
        if not end.location.path.startswith("docs/") and end.is_ahead(site.today):
            yield Finding(end.location, end.message, end.hint)


@rule()
def consent_days(site: Site) -> Iterator[Finding]:
    """Consent was given before today, and before it ends.

    ```diff
      # content_data/pictures.yml
      images/walk.jpg:
    -   consent: {reference: P-12, given_on: 2027-05-01, expires: 2028-05-01}
    +   consent: {reference: P-12, given_on: 2026-05-01, expires: 2028-05-01}
    ```
    > Consent to 'images/walk.jpg' starts too late, on 1 May 2027
    """
    for name, rights in site.picture_rights:
        if rights.consent and rights.consent.given_on > min(site.today, rights.consent.expires):
            yield Finding(
                site.picture_rights.location(name, "consent", "given_on"),
                f"Consent to {quote(name)} starts too late, on {day(rights.consent.given_on)}",
                "Write the day on the form after 'given_on:', and a later one after 'expires:'.",
            )
