"""What only the administrator of the database may do."""

from __future__ import annotations

from contextlib import contextmanager

from pg8000.native import identifier, literal

from rotation.database import names, preparation
from rotation.database.server import Refused, Server
from rotation.database.verifier import verifier
from rotation.failure import Failure
from rotation.secret import CURRENT, Secret

_MAINTENANCE = "postgres"

# Of one run for another; a number that nobody else locks in that database.
_LOCK = 7_061_996_003
# Less than a statement may take.
_PATIENCE_SECONDS = 20


class Administrator:
    """Logs in anew for each task by the secret that RDS itself keeps and rotates."""

    def __init__(self, server: Server, secret: Secret):
        self._server = server
        self._secret = secret

    def set_password(self, role: str, password: str) -> None:
        with self._alone() as connection:
            connection.run(f"alter role {identifier(role)} login password {literal(verifier(password))}")

    def sessions(self, role: str) -> int:
        with self._connection(_MAINTENANCE) as connection:
            return connection.run("select count(*) from pg_stat_activity where usename = :role", role=role)[0][0]

    def prepare(self, service: str) -> None:
        """Makes what is missing of the service's database and roles."""
        with self._alone() as connection:
            preparation.roles_and_database(connection, service)
            with self._connection(names.database(service)) as inside:
                preparation.rights(inside, service)

    @contextmanager
    def _alone(self):
        """
        Changes of roles belong to the whole server, and PostgreSQL refuses one of two that meet; what a run is granted for a
        while, the end of another would take from it. The lock goes with the connection.
        """
        with self._connection(_MAINTENANCE) as connection:
            connection.run(f"set lock_timeout = '{_PATIENCE_SECONDS}s'")
            connection.run("select pg_advisory_lock(:key)", key=_LOCK)
            yield connection

    @contextmanager
    def _connection(self, database: str):
        version = self._secret.version(CURRENT)
        value = self._secret.value(version) if version else None
        if value is None or not {"username", "password"} <= value.keys():
            raise Failure("the database's administrator has no user and password in its secret; RDS writes them there")
        try:
            with self._server.connection(database, value["username"], value["password"]) as connection:
                yield connection
        except Refused as refused:
            raise Failure(f"{refused}, as the administrator; its secret is rotated by RDS, so try again") from None
