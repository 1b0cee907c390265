"""One module a format; each runs in a child process with limits."""
