"""The page: server-rendered, readable and searchable without JavaScript."""
