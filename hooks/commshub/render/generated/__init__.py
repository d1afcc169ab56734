"""Pages that no editor writes: they are made from the facts and from other pages."""
