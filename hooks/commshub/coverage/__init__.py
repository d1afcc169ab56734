"""How far a hub meets its toolkit: each element, the evidence asked for it, and what is missing."""
