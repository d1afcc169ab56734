"""What a hub is about, as typed, frozen records. No file is read here and no clock is asked."""
