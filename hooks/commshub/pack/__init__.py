"""The planning pack of an event: its papers, made from what the hub knows. They are for organisers, not for the site."""
