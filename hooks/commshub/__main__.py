"""Let `python -m commshub` do what the command `hub` does."""

from commshub.cli.main import run

if __name__ == "__main__":
    run()
