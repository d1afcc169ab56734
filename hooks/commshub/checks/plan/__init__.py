"""Rules about the communications plan, and its contract with the toolkit."""
