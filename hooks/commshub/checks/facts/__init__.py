"""Rules about facts that pages call: sources, figures, and whom documents are credited to."""
