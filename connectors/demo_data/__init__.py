"""The mail of an invented school: who is in ``people.toml``, what in the two other data files."""
