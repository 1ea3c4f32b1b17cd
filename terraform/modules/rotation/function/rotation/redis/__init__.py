"""The token by which the services log in to Redis."""
