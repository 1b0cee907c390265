"""Dagstart: a terminal assistant for school leaders and school secretaries."""

__version__ = "0.1.0"
