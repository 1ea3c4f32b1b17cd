"""Kills a run at its n-th change of the world, before it is made or after."""

from __future__ import annotations

CHANGES = {"put_secret_value", "update_secret_version_stage", "modify_replication_group", "set_password", "prepare"}


class Killed(BaseException):
    """As when Lambda ends a run: nothing catches it."""


class Killer:
    def __init__(self, at: int, after: bool):
        self._at = at
        self._after = after
        self.seen = 0

    def around(self, target):
        return _Around(target, self)

    def call(self, change, *args, **kwargs):
        self.seen += 1
        dies = self.seen == self._at
        if dies and not self._after:
            raise Killed()
        answer = change(*args, **kwargs)
        if dies:
            raise Killed()
        return answer


class _Around:
    def __init__(self, target, killer: Killer):
        self._target = target
        self._killer = killer

    def __getattr__(self, name):
        found = getattr(self._target, name)
        if name not in CHANGES:
            return found
        return lambda *args, **kwargs: self._killer.call(found, *args, **kwargs)
