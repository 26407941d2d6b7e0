"""The speed of search on made collections: through the HTTP API against raw requests, indexing, many at once."""
