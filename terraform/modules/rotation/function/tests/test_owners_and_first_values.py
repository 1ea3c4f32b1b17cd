"""The owner of a database, and what has no value yet, against a real PostgreSQL."""

import uuid

import pytest
from faults import Killed, Killer
from rotating import kind_of, rotate

from rotation.failure import Failure
from rotation.steps import STEPS, fill


def test_the_owner_keeps_its_role_and_gets_another_password(with_database):
    fareline, arn = with_database, with_database.arns["database-owner"]
    rotate(kind_of(fareline, "database-owner"))
    first = fareline.value(arn)
    rotate(kind_of(fareline, "database-owner"))
    second = fareline.value(arn)
    assert first["username"] == second["username"] == f"{fareline.service}_owner"
    assert fareline.postgres.accepts(fareline.service, second)
    assert not fareline.postgres.accepts(fareline.service, first)


def test_an_owners_secret_with_another_user_is_refused(with_database):
    fareline, token = with_database, str(uuid.uuid4())
    rotate(kind_of(fareline, "database-owner"))
    fareline.store.put_secret_value(
        SecretId=fareline.arns["database-owner"],
        ClientRequestToken=token,
        SecretString='{"username":"postgres","password":"of-nobody"}',
        VersionStages=["AWSPENDING"],
    )
    with pytest.raises(Failure, match="its user is not"):
        STEPS["setSecret"](kind_of(fareline, "database-owner"), token)


def test_what_has_no_value_is_filled_once_with_database_and_roles(with_database):
    fareline = with_database
    for name in ("database", "database-owner"):
        kind = kind_of(fareline, name)
        assert fill(kind, kind.secret.token())
        assert not fill(kind, kind.secret.token())
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
    administrator = f"{fareline.service}_administrator"
    member = f"select pg_has_role('{administrator}', '{fareline.service}_owner', 'usage')"
    assert fareline.postgres.run(member) == [[False]]
    everybody = "select count(*) from pg_database, aclexplode(datacl) given where given.grantee = 0 and datname = "
    assert fareline.postgres.run(f"{everybody}'{fareline.service}'") == [[0]]


def test_a_first_rotation_that_was_interrupted_is_filled(with_database):
    fareline = with_database
    killer = Killer(1, after=True)
    with pytest.raises(Killed):
        rotate(kind_of(fareline, killer=killer))
    kind = kind_of(fareline)
    assert fill(kind, kind.secret.token())
    assert fareline.postgres.accepts(fareline.service, fareline.value(fareline.arns["database"]))
