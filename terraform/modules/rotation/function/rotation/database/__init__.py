"""The database as its administrator and its users see it."""
