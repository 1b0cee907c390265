"""The words of drafts, as data; holds no code."""
