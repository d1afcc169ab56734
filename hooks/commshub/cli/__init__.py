"""What a person types: one file per command of `hub`."""
