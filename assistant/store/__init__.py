"""What Dagstart remembers: mail metadata, rankings, accounts, the ledger's rows."""
