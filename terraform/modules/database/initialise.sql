-- Makes what one service needs in a new cluster: its database, the owner who migrates, the group that has the application's
-- rights and its two logins (docs/decisions/0027-two-logins-that-alternate.md), as the laptop does. Run once for each database by
-- a person, as the administrator, connected to "postgres"; again at any time, when it puts right what differs:
--
--     psql --no-psqlrc -v database=booking -f initialise.sql
--
-- It sets no password: a login without one lets nobody in, and rotation gives them theirs.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;

select :'database' ~ '^[a-z][a-z0-9_]{0,40}$' as well_named \gset
\if :well_named
\else
  \warn :database 'is no name for a database'
  do $$ begin raise exception 'Nothing was done.'; end $$;
\endif

\set owner :database _owner
\set group :database _app
\set login_a :group _a
\set login_b :group _b

select format('create role %I', name)
  from unnest(array[:'owner', :'group', :'login_a', :'login_b']) name
 where not exists (select from pg_roles where rolname = name) \gexec

alter role :"owner" login;
alter role :"group" nologin;
alter role :"login_a" login;
alter role :"login_b" login;
grant :"group" to :"login_a", :"login_b";

-- RDS has no superuser: who makes a database for a role, or speaks for it, has to be a member. Taken back at the end.
grant :"owner" to current_user with inherit true, set true;

select format('create database %I owner %I', :'database', :'owner')
 where not exists (select from pg_database where datname = :'database') \gexec

revoke all on database :"database" from public;
-- A warning where somebody else owns it; there is nothing in it.
revoke all on database postgres from public;
grant connect on database :"database" to :"group";

\connect :"database"
set client_min_messages = warning;

alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"group";

alter default privileges for role :"owner" revoke execute on functions from public;
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"group";
alter default privileges for role :"owner" in schema public grant usage on sequences to :"group";
alter default privileges for role :"owner" in schema public grant execute on functions to :"group";

-- Outside "public", which Flyway expects to find empty.
create schema if not exists statistics;
create extension if not exists pg_stat_statements schema statistics;

revoke :"owner" from current_user;
\echo :database 'is as it has to be.'
