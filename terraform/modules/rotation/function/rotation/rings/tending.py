"""Takes the step of a ring that is due, if any."""

from __future__ import annotations

import logging
from datetime import datetime

from rotation.failure import Failure
from rotation.rings import ring as rules
from rotation.secret import CURRENT, Secret
from rotation.settings import Ring

_log = logging.getLogger(__name__)


def tend(secret: Secret, told: Ring, now: datetime, begin: bool = False) -> str | None:
    """The name of the step that was taken."""
    token = secret.token()
    current = secret.version(CURRENT)
    if current is None:
        step = rules.Step("create", rules.first(told.kind, now), "the first key is made")
    else:
        step = _due(secret, secret.value(current), told, now, begin)
    if step is None:
        return None
    if not secret.put(token, step.ring, CURRENT):
        _log.info("%s: somebody else has taken the step '%s'", secret.name, step.name)
        return None
    _log.info("%s: %s", secret.name, step.said)
    return step.name


def _due(secret: Secret, value: dict | None, told: Ring, now: datetime, begin: bool) -> rules.Step | None:
    if value is None:
        raise Failure(f"{secret.name}: its current version has no value; put a ring into the store")
    times = rules.Times(told.period, told.publish, told.retire)
    try:
        return rules.next_step(told.kind, value, now - secret.changed_at(), times, now, begin)
    except Failure as wrong:
        raise Failure(f"{secret.name}: {wrong}; put a right ring into the store, or the former version back") from None
