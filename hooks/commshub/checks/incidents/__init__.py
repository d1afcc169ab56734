"""Rules about alerts, and pages after an incident."""
