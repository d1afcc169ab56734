"""What can be said of a text by reading it: phrases, sentences, days, numbers, names. No file is read here."""
