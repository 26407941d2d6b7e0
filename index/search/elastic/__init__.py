"""The backend for a server: Elasticsearch 9."""
