"""The login of a service and the owner of its database, against a real PostgreSQL."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from faults import Killed, Killer

from rotation.database.server import Server
from rotation.failure import Failure
from rotation.logins.closing import close_former
from rotation.steps import STEPS, fill


def _kind(fareline, name="database", killer=None):
    parts = fareline.parts(killer.around(fareline.store) if killer else None)
    kind = parts.rotated()[fareline.arns[name]]
    if killer:
        kind._administrator = killer.around(kind._administrator)
    return kind


def _rotate(kind, token=None):
    token = token or str(uuid.uuid4())
    for step in STEPS.values():
        step(kind, token)
    return token


def _close(fareline, at_once=False, killer=None):
    told = fareline.settings
    return close_former(
        _kind(fareline, killer=killer), fareline.clock.now(), told.close_after, told.close_patience, at_once
    )


def _closed_in_time(fareline):
    fareline.clock.pass_by(minutes=40)
    assert _close(fareline)


def _user(fareline, letter):
    return f"{fareline.service}_app_{letter}"


def test_the_two_logins_take_turns_and_the_former_ends_only_when_its_time_has_come(with_database):
    fareline, arn, accepts = with_database, with_database.arns["database"], with_database.postgres.accepts
    _rotate(_kind(fareline))
    first = fareline.value(arn)
    assert first["username"] == _user(fareline, "a") and accepts(fareline.service, first)

    _rotate(_kind(fareline))
    second = fareline.value(arn)
    assert second["username"] == _user(fareline, "b") and accepts(fareline.service, second)
    assert accepts(fareline.service, first)
    fareline.clock.pass_by(minutes=39, seconds=59)
    assert not _close(fareline) and accepts(fareline.service, first)
    fareline.clock.pass_by(seconds=1)
    assert _close(fareline) and not accepts(fareline.service, first)
    assert accepts(fareline.service, second) and not _close(fareline)

    fareline.clock.pass_by(days=30)
    _rotate(_kind(fareline))
    third = fareline.value(arn)
    assert third["username"] == _user(fareline, "a") and accepts(fareline.service, third)
    assert accepts(fareline.service, second)
    _closed_in_time(fareline)
    assert not accepts(fareline.service, second) and accepts(fareline.service, third)
    assert len({value["password"] for value in (first, second, third)}) == 3


def test_nobody_gets_the_next_login_before_the_former_is_closed(with_database):
    fareline = with_database
    _rotate(_kind(fareline))
    _rotate(_kind(fareline))
    before = fareline.value(fareline.arns["database"], "AWSPREVIOUS")
    with pytest.raises(Failure, match="not closed yet"):
        _rotate(_kind(fareline))
    assert fareline.postgres.accepts(fareline.service, before)


def test_a_former_login_with_sessions_is_waited_for_and_then_told(with_database):
    fareline = with_database
    _rotate(_kind(fareline))
    first = fareline.value(fareline.arns["database"])
    _rotate(_kind(fareline))
    session = fareline.postgres.login(fareline.service, first)
    try:
        fareline.clock.pass_by(minutes=40)
        assert not _close(fareline)
        fareline.clock.pass_by(hours=24, seconds=1)
        with pytest.raises(Failure, match="1 sessions are still those of"):
            _close(fareline)
        assert fareline.postgres.accepts(fareline.service, first)
    finally:
        session.close()


def test_a_leaked_login_is_closed_at_once(with_database):
    fareline = with_database
    _rotate(_kind(fareline))
    first = fareline.value(fareline.arns["database"])
    _rotate(_kind(fareline))
    assert _close(fareline, at_once=True)
    assert not fareline.postgres.accepts(fareline.service, first)


def test_a_version_that_was_put_back_is_not_taken_for_one_whose_former_is_closed(with_database):
    fareline, arn = with_database, with_database.arns["database"]
    _rotate(_kind(fareline))
    _rotate(_kind(fareline))
    second = fareline.value(arn)
    versions = {label: version for version, labels in fareline.labels(arn).items() for label in labels}
    fareline.store.update_secret_version_stage(
        SecretId=arn,
        VersionStage="AWSCURRENT",
        MoveToVersionId=versions["AWSPREVIOUS"],
        RemoveFromVersionId=versions["AWSCURRENT"],
    )
    with pytest.raises(Failure, match="not closed yet"):
        _rotate(_kind(fareline))
    _closed_in_time(fareline)
    assert not fareline.postgres.accepts(fareline.service, second)


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("rotations", (0, 1), ids=("first", "second"))
@pytest.mark.parametrize("name", ("database", "database-owner"))
def test_a_rotation_that_is_killed_at_any_change_is_completed_by_its_repetition(with_database, name, rotations, after):
    fareline, arn = with_database, with_database.arns[name]
    for _ in range(rotations):
        _rotate(_kind(fareline, name))
    places = 0
    while True:
        killer, token = Killer(places + 1, after), str(uuid.uuid4())
        in_use = fareline.value(arn)
        try:
            _rotate(_kind(fareline, name, killer), token)
            break
        except Killed:
            places += 1
        if name == "database" and in_use is not None:
            assert fareline.postgres.accepts(fareline.service, in_use), "the login in use was touched"
        _rotate(_kind(fareline, name), token)
        _check_whole(fareline, arn, name)
        if name == "database":
            fareline.clock.pass_by(minutes=40)
            _close(fareline)
    assert places >= 3
    _check_whole(fareline, arn, name)


def _check_whole(fareline, arn, name):
    value, labels = fareline.value(arn), fareline.labels(arn)
    assert fareline.postgres.accepts(fareline.service, value)
    assert fareline.value(arn, "AWSPENDING") is None
    assert sum("AWSCURRENT" in each for each in labels.values()) == 1
    former = fareline.value(arn, "AWSPREVIOUS")
    if former is not None:
        assert former["password"] != value["password"]
        if name == "database":
            assert former["username"] != value["username"]


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("at", (1, 2, 3))
def test_a_closing_that_is_killed_is_completed_by_the_next_run(with_database, at, after):
    fareline = with_database
    _rotate(_kind(fareline))
    first = fareline.value(fareline.arns["database"])
    _rotate(_kind(fareline))
    fareline.clock.pass_by(minutes=40)
    try:
        _close(fareline, killer=Killer(at, after))
    except Killed:
        _close(fareline)
    assert not fareline.postgres.accepts(fareline.service, first)
    _rotate(_kind(fareline))


def test_each_step_may_be_repeated_in_any_number(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    _rotate(_kind(fareline))
    made = set()
    for step in STEPS.values():
        for _ in range(3):
            step(_kind(fareline), token)
            made.add(_kind(fareline).secret.value(token)["password"])
    assert len(made) == 1
    before = fareline.value(fareline.arns["database"])
    for step in STEPS.values():
        step(_kind(fareline), token)
    assert fareline.value(fareline.arns["database"]) == before
    assert fareline.postgres.accepts(fareline.service, before)


def test_a_pending_login_whose_password_the_database_does_not_have_never_becomes_current(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    _rotate(_kind(fareline))
    current = fareline.value(fareline.arns["database"])
    STEPS["createSecret"](_kind(fareline), token)
    with pytest.raises(Failure, match="the database refuses .*_app_b"):
        STEPS["testSecret"](_kind(fareline), token)
    assert fareline.value(fareline.arns["database"]) == current


def test_a_login_without_the_rights_of_the_group_is_not_valid(with_database):
    fareline = with_database
    _rotate(_kind(fareline))
    kind = _kind(fareline)
    value = fareline.value(fareline.arns["database"])
    assert kind.is_valid(value)
    fareline.postgres.run(f"grant connect on database {fareline.service} to {value['username']}")
    fareline.postgres.run(
        f"revoke {fareline.service}_app from {value['username']} granted by {fareline.service}_administrator"
    )
    assert not kind.is_valid(value)


def test_the_login_in_use_is_never_given_another_password(with_database):
    fareline, arn, token = with_database, with_database.arns["database"], str(uuid.uuid4())
    _rotate(_kind(fareline))
    STEPS["createSecret"](_kind(fareline), token)
    # A person puts the very login that is to come into the store by hand.
    by_hand = {"username": _user(fareline, "b"), "password": "put-by-hand-for-this-test"}
    _kind(fareline)._administrator.set_password(by_hand["username"], by_hand["password"])
    fareline.put(arn, by_hand)
    for step in ("setSecret", "testSecret", "finishSecret"):
        with pytest.raises(Failure, match="is in use"):
            STEPS[step](_kind(fareline), token)
    assert fareline.value(arn) == by_hand and fareline.postgres.accepts(fareline.service, by_hand)


def test_a_second_rotation_waits_for_the_first(with_database):
    fareline, first = with_database, str(uuid.uuid4())
    _rotate(_kind(fareline))
    STEPS["createSecret"](_kind(fareline), first)
    with pytest.raises(Failure, match="another rotation is under way"):
        _rotate(_kind(fareline))
    _rotate(_kind(fareline), first)
    assert fareline.postgres.accepts(fareline.service, fareline.value(fareline.arns["database"]))


def test_runs_at_the_same_time_end_in_one_login_that_works(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    _rotate(_kind(fareline))

    def run(_):
        try:
            _rotate(_kind(fareline), token)
        except Exception as lost:  # One may lose to another; what counts is what is there in the end.
            return type(lost).__name__
        return "done"

    with ThreadPoolExecutor(3) as runs:
        ended = list(runs.map(run, range(3)))
    _rotate(_kind(fareline), token)
    assert "done" in ended, ended
    _check_whole(fareline, fareline.arns["database"], "database")
    assert len(fareline.labels(fareline.arns["database"])) == 2


def test_the_owner_keeps_its_role_and_gets_another_password(with_database):
    fareline, arn = with_database, with_database.arns["database-owner"]
    _rotate(_kind(fareline, "database-owner"))
    first = fareline.value(arn)
    _rotate(_kind(fareline, "database-owner"))
    second = fareline.value(arn)
    assert first["username"] == second["username"] == f"{fareline.service}_owner"
    assert fareline.postgres.accepts(fareline.service, second) and not fareline.postgres.accepts(fareline.service, first)


def test_an_owners_secret_with_another_user_is_refused(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    _rotate(_kind(fareline, "database-owner"))
    fareline.store.put_secret_value(
        SecretId=fareline.arns["database-owner"],
        ClientRequestToken=token,
        SecretString='{"username":"postgres","password":"of-nobody"}',
        VersionStages=["AWSPENDING"],
    )
    with pytest.raises(Failure, match="its user is not"):
        STEPS["setSecret"](_kind(fareline, "database-owner"), token)


def test_what_has_no_value_is_filled_once_with_database_and_roles(with_database):
    fareline = with_database
    for name in ("database", "database-owner"):
        kind = _kind(fareline, name)
        assert fill(kind, kind.secret.token("first"))
        assert not fill(kind, kind.secret.token("first"))
    owner, login = (fareline.value(fareline.arns[name]) for name in ("database-owner", "database"))
    session = fareline.postgres.login(fareline.service, owner)
    session.run("create table public.booking (id int)")
    session.close()
    session = fareline.postgres.login(fareline.service, login)
    try:
        session.run("insert into public.booking values (1)")
        assert session.run("select id from public.booking") == [[1]]
        with pytest.raises(Exception, match="permission denied|must be owner"):
            session.run("drop table public.booking")
        with pytest.raises(Exception, match="permission denied"):
            session.run("create table public.other (id int)")
    finally:
        session.close()
    # Nobody else's login gets in.
    assert fareline.postgres.run(
        f"select has_database_privilege('{fareline.service}_administrator', '{fareline.service}', 'connect'), "
        f"(select count(*) from pg_database d, aclexplode(d.datacl) a where d.datname = '{fareline.service}' and a.grantee = 0)"
    )[0][1] == 0


def test_a_first_rotation_that_was_interrupted_is_filled(with_database):
    fareline = with_database
    killer = Killer(1, after=True)
    with pytest.raises(Killed):
        _rotate(_kind(fareline, killer=killer))
    kind = _kind(fareline)
    assert fill(kind, kind.secret.token("first"))
    assert fareline.postgres.accepts(fareline.service, fareline.value(fareline.arns["database"]))


def test_a_value_that_names_neither_login_is_left_alone(with_database):
    fareline = with_database
    fareline.put(fareline.arns["database"], {"username": "postgres", "password": "of-nobody"})
    with pytest.raises(Failure, match="neither .*_app_a nor .*_app_b"):
        _rotate(_kind(fareline))
    with pytest.raises(Failure, match="neither"):
        _close(fareline)


def test_a_server_without_tls_is_not_spoken_to(with_database):
    server = Server("127.0.0.1", with_database.postgres.port)
    with pytest.raises(Failure, match="whether it speaks TLS"):
        with server.connection("postgres", "anybody", "nothing"):
            pass


def test_an_administrator_who_is_refused_is_told(with_database):
    fareline = with_database
    fareline.put(fareline.administrator, {"username": f"{fareline.service}_administrator", "password": "an-old-one"})
    with pytest.raises(Failure, match="as the administrator; its secret is rotated by RDS"):
        _rotate(_kind(fareline))
