"""Where Lambda comes in: by a step of Secrets Manager's rotation, by a schedule, or by a person."""

from __future__ import annotations

import logging
from collections.abc import Callable

from rotation import settings
from rotation.failure import Failure, described
from rotation.logins.closing import close_former
from rotation.parts import Parts
from rotation.rings.tending import tend
from rotation.steps import STEPS, fill

_log = logging.getLogger(__name__)
_ORDERS: dict[str, set[str]] = {
    "fill": set(),
    "close-logins": {"service", "now"},
    "tend-rings": {"ring", "begin"},
    "tend-redis": {"begin"},
    "redis-set": set(),
}


def handle(event: dict, context: object) -> None:
    logging.getLogger("rotation").setLevel(logging.INFO)
    try:
        _do(event, _parts())
    except Exception as error:  # The last place: what is not ours may quote a value, so neither text nor cause goes on.
        said = described(error)
        _log.error("%s", said)
        raise Failure(said) from None


def _parts() -> Parts:
    import boto3

    return Parts(settings.from_environment(), boto3.client("secretsmanager"), boto3.client("elasticache"))


def _do(event: dict, parts: Parts) -> None:
    if "Step" in event:
        _step(event, parts)
        return
    order = event.get("do")
    if order not in _ORDERS or not event.keys() - {"do"} <= _ORDERS[order]:
        raise Failure(f"this event is no order; there are {', '.join(_ORDERS)}, see docs/runbooks/rotate-a-secret.md")
    _CARRIED_OUT[order](event, parts)


def _step(event: dict, parts: Parts) -> None:
    kind = parts.rotated().get(event.get("SecretId"))
    if kind is None or event["Step"] not in STEPS or not event.get("ClientRequestToken"):
        raise Failure(f"no step '{event['Step']}' of {event.get('SecretId')}: it is not among the secrets rotated here")
    STEPS[event["Step"]](kind, event["ClientRequestToken"])


def _fill(event: dict, parts: Parts) -> None:
    _each({kind.secret.name: lambda kind=kind: fill(kind, kind.secret.token()) for kind in parts.rotated().values()})


def _close_logins(event: dict, parts: Parts) -> None:
    logins = {login.service: login for login in parts.logins() if event.get("service", login.service) == login.service}
    if not logins:
        raise Failure(f"there is no login of a service '{event['service']}'")
    told = parts.settings
    at_once = event.get("now") is True
    _each(
        {
            service: lambda login=login: close_former(
                login, parts.now(), told.close_after, told.close_patience, at_once
            )
            for service, login in logins.items()
        }
    )


def _tend_rings(event: dict, parts: Parts) -> None:
    rings = {name: ring for name, ring in parts.settings.rings.items() if event.get("ring", name) == name}
    begin = event.get("begin") is True
    if not rings or (begin and "ring" not in event):
        raise Failure(f"say which ring; there are {', '.join(sorted(parts.settings.rings))}")
    _each(
        {
            name: lambda name=name, ring=ring: tend(parts.secret(ring.arn, name), ring, parts.now(), begin)
            for name, ring in rings.items()
        }
    )


def _tend_redis(event: dict, parts: Parts) -> None:
    parts.token().tend(parts.now(), parts.settings.redis_period, event.get("begin") is True)


def _redis_set(event: dict, parts: Parts) -> None:
    parts.token().make_only()


def _each(works: dict[str, Callable[[], object]]) -> None:
    """One that fails keeps no other from its turn; what failed is said together."""
    failures = []
    for work in works.values():
        try:
            work()
        except Exception as error:
            failures.append(described(error))
    if failures:
        raise Failure("; ".join(failures))


_CARRIED_OUT: dict[str, Callable[[dict, Parts], None]] = {
    "fill": _fill,
    "close-logins": _close_logins,
    "tend-rings": _tend_rings,
    "tend-redis": _tend_redis,
    "redis-set": _redis_set,
}
