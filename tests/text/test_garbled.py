"""Text that was read in the wrong encoding."""

import pytest

from commshub.text.garbled import garbled_runs


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("sign", ["£", "é", "’", "“", "–", "…", "€"])
def test_whatever_was_garbled_is_led_back(encoding: str, sign: str) -> None:
    text = f"a{sign.encode().decode(encoding)}b"
    assert list(garbled_runs(text)) == [(1, len(text) - 1, sign)]


@pytest.mark.parametrize("text", ["", "plain", "É”", "Ü–", "naïve café", "¬", "√2", "Â", "à «", "Müller"])
def test_other_text_is_not(text: str) -> None:
    assert list(garbled_runs(text)) == []
