"""From a clipped Dutch note to a whole sentence; what is not clear is not guessed."""
