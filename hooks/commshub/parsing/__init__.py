"""From bytes to the typed, frozen `Site`, with the line and column of everything."""
