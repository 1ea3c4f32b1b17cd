"""A clock that is moved by hand, and a replication group of ElastiCache."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


class Clock:
    """Moto asks it too, where it would ask the module time."""

    def __init__(self):
        self._now = datetime(2030, 1, 1, tzinfo=timezone.utc)

    def now(self) -> datetime:
        return self._now

    def time(self) -> float:
        return self._now.timestamp()

    def pass_by(self, **duration) -> None:
        self._now += timedelta(**duration)


class Cache:
    """ElastiCache's replication group: two tokens at most, and minutes for each change."""

    def __init__(self, clock: Clock):
        self._clock = clock
        self.tokens: list[str] = []
        self.status = "available"
        self.changed_at = None
        self.calls: list[str] = []

    def describe_replication_groups(self, ReplicationGroupId):
        group = {"ReplicationGroupId": ReplicationGroupId, "Status": self.status}
        if self.changed_at is not None:
            group["AuthTokenLastModifiedDate"] = self.changed_at
        return {"ReplicationGroups": [group]}

    def modify_replication_group(self, ReplicationGroupId, AuthToken, AuthTokenUpdateStrategy, ApplyImmediately):
        assert self.status == "available"
        self.calls.append(AuthTokenUpdateStrategy)
        self.tokens = [AuthToken] if AuthTokenUpdateStrategy == "SET" else [*self.tokens[-1:], AuthToken]
        self.status = "modifying"

    def settle(self):
        if self.status == "modifying":
            self._clock.pass_by(minutes=3)
            self.changed_at = self._clock.now()
            self.status = "available"
