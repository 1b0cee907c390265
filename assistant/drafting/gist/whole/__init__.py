"""From a clipped Dutch note to a whole sentence: what it left out is put back, or nothing is said."""
