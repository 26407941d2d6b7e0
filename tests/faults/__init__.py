"""Faults of a real Elasticsearch: after each, nothing is missing, stale or extra."""
