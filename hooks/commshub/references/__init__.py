"""What names what: one walk over records, calls, tops of pages and links, and what is asked of it."""
