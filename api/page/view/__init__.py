"""What the templates are given: frozen, ready to be printed."""
