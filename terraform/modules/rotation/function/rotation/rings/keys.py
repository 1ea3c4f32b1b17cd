"""New keys, each with an id that no other ever had."""

from __future__ import annotations

import base64
import hashlib
import secrets
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric import rsa

_BITS = 2048
_EXPONENT = 65537
_SEALING_BYTES = 32


def signing_key(now: datetime) -> dict:
    """A private JWK for RS256. Its id is of its own modulus, so it is that of no other key."""
    private = rsa.generate_private_key(public_exponent=_EXPONENT, key_size=_BITS).private_numbers()
    modulus = _number(private.public_numbers.n)
    digest = hashlib.sha256(modulus.encode("ascii")).hexdigest()
    return {
        "kty": "RSA",
        "use": "sig",
        "alg": "RS256",
        "kid": f"{now:%Y%m%d}-{digest[:24]}",
        "n": modulus,
        "e": _number(private.public_numbers.e),
        "d": _number(private.d),
        "p": _number(private.p),
        "q": _number(private.q),
        "dp": _number(private.dmp1),
        "dq": _number(private.dmq1),
        "qi": _number(private.iqmp),
    }


def sealing_key(now: datetime) -> dict:
    """Flight takes ids of 16 characters at most: the day, which never comes back, and 32 bits."""
    return {
        "id": f"{now:%y%m%d}-{secrets.token_hex(4)}",
        "key": _text(secrets.token_bytes(_SEALING_BYTES)),
    }


def _number(value: int) -> str:
    return _text(value.to_bytes((value.bit_length() + 7) // 8, "big"))


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
