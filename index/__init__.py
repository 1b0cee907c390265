"""The local document index; knows nothing of the assistant."""
