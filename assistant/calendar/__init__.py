"""School days and holidays, by region and school year, as data with its source."""
