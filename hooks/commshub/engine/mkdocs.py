"""MkDocs as the engine: the only module that knows it.

A build runs in this order: `on_config` reads, parses and checks the hub, and stops here if there is an error, before
MkDocs touches the site folder; `on_files` hands MkDocs the staged pages; `on_env` notes what is to be written;
`on_post_build` publishes. Whatever else goes
wrong is told in a sentence by `on_build_error`. In a preview (`mkdocs serve`) nothing stops: findings are shown on the
pages that have them.

What all hubs have in common is settled here, so that a council's `mkdocs.yml` is a few lines and stays as it is when a
new version settles something else.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import HubError, read_national, read_source_tree, read_starter
from commshub.content.starter import parse_kinds, parse_starter, work_left
from commshub.engine.errors import describe
from commshub.engine.files_on_disk import HubFolders, folders_of
from commshub.engine.manifest import write_manifest
from commshub.engine.output_checks import check_output
from commshub.engine.output_links import ANY_ADDRESS
from commshub.engine.publishing import IncompleteError, StagingDir, reason_against, restore, staging_dir
from commshub.engine.time_limit import limited_to
from commshub.model.findings import Finding, Level, count
from commshub.model.manifest import MANIFEST
from commshub.model.site import Site
from commshub.model.theme import PUBLISHED_THEME_FILES
from commshub.model.todo import Todo
from commshub.render.generated.redirects import moved_addresses
from commshub.render.picture_tags import with_picture_sizes
from commshub.render.printed_links import with_addresses
from commshub.render.site import StagedSite, shown_as_preview, stage_preview, stage_site
from commshub.reporting.text import closing_sentence, text_report
from commshub.reporting.urgent import passed_over_text
from commshub.text.document.headings import EXTENSIONS

if TYPE_CHECKING:
    from commshub.render.frame import PageFrame

# Only warnings of loggers below "mkdocs" count under `--strict`.
log = logging.getLogger("mkdocs.hooks.hub")

_DIRECTORY_URLS = (
    "mkdocs.yml says 'use_directory_urls: false', and the addresses of a hub end in '/'. Take that line out: "
    "nothing was published. To read a site without a web server, run 'hub stage --kiosk hub.zip' after the build."
)
_BUILD_AGAIN = "Nothing was published. Build again; if it says so once more, tell whoever looks after the hub's code."
# Set below `extra` in mkdocs.yml where a site is only to be looked at, such as that of a change: search engines must
# not list it. What `hub init` writes there takes it from the pipeline.
_PREVIEW = "preview"
# The files of which a build, unlike a preview, makes something.
_WRITTEN = {InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV}
# MkDocs writes it packed as well.
_SITEMAP = "sitemap.xml"

# MkDocs would leave out folders and files of these names without a word, and every file in them.
_KEPT_FOLDERS = "!/templates/\n!/.well-known/\n!/.nojekyll\n!/.htaccess\n"
# What a preview looks at besides docs/, where it is there.
_WATCHED = ("content_data", "overrides")


class Hub:
    """The hub as a set of MkDocs events. It outlives a build of `mkdocs serve`, so each build starts from nothing."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._previewing = False
        self._staged: StagedSite | None = None
        self._published_files: frozenset[str] = frozenset()
        self._frames: Mapping[str, PageFrame] = {}
        self._content: tuple[tuple[str, str], ...] = ()
        self._staging: StagingDir | None = None
        self._planned: frozenset[str] = frozenset()
        self._moved: Mapping[str, str] = {}
        self._folders = HubFolders(Path(), ())
        self._from_layers: tuple[tuple[Path, str], ...] = ()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether this is a build or a preview. A dirty build is held to the same, and is made whole."""
        del dirty
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, parse, check and render, before MkDocs touches anything."""
        root = Path(config.config_file_path).parent
        if not config.use_directory_urls:
            raise PluginError(_DIRECTORY_URLS)
        try:
            with limited_to():
                self._folders = folders_of(root)
                site = parse_site(read_source_tree(root), datetime.now(tz=UTC), drafts=self._previewing)
                verdict = check_site(site)
        except HubError as error:
            raise PluginError(str(error)) from error
        self._settle(config, root)
        self._from_layers = tuple(self._folders.beside_pages(site.layering.origins))
        self._content = (*site.data_texts, *((page.path, page.text_in_file) for page in site.pages))
        findings = verdict.findings
        if waiting := passed_over_text(verdict.passed_over, site.urgent.corrections if site.urgent else ()):
            log.info("\n%s", waiting)
        self._report(site.layering.placed(findings), strict=bool(config.strict))
        self._published_files = frozenset(path.removeprefix("docs/") for path in site.published_files)
        self._moved = moved_addresses(site)
        self._staged = stage_preview(site, findings, _work_left(site)) if self._previewing else stage_site(site)
        if site.council:
            config.site_name = f"{site.council.service_name} - {site.council.name}"
            config.site_url = site.council.hub_address
        self._frames = {page.path: page.frame for page in self._staged.pages}
        is_preview = self._previewing or bool(config.extra.get(_PREVIEW))
        config.extra["hub"] = shown_as_preview(self._staged.frame) if is_preview else self._staged.frame
        self._stage(config, root)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand over the staged pages and files, and of those on the disk the ones that the hub knows by name.

        Nothing else leaves, whatever is found or not found in it; and no file below `docs/` takes the place of ours.
        """
        made = self._staged.files if self._staged else {}
        for file in tuple(files):
            known = file.src_dir == config.docs_dir and file.src_uri in self._published_files
            if known and file.src_uri not in {*made, *PUBLISHED_THEME_FILES}:
                file.inclusion = InclusionLevel.INCLUDED
            else:
                files.remove(file)
        theirs = ((folder, path) for folder, path in self._from_layers if path in self._published_files)
        for folder, path in (*theirs, *self._folders.theme_files()):
            files.append(File(path, str(folder), config.site_dir, use_directory_urls=config.use_directory_urls))
        if self._staged:
            for page in self._staged.pages:
                files.append(File.generated(config, page.path, content=page.text))
            for path, content in self._staged.files.items():
                files.append(File.generated(config, path, content=content))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Note the names of all files that MkDocs is about to write, now that nobody adds one any more.

        The templates put in every text as words from here on; MkDocs would put in a title as HTML.
        """
        env.autoescape = True
        written = {file.dest_uri for file in files if file.inclusion in _WRITTEN}
        templates = {*config.theme.static_templates, *config.extra_templates}
        packed = {f"{name}.gz" for name in templates if name == _SITEMAP}
        self._planned = frozenset(written | templates | packed)
        return env

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Hand the page its frame, and date it by its content: MkDocs would date it by the clock.

        It stays with the page, because the list of addresses for search engines reads the frames of all pages.
        """
        del config, files
        frame = self._frames[page.file.src_uri]
        page.meta["frame"] = frame
        if frame.template:
            page.meta["template"] = frame.template
        page.update_date = frame.changed.isoformat()
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Write beside each link where it leads, for paper, and into each picture how large it is."""
        del config, files
        sized = with_picture_sizes(html, page.url, self._staged.pictures if self._staged else {})
        return with_addresses(sized, page.canonical_url or "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish what was made if it is whole, unless MkDocs is about to refuse it for its own warnings."""
        if self._staging and not (config.strict and _warnings()):
            try:
                # A file that was lost would be told of as a link that leads nowhere.
                self._staging.refuse_other_files(self._planned)
                if problems := check_output(self._staging.folder, self._content, config.site_url or ANY_ADDRESS):
                    raise PluginError("\n".join(problems))
                write_manifest(self._staging.folder, self._moved)
                self._staging.publish(self._planned | {MANIFEST})
            except IncompleteError as error:
                raise PluginError(f"{error} {_BUILD_AGAIN}") from error
            config.site_dir = str(self._staging.location)
            log.info("Published: %s", self._staging.location)
            self._staging = None

    def on_build_error(self, error: Exception) -> None:
        """Tell what went wrong in a sentence; `mkdocs build --verbose` shows the programmer's view of it."""
        self.on_shutdown()
        if not isinstance(error, MkDocsException):
            log.debug("", exc_info=error)
            log.error(describe(error))
            raise Abort("Nothing was published.") from error

    def on_shutdown(self) -> None:
        """Leave nothing behind of a build that was broken off, and the last good site as it was."""
        if self._staging:
            self._staging.discard()
            self._staging = None

    def _settle(self, config: MkDocsConfig, root: Path) -> None:
        """Set what all hubs have in common: how Markdown is read, what MkDocs looks at, and where templates lie."""
        config.markdown_extensions = [*EXTENSIONS]
        config.mdx_configs = {}
        config.exclude_docs = config_options.PathSpec().validate(_KEPT_FOLDERS)
        links = config.validation.links
        # The menu is declared in content_data/pages.yml, not here.
        config.validation.nav.omitted_files = logging.DEBUG
        links.absolute_links = links.unrecognized_links = links.anchors = logging.WARNING
        themes = [str(folder) for folder in self._folders.themes]
        config.theme.dirs[:] = [*themes, *(each for each in config.theme.dirs if each not in themes)]
        looked_at = (*(root / name for name in _WATCHED), *(folder for folder, _ in self._folders.layers))
        config.watch = [*{*config.watch, *(str(each) for each in looked_at if each.is_dir())}]

    def _report(self, findings: Sequence[Finding], *, strict: bool) -> None:
        """Print every finding at once, and stop a build that must not be published."""
        if not findings:
            return
        report = "\n" + text_report(findings)
        stops = count(findings, Level.ERROR) or (strict and findings)
        if stops and not self._previewing:
            log.error(report)
            raise PluginError(closing_sentence(findings))
        log.warning(report)

    def _stage(self, config: MkDocsConfig, root: Path) -> None:
        """Have MkDocs make the site in a folder of its own."""
        # The site may be a link to where the web server looks, which is to stay.
        place = Path(config.site_dir).resolve()
        if self._previewing:
            # A build that was killed may have left the last site beside its place.
            restore(place)
            return
        if reason := reason_against(place, root.resolve()):
            message = f"The site cannot be put into '{place.name}': {reason}. Name another folder, or an empty one."
            raise PluginError(message)
        self._staging = staging_dir(place)
        config.site_dir = str(self._staging.folder)


def _work_left(site: Site) -> Todo:
    """What is still to be filled in, as a preview lists it."""
    return work_left(site, parse_starter(read_starter()), parse_kinds(read_national("content_data/pages.yml")))


def _warnings() -> Mapping[str, Any] | list[Any]:
    """What MkDocs itself has counted against a strict build so far."""
    handlers = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return [pair for handler in handlers for pair in handler.get_counts()]
