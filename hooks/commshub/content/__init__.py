"""From the files on the disk to the typed, frozen `Site`, with the line and column of everything."""
