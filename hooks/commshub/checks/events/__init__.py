"""Rules about events: what residents must be told, and what organisers must have settled."""
