"""One role, whose password changes before the store says so: nobody uses it in between."""

from __future__ import annotations

from rotation.database import names
from rotation.database.administrator import Administrator
from rotation.database.server import Refused, Server
from rotation.failure import Failure
from rotation.password import password
from rotation.secret import Secret


class Owner:
    """Also the login of the sandbox provider, which is told a password alone, so that none can take turns with it."""

    def __init__(self, service: str, role: str, secret: Secret, administrator: Administrator, server: Server):
        self.secret = secret
        self._service = service
        self._role = role
        self._administrator = administrator
        self._server = server

    def next_value(self, current: str | None) -> dict:
        return {"username": self._role, "password": password()}

    def check(self, pending: dict, current: dict | None) -> None:
        if pending["username"] != self._role:
            raise Failure(f"{self.secret.name}: its user is not {self._role}; rotate it, which writes the right one")

    def make_valid(self, value: dict) -> None:
        self._administrator.prepare(self._service)
        self._administrator.set_password(self._role, value["password"])

    def is_valid(self, value: dict) -> bool:
        try:
            with self._server.connection(names.database(self._service), self._role, value["password"]) as connection:
                return connection.run("select 1")[0][0] == 1
        except Refused:
            return False

    def chosen(self, former: str | None) -> None:
        """The former password is no longer one."""
