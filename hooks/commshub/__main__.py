"""Let `python -m commshub` do what the command `hub` does."""

from commshub.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
