"""Files for other programs: calendars, feeds, open data, cards, and the policy for browsers and hosts."""
