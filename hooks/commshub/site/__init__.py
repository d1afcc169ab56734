"""What a hub is about, as typed, frozen models that answer questions. No file is read here and no clock is asked."""
