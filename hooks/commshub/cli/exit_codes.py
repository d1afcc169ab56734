"""What the exit codes of every command mean."""

STOPS = 1
"""Something stops publishing, or what was asked for is not there."""

NOT_RUN = 2
"""The command could not be run at all."""
