"""How much each element of the toolkit weighs, as it came with the hub: what no council can change for itself.

Elements that are not named here are a council's own. What a council does not meet yet it declares as a gap.
"""

# Without these publishing stops.
ASKED_FOR = frozenset(
    """
    access-to-projects advisory-group agenda-engage agenda-messages agenda-scene aims-linked all-situations
    audience-delivery audience-general audience-specific audiences benchmark-page case-studies chair
    channel-explained channels-by-audience channels-listed clear-referral clearance communities-understand contest
    credible-voices danger-comes-first delivery-support delivery-to-communities delivery-to-members
    delivery-to-others engagement-has-outcomes evaluation-method event-audience event-evaluation event-format
    event-measures event-objective event-risks every-month false-reports-answered feedback-anonymous
    feedback-questions feedback-used few-speakers figures-current five-myths five-weeks frontline-staff-understand
    glossary group-form impact-for-both impact-highlighted implications inclusive-questions influencers invitation
    invitation-channels is-and-is-not lead-member media-protocol member-briefings member-roles members-answer
    message-all-forms message-debate message-partnership message-safeguarding message-same-support
    messages-everywhere metrics-complete myths-rebutted no-local-numbers no-orphans objective-educators
    objective-members objective-monthly objective-press objective-reactive objective-table objective-website
    objectives objectives-by-quarter objectives-complete open-dialogue opportunities opposing-voices
    outcome-is-confidence outcomes participants-speak partners-shown partnership-narrative period plan-exists
    plan-is-formal plan-is-proactive plan-published plan-uses-channels progress-log proportionate protocol-steps
    purpose-to-communities rating-and-target ready-after-arrests redacted-before-publishing referral-and-feedback
    risks risks-owned robust-evaluation schools-pages services-contribute shows-reality-and-impact smart-objectives
    spokespeople staff-material stories-with-consent story-bank strategy-is-local supportive-voices
    tailored-to-situations time-of-day timed-agenda timescales twelve-questions uses-media uses-open-events
    uses-social-media voices-supported website-self-check when-not-to-refer works-with-groups
    """.split()  # noqa: SIM905 - a list of so many words is read more easily as text
)
# For these a strict build waits.
ADVISED = frozenset(
    """
    all-benchmarks-scored barometer both-editions co-design community-advisers community-event consultation
    critics-acknowledged early-help-explained engagement-meets-messages event-roles extra-material familiar-face
    feedback-during free-training funding further-contact further-links gateway-not-owner groups-sign-up
    in-other-plans kinds-of-engagement leader-explains local-groups-described many-languages member-is-public-face
    member-led-group member-promotes member-recommendations mental-health-route messages-of-calm newsletter
    outputs-in-totals parent-and-youth-projects parents-routes partners-scrutinise place-among-plans plan-table
    points-of-contact polling portfolio-holder posts-by-role priorities-linked priority-engagement
    proactive-and-reactive project-leads-consulted proportionate-response quarterly-cycle question-events rationale
    reasons-for-events reassurance resources-for-members review-cadence risk-shared-in-steps routes-refreshed
    run-through scale-declared schools-signposted scrutiny-published secure-platform self-rating
    source-of-information stakeholders story-ideas strengths structured-engagement sustained-engagement target-set
    third-party-reporting through-members training-is-open training-tracked trust-with-groups useful-links
    useful-resources venue-pledge venues-know voluntary-partner-leads ward-surgeries wider-boards written-guidance
    """.split()  # noqa: SIM905 - a list of so many words is read more easily as text
)

# These are not asked of a small hub, or only once it plans events.
NOT_ASKED_OF_SMALL = frozenset(
    """
    access-to-projects agenda-engage agenda-messages agenda-scene audience-delivery audience-general
    audience-specific case-studies chair clearance community-advisers community-event engagement-meets-messages
    event-audience event-evaluation event-format event-measures event-objective event-risks event-roles every-month
    extra-material feedback-anonymous feedback-during feedback-questions feedback-used few-speakers five-weeks
    free-training gateway-not-owner group-form groups-sign-up impact-highlighted inclusive-questions invitation
    invitation-channels local-groups-described member-recommendations newsletter no-orphans opportunities
    outputs-in-totals parent-and-youth-projects participants-speak partners-shown polling priority-engagement
    proportionate-response question-events reasons-for-events run-through scrutiny-published secure-platform
    smart-objectives story-bank strengths time-of-day timed-agenda training-is-open training-tracked
    uses-open-events voluntary-partner-leads written-guidance
    """.split()  # noqa: SIM905 - as above
)
