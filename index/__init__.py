"""The school's own documents as text; knows nothing of who uses it."""
