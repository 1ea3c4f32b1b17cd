-- Carriers whose flights are sold. Without an accounting code of its own a carrier's tickets are issued on the
-- accounting code of the configuration.
create table carrier (
    code            text primary key check (code ~ '^[A-Z0-9]{2,3}$' and code !~ '^[0-9]+$'),
    name            text not null check (length(name) between 1 and 100),
    accounting_code text check (accounting_code ~ '^[0-9]{3}$')
);

insert into carrier (code, name, accounting_code) values ('XF', 'Fareline Air', '000');

-- One row for each leg of one flight number on one operating date. A dated leg is known by its flight, operating date,
-- board point and off point (repeat_number counts the same pair again): a change of route is therefore a cancellation
-- and an addition, so that nobody is silently carried to another airport. Rows are never deleted.
create table scheduled_leg (
    id                   bigint generated always as identity (cache 100) primary key,
    carrier              text not null references carrier,
    number               smallint not null check (number between 0 and 9999),
    suffix               text not null default '' check (suffix ~ '^[A-Z]?$'),
    operating_on         date not null,
    origin               text not null check (origin ~ '^[A-Z]{3}$'),
    destination          text not null check (destination ~ '^[A-Z]{3}$'),
    repeat_number        smallint not null default 1 check (repeat_number between 1 and 99),
    variation            smallint not null check (variation between 0 and 9999),
    leg_sequence         smallint not null check (leg_sequence between 0 and 99),
    departs_on           date not null,
    departs_local        timestamp not null,
    departs_zone         text not null,
    departs_at           timestamptz not null,
    arrives_local        timestamp not null,
    arrives_zone         text not null,
    arrives_at           timestamptz not null,
    origin_terminal      text not null default '' check (length(origin_terminal) <= 2),
    destination_terminal text not null default '' check (length(destination_terminal) <= 2),
    aircraft_type        text not null check (length(aircraft_type) <= 3),
    service_type         text not null check (length(service_type) = 1),
    configuration        text not null check (length(configuration) <= 40),
    status               text not null default 'SCHEDULED' check (status in ('SCHEDULED', 'CANCELLED')),
    version              integer not null default 1,
    imported_by          uuid not null,
    constraint scheduled_leg_natural_key
        unique (carrier, number, suffix, operating_on, origin, destination, repeat_number),
    check (arrives_at > departs_at),
    check (departs_on = departs_local::date)
);

create index scheduled_leg_departures on scheduled_leg (origin, departs_on) where status = 'SCHEDULED';

-- Every element of one array is at most its fellow in the other.
create function seats_within(seats smallint[], bounds smallint[]) returns boolean
    language plpgsql immutable strict parallel safe as $$
begin
    for place in 1 .. cardinality(seats) loop
        if seats[place] > bounds[place] then return false; end if;
    end loop;
    return true;
end $$;

-- The seats of a dated leg, packed into one narrow row, so that one guarded UPDATE decides over a booking class and its
-- cabin and a million dated legs stay cheap. Position p of booking_classes, class_cabins, authorised and sold belong
-- together, and so do those of cabins, cabin_authorised and cabin_sold. Cabins: F first, J business, W premium,
-- Y economy. times_version grows with each change of the times, so that an offer for the old times cannot be held.
create table inventory (
    leg_id            bigint primary key references scheduled_leg,
    on_sale           boolean not null default true,
    times_version     integer not null default 1,
    booking_classes   text not null check (booking_classes ~ '^[A-Z]*$'),
    class_cabins      text not null,
    authorised        smallint[] not null,
    sold              smallint[] not null,
    cabins            text not null check (cabins ~ '^[FJWY]*$'),
    cabin_authorised  smallint[] not null,
    cabin_sold        smallint[] not null,
    -- Set only by what takes seats away (a change of equipment), together with an open disruption case; never by a sale.
    beyond_authorised boolean not null default false,
    constraint inventory_never_negative check (0 <= all (sold) and 0 <= all (cabin_sold)
        and 0 <= all (authorised) and 0 <= all (cabin_authorised)),
    -- Nothing sold is the common case of an import, and cheaper to see.
    constraint inventory_never_oversold check (beyond_authorised
        or (0 = all (sold) and 0 = all (cabin_sold))
        or (seats_within(sold, authorised) and seats_within(cabin_sold, cabin_authorised))),
    constraint inventory_arrays_fit check (cardinality(sold) = length(booking_classes)
        and cardinality(authorised) = length(booking_classes) and length(class_cabins) = length(booking_classes)
        and cardinality(cabin_sold) = length(cabins) and cardinality(cabin_authorised) = length(cabins)),
    constraint inventory_arrays_full check (array_position(sold, null) is null
        and array_position(cabin_sold, null) is null and array_position(authorised, null) is null
        and array_position(cabin_authorised, null) is null)
) with (fillfactor = 80);

-- Sold seats that the schedule no longer carries: somebody has to look after these passengers.
create table disruption_case (
    id        uuid primary key,
    leg_id    bigint not null references scheduled_leg,
    cause     text not null check (cause in ('CANCELLATION', 'EQUIPMENT_CHANGE')),
    seats     integer not null check (seats > 0),
    import_id uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz check (closed_at >= opened_at)
);

create unique index disruption_case_open on disruption_case (leg_id, cause) where closed_at is null;

create table schedule_import (
    id            uuid primary key,
    acting_client text not null,
    imported_at   timestamptz not null,
    carriers      text[] not null,
    report        jsonb not null
);

-- Dated legs on their way in. An import fills it, compares and empties it again in one transaction, so nobody ever sees
-- a row of it, and it needs no log.
create unlogged table incoming_leg (
    carrier              text not null,
    number               smallint not null,
    suffix               text not null,
    operating_on         date not null,
    origin               text not null,
    destination          text not null,
    repeat_number        smallint not null default 1,
    variation            smallint not null,
    leg_sequence         smallint not null,
    departs_local        timestamp not null,
    departs_zone         text not null,
    departs_at           timestamptz not null,
    arrives_local        timestamp not null,
    arrives_zone         text not null,
    arrives_at           timestamptz not null,
    origin_terminal      text not null,
    destination_terminal text not null,
    aircraft_type        text not null,
    service_type         text not null,
    configuration        text not null
);

-- How each incoming dated leg differs from the one that is on sale; leg_id is null where there is none yet.
create view schedule_difference as
select incoming.*,
       leg.id as leg_id,
       leg.status = 'CANCELLED' as reinstated,
       (leg.departs_at, leg.arrives_at, leg.departs_local, leg.arrives_local)
           is distinct from
       (incoming.departs_at, incoming.arrives_at, incoming.departs_local, incoming.arrives_local) as times_differ,
       (leg.aircraft_type, leg.configuration)
           is distinct from (incoming.aircraft_type, incoming.configuration) as equipment_differs,
       (leg.origin_terminal, leg.destination_terminal)
           is distinct from (incoming.origin_terminal, incoming.destination_terminal) as terminals_differ,
       (leg.variation, leg.leg_sequence, leg.service_type, leg.departs_zone, leg.arrives_zone)
           is distinct from (incoming.variation, incoming.leg_sequence, incoming.service_type,
                             incoming.departs_zone, incoming.arrives_zone) as other_differs
  from incoming_leg incoming
  left join scheduled_leg leg
    on (leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.origin, leg.destination, leg.repeat_number)
     = (incoming.carrier, incoming.number, incoming.suffix, incoming.operating_on, incoming.origin,
        incoming.destination, incoming.repeat_number);
