"""Rules that keep people unrecognised: in texts, pictures and documents."""
