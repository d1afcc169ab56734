"""Which findings stand, and which are set aside by a waiver, by the baseline or for an urgent correction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from commshub.checks.causes import one_for_each_cause
from commshub.checks.registry import run_rules
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.model.suppressions import fingerprint, is_suppressible


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held against a hub, and what would be if it were not set aside."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    passed_over: tuple[Finding, ...] = ()


def check_site(site: Site) -> Verdict:
    """Run every rule, set aside what may be, and tell each cause of the rest once.

    What follows from a finding waits with it when an urgent correction passes over it.
    """
    verdict = apply_suppressions(site, run_rules(site))
    told = one_for_each_cause(site, verdict.findings)
    live = [each for each in (site.urgent.corrections if site.urgent else ()) if each.holds(site.today)]
    waiting = tuple(finding for finding in told if any(each.passes_over(finding) for each in live))
    return replace(verdict, findings=tuple(each for each in told if each not in waiting), passed_over=waiting)


def without_suppressed(site: Site, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that no waiver sets aside."""
    live = [waiver for _, waiver in site.waivers if waiver.holds(site.today)]
    return [
        finding
        for finding in findings
        if not (is_suppressible(finding.id) and any(waiver.is_about(finding) for waiver in live))
    ]


def apply_suppressions(site: Site, findings: Sequence[Finding]) -> Verdict:
    """Part the findings that stand from those that are set aside."""
    left = frozenset(without_suppressed(site, findings))
    known = Counter({each.print: each.times for each in site.baseline.findings} if site.baseline else {})
    stand: list[Finding] = []
    aside: list[Finding] = []
    for finding in findings:
        if finding not in left:
            aside.append(finding)
        elif is_suppressible(finding.id) and known[fingerprint(finding)]:
            # A baseline sets aside as many as there were, and not the one that came after.
            known[fingerprint(finding)] -= 1
            aside.append(finding)
        else:
            stand.append(finding)
    return Verdict(tuple(stand), tuple(aside))
