-- What each client keeps from being sold without having paid. Triggers count, so that no way in which a hold begins or ends
-- can forget it, whichever version of the program takes it. Everything is locked in one order: holds, legs of the
-- inventory, client_holds, client_leg_holds, each by its key.

-- On each dated leg. It is written and read by those who have the leg's row of the inventory locked, but for a hold that
-- ends, which makes it smaller: so a quota of this count is exact. What has come to nothing is deleted.
create table client_leg_holds (
    client text not null,
    leg_id bigint not null,
    holds  integer not null check (holds > 0),
    seats  integer not null check (seats > 0),
    primary key (client, leg_id)
) with (fillfactor = 50);

-- In all, and what has become of those that ended. One row would have all of a client's transactions wait for each other; so
-- each session writes a row of its own, as far as there are enough. Only their sum means something.
create table client_holds (
    client    text not null,
    slot      smallint not null,
    open      integer not null default 0,
    confirmed bigint not null default 0,
    lapsed    bigint not null default 0,
    primary key (client, slot)
) with (fillfactor = 50);

-- What confirmed and lapsed were at times, so that their growth can be told.
create table client_conduct (
    client    text not null,
    noted_at  timestamptz not null,
    confirmed bigint not null,
    lapsed    bigint not null,
    primary key (client, noted_at)
);

-- Who has to wait because too few of its holds were paid. The counts are those at the last judgement.
create table hold_back_off (
    client      text primary key,
    level       integer not null check (level >= 0),
    waits_until timestamptz not null,
    confirmed   bigint not null,
    lapsed      bigint not null
);

-- What a client has let run out a short time ago.
create table run_out_hold (
    client     text not null,
    what       uuid not null,
    ran_out_at timestamptz not null,
    primary key (client, what)
);

create index run_out_hold_oldest on run_out_hold (ran_out_at);

-- Clients with quotas of their own; what is null is as configured.
create table hold_quota (
    client          text primary key,
    holds_of_flight integer check (holds_of_flight >= 0),
    seats_of_flight integer check (seats_of_flight >= 0),
    holds           integer check (holds >= 0)
);

create table hold_block (
    client       text primary key,
    reason       text not null,
    blocked_by   text not null,
    blocked_at   timestamptz not null,
    blocked_until timestamptz not null default 'infinity' check (blocked_until > blocked_at)
);

-- The same for holds of the same legs in the same classes for as many passengers of each type.
create function what_is_held(legs text, adults integer, children integer, infants integer) returns uuid
    language sql immutable parallel safe as $$
    select md5(legs || ' ' || adults || ' ' || children || ' ' || infants)::uuid
$$;

create function count_new_holds() returns trigger language plpgsql as $$
begin
    insert into client_holds (client, slot, open)
    select acting_client, pg_backend_pid() % 32, count(*)
      from new_holds where state = 'HELD'
     group by acting_client order by acting_client
        on conflict (client, slot) do update set open = client_holds.open + excluded.open;
    return null;
end $$;

create function count_new_hold_legs() returns trigger
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into client_leg_holds (client, leg_id, holds, seats)
    select hold.acting_client, leg.leg_id, count(*), sum(leg.seats)
      from new_legs leg
     -- Each by its key, and not by way of all that are held, as few as those may seem to be when this is planned.
     cross join lateral (select acting_client, state from hold where hold.id = leg.hold_id offset 0) hold
     where hold.state = 'HELD'
     group by hold.acting_client, leg.leg_id order by hold.acting_client, leg.leg_id
        on conflict (client, leg_id) do update
            set holds = client_leg_holds.holds + excluded.holds, seats = client_leg_holds.seats + excluded.seats;
    return null;
end $$;

-- Holds that were held and are not any more.
create function count_ended(ended uuid[]) returns void
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into client_holds (client, slot, open, confirmed, lapsed)
    select acting_client, pg_backend_pid() % 32, -count(*), count(*) filter (where state = 'CONFIRMED'),
           count(*) filter (where state <> 'CONFIRMED')
      from hold where id = any (ended)
     group by acting_client order by acting_client
        on conflict (client, slot) do update
            set open = client_holds.open + excluded.open, confirmed = client_holds.confirmed + excluded.confirmed,
                lapsed = client_holds.lapsed + excluded.lapsed;

    perform from client_leg_holds counted
      join (select distinct hold.acting_client, leg.leg_id
              from hold join hold_leg leg on leg.hold_id = hold.id where hold.id = any (ended)) gone
        on counted.client = gone.acting_client and counted.leg_id = gone.leg_id
     order by counted.client, counted.leg_id for no key update of counted;
    merge into client_leg_holds counted
    using (select hold.acting_client, leg.leg_id, count(*)::integer as holds, sum(leg.seats)::integer as seats
             from hold join hold_leg leg on leg.hold_id = hold.id
            where hold.id = any (ended)
            group by hold.acting_client, leg.leg_id) gone
       on counted.client = gone.acting_client and counted.leg_id = gone.leg_id
     when matched and counted.holds <= gone.holds then delete
     when matched then update set holds = counted.holds - gone.holds, seats = counted.seats - gone.seats;

    insert into run_out_hold (client, what, ran_out_at)
    select acting_client, what, max(settled_at)
      from (select hold.acting_client, hold.settled_at,
                   what_is_held(string_agg(leg.leg_id || leg.booking_class, ',' order by leg.leg_id),
                                hold.adults, hold.children, hold.infants) as what
              from hold join hold_leg leg on leg.hold_id = hold.id
             where hold.id = any (ended) and hold.state = 'EXPIRED'
             group by hold.id) gone
     group by acting_client, what order by acting_client, what
        on conflict (client, what) do update
            set ran_out_at = greatest(run_out_hold.ran_out_at, excluded.ran_out_at);
end $$;

create function count_ended_holds() returns trigger language plpgsql as $$
declare
    ended uuid[];
begin
    select array_agg(ended_hold.id) into ended
      from old_holds held join new_holds ended_hold on ended_hold.id = held.id
     where held.state = 'HELD' and ended_hold.state <> 'HELD';
    if ended is not null then perform count_ended(ended); end if;
    return null;
end $$;

-- How the client of each request stands, in the order of the requests. What the requests of older servers lack is not limited.
create function hold_standings(requests jsonb) returns hold_standing[]
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    return array(
        with asked as materialized (
            select *
              from rows from (jsonb_to_recordset(requests)
                     as (acting_client text, placed_at timestamptz, quota_holds_of_flight integer,
                         quota_seats_of_flight integer, quota_holds integer, again_after interval, adults integer,
                         children integer, infants integer, legs jsonb)) with ordinality),
        client as materialized (
            select named.acting_client as name, quota.holds_of_flight, quota.seats_of_flight, quota.holds,
                   block.blocked_until, back_off.waits_until,
                   (select coalesce(sum(open), 0) from client_holds where client_holds.client = named.acting_client)
                       as open
              from (select distinct acting_client from asked) named
              left join hold_quota quota on quota.client = named.acting_client
              left join hold_block block on block.client = named.acting_client
              left join hold_back_off back_off on back_off.client = named.acting_client)
        select (client.name,
                case when client.blocked_until > asked.placed_at then 'BLOCKED'
                     when client.waits_until > asked.placed_at then 'BACK_OFF'
                     when ran_out.ran_out_at + asked.again_after > asked.placed_at then 'RAN_OUT_BEFORE' end,
                case when client.blocked_until > asked.placed_at then null
                     when client.waits_until > asked.placed_at then client.waits_until
                     else ran_out.ran_out_at + asked.again_after end,
                coalesce(client.holds_of_flight, asked.quota_holds_of_flight),
                coalesce(client.seats_of_flight, asked.quota_seats_of_flight),
                coalesce(client.holds, asked.quota_holds) - client.open)::hold_standing
          from asked join client on client.name = asked.acting_client
          left join run_out_hold ran_out
            on asked.again_after > interval '0' and ran_out.client = asked.acting_client
           and ran_out.what = (
                select what_is_held(string_agg(leg.leg_id || leg.booking_class, ',' order by leg.leg_id),
                                    asked.adults, asked.children, asked.infants)
                  from jsonb_to_recordset(asked.legs) as leg (leg_id bigint, booking_class text))
         order by asked.ordinality);
end $$;

-- As those who place holds lock them.
lock table hold in share row exclusive mode;
lock table hold_leg in share row exclusive mode;

create trigger hold_begins after insert on hold
    referencing new table as new_holds for each statement execute function count_new_holds();
create trigger hold_ends after update on hold
    referencing old table as old_holds new table as new_holds for each statement execute function count_ended_holds();
create trigger hold_leg_begins after insert on hold_leg
    referencing new table as new_legs for each statement execute function count_new_hold_legs();

insert into client_holds (client, slot, open)
select acting_client, 0, count(*) from hold where state = 'HELD' group by acting_client;

insert into client_leg_holds (client, leg_id, holds, seats)
select hold.acting_client, leg.leg_id, count(*), sum(leg.seats)
  from hold join hold_leg leg on leg.hold_id = hold.id
 where hold.state = 'HELD'
 group by hold.acting_client, leg.leg_id;
