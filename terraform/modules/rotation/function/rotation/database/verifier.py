"""SCRAM verifiers, made here so that no statement ever holds a password."""

import base64
import hashlib
import hmac
import os

_ROUNDS = 4096
_SALT_BYTES = 16


def verifier(password: str, salt: bytes | None = None) -> str:
    """As PostgreSQL stores it. Passwords are those of password.py, plain ASCII, which SASLprep leaves alone."""
    salt = salt or os.urandom(_SALT_BYTES)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode("ascii"), salt, _ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    return f"SCRAM-SHA-256${_ROUNDS}:{_text(salt)}${_text(stored)}:{_text(server)}"


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
