"""How news tell of orders, in ways that no document uses itself."""
