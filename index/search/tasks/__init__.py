"""Tasks as results of their own: what a query asks of them, the question to the index, the answer."""
