"""The HTTP API under `/api/v1`: endpoints, service, schemas; one handler renders every error."""
