"""One token, kept once for each service: it is added, then told, and made the only one by order of a person."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from rotation.failure import Failure
from rotation.password import password
from rotation.redis.group import Group
from rotation.secret import CURRENT, PENDING, Secret

_log = logging.getLogger(__name__)

# On the version whose token is the only one that Redis takes.
ONLY = "ONLYTOKEN"
# On the version whose token Redis was told to add. Told twice, it would forget the former one.
ADDED = "ADDEDTOKEN"
_PATIENCE = timedelta(hours=1)


class Token:
    """The first secret by name leads: its pending version says that a rotation is under way, and which token comes."""

    def __init__(self, secrets: list[Secret], group: Group):
        self._secrets = sorted(secrets, key=lambda secret: secret.name)
        self._leader = self._secrets[0]
        self._group = group

    def tend(self, now: datetime, period: timedelta, begin: bool = False) -> str | None:
        """The step that was taken; each run takes one, since ElastiCache needs minutes for its own."""
        coming = self._coming()
        if coming is None and not self._is_due(now, period, begin):
            return None
        if coming is None:
            self._check_that_it_may_begin()
            if not self._group.state().is_available:
                # The end of that change would be taken for that of ours.
                return None
            coming = self._leader.token()
            self._leader.put(coming, {"password": password()}, PENDING)
            _log.info("redis: version %s is made", coming)
        return self._go_on(coming, now)

    def make_only(self) -> str:
        """By order of a person: every service has been rolled out with the token in the store."""
        current = self._leader.version(CURRENT)
        if current is None or self._coming() is not None:
            raise Failure("redis: a rotation is under way; wait until its token is in the store, roll out, then SET")
        if not self._group.state().is_available:
            raise Failure("redis: the replication group is being modified; try again in some minutes")
        if self._leader.version(ONLY) != current:
            self._group.make_only(self._leader.value(current)["password"])
            self._leader.move(ONLY, current)
        _log.info("redis: the token of version %s is the only one", current)
        return "set"

    def _coming(self) -> str | None:
        """The version whose token Redis is to learn, or has learnt while not all services are told it."""
        pending = self._leader.pending()
        if pending is not None:
            return pending
        current = self._leader.version(CURRENT)
        # The first value of a secret is its current one at once.
        if current is not None and self._leader.version(PENDING) == current:
            return current
        return None

    def _is_due(self, now: datetime, period: timedelta, begin: bool) -> bool:
        current = self._leader.version(CURRENT)
        return current is None or begin or now - self._leader.created_at(current) >= period

    def _check_that_it_may_begin(self) -> None:
        current = self._leader.version(CURRENT)
        if current is not None and self._leader.version(ONLY) != current:
            raise Failure(
                "redis: the token before the current one is still good, and a third would end it; roll every service "
                'out, then invoke the function with {"do": "redis-set"}'
            )

    def _go_on(self, coming: str, now: datetime) -> str | None:
        value = self._leader.value(coming)
        state = self._group.state()
        if not state.is_available:
            _log.info("redis: the replication group is being modified; the next run goes on")
            return None
        made_at = self._leader.created_at(coming)
        if state.changed_at is None or state.changed_at <= made_at:
            return self._add(coming, value, now - made_at)
        # The leader last: until then the next run does it again.
        for secret in self._secrets[1:]:
            self._tell(secret, value)
        if self._leader.version(CURRENT) != coming:
            self._leader.move(CURRENT, coming)
        self._leader.move(PENDING, None)
        _log.info("redis: the store has the token of version %s; roll every service out, then SET", coming)
        return "tell"

    def _add(self, coming: str, value: dict, age: timedelta) -> str | None:
        if self._leader.version(ADDED) != coming:
            self._group.add(value["password"])
            self._leader.move(ADDED, coming)
            _log.info("redis: the token of version %s is added", coming)
            return "rotate"
        if age > _PATIENCE:
            raise Failure(
                f"{self._leader.name}: ElastiCache does not say that it has the token of version {coming}; try it, "
                f"and if it is refused take the label {ADDED} from that version, so that the token is added again"
            )
        return None

    def _tell(self, secret: Secret, value: dict) -> None:
        token = secret.token()
        current = secret.version(CURRENT)
        if current is None or secret.value(current) != value:
            if not secret.put(token, value, CURRENT):
                raise Failure(f"{secret.name}: somebody else has just put a value there; the next run goes on")
            _log.info("%s: has the new token", secret.name)
