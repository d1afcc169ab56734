"""What the rules on balance say, and when they keep quiet."""

import pytest

from commshub.checks.words import balance
from commshub.model.findings import Finding, Location
from tiny_files import HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

STYLE = "content_data/house_style.yml"
CONCERN = "fields:\n  concern: {holds: choice, options: [islamist, no-ideology, extreme-right-wing], label: concern}\n"
WORDS = """\
not-a-sign:
  words: [beard, praying/prays, attends … protest/protests]
  near: [sign, signs]
  level: error
  reason: Faith is nobody's concern.
  source: Equality Act 2010, section 149
checklist-of-signs:
  words: [warning signs of radicalisation]
  level: error
  reason: A list to tick makes suspects.
  source: ACT Early
"""
LIST = "\n- spends much time online\n- has new friends\n- is often angry\n"


def _stories(*concerns: str) -> dict[str, str]:
    files = {KINDS: tiny_file(KINDS, ("fields:\n", CONCERN))}
    for number, concern in enumerate(concerns):
        top = ("kind: guide", f"kind: case-study\norigin: national\n{concern}")
        files[f"docs/stories/{number}.md"] = guide("A story.\n", top)
    return files


def test_stories_that_are_nearly_all_about_one_concern_are_reported(tiny: MakeSite) -> None:
    files = _stories(*["concern: islamist"] * 3, "concern: no-ideology")
    assert list(balance.one_sided(tiny(files))) == [
        Finding(
            Location("docs/stories/0.md", 4, 1),
            "3 of 4 stories are about 'islamist'",
            "Tell stories of other kinds of worry too, or take some of these down.",
            source="Equality Act 2010, section 149",
        )
    ]


@pytest.mark.parametrize(
    "concerns",
    [
        (),
        ("islamist", "islamist"),
        ("islamist", "islamist", "no-ideology"),
        ("islamist", "islamist", "no-ideology", "extreme-right-wing"),
    ],
)
def test_two_thirds_or_two_stories_are_fine(tiny: MakeSite, concerns: tuple[str, ...]) -> None:
    assert not list(balance.one_sided(tiny(_stories(*(f"concern: {each}" for each in concerns)))))


def test_stories_that_do_not_say_what_they_are_about_do_not_count(tiny: MakeSite) -> None:
    assert not list(balance.one_sided(tiny(_stories("concern: islamist", "concern: islamist", "reach: public"))))


@pytest.mark.parametrize("heading", ["Signs of radicalisation", "What to look out for", "How to spot it", "Red flags"])
def test_a_bare_list_of_signs_is_reported(tiny: MakeSite, heading: str) -> None:
    assert list(balance.list_of_signs(tiny({HELP: guide(f"## {heading}\n{LIST}")}))) == [
        Finding(
            Location(HELP, 9, 1),
            f"'{heading}' stands over 3 signs to tick",
            "Say that no single one means anything on its own, and for each what else it can be.",
            source="ACT Early",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "### Risk factors\n\n<ul>\n<li>is often angry</li>\n<li>has new friends</li>\n<li>is alone</li>\n</ul>\n",
        "## Risk factors\n\n| What | Why |\n| --- | --- |\n| is angry | a |\n| is alone | b |\n| is online | c |\n",
        "## Risk factors\n\nAnger\n: is often angry\n\nFriends\n: has new friends\n\nTime\n: is always online\n",
        "### Risk factors\n\n1. is angry\n2. is alone\n3. is online\n",
    ],
    ids=["HTML", "table", "definition list", "numbered"],
)
def test_a_list_of_signs_in_any_form_is_reported(tiny: MakeSite, text: str) -> None:
    (finding,) = balance.list_of_signs(tiny({HELP: guide(text)}))
    assert finding.message == "'Risk factors' stands over 3 signs to tick"


def test_a_list_of_signs_below_any_heading_is_reported(tiny: MakeSite) -> None:
    text = f"## Background\n\nThese risk factors are common:\n{LIST}"
    assert list(balance.list_of_signs(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 11, 1, 11, 30),
            "'These risk factors are common' stands over 3 signs to tick",
            "Say that no single one means anything on its own, and for each what else it can be.",
            source="ACT Early",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"## There is no single sign\n{LIST}",
        f"## What to bring\n{LIST}",
        f"## Sign up\n{LIST}",
        f"## What to look for\n\nEach of these can have other reasons.\n{LIST}",
        "## What to look for\n\n- has new friends\n- is often angry\n",
        "## What to look out for\n\n- [One](index.md)\n- [Two](index.md)\n- [Three](index.md)\n",
        f"## What to look for\n\nTalk to us.\n\n## What to bring\n{LIST}",
    ],
)
def test_other_lists_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(balance.list_of_signs(tiny({HELP: guide(text)})))


def test_a_heading_that_the_house_style_refuses_is_not_told_twice(tiny: MakeSite) -> None:
    page = {HELP: guide(f"## Warning signs of radicalisation\n{LIST}")}
    assert list(balance.list_of_signs(tiny(page)))
    assert not list(balance.list_of_signs(tiny({**page, STYLE: WORDS})))


@pytest.mark.parametrize(
    ("point", "found"),
    [("growing a beard", "beard"), ("often prays", "prays"), ("attends protests", "attends protests")],
)
def test_faith_and_opinion_in_a_list_of_signs_are_reported(tiny: MakeSite, point: str, found: str) -> None:
    text = f"## What to look for\n\nEach can have other reasons.\n\n- is often angry\n- {point}\n"
    assert list(balance.faith_as_a_sign(tiny({HELP: guide(text), STYLE: WORDS}))) == [
        Finding(
            Location(HELP, 14, point.index(found) + 3),
            f"'{found}' stands in a list below 'What to look for'",
            "Take it out, and describe what somebody does or says that worries you.",
            source="Equality Act 2010, section 149",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## What to look for\n\nA beard tells you nothing.\n\n- is often angry\n",
        "## What to look for\n\n- praying is not one\n",
        "## What we offer\n\n- a quiet room for praying\n",
        "## What to look for\n\nThese are signs:\n\n- growing a beard\n",
    ],
    ids=["not in the list", "said to be none", "no signs", "told by the house style"],
)
def test_what_is_no_sign_or_was_told_already_is_fine(tiny: MakeSite, text: str) -> None:
    assert not list(balance.faith_as_a_sign(tiny({HELP: guide(text), STYLE: WORDS})))


def test_without_the_entry_of_the_house_style_nothing_is_looked_for(tiny: MakeSite) -> None:
    assert not list(balance.faith_as_a_sign(tiny({HELP: guide("## Signs of it\n\n- growing a beard\n")})))


@pytest.mark.parametrize(
    "lead",
    [
        "Signs that somebody may be radicalised include the following.",
        "The following may be signs of radicalisation",
        "We are often asked. These are warning signs",
    ],
)
def test_a_sentence_without_a_colon_that_stands_right_above_a_list_leads_into_it(tiny: MakeSite, lead: str) -> None:
    (found,) = balance.list_of_signs(tiny({HELP: guide(f"{lead}\n{LIST}")}))
    sentence = lead.rpartition(". ")[2]
    assert (found.location.line, found.location.column) == (9, len(lead) - len(sentence) + 1)
    assert found.message.startswith(f"'{sentence[:30]}"[:30])


@pytest.mark.parametrize(
    "heading",
    [
        *("Key performance indicators", "Warning signs of a scam", "How to spot false news", "Signs of success"),
        *("Risk factors for heart disease", "Look out for events near you"),
    ],
)
def test_signs_of_something_else_may_be_listed(tiny: MakeSite, heading: str) -> None:
    assert list(balance.list_of_signs(tiny({HELP: guide(f"## {heading}\n{LIST}")}))) == []


def test_a_paragraph_with_no_list_right_below_leads_into_none(tiny: MakeSite) -> None:
    body = f"There are signs of radicalisation.\n\nSomething else.\n{LIST}"
    assert list(balance.list_of_signs(tiny({HELP: guide(body)}))) == []
