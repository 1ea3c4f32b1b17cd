-- Which dated legs changed, for the servers that keep them in memory. Only added to, by triggers, so that no writer can
-- forget it. A row without a leg says that so much changed that all has to be read again. Rows are found by the
-- transaction that wrote them: a reader that keeps its last snapshot asks for what was not yet visible in it, and so
-- misses nothing of a transaction that stayed open for a while, nor waits for it.
create table leg_change (
    changed_by   xid8 not null default pg_current_xact_id(),
    changed_at   timestamptz not null default now(),
    leg_id       bigint,
    -- More than the seats that are left: when it flies, or whether at all.
    whole_flight boolean not null
);

create index leg_change_by on leg_change (changed_by);

-- What the log no longer has: some rows up to this transaction are gone.
create table leg_change_trimmed (
    only_row boolean primary key default true check (only_row),
    up_to    xid8 not null
);

insert into leg_change_trimmed (up_to) values ('0');

-- Beyond that many rows of one statement it is cheaper to read all again than to look for each.
create function leg_changes_worth_telling() returns bigint language sql immutable parallel safe as $$ select 20000 $$;

create function tell_seat_changes() returns trigger language plpgsql as $$
begin
    if (select count(*) from (select from after_change limit leg_changes_worth_telling() + 1) counted)
            > leg_changes_worth_telling() then
        insert into leg_change (leg_id, whole_flight) values (null, true);
    else
        -- Not by a join of the two: its plan is kept from the first sale on, and would compare each row with each.
        insert into leg_change (leg_id, whole_flight)
        select leg_id, bool_or(on_sale) <> bool_and(on_sale) or min(times_version) <> max(times_version)
          from (select leg_id, on_sale, times_version from before_change
                union all
                select leg_id, on_sale, times_version from after_change) row_before_and_after
         group by leg_id;
    end if;
    return null;
end $$;

create function tell_leg_changes() returns trigger language plpgsql as $$
begin
    if (select count(*) from (select from after_change limit leg_changes_worth_telling() + 1) counted)
            > leg_changes_worth_telling() then
        insert into leg_change (leg_id, whole_flight) values (null, true);
    else
        insert into leg_change (leg_id, whole_flight) select id, true from after_change;
    end if;
    return null;
end $$;

create function tell_change_of_all() returns trigger language plpgsql as $$
begin
    insert into leg_change (leg_id, whole_flight) values (null, true);
    return null;
end $$;

create trigger inventory_tells_changes after update on inventory
    referencing old table as before_change new table as after_change
    for each statement execute function tell_seat_changes();

create trigger scheduled_leg_tells_changes after update on scheduled_leg
    referencing new table as after_change for each statement execute function tell_leg_changes();

-- To keep the new rows of a large import for a trigger would cost a twentieth of it. Ids ascend within a session, so what
-- a statement adds lies between two of them; those of others in between do no harm.
create function begin_leg_additions() returns trigger language plpgsql as $$
begin
    perform set_config('fareline.leg_before', nextval('scheduled_leg_id_seq')::text, true);
    return null;
end $$;

create function tell_leg_additions() returns trigger language plpgsql as $$
declare
    before_first bigint := current_setting('fareline.leg_before');
    last         bigint := currval('scheduled_leg_id_seq');
begin
    if last - before_first > leg_changes_worth_telling() then
        insert into leg_change (leg_id, whole_flight) values (null, true);
    else
        insert into leg_change (leg_id, whole_flight)
        select id, true from scheduled_leg where id > before_first and id <= last;
    end if;
    return null;
end $$;

create trigger scheduled_leg_begins_additions before insert on scheduled_leg
    for each statement execute function begin_leg_additions();

create trigger scheduled_leg_tells_additions after insert on scheduled_leg
    for each statement execute function tell_leg_additions();

-- How long it takes to change from one flight to another. What is empty fits everything; the most specific rule wins:
-- the station outweighs named carriers, those the terminals, those the same or another carrier, that the pair.
create table connecting_time_rule (
    station            text not null default '' check (station ~ '^([A-Z]{3})?$'),
    pair               text not null default '' check (pair ~ '^([DI]{2})?$'),
    carriers           text not null default 'ANY' check (carriers in ('ANY', 'SAME', 'OTHER')),
    arriving_carrier   text not null default '' check (arriving_carrier ~ '^([A-Z0-9]{2,3})?$'),
    departing_carrier  text not null default '' check (departing_carrier ~ '^([A-Z0-9]{2,3})?$'),
    arrival_terminal   text not null default '' check (length(arrival_terminal) <= 2),
    departure_terminal text not null default '' check (length(departure_terminal) <= 2),
    minutes            smallint not null check (minutes between 0 and 1440),
    suppressed         boolean not null default false,
    constraint connecting_time_rule_key primary key (station, pair, carriers, arriving_carrier, departing_carrier,
        arrival_terminal, departure_terminal),
    constraint connecting_time_rule_terminal_of_station
        check (station <> '' or (arrival_terminal = '' and departure_terminal = ''))
);

-- For every station that has none of its own. No authority sets such values for the world: these are our own choice,
-- generous enough for a large airport. Between carriers bags have to change hands, and who comes from abroad or goes
-- there passes the border, customs or security once more.
insert into connecting_time_rule (pair, carriers, minutes) values
    ('DD', 'SAME', 40), ('DD', 'OTHER', 60),
    ('DI', 'SAME', 60), ('DI', 'OTHER', 90),
    ('ID', 'SAME', 75), ('ID', 'OTHER', 90),
    ('II', 'SAME', 60), ('II', 'OTHER', 90);

create trigger connecting_time_rule_tells_changes after insert or update or delete on connecting_time_rule
    for each statement execute function tell_change_of_all();
