"""Widgets that show values and send messages up."""
