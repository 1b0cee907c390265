"""Drafts: from a gist to a text that a person edits, approves and takes along; sends nothing."""
