"""Rules about contacts: there, checked, written once, and answering at every hour."""
