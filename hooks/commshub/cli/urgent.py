"""`hub check --urgent`: let a correction out although something else is overdue, and write down who decided that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from commshub.checks.overdue import overdue
from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.checks.verdict import apply_suppressions, check_site
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.urgent import MOST_DAYS, URGENT, PassedOver, UrgentCorrection, may_be_passed_over
from commshub.reporting.urgent import urgent_log


@dataclass(frozen=True, slots=True)
class Decision:
    """Which files are corrected, which role decides to publish them now, and why."""

    paths: Sequence[str]
    by: str | None
    why: str | None


def pass_over(root: Path, decision: Decision, as_of: date | None, *, strict: bool) -> None:
    """Write down what a correction passes over, so that the check and the build do; nothing if nothing stops it.

    Raises:
        HubError: no file is named, or nobody who decides, or the log cannot be written.
    """
    if not decision.paths:
        message = "Name the files that cannot wait: hub check --urgent content_data/alerts.yml"
        raise HubError(message)
    site = open_hub(root, as_of=as_of)
    waiting = _waiting(site, decision.paths, strict=strict)
    if not waiting:
        return
    if not decision.by or not decision.why or not site.contacts.knows(decision.by):
        message = (
            f"{_number(waiting)} would have to wait. Say which role decides that, by its id, and why: "
            'hub check --urgent PATH --by prevent-lead --why "The number of the team was wrong"'
        )
        raise HubError(message)
    _write(root, site, decision, waiting)


def _waiting(site: Site, paths: Sequence[str], *, strict: bool) -> Sequence[Finding]:
    """What would stop the correction, is overdue, may wait, and is not about a page that is corrected itself."""
    stopping = [each for each in check_site(site).findings if strict or each.level is Level.ERROR]
    may_wait = [each for each in stopping if may_be_passed_over(each.id) and not _is_corrected(each, paths)]
    rules = [each for each in all_rules() if each.id in {finding.id for finding in may_wait}]
    late = overdue(may_wait, site.today, lambda day: _found_on(replace(site, today=day), rules))
    # The log lets nothing out while anything is left that may not wait.
    return late if len(late) == len(stopping) else ()


def _found_on(site: Site, rules: Sequence[Rule]) -> Sequence[Finding]:
    return apply_suppressions(site, run_rules(site, rules)).findings


def _is_corrected(finding: Finding, paths: Sequence[str]) -> bool:
    """Whether a finding is about a page that is to go out; in a file of facts it may be about another entry."""
    return finding.location.path.startswith("docs/") and finding.location.path in paths


def _number(findings: Sequence[Finding]) -> str:
    return "1 problem" if len(findings) == 1 else f"{len(findings)} problems"


def _write(root: Path, site: Site, decision: Decision, waiting: Sequence[Finding]) -> None:
    if site.urgent is None and URGENT in site.file_names:
        message = f"The file '{URGENT}' cannot be read. Run hub check to see why."
        raise HubError(message)
    before = site.urgent.corrections if site.urgent else ()
    correction = UrgentCorrection(
        paths=tuple(decision.paths),
        by=decision.by or "",
        why=decision.why or "",
        day=site.today,
        until=site.today + MOST_DAYS,
        passed_over=tuple(PassedOver(rule=each.id, place=each.location.path, message=each.message) for each in waiting),
    )
    try:
        (root / URGENT).write_text(urgent_log((*before, correction)), encoding="utf-8")
    except OSError as error:
        message = f"The decision cannot be written to '{URGENT}' ({error.strerror})."
        raise HubError(message) from error
