-- Seats that staff keep from everybody on one dated leg, whatever its aircraft has for sale. A block stays when another
-- aircraft comes, also where that lacks the seat: it may come back, and only staff know whether the reason has gone.
create table seat_block (
    leg_id     bigint not null references scheduled_leg,
    seat       text not null check (seat ~ '^[1-9][0-9]{0,2}[A-HJ-Z]$'),
    reason     text not null check (reason in ('INOPERATIVE', 'CREW', 'WEIGHT_AND_BALANCE', 'OPERATIONAL')),
    note       text check (length(note) between 1 and 200),
    blocked_by text not null,
    blocked_at timestamptz not null,
    primary key (leg_id, seat)
);

-- Each change of staff with what it did. Only added to.
create table seat_block_change (
    id            uuid primary key,
    acting_client text not null,
    changed_at    timestamptz not null,
    report        jsonb not null
);

-- A seat is given or blocked, never both. Each of the two looks at the other's table under the lock of the leg, which
-- whoever gives or blocks seats has anyway: one that forgot it would be decided all the same.
create function keep_blocked_seat() returns trigger language plpgsql as $$
begin
    perform from scheduled_leg where id = new.leg_id for no key update;
    if not exists (select from seat_block where leg_id = new.leg_id and seat = new.seat) then return new; end if;
    -- A version of flight that knows nothing of blocks finds the seat not given, and says that somebody has it.
    if tg_op = 'INSERT' then return null; end if;
    raise exception 'Seat % of leg % is blocked.', new.seat, new.leg_id using errcode = 'check_violation';
end $$;

create function keep_given_seat() returns trigger language plpgsql as $$
begin
    perform from scheduled_leg where id = new.leg_id for no key update;
    if exists (select from seat_assignment where leg_id = new.leg_id and seat = new.seat) then
        raise exception 'Seat % of leg % is given.', new.seat, new.leg_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger seat_assignment_is_not_blocked before insert or update of leg_id, seat on seat_assignment
    for each row execute function keep_blocked_seat();

create trigger seat_block_is_not_given before insert or update of leg_id, seat on seat_block
    for each row execute function keep_given_seat();
