"""What `hub explain` says of a section."""

from commshub.model.page_kinds import SectionRule
from commshub.model.topics import FactSort, Topic
from commshub.reporting.sections import sections_text


def test_everything_that_is_asked_of_a_section_is_said() -> None:
    topic = Topic(says="how long it takes", words={"en": ("reply/answer", "hear")}, facts=(FactSort.AMOUNT,), least=2)
    section = SectionRule(
        id="next", heading={"en": "What next"}, least_words=30, most_words=60, needs=("contact",), about=(topic,)
    )
    short = SectionRule(id="short", heading={"en": "In short"}, most_words=20)
    assert sections_text([("route.next", section), ("route.short", short)]) == (
        "route.next: What next\n"
        "  says 30 words at least, and 60 at most\n"
        '  calls a contact: {{ contact("…") }}\n'
        "  says how long it takes, with 2 such as 'reply', 'hear' or 'two working days'\n"
        "\n"
        "route.short: In short\n"
        "  says 20 words at most\n"
    )
