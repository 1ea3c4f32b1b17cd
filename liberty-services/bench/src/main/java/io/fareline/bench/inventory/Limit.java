package io.fareline.bench.inventory;

import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;

/**
 * The least that a booking of a seat can be, in a database of its own on the same server: one call of a function, which keeps
 * the request's key, takes the seat by a guarded update, and writes the booking, its passenger and an event. Nobody checks a
 * token or reads JSON, and there is one row of seats for a flight and class.
 */
final class Limit {
    private static final String DATABASE = "bench_limit";
    private static final int FLIGHTS = 10_000;
    private static final int HOT = 0;
    private static final String SCHEMA = """
            create table seats (flight int, class char(1), left_over int not null check (left_over >= 0), fare int not null,
                primary key (flight, class)) with (fillfactor = 50);
            insert into seats
            select flight, class, 2000000000, 10000 + flight %% 5000
              from generate_series(0, %d) flight, unnest(string_to_array('F J D W Y B M H Q V', ' ')) class;
            create table request (key uuid primary key, booking bigint, at timestamptz not null default now());
            create table booking (id bigint generated always as identity (cache 50) primary key, flight int not null,
                class char(1) not null, client bigint not null, fare int not null, at timestamptz not null default now());
            create index on booking (client);
            create table passenger (booking bigint, place smallint, given text not null, family text not null,
                born_on date not null, primary key (booking, place));
            create table event (id bigint generated always as identity (cache 50) primary key, subject bigint not null,
                data jsonb not null);
            create function book(key uuid, wanted int, of_class char(1), client bigint) returns bigint
                language plpgsql as $$
            declare
                number bigint := nextval('booking_id_seq');
                price  int;
            begin
                insert into request (key, booking) values (book.key, number) on conflict do nothing;
                if not found then return (select booking from request where request.key = book.key); end if;
                insert into passenger values (number, 1, 'ADA', 'LOVELACE', '1990-12-10');
                insert into event (subject, data) values (number, jsonb_build_object('flight', wanted, 'class', of_class));
                update seats set left_over = left_over - 1
                 where flight = wanted and class = of_class and left_over > 0 returning fare into price;
                if not found then raise exception 'sold out'; end if;
                insert into booking (id, flight, class, client, fare) overriding system value
                values (number, wanted, of_class, book.client, price);
                return number;
            end $$;
            """.formatted(FLIGHTS);

    /** Opens a connection to a database of the server. */
    interface Server {
        Connection connect(String database) throws SQLException;
    }

    private final Server server;

    Limit(Server server) {
        this.server = server;
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        } catch (SQLException failed) {
            throw new Trouble("The database of the limit was not made: " + failed.getMessage(), failed);
        }
        try (var connection = server.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute("vacuum analyze");
        } catch (SQLException failed) {
            throw new Trouble("The tables of the limit were not made: " + failed.getMessage(), failed);
        }
    }

    Pace spread(ClosedLoop loop) throws InterruptedException {
        return loop.run(() -> new Booker(server.connect(DATABASE), false));
    }

    Pace hot(ClosedLoop loop) throws InterruptedException {
        return loop.run(() -> new Booker(server.connect(DATABASE), true));
    }

    private static final class Booker implements ClosedLoop.Client {
        private final Connection connection;
        private final PreparedStatement book;
        private final boolean hot;

        Booker(Connection connection, boolean hot) throws SQLException {
            this.connection = connection;
            this.hot = hot;
            book = connection.prepareStatement("select book(gen_random_uuid(), ?, 'Y', ?)");
        }

        @Override
        public void next(SplittableRandom random) throws SQLException {
            book.setInt(1, hot ? HOT : random.nextInt(1, FLIGHTS + 1));
            book.setLong(2, random.nextInt(1_000_000));
            book.execute();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                throw new Trouble("A connection did not close: " + alreadyGone.getMessage(), alreadyGone);
            }
        }
    }
}
