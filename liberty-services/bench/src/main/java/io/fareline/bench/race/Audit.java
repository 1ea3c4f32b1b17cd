package io.fareline.bench.race;

import io.fareline.bench.race.market.RaceFlights;
import io.fareline.bench.race.market.RaceLegs;
import java.sql.SQLException;
import java.util.List;

/**
 * Sees every version of each row of the inventory and of each seat that is given by number, and every state of each
 * hold, by triggers that write into the transaction which they see, and so are there exactly where it was committed.
 * Only in the database of a bench.
 */
final class Audit implements AutoCloseable {
    private static final String COLUMNS =
            "booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised, cabin_sold";

    private static final List<String> INSTALL = List.of(
            "drop schema if exists race cascade",
            "create schema race",
            "create table race.seats_version (number bigserial primary key, transaction text not null,"
                    + " at timestamptz not null, leg_id bigint not null, booking_classes text, class_cabins text,"
                    + " authorised smallint[], sold smallint[], cabins text, cabin_authorised smallint[],"
                    + " cabin_sold smallint[])",
            "create table race.hold_change (number bigserial primary key, transaction text not null,"
                    + " at timestamptz not null, hold_id uuid not null, before text not null, after text not null)",
            """
            create function race.see_seats() returns trigger language plpgsql security definer as $$ begin
              insert into race.seats_version (transaction, at, leg_id, COLUMNS)
              values (pg_current_xact_id()::text, clock_timestamp(), new.leg_id, NEW_COLUMNS);
              return null;
            end $$\
            """.replace("NEW_COLUMNS", "new." + COLUMNS.replace(", ", ", new.")).replace("COLUMNS", COLUMNS),
            """
            create function race.see_hold() returns trigger language plpgsql security definer as $$ begin
              insert into race.hold_change (transaction, at, hold_id, before, after)
              values (pg_current_xact_id()::text, clock_timestamp(), new.id,
                      case tg_op when 'INSERT' then '' else old.state end, new.state);
              return null;
            end $$\
            """,
            "create table race.seat_step (number bigserial primary key, transaction text not null,"
                    + " at timestamptz not null, kind text not null, hold_id uuid not null, leg_id bigint, seat text,"
                    + " passenger smallint, request uuid)",
            """
            create function race.see_seat() returns trigger language plpgsql security definer as $$ begin
              if tg_op <> 'INSERT' then
                insert into race.seat_step (transaction, at, kind, hold_id, leg_id, seat, passenger)
                values (pg_current_xact_id()::text, clock_timestamp(), 'LEAVES', old.hold_id, old.leg_id, old.seat,
                        old.passenger);
              end if;
              if tg_op <> 'DELETE' then
                insert into race.seat_step (transaction, at, kind, hold_id, leg_id, seat, passenger)
                values (pg_current_xact_id()::text, clock_timestamp(), 'SITS', new.hold_id, new.leg_id, new.seat,
                        new.passenger);
              end if;
              return null;
            end $$\
            """,
            """
            create function race.see_cause() returns trigger language plpgsql security definer as $$ begin
              insert into race.seat_step (transaction, at, kind, hold_id, request)
              values (pg_current_xact_id()::text, clock_timestamp(), tg_argv[0], new.hold_id,
                      case tg_argv[0] when 'ASKED' then (to_jsonb(new) -> 'requests' ->> 0)::uuid end);
              return null;
            end $$\
            """,
            "create trigger race_sees_seat after insert or update or delete on seat_assignment for each row"
                    + " execute function race.see_seat()",
            "create trigger race_sees_request after insert or update on seat_request for each row"
                    + " execute function race.see_cause('ASKED')",
            "create trigger race_sees_move after insert on seat_change for each row"
                    + " execute function race.see_cause('MOVED')",
            "create trigger race_sees_seats after update on inventory for each row execute function race.see_seats()",
            "create trigger race_sees_placing after insert on hold for each row execute function race.see_hold()",
            "create trigger race_sees_hold after update on hold for each row when (old.state <> new.state)"
                    + " execute function race.see_hold()",
            // Nobody sells meanwhile: the triggers have locked the table.
            """
            insert into race.seats_version (transaction, at, leg_id, COLUMNS)
            select '', clock_timestamp(), leg_id, COLUMNS
              from inventory where leg_id in (select id from scheduled_leg where carrier = 'CARRIER')\
            """.replace("COLUMNS", COLUMNS).replace("CARRIER", RaceFlights.CARRIER),
            """
            insert into race.seat_step (transaction, at, kind, hold_id, leg_id, seat, passenger)
            select '', clock_timestamp(), 'SITS', hold_id, leg_id, seat, passenger
              from seat_assignment where leg_id in (select id from scheduled_leg where carrier = 'CARRIER')\
            """.replace("CARRIER", RaceFlights.CARRIER));

    private final RaceLegs legs;

    private Audit(RaceLegs legs) {
        this.legs = legs;
    }

    static Audit install(RaceLegs legs) throws SQLException {
        execute(legs, INSTALL);
        return new Audit(legs);
    }

    /** Whatever it saw goes with it. */
    @Override
    public void close() throws SQLException {
        execute(legs, List.of("drop schema race cascade"));
    }

    static void execute(RaceLegs legs, List<String> statements) throws SQLException {
        try (var connection = legs.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var one : statements) statement.execute(one);
            connection.commit();
        }
    }
}
