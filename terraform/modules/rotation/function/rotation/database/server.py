"""Connections to the database, and what it means when one is refused."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from pathlib import Path

import pg8000.native

from rotation.failure import Failure

_TIMEOUT_SECONDS = 30
_WRONG_PASSWORD = {"28P01", "28000"}
_AUTHORITIES = Path(__file__).parent.parent.parent / "authorities.pem"


class Refused(Exception):
    """The database does not accept this user with this password."""


class Server:
    def __init__(self, host: str, port: int, tls: bool = True):
        self._host = host
        self._port = port
        self._tls = tls

    @contextmanager
    def connection(self, database: str, user: str, password: str):
        where = f"the database {database} at {self._host}:{self._port}"
        try:
            connection = pg8000.native.Connection(
                user,
                host=self._host,
                port=self._port,
                database=database,
                password=password,
                timeout=_TIMEOUT_SECONDS,
                ssl_context=_context() if self._tls else None,
                application_name="fareline-rotation",
            )
        except pg8000.native.DatabaseError as refused:
            if code(refused) in _WRONG_PASSWORD:
                raise Refused(f"{user} is refused by {where}") from None
            raise Failure(f"{where} did not let {user} in: SQLSTATE {code(refused)}") from None
        except (pg8000.native.InterfaceError, OSError) as away:
            raise Failure(
                f"{where} cannot be reached ({type(away).__name__}); "
                "look at its state, the security groups and whether it speaks TLS"
            ) from None
        try:
            yield connection
        except pg8000.native.DatabaseError as failed:
            # The server's words may quote the statement.
            raise Failure(f"{where} refused a statement of {user}: SQLSTATE {code(failed)}") from None
        finally:
            connection.close()


def code(error: Exception) -> str:
    said = error.args[0] if error.args else None
    return said.get("C", "unknown") if isinstance(said, dict) else "unknown"


def _context() -> ssl.SSLContext:
    """Checks the server's certificate and name by the authorities that the package has; without them there is no connection."""
    if not _AUTHORITIES.exists():
        raise Failure(f"the package has no {_AUTHORITIES.name}; terraform/modules/rotation/build puts it in")
    return ssl.create_default_context(cafile=str(_AUTHORITIES))
