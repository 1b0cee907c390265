"""What was read and what went out: the ledger, and later pseudonyms and egress."""
