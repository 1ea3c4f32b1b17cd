"""The parts that the handler works with, made of the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

from rotation.database import names
from rotation.database.administrator import Administrator
from rotation.database.server import Server
from rotation.logins import Login
from rotation.owners import Owner
from rotation.redis.group import Group
from rotation.redis.token import Token
from rotation.secret import Secret
from rotation.settings import Settings
from rotation.steps import Rotated

# It is told a password and no user, so its login has none to take turns with.
_ONE_LOGIN = {"sandbox-provider"}


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class Parts:
    def __init__(self, settings: Settings, store, cache, now: Callable[[], datetime] = utc_now):
        self.settings = settings
        self.now = now
        self._store = store
        self._cache = cache
        self._server = Server(settings.database_host, settings.database_port, settings.database_tls)
        self._administrator = Administrator(self._server, Secret(store, settings.administrator, "administrator"))

    def logins(self) -> list[Login]:
        """Those that take turns."""
        return [self._login(service, arn) for service, arn in self.settings.logins.items() if service not in _ONE_LOGIN]

    def rotated(self) -> dict[str, Rotated]:
        """What Secrets Manager rotates in steps, by the ARN of its secret."""
        kinds: dict[str, Rotated] = {}
        for service, arn in self.settings.logins.items():
            kinds[arn] = self._one_login(service, arn) if service in _ONE_LOGIN else self._login(service, arn)
        for service, arn in self.settings.owners.items():
            kinds[arn] = self._owner(service, names.owner(service), f"{service}/database-owner", arn)
        return kinds

    def secret(self, arn: str, name: str) -> Secret:
        return Secret(self._store, arn, name)

    def token(self) -> Token:
        secrets = [self.secret(arn, f"{service}/redis") for service, arn in self.settings.redis.items()]
        return Token(secrets, Group(self._cache, self.settings.redis_group))

    def _login(self, service: str, arn: str) -> Login:
        return Login(service, self.secret(arn, f"{service}/database"), self._administrator, self._server)

    def _one_login(self, service: str, arn: str) -> Owner:
        return self._owner(service, names.logins(service)[0], f"{service}/database", arn)

    def _owner(self, service: str, role: str, name: str, arn: str) -> Owner:
        return Owner(service, role, self.secret(arn, name), self._administrator, self._server)
