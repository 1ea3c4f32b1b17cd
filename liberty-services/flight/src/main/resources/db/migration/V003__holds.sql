-- Seats that are kept for a client until the ticketing time limit, then sold by its confirmation.
create table hold (
    id                    uuid primary key,
    acting_client         text not null,
    calling_service       text not null,
    content_hash          bytea not null check (length(content_hash) = 32),
    state                 text not null check (state in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED')),
    ticketing_time_limit  timestamptz not null,
    placed_at             timestamptz not null,
    settled_at            timestamptz,
    version               bigint not null default 1,
    carrier_accounting_code text not null check (carrier_accounting_code ~ '^[0-9]{3}$'),
    currency              text not null check (currency ~ '^[A-Z]{3}$'),
    adults                smallint not null check (adults between 1 and 9),
    children              smallint not null check (children >= 0),
    infants               smallint not null check (infants between 0 and adults),
    adult_fare            bigint not null check (adult_fare >= 0),
    child_fare            bigint not null check (child_fare >= 0),
    infant_fare           bigint not null check (infant_fare >= 0),
    seat_taxes            bigint not null check (seat_taxes >= 0),
    refundable            boolean not null,
    cancellation_fee      bigint not null check (cancellation_fee >= 0),
    check (ticketing_time_limit > placed_at)
) with (fillfactor = 90);

create index hold_running_out on hold (ticketing_time_limit) where state = 'HELD';

-- The segments as they were sold: what the schedule says later changes nothing here.
create table hold_segment (
    hold_id              uuid not null references hold,
    sequence             smallint not null check (sequence >= 1),
    flight_number        text not null,
    operating_on         date not null,
    origin               text not null,
    destination          text not null,
    departs_local        timestamp not null,
    departs_at           timestamptz not null,
    arrives_local        timestamp not null,
    arrives_at           timestamptz not null,
    origin_terminal      text not null,
    destination_terminal text not null,
    aircraft_type        text not null,
    cabin                text not null,
    booking_class        text not null,
    fare_basis           text not null,
    primary key (hold_id, sequence)
);

-- What a hold counts in the inventory of each leg. There is no foreign key to the leg: its lock on the leg's row would
-- be shared by all buyers of a hot flight, legs are never deleted, and the guarded update proves that the leg exists.
create table hold_leg (
    hold_id       uuid not null references hold,
    leg_id        bigint not null,
    sequence      smallint not null,
    booking_class text not null,
    seats         smallint not null check (seats between 1 and 9),
    primary key (hold_id, leg_id)
);

create index hold_leg_of_leg on hold_leg (leg_id);
