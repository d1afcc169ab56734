"""Rules about wording: the house style, plain English, numbers and dates."""
