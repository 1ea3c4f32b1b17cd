"""New passwords."""

import secrets
import string

_CHARACTERS = string.ascii_letters + string.digits
_LENGTH = 48


def password() -> str:
    """285 bits, of letters and digits that no shell, property file or protocol has to escape."""
    while True:
        made = "".join(secrets.choice(_CHARACTERS) for _ in range(_LENGTH))
        # ElastiCache wants three kinds of characters.
        if any(c.isupper() for c in made) and any(c.islower() for c in made) and any(c.isdigit() for c in made):
            return made
