"""Rotates Fareline's secrets in the steps of docs/runbooks/rotate-a-secret.md."""
