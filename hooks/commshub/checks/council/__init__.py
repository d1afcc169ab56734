"""Rules about what a council decides: its look, what is set aside, and what only the sample may do."""
