"""When the login before is closed."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from rotation.failure import Failure
from rotation.logins.login import FORMER_CLOSED, Login
from rotation.secret import CURRENT

_log = logging.getLogger(__name__)


def close_former(login: Login, now: datetime, after: timedelta, patience: timedelta, at_once: bool = False) -> bool:
    """Once every pod has had the time to read the new one, and nobody is logged in by the former any more."""
    secret = login.secret
    current = secret.version(CURRENT)
    if current is None or secret.version(FORMER_CLOSED) == current:
        return False
    former = login.other(secret.value(current))
    if secret.pending() is not None:
        _log.info("%s: a rotation is under way, so %s is not closed now", secret.name, former)
        return False
    age = now - secret.changed_at()
    if not at_once:
        if age < after:
            _log.info("%s: %s stays open for another %s", secret.name, former, after - age)
            return False
        sessions = login.sessions(former)
        if sessions > 0:
            _wait(secret.name, former, sessions, age > after + patience)
            return False
    login.close(former)
    _log.info("%s: %s is closed", secret.name, former)
    return True


def _wait(name: str, former: str, sessions: int, is_late: bool) -> None:
    said = f"{name}: {sessions} sessions are still those of {former}, so it stays open"
    if is_late:
        raise Failure(
            f"{said}; find them in pg_stat_activity: restart a pod that reads no new login, end anybody else's"
        )
    _log.warning(said)
