"""Changes of the form of a council's files, one file each, in the order in which they were made."""
