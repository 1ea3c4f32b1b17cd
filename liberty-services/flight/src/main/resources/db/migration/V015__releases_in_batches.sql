-- Releases holds, held or sold: each by itself, all in one transaction. Each request is a JSON object with the id and
-- the owner of a hold, released_at, and the event to be told, whose version is what the hold's becomes. What a
-- request has too much is ignored.
--
-- outcome is RELEASED; LEFT where it has ended, is barred, or is another's; UNKNOWN where there was none when it was
-- looked for, which bar_or_release settles; or BUSY where somebody else has locked the hold or a leg. patience is how
-- many milliseconds a lock is waited for; with 0 what is locked is BUSY at once.
--
-- Holds are locked in the order of their key, then legs, then seat numbers in the order in which a leg's passengers
-- are seated again, then what the triggers count. Nobody waits for another in a circle: place_holds takes legs and
-- counts in the same order, and where it waits for an id, bar_or_release has that id and nothing else.
--
-- The plans are kept from the first call on, when the tables may be empty; only those by key stay good. So rows are
-- looked up one by one (offset 0), and not by way of all that there are, as few as those may seem.
create function release_holds(requests jsonb, patience integer)
    returns table (request integer, outcome text)
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off as $$
#variable_conflict use_column
declare
    living     uuid[];
    taken      hold_leg[];
    held_legs  bigint[];
    leg_ids    bigint[];
    legs       inventory[];
    freed      uuid[];
    given_back record;
    place      integer;
    events     jsonb;
begin
    if patience > 0 then
        perform set_config('lock_timeout', patience || 'ms', true);
        select array_agg(locked.id) into living
          from (select distinct id, acting_client, calling_service
                  from jsonb_to_recordset(requests) as request (id uuid, acting_client text, calling_service text)
                 order by id) asked
         cross join lateral (
               select hold.id from hold
                where hold.id = asked.id and hold.acting_client = asked.acting_client
                  and hold.calling_service = asked.calling_service and hold.state in ('HELD', 'CONFIRMED')
               offset 0 for no key update) locked;
    else
        select array_agg(locked.id) into living
          from (select distinct id, acting_client, calling_service
                  from jsonb_to_recordset(requests) as request (id uuid, acting_client text, calling_service text)
                 order by id) asked
         cross join lateral (
               select hold.id from hold
                where hold.id = asked.id and hold.acting_client = asked.acting_client
                  and hold.calling_service = asked.calling_service and hold.state in ('HELD', 'CONFIRMED')
               offset 0 for no key update skip locked) locked;
    end if;

    select array_agg(of_hold.leg), array_agg(distinct (of_hold.leg).leg_id) into taken, held_legs
      from unnest(living) as alive (id)
     cross join lateral (select leg from hold_leg leg where leg.hold_id = alive.id offset 0) of_hold;
    if patience > 0 then
        select array_agg(locked.leg_id), array_agg(locked.seats) into leg_ids, legs
          from (select inventory.leg_id, inventory as seats from inventory
                 where inventory.leg_id = any (held_legs) order by inventory.leg_id
                   for no key update) locked;
    else
        select array_agg(locked.leg_id), array_agg(locked.seats) into leg_ids, legs
          from (select inventory.leg_id, inventory as seats from inventory
                 where inventory.leg_id = any (held_legs) order by inventory.leg_id
                   for no key update skip locked) locked;
    end if;

    select array_agg(alive.id) into freed
      from unnest(living) as alive (id)
     where not exists (select from unnest(taken) as leg
                        where leg.hold_id = alive.id and leg.leg_id <> all (coalesce(leg_ids, '{}')));
    if patience > 0 and cardinality(freed) is distinct from cardinality(living) then
        raise exception 'Seats are given back to a leg without inventory.';
    end if;

    if freed is not null then
        for given_back in
            select leg.leg_id, leg.booking_class, sum(leg.seats)::integer as seats
              from unnest(taken) as leg where leg.hold_id = any (freed)
             group by leg.leg_id, leg.booking_class
        loop
            place := array_position(leg_ids, given_back.leg_id);
            legs[place] := with_seats_taken(legs[place], given_back.booking_class, -given_back.seats);
        end loop;
        update inventory
           set sold = changed.sold, cabin_sold = changed.cabin_sold
          from unnest(legs) as changed
         where inventory.leg_id = changed.leg_id and inventory.sold <> changed.sold;

        perform from (
            select seat.*
              from unnest(freed) as alive (id)
             cross join lateral (select leg_id, hold_id, passenger from seat_assignment
                                  where hold_id = alive.id offset 0) seat
             order by seat.leg_id, seat.hold_id, seat.passenger) seated
         cross join lateral (
               select from seat_assignment
                where hold_id = seated.hold_id and leg_id = seated.leg_id and passenger = seated.passenger
               offset 0 for update) locked;
        with ended as (
            update hold
               set state = 'RELEASED', settled_at = asked.released_at, version = hold.version + 1
              from (select distinct on (id, acting_client, calling_service) *
                      from rows from (jsonb_to_recordset(requests)
                             as (id uuid, acting_client text, calling_service text, released_at timestamptz,
                                 event jsonb)) with ordinality
                     where id = any (freed)
                     order by id, acting_client, calling_service, ordinality) asked
             where hold.id = asked.id and hold.acting_client = asked.acting_client
               and hold.calling_service = asked.calling_service
            returning asked.event || jsonb_build_object('version', hold.version) as event)
        select jsonb_agg(ended.event) into events from ended;
        perform add_to_outbox(events);
    end if;

    return query
    select asked.ordinality::integer,
           case when hold.id is null then 'UNKNOWN'
                when (hold.acting_client, hold.calling_service) <> (asked.acting_client, asked.calling_service)
                then 'LEFT'
                when hold.id = any (freed) then 'RELEASED'
                when hold.state not in ('HELD', 'CONFIRMED') then 'LEFT'
                -- It was placed since.
                when patience > 0 then 'UNKNOWN'
                else 'BUSY' end
      from rows from (jsonb_to_recordset(requests) as (id uuid, acting_client text, calling_service text))
           with ordinality as asked
      left join lateral (select * from hold where hold.id = asked.id offset 0) hold on true;
end $$;

-- Settles a release of an id that nobody had: from now on nobody can place a hold with it, so that what is still on
-- its way comes in vain. Where one is being placed just now it waits for that, and then releases it; one at a time,
-- so that nobody has to wait for one who waits. outcome is BARRED, or as of release_holds.
create function bar_or_release(asked jsonb, patience integer) returns text language plpgsql as $$
begin
    if patience > 0 then perform set_config('lock_timeout', patience || 'ms', true); end if;
    insert into hold (id, acting_client, calling_service, content_hash, state, ticketing_time_limit, placed_at,
           settled_at, carrier_accounting_code, currency, adults, children, infants, adult_fare, child_fare,
           infant_fare, seat_taxes, refundable, cancellation_fee)
    select id, acting_client, calling_service, decode(repeat('00', 32), 'hex'), 'BARRED',
           released_at + interval '1 second', released_at, released_at, '000', 'XXX', 1, 0, 0, 0, 0, 0, 0, false, 0
      from jsonb_to_record(asked) as barred (id uuid, acting_client text, calling_service text, released_at timestamptz)
        on conflict do nothing;
    if found then return 'BARRED'; end if;
    return (select released.outcome from release_holds(jsonb_build_array(asked), patience) as released);
exception when lock_not_available then
    return 'BUSY';
end $$;
