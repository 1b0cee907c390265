"""The words that triage knows, as data files, and how they are found."""
