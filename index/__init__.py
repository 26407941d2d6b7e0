"""The store, its outbox and the search backends."""
