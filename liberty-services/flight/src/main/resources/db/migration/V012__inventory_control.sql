-- What staff set by hand on a dated leg, apart from the narrow row that sales lock: authorised numbers by booking class
-- and cabin, why seats are blocked, and which classes are closed by themselves when the whole leg is. Legs that nobody
-- touched have no row.
create table inventory_setting (
    leg_id   bigint primary key references scheduled_leg,
    settings jsonb not null
);

-- Each change of staff with what was there before and after it. Only added to.
create table inventory_change (
    id            uuid primary key,
    acting_client text not null,
    changed_at    timestamptz not null,
    report        jsonb not null
);

-- How many more seats than an aircraft has may be sold: so much of its seats and so many more, but not more than most. Of
-- the rules that fit the most specific holds. number 0 is every flight of the carrier.
create table overbooking_rule (
    id       uuid primary key,
    carrier  text not null check (carrier ~ '^[A-Z0-9]{2,3}$'),
    number   smallint not null default 0 check (number between 0 and 9999),
    suffix   text not null default '' check (suffix ~ '^[A-Z]?$' and (number > 0 or suffix = '')),
    cabin    text not null check (cabin in ('FIRST', 'BUSINESS', 'PREMIUM', 'ECONOMY')),
    first_on date not null,
    last_on  date not null,
    weekdays text not null check (weekdays ~ '^1?2?3?4?5?6?7?$' and weekdays <> ''),
    percent  smallint not null check (percent between 0 and 100),
    seats    smallint not null check (seats between 0 and 999),
    most     smallint not null check (most between 0 and 999),
    set_by   text not null,
    set_at   timestamptz not null,
    check (first_on <= last_on),
    constraint overbooking_rule_condition unique (carrier, number, suffix, cabin, first_on, last_on, weekdays)
);

-- Rules put on legs that are there already, some at a time: after_leg is how far it has come.
create table overbooking_application (
    id            uuid primary key,
    acting_client text not null,
    carrier       text not null,
    number        smallint not null,
    suffix        text not null,
    first_on      date not null,
    last_on       date not null,
    asked_at      timestamptz not null,
    after_leg     bigint not null default 0,
    legs          integer not null default 0,
    changed       integer not null default 0,
    kept          integer not null default 0,
    finished_at   timestamptz
);

create index overbooking_application_open on overbooking_application (id) where finished_at is null;

-- Seats of the aircraft in each cabin, in the order of the cabins: 0 where it has no such cabin any more.
create function aircraft_seats(configuration text, cabins text) returns smallint[]
    language sql immutable strict parallel safe as $$
    select coalesce(array_agg(coalesce(substring(configuration from letter || '([0-9]+)'), '0')::smallint order by place), '{}')
      from regexp_split_to_table(nullif(cabins, ''), '') with ordinality as cabin (letter, place)
$$;

-- Whether a cabin has no more seats left than so many.
create function cabin_left_at_most(authorised smallint[], sold smallint[], blocked smallint[], most integer) returns boolean
    language plpgsql immutable strict parallel safe as $$
begin
    for place in 1 .. cardinality(sold) loop
        if authorised[place] - sold[place] - coalesce(blocked[place], 0) <= most then return true; end if;
    end loop;
    return false;
end $$;

create index inventory_beyond on inventory (leg_id) where beyond_authorised;

-- The seats of an incoming leg with those that may be sold beyond them, such as J14Y150+Y7.
alter table incoming_leg add column layout text not null default '';

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
                             incoming.destination_mct_status) as other_differs,
       leg.configuration as former_configuration
  from incoming_leg incoming
  left join scheduled_leg leg
    on (leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.origin, leg.destination, leg.repeat_number)
     = (incoming.carrier, incoming.number, incoming.suffix, incoming.operating_on, incoming.origin,
        incoming.destination, incoming.repeat_number);

-- Staff lets less be sold than is sold already: nobody is off his seat by that, but the leg is beyond what is authorised.
alter table disruption_case drop constraint disruption_case_cause_check;
alter table disruption_case add constraint disruption_case_cause_check
    check (cause in ('CANCELLATION', 'EQUIPMENT_CHANGE', 'CODE_SHARE', 'SEATS_LOST', 'AUTHORISED_CUT'));
