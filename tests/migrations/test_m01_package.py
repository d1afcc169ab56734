"""The package goes from the repository of a council."""

from commshub.migrations.migration import Package
from migrated import Try

NEW_HUB = {
    "hooks/hub.py": b'"""One import."""\n',
    "requirements.txt": b"prevent-communications-hub==0.1.0\n",
    "tests/test_hub.py": b'"""Own tests."""\n',
    "README.md": b"# Not theirs\n",
    "docs/index.md": b"Not theirs\n",
}


def test_what_is_installed_goes_and_what_is_the_councils_stays(tried: Try) -> None:
    after, expected = tried("m01_package", Package(new_hub=NEW_HUB))
    assert after == expected
