-- One aircraft may be sold under several numbers, in files of several carriers. operating_flight is the flight that flies
-- a leg where it is a duplicate of another's, such as KL1234; operating_carrier the airline that does where that is not
-- the leg's own, its designator or else its name; marketed_as the other numbers of a leg, in order, parted by slashes.
alter table scheduled_leg
    add column operating_flight text not null default '' check (length(operating_flight) <= 8),
    add column operating_carrier text not null default '' check (length(operating_carrier) <= 155),
    add column marketed_as text not null default '' check (length(marketed_as) <= 1000),
    add column origin_mct_status text not null default '' check (origin_mct_status in ('', 'D', 'I')),
    add column destination_mct_status text not null default '' check (destination_mct_status in ('', 'D', 'I'));

create index scheduled_leg_duplicates on scheduled_leg (departs_on) where operating_flight <> '';
create index scheduled_leg_marketed on scheduled_leg (departs_on) where marketed_as <> '';

-- A scheduled leg is off sale because it is a duplicate, a cancelled one always.
create index inventory_off_sale on inventory (leg_id) where not on_sale;

-- Which leg is a duplicate of which that we have, as either of the two says. Same airports and local date of departure: the
-- operating date may be another where the numbers do not begin at the same airport. A leg leaves at most a week after its
-- flight began (date variation), which with room to spare bounds the search by the natural key.
create view duplicate_leg as
select duplicate.id as leg_id, operating.id as operating_leg_id, duplicate.departs_on
  from scheduled_leg duplicate
 cross join lateral regexp_match(duplicate.operating_flight,
                                 '^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])([0-9]{1,4})([A-Z]?)$') as flight
  join scheduled_leg operating
    on (operating.carrier, operating.number, operating.suffix) = (flight[1], flight[2]::smallint, flight[3])
   and operating.operating_on between duplicate.departs_on - 14 and duplicate.departs_on + 2
   and (operating.departs_on, operating.origin, operating.destination)
     = (duplicate.departs_on, duplicate.origin, duplicate.destination)
 where duplicate.operating_flight <> ''
union
select duplicate.id, operating.id, operating.departs_on
  from scheduled_leg operating
 cross join lateral regexp_split_to_table(operating.marketed_as, '/') as name
 cross join lateral regexp_match(name, '^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])([0-9]{1,4})([A-Z]?)$') as flight
  join scheduled_leg duplicate
    on (duplicate.carrier, duplicate.number, duplicate.suffix) = (flight[1], flight[2]::smallint, flight[3])
   and duplicate.operating_on between operating.departs_on - 14 and operating.departs_on + 2
   and (duplicate.departs_on, duplicate.origin, duplicate.destination)
     = (operating.departs_on, operating.origin, operating.destination)
 where operating.marketed_as <> '';

alter table incoming_leg
    add column operating_flight text not null default '',
    add column operating_carrier text not null default '',
    add column marketed_as text not null default '',
    add column origin_mct_status text not null default '',
    add column destination_mct_status text not null default '';

drop view schedule_difference;

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
       (leg.variation, leg.leg_sequence, leg.service_type, leg.departs_zone, leg.arrives_zone, leg.operating_flight,
        leg.operating_carrier, leg.marketed_as, leg.origin_mct_status, leg.destination_mct_status)
           is distinct from (incoming.variation, incoming.leg_sequence, incoming.service_type,
                             incoming.departs_zone, incoming.arrives_zone, incoming.operating_flight,
                             incoming.operating_carrier, incoming.marketed_as, incoming.origin_mct_status,
                             incoming.destination_mct_status) as other_differs
  from incoming_leg incoming
  left join scheduled_leg leg
    on (leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.origin, leg.destination, leg.repeat_number)
     = (incoming.carrier, incoming.number, incoming.suffix, incoming.operating_on, incoming.origin,
        incoming.destination, incoming.repeat_number);

-- Seats that a leg sold by itself before the flight that operates it was known.
alter table disruption_case drop constraint disruption_case_cause_check;
alter table disruption_case add constraint disruption_case_cause_check
    check (cause in ('CANCELLATION', 'EQUIPMENT_CHANGE', 'CODE_SHARE'));
create index disruption_case_of_import on disruption_case (import_id);

-- What an import did to a leg with sold seats, until it has been told: written with the change, however many there are,
-- and turned into events a bounded number at a time. The times after it are null where the leg is not sold any more.
create table disruption_notice (
    id                   bigint generated always as identity primary key,
    leg_id               bigint not null references scheduled_leg,
    leg_version          integer not null,
    seats                integer not null check (seats > 0),
    changes              text[] not null check (cardinality(changes) > 0),
    before_departs_local timestamp not null,
    before_departs_at    timestamptz not null,
    before_arrives_local timestamp not null,
    before_arrives_at    timestamptz not null,
    after_departs_local  timestamp,
    after_departs_at     timestamptz,
    after_arrives_local  timestamp,
    after_arrives_at     timestamptz,
    import_id            uuid not null,
    noted_at             timestamptz not null
);
