"""What the tests share: a store that is moto's, a real PostgreSQL, and a clock that is moved by hand."""

from __future__ import annotations

import json
import os
import threading
import uuid
from dataclasses import replace

import boto3
import moto.secretsmanager.models
import pg8000.native
import pytest
from doubles import Cache, Clock
from moto import mock_aws

from rotation import settings
from rotation.parts import Parts

_POSTGRES = "FARELINE_TEST_POSTGRES"
RING_TIMES = {
    "signing": {"period_days": 30, "publish_minutes": 50, "retire_minutes": 20},
    "sealing": {"period_days": 30, "publish_minutes": 10, "retire_minutes": 75},
}


class OneCallAtATime:
    """
    A client whose calls do not overlap, since one of Secrets Manager's is done as a whole. A version that has a value keeps
    it: Secrets Manager refuses another, where moto takes it.
    """

    def __init__(self, client):
        self._client = client
        self._lock = threading.Lock()
        self.exceptions = client.exceptions

    def put_secret_value(self, **arguments):
        # Without a token there is always a new version.
        token = arguments.get("ClientRequestToken", str(uuid.uuid4()))
        version = {"SecretId": arguments["SecretId"], "VersionId": token}
        with self._lock:
            try:
                known = self._client.get_secret_value(**version)["SecretString"]
            except self.exceptions.ResourceNotFoundException:
                return self._client.put_secret_value(**arguments)
            if known == arguments["SecretString"]:
                return version
            refusal = {"Error": {"Code": "ResourceExistsException", "Message": "the version has another value"}}
            raise self.exceptions.ResourceExistsException(refusal, "PutSecretValue")

    def __getattr__(self, name):
        call = getattr(self._client, name)

        def alone(**arguments):
            with self._lock:
                return call(**arguments)

        return alone


class Postgres:
    """A real server, which whoever runs the tests has started for them."""

    def __init__(self, told: dict):
        self.port = told["port"]
        self._superuser = (told["user"], told["password"])

    def run(self, sql: str, database: str = "postgres"):
        connection = pg8000.native.Connection(
            self._superuser[0], host="127.0.0.1", port=self.port, database=database, password=self._superuser[1]
        )
        try:
            return connection.run(sql)
        finally:
            connection.close()

    def login(self, database: str, value: dict):
        return pg8000.native.Connection(
            value["username"], host="127.0.0.1", port=self.port, database=database, password=value["password"]
        )

    def accepts(self, database: str, value: dict) -> bool:
        try:
            self.login(database, value).close()
            return True
        except pg8000.native.DatabaseError as refused:
            assert refused.args[0]["C"] == "28P01", refused
            return False


class Fareline:
    """Secrets without values, a service of its own for each test, and the parts that rotate them."""

    def __init__(self, clock: Clock, store, cache: Cache, postgres: Postgres | None):
        self.clock = clock
        self.store = store
        self.cache = cache
        self.postgres = postgres
        self.service = f"s{uuid.uuid4().hex[:12]}"
        self.arns = {name: self._secret(name) for name in ("database", "database-owner", "signing", "sealing")}
        self.redis = {name: self._secret(f"{name}/redis") for name in ("admin", "auth", "booking")}
        self.administrator = self._secret("administrator")
        self.settings = settings.parse(
            {
                "database": {
                    "host": "127.0.0.1",
                    "port": postgres.port if postgres else 1,
                    "administrator": self.administrator,
                },
                "logins": {self.service: self.arns["database"]},
                "owners": {self.service: self.arns["database-owner"]},
                "redis": {"secrets": self.redis, "group": "fareline", "period_days": 90},
                "rings": {
                    kind: {"arn": self.arns[kind], "kind": kind, **RING_TIMES[kind]} for kind in ("signing", "sealing")
                },
                "close_after_minutes": 40,
                "close_patience_hours": 24,
            }
        )
        # The servers of the tests speak no TLS; one test looks at what the function says to that.
        self.settings = replace(self.settings, database_tls=False)

    def parts(self, store=None, cache=None) -> Parts:
        return Parts(self.settings, store or self.store, cache or self.cache, self.clock.now)

    def value(self, arn: str, label: str = "AWSCURRENT") -> dict | None:
        try:
            return json.loads(self.store.get_secret_value(SecretId=arn, VersionStage=label)["SecretString"])
        except self.store.exceptions.ResourceNotFoundException:
            return None

    def labels(self, arn: str) -> dict[str, list[str]]:
        return self.store.describe_secret(SecretId=arn).get("VersionIdsToStages", {})

    def put(self, arn: str, value: dict) -> None:
        self.store.put_secret_value(SecretId=arn, SecretString=json.dumps(value))

    def forget(self, name: str) -> None:
        """Goes on with a secret that has no value, beside the database as it is."""
        self.arns[name] = self._secret(f"{name}-{uuid.uuid4().hex[:8]}")
        told = {"database": "logins", "database-owner": "owners"}[name]
        self.settings = replace(self.settings, **{told: {self.service: self.arns[name]}})

    def _secret(self, name: str) -> str:
        return self.store.create_secret(Name=f"fareline/{self.service}/{name}")["ARN"]


@pytest.fixture
def clock(monkeypatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(moto.secretsmanager.models, "time", clock)
    return clock


@pytest.fixture(scope="session")
def store():
    """One for all tests, since each has secrets of its own; nobody's account is asked."""
    with mock_aws():
        yield OneCallAtATime(boto3.client("secretsmanager", region_name="eu-central-1"))


@pytest.fixture
def cache(clock) -> Cache:
    return Cache(clock)


@pytest.fixture
def fareline(clock, store, cache) -> Fareline:
    """Without a database."""
    return Fareline(clock, store, cache, None)


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    told = os.environ.get(_POSTGRES)
    assert told, f"{_POSTGRES} is not set; run the Java test RotationTest, which starts a PostgreSQL for these tests"
    return Postgres(json.loads(told))


@pytest.fixture
def with_database(clock, store, cache, postgres):
    fareline = Fareline(clock, store, cache, postgres)
    administrator = {"username": f"{fareline.service}_administrator", "password": "of-this-test-alone"}
    # As on RDS: may make roles and databases, and is no superuser.
    postgres.run(
        f"create role {administrator['username']} login createrole createdb password '{administrator['password']}'"
    )
    fareline.put(fareline.administrator, administrator)
    yield fareline
    database = fareline.service
    postgres.run(f"drop database if exists {database} with (force)")
    roles = [f"{database}_{end}" for end in ("app_a", "app_b", "app", "owner", "administrator")]
    for role in roles:
        if postgres.run(f"select 1 from pg_roles where rolname = '{role}'"):
            postgres.run(f"drop owned by {role} cascade")
    for role in roles:
        postgres.run(f"drop role if exists {role}")
