"""`hub check`: every finding at once, without MkDocs."""

from collections.abc import Sequence
from datetime import date
from importlib import metadata
from pathlib import Path

import click

from commshub.checks.examples import rule_page
from commshub.checks.registry import all_rules
from commshub.checks.verdict import check_site
from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.git_history import changed_paths, repository_of, was_there
from commshub.cli.mending import difference, is_within, mend, write
from commshub.cli.opening import open_hub, open_tree
from commshub.cli.pipeline import add_to_summary, is_on_github
from commshub.cli.reported_paths import is_not_there, split_paths
from commshub.cli.urgent import Decision, pass_over
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.engine.time_limit import LONGEST_SECONDS, limited_to
from commshub.model.findings import Finding, Level
from commshub.model.layers import Layering
from commshub.model.site import Site
from commshub.reporting.check_report import CheckReport, RuleHelp
from commshub.reporting.formats import FORMATS
from commshub.reporting.urgent import passed_over_text
from commshub.text.formatting import amount


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS]),
    help="For people (text), for programs, or for a pipeline; text unless this runs in GitHub Actions.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report into this file.")
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
@click.option("--drafts", is_flag=True, help="Judge pages that are not published yet as if they were.")
@click.option("--strict", is_flag=True, help="Let warnings stop publishing too.")
@click.option("--fix", is_flag=True, help="Mend what can be mended in one way only, then check.")
@click.option("--diff", is_flag=True, help="With --fix: show what it would change, and change nothing.")
@click.option("--changed-since", metavar="REV", help="Report only on files that have changed since this commit.")
@click.option("--urgent", is_flag=True, help="Let a correction of these files out although something else is overdue.")
@click.option("--by", metavar="ROLE", help="With --urgent: the id of the contact who decides it.")
@click.option("--why", metavar="REASON", help="With --urgent: why it cannot wait.")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=LONGEST_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="Stop if the check takes longer than this.",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
def check(  # noqa: PLR0913 - one parameter an option
    form: str | None,
    output: Path | None,
    as_of: date | None,
    *,
    drafts: bool,
    strict: bool,
    fix: bool,
    diff: bool,
    changed_since: str | None,
    urgent: bool,
    by: str | None,
    why: str | None,
    time_limit: float,
    paths: Sequence[str],
) -> None:
    """Check the hub in this folder, and say everything that is wrong at once.

    A PATH that is the folder of a hub is checked instead of this one; any other PATH limits the report to that file or
    folder, but the hub is judged as a whole. Exits with 0 if nothing stops publishing, 1 if something does, and 2 if
    the check could not be run.

    With --fix it first mends, in docs/ and content_data/, what can be mended in one way only, such as a date that is
    written in another form; nothing is mended that would break something else. --diff shows these edits as a patch.

    With --urgent, what is only overdue elsewhere does not stop the PATHs for five days: what that is, who decided it
    and why is written into content_data/urgent.yml, and the build goes by it. What could harm a reader always stops.
    """
    if diff and not fix:
        raise click.UsageError("--diff shows what --fix would change: write both.")
    try:
        with limited_to(time_limit):
            root, named = split_paths(paths)
            only = named if changed_since is None else (*named, *changed_paths(root, changed_since))
            is_limited = (bool(named) and not urgent) or changed_since is not None
            if urgent:
                pass_over(root, Decision(named, by, why), as_of, strict=strict)
            if fix and (only or not is_limited):
                _mend(root, only, as_of, dry_run=diff)
            chosen = form or ("github" if is_on_github() else "text")
            site = open_hub(root, as_of=as_of, drafts=drafts)
            report, stopping = _report(root, only, site, is_limited=is_limited, strict=strict, form=chosen)
            _refuse_unknown(root, named, report, site.layering)
            if output or not diff:
                _write_report(FORMATS[chosen].write(report), output)
            if chosen == "github":
                add_to_summary(report)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if stopping:
        raise SystemExit(STOPS)


def _report(  # noqa: PLR0913 - one parameter an option
    root: Path, only: Sequence[str], site: Site, *, is_limited: bool, strict: bool, form: str
) -> tuple[CheckReport, bool]:
    """What is reported about some files, and whether anything in the hub stops publishing."""
    layering = site.layering
    verdict = check_site(site)
    found = layering.placed(verdict.findings)

    def told(findings: Sequence[Finding]) -> Sequence[Finding]:
        return [each for each in findings if not is_limited or (only and _is_about(each, only, layering))]

    findings = told(found)
    stopping = [each for each in found if strict or each.level is Level.ERROR]
    report = CheckReport(
        findings,
        site.today,
        told(layering.placed(verdict.waived)),
        only if only or not is_limited else ("what has changed",),
        len(stopping) - len([each for each in findings if strict or each.level is Level.ERROR]),
        _rules() if FORMATS[form].lists_rules else (),
        _folder(root),
        metadata.version("prevent-communications-hub"),
        passed_over_text(verdict.passed_over, site.urgent.corrections if site.urgent else ()),
    )
    return report, bool(stopping)


def _rules() -> Sequence[RuleHelp]:
    return [
        RuleHelp(rule.id, rule.theme, rule.level, rule.summary, rule_page(rule.page).explanation, rule.page)
        for rule in all_rules()
    ]


def _folder(root: Path) -> str:
    """Where the hub lies in its repository: programs name files from there."""
    within = root.relative_to(repository_of(root)).as_posix()
    return "" if within == "." else f"{within}/"


def _is_about(finding: Finding, only: Sequence[str], layering: Layering) -> bool:
    """Whether a finding is about one of some files and folders, by its path there or in the layer that it lies in."""
    path = layering.path_in_hub(finding.location.path)
    return is_within(finding, only) or any(path == each or path.startswith(f"{each}/") for each in only)


def _refuse_unknown(root: Path, named: Sequence[str], report: CheckReport, layering: Layering) -> None:
    """Refuse a path that is misspelt; one that has been deleted, or that something is said about, is known.

    Raises:
        HubError: there is no such file or folder, and never was.
    """
    for path in named:
        is_there = (root / path).exists() or layering.holds(path)
        if not is_there and not any(_is_about(each, [path], layering) for each in report.findings):
            if not was_there(root, path):
                raise is_not_there(path)
            click.echo(f"'{path}' is not in this hub any more.", err=True)


def _mend(root: Path, only: Sequence[str], as_of: date | None, *, dry_run: bool) -> None:
    """Make the edits that findings offer, or show them; how many there are is said apart from the report.

    Raises:
        HubError: the hub cannot be read, or a file cannot be written.
    """

    def look(tree: SourceTree) -> Sequence[Finding]:
        return check_site(open_tree(tree, as_of=as_of)).findings

    mended = mend(read_source_tree(root), look, only)
    if dry_run:
        click.echo(difference(mended), nl=False)
    else:
        write(root, mended)
    could = "to be mended" if dry_run else "mended"
    where = f"{amount(mended.findings, 'finding')} {could} in {amount(len(mended.files), 'file')}."
    click.echo(where if mended.files else "Nothing can be mended without a decision of yours.", err=True)


def _write_report(report: str, output: Path | None) -> None:
    if output is None:
        click.echo(report, nl=False)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        message = f"The report cannot be written to '{output}' ({error.strerror})."
        raise HubError(message) from error
