"""The two logins of a service, against a real PostgreSQL."""

import uuid

import pytest
from rotating import close, closed_in_time, kind_of, rotate, user

from rotation.database.server import Server
from rotation.failure import Failure
from rotation.steps import STEPS


def test_the_two_logins_take_turns_and_the_former_ends_only_when_its_time_has_come(with_database):
    fareline, arn, accepts = with_database, with_database.arns["database"], with_database.postgres.accepts
    rotate(kind_of(fareline))
    first = fareline.value(arn)
    assert first["username"] == user(fareline, "a") and accepts(fareline.service, first)

    rotate(kind_of(fareline))
    second = fareline.value(arn)
    assert second["username"] == user(fareline, "b") and accepts(fareline.service, second)
    assert accepts(fareline.service, first)
    fareline.clock.pass_by(minutes=39, seconds=59)
    assert not close(fareline) and accepts(fareline.service, first)
    fareline.clock.pass_by(seconds=1)
    assert close(fareline) and not accepts(fareline.service, first)
    assert accepts(fareline.service, second) and not close(fareline)

    fareline.clock.pass_by(days=30)
    rotate(kind_of(fareline))
    third = fareline.value(arn)
    assert third["username"] == user(fareline, "a") and accepts(fareline.service, third)
    assert accepts(fareline.service, second)
    closed_in_time(fareline)
    assert not accepts(fareline.service, second) and accepts(fareline.service, third)
    assert len({value["password"] for value in (first, second, third)}) == 3


def test_nobody_gets_the_next_login_before_the_former_is_closed(with_database):
    fareline = with_database
    rotate(kind_of(fareline))
    rotate(kind_of(fareline))
    before = fareline.value(fareline.arns["database"], "AWSPREVIOUS")
    with pytest.raises(Failure, match="not closed yet"):
        rotate(kind_of(fareline))
    assert fareline.postgres.accepts(fareline.service, before)


def test_a_former_login_with_sessions_is_waited_for_and_then_told(with_database):
    fareline = with_database
    rotate(kind_of(fareline))
    first = fareline.value(fareline.arns["database"])
    rotate(kind_of(fareline))
    session = fareline.postgres.login(fareline.service, first)
    try:
        fareline.clock.pass_by(minutes=40)
        assert not close(fareline)
        fareline.clock.pass_by(hours=24, seconds=1)
        with pytest.raises(Failure, match="1 sessions are still those of"):
            close(fareline)
        assert fareline.postgres.accepts(fareline.service, first)
    finally:
        session.close()


def test_a_leaked_login_is_closed_at_once(with_database):
    fareline = with_database
    rotate(kind_of(fareline))
    first = fareline.value(fareline.arns["database"])
    rotate(kind_of(fareline))
    assert close(fareline, at_once=True)
    assert not fareline.postgres.accepts(fareline.service, first)


def test_a_version_that_was_put_back_is_not_taken_for_one_whose_former_is_closed(with_database):
    fareline, arn = with_database, with_database.arns["database"]
    rotate(kind_of(fareline))
    rotate(kind_of(fareline))
    second = fareline.value(arn)
    versions = {label: version for version, labels in fareline.labels(arn).items() for label in labels}
    fareline.store.update_secret_version_stage(
        SecretId=arn,
        VersionStage="AWSCURRENT",
        MoveToVersionId=versions["AWSPREVIOUS"],
        RemoveFromVersionId=versions["AWSCURRENT"],
    )
    with pytest.raises(Failure, match="not closed yet"):
        rotate(kind_of(fareline))
    closed_in_time(fareline)
    assert not fareline.postgres.accepts(fareline.service, second)


def test_a_pending_login_whose_password_the_database_does_not_have_never_becomes_current(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    rotate(kind_of(fareline))
    current = fareline.value(fareline.arns["database"])
    STEPS["createSecret"](kind_of(fareline), token)
    with pytest.raises(Failure, match="the database refuses .*_app_b"):
        STEPS["testSecret"](kind_of(fareline), token)
    assert fareline.value(fareline.arns["database"]) == current


def test_a_login_without_the_rights_of_the_group_is_not_valid(with_database):
    fareline = with_database
    rotate(kind_of(fareline))
    kind = kind_of(fareline)
    value = fareline.value(fareline.arns["database"])
    assert kind.is_valid(value)
    fareline.postgres.run(f"grant connect on database {fareline.service} to {value['username']}")
    fareline.postgres.run(
        f"revoke {fareline.service}_app from {value['username']} granted by {fareline.service}_administrator"
    )
    assert not kind.is_valid(value)


def test_the_login_in_use_is_never_given_another_password(with_database):
    fareline, arn, token = with_database, with_database.arns["database"], str(uuid.uuid4())
    rotate(kind_of(fareline))
    STEPS["createSecret"](kind_of(fareline), token)
    # A person puts the very login that is to come into the store by hand.
    by_hand = {"username": user(fareline, "b"), "password": "put-by-hand-for-this-test"}
    kind_of(fareline)._administrator.set_password(by_hand["username"], by_hand["password"])
    fareline.put(arn, by_hand)
    for step in ("setSecret", "testSecret", "finishSecret"):
        with pytest.raises(Failure, match="is in use"):
            STEPS[step](kind_of(fareline), token)
    assert fareline.value(arn) == by_hand and fareline.postgres.accepts(fareline.service, by_hand)


def test_a_value_that_names_neither_login_is_left_alone(with_database):
    fareline = with_database
    fareline.put(fareline.arns["database"], {"username": "postgres", "password": "of-nobody"})
    with pytest.raises(Failure, match="neither .*_app_a nor .*_app_b"):
        rotate(kind_of(fareline))
    with pytest.raises(Failure, match="neither"):
        close(fareline)


def test_a_server_without_tls_is_not_spoken_to(with_database):
    server = Server("127.0.0.1", with_database.postgres.port)
    with pytest.raises(Failure, match="whether it speaks TLS"):
        with server.connection("postgres", "anybody", "nothing"):
            pass


def test_an_administrator_who_is_refused_is_told(with_database):
    fareline = with_database
    fareline.put(fareline.administrator, {"username": f"{fareline.service}_administrator", "password": "an-old-one"})
    with pytest.raises(Failure, match="as the administrator; its secret is rotated by RDS"):
        rotate(kind_of(fareline))
