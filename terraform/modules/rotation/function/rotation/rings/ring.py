"""The rules of a ring: which step comes next, and when. Nothing here knows where a ring is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Callable

from rotation.failure import Failure
from rotation.rings.keys import sealing_key, signing_key

SIGNING = "signing"
SEALING = "sealing"
_PLACES = ("current", "next", "previous")
_ID = {SIGNING: re.compile(r"[A-Za-z0-9._-]{1,64}"), SEALING: re.compile(r"[A-Za-z0-9._-]{1,16}")}
_PARTS = {SIGNING: {"kty", "kid", "n", "e", "d"}, SEALING: {"id", "key"}}
_MAKE = {SIGNING: signing_key, SEALING: sealing_key}
_NAME = {SIGNING: "kid", SEALING: "id"}


@dataclass(frozen=True)
class Times:
    """How long the current key serves, the next is known before it is used, and the previous is known after."""

    period: timedelta
    publish: timedelta
    retire: timedelta


@dataclass(frozen=True)
class Step:
    name: str
    ring: dict
    said: str


def first(kind: str, now: datetime) -> dict:
    return {"current": _MAKE[kind](now)}


def next_step(kind: str, ring: dict, age: timedelta, times: Times, now: datetime, begin: bool = False) -> Step | None:
    """The step that is due for a ring that has been as it is for that long; never two at a time."""
    keys = _checked(kind, ring)
    if "previous" in keys:
        if age < times.retire:
            return None
        kept = {place: key for place, key in keys.items() if place != "previous"}
        return Step("retire", kept, f"{_id(kind, keys['previous'])} is removed")
    if "next" in keys:
        if age < times.publish:
            return None
        promoted = {"current": keys["next"], "previous": keys["current"]}
        return Step("promote", promoted, f"{_id(kind, keys['next'])} takes over from {_id(kind, keys['current'])}")
    if age < times.period and not begin:
        return None
    coming = _unused(kind, keys, now)
    return Step("publish", {**keys, "next": coming}, f"{_id(kind, coming)} is published")


def key_id(kind: str, key: dict) -> str:
    return _id(kind, key)


def _unused(kind: str, keys: dict, now: datetime) -> dict:
    make: Callable[[datetime], dict] = _MAKE[kind]
    taken = {_id(kind, key) for key in keys.values()}
    while True:
        made = make(now)
        if _id(kind, made) not in taken:
            return made


def _id(kind: str, key: dict) -> str:
    return key[_NAME[kind]]


def _checked(kind: str, ring: dict) -> dict:
    if "current" not in ring or not set(ring) <= set(_PLACES):
        raise Failure("it is not {current, next, previous} with at least current")
    for place, key in ring.items():
        if not isinstance(key, dict) or not _PARTS[kind] <= key.keys():
            raise Failure(f"its {place} is no {kind} key with {', '.join(sorted(_PARTS[kind]))}")
        if not isinstance(_id(kind, key), str) or not _ID[kind].fullmatch(_id(kind, key)):
            raise Failure(f"its {place} has an id that the services refuse")
    if len({_id(kind, key) for key in ring.values()}) < len(ring):
        raise Failure("it has two keys of one id")
    return ring
