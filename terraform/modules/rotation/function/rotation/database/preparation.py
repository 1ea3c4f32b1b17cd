"""A service's database and roles, as docs/decisions/0027-two-logins-that-alternate.md has them."""

from __future__ import annotations

from pg8000.native import Connection, identifier

from rotation.database import names


def roles_and_database(connection: Connection, service: str) -> None:
    owner, group = names.owner(service), names.group(service)
    _role(connection, owner, "login")
    _role(connection, group, "nologin")
    for login in names.logins(service):
        # Without a password nobody gets in by it.
        _role(connection, login, "login")
        connection.run(f"grant {identifier(group)} to {identifier(login)}")
    # RDS has no superuser: who makes a database for a role, or speaks for it, has to be a member. Taken back at the end.
    connection.run(f"grant {identifier(owner)} to current_user")
    database = names.database(service)
    if not connection.run("select 1 from pg_database where datname = :name", name=database):
        connection.run(f"create database {identifier(database)} owner {identifier(owner)}")
    connection.run(f"revoke all on database {identifier(database)} from public")
    connection.run(f"grant connect on database {identifier(database)} to {identifier(group)}")


def rights(connection: Connection, service: str) -> None:
    owner, group = identifier(names.owner(service)), identifier(names.group(service))
    by_default = f"alter default privileges for role {owner}"
    for statement in (
        f"alter schema public owner to {owner}",
        "revoke all on schema public from public",
        f"grant usage on schema public to {group}",
        f"{by_default} revoke execute on functions from public",
        f"{by_default} in schema public grant select, insert, update, delete on tables to {group}",
        f"{by_default} in schema public grant usage on sequences to {group}",
        f"{by_default} in schema public grant execute on functions to {group}",
        f"revoke {owner} from current_user",
    ):
        connection.run(statement)


def _role(connection: Connection, name: str, kind: str) -> None:
    if not connection.run("select 1 from pg_roles where rolname = :name", name=name):
        connection.run(f"create role {identifier(name)} {kind}")
