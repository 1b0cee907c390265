"""What the program knows of the Dutch language: words, forms, dates as people type them."""
