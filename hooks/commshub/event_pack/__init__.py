"""The planning pack of an event: papers for its organisers, made from what the hub knows, and never published."""
