"""How the login that is not in use becomes the one that is."""

from __future__ import annotations

from rotation.database import names
from rotation.database.administrator import Administrator
from rotation.database.server import Refused, Server
from rotation.failure import Failure
from rotation.password import password
from rotation.secret import CURRENT, Secret

# On the current version: nobody can log in by the other login, so it may be given the next password.
FORMER_CLOSED = "FORMERCLOSED"


class Login:
    def __init__(self, service: str, secret: Secret, administrator: Administrator, server: Server):
        self.service = service
        self.secret = secret
        self._administrator = administrator
        self._server = server

    def next_value(self, current: str | None) -> dict:
        if current is None:
            return {"username": names.logins(self.service)[0], "password": password()}
        other = self.other(self.secret.value(current))
        if self.secret.version(FORMER_CLOSED) != current:
            raise Failure(
                f"{self.secret.name}: {other} was the login before and is not closed yet, so pods may still use it; "
                "a scheduled run closes it when its time has come, rotate after that"
            )
        return {"username": other, "password": password()}

    def check(self, pending: dict, current: dict | None) -> None:
        self.other(pending)
        if current is not None and current.get("username") == pending["username"]:
            raise Failure(
                f"{self.secret.name}: {pending['username']} is in use, so its password is not changed; somebody has "
                "put another value into the store: take the label AWSPENDING from this version and rotate again"
            )

    def make_valid(self, value: dict) -> None:
        self._administrator.prepare(self.service)
        self._administrator.set_password(value["username"], value["password"])

    def is_valid(self, value: dict) -> bool:
        try:
            with self._server.connection(
                names.database(self.service), value["username"], value["password"]
            ) as connection:
                group = names.group(self.service)
                return connection.run("select pg_has_role(current_user, :group, 'usage')", group=group)[0][0]
        except Refused:
            return False

    def chosen(self, former: str | None) -> None:
        if former is None and len(self.secret.labels()) == 1:
            # The first value there ever was: nobody has been told a password of the other login.
            self.close(self.other(self.secret.value(self.secret.version(CURRENT))))
        elif self.secret.version(FORMER_CLOSED) not in (None, self.secret.version(CURRENT)):
            # On a version that has been replaced it would no longer be true, if somebody went back to that.
            self.secret.move(FORMER_CLOSED, None)

    def other(self, value: dict) -> str:
        a, b = names.logins(self.service)
        if value.get("username") not in (a, b):
            raise Failure(f"{self.secret.name}: its user is neither {a} nor {b}; put one of them into the store")
        return b if value["username"] == a else a

    def close(self, login: str) -> None:
        """Gives it a password that nobody is told."""
        self._administrator.set_password(login, password())
        self.secret.move(FORMER_CLOSED, self.secret.version(CURRENT))

    def sessions(self, login: str) -> int:
        return self._administrator.sessions(login)
