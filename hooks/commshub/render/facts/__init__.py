"""Facts as pages show them: each call is written through its template."""
