"""Rings of keys {current, next, previous}, as auth and flight read them."""
