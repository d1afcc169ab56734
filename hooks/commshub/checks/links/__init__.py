"""Rules about ways that lead somewhere: links, addresses, and words to search with."""
