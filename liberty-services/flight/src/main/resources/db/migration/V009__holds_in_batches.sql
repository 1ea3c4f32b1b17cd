-- The same dated leg with so many seats more sold in a booking class, which it must have.
create function with_seats_taken(seats inventory, booking_class text, taken integer) returns inventory
    language plpgsql immutable parallel safe as $$
declare
    place integer := strpos(seats.booking_classes, booking_class);
    cabin integer := strpos(seats.cabins, substr(seats.class_cabins, place, 1));
begin
    seats.sold[place] := seats.sold[place] + taken;
    seats.cabin_sold[cabin] := seats.cabin_sold[cabin] + taken;
    return seats;
end $$;

-- How a client stands with which place_holds decides: refusal is null where nothing is in the way. Quotas are null where there
-- are none; holds_left is in all.
create type hold_standing as (
    client          text,
    refusal         text,
    retry_at        timestamptz,
    holds_of_flight integer,
    seats_of_flight integer,
    holds_left      bigint
);

-- Places holds: each by itself is all or nothing, all in one transaction, in the order in which they came. Each request is
-- a JSON object with the columns of hold and, in arrays, those of hold_segment and hold_leg (with the times_version
-- that was offered), and its event. What a request has too much is ignored, so that an older server can be served.
--
-- outcome is PLACED, KNOWN (there is such a hold, or it was barred), or why not: SOLD_OUT, NOT_ON_SALE, CHANGED, BUSY
-- where somebody else has locked the leg, what hold_standings says of the client, which then may come again at retry_at,
-- or FLIGHT_QUOTA or QUOTA where it has too many holds of the leg or in all. patience is how many milliseconds a lock is
-- waited for; with 0 what is locked is BUSY at once. Legs are locked in the order of their key.
--
-- The plans are kept from the first call on, when the tables may be empty; only those by key stay good.
create function place_holds(requests jsonb, patience integer)
    returns table (request integer, outcome text, refused_leg bigint, accounting_code text, retry_at timestamptz)
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
    asked_legs bigint[];
    leg_ids    bigint[];
    legs       inventory[];
    known      uuid[];
    placed     integer[] := '{}';
    wanted     record;
    seats      inventory;
    place      integer;
    verdict    text;
    culprit    bigint;
    changed    integer[];
    changes    inventory[];
    standings  hold_standing[];
    standing   hold_standing;
    counted    text[] := '{}'; -- leg and client, or 0 and client: what this batch adds to the counts of each
    new_holds  integer[] := '{}';
    new_seats  integer[] := '{}';
    entry      text;
    spot       integer;
begin
    select array_agg(distinct leg.leg_id) into asked_legs
      from jsonb_to_recordset(requests) as asked (legs jsonb),
           jsonb_to_recordset(asked.legs) as leg (leg_id bigint);

    if patience > 0 then
        perform set_config('lock_timeout', patience || 'ms', true);
        select array_agg(locked.leg_id), array_agg(locked.seats) into leg_ids, legs
          from (select inventory.leg_id, inventory as seats from inventory
                 where inventory.leg_id = any (asked_legs) order by inventory.leg_id
                   for no key update) locked;
    else
        select array_agg(locked.leg_id), array_agg(locked.seats) into leg_ids, legs
          from (select inventory.leg_id, inventory as seats from inventory
                 where inventory.leg_id = any (asked_legs) order by inventory.leg_id
                   for no key update skip locked) locked;
    end if;

    -- Only now: who had locked the legs may have placed one of these.
    select coalesce(array_agg(hold.id), '{}') into known
      from hold where hold.id in (select asked.id from jsonb_to_recordset(requests) as asked (id uuid));

    standings := hold_standings(requests);
    for wanted in
        select asked.ordinality::integer as number, asked.id, open.holds as open_holds, open.seats as open_seats,
               leg.leg_id, leg.booking_class, leg.seats, leg.times_version, leg.ordinality = 1 as is_first,
               leg.ordinality = jsonb_array_length(asked.legs) as is_last,
               coalesce(carrier.accounting_code, asked.default_accounting_code) as accounting_code
          from rows from (jsonb_to_recordset(requests)
                 as (id uuid, acting_client text, carrier text, default_accounting_code text, legs jsonb))
               with ordinality as asked
          left join carrier on carrier.code = asked.carrier
         cross join lateral rows from (jsonb_to_recordset(asked.legs)
                 as (leg_id bigint, booking_class text, seats integer, times_version integer)) with ordinality as leg
          left join client_leg_holds open on open.client = asked.acting_client and open.leg_id = leg.leg_id
         order by asked.ordinality, leg.ordinality
    loop
        if wanted.is_first then
            standing := standings[wanted.number];
            spot := array_position(counted, '0 ' || standing.client);
            verdict := case when wanted.id = any (known) then 'KNOWN'
                            when standing.refusal is not null then standing.refusal
                            when standing.holds_left <= coalesce(new_holds[spot], 0) then 'QUOTA'
                            else 'PLACED' end;
            culprit := null;
            changed := '{}';
            changes := '{}';
        end if;
        if verdict = 'PLACED' then
            place := array_position(leg_ids, wanted.leg_id);
            if place is null then
                verdict := case when exists (select from inventory where inventory.leg_id = wanted.leg_id)
                                then 'BUSY' else 'CHANGED' end;
            else
                seats := legs[place];
                spot := array_position(counted, wanted.leg_id || ' ' || standing.client);
                if not seats.on_sale then verdict := 'NOT_ON_SALE';
                elsif seats.times_version <> wanted.times_version then verdict := 'CHANGED';
                elsif coalesce(wanted.open_holds, 0) + coalesce(new_holds[spot], 0) >= standing.holds_of_flight
                   or coalesce(wanted.open_seats, 0) + coalesce(new_seats[spot], 0) + wanted.seats
                      > standing.seats_of_flight then verdict := 'FLIGHT_QUOTA';
                elsif seats_left(seats, wanted.booking_class) < wanted.seats then verdict := 'SOLD_OUT';
                else
                    changed := changed || place;
                    changes := changes || with_seats_taken(seats, wanted.booking_class, wanted.seats);
                end if;
            end if;
            if verdict <> 'PLACED' then culprit := wanted.leg_id; end if;
        end if;
        continue when not wanted.is_last;
        if verdict = 'PLACED' then
            for change in 0 .. cardinality(changed) loop
                if change > 0 then legs[changed[change]] := changes[change]; end if;
                entry := coalesce(leg_ids[changed[change]], 0) || ' ' || standing.client;
                spot := coalesce(array_position(counted, entry), cardinality(counted) + 1);
                counted[spot] := entry;
                new_holds[spot] := coalesce(new_holds[spot], 0) + 1;
                new_seats[spot] := coalesce(new_seats[spot], 0) + wanted.seats;
            end loop;
            placed := placed || wanted.number;
        end if;
        request := wanted.number;
        outcome := verdict;
        refused_leg := culprit;
        accounting_code := wanted.accounting_code;
        retry_at := case verdict when standing.refusal then standing.retry_at end;
        return next;
    end loop;

    if cardinality(placed) = 0 then return; end if;

    insert into hold (id, acting_client, calling_service, content_hash, state, ticketing_time_limit,
           price_guaranteed_until, placed_at, carrier_accounting_code, currency, adults, children, infants, adult_fare,
           child_fare, infant_fare, seat_taxes, refundable, cancellation_fee)
    select asked.id, asked.acting_client, asked.calling_service, asked.content_hash, 'HELD', asked.ticketing_time_limit,
           coalesce(asked.price_guaranteed_until, asked.ticketing_time_limit),
           asked.placed_at, coalesce(carrier.accounting_code, asked.default_accounting_code), asked.currency, asked.adults,
           asked.children, asked.infants, asked.adult_fare, asked.child_fare, asked.infant_fare, asked.seat_taxes,
           asked.refundable, asked.cancellation_fee
      from rows from (jsonb_to_recordset(requests)
             as (id uuid, acting_client text, calling_service text, content_hash bytea, ticketing_time_limit timestamptz,
                 price_guaranteed_until timestamptz,
                 placed_at timestamptz, carrier text, default_accounting_code text, currency text, adults smallint,
                 children smallint, infants smallint, adult_fare bigint, child_fare bigint, infant_fare bigint,
                 seat_taxes bigint, refundable boolean, cancellation_fee bigint)) with ordinality as asked
      left join carrier on carrier.code = asked.carrier
     where asked.ordinality = any (placed);

    insert into hold_segment (hold_id, sequence, flight_number, operating_on, origin, destination, departs_local,
           departs_at, arrives_local, arrives_at, origin_terminal, destination_terminal, aircraft_type, cabin,
           booking_class, fare_basis)
    select asked.id, segment.*
      from rows from (jsonb_to_recordset(requests) as (id uuid, segments jsonb)) with ordinality as asked,
           jsonb_to_recordset(asked.segments)
             as segment (sequence smallint, flight_number text, operating_on date, origin text, destination text,
                 departs_local timestamp, departs_at timestamptz, arrives_local timestamp, arrives_at timestamptz,
                 origin_terminal text, destination_terminal text, aircraft_type text, cabin text, booking_class text,
                 fare_basis text)
     where asked.ordinality = any (placed);

    insert into hold_leg (hold_id, leg_id, sequence, booking_class, seats)
    select asked.id, leg.*
      from rows from (jsonb_to_recordset(requests) as (id uuid, legs jsonb)) with ordinality as asked,
           jsonb_to_recordset(asked.legs)
             as leg (leg_id bigint, sequence smallint, booking_class text, seats smallint)
     where asked.ordinality = any (placed);

    perform add_to_outbox((
        select jsonb_agg(asked.event)
          from rows from (jsonb_to_recordset(requests) as (event jsonb)) with ordinality as asked
         where asked.ordinality = any (placed)));

    update inventory
       set sold = taken.sold, cabin_sold = taken.cabin_sold
      from unnest(legs) as taken
     where inventory.leg_id = taken.leg_id and inventory.sold <> taken.sold;
end $$;
