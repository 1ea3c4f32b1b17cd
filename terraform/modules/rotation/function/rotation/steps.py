"""The four steps in which Secrets Manager rotates a secret; each may be called again at any time."""

from __future__ import annotations

import logging
from typing import Protocol

from rotation.failure import Failure
from rotation.secret import CURRENT, PENDING, Secret

_log = logging.getLogger(__name__)


class Rotated(Protocol):
    """What differs between the kinds of secrets that are rotated in steps."""

    secret: Secret

    def next_value(self, current: str | None) -> dict:
        """The next value, or a failure where the current one must not be replaced yet."""

    def check(self, pending: dict, current: dict | None) -> None:
        """Fails where this value must not become the current one."""

    def make_valid(self, value: dict) -> None: ...

    def is_valid(self, value: dict) -> bool: ...

    def chosen(self, former: str | None) -> None:
        """The value has become the current one, or was it already."""


def create(kind: Rotated, token: str) -> None:
    secret = kind.secret
    if secret.value(token) is not None:
        return
    current = secret.version(CURRENT)
    pending = secret.pending()
    if pending not in (None, token):
        raise Failure(
            f"{secret.name}: another rotation is under way, to version {pending}; let it end, or take the label "
            f"{PENDING} from that version"
        )
    if secret.put(token, kind.next_value(current), PENDING):
        _log.info("%s: version %s is made", secret.name, token)


def set_value(kind: Rotated, token: str) -> None:
    value = _value(kind, token)
    if not (_is_current(kind, token) and kind.is_valid(value)):
        kind.make_valid(value)
        _log.info("%s: version %s is made valid for %s", kind.secret.name, token, value["username"])


def test(kind: Rotated, token: str) -> None:
    value = _value(kind, token)
    if not kind.is_valid(value):
        raise Failure(
            f"{kind.secret.name}: the database refuses {value['username']} with the password of version {token}; "
            "the step setSecret sets it, so rotate again"
        )


def finish(kind: Rotated, token: str) -> None:
    secret = kind.secret
    _value(kind, token)
    former = secret.version(CURRENT)
    if former != token:
        secret.move(CURRENT, token)
        _log.info("%s: version %s is the current one", secret.name, token)
    kind.chosen(None if former == token else former)
    if secret.version(PENDING) == token:
        secret.move(PENDING, None)


STEPS = {"createSecret": create, "setSecret": set_value, "testSecret": test, "finishSecret": finish}


def fill(kind: Rotated, token: str) -> bool:
    """Takes all steps for a secret that never had a value, or whose first rotation was interrupted."""
    secret = kind.secret
    labels = secret.labels()
    current, pending = secret.version(CURRENT), secret.version(PENDING)
    if current is not None and PENDING not in labels[current]:
        return False
    version = current or pending or token
    for step in STEPS.values():
        step(kind, version)
    return True


def _is_current(kind: Rotated, token: str) -> bool:
    return kind.secret.version(CURRENT) == token


def _value(kind: Rotated, token: str) -> dict:
    """The value of that version, which is the current one or may become it."""
    secret = kind.secret
    labels = secret.labels().get(token, set())
    value = secret.value(token)
    if value is None:
        raise Failure(f"{secret.name}: version {token} has no value; the step createSecret makes it, so rotate again")
    if not {CURRENT, PENDING} & labels:
        raise Failure(f"{secret.name}: version {token} is neither {CURRENT} nor {PENDING}; rotate again")
    if not {"username", "password"} <= value.keys():
        raise Failure(f"{secret.name}: version {token} has not both username and password; rotate again")
    current = secret.version(CURRENT)
    kind.check(value, secret.value(current) if current not in (None, token) else None)
    return value
