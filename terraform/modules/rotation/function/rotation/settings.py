"""What the function is told, once, as JSON in FARELINE_ROTATION."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import timedelta

from rotation.failure import Failure

VARIABLE = "FARELINE_ROTATION"


@dataclass(frozen=True)
class Ring:
    """A ring of keys, and how long each of its steps takes."""

    arn: str
    kind: str
    period: timedelta
    publish: timedelta
    retire: timedelta


@dataclass(frozen=True)
class Settings:
    database_host: str
    database_port: int
    administrator: str
    logins: dict[str, str]
    owners: dict[str, str]
    redis: dict[str, str]
    redis_group: str
    rings: dict[str, Ring]
    close_after: timedelta
    close_patience: timedelta
    redis_period: timedelta
    database_tls: bool = field(default=True)


def from_environment() -> Settings:
    text = os.environ.get(VARIABLE)
    if text is None:
        raise Failure(f"{VARIABLE} is not set; the Terraform module rotation sets it")
    try:
        return parse(json.loads(text))
    except (ValueError, KeyError, TypeError) as wrong:
        raise Failure(f"{VARIABLE} is not as the Terraform module rotation writes it: {type(wrong).__name__}") from None


def parse(told: dict) -> Settings:
    database = told["database"]
    return Settings(
        database_host=database["host"],
        database_port=int(database["port"]),
        administrator=database["administrator"],
        logins=dict(told["logins"]),
        owners=dict(told["owners"]),
        redis=dict(told["redis"]["secrets"]),
        redis_group=told["redis"]["group"],
        rings={name: _ring(ring) for name, ring in told["rings"].items()},
        close_after=timedelta(minutes=told["close_after_minutes"]),
        close_patience=timedelta(hours=told["close_patience_hours"]),
        redis_period=timedelta(days=told["redis"]["period_days"]),
    )


def _ring(told: dict) -> Ring:
    return Ring(
        arn=told["arn"],
        kind=told["kind"],
        period=timedelta(days=told["period_days"]),
        publish=timedelta(minutes=told["publish_minutes"]),
        retire=timedelta(minutes=told["retire_minutes"]),
    )
