"""From the disk to bytes in memory. Nothing else in the package opens a file to read content."""
