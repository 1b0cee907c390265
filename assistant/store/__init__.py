"""What is kept on disk: mail metadata, the user's notes, learned state and the ledger's rows.

Knows SQL and the connectors' values; knows nothing of ranking, screens or mailboxes.
"""
