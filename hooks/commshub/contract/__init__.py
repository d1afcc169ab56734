"""The contract: what a toolkit asks of communication, and what in the hub shows that it is done."""
