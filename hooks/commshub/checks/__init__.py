"""The rules: a folder for each theme, one file per concern, one function per rule.

To add a rule, write a function there that takes the `Site` and yields findings, with a docstring that says what holds,
why, and shows an example that fails and one that passes. The examples are run as tests.
"""
