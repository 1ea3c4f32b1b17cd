"""What comes in, and that nothing secret goes out."""

import io
import json
import logging
import uuid
from datetime import timedelta
from pathlib import Path

import pytest

from rotation import handler, settings
from rotation.failure import Failure


@pytest.fixture
def handled(with_database, monkeypatch):
    fareline = with_database
    monkeypatch.setattr(handler, "_parts", fareline.parts)
    return lambda event: handler.handle(event, None)


@pytest.fixture
def handled_without_database(fareline, monkeypatch):
    monkeypatch.setattr(handler, "_parts", fareline.parts)
    return lambda event: handler.handle(event, None)


def _secrets_of(fareline) -> set[str]:
    found = set()

    def walk(value):
        if isinstance(value, dict):
            for name, each in value.items():
                if name not in ("username", "kid", "id", "kty", "use", "alg", "e"):
                    walk(each)
        else:
            found.add(str(value))

    for arn in (*fareline.arns.values(), *fareline.redis.values(), fareline.administrator):
        for version in fareline.labels(arn):
            walk(json.loads(fareline.store.get_secret_value(SecretId=arn, VersionId=version)["SecretString"]))
    return found


def _live(fareline, handled):
    """All orders, twice through, and what goes wrong in between."""
    for _ in range(2):
        for event in ({"do": "fill"}, {"do": "tend-rings"}, {"do": "tend-redis"}):
            handled(event)
        fareline.cache.settle()
        handled({"do": "tend-redis"})
        for name in ("database", "database-owner"):
            token = str(uuid.uuid4())
            for step in ("createSecret", "setSecret", "testSecret", "finishSecret"):
                handled({"Step": step, "SecretId": fareline.arns[name], "ClientRequestToken": token})
        handled({"do": "close-logins"})
        fareline.clock.pass_by(minutes=41)
        handled({"do": "close-logins", "service": fareline.service})
        handled({"do": "tend-rings", "ring": "signing", "begin": True})
    handled({"do": "redis-set"})
    token = str(uuid.uuid4())
    handled({"Step": "createSecret", "SecretId": fareline.arns["database"], "ClientRequestToken": token})
    with pytest.raises(Failure, match="refuses"):
        handled({"Step": "testSecret", "SecretId": fareline.arns["database"], "ClientRequestToken": token})
    fareline.put(fareline.arns["signing"], {"current": "a-ring-that-is-none"})
    with pytest.raises(Failure):
        handled({"do": "tend-rings"})


def test_nothing_secret_is_logged_or_said(with_database, handled, caplog):
    stream = io.StringIO()
    everything = logging.StreamHandler(stream)
    logging.getLogger().addHandler(everything)
    caplog.set_level(logging.INFO)
    try:
        _live(with_database, handled)
    finally:
        logging.getLogger().removeHandler(everything)
    said = stream.getvalue() + caplog.text
    assert "is the current one" in said and "is closed" in said and "refuses" in said
    secrets = _secrets_of(with_database)
    assert len(secrets) > 20
    assert not [secret for secret in secrets if secret in said]


def test_that_search_finds_a_secret_that_is_logged(with_database, handled):
    handled({"do": "fill"})
    value = with_database.value(with_database.arns["database"])
    assert [secret for secret in _secrets_of(with_database) if secret in f"logged by mistake: {value}"]


def test_an_unforeseen_error_is_told_by_kind_and_place_alone(handled_without_database, monkeypatch, caplog):
    def breaks(*_):
        raise ValueError("hunter2")

    monkeypatch.setattr("rotation.rings.tending.rules.first", breaks)
    with pytest.raises(Failure, match=r"ValueError at rings/tending.py:\d+") as told:
        handled_without_database({"do": "tend-rings"})
    assert "hunter2" not in caplog.text + str(told.value) and told.value.__cause__ is None


def test_one_ring_that_fails_keeps_no_other_from_its_step(fareline, handled_without_database):
    fareline.put(fareline.arns["signing"], {"current": "none"})
    with pytest.raises(Failure, match="signing"):
        handled_without_database({"do": "tend-rings"})
    assert "current" in fareline.value(fareline.arns["sealing"])


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"do": "everything"},
        {"do": "fill", "begin": True},
        {"do": "tend-rings", "begin": True},
        {"do": "tend-rings", "ring": "other"},
        {"do": "close-logins", "service": "other"},
        {"Step": "createSecret", "SecretId": "arn:of:another", "ClientRequestToken": "t"},
        {"Step": "dropSecret", "SecretId": "database", "ClientRequestToken": "t"},
        {"Step": "createSecret", "SecretId": "database"},
    ],
)
def test_an_event_that_is_no_order_changes_nothing(fareline, handled_without_database, event):
    if event.get("SecretId") == "database":
        event = {**event, "SecretId": fareline.arns["database"]}
    with pytest.raises(Failure):
        handled_without_database(event)
    assert all(fareline.value(arn) is None for arn in fareline.arns.values())


def test_the_settings_are_those_that_terraform_writes(monkeypatch):
    # The module's own test holds what it writes to this file.
    told = (Path(__file__).parents[2] / "tests/settings.json").read_text()
    monkeypatch.setenv(settings.VARIABLE, told)
    read = settings.from_environment()
    assert read.logins.keys() == read.owners.keys() == {"booking", "sandbox-provider"}
    assert read.rings["auth/signing-keys"].publish == timedelta(minutes=50)
    assert (read.redis_group, read.database_port, read.database_tls) == ("fareline", 5432, True)


def test_settings_that_terraform_does_not_write_are_refused(monkeypatch):
    monkeypatch.delenv(settings.VARIABLE, raising=False)
    with pytest.raises(Failure, match="is not set"):
        settings.from_environment()
    monkeypatch.setenv(settings.VARIABLE, '{"logins": {}}')
    with pytest.raises(Failure, match="is not as the Terraform module"):
        settings.from_environment()
