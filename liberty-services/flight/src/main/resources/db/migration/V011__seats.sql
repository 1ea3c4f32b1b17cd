-- Where the seats of a carrier's configuration are, as staff set it; where there is none, a rule makes a plan, which is written
-- down with version 0 as soon as somebody sits by it.
create table seat_layout (
    carrier       text not null check (carrier ~ '^[A-Z0-9]{2,3}$'),
    aircraft_type text not null check (length(aircraft_type) <= 3),
    configuration text not null check (length(configuration) <= 40),
    plan          jsonb not null,
    version       integer not null default 1 check (version >= 0),
    set_by        text not null,
    set_at        timestamptz not null default now(),
    primary key (carrier, aircraft_type, configuration)
);

-- Cabins of equal rows, which is what most are. letters has a blank for each aisle; marks are rows and seats by what is
-- special about them.
create function seat_cabin(cabin text, letters text, rows integer[], missing_rows integer[], missing_seats text[], marks jsonb)
    returns jsonb language sql immutable as $$
    select jsonb_build_object('cabin', cabin, 'columns', letters, 'firstRow', rows[1], 'lastRow', rows[2],
        'missingRows', to_jsonb(missing_rows), 'missingSeats', to_jsonb(missing_seats),
        'markings', coalesce((select jsonb_agg(jsonb_build_object('mark', mark,
                        'rows', coalesce(special -> 'rows', '[]'), 'seats', coalesce(special -> 'seats', '[]')) order by mark)
                     from jsonb_each(marks) as each_mark (mark, special)), '[]'))
$$;

insert into seat_layout (carrier, aircraft_type, configuration, set_by, plan)
select 'XF', aircraft_type, configuration, 'fareline', jsonb_build_object('cabins', cabins)
  from (values
    ('AT7', 'Y70', jsonb_build_array(
        seat_cabin('ECONOMY', 'AC DF', '{1,19}', '{13}', '{19D,19F}', '{"BULKHEAD": {"rows": [1]},
            "EXIT": {"rows": [1]}, "LIMITED_RECLINE": {"rows": [19]}}'))),
    ('32N', 'J12Y156', jsonb_build_array(
        seat_cabin('BUSINESS', 'AC DF', '{1,3}', '{}', '{}', '{"BULKHEAD": {"rows": [1]}}'),
        seat_cabin('ECONOMY', 'ABC DEF', '{4,30}', '{13}', '{}', '{"EXIT": {"rows": [11, 12]},
            "EXTRA_LEGROOM": {"rows": [11, 12]}, "LIMITED_RECLINE": {"rows": [10, 11, 30]},
            "BASSINET": {"seats": ["4C", "4D"]}, "NO_WINDOW": {"seats": ["9A"]}}'))),
    ('32Q', 'J16Y186', jsonb_build_array(
        seat_cabin('BUSINESS', 'AC DF', '{1,4}', '{}', '{}', '{"BULKHEAD": {"rows": [1]}}'),
        seat_cabin('ECONOMY', 'ABC DEF', '{5,36}', '{13}', '{}', '{"EXIT": {"rows": [12, 24]},
            "EXTRA_LEGROOM": {"rows": [12, 24]}, "LIMITED_RECLINE": {"rows": [11, 36]},
            "BASSINET": {"seats": ["5C", "5D"]}}'))),
    ('333', 'J30W21Y240', jsonb_build_array(
        seat_cabin('BUSINESS', 'AC DG HK', '{1,5}', '{}', '{}', '{"BULKHEAD": {"rows": [1]}, "NO_CHILD": {"rows": [5]},
            "BASSINET": {"seats": ["1D", "1G"]}}'),
        seat_cabin('PREMIUM', 'AC DEF HK', '{10,12}', '{}', '{}', '{"BULKHEAD": {"rows": [10]},
            "EXTRA_LEGROOM": {"rows": [10]}}'),
        seat_cabin('ECONOMY', 'AC DEFG HK', '{14,43}', '{}', '{}', '{"EXIT": {"rows": [28]},
            "EXTRA_LEGROOM": {"rows": [28]}, "BULKHEAD": {"rows": [14, 28]},
            "BASSINET": {"seats": ["14D", "14E", "14F", "14G"]}, "LIMITED_RECLINE": {"rows": [27, 43]}}'))),
    ('359', 'J32W24Y255', jsonb_build_array(
        seat_cabin('BUSINESS', 'A DG K', '{1,8}', '{}', '{}', '{"BULKHEAD": {"rows": [1]},
            "BASSINET": {"seats": ["1D", "1G"]}}'),
        seat_cabin('PREMIUM', 'AC DEFG HK', '{11,14}', '{13}', '{}', '{"BULKHEAD": {"rows": [11]},
            "EXTRA_LEGROOM": {"rows": [11]}}'),
        seat_cabin('ECONOMY', 'ABC DEF HJK', '{20,48}', '{}', '{48A,48B,48C,48H,48J,48K}', '{"EXIT": {"rows": [33]},
            "EXTRA_LEGROOM": {"rows": [33]}, "BULKHEAD": {"rows": [20, 33]}, "NO_INFANT": {"rows": [34]},
            "BASSINET": {"seats": ["20D", "20F"]}, "LIMITED_RECLINE": {"rows": [32, 48]}}')))
  ) as layout (aircraft_type, configuration, cabins);

drop function seat_cabin;

-- Whether a plan has such a seat.
create function has_seat(plan jsonb, seat text) returns boolean language sql immutable parallel safe as $$
    select exists (
        select from jsonb_array_elements(plan -> 'cabins') as cabin
         where left(seat, -1)::integer between (cabin ->> 'firstRow')::integer and (cabin ->> 'lastRow')::integer
           and strpos(cabin ->> 'columns', right(seat, 1)) > 0
           and not cabin -> 'missingRows' @> to_jsonb(left(seat, -1)::integer)
           and not cabin -> 'missingSeats' @> to_jsonb(seat))
$$;

-- Who of a hold sits where on a dated leg. The key is what keeps a seat from being given twice. There is no foreign key to
-- the leg, as hold_leg has none. position is what the passenger would say the seat is, for another aircraft.
create table seat_assignment (
    leg_id      bigint not null,
    seat        text not null check (seat ~ '^[1-9][0-9]{0,2}[A-HJ-Z]$'),
    hold_id     uuid not null references hold,
    passenger   smallint not null check (passenger between 1 and 9),
    child       boolean not null,
    lap_infant  smallint not null default 0 check (lap_infant between 0 and 9),
    position    text not null check (position in ('WINDOW', 'AISLE', 'MIDDLE')),
    assigned_at timestamptz not null,
    primary key (leg_id, seat),
    constraint seat_assignment_one_each unique (hold_id, leg_id, passenger),
    check (lap_infant <> passenger and not (child and lap_infant > 0))
);

-- What was asked for a hold lately, so that the same request has one effect however late its answer.
create table seat_request (
    hold_id  uuid primary key references hold,
    requests uuid[] not null check (cardinality(requests) between 1 and 20)
);

-- Whatever ends a hold, in this version or another, frees its seats in the same transaction.
create function free_seats_of_hold() returns trigger language plpgsql as $$
begin
    -- In the order in which a leg's passengers are seated again.
    perform from seat_assignment where hold_id = new.id order by leg_id, passenger for update;
    delete from seat_assignment where hold_id = new.id;
    delete from seat_request where hold_id = new.id;
    return null;
end $$;

create trigger hold_frees_seats after update of state on hold for each row
    when (new.state in ('RELEASED', 'EXPIRED') and old.state <> new.state)
    execute function free_seats_of_hold();

-- Dated legs whose map changed under those who have seats: written in the transaction that changed it, worked off one by
-- one afterwards.
create table reseating (
    leg_id   bigint primary key,
    noted_at timestamptz not null default now()
);

create function note_reseating() returns trigger language plpgsql as $$
begin
    insert into reseating (leg_id)
    select new.id where exists (select from seat_assignment where leg_id = new.id)
        on conflict do nothing;
    return null;
end $$;

create trigger scheduled_leg_reseats after update of aircraft_type, configuration on scheduled_leg for each row
    when ((new.aircraft_type, new.configuration) is distinct from (old.aircraft_type, old.configuration))
    execute function note_reseating();

-- What became of each passenger who could not stay. after_seat is null where no seat was left.
create table seat_change (
    id          bigint generated always as identity primary key,
    leg_id      bigint not null,
    hold_id     uuid not null references hold,
    passenger   smallint not null,
    before_seat text not null,
    after_seat  text,
    changed_at  timestamptz not null
);

create index seat_change_of_hold on seat_change (hold_id);
create index seat_change_of_leg on seat_change (leg_id, id);

-- Passengers for whom a change of aircraft left no seat number.
alter table disruption_case drop constraint disruption_case_cause_check;
alter table disruption_case add constraint disruption_case_cause_check
    check (cause in ('CANCELLATION', 'EQUIPMENT_CHANGE', 'CODE_SHARE', 'SEATS_LOST'));
