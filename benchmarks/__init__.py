"""What Dagstart is worth and what it costs, next to what one would use instead; not shipped."""
