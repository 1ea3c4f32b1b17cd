"""The replication group of ElastiCache, which takes two tokens at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rotation.failure import Failure


@dataclass(frozen=True)
class State:
    is_available: bool
    changed_at: datetime | None


class Group:
    def __init__(self, client, name: str):
        self._client = client
        self._name = name

    def state(self) -> State:
        groups = self._client.describe_replication_groups(ReplicationGroupId=self._name)["ReplicationGroups"]
        if not groups:
            raise Failure(f"there is no replication group {self._name}; Terraform's stack data makes it")
        group = groups[0]
        return State(
            is_available=group["Status"] == "available",
            changed_at=group.get("AuthTokenLastModifiedDate"),
        )

    def add(self, token: str) -> None:
        """Both that token and the former one are good from then on; one before is not."""
        self._modify(token, "ROTATE")

    def make_only(self, token: str) -> None:
        self._modify(token, "SET")

    def _modify(self, token: str, strategy: str) -> None:
        self._client.modify_replication_group(
            ReplicationGroupId=self._name, AuthToken=token, AuthTokenUpdateStrategy=strategy, ApplyImmediately=True
        )
