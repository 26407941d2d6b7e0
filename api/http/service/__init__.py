"""From rows of the store and model values to what the API answers."""
