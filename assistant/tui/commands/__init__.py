"""Everything the user can do: bindings, footer, help and palette are made from these classes."""
