"""Rules that come from the law: accessibility, privacy, cookies, and the weeks before an election."""
